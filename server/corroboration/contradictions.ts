// Claims that cannot be true together, and what people said to that.
import type { ClaimRecord } from '../../graph-data/ontology/ontology.ts';
import type { Snapshot } from '../graph/graph.ts';
import type { Work } from '../in-slices.ts';
import type { Conflict, FindConflicts } from './conflicting-relations.ts';
import { decisionsByPair, pairKey } from './decisions.ts';
import type { Contradiction } from './findings.ts';

/** What speaks against claims, before people had their say. */
export interface Conflicts {
  /** Of one claim, which is the left one of each; of several reasons the first finder's counts. */
  of(claim: string): readonly Conflict[];
  /** Each pair once, in reading order. */
  all(): Work<readonly Conflict[]>;
}

/** So many claims are looked at before others get their turn. */
const CLAIMS_AT_ONCE = 20;

/** Joins the finders, each of which looks at one kind of conflict. */
export function findConflicts(snapshot: Snapshot, finders: readonly FindConflicts[]): Conflicts {
  const { claims, numberOf } = snapshot.claims;
  const known = new Map<string, readonly Conflict[]>();

  function search(claim: ClaimRecord): readonly Conflict[] {
    const found = new Map<string, Conflict>();
    for (const conflict of finders.flatMap((find) => find(claim))) {
      if (!found.has(conflict.right)) found.set(conflict.right, conflict);
    }
    return [...found.values()];
  }

  const of = (id: string): readonly Conflict[] => {
    const claim = claims[numberOf(id) ?? -1];
    if (!claim) return [];
    const found = known.get(id) ?? search(claim);
    known.set(id, found);
    return found;
  };

  return {
    of,
    all: function* () {
      const all: Conflict[] = [];
      for (const [number, { id }] of claims.entries()) {
        if (number % CLAIMS_AT_ONCE === 0) yield;
        all.push(...of(id).filter(({ right }) => (numberOf(right) ?? 0) > number));
      }
      return all;
    },
  };
}

/** The function that adds what people said: a pair that somebody dismissed stays, and says so. */
export function judgeConflicts(
  snapshot: Snapshot,
): (conflicts: readonly Conflict[]) => readonly Contradiction[] {
  const decisions = decisionsByPair(snapshot, 'contradiction');
  return (conflicts) =>
    conflicts.map((conflict) => {
      const decision = decisions.get(pairKey(conflict.left, conflict.right));
      const dismissed = decision && { by: decision.by, at: decision.at, reason: decision.reason };
      return { ...conflict, dismissed };
    });
}
