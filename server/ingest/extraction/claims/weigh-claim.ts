// How likely a proposed claim is right as it stands: a logistic regression over the evidence, fitted on our own articles.
import model from '../../../../graph-data/models/claim-scores.json' with { type: 'json' };
import type { Evidence } from './claim-evidence.ts';

/** What each piece of evidence adds to the log odds; `always` is added to all. */
export interface ScoreWeights {
  readonly always: number;
  readonly weights: Readonly<Partial<Record<string, number>>>;
}

const CENT = 100;

/** A number from 0 to 1, to two places; made by training/train-scores.ts. */
export function weighClaim(evidence: Evidence, { always, weights }: ScoreWeights = model): number {
  let odds = always;
  for (const [name, value] of Object.entries(evidence)) odds += value * (weights[name] ?? 0);
  return Math.round(CENT / (1 + Math.exp(-odds))) / CENT;
}
