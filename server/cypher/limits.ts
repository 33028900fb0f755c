// How much one query may use before it is stopped. Every limit can be set; the defaults suit one person's machine.

export interface QueryLimits {
  /** Milliseconds from its start, pauses included. */
  readonly timeMs: number;
  /** Milliseconds that one expression may work without a pause, while others wait. */
  readonly maxStretchMs: number;
  /** Rows of the result; the rest is cut off and `truncated` says so. */
  readonly maxRows: number;
  /** Nodes, relationships and items of lists looked at. */
  readonly maxExpansions: number;
  /** Bytes retained by sorting, grouping, DISTINCT, lists and text, estimated. */
  readonly maxMemoryBytes: number;
  /** Depth of the syntax tree. */
  readonly maxNesting: number;
  /** UTF-16 units of the query's text. */
  readonly maxTextLength: number;
}

export const defaultLimits: QueryLimits = {
  timeMs: 5_000,
  maxStretchMs: 1_000,
  maxRows: 10_000,
  maxExpansions: 100_000_000,
  maxMemoryBytes: 256_000_000,
  maxNesting: 200,
  maxTextLength: 100_000,
};
