// The contents as they would be if all that waits for a person were accepted, and what of them is only proposed.
import {
  type ClaimRecord,
  type ClaimRelation,
  checkClaimReferences,
  type Label,
  labels,
  mayConnect,
  type PropertyType,
  type ProposedEntity,
  PUBLISHER,
} from '../../graph-data/ontology/ontology.ts';
import {
  type KeptProposal,
  type KeptProposedEntity,
  nameKeys,
  type StoreContents,
  shapeClaim,
} from '../store/store.ts';
import { type EntityTable, foldName } from './entity-table.ts';
import type { ReadableGraph } from './readable-graph.ts';

type Entity = StoreContents['entities'][number];
type Report = StoreContents['reports'][number];

/** What of some contents nobody has reviewed. */
export interface Proposed {
  /** By id, which is that of the proposal; the score is from 0 to 1. */
  readonly claims: ReadonlyMap<string, { readonly score: number; readonly madeBy: string }>;
  /** Ids of entities and reports. */
  readonly entities: ReadonlySet<string>;
}

export const nothingProposed: Proposed = { claims: new Map(), entities: new Set() };

/** What waits for a person. */
export interface Waiting {
  readonly proposals: readonly KeptProposal[];
  /** All entities that a reader found in a report. */
  entitiesOf(report: string, madeBy: string): readonly KeptProposedEntity[];
}

const MOST_WORDS = 60;

/** `slugOf('Ines Ral, of Port-Marrow')` → `ines-ral-of-port-marrow` */
const slugOf = (name: string): string =>
  foldName(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, MOST_WORDS);

/** Case, accents, apostrophes and articles tell no two names apart. */
const nameKey = (label: Label, name: string): string => `${label} ${nameKeys(name).spaced}`;

const isOf = <T>(type: PropertyType<T>, value: unknown): value is T => type.problem(value) === undefined;

/** The record that a proposed entity would become, unless it is a report. */
function shapeEntity(id: string, entity: ProposedEntity, report: string): Entity | undefined {
  const { label, name, aliases = [], description, role, kind, number = 'unknown' } = entity;
  const shared = {
    id,
    name,
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(description === undefined ? {} : { description }),
  };
  switch (label) {
    case 'Person':
      return { label, ...shared, ...(role === undefined ? {} : { role }) };
    case 'Organization':
      return { label, ...shared, ...(kind === undefined ? {} : { kind }) };
    case 'UnnamedSource':
      return { label, ...shared, number, report };
    case 'Place': {
      const { type } = labels.Place.properties.kind;
      return { label, ...shared, kind: isOf(type, kind) ? kind : 'region' };
    }
    case 'Event':
      return { label, ...shared };
    default:
      return undefined;
  }
}

function shapeReport(id: string, { name, aliases = [], kind }: ProposedEntity): Report {
  const { type } = labels.Report.properties.kind;
  return {
    id,
    title: name,
    ...(aliases.length > 0 ? { aliases } : {}),
    kind: isOf(type, kind) ? kind : 'document',
    held: false,
  };
}

/** What the contents are known by. */
export interface Known {
  readonly contents: StoreContents;
  readonly entities: EntityTable;
  readonly graph: ReadableGraph;
}

/** By record, its names as they are told apart; kept, since folding them takes longer than all the rest. */
const keysOfRecords = new WeakMap<object, readonly string[]>();

function keysOfRecord(record: object, label: Label, names: readonly string[]): readonly string[] {
  const known = keysOfRecords.get(record) ?? [...new Set(names.map((name) => nameKey(label, name)))];
  keysOfRecords.set(record, known);
  return known;
}

/** The known records by label and name or alias; one that several share, not judged to be one, tells none of them. */
function indexNames({ contents, entities }: Known): ReadonlyMap<string, string | undefined> {
  const known = new Map<string, string | undefined>();
  const enter = (keys: readonly string[], id: string): void => {
    const one = entities.canonicalId(id);
    for (const key of keys) known.set(key, known.has(key) && known.get(key) !== one ? undefined : one);
  };
  for (const entity of contents.entities) {
    const { id, label, name, aliases = [] } = entity;
    enter(keysOfRecord(entity, label, [name, ...aliases]), id);
  }
  for (const report of contents.reports) {
    const { id, title, aliases = [] } = report;
    enter(keysOfRecord(report, 'Report', [title, ...aliases]), id);
  }
  return known;
}

interface Naming {
  /** The id under which an entity of a report is shown; undefined for a key that the report has not. */
  idOf(report: string, madeBy: string, key: string): string | undefined;
  memberOf(report: string, madeBy: string, key: string): string | undefined;
  labelOf(id: string): Label | undefined;
  readonly entities: Entity[];
  readonly reports: Report[];
}

/**
 * Gives every entity that is asked for the record it has, or else that of the same label and name, known or
 * proposed. A source without a name is nobody's but its report's.
 */
function nameEntities(reviewed: Known, waiting: Waiting): Naming {
  const known = indexNames(reviewed);
  const questions = new Set(reviewed.contents.questions.map(({ id }) => id));
  const labelOfProposed = new Map<string, Label>();
  const labelOf = (id: string): Label | undefined =>
    labelOfProposed.get(id) ??
    reviewed.entities.refOf(id)?.label ??
    (questions.has(id) ? 'Question' : undefined);
  const isTaken = (id: string): boolean => labelOfProposed.has(id) || reviewed.graph.hasNode(id);
  const proposed = new Map<string, string>();
  const [entities, reports]: [Entity[], Report[]] = [[], []];
  const found = new Map<string, ReadonlyMap<string, KeptProposedEntity>>();
  const foundIn = (report: string, madeBy: string): ReadonlyMap<string, KeptProposedEntity> => {
    const place = `${report} ${madeBy}`;
    const ofReport =
      found.get(place) ??
      new Map(waiting.entitiesOf(report, madeBy).map((entry) => [entry.entity.key, entry] as const));
    found.set(place, ofReport);
    return ofReport;
  };
  const freeId = (name: string): string => {
    const base = `proposed-${slugOf(name)}`;
    let [id, next] = [base, 2];
    while (isTaken(id)) id = `${base}-${next++}`;
    return id;
  };
  const propose = (key: string, entity: ProposedEntity, report: string): string => {
    const before = proposed.get(key);
    if (before !== undefined) return before;
    const id = freeId(entity.name);
    proposed.set(key, id);
    labelOfProposed.set(id, entity.label);
    const record = shapeEntity(id, entity, report);
    if (record) entities.push(record);
    else reports.push(shapeReport(id, entity));
    return id;
  };
  return {
    labelOf,
    entities,
    reports,
    idOf: (report, madeBy, key) => {
      const entry = foundIn(report, madeBy).get(key);
      if (!entry) return undefined;
      const { entity, record } = entry;
      if (record !== undefined && labelOf(record) !== undefined) return record;
      if (entity.label === 'UnnamedSource') return propose(`${report} ${madeBy} ${key}`, entity, report);
      const name = nameKey(entity.label, entity.name);
      return known.get(name) ?? propose(name, entity, report);
    },
    memberOf: (report, madeBy, key) => foundIn(report, madeBy).get(key)?.entity.memberOf,
  };
}

/** As with an acceptance, a source that belongs to somebody says so in each claim of its. */
function membershipsOf(
  { content, report, madeBy }: KeptProposal,
  naming: Naming,
  idOf: (key: string) => string,
): readonly ClaimRelation[] {
  return [...new Set(content.chain.map(({ speaker }) => speaker))].flatMap((speaker) => {
    const owner = naming.memberOf(report, madeBy, speaker);
    if (owner === undefined) return [];
    const [from, to] = [idOf(speaker), idOf(owner)];
    const [member, body] = [naming.labelOf(from), naming.labelOf(to)];
    const fits = member === 'UnnamedSource' && body !== undefined && mayConnect('MEMBER_OF', member, body);
    const isSaid = content.relations?.some(
      (said) => said.type === 'MEMBER_OF' && said.from === speaker && said.to === owner,
    );
    return fits && !isSaid ? [{ type: 'MEMBER_OF', from, to } as const] : [];
  });
}

/**
 * Takes the waiting proposals in as claims under their own ids, with the entities that they name. One that cannot stand
 * as a claim before it is corrected is left to the review.
 */
export function withProposals(
  reviewed: Known,
  waiting: Waiting,
): { readonly contents: StoreContents; readonly proposed: Proposed } {
  const { contents } = reviewed;
  const naming = nameEntities(reviewed, waiting);
  const publisherOf = new Map(contents.reports.map(({ id, publisher }) => [id, publisher]));
  const marks = new Map<string, { readonly score: number; readonly madeBy: string }>();
  const claims = waiting.proposals.flatMap((proposal): ClaimRecord[] => {
    const { id, report, madeBy, content } = proposal;
    if (!publisherOf.has(report)) return [];
    const publisher = publisherOf.get(report);
    const idOf = (key: string): string =>
      key === PUBLISHER ? (publisher ?? report) : (naming.idOf(report, madeBy, key) ?? key);
    const claim = shapeClaim(id, report, content, idOf, membershipsOf(proposal, naming, idOf));
    const problems = checkClaimReferences(claim, publisher, naming.labelOf);
    if (problems.length > 0) return [];
    marks.set(id, { score: content.score, madeBy });
    return [claim];
  });
  return {
    contents: {
      ...contents,
      entities: [...contents.entities, ...naming.entities],
      reports: [...contents.reports, ...naming.reports],
      claims: [...contents.claims, ...claims],
    },
    proposed: {
      claims: marks,
      entities: new Set([...naming.entities, ...naming.reports].map(({ id }) => id)),
    },
  };
}
