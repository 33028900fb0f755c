// The whole store as one JSON value: collections in their own form, decisions, the log and held texts.
import type { Collection } from '../../graph-data/ontology/ontology.ts';
import { HearsayError, hearsayError } from '../errors.ts';
import { prepareClaimWords } from './claim-words.ts';
import {
  type ExportedFile,
  type ExportedRevision,
  fillFiles,
  fillRevisions,
  readFiles,
  readRevisions,
} from './export-files.ts';
import { type ExportedReview, fillReview, readReview } from './export-proposals.ts';
import { hashText } from './held-texts.ts';
import { insertCollection, requireSoundCollection } from './import-collection.ts';
import { prepareRemoveNames } from './search-names.ts';
import { type Connection, openPresentToRead, storeFile } from './store-file.ts';
import type { Change } from './store-port.ts';

const recordLists = ['entities', 'reports', 'questions', 'claims', 'citations', 'derivations'] as const;

/** A record of the collection `collection` that was withdrawn: the place it has in its list. */
interface Withdrawal {
  readonly collection: string;
  readonly list: (typeof recordLists)[number];
  readonly index: number;
  readonly at: string;
}

interface LooseRecord {
  readonly id: string;
  readonly body: unknown;
  readonly recordedAt: string;
  readonly withdrawnAt: string | null;
}

interface Decision extends Change {
  readonly body: unknown;
}

export interface StoreExport {
  readonly format: 'hearsay-export';
  readonly version: 1;
  readonly exportedAt: string;
  readonly collections: readonly {
    /** When it came into the store. */
    readonly recordedAt: string;
    readonly collection: Collection;
  }[];
  readonly withdrawals: readonly Withdrawal[];
  readonly judgements: readonly LooseRecord[];
  readonly assessments: readonly LooseRecord[];
  readonly decisions: readonly Decision[];
  readonly changes: readonly Change[];
  readonly documents: readonly {
    readonly contentHash: string;
    readonly text: string;
    readonly attachedAt: string;
    readonly attachedBy: string;
  }[];
  /** Files that people added, and how each was read; an export of an older Hearsay has none. */
  readonly files?: readonly ExportedFile[];
  readonly revisions?: readonly ExportedRevision[];
  /** What reading proposed. It tells what the texts say, so it goes with them. */
  readonly review?: ExportedReview;
}

interface RecordRow {
  readonly body: string;
  readonly withdrawn_at: string | null;
}

function readLoose(db: Connection, table: 'judgements' | 'assessments'): readonly LooseRecord[] {
  return db
    .prepare<[], Omit<LooseRecord, 'body'> & { readonly body: string }>(
      `SELECT id, body, recorded_at AS recordedAt, withdrawn_at AS withdrawnAt FROM ${table} ORDER BY seq`,
    )
    .all()
    .map((row) => ({ ...row, body: JSON.parse(row.body) }));
}

function readCollections(db: Connection): Pick<StoreExport, 'collections' | 'withdrawals'> {
  const heads = db
    .prepare<[], { id: string; body: string; recordedAt: string }>(
      'SELECT id, body, recorded_at AS recordedAt FROM collections ORDER BY seq',
    )
    .all();
  const withdrawals: Withdrawal[] = [];
  const collections = heads.map(({ id, body, recordedAt }) => {
    const lists = recordLists.map((list) => {
      const rows = db
        .prepare<[string], RecordRow>(
          `SELECT body, withdrawn_at FROM ${list} WHERE collection = ? ORDER BY seq`,
        )
        .all(id);
      rows.forEach((row, index) => {
        if (row.withdrawn_at) withdrawals.push({ collection: id, list, index, at: row.withdrawn_at });
      });
      return [list, rows.map((row) => JSON.parse(row.body))];
    });
    const collection: Collection = { ...JSON.parse(body), ...Object.fromEntries(lists) };
    return { recordedAt, collection };
  });
  return { collections, withdrawals };
}

/**
 * Reads the whole store in `folder`, also while a server is using it; `withTexts` takes the held texts along.
 * Throws FILE_UNREADABLE where there is no store, STORE_DAMAGED, STORE_NEWER, STORE_OLDER.
 */
export function exportStore({
  folder,
  withTexts,
  now,
}: {
  readonly folder: string;
  readonly withTexts: boolean;
  readonly now: () => Date;
}): StoreExport {
  const db = openPresentToRead(storeFile(folder));
  const columns = 'seq, at, by, action, subject';
  try {
    return db.transaction(
      (): StoreExport => ({
        format: 'hearsay-export',
        version: 1,
        exportedAt: now().toISOString(),
        ...readCollections(db),
        judgements: readLoose(db, 'judgements'),
        assessments: readLoose(db, 'assessments'),
        decisions: db
          .prepare<[], Change & { readonly body: string }>(
            `SELECT ${columns}, body FROM decisions ORDER BY seq`,
          )
          .all()
          .map((row) => ({ ...row, body: JSON.parse(row.body) })),
        changes: db.prepare<[], Change>(`SELECT ${columns} FROM changes ORDER BY seq`).all(),
        documents: withTexts
          ? db
              .prepare<[], StoreExport['documents'][number]>(
                `SELECT content_hash AS contentHash, text, attached_at AS attachedAt, attached_by AS attachedBy
                 FROM documents ORDER BY attached_at, content_hash`,
              )
              .all()
          : [],
        files: withTexts ? readFiles(db) : [],
        revisions: readRevisions(db),
        ...(withTexts ? { review: readReview(db) } : {}),
      }),
    )();
  } finally {
    db.close();
  }
}

/** Withdrawn records were read in with all others; nobody must find them. */
function forgetWithdrawn(db: Connection): void {
  const words = prepareClaimWords(db);
  const claims = db.prepare<[], number>('SELECT seq FROM claims WHERE withdrawn_at IS NOT NULL').pluck();
  for (const seq of claims.all()) words.remove(seq);
  const removeNames = prepareRemoveNames(db);
  for (const table of ['entities', 'reports']) {
    const ids = db.prepare<[], string>(`SELECT id FROM ${table} WHERE withdrawn_at IS NOT NULL`).pluck();
    for (const id of ids.all()) removeNames(id);
  }
}

function fill(db: Connection, whole: StoreExport): void {
  const document = db.prepare<string[]>('INSERT INTO documents VALUES (?, ?, ?, ?)');
  for (const { contentHash, text, attachedAt, attachedBy } of whole.documents) {
    if (hashText(text) !== contentHash) throw new TypeError(`the text ${contentHash} has another hash`);
    document.run(contentHash, text, attachedAt, attachedBy);
  }
  for (const { recordedAt, collection } of whole.collections) {
    requireSoundCollection(db, collection);
    insertCollection(db, collection, recordedAt);
  }
  fillFiles(db, whole.files ?? []);
  fillRevisions(db, whole.revisions ?? []);
  for (const { collection, list, index, at } of whole.withdrawals) {
    if (!recordLists.includes(list)) throw new TypeError(`there is no list ${list}`);
    db.prepare<[string, string, number]>(
      `UPDATE ${list} SET withdrawn_at = ? WHERE seq =
         (SELECT seq FROM ${list} WHERE collection = ? ORDER BY seq LIMIT 1 OFFSET ?)`,
    ).run(at, collection, index);
  }
  forgetWithdrawn(db);
  if (whole.review) fillReview(db, whole.review);
  for (const table of ['judgements', 'assessments'] as const) {
    const add = db.prepare<(string | null)[]>(
      `INSERT INTO ${table} (id, body, recorded_at, withdrawn_at) VALUES (?, ?, ?, ?)`,
    );
    for (const { id, body, recordedAt, withdrawnAt } of whole[table]) {
      add.run(id, JSON.stringify(body), recordedAt, withdrawnAt);
    }
  }
  const addDecision = db.prepare<(string | number)[]>('INSERT INTO decisions VALUES (?, ?, ?, ?, ?, ?)');
  for (const { seq, at, by, action, subject, body } of whole.decisions) {
    addDecision.run(seq, at, by, action, subject, JSON.stringify(body));
  }
  const addChange = db.prepare<(string | number)[]>('INSERT INTO changes VALUES (?, ?, ?, ?, ?)');
  for (const { seq, at, by, action, subject } of whole.changes) addChange.run(seq, at, by, action, subject);
}

/** Fills the empty store `db` from the text of an export named `file`. Throws BACKUP_INVALID. */
export function fillFromExport(db: Connection, file: string, text: string): void {
  try {
    const whole: StoreExport = JSON.parse(text);
    if (whole.format !== 'hearsay-export' || whole.version !== 1) {
      throw new TypeError('it is not an export of Hearsay in a form this one knows');
    }
    db.transaction(() => fill(db, whole))();
  } catch (error) {
    // Whatever is wrong here is wrong in the file: the store was empty
    const detail = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
    const problems = error instanceof HearsayError ? error.problems : undefined;
    throw hearsayError('BACKUP_INVALID', { file, detail }, problems);
  }
}
