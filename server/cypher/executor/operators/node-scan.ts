// Every node with a label, for each row.
import type { NodeScan } from '../../planner/plan.ts';
import { type Compiler, type Operator, PAUSED, ROW, type Run, type Signal } from '../operator.ts';

const noNodes = new Int32Array(0);

export class NodeScanCursor implements Operator {
  readonly #input: Operator;
  readonly #run: Run;
  readonly #slot: number;
  readonly #label: string | undefined;
  #nodes: Int32Array = noNodes;
  #at = 0;

  constructor(plan: NodeScan, compiler: Compiler) {
    this.#input = compiler.operator(plan.input);
    this.#run = compiler.run;
    this.#slot = plan.node.id;
    this.#label = plan.label;
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
        return ROW;
      }
      const signal = this.#input.next();
      if (signal !== ROW) return signal;
      this.#nodes = this.#run.view.nodesWith(this.#label);
      this.#at = 0;
    }
  }
}
