// What the archives and mails around a file have used of the limits, so that inner ones count against the outer.

export interface UsedLimits {
  readonly entries: number;
  readonly bytes: number;
  /** How many containers the file lies in. */
  readonly depth: number;
}

/** Of a file that lies in none. */
export const NOTHING_USED: UsedLimits = { entries: 0, bytes: 0, depth: 0 };
