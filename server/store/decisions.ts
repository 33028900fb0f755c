// What people decided: an append-only log, in which a withdrawal is a decision too; undone ones no longer hold.
import { hearsayError } from '../errors.ts';
import type { ChangeEntry } from './change-log.ts';
import type { Connection } from './store-file.ts';
import type {
  Decision,
  DecisionContent,
  JudgedContent,
  JudgedDecision,
  RecordedDecision,
} from './store-port.ts';

interface Row {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly action: string;
  readonly subject: string;
  readonly body: string;
}

const idOf = (seq: number): string => `decision-${seq}`;

const WITHDRAW = 'withdraw';

/** All decisions in order, each with who withdrew it and when, where somebody did. */
export function readDecisions(db: Connection): readonly RecordedDecision[] {
  const rows = db
    .prepare<[], Row>('SELECT seq, at, by, action, subject, body FROM decisions ORDER BY seq')
    .all();
  const withdrawn = new Map(
    rows.filter(({ action }) => action === WITHDRAW).map(({ subject, at, by }) => [subject, { at, by }]),
  );
  return rows
    .filter(({ action }) => action !== WITHDRAW)
    .map(({ seq, at, by, body }) => {
      const content: DecisionContent = JSON.parse(body);
      const end = withdrawn.get(idOf(seq));
      return {
        ...content,
        id: idOf(seq),
        at,
        by,
        ...(end ? { withdrawnAt: end.at, withdrawnBy: end.by } : {}),
      };
    });
}

/** Those that hold now. */
export const readStandingDecisions = (db: Connection): readonly Decision[] =>
  readDecisions(db).filter(({ withdrawnAt }) => withdrawnAt === undefined);

const isJudged = (decision: Decision): decision is JudgedDecision =>
  decision.kind !== 'acceptance' && decision.kind !== 'rejection' && decision.kind !== 'replacement';

/** The claims or entities that a decision is about, the one that it changes first. */
function aboutOf(content: JudgedContent): readonly string[] {
  if (content.kind === 'derivation') return [content.claim, content.from];
  return content.kind === 'assessment' ? [content.of] : [content.left, content.right];
}

/**
 * Decisions on what is in the store that hold now. One about a record that was withdrawn rests until the record is
 * back.
 */
export function readStandingJudgements(db: Connection): readonly JudgedDecision[] {
  const tables = ['claims', 'entities', 'reports'];
  const isGone = new Set(
    tables.flatMap((table) =>
      db.prepare<[], string>(`SELECT id FROM ${table} WHERE withdrawn_at IS NOT NULL`).pluck().all(),
    ),
  );
  return readStandingDecisions(db)
    .filter(isJudged)
    .filter((decision) => !aboutOf(decision).some((id) => isGone.has(id)));
}

/** What the decision is about, for the log of changes. */
function subjectOf(content: DecisionContent): string {
  switch (content.kind) {
    case 'acceptance':
    case 'rejection':
    case 'replacement':
      return content.proposals[0] ?? '';
    default:
      return aboutOf(content)[0] ?? '';
  }
}

/** A decision as it was written to the log, and the line for the log of changes. */
export interface Recorded {
  readonly decision: Decision;
  readonly change: ChangeEntry;
}

export interface DecisionLog {
  /** Appends a decision; `at` is ISO 8601, UTC. */
  append(content: DecisionContent, by: string, at: string): Recorded;
  /** Throws DECISION_UNKNOWN where there is none, or it has been withdrawn before. */
  withdraw(id: string, by: string): Recorded;
  /** Withdraws those of these decisions that still hold. */
  withdrawStanding(ids: readonly string[], by: string): void;
}

export function prepareDecisions(db: Connection, now: () => Date): DecisionLog {
  const add = db.prepare<[string, string, string, string, string]>(
    'INSERT INTO decisions (at, by, action, subject, body) VALUES (?, ?, ?, ?, ?)',
  );
  const withdrawn = db
    .prepare<[], string>(`SELECT subject FROM decisions WHERE action = '${WITHDRAW}'`)
    .pluck();
  return {
    append: (content, by, at) => {
      const subject = subjectOf(content);
      const { lastInsertRowid } = add.run(at, by, content.kind, subject, JSON.stringify(content));
      const decision = { ...content, id: idOf(Number(lastInsertRowid)), at, by };
      return { decision, change: { by, action: `decide ${content.kind}`, subject } };
    },
    withdraw: (id, by) => {
      const decision = readStandingDecisions(db).find((one) => one.id === id);
      if (!decision) throw hearsayError('DECISION_UNKNOWN', { id });
      add.run(now().toISOString(), by, WITHDRAW, id, '{}');
      return { decision, change: { by, action: `withdraw ${decision.kind}`, subject: id } };
    },
    withdrawStanding: (ids, by) => {
      const isGone = new Set(withdrawn.all());
      const at = now().toISOString();
      for (const id of ids) if (!isGone.has(id)) add.run(at, by, WITHDRAW, id, '{}');
    },
  };
}
