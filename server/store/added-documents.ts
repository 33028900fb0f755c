// Documents that people add: the file as it came, its text, how it was read, and a record of the report.
import { checkRecord, cleanRecord } from '../../graph-data/ontology/ontology.ts';
import type { ChangeEntry } from './change-log.ts';
import { prepareClaimWords } from './claim-words.ts';
import { prepareFindEarlier, REVISION_RULE } from './find-earlier-version.ts';
import { nameKeys } from './fold-words.ts';
import { freeId, prepareIsUsed } from './free-id.ts';
import { hashBytes, hashText, normaliseText } from './held-texts.ts';
import { prepareAddName } from './search-names.ts';
import type { Connection } from './store-file.ts';
import type { Addition, DocumentReading, KeptFile, NewDocument, Publication } from './store-port.ts';

/** The collection that added documents belong to; it is made with the first of them. */
const ADDED = {
  id: 'added-documents',
  title: 'Added documents',
  description: 'Documents that people gave to this store, with the publishers that they name.',
};

export interface AddedDocuments {
  /** Within a transaction; `at` is ISO 8601, UTC. */
  add(
    document: NewDocument,
    at: string,
  ): { readonly addition: Addition; readonly change: ChangeEntry | undefined };
  findFile(fileHash: string): { readonly report: string; readonly format: string } | undefined;
  findText(contentHash: string): { readonly report: string; readonly isHeld: boolean } | undefined;
  reading(report: string): DocumentReading | undefined;
  keptFile(report: string): KeptFile | undefined;
  titleOf(report: string): string | undefined;
  publicationOf(report: string): Publication;
}

/** A record in the form that its label defines. What is wrong with it here is wrong in the program. */
function shapeRecord(label: 'Report' | 'Organization', record: Readonly<Record<string, unknown>>): string {
  const cleaned = cleanRecord(label, record);
  const [problem] = checkRecord(label, cleaned);
  if (problem) throw new Error(`the ${label} ${String(record.id)}: ${problem.property} ${problem.message}`);
  return JSON.stringify(cleaned);
}

/**
 * Finds the publisher among those of added documents by its very name, or makes a record of it. What a report merely
 * names is a record of that report alone.
 */
function preparePublishers(db: Connection): (name: string, at: string) => string {
  const known = db
    .prepare<[string, string], string>(
      `SELECT entities.id FROM names JOIN entities ON entities.id = names.owner
       WHERE names.spaced = ? AND names.is_alias = 0 AND entities.collection = ?
         AND entities.label = 'Organization' AND entities.withdrawn_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM proposed_entities WHERE record = entities.id) ORDER BY entities.seq`,
    )
    .pluck();
  const insert = db.prepare<string[]>(
    'INSERT INTO entities (id, collection, label, body, recorded_at) VALUES (?, ?, ?, ?, ?)',
  );
  const addName = prepareAddName(db);
  const isUsed = prepareIsUsed(db);
  return (name, at) => {
    const found = known.get(nameKeys(name).spaced, ADDED.id);
    if (found !== undefined) return found;
    const id = freeId(name, 'publisher', isUsed);
    const label = 'Organization';
    const body = JSON.stringify({ label, ...JSON.parse(shapeRecord(label, { id, name })) });
    insert.run(id, ADDED.id, label, body, at);
    addName(id, name, []);
    return id;
  };
}

/** Writes the record of a report, with its publisher, and gives its id. */
function prepareReports(db: Connection): (document: NewDocument, hash: string, at: string) => string {
  const hasCollection = db.prepare<[string], number>('SELECT 1 FROM collections WHERE id = ?').pluck();
  const insertCollection = db.prepare<string[]>(
    'INSERT INTO collections (id, body, recorded_at) VALUES (?, ?, ?)',
  );
  const insertReport = db.prepare<string[]>(
    'INSERT INTO reports (id, collection, content_hash, body, recorded_at) VALUES (?, ?, ?, ?, ?)',
  );
  const addName = prepareAddName(db);
  const findPublisher = preparePublishers(db);
  const isUsed = prepareIsUsed(db);
  return ({ report, by }, hash, at) => {
    if (!hasCollection.get(ADDED.id)) {
      insertCollection.run(ADDED.id, JSON.stringify({ ...ADDED, recordedBy: by, recordedAt: at }), at);
    }
    const { publisher, ...properties } = report;
    const id = freeId(`report ${report.title}`, 'report', isUsed);
    const body = shapeRecord('Report', {
      id,
      ...properties,
      ...(publisher === undefined ? {} : { publisher: findPublisher(publisher, at) }),
      kind: 'document',
      contentHash: hash,
      held: true,
    });
    insertReport.run(id, ADDED.id, hash, body, at);
    addName(id, report.title, []);
    return id;
  };
}

interface ReadingRow {
  readonly fileName: string;
  readonly fileHash: string;
  readonly fileBytes: number;
  readonly readAt: string;
  readonly readBy: string;
  readonly body: string;
}

/** Prepares the adding of documents, and the reading of what was kept of them. */
export function prepareAddedDocuments(db: Connection): AddedDocuments {
  const reportsByHash = db
    .prepare<[string], string>(
      'SELECT id FROM reports WHERE content_hash = ? AND withdrawn_at IS NULL ORDER BY seq',
    )
    .pluck();
  const isHeld = db.prepare<[string], number>('SELECT 1 FROM documents WHERE content_hash = ?').pluck();
  const holdText = db.prepare<string[]>(
    'INSERT INTO documents (content_hash, text, attached_at, attached_by) VALUES (?, ?, ?, ?)',
  );
  const keepFile = db.prepare<(string | Uint8Array)[]>(
    'INSERT INTO files (file_hash, bytes, added_at, added_by) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const keepReading = db.prepare<string[]>(
    `INSERT INTO readings (report, content_hash, file_hash, file_name, body, read_at, read_by)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const byFile = db.prepare<[string], { readonly report: string; readonly format: string }>(
    `SELECT report, body ->> '$.format' AS format FROM readings WHERE file_hash = ?`,
  );
  const readingOf = db.prepare<[string], ReadingRow>(
    `SELECT file_name AS fileName, file_hash AS fileHash, length(files.bytes) AS fileBytes, read_at AS readAt,
       read_by AS readBy, body
     FROM readings JOIN files USING (file_hash) WHERE report = ? ORDER BY readings.seq DESC`,
  );
  const fileOf = db.prepare<[string], KeptFile>(
    `SELECT file_name AS name, bytes FROM readings JOIN files USING (file_hash) WHERE report = ?
     ORDER BY readings.seq DESC`,
  );
  const titleOf = db
    .prepare<[string], string>(`SELECT body ->> '$.title' FROM reports WHERE id = ? AND withdrawn_at IS NULL`)
    .pluck();
  const publicationOf = db.prepare<[string], Record<keyof Publication, string | null>>(
    `SELECT report.body ->> '$.publishedAt' AS publishedAt, report.body ->> '$.language' AS language,
            publisher.body ->> '$.name' AS publisher
     FROM reports AS report LEFT JOIN entities AS publisher ON publisher.id = report.body ->> '$.publisher'
     WHERE report.id = ? AND report.withdrawn_at IS NULL`,
  );
  const keepRevision = db.prepare<string[]>(
    'INSERT INTO revisions (report, earlier, by, reason, recorded_at) VALUES (?, ?, ?, ?, ?)',
  );
  const findEarlier = prepareFindEarlier(db);
  const addReport = prepareReports(db);
  const words = prepareClaimWords(db);

  return {
    add: (document, at) => {
      const { by, bytes, fileName, reading } = document;
      const text = normaliseText(document.text);
      const hash = hashText(text);
      const fileHash = hashBytes(bytes);
      const known = reportsByHash.all(hash);
      const [first] = known;
      const there = byFile.get(fileHash)?.report ?? (isHeld.get(hash) ? first : undefined);
      if (there !== undefined) {
        return { addition: { outcome: 'alreadyThere', report: there }, change: undefined };
      }
      if (!isHeld.get(hash)) holdText.run(hash, text, at, by);
      const version = first === undefined ? findEarlier({ ...document.report, text }) : undefined;
      const report = first ?? addReport(document, hash, at);
      if (version) keepRevision.run(report, version.earlier, REVISION_RULE, version.reason, at);
      for (const id of known) words.refresh(id, text);
      keepFile.run(fileHash, bytes, at, by);
      keepReading.run(report, hash, fileHash, fileName, JSON.stringify(reading), at, by);
      if (first !== undefined) {
        return {
          addition: { outcome: 'recognised', report },
          change: { by, action: 'attach', subject: report },
        };
      }
      const earlier = version ? { earlier: version.earlier } : {};
      return {
        addition: { outcome: 'added', report, ...earlier },
        change: { by, action: 'add', subject: report },
      };
    },
    findFile: (fileHash) => byFile.get(fileHash),
    findText: (contentHash) => {
      const [report] = reportsByHash.all(contentHash);
      return report === undefined ? undefined : { report, isHeld: isHeld.get(contentHash) !== undefined };
    },
    reading: (report) => {
      const row = readingOf.get(report);
      if (!row) return undefined;
      const { body, ...kept } = row;
      return { ...JSON.parse(body), ...kept };
    },
    keptFile: (report) => fileOf.get(report),
    titleOf: (report) => titleOf.get(report),
    publicationOf: (report) => {
      const { publishedAt, language, publisher } = publicationOf.get(report) ?? {};
      return {
        ...(publishedAt && { publishedAt }),
        ...(language && { language }),
        ...(publisher && { publisher }),
      };
    },
  };
}
