// The records of entities that accepted claims name: one for each entity of a report, made with the first such claim.
import { isLabel, type Label, type ProposedEntity, PUBLISHER } from '../../graph-data/ontology/ontology.ts';
import { hearsayError } from '../errors.ts';
import { freeId, prepareIsUsed } from './free-id.ts';
import { prepareAddName } from './search-names.ts';
import { idWordsOf, shapeEntity } from './shape-accepted.ts';
import type { Connection } from './store-file.ts';

/** Where proposals come from, with what is known of their report. */
export interface Source {
  readonly extraction: number;
  readonly madeBy: string;
  readonly report: string;
  readonly collection: string;
  /** Id of the publisher, where one is known. */
  readonly publisher: string | null;
  /** The text of the report, where it is held. */
  readonly text: string | null;
}

export function prepareFindSource(db: Connection): (extraction: number) => Source {
  const find = db.prepare<[number], Source>(
    `SELECT extractions.seq AS extraction, made_by AS madeBy, report, collection,
       body ->> '$.publisher' AS publisher, text
     FROM extractions JOIN reports ON reports.id = report LEFT JOIN documents USING (content_hash)
     WHERE extractions.seq = ?`,
  );
  return (extraction) => {
    const source = find.get(extraction);
    if (!source) throw new Error(`there is no extraction ${extraction}`);
    return source;
  };
}

/** Prepares the look-up of labels among the records of a collection; withdrawn ones keep theirs. */
export function prepareLabelOf(db: Connection): (collection: string, id: string) => Label | undefined {
  const entity = db
    .prepare<[string, string], string>('SELECT label FROM entities WHERE id = ? AND collection = ?')
    .pluck();
  const report = db
    .prepare<[string, string], string>(`SELECT 'Report' FROM reports WHERE id = ? AND collection = ?`)
    .pluck();
  const question = db
    .prepare<[string, string], string>(`SELECT 'Question' FROM questions WHERE id = ? AND collection = ?`)
    .pluck();
  return (collection, id) => {
    const label = entity.get(id, collection) ?? report.get(id, collection) ?? question.get(id, collection);
    return label !== undefined && isLabel(label) ? label : undefined;
  };
}

/** Prepares telling whether an entity or report has this id and is not withdrawn. */
export function prepareIsStanding(db: Connection): (id: string) => boolean {
  const find = db
    .prepare<[string, string], number>(
      `SELECT 1 FROM entities WHERE id = ? AND withdrawn_at IS NULL
       UNION ALL SELECT 1 FROM reports WHERE id = ? AND withdrawn_at IS NULL`,
    )
    .pluck();
  return (id) => find.get(id, id) !== undefined;
}

/** An entity as a person gives it, and the known record that it is judged to be. */
export interface GivenEntity {
  readonly entity: ProposedEntity;
  readonly sameAs?: { readonly id: string; readonly score?: number };
}

/** The records of one source during one acceptance. */
export interface AcceptedEntities {
  /** Id of the record of a key, made or brought back where none stands. Throws PROPOSAL_INVALID for an unknown key. */
  idOf(key: string): string;
  /** Id of the record of a key that the accepted claims named. */
  namedId(key: string): string | undefined;
  /** Key of what the entity of `key` belongs to, where it is an unnamed source that says so. */
  membershipOf(key: string): string | undefined;
}

interface EntityRow {
  readonly body: string;
  readonly record: string | null;
}

/** A record that an accepted claim names; `isNew` where it was made, or brought back, for it. */
export interface AcceptedRecord {
  readonly id: string;
  readonly sameAs?: GivenEntity['sameAs'];
  readonly isNew: boolean;
}

type Table = 'entities' | 'reports';

function prepareWriteRecord(
  db: Connection,
): (source: Source, entity: ProposedEntity, known: string | null, at: string) => string {
  const withdrawnEntity = db
    .prepare<[string, string], number>(
      'SELECT 1 FROM entities WHERE id = ? AND label = ? AND withdrawn_at IS NOT NULL',
    )
    .pluck();
  const withdrawnReport = db
    .prepare<[string], number>('SELECT 1 FROM reports WHERE id = ? AND withdrawn_at IS NOT NULL')
    .pluck();
  const insertEntity = db.prepare<string[]>(
    'INSERT INTO entities (id, collection, label, body, recorded_at) VALUES (?, ?, ?, ?, ?)',
  );
  const insertReport = db.prepare<string[]>(
    'INSERT INTO reports (id, collection, body, recorded_at) VALUES (?, ?, ?, ?)',
  );
  const bringBack = (table: Table) =>
    db.prepare<[string, string]>(`UPDATE ${table} SET body = ?, withdrawn_at = NULL WHERE id = ?`);
  const bringBackIn = { entities: bringBack('entities'), reports: bringBack('reports') };
  const addName = prepareAddName(db);
  const isUsed = prepareIsUsed(db);
  return ({ report, collection }, entity, known, at) => {
    const { label, name, aliases = [] } = entity;
    const table: Table = label === 'Report' ? 'reports' : 'entities';
    // Withdrawn claims still name the old record: with another label it is another record
    const isBack =
      known !== null &&
      (table === 'reports' ? withdrawnReport.get(known) : withdrawnEntity.get(known, label)) !== undefined;
    const { words, stem } = idWordsOf(entity);
    const id = isBack ? known : freeId(words, stem, isUsed);
    const body = JSON.stringify(shapeEntity(id, entity, report));
    if (isBack) bringBackIn[table].run(body, id);
    else if (table === 'reports') insertReport.run(id, collection, body, at);
    else insertEntity.run(id, collection, label, body, at);
    addName(id, name, aliases);
    return id;
  };
}

/**
 * Prepares the making of the records that accepted claims of one source name. What is `given` takes the place of what
 * was proposed; `onRecord` hears of every record that is named, once.
 */
export function prepareAcceptEntities(
  db: Connection,
): (
  source: Source,
  given: ReadonlyMap<string, GivenEntity>,
  at: string,
  onRecord: (record: AcceptedRecord) => void,
) => AcceptedEntities {
  const find = db.prepare<[number, string], EntityRow>(
    'SELECT body, record FROM proposed_entities WHERE extraction = ? AND key = ?',
  );
  const keep = db.prepare<[string, number, string]>(
    'UPDATE proposed_entities SET record = ? WHERE extraction = ? AND key = ?',
  );
  const insert = db.prepare<[number, string, string]>(
    'INSERT INTO proposed_entities (extraction, key, body) VALUES (?, ?, ?)',
  );
  /** Keeps what a person added beside what reading found, so that other claims of the report can name it. */
  const keepAdded = (extraction: number, entity: ProposedEntity): EntityRow => {
    const body = JSON.stringify(entity);
    insert.run(extraction, entity.key, body);
    return { body, record: null };
  };
  const isStanding = prepareIsStanding(db);
  const write = prepareWriteRecord(db);

  return (source, given, at, onRecord) => {
    const ids = new Map<string, string>();
    const rows = new Map<string, EntityRow>();
    const rowOf = (key: string): EntityRow => {
      const entity = given.get(key)?.entity;
      const row =
        rows.get(key) ??
        find.get(source.extraction, key) ??
        (entity?.isAdded ? keepAdded(source.extraction, entity) : undefined);
      if (!row) {
        const detail = `the entity ${key} is not among those that ${source.madeBy} found in ${source.report}`;
        throw hearsayError('PROPOSAL_INVALID', { detail });
      }
      rows.set(key, row);
      return row;
    };
    const entityOf = (key: string): ProposedEntity => given.get(key)?.entity ?? JSON.parse(rowOf(key).body);
    const idOf = (key: string): string => {
      if (key === PUBLISHER) return source.publisher ?? source.report;
      const known = ids.get(key);
      if (known !== undefined) return known;
      const { record } = rowOf(key);
      const isNew = record === null || !isStanding(record);
      const id = isNew ? write(source, entityOf(key), record, at) : record;
      if (isNew) keep.run(id, source.extraction, key);
      ids.set(key, id);
      const sameAs = given.get(key)?.sameAs;
      onRecord({ id, isNew, ...(sameAs ? { sameAs } : {}) });
      return id;
    };
    return {
      idOf,
      namedId: (key) => ids.get(key),
      membershipOf: (key) => (key === PUBLISHER ? undefined : entityOf(key).memberOf),
    };
  };
}
