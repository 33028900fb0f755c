// One estimate beside all others that answer its question.
import type { Snapshot } from '../graph/graph.ts';
import { type CompareEstimates, type EstimateProfile, profileEstimate } from './compare-estimates.ts';
import type { CompareQuestion } from './compare-question.ts';
import type { ComparedEstimate, EstimateComparison } from './findings.ts';

/** The comparisons of one claim, itself on the left; empty where it is no estimate or answers no question. */
export type CompareClaim = (claim: string) => readonly EstimateComparison[];

export function claimComparer(
  snapshot: Snapshot,
  compareQuestion: CompareQuestion,
  compare: CompareEstimates,
): CompareClaim {
  const recordOf = (id: string) => snapshot.claims.claims[snapshot.claims.numberOf(id) ?? -1];
  const profileOf = ({ claim, reprintOf }: ComparedEstimate): EstimateProfile | undefined => {
    const [record, original] = [recordOf(claim), recordOf(reprintOf ?? claim)];
    return record && profileEstimate(snapshot, record, original);
  };
  const rootOf = ({ claim, reprintOf }: ComparedEstimate): string => reprintOf ?? claim;
  return (id) => {
    const question = recordOf(id)?.estimate?.question;
    const estimates = question === undefined ? [] : (compareQuestion(question)?.estimates ?? []);
    const own = estimates.find(({ claim }) => claim === id);
    const left = own && profileOf(own);
    if (!own || !left) return [];
    return estimates
      .filter((other) => rootOf(other) !== rootOf(own))
      .flatMap((other) => {
        const right = profileOf(other);
        return right ? [compare(left, right)] : [];
      });
  };
}
