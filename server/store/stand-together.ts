// Proposals of several readers that say the same: they stand in the review as one, and are decided together.
import { idOfProposal, type ProposalRow } from './proposals.ts';
import type { ProposalState } from './review-port.ts';
import type { Connection } from './store-file.ts';

/** Those that are decided with the ones that a person decides. */
export interface Together {
  readonly seqs: readonly number[];
  /** Their ids, for the decision; empty where there are none. */
  readonly named: { readonly alongside?: readonly string[] };
}

/** Prepares the look-up of those that wait and stand as one with the given proposals; these themselves are left out. */
export function prepareFindTogether(db: Connection): (rows: readonly ProposalRow[]) => Together {
  const find = db
    .prepare<{ readonly first: number }, number>(
      `SELECT seq FROM proposals WHERE state = 'waiting' AND seq = @first
       UNION SELECT seq FROM proposals WHERE state = 'waiting' AND same_as = @first ORDER BY seq`,
    )
    .pluck();
  return (rows) => {
    const given = new Set(rows.map(({ seq }) => seq));
    const firsts = new Set(rows.map(({ seq, sameAs }) => sameAs ?? seq));
    const seqs = [...firsts].flatMap((first) => find.all({ first })).filter((seq) => !given.has(seq));
    return { seqs, named: seqs.length > 0 ? { alongside: seqs.map(idOfProposal) } : {} };
  };
}

/** Prepares the marking of proposals as decided. */
export const prepareSettle = (db: Connection, state: Exclude<ProposalState, 'waiting'>) =>
  db.prepare<[string, number]>(`UPDATE proposals SET state = '${state}', decision = ? WHERE seq = ?`);
