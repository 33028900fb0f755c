// A running sum of numbers: exact while all are INTEGERs, nearly so for FLOATs in whatever order they come.
import { asNumber, isInteger, type NumberValue, toFloat, toInteger } from '../../values/numbers.ts';
import type { Value } from '../../values/value.ts';

export class NumberSum {
  /** INTEGERs are the sum of both: `#large` takes over before `#small` leaves what a double counts exactly. */
  #small = 0;
  #large = 0n;
  #hasFloat = false;
  #float = 0;
  /** What rounding has taken from `#float`: Neumaier's improvement of Kahan's summation. */
  #lost = 0;

  add(value: NumberValue): void {
    if (!isInteger(value)) this.#addFloat(asNumber(value));
    else if (typeof value === 'bigint') this.#large += value;
    else this.#addSmall(value);
  }

  #addSmall(value: number): void {
    const sum = this.#small + value;
    if (Number.isSafeInteger(sum)) {
      this.#small = sum;
      return;
    }
    this.#large += BigInt(this.#small) + BigInt(value);
    this.#small = 0;
  }

  #addFloat(value: number): void {
    this.#hasFloat = true;
    const sum = this.#float + value;
    this.#lost +=
      Math.abs(this.#float) >= Math.abs(value) ? this.#float - sum + value : value - sum + this.#float;
    this.#float = sum;
  }

  /** An INTEGER as long as no FLOAT came. Throws ArithmeticError IntegerOverflow beyond 64 bits. */
  get value(): Value {
    if (this.#hasFloat) return toFloat(this.asFloat);
    return this.#large === 0n ? this.#small : toInteger(this.#large + BigInt(this.#small));
  }

  /** The sum as the nearest double. */
  get asFloat(): number {
    const whole = this.#large === 0n ? this.#small : Number(this.#large + BigInt(this.#small));
    // Of infinities nothing is lost: the difference would be NaN.
    return whole + (Number.isFinite(this.#float) ? this.#float + this.#lost : this.#float);
  }
}
