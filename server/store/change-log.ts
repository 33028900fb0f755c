// The append-only log of changes, and those who want to hear of each.
import type { Connection } from './store-file.ts';
import type { Change } from './store-port.ts';

/** What a change says beside its number and time. */
export type ChangeEntry = Pick<Change, 'by' | 'action' | 'subject'>;

export interface ChangeLog {
  version(): number;
  changes(afterSeq: number, limit: number): readonly Change[];
  onChange(listener: (change: Change) => void): () => void;
  /**
   * Runs `work` and logs what it says as one durable transaction, then tells the listeners.
   * Work that says nothing changed nothing and is not logged. `at` is ISO 8601, UTC.
   */
  commit(work: (at: string) => ChangeEntry | undefined): void;
}

export function openChangeLog(db: Connection, now: () => Date): ChangeLog {
  const listeners = new Set<(change: Change) => void>();
  const latest = db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM changes').pluck();
  const read = db.prepare<[number, number], Change>(
    'SELECT seq, at, by, action, subject FROM changes WHERE seq > ? ORDER BY seq LIMIT ?',
  );
  const append = db.prepare<[string, string, string, string]>(
    'INSERT INTO changes (at, by, action, subject) VALUES (?, ?, ?, ?)',
  );
  let version = latest.get() ?? 0;

  const write = db.transaction((work: (at: string) => ChangeEntry | undefined): Change | undefined => {
    const at = now().toISOString();
    const entry = work(at);
    if (!entry) return undefined;
    const { lastInsertRowid } = append.run(at, entry.by, entry.action, entry.subject);
    return { seq: Number(lastInsertRowid), at, by: entry.by, action: entry.action, subject: entry.subject };
  });

  return {
    version: () => version,
    changes: (afterSeq, limit) => read.all(afterSeq, limit),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    commit: (work) => {
      const change = write.immediate(work);
      if (!change) return;
      version = change.seq;
      for (const listener of [...listeners]) listener(change);
    },
  };
}
