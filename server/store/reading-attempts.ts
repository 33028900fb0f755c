// How readings that are not done ended: failed, cancelled, or still running when the process ended.
import type { ReadingAttempt, ReviewStore } from './review-port.ts';
import type { Connection } from './store-file.ts';
import type { Decision } from './store-port.ts';

type ReadingAttempts = Pick<ReviewStore<Decision>, 'attempts' | 'keepAttempt'>;

interface Row {
  readonly report: string;
  readonly madeBy: string;
  readonly state: ReadingAttempt['state'];
  readonly error: string | null;
  readonly notes: string;
}

const COLUMNS = 'report, made_by AS madeBy, state, error, notes';

const describe = ({ error, notes, ...row }: Row): ReadingAttempt => ({
  ...row,
  notes: JSON.parse(notes),
  ...(error === null ? {} : { error: JSON.parse(error) }),
});

/** All of them, as they stand in an export. */
export const readAttempts = (db: Connection): readonly ReadingAttempt[] =>
  db.prepare<[], Row>(`SELECT ${COLUMNS} FROM reading_attempts ORDER BY report, made_by`).all().map(describe);

/** Prepares the forgetting of an attempt, once a reading is kept; within a transaction. */
export function prepareForgetAttempt(db: Connection): (report: string, madeBy: string) => void {
  const forget = db.prepare<[string, string]>(
    'DELETE FROM reading_attempts WHERE report = ? AND made_by = ?',
  );
  return (report, madeBy) => {
    forget.run(report, madeBy);
  };
}

export function prepareReadingAttempts(db: Connection): ReadingAttempts {
  const list = db.prepare<[string], Row>(
    `SELECT ${COLUMNS} FROM reading_attempts WHERE made_by = ? ORDER BY report`,
  );
  const keep = db.prepare<(string | null)[]>(
    'INSERT OR REPLACE INTO reading_attempts (report, made_by, state, error, notes) VALUES (?, ?, ?, ?, ?)',
  );
  return {
    attempts: (madeBy) => list.all(madeBy).map(describe),
    keepAttempt: ({ report, madeBy, state, error, notes }) => {
      keep.run(report, madeBy, state, error ? JSON.stringify(error) : null, JSON.stringify(notes));
    },
  };
}
