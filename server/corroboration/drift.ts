// What changed when a claim was taken from another: one line for each change, for a reader.
import type { ClaimRecord } from '../../graph-data/ontology/ontology.ts';
import type { Snapshot } from '../graph/graph.ts';
import { standingDerivations } from './decisions.ts';
import { contentChanges } from './drift-of-content.ts';
import { figureChanges } from './drift-of-figures.ts';
import { speakerChanges } from './drift-of-speakers.ts';
import type { Drift } from './findings.ts';

/** The changes on the way to a claim, those nearest to the reader first; empty for an original. */
export type FindDrift = (claimId: string) => readonly Drift[];

/** The function that follows the derivations of a claim back to their start. */
export function findDrift(snapshot: Snapshot): FindDrift {
  const sources = new Map<string, string[]>();
  for (const { claim, from } of standingDerivations(snapshot)) {
    const row = sources.get(claim);
    if (row) row.push(from);
    else sources.set(claim, [from]);
  }
  const claimOf = (id: string): ClaimRecord | undefined =>
    snapshot.claims.claims[snapshot.claims.numberOf(id) ?? -1];
  return (claimId) => {
    const drift: Drift[] = [];
    const seen = new Set([claimId]);
    const open = [claimId];
    for (let id = open.shift(); id !== undefined; id = open.shift()) {
      const claim = claimOf(id);
      for (const from of sources.get(id) ?? []) {
        const source = claimOf(from);
        if (!claim || !source) continue;
        drift.push(...handOverDrift(snapshot, source, claim));
        if (seen.has(from)) continue;
        seen.add(from);
        open.push(from);
      }
    }
    return drift;
  };
}

/** What changed between a claim and the one that was made of it. */
export function handOverDrift(snapshot: Snapshot, from: ClaimRecord, to: ClaimRecord): readonly Drift[] {
  const changes = [
    ...speakerChanges(snapshot, from, to),
    ...figureChanges(snapshot, from, to),
    ...contentChanges(snapshot, from, to),
  ];
  return changes.map(({ kind, before, after, sentence }) => ({
    rule: `drift.${kind}`,
    claims: [from.id, to.id],
    reason: `${sentence}: ${before} → ${after}.`,
    kind,
    from: from.id,
    to: to.id,
    before,
    after,
  }));
}
