// What is kept of added documents, as it stands in an export: files in Base64, how each was read, and versions.
import { hashBytes } from './held-texts.ts';
import type { Connection } from './store-file.ts';

export interface ExportedFile {
  readonly report: string;
  readonly contentHash: string;
  readonly fileHash: string;
  readonly fileName: string;
  readonly base64: string;
  readonly addedAt: string;
  readonly addedBy: string;
  readonly reading: unknown;
}

/** Which report is a changed version of which. */
export interface ExportedRevision {
  readonly report: string;
  readonly earlier: string;
  readonly by: string;
  readonly reason: string;
  readonly recordedAt: string;
  readonly withdrawnAt: string | null;
}

/** A store of an older schema, opened to read only, lacks the tables of newer ones. */
const hasTable = (db: Connection, name: string): boolean =>
  db.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(name) !== undefined;

interface Row extends Omit<ExportedFile, 'base64' | 'reading'> {
  readonly bytes: Buffer;
  readonly body: string;
}

export function readFiles(db: Connection): readonly ExportedFile[] {
  if (!hasTable(db, 'readings')) return [];
  return db
    .prepare<[], Row>(
      `SELECT report, content_hash AS contentHash, file_hash AS fileHash, file_name AS fileName, bytes,
         added_at AS addedAt, added_by AS addedBy, body
       FROM readings JOIN files USING (file_hash) ORDER BY readings.seq`,
    )
    .all()
    .map(({ bytes, body, ...kept }) => ({
      ...kept,
      base64: bytes.toString('base64'),
      reading: JSON.parse(body),
    }));
}

/** Puts the files back beside their reports and texts. Throws a TypeError where bytes are not those of their hash. */
export function fillFiles(db: Connection, files: readonly ExportedFile[]): void {
  const addFile = db.prepare<(string | Uint8Array)[]>(
    'INSERT INTO files (file_hash, bytes, added_at, added_by) VALUES (?, ?, ?, ?)',
  );
  const addReading = db.prepare<string[]>(
    `INSERT INTO readings (report, content_hash, file_hash, file_name, body, read_at, read_by)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { report, contentHash, fileHash, fileName, base64, addedAt, addedBy, reading } of files) {
    const bytes = Buffer.from(base64, 'base64');
    if (hashBytes(bytes) !== fileHash) throw new TypeError(`the file ${fileHash} has another hash`);
    addFile.run(fileHash, bytes, addedAt, addedBy);
    addReading.run(report, contentHash, fileHash, fileName, JSON.stringify(reading), addedAt, addedBy);
  }
}

export function readRevisions(db: Connection): readonly ExportedRevision[] {
  if (!hasTable(db, 'revisions')) return [];
  return db
    .prepare<[], ExportedRevision>(
      `SELECT report, earlier, by, reason, recorded_at AS recordedAt, withdrawn_at AS withdrawnAt
       FROM revisions ORDER BY seq`,
    )
    .all();
}

export function fillRevisions(db: Connection, revisions: readonly ExportedRevision[]): void {
  const add = db.prepare<(string | null)[]>(
    'INSERT INTO revisions (report, earlier, by, reason, recorded_at, withdrawn_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const { report, earlier, by, reason, recordedAt, withdrawnAt } of revisions) {
    add.run(report, earlier, by, reason, recordedAt, withdrawnAt);
  }
}
