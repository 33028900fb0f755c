// How well what was found agrees with what a reader expected, printed with the test.

export interface Agreement {
  /** Shares, 0 to 1. */
  readonly precision: number;
  readonly recall: number;
  readonly missing: readonly string[];
  readonly unexpected: readonly string[];
}

/** Compares two sets of lines and prints the figures under a name. */
export function agreement(
  name: string,
  found: ReadonlySet<string>,
  expected: ReadonlySet<string>,
): Agreement {
  const missing = [...expected].filter((line) => !found.has(line));
  const unexpected = [...found].filter((line) => !expected.has(line));
  const right = found.size - unexpected.length;
  const precision = found.size === 0 ? 1 : right / found.size;
  const recall = expected.size === 0 ? 1 : right / expected.size;
  const show = (share: number): string => `${(share * 100).toFixed(1)} %`;
  console.info(`${name}: precision ${show(precision)}, recall ${show(recall)} of ${expected.size}`);
  return { precision, recall, missing, unexpected };
}
