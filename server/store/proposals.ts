// What reading a report for claims proposed: kept once for each reader of a report, listed by where it stands.
import type { ProposedClaim } from '../../graph-data/ontology/ontology.ts';
import { hearsayError } from '../errors.ts';
import type { ChangeEntry } from './change-log.ts';
import type {
  KeptExtraction,
  KeptProposal,
  KeptProposedEntity,
  NewExtraction,
  ProposalCounts,
  ProposalFilter,
  ProposalState,
  ReviewStore,
} from './review-port.ts';
import type { Connection } from './store-file.ts';
import type { Decision } from './store-port.ts';

export interface ProposalRow {
  readonly seq: number;
  /** Number of the extraction that it belongs to. */
  readonly extraction: number;
  readonly body: string;
  /** `withdrawn`: it took the place of another, and that was undone. */
  readonly state: ProposalState | 'withdrawn';
  readonly decision: string | null;
  readonly claim: string | null;
}

/** `idOfProposal(17)` → `proposal-17` */
export const idOfProposal = (seq: number): string => `proposal-${seq}`;

/** `seqOfProposal('proposal-17')` → `17`; 0, which no proposal has, for anything that is no such id. */
export function seqOfProposal(id: string): number {
  const seq = Number(/^proposal-([1-9]\d{0,14})$/.exec(id)?.[1]);
  return Number.isSafeInteger(seq) ? seq : 0;
}

/** Prepares the look-up of a proposal that was not undone. Throws PROPOSAL_UNKNOWN. */
export function prepareFindProposal(db: Connection): (id: string) => ProposalRow {
  const bySeq = db.prepare<[number], ProposalRow>(
    `SELECT seq, extraction, body, state, decision, claim FROM proposals WHERE seq = ? AND state <> 'withdrawn'`,
  );
  return (id) => {
    const row = bySeq.get(seqOfProposal(id));
    if (!row) throw hearsayError('PROPOSAL_UNKNOWN', { id });
    return row;
  };
}

/**
 * Prepares the look-up of proposals that are about to be decided: each of them once, each waiting. Throws
 * PROPOSAL_UNKNOWN, PROPOSAL_DECIDED, and DECISION_INVALID where none is named or one is named twice.
 */
export function prepareRequireWaiting(db: Connection): (ids: readonly string[]) => readonly ProposalRow[] {
  const find = prepareFindProposal(db);
  return (ids) => {
    if (ids.length === 0) throw hearsayError('DECISION_INVALID', { detail: 'no proposal is named' });
    const twice = ids.length === new Set(ids).size ? undefined : ids.find((id, at) => ids.indexOf(id) !== at);
    if (twice) throw hearsayError('DECISION_INVALID', { detail: `${twice} is named twice` });
    return ids.map((id) => {
      const row = find(id);
      if (row.state !== 'waiting') {
        const { state, decision } = row;
        throw hearsayError('PROPOSAL_DECIDED', { id, state, decision: decision ?? 'another decision' });
      }
      return row;
    });
  };
}

/** Prepares the writing of one proposal, and gives its number. */
export function prepareAddProposal(db: Connection): (extraction: number, claim: ProposedClaim) => number {
  const insert = db.prepare<(string | number)[]>(
    `INSERT INTO proposals (extraction, start, score, body, state) VALUES (?, ?, ?, ?, 'waiting')`,
  );
  return (extraction, claim) => {
    const { lastInsertRowid } = insert.run(
      extraction,
      claim.passage.start,
      claim.score,
      JSON.stringify(claim),
    );
    return Number(lastInsertRowid);
  };
}

function whereOf({ report, state, minScore }: ProposalFilter): {
  readonly sql: string;
  readonly values: readonly (string | number)[];
} {
  const parts: readonly (readonly [sql: string, value: string | number | undefined])[] = [
    ['proposals.extraction IN (SELECT seq FROM extractions WHERE report = ?)', report],
    ['proposals.state = ?', state],
    ['proposals.score >= ?', minScore],
  ];
  const given = parts.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql, value }]));
  const standing = state === undefined ? ["proposals.state <> 'withdrawn'"] : [];
  return {
    sql: [...standing, ...given.map(({ sql }) => sql)].join(' AND '),
    values: given.map(({ value }) => value),
  };
}

interface ListedRow extends ProposalRow {
  readonly state: ProposalState;
  readonly report: string;
  readonly madeBy: string;
}

const describe = ({ seq, report, madeBy, state, body, decision, claim }: ListedRow): KeptProposal => ({
  id: idOfProposal(seq),
  report,
  madeBy,
  state,
  content: JSON.parse(body),
  ...(decision === null ? {} : { decision }),
  ...(claim === null || state !== 'accepted' ? {} : { claim }),
});

/** What the store reads of proposals, and the keeping of new ones. */
export interface Proposals
  extends Pick<
    ReviewStore<Decision>,
    | 'extractions'
    | 'reportsToExtract'
    | 'proposals'
    | 'countProposals'
    | 'proposal'
    | 'proposedEntities'
    | 'proposalCounts'
  > {
  /** Within a transaction; `at` is ISO 8601, UTC. Undefined where the same maker has read it before. Throws REPORT_UNKNOWN. */
  add(extraction: NewExtraction, by: string, at: string): ChangeEntry | undefined;
}

function prepareAdd(db: Connection): Proposals['add'] {
  const isReport = db
    .prepare<[string], number>('SELECT 1 FROM reports WHERE id = ? AND withdrawn_at IS NULL')
    .pluck();
  const isKept = db
    .prepare<[string, string], number>('SELECT 1 FROM extractions WHERE report = ? AND made_by = ?')
    .pluck();
  const insert = db.prepare<string[]>(
    'INSERT INTO extractions (report, made_by, notes, at, by) VALUES (?, ?, ?, ?, ?)',
  );
  const insertEntity = db.prepare<(string | number)[]>(
    'INSERT INTO proposed_entities (extraction, key, body) VALUES (?, ?, ?)',
  );
  const addProposal = prepareAddProposal(db);
  return ({ report, madeBy, entities, claims, notes }, by, at) => {
    if (!isReport.get(report)) throw hearsayError('REPORT_UNKNOWN', { id: report });
    if (isKept.get(report, madeBy)) return undefined;
    const { lastInsertRowid } = insert.run(report, madeBy, JSON.stringify(notes), at, by);
    const extraction = Number(lastInsertRowid);
    for (const entity of entities) insertEntity.run(extraction, entity.key, JSON.stringify(entity));
    for (const claim of claims) addProposal(extraction, claim);
    return { by, action: 'extract', subject: report };
  };
}

const LIST = `
  SELECT proposals.seq, extraction, proposals.body, state, decision, claim, report, made_by AS madeBy
  FROM proposals CROSS JOIN extractions ON extractions.seq = extraction`;

/** Prepares the keeping and listing of proposals. */
export function prepareProposals(db: Connection): Proposals {
  const extractions = db.prepare<[], Omit<KeptExtraction, 'notes'> & { readonly notes: string }>(
    'SELECT report, made_by AS madeBy, at, notes FROM extractions ORDER BY seq',
  );
  const toExtract = db
    .prepare<[string], string>(
      `SELECT id FROM reports WHERE withdrawn_at IS NULL AND id IN (SELECT report FROM readings)
         AND content_hash IN (SELECT content_hash FROM documents)
         AND NOT EXISTS (SELECT 1 FROM extractions WHERE report = reports.id AND made_by = ?)
       ORDER BY seq`,
    )
    .pluck();
  const one = db.prepare<[number], ListedRow>(`${LIST} WHERE proposals.seq = ? AND state <> 'withdrawn'`);
  const entities = db.prepare<[string, string], { readonly body: string; readonly record: string | null }>(
    `SELECT body, CASE WHEN EXISTS (SELECT 1 FROM entities WHERE id = record AND withdrawn_at IS NULL)
         OR EXISTS (SELECT 1 FROM reports WHERE id = record AND withdrawn_at IS NULL) THEN record END AS record
     FROM proposed_entities WHERE extraction = (SELECT seq FROM extractions WHERE report = ? AND made_by = ?)
     ORDER BY seq`,
  );
  const counts = db.prepare<[], ProposalCounts>(
    `SELECT report, made_by AS madeBy, waiting, accepted, rejected FROM (
       SELECT extraction, sum(state = 'waiting') AS waiting, sum(state = 'accepted') AS accepted,
         sum(state = 'rejected') AS rejected FROM proposals GROUP BY extraction
     ) JOIN extractions ON extractions.seq = extraction ORDER BY extraction`,
  );
  return {
    add: prepareAdd(db),
    extractions: () => extractions.all().map((row) => ({ ...row, notes: JSON.parse(row.notes) })),
    reportsToExtract: (madeBy) => toExtract.all(madeBy),
    proposals: (filter, page) => {
      const { sql, values } = whereOf(filter);
      const { limit, offset } = page ?? { limit: -1, offset: 0 };
      return db
        .prepare<(string | number)[], ListedRow>(
          `${LIST} WHERE ${sql} ORDER BY extraction, start, proposals.seq LIMIT ? OFFSET ?`,
        )
        .all(...values, limit, offset)
        .map(describe);
    },
    countProposals: (filter) => {
      const { sql, values } = whereOf(filter);
      const count = db.prepare<(string | number)[], number>(`SELECT count(*) FROM proposals WHERE ${sql}`);
      return count.pluck().get(...values) ?? 0;
    },
    proposal: (id) => {
      const row = one.get(seqOfProposal(id));
      if (!row) throw hearsayError('PROPOSAL_UNKNOWN', { id });
      return describe(row);
    },
    proposedEntities: (report, madeBy) =>
      entities.all(report, madeBy).map(
        ({ body, record }): KeptProposedEntity => ({
          report,
          madeBy,
          entity: JSON.parse(body),
          ...(record === null ? {} : { record }),
        }),
      ),
    proposalCounts: () => counts.all(),
  };
}
