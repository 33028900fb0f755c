// Claims that cannot be true together, and what people said to that.
import type { ClaimRecord } from '../../graph-data/ontology/ontology.ts';
import type { Snapshot } from '../graph/graph.ts';
import type { Conflict, FindConflicts } from './conflicting-relations.ts';
import { decisionsByPair, pairKey } from './decisions.ts';
import type { Contradiction } from './findings.ts';

/** What speaks against claims; a pair that a person dismissed stays, and says so. */
export interface Contradictions {
  /** Of one claim, which is the left one of each. */
  of(claim: string): readonly Contradiction[];
  /** Each pair once, in reading order. */
  all(): readonly Contradiction[];
}

/** Joins the finders, the surest first: a pair is told once, by the first that finds it. */
export function findContradictions(snapshot: Snapshot, finders: readonly FindConflicts[]): Contradictions {
  const { claims, numberOf } = snapshot.claims;
  const decisions = decisionsByPair(snapshot, 'contradiction');
  const known = new Map<string, readonly Contradiction[]>();
  let everything: readonly Contradiction[] | undefined;

  const judged = (conflict: Conflict): Contradiction => {
    const decision = decisions.get(pairKey(conflict.left, conflict.right));
    const dismissed = decision && { by: decision.by, at: decision.at, reason: decision.reason };
    return { ...conflict, dismissed };
  };

  function search(claim: ClaimRecord): readonly Contradiction[] {
    const found = new Map<string, Contradiction>();
    for (const conflict of finders.flatMap((find) => find(claim))) {
      if (!found.has(conflict.right)) found.set(conflict.right, judged(conflict));
    }
    return [...found.values()];
  }

  const of = (id: string): readonly Contradiction[] => {
    const claim = claims[numberOf(id) ?? -1];
    if (!claim) return [];
    const found = known.get(id) ?? search(claim);
    known.set(id, found);
    return found;
  };

  return {
    of,
    all: () => {
      everything ??= claims.flatMap(({ id }, number) =>
        of(id).filter(({ right }) => (numberOf(right) ?? 0) > number),
      );
      return everything;
    },
  };
}
