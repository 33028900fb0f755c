// Everything that is true in the store now: records that are not withdrawn, in the order they came.

import { readStandingJudgements } from './decisions.ts';
import type { Connection } from './store-file.ts';
import type {
  AssessmentEntry,
  DecidedContents,
  JudgedDecision,
  Judgement,
  Revision,
  StoreContents,
  StoreCounts,
} from './store-port.ts';

/** Length of the day in an ISO 8601 time. */
const DATE = 10;

/** Reads the bodies of a table from a place on, parsed in one go: much faster than one by one. */
function readBodies<T>(db: Connection, table: string, from = 0): readonly T[] {
  const bodies = db
    .prepare<[number], string>(
      `SELECT body FROM ${table} WHERE withdrawn_at IS NULL ORDER BY seq LIMIT -1 OFFSET ?`,
    )
    .pluck()
    .all(from);
  const records: readonly T[] = JSON.parse(`[${bodies.join(',')}]`);
  return records;
}

type Derivation = StoreContents['derivations'][number];

const because = (reason: string | undefined): { readonly reason?: string } =>
  reason === undefined ? {} : { reason };

function asDerivation(decision: JudgedDecision): readonly Derivation[] {
  if (decision.kind !== 'derivation') return [];
  const { claim, from, derivation: kind, by, at, reason } = decision;
  return [{ claim, from, kind, by, at: at.slice(0, DATE), ...because(reason) }];
}

function asJudgement(decision: JudgedDecision): readonly Judgement[] {
  if (decision.kind !== 'identity') return [];
  const { id, left, right, judgement, by, at } = decision;
  return [{ id, left, right, judgement, by, at }];
}

function asAssessment(decision: JudgedDecision): readonly AssessmentEntry[] {
  if (decision.kind !== 'assessment') return [];
  const { id, of, by: assessor, at, reliability, credibility, confidence, reason } = decision;
  return [
    {
      id,
      of,
      assessor,
      at: at.slice(0, DATE),
      ...(reliability ? { reliability } : {}),
      ...(credibility ? { credibility } : {}),
      ...(confidence === undefined ? {} : { confidence }),
      reason,
    },
  ];
}

/** What was imported and what people decided since, as far as decisions can change it. */
export function readDecided(db: Connection): DecidedContents {
  const decisions = readStandingJudgements(db);
  return {
    derivations: [...readBodies<Derivation>(db, 'derivations'), ...decisions.flatMap(asDerivation)],
    judgements: [...readBodies<Judgement>(db, 'judgements'), ...decisions.flatMap(asJudgement)],
    assessments: [...readBodies<AssessmentEntry>(db, 'assessments'), ...decisions.flatMap(asAssessment)],
    decisions,
  };
}

function readRevisions(db: Connection): readonly Revision[] {
  return db
    .prepare<[], Revision>(
      `SELECT report, earlier, by, substr(recorded_at, 1, ${DATE}) AS at, reason FROM revisions
       WHERE withdrawn_at IS NULL ORDER BY seq`,
    )
    .all();
}

type Report = StoreContents['reports'][number];

/** `held` of a report is true exactly where its text is there. */
function prepareMarkHeld(db: Connection): (report: Report) => Report {
  const hashes = db.prepare<[], string>('SELECT content_hash FROM documents').pluck().all();
  const held = new Set(hashes);
  return (report) => ({
    ...report,
    held: report.contentHash !== undefined && held.has(report.contentHash),
  });
}

/** Reads the store in one read transaction. `held` of a report is true exactly where its text is there. */
export function readContents(db: Connection, version: number): StoreContents {
  return db.transaction((): StoreContents => {
    return {
      version,
      collections: readBodies(db, 'collections'),
      entities: readBodies(db, 'entities'),
      reports: readBodies<Report>(db, 'reports').map(prepareMarkHeld(db)),
      questions: readBodies(db, 'questions'),
      claims: readBodies(db, 'claims'),
      citations: readBodies(db, 'citations'),
      revisions: readRevisions(db),
      ...readDecided(db),
    };
  })();
}

/** Those known that stand, and those that came after them; undefined where one came between them. */
function readSince<T extends { readonly id: string }>(
  db: Connection,
  table: string,
  known: readonly T[],
): readonly T[] | undefined {
  const withdrawn = db
    .prepare<[], string>(`SELECT id FROM ${table} WHERE withdrawn_at IS NOT NULL`)
    .pluck()
    .all();
  const gone = new Set(withdrawn);
  const standing = gone.size === 0 ? known : known.filter(({ id }) => !gone.has(id));
  const last = standing.at(-1);
  const [first, ...others] = readBodies<T>(db, table, Math.max(0, standing.length - 1));
  if (!last) return first ? [first, ...others] : [];
  // It stands where it stood, so that before it stand the same as before
  return first?.id === last.id ? [...standing, ...others] : undefined;
}

/**
 * The contents after records came or were withdrawn: what stands of `before` is taken from there, the same objects. Not where
 * a text came meanwhile, or a record was withdrawn and came back. Undefined where a record came between others, so that all
 * is to be read anew.
 */
export function readChanges(
  db: Connection,
  before: StoreContents,
  version: number,
): StoreContents | undefined {
  return db.transaction((): StoreContents | undefined => {
    const [entities, claims] = [
      readSince(db, 'entities', before.entities),
      readSince(db, 'claims', before.claims),
    ];
    const reports = readSince(db, 'reports', before.reports);
    if (!entities || !claims || !reports) return undefined;
    const known = new Set(before.reports);
    const markHeld = prepareMarkHeld(db);
    return {
      ...before,
      version,
      collections: readBodies(db, 'collections'),
      entities,
      reports: reports.map((report) => (known.has(report) ? report : markHeld(report))),
      claims,
      revisions: readRevisions(db),
      ...readDecided(db),
    };
  })();
}

/** The reports that are not withdrawn, in the order in which they came; `held` is as it was recorded. */
export const readReports = (db: Connection): StoreContents['reports'] => readBodies(db, 'reports');

/** The entities that are not withdrawn, without the reports, in the order in which they came. */
export const readEntities = (db: Connection): StoreContents['entities'] => readBodies(db, 'entities');

/** Counts what `readContents` would read. */
export function countContents(db: Connection): StoreCounts {
  const count = (table: string, where = ''): number =>
    db
      .prepare<[], number>(`SELECT count(*) FROM ${table} WHERE withdrawn_at IS NULL ${where}`)
      .pluck()
      .get() ?? 0;
  return {
    claims: count('claims'),
    entities: count('entities'),
    reports: count('reports'),
    held: count('reports', 'AND content_hash IN (SELECT content_hash FROM documents)'),
  };
}
