// Puts the nodes and relationships of a pattern together into a path.
import type { NamedPath, Variable } from '../../binder/bound-tree.ts';
import type { BuildPath } from '../../planner/plan.ts';
import { NodeValue, PathValue, RelationshipValue, type Value } from '../../values/value.ts';
import { isList } from '../../values/value-kinds.ts';
import { type Compiler, type Operator, ROW, type Run, type Signal } from '../operator.ts';
import { valueIn } from '../slots.ts';

export class BuildPathCursor implements Operator {
  readonly #input: Operator;
  readonly #run: Run;
  readonly #path: NamedPath;

  constructor(plan: BuildPath, compiler: Compiler) {
    this.#input = compiler.operator(plan.input);
    this.#run = compiler.run;
    this.#path = plan;
  }

  open(): void {
    this.#input.open();
  }

  next(): Signal {
    const signal = this.#input.next();
    if (signal === ROW) this.#run.frame[this.#path.variable.id] = pathOf(this.#path.elements, this.#run);
    return signal;
  }
}

/** The path through node, relationship, node, …; a list stands for its whole chain. Null where a part is null. */
export function pathOf(elements: readonly Variable[], run: Run): PathValue | null {
  const nodes: number[] = [];
  const relationships: number[] = [];
  for (const element of elements) {
    const value = valueIn(run, element);
    if (value === null) return null;
    if (value instanceof NodeValue) {
      // The end of a chain is on the path already.
      if (nodes.length === relationships.length) nodes.push(value.node);
    } else {
      follow(isList(value) ? value : [value], nodes, relationships, run);
    }
  }
  return new PathValue(nodes, relationships, run.graph);
}

/** Adds a chain to a path, with the node at the end of each relationship. */
function follow(chain: readonly Value[], nodes: number[], relationships: number[], run: Run): void {
  for (const item of chain) {
    if (!(item instanceof RelationshipValue)) continue;
    const { relationship } = item;
    const source = run.graph.sourceOf(relationship);
    const isForward = source === nodes.at(-1);
    relationships.push(relationship);
    nodes.push(isForward ? run.graph.targetOf(relationship) : source);
  }
}
