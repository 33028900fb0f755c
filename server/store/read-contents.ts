// Everything that is true in the store now: records that are not withdrawn, in the order they came.
import type { Connection } from './store-file.ts';
import type { StoreContents, StoreCounts } from './store-port.ts';

/** Reads the bodies of a table, parsed in one go: much faster than one by one. */
function readBodies<T>(db: Connection, table: string, where = 'withdrawn_at IS NULL'): readonly T[] {
  const bodies = db
    .prepare<[], string>(`SELECT body FROM ${table} WHERE ${where} ORDER BY seq`)
    .pluck()
    .all();
  const records: readonly T[] = JSON.parse(`[${bodies.join(',')}]`);
  return records;
}

/** Reads the store in one read transaction. `held` of a report is true exactly where its text is there. */
export function readContents(db: Connection, version: number): StoreContents {
  return db.transaction((): StoreContents => {
    const hashes = db.prepare<[], string>('SELECT content_hash FROM documents').pluck().all();
    const held = new Set(hashes);
    const reports = readBodies<StoreContents['reports'][number]>(db, 'reports').map((report) => ({
      ...report,
      held: report.contentHash !== undefined && held.has(report.contentHash),
    }));
    return {
      version,
      collections: readBodies(db, 'collections'),
      entities: readBodies(db, 'entities'),
      reports,
      questions: readBodies(db, 'questions'),
      claims: readBodies(db, 'claims'),
      citations: readBodies(db, 'citations'),
      derivations: readBodies(db, 'derivations'),
      judgements: readBodies(db, 'judgements'),
      assessments: readBodies(db, 'assessments'),
    };
  })();
}

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
