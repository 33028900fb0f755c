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
import { computeCanonicalIds } from './canonical-ids.ts';
import { foldName } from './entity-table.ts';

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

/** The known records by label and name or alias; one that several share, not judged to be one, tells none of them. */
function indexNames(contents: StoreContents): ReadonlyMap<string, string | undefined> {
  const { canonicalId } = computeCanonicalIds(contents.judgements);
  const known = new Map<string, string | undefined>();
  const enter = (label: Label, names: readonly string[], id: string): void => {
    const one = canonicalId(id);
    for (const key of new Set(names.map((name) => nameKey(label, name)))) {
      known.set(key, known.has(key) && known.get(key) !== one ? undefined : one);
    }
  };
  for (const { id, label, name, aliases = [] } of contents.entities) enter(label, [name, ...aliases], id);
  for (const { id, title, aliases = [] } of contents.reports) enter('Report', [title, ...aliases], id);
  return known;
}

interface Naming {
  /** The id under which an entity of a report is shown; undefined for a key that the report has not. */
  idOf(report: string, madeBy: string, key: string): string | undefined;
  memberOf(report: string, madeBy: string, key: string): string | undefined;
  readonly labelOf: ReadonlyMap<string, Label>;
  readonly entities: Entity[];
  readonly reports: Report[];
}

/**
 * Gives every entity that is asked for the record it has, or else that of the same label and name, known or
 * proposed. A source without a name is nobody's but its report's.
 */
function nameEntities(contents: StoreContents, waiting: Waiting): Naming {
  const known = indexNames(contents);
  const labelOf = new Map<string, Label>([
    ...contents.entities.map(({ id, label }) => [id, label] as const),
    ...contents.reports.map(({ id }) => [id, 'Report'] as const),
    ...contents.questions.map(({ id }) => [id, 'Question'] as const),
  ]);
  const taken = new Set([...labelOf.keys(), ...contents.claims.map(({ id }) => id)]);
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
    while (taken.has(id)) id = `${base}-${next++}`;
    taken.add(id);
    return id;
  };
  const propose = (key: string, entity: ProposedEntity, report: string): string => {
    const before = proposed.get(key);
    if (before !== undefined) return before;
    const id = freeId(entity.name);
    proposed.set(key, id);
    labelOf.set(id, entity.label);
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
      if (record !== undefined && labelOf.has(record)) return record;
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
    const [member, body] = [naming.labelOf.get(from), naming.labelOf.get(to)];
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
  contents: StoreContents,
  waiting: Waiting,
): { readonly contents: StoreContents; readonly proposed: Proposed } {
  const naming = nameEntities(contents, waiting);
  const publisherOf = new Map(contents.reports.map(({ id, publisher }) => [id, publisher]));
  const marks = new Map<string, { readonly score: number; readonly madeBy: string }>();
  const claims = waiting.proposals.flatMap((proposal): ClaimRecord[] => {
    const { id, report, madeBy, content } = proposal;
    if (!publisherOf.has(report)) return [];
    const publisher = publisherOf.get(report);
    const idOf = (key: string): string =>
      key === PUBLISHER ? (publisher ?? report) : (naming.idOf(report, madeBy, key) ?? key);
    const claim = shapeClaim(id, report, content, idOf, membershipsOf(proposal, naming, idOf));
    const problems = checkClaimReferences(claim, publisher, (named) => naming.labelOf.get(named));
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
