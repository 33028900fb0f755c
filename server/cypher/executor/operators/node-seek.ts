// Nodes from an index, by a property that is equal to a value, within a range or begins with a text.
import type { BoundExpression } from '../../binder/bound-tree.ts';
import type { RangeBound } from '../../graph/graph-port.ts';
import type { NodeSeek } from '../../planner/plan.ts';
import { isList } from '../../values/value-kinds.ts';
import { type Compiler, type Operator, PAUSED, ROW, type Run, type Signal, type Test } from '../operator.ts';

const noNodes = new Int32Array(0);

/** The nodes for the present row; undefined where no index can answer. */
type Seek = () => Int32Array | undefined;

export class NodeSeekCursor implements Operator {
  readonly #input: Operator;
  readonly #run: Run;
  readonly #slot: number;
  readonly #label: string | undefined;
  readonly #seek: Seek;
  readonly #checks: readonly Test[];
  #isExact = true;
  #nodes: Int32Array = noNodes;
  #at = 0;

  constructor(plan: NodeSeek, compiler: Compiler) {
    this.#input = compiler.operator(plan.input);
    this.#run = compiler.run;
    this.#slot = plan.node.id;
    this.#label = plan.label;
    this.#seek = compileSeek(plan, compiler);
    this.#checks = plan.checks.map((predicate) => compiler.test(predicate));
  }

  open(): void {
    this.#input.open();
    this.#nodes = noNodes;
    this.#at = 0;
  }

  next(): Signal {
    const { budget, frame } = this.#run;
    for (;;) {
      if (this.#at < this.#nodes.length) {
        if (--budget.left < 0 && budget.checkpoint()) return PAUSED;
        frame[this.#slot] = this.#nodes[this.#at++] ?? -1;
        if (this.#isExact || this.#holds()) return ROW;
        continue;
      }
      const signal = this.#input.next();
      if (signal !== ROW) return signal;
      const found = this.#seek();
      this.#isExact = found !== undefined;
      this.#nodes = found ?? this.#run.view.nodesWith(this.#label);
      this.#at = 0;
    }
  }

  #holds(): boolean {
    for (const check of this.#checks) if (check() !== true) return false;
    return true;
  }
}

function compileSeek({ label, key, seek }: NodeSeek, compiler: Compiler): Seek {
  const { run } = compiler;
  switch (seek.kind) {
    case 'equal': {
      const evaluate = compiler.evaluator(seek.value);
      return () => {
        const value = evaluate();
        return value === null ? noNodes : run.view.seekEqual(label, key, value);
      };
    }
    case 'oneOf': {
      const evaluate = compiler.evaluator(seek.values);
      return () => {
        const values = evaluate();
        // What is no list is a fault of the predicate, which is then asked of every node.
        if (!isList(values)) return values === null ? noNodes : undefined;
        const found: Int32Array[] = [];
        for (const value of values) {
          if (value === null) continue;
          const nodes = run.view.seekEqual(label, key, value);
          if (nodes === undefined) return undefined;
          if (nodes.length > 0) found.push(nodes);
        }
        return mergeNodes(found);
      };
    }
    case 'prefix': {
      const evaluate = compiler.evaluator(seek.prefix);
      return () => {
        const prefix = evaluate();
        return typeof prefix === 'string' ? run.view.seekPrefix(label, key, prefix) : noNodes;
      };
    }
    case 'range': {
      const from = compileBound(seek.from, compiler);
      const to = compileBound(seek.to, compiler);
      return () => {
        const lower = from();
        const upper = to();
        return lower?.value === null || upper?.value === null
          ? noNodes
          : run.view.seekRange(label, key, lower, upper);
      };
    }
  }
}

function compileBound(
  bound: { readonly value: BoundExpression; readonly isInclusive: boolean } | undefined,
  compiler: Compiler,
): () => RangeBound | undefined {
  if (bound === undefined) return () => undefined;
  const { isInclusive } = bound;
  const evaluate = compiler.evaluator(bound.value);
  return () => ({ value: evaluate(), isInclusive });
}

/** All nodes of the lists, ascending, each once. */
function mergeNodes(found: readonly Int32Array[]): Int32Array {
  const [first = noNodes, ...others] = found;
  if (others.length === 0) return first;
  const merged = new Int32Array(found.reduce((sum, nodes) => sum + nodes.length, 0));
  let length = 0;
  for (const nodes of found) {
    merged.set(nodes, length);
    length += nodes.length;
  }
  merged.sort();
  return merged.filter((node, at) => at === 0 || node !== merged[at - 1]);
}
