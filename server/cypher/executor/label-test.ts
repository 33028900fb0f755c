// Which nodes fit a label expression, by their label sets in the view that it is bound to.
import type { GraphView } from '../graph/graph-port.ts';
import { fitsLabels } from '../parser/fits-labels.ts';
import type { LabelExpression } from '../parser/syntax-tree.ts';

export class LabelTest {
  readonly #labels: LabelExpression | undefined;
  #view: GraphView | undefined;
  #fits = new Uint8Array(0);
  /** False: every node fits. */
  readonly isNeeded: boolean;

  /** Undefined fits every node. */
  constructor(labels: LabelExpression | undefined) {
    this.#labels = labels;
    this.isNeeded = labels !== undefined;
  }

  bind(view: GraphView): void {
    if (view === this.#view) return;
    this.#view = view;
    const labels = this.#labels;
    if (labels === undefined) return;
    this.#fits = Uint8Array.from(view.labelSets, (set) =>
      fitsLabels(labels, (name) => set.includes(name), set.length === 0) ? 1 : 0,
    );
  }

  fits(node: number): boolean {
    if (this.#labels === undefined) return true;
    return this.#view !== undefined && this.#fits[this.#view.labelSetOf[node] ?? 0] === 1;
  }
}
