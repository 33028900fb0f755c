// One row, as it stands: where a query begins, or an inner plan that reads the outer row's slots.
import { DONE, type Operator, ROW, type Signal } from '../operator.ts';

export class StartCursor implements Operator {
  #isGiven = false;

  open(): void {
    this.#isGiven = false;
  }

  next(): Signal {
    if (this.#isGiven) return DONE;
    this.#isGiven = true;
    return ROW;
  }
}
