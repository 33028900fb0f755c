// What reading a report for claims proposed: listed by where it stands, each thing that several readers found once.
import { hearsayError } from '../errors.ts';
import type {
  KeptExtraction,
  KeptProposal,
  KeptProposedEntity,
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
  /** Where it stands in lists: its place in the text, or that of the one it stands beside. */
  readonly start: number;
  readonly body: string;
  /** `withdrawn`: it took the place of another, and that was undone. */
  readonly state: ProposalState | 'withdrawn';
  readonly decision: string | null;
  readonly claim: string | null;
  /** The earlier one that it stands as one with. */
  readonly sameAs: number | null;
  /** The first of those that read the same words otherwise. */
  readonly beside: number | null;
}

const COLUMNS =
  'proposals.seq, extraction, start, proposals.body, state, decision, claim, same_as AS sameAs, beside';

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
    `SELECT ${COLUMNS} FROM proposals WHERE seq = ? AND state <> 'withdrawn'`,
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

const FIRST_BESIDE = 'coalesce(proposals.beside, proposals.seq)';

/** Among equally sure ones the first is the best. */
const BEST_READING = `NOT EXISTS (
  SELECT 1 FROM proposals AS other
  WHERE (other.seq = ${FIRST_BESIDE} OR other.beside = ${FIRST_BESIDE})
    AND other.same_as IS NULL AND other.extraction <> proposals.extraction
    AND (other.state = 'accepted' OR (
      other.state = 'waiting' AND (other.score, proposals.seq) > (proposals.score, other.seq)
    ))
)`;

function whereOf(filter: ProposalFilter): {
  readonly sql: string;
  readonly values: readonly (string | number)[];
} {
  const { report, state, minScore, isBestReading, withFoundBefore } = filter;
  const asked: readonly (readonly [sql: string, value: string | number | undefined])[] = [
    ['proposals.first_reading = (SELECT min(seq) FROM extractions WHERE report = ?)', report],
    ['proposals.state = ?', state],
    ['proposals.score >= ?', minScore],
  ];
  const given = asked.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql, value }]));
  const parts = [
    ...given.map(({ sql }) => sql),
    ...(state === undefined ? ["proposals.state <> 'withdrawn'"] : []),
    ...(withFoundBefore ? [] : ['proposals.same_as IS NULL']),
    ...(isBestReading ? [BEST_READING] : []),
  ];
  return { sql: parts.join(' AND '), values: given.map(({ value }) => value) };
}

interface ListedRow extends ProposalRow {
  readonly state: ProposalState;
  readonly report: string;
  readonly madeBy: string;
}

const describe = ({ seq, report, madeBy, state, body, sameAs, ...row }: ListedRow): KeptProposal => ({
  id: idOfProposal(seq),
  report,
  madeBy,
  state,
  content: JSON.parse(body),
  ...(row.decision === null ? {} : { decision: row.decision }),
  ...(row.claim === null || state !== 'accepted' ? {} : { claim: row.claim }),
  ...(sameAs === null ? {} : { sameAs: idOfProposal(sameAs) }),
});

/** What the store reads of proposals. */
export type Proposals = Pick<
  ReviewStore<Decision>,
  | 'extractions'
  | 'reportsToExtract'
  | 'proposals'
  | 'countProposals'
  | 'proposal'
  | 'kinOf'
  | 'proposedEntities'
  | 'proposalCounts'
>;

const LIST = `
  SELECT ${COLUMNS}, report, made_by AS madeBy
  FROM proposals CROSS JOIN extractions ON extractions.seq = extraction`;

type ExtractionRow = Record<keyof Required<KeptExtraction>, string>;

function describeExtraction({ notes, failed, ...row }: ExtractionRow): KeptExtraction {
  return { ...row, notes: JSON.parse(notes), ...(failed === '[]' ? {} : { failed: JSON.parse(failed) }) };
}

function prepareKinOf(db: Connection): Proposals['kinOf'] {
  const find = prepareFindProposal(db);
  const asOne = db.prepare<{ readonly own: number; readonly first: number }, ListedRow>(
    `${LIST} WHERE (proposals.seq = @first OR same_as = @first) AND proposals.seq <> @own
       AND state <> 'withdrawn' ORDER BY proposals.seq`,
  );
  const beside = db.prepare<{ readonly extraction: number; readonly first: number }, ListedRow>(
    `${LIST} WHERE (proposals.seq = @first OR beside = @first) AND same_as IS NULL
       AND extraction <> @extraction AND state IN ('waiting', 'accepted', 'rejected') ORDER BY proposals.seq`,
  );
  return (id) => {
    const row = find(id);
    const shown = row.sameAs === null ? row : find(idOfProposal(row.sameAs));
    const { seq, extraction } = shown;
    return {
      same: asOne.all({ own: row.seq, first: seq }).map(describe),
      beside: beside.all({ extraction, first: shown.beside ?? seq }).map(describe),
    };
  };
}

/** Prepares the listing of proposals. */
export function prepareProposals(db: Connection): Proposals {
  const extractions = db.prepare<[], ExtractionRow>(
    'SELECT report, made_by AS madeBy, at, notes, failed FROM extractions ORDER BY seq',
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
    `SELECT report, made_by AS madeBy, waiting, accepted, rejected, foundBefore FROM (
       SELECT extraction, sum(state = 'waiting' AND same_as IS NULL) AS waiting,
         sum(state = 'accepted' AND same_as IS NULL) AS accepted,
         sum(state = 'rejected' AND same_as IS NULL) AS rejected,
         sum(state IN ('waiting', 'accepted', 'rejected') AND same_as IS NOT NULL) AS foundBefore
       FROM proposals GROUP BY extraction
     ) JOIN extractions ON extractions.seq = extraction ORDER BY extraction`,
  );
  return {
    extractions: () => extractions.all().map(describeExtraction),
    reportsToExtract: (madeBy) => toExtract.all(madeBy),
    proposals: (filter, page) => {
      const { sql, values } = whereOf(filter);
      const { limit, offset } = page ?? { limit: -1, offset: 0 };
      return db
        .prepare<(string | number)[], ListedRow>(
          `${LIST} WHERE ${sql}
           ORDER BY first_reading, start, ${FIRST_BESIDE}, proposals.seq LIMIT ? OFFSET ?`,
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
    kinOf: prepareKinOf(db),
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
