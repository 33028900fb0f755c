// What people decided about pairs of claims, and which recorded derivations still hold beside that.
import type { Derivation } from '../../graph-data/ontology/ontology.ts';
import type { Snapshot } from '../graph/graph.ts';

type Decision = Snapshot['contents']['decisions'][number];

/** A person's "these do not say the same" or "no contradiction, because …". */
export type PairDecision = Extract<Decision, { kind: 'sameStatement' | 'contradiction' }>;

/** A key for two claims that is the same whichever comes first. */
export const pairKey = (left: string, right: string): string =>
  left < right ? `${left} ${right}` : `${right} ${left}`;

/** The standing decisions of one kind by their pair; of several on one pair, the last. */
export function decisionsByPair(
  { contents }: Snapshot,
  kind: PairDecision['kind'],
): ReadonlyMap<string, PairDecision> {
  const byPair = new Map<string, PairDecision>();
  for (const decision of contents.decisions) {
    if (decision.kind !== 'sameStatement' && decision.kind !== 'contradiction') continue;
    if (decision.kind === kind) byPair.set(pairKey(decision.left, decision.right), decision);
  }
  return byPair;
}

/**
 * The derivations that nobody has rejected since they were recorded: who says that two claims are not the same
 * statement says that neither was taken from the other. Dates are compared as they sort.
 */
export function standingDerivations(snapshot: Snapshot): readonly Derivation[] {
  const rejections = decisionsByPair(snapshot, 'sameStatement');
  return snapshot.contents.derivations.filter(({ claim, from, at }) => {
    const rejection = rejections.get(pairKey(claim, from));
    return rejection === undefined || rejection.at < at;
  });
}
