// Adds a collection: checked as a whole first, then written as one transaction or not at all.
import type { Collection, CollectionProblem } from '../../graph-data/ontology/ontology.ts';
import { checkCollection } from '../../graph-data/ontology/ontology.ts';
import { hearsayError } from '../errors.ts';
import { prepareClaimWords } from './claim-words.ts';
import { prepareAddName } from './search-names.ts';
import type { Connection } from './store-file.ts';

/** Ids are names for the whole store: a second record of the same id would be another thing under its name. */
function findUsedIds(db: Connection, collection: Collection): readonly CollectionProblem[] {
  const tables = ['collections', 'entities', 'reports', 'questions', 'claims'];
  const lookups = tables.map((table) =>
    db.prepare<[string], number>(`SELECT 1 FROM ${table} WHERE id = ?`).pluck(),
  );
  const isUsed = (id: string): boolean => lookups.slice(1).some((lookup) => lookup.get(id) !== undefined);
  const { entities, reports, questions, claims } = collection;
  const message = 'is already in the store';
  const head = lookups[0]?.get(collection.id) ? [{ record: 'collection', property: 'id', message }] : [];
  const records = [...entities, ...reports, ...questions, ...claims]
    .filter(({ id }) => isUsed(id))
    .map(({ id }) => ({ record: id, property: 'id', message }));
  return [...head, ...records];
}

/** Throws COLLECTION_INVALID with all problems, each under "record property". */
export function requireSoundCollection(db: Connection, collection: Collection): void {
  const faults = checkCollection(collection);
  const problems = faults.length > 0 ? faults : findUsedIds(db, collection);
  const [first] = problems;
  if (!first) return;
  throw hearsayError(
    'COLLECTION_INVALID',
    {
      name: collection.id,
      count: problems.length,
      record: first.record,
      property: first.property,
      detail: first.message,
    },
    problems.map(({ record, property, message }) => ({ property: `${record} ${property}`, message })),
  );
}

/** Writes a sound collection; within a transaction. `at` is the recordedAt clock of its records. */
export function insertCollection(db: Connection, collection: Collection, at: string): void {
  const { entities, reports, questions, claims, citations, derivations, ...head } = collection;
  const { id } = head;
  const addName = prepareAddName(db);
  const words = prepareClaimWords(db);
  const insert = (table: string, columns: readonly string[]) => {
    const names = [...columns, 'body', 'recorded_at'];
    const holes = names.map(() => '?').join(', ');
    return db.prepare<(string | null)[]>(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${holes})`);
  };
  insert('collections', ['id']).run(id, JSON.stringify(head), at);

  const insertEntity = insert('entities', ['id', 'collection', 'label']);
  for (const entity of entities) {
    insertEntity.run(entity.id, id, entity.label, JSON.stringify(entity), at);
    addName(entity.id, entity.name, entity.aliases ?? []);
  }
  const insertReport = insert('reports', ['id', 'collection', 'content_hash']);
  for (const report of reports) {
    insertReport.run(report.id, id, report.contentHash ?? null, JSON.stringify(report), at);
    addName(report.id, report.title, report.aliases ?? []);
  }
  const insertQuestion = insert('questions', ['id', 'collection']);
  for (const question of questions) insertQuestion.run(question.id, id, JSON.stringify(question), at);

  // A text that came with another collection is held for this one too
  const heldText = db
    .prepare<[string], string>(
      'SELECT text FROM documents JOIN reports USING (content_hash) WHERE reports.id = ?',
    )
    .pluck();
  const texts = new Map(reports.map((report) => [report.id, heldText.get(report.id)]));
  const insertClaim = insert('claims', ['id', 'collection', 'report']);
  for (const claim of claims) {
    const { lastInsertRowid } = insertClaim.run(claim.id, id, claim.report, JSON.stringify(claim), at);
    words.add(lastInsertRowid, claim, texts.get(claim.report));
  }
  const insertCitation = insert('citations', ['collection', 'from_report', 'to_report']);
  for (const citation of citations) {
    insertCitation.run(id, citation.from, citation.to, JSON.stringify(citation), at);
  }
  const insertDerivation = insert('derivations', ['collection', 'claim', 'from_claim']);
  for (const derivation of derivations) {
    insertDerivation.run(id, derivation.claim, derivation.from, JSON.stringify(derivation), at);
  }
  for (const table of ['name_words', 'claim_words']) {
    db.exec(`INSERT INTO ${table} (${table}) VALUES ('optimize')`);
  }
}
