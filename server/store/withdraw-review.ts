// Undoing what a review decided: claims and records are withdrawn, never deleted, and the proposals wait again.
import type { ClaimRecord } from '../../graph-data/ontology/ontology.ts';
import { hearsayError } from '../errors.ts';
import { prepareClaimWords } from './claim-words.ts';
import type { DecisionLog } from './decisions.ts';
import { type ProposalRow, prepareFindProposal, seqOfProposal } from './proposals.ts';
import { prepareRemoveNames } from './search-names.ts';
import type { Connection } from './store-file.ts';
import type { Decision } from './store-port.ts';

type Acceptance = Extract<Decision, { kind: 'acceptance' }>;

/** Ids of all that a claim names: speakers, what it is about, the ends of its relations. */
function namedIn(claim: ClaimRecord): readonly string[] {
  return [
    ...claim.chain.map(({ speaker }) => speaker),
    ...claim.about.map(({ entity }) => entity),
    ...(claim.relations ?? []).flatMap(({ from, to }) => [from, to]),
  ];
}

/** Withdraws claims, and gives what they name, with their reports. */
function prepareWithdrawClaims(
  db: Connection,
): (ids: readonly string[], at: string) => { readonly named: Set<string>; readonly reports: Set<string> } {
  const find = db.prepare<[string], { readonly seq: number; readonly report: string; readonly body: string }>(
    'SELECT seq, report, body FROM claims WHERE id = ? AND withdrawn_at IS NULL',
  );
  const withdraw = db.prepare<[string, number]>('UPDATE claims SET withdrawn_at = ? WHERE seq = ?');
  const words = prepareClaimWords(db);
  return (ids, at) => {
    const named = new Set<string>();
    const reports = new Set<string>();
    for (const id of ids) {
      const row = find.get(id);
      if (!row) continue;
      const claim: ClaimRecord = JSON.parse(row.body);
      for (const name of namedIn(claim)) named.add(name);
      reports.add(row.report);
      withdraw.run(at, row.seq);
      words.remove(row.seq);
    }
    return { named, reports };
  };
}

function prepareWithdrawAcceptance(
  db: Connection,
  log: DecisionLog,
): (acceptance: Acceptance, by: string, at: string) => void {
  const withdrawClaims = prepareWithdrawClaims(db);
  const standing = db
    .prepare<[string], string>('SELECT body FROM claims WHERE report = ? AND withdrawn_at IS NULL')
    .pluck();
  const isProposed = db.prepare<[string], number>('SELECT 1 FROM proposed_entities WHERE record = ?').pluck();
  const withdrawRecord = ['entities', 'reports'].map((table) =>
    db.prepare<[string, string]>(
      `UPDATE ${table} SET withdrawn_at = ? WHERE id = ? AND withdrawn_at IS NULL`,
    ),
  );
  const removeNames = prepareRemoveNames(db);
  return ({ claims, entities, identities }, by, at) => {
    const { named, reports } = withdrawClaims(claims, at);
    // Each record belongs to one report, so only the claims of these reports can use it still
    for (const report of reports) {
      for (const body of standing.iterate(report)) {
        const claim: ClaimRecord = JSON.parse(body);
        for (const id of namedIn(claim)) named.delete(id);
      }
    }
    const made = new Set(entities);
    for (const id of named) {
      if (!made.has(id) && !isProposed.get(id)) continue;
      for (const withdraw of withdrawRecord) withdraw.run(at, id);
      removeNames(id);
    }
    log.withdrawStanding(identities, by);
  };
}

/**
 * Undoes the making of the proposals that took the place of others; none of them may be decided meanwhile. What another
 * reader found the same as one of them stands beside the first that they had replaced.
 */
function prepareWithdrawInto(db: Connection): (ids: readonly string[], replaced: string) => void {
  const find = prepareFindProposal(db);
  const release = db.prepare<{ readonly start: number; readonly beside: number; readonly seq: number }>(
    'UPDATE proposals SET same_as = NULL, start = @start, beside = @beside WHERE same_as = @seq',
  );
  const withdraw = db.prepare<[number]>(
    `UPDATE proposals SET state = 'withdrawn', decision = NULL WHERE seq = ?`,
  );
  return (ids, replaced) => {
    const decided = ids.map(find).find(({ state }: ProposalRow) => state !== 'waiting');
    if (decided) {
      const [id] = ids.filter((one) => seqOfProposal(one) === decided.seq);
      const { state, decision } = decided;
      throw hearsayError('DECISION_INVALID', {
        detail: `${id} took its place and was ${state} in ${decision}; withdraw ${decision} first`,
      });
    }
    const { seq: first, start, beside } = find(replaced);
    for (const seq of ids.map(seqOfProposal)) {
      withdraw.run(seq);
      release.run({ start, beside: beside ?? first, seq });
    }
  };
}

export type WithdrawReview = (decision: Decision, by: string, at: string) => void;

/**
 * Prepares the undoing of what a decision of the review did; within a transaction, once the log says that it is
 * withdrawn. Other decisions did nothing but stand in the log. Throws DECISION_INVALID where another rests on it.
 */
export function prepareWithdrawReview(db: Connection, log: DecisionLog): WithdrawReview {
  const withdrawAcceptance = prepareWithdrawAcceptance(db, log);
  const withdrawInto = prepareWithdrawInto(db);
  const waitAgain = db.prepare<[string]>(
    `UPDATE proposals SET state = 'waiting', decision = NULL WHERE decision = ?`,
  );
  return (decision, by, at) => {
    if (decision.kind === 'acceptance') withdrawAcceptance(decision, by, at);
    if (decision.kind === 'replacement') withdrawInto(decision.into, decision.proposals[0] ?? '');
    waitAgain.run(decision.id);
  };
}
