// Rejecting proposals, and replacing them by others: split in two, or joined into one.
import { checkProposedClaim } from '../../graph-data/ontology/ontology.ts';
import { hearsayError } from '../errors.ts';
import { prepareFindSource } from './accept-entities.ts';
import { besideOf, prepareAddProposal } from './add-extraction.ts';
import type { DecisionLog, Recorded } from './decisions.ts';
import { idOfProposal, type ProposalRow, prepareRequireWaiting } from './proposals.ts';
import type { Replacement } from './review-port.ts';
import { cleanContent, requireSound } from './shape-accepted.ts';
import { prepareFindTogether, prepareSettle } from './stand-together.ts';
import type { Connection } from './store-file.ts';

export type RejectProposals = (
  ids: readonly string[],
  by: string,
  at: string,
  reason: string | undefined,
) => Recorded;

/** Prepares the rejecting of proposals; within a transaction. Throws PROPOSAL_UNKNOWN and PROPOSAL_DECIDED. */
export function prepareRejectProposals(db: Connection, log: DecisionLog): RejectProposals {
  const requireWaiting = prepareRequireWaiting(db);
  const settle = prepareSettle(db, 'rejected');
  const findTogether = prepareFindTogether(db);
  return (ids, by, at, reason) => {
    const rows = requireWaiting(ids);
    const { seqs, named } = findTogether(rows);
    const because = reason === undefined ? {} : { reason };
    const recorded = log.append({ kind: 'rejection', proposals: ids, ...because, ...named }, by, at);
    for (const seq of [...rows.map((row) => row.seq), ...seqs]) settle.run(recorded.decision.id, seq);
    return recorded;
  };
}

export type ReplaceProposals = (replacement: Replacement, by: string, at: string) => Recorded;

/**
 * Prepares the replacing of proposals of one reading by others; within a transaction. Throws PROPOSAL_UNKNOWN,
 * PROPOSAL_DECIDED, PROPOSAL_INVALID, and DECISION_INVALID for proposals of several readings.
 */
export function prepareReplaceProposals(db: Connection, log: DecisionLog): ReplaceProposals {
  const requireWaiting = prepareRequireWaiting(db);
  const findSource = prepareFindSource(db);
  const addProposal = prepareAddProposal(db);
  const settle = prepareSettle(db, 'replaced');
  const findTogether = prepareFindTogether(db);
  const hasBeside = db.prepare<[number], number>('SELECT 1 FROM proposals WHERE beside = ?').pluck();
  /** What takes the place of a reading stands beside the other readings of the same words, as that did. */
  const placeInstead = (rows: readonly ProposalRow[]) => {
    const besideOthers = rows.find(({ seq, beside }) => beside !== null || hasBeside.get(seq) !== undefined);
    return besideOthers ? besideOf(besideOthers) : {};
  };
  const keysOfSource = db
    .prepare<[number], string>('SELECT key FROM proposed_entities WHERE extraction = ?')
    .pluck();
  return ({ proposals, into }, by, at) => {
    const rows = requireWaiting(proposals);
    const [extraction = 0, ...others] = new Set(rows.map((row) => row.extraction));
    if (others.length > 0) {
      throw hearsayError('DECISION_INVALID', { detail: 'the proposals come from different readings' });
    }
    if (into.length === 0) {
      throw hearsayError('DECISION_INVALID', { detail: 'nothing takes the place of the proposals' });
    }
    const { text } = findSource(extraction);
    const keys = new Set(keysOfSource.all(extraction));
    const placement = placeInstead(rows);
    const { seqs, named } = findTogether(rows);
    const added = into.map((claim, index) => {
      const content = cleanContent(claim);
      const problems = checkProposedClaim(content, keys, text?.length ?? Number.POSITIVE_INFINITY);
      requireSound(`number ${index + 1} of the new proposals`, problems);
      return idOfProposal(addProposal(extraction, content, placement));
    });
    const recorded = log.append({ kind: 'replacement', proposals, into: added, ...named }, by, at);
    for (const seq of [...rows.map((row) => row.seq), ...seqs]) settle.run(recorded.decision.id, seq);
    return recorded;
  };
}
