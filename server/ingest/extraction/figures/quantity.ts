// A quantity as a text gives it: where it stands, its bounds, its unit, and what it counts.
import type { QuantityBound } from './quantity-bounds.ts';

/** Half-open range of UTF-16 units in the text. */
export type Span = readonly [start: number, end: number];

/** A quantity; a value is absent where the bound is open to that side, as in the ontology's Estimate. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly bound: QuantityBound;
  /** Singular: "person", "percent", "share" (of 1), "USD", "square kilometre". */
  readonly unit: string;
  /** The noun that is counted: "fighters". */
  readonly counted?: Span;
  /** What it is a part of: "the five judges" of "three of the five judges". */
  readonly of?: Span;
  /** A part of a whole: a fraction, or a percentage. */
  readonly isShare: boolean;
  /** Said in words of vague plenty: "hundreds of" is at least 200, "most" more than half. */
  readonly isVague: boolean;
}
