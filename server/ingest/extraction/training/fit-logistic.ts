// A logistic regression by gradient descent, kept small by a penalty: enough for some thirty features and a few thousand cases.

/** One case: what was seen, and whether it was right. */
export interface Case {
  readonly evidence: Readonly<Record<string, number>>;
  readonly isRight: boolean;
}

/** The fitted weights: log odds. */
export interface Fit {
  readonly always: number;
  readonly weights: Readonly<Record<string, number>>;
}

const STEPS = 3000;
const RATE = 0.5;
const PENALTY = 0.002;
const DIGITS = 1000;

const round = (value: number): number => Math.round(value * DIGITS) / DIGITS;

/** Fits weights to cases; features that fewer than `least` cases have are left out. */
export function fitLogistic(cases: readonly Case[], least = 20): Fit {
  const counts = new Map<string, number>();
  for (const { evidence } of cases)
    for (const [name, value] of Object.entries(evidence))
      if (value !== 0) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .filter(([, count]) => count >= least)
    .map(([name]) => name)
    .sort();
  const rows = cases.map(({ evidence }) => names.map((name) => evidence[name] ?? 0));
  const weights = new Float64Array(names.length);
  let always = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const slope = new Float64Array(names.length);
    let slopeOfAlways = 0;
    for (const [index, row] of rows.entries()) {
      let odds = always;
      for (const [place, value] of row.entries()) odds += value * (weights[place] ?? 0);
      const error = (cases[index]?.isRight ? 1 : 0) - 1 / (1 + Math.exp(-odds));
      slopeOfAlways += error;
      for (const [place, value] of row.entries()) slope[place] = (slope[place] ?? 0) + error * value;
    }
    always += (RATE * slopeOfAlways) / rows.length;
    for (const place of names.keys()) {
      const weight = weights[place] ?? 0;
      weights[place] = weight + RATE * ((slope[place] ?? 0) / rows.length - PENALTY * weight);
    }
  }
  return {
    always: round(always),
    weights: Object.fromEntries(names.map((name, place) => [name, round(weights[place] ?? 0)])),
  };
}
