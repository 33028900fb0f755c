// Comparable estimates that no value fits, by the estimate that is asked about.
import type { ClaimRecord } from '../../graph-data/ontology/ontology.ts';
import type { Snapshot } from '../graph/graph.ts';
import type { Work } from '../in-slices.ts';
import { type CompareEstimates, type EstimateProfile, profileEstimate } from './compare-estimates.ts';
import type { FindConflicts } from './conflicting-relations.ts';
import { compareFigures } from './figures.ts';
import type { TraceOrigin } from './origins.ts';

const alike = ({ measureKey, figure, scopeKey, placeKey, claim }: EstimateProfile): string =>
  JSON.stringify([measureKey, figure.dimension, scopeKey, placeKey, claim.polarity]);

/** So many claims are read before others get their turn. */
const CLAIMS_AT_ONCE = 500;

/** The function that finds the estimates that contradict one: of one measure, unit, scope, place and time. */
export function* findDisjointEstimates(
  snapshot: Snapshot,
  traceOrigin: TraceOrigin,
  compare: CompareEstimates,
): Work<FindConflicts> {
  const { claims, numberOf } = snapshot.claims;
  const profiles = new Map<string, EstimateProfile>();
  const groups = new Map<string, EstimateProfile[]>();
  for (const [number, claim] of claims.entries()) {
    if (number % CLAIMS_AT_ONCE === 0) yield;
    if (!claim.estimate) continue;
    const original = claims[numberOf(traceOrigin(claim.id)?.through.at(-1) ?? claim.id) ?? -1];
    const profile = profileEstimate(snapshot, claim, original?.estimate ? original : claim);
    if (!profile) continue;
    profiles.set(claim.id, profile);
    const key = alike(profile);
    const row = groups.get(key);
    if (row) row.push(profile);
    else groups.set(key, [profile]);
  }

  return (claim: ClaimRecord) => {
    if (!claim.estimate) return [];
    const profile = profiles.get(claim.id);
    const others = profile ? (groups.get(alike(profile)) ?? []) : [];
    return others.flatMap((other) => {
      if (!profile || other === profile || compareFigures(profile.figure, other.figure) !== 'disjoint')
        return [];
      const { verdict, reason, left, right, claims: ids } = compare(profile, other);
      if (verdict !== 'disjoint') return [];
      return [
        { rule: 'contradiction.disjoint', claims: ids, reason, left, right, kind: 'disjointEstimates' },
      ];
    });
  };
}
