// Keeping what a reader made of a report: its proposals, each where it stands in the review beside those of other readers.
import type { ProposedClaim } from '../../graph-data/ontology/ontology.ts';
import { hearsayError } from '../errors.ts';
import type { ChangeEntry } from './change-log.ts';
import { type ProposalRow, prepareFindProposal, seqOfProposal } from './proposals.ts';
import { prepareForgetAttempt } from './reading-attempts.ts';
import type { NewExtraction, ProposalKin } from './review-port.ts';
import type { Connection } from './store-file.ts';

/** The first reading of the report that an extraction belongs to. */
export const FIRST_READING =
  '(SELECT min(seq) FROM extractions WHERE report = (SELECT report FROM extractions WHERE seq = ?))';

/** Where a new proposal stands; by itself and waiting unless told otherwise. */
type Placement = Partial<Pick<ProposalRow, 'start' | 'state' | 'decision' | 'sameAs' | 'beside'>>;

export type AddProposal = (extraction: number, claim: ProposedClaim, placement?: Placement) => number;

/** Prepares the writing of one proposal, and gives its number. */
export function prepareAddProposal(db: Connection): AddProposal {
  const insert = db.prepare<(string | number | null)[]>(
    `INSERT INTO proposals (extraction, first_reading, start, score, body, state, decision, same_as, beside)
     VALUES (?, ${FIRST_READING}, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return (extraction, claim, placement = {}) => {
    const { start = claim.passage.start, state = 'waiting', decision = null } = placement;
    const { sameAs = null, beside = null } = placement;
    const body = JSON.stringify(claim);
    const place = [extraction, extraction, start, claim.score];
    return Number(insert.run(...place, body, state, decision, sameAs, beside).lastInsertRowid);
  };
}

/** Beside a proposal, and beside all that stand there. */
export const besideOf = ({ seq, start, beside }: ProposalRow): Placement => ({
  start,
  beside: beside ?? seq,
});

function preparePlace(db: Connection): (kin: ProposalKin | undefined) => Placement {
  const find = prepareFindProposal(db);
  return (kin) => {
    if (!kin) return {};
    const other = find(kin.of);
    if (kin.kind === 'beside') return besideOf(other);
    // What stands as one with a proposal that is decided is decided with it
    const { state, decision } = other;
    return { state, decision, sameAs: other.sameAs ?? seqOfProposal(kin.of) };
  };
}

interface KeptRow {
  readonly seq: number;
  readonly failed: string;
}

/** Within a transaction; `at` is ISO 8601, UTC. Undefined where there is nothing to add. Throws REPORT_UNKNOWN. */
export type AddExtraction = (extraction: NewExtraction, by: string, at: string) => ChangeEntry | undefined;

/** Prepares the keeping of what a reader made of a report, or of pieces that had failed. */
export function prepareAddExtraction(db: Connection): AddExtraction {
  const isReport = db
    .prepare<[string], number>('SELECT 1 FROM reports WHERE id = ? AND withdrawn_at IS NULL')
    .pluck();
  const findKept = db.prepare<[string, string], KeptRow>(
    'SELECT seq, failed FROM extractions WHERE report = ? AND made_by = ?',
  );
  const insert = db.prepare<string[]>(
    'INSERT INTO extractions (report, made_by, notes, failed, at, by) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const renew = db.prepare<[string, string, number]>(
    'UPDATE extractions SET notes = ?, failed = ? WHERE seq = ?',
  );
  const insertEntity = db.prepare<(string | number)[]>(
    'INSERT INTO proposed_entities (extraction, key, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const addProposal = prepareAddProposal(db);
  const placeOf = preparePlace(db);
  const forgetAttempt = prepareForgetAttempt(db);
  return ({ report, madeBy, entities, claims, notes, failed = [], kin }, by, at) => {
    if (!isReport.get(report)) throw hearsayError('REPORT_UNKNOWN', { id: report });
    const kept = findKept.get(report, madeBy);
    if (kept?.failed === '[]') return undefined;
    const [ownNotes, ownFailed] = [JSON.stringify(notes), JSON.stringify(failed)];
    if (kept) renew.run(ownNotes, ownFailed, kept.seq);
    const extraction =
      kept?.seq ?? Number(insert.run(report, madeBy, ownNotes, ownFailed, at, by).lastInsertRowid);
    for (const entity of entities) insertEntity.run(extraction, entity.key, JSON.stringify(entity));
    claims.forEach((claim, place) => {
      addProposal(extraction, claim, placeOf(kin?.get(place)));
    });
    forgetAttempt(report, madeBy);
    return { by, action: 'extract', subject: report };
  };
}
