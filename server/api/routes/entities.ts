// GET /api/entities/{id} and what lies around it: neighbourhood, what ties it to another, direct relations.
import Type from 'typebox';
import { isDirectRelationshipType } from '../../../graph-data/ontology/ontology.ts';
import { hearsayError } from '../../errors.ts';
import { type EntityRef, rowOf, type Snapshot } from '../../graph/graph.ts';
import {
  Between,
  EntityDetail,
  Neighbourhood,
  NeighbourhoodQuery,
  type Relation,
  RelationDetail,
} from '../contract/entities.ts';
import { type Describer, describeAnswers } from '../describe-claims.ts';
import { errorReplies } from '../error-reply.ts';
import type { RegisterRoutes, RouteContext } from '../route-context.ts';

const MOST_RELATIONS = 200;
const MOST_COUNTED = 50;
const MOST_CLAIMS = 200;

/** The number of an entity. Throws ENTITY_UNKNOWN. */
export function findEntity({ entities }: Snapshot, id: string): number {
  const number = entities.numberOf(id);
  if (number === undefined) throw hearsayError('ENTITY_UNKNOWN', { id });
  return number;
}

function describeRelation({ entity, snapshot }: Describer, id: string): Relation {
  const { graph } = snapshot;
  const { type, polarity, validFrom, validTo, claims } = graph.getEdgeAttributes(id);
  const rested = Array.isArray(claims) ? claims.map(String) : [];
  return {
    id,
    type,
    from: entity(graph.source(id)),
    to: entity(graph.target(id)),
    polarity: polarity === 'negative' ? 'negative' : 'affirmative',
    ...(typeof validFrom === 'string' ? { validFrom } : {}),
    ...(typeof validTo === 'string' ? { validTo } : {}),
    claims: rested,
    ...(rested.length > 0 && rested.every((claim) => snapshot.proposed.claims.has(claim))
      ? { isProposal: true }
      : {}),
  };
}

function relationsOf(describer: Describer, members: readonly string[]): readonly Relation[] {
  const ids = new Set<string>();
  for (const member of members) {
    describer.snapshot.graph.forEachEdge(member, (id, { type }) => {
      if (isDirectRelationshipType(type)) ids.add(id);
    });
  }
  return [...ids]
    .map((id) => describeRelation(describer, id))
    .sort((a, b) => b.claims.length - a.claims.length || (a.id < b.id ? -1 : 1));
}

/** Entities by how many of the claims have them, most first. */
function countEntities(
  describer: Describer,
  claims: Iterable<number>,
  entitiesOf: (claim: number) => Iterable<number>,
): { entity: EntityRef; claims: number }[] {
  const counts = new Map<number, number>();
  for (const claim of claims) {
    for (const entity of entitiesOf(claim)) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([entity, count]) => ({ entity: describer.entityAt(entity), claims: count }));
}

function reportsOf(describer: Describer, number: number, members: readonly string[]) {
  const { snapshot, report } = describer;
  const ids = new Set<string>();
  for (const entry of snapshot.contents.reports) {
    const isMine = members.some((id) => entry.publisher === id || entry.authors?.includes(id));
    if (isMine) ids.add(entry.id);
  }
  for (const claim of rowOf(snapshot.claims.by.about, number)) {
    const record = snapshot.claims.claims[claim];
    if (record) ids.add(record.report);
  }
  return [...ids].map(report);
}

/** The first proposal that names an entity which nobody has reviewed. */
function findProposal({ claims }: Snapshot, number: number): string | undefined {
  const named = [claims.by.speaker, claims.by.about].flatMap((postings) => [...rowOf(postings, number)]);
  const first = named.length > 0 ? claims.claims[Math.min(...named)] : undefined;
  return first?.id;
}

function describeEntity(context: RouteContext, asked: string): EntityDetail {
  const describer = describeAnswers(context);
  const { snapshot } = describer;
  const { claims, entities, graph } = snapshot;
  const number = findEntity(snapshot, asked);
  const { id, name, isProposed } = describer.entityAt(number);
  const firstProposal = isProposed ? findProposal(snapshot, number) : undefined;
  const proposals = snapshot.proposals[number] ?? 0;
  const members = entities.members(id);
  const { labels, name: _name, ...properties } = graph.getNodeAttributes(id);
  const aliases = members.flatMap((member) => {
    const { name: own, aliases: others } = graph.getNodeAttributes(member);
    return [own, ...(Array.isArray(others) ? others.map(String) : [])];
  });
  const others = [...new Set(aliases)].filter((alias) => alias !== name);
  const relations = relationsOf(describer, members);
  const said = rowOf(claims.by.origin, number);
  const spokenOf = rowOf(claims.by.about, number);
  const isOther = ({ entity }: { readonly entity: EntityRef }): boolean => entity.id !== id;
  return {
    id,
    labels: [...labels],
    name,
    ...(isProposed ? { isProposed } : {}),
    ...(firstProposal === undefined ? {} : { firstProposal }),
    properties: { ...properties, ...(others.length > 0 ? { aliases: others } : {}) },
    counts: {
      says: said.length,
      handsOn: rowOf(claims.by.speaker, number).filter((claim) => claims.origin[claim] !== number).length,
      saidOf: spokenOf.length,
      relations: relations.length,
      ...(proposals > 0 ? { proposals } : {}),
    },
    relations: relations.slice(0, MOST_RELATIONS),
    reports: reportsOf(describer, number, members),
    saysAbout: countEntities(describer, said, (claim) => rowOf(claims.about, claim))
      .filter(isOther)
      .slice(0, MOST_COUNTED),
    spokenOfBy: countEntities(describer, spokenOf, (claim) => [claims.origin[claim] ?? 0]).slice(
      0,
      MOST_COUNTED,
    ),
  };
}

function describeBetween(context: RouteContext, from: string, to: string): Between {
  const describer = describeAnswers(context);
  const { snapshot } = describer;
  const [start, end] = [findEntity(snapshot, from), findEntity(snapshot, to)];
  const links = context.graph.linksBetween(start, end);
  const numbers = new Set(
    links.flatMap((link) => link.claims.flatMap((id) => snapshot.claims.numberOf(id) ?? [])),
  );
  const sorted = [...numbers].sort((a, b) => a - b);
  return {
    from: describer.entityAt(start),
    to: describer.entityAt(end),
    links,
    claims: sorted.slice(0, MOST_CLAIMS).map(describer.claimAt),
    total: sorted.length,
  };
}

function describeRelationDetail(context: RouteContext, id: string): RelationDetail {
  const describer = describeAnswers(context);
  const { graph, claims } = describer.snapshot;
  if (!graph.hasEdge(id) || !isDirectRelationshipType(graph.getEdgeAttribute(id, 'type'))) {
    throw hearsayError('RELATION_UNKNOWN', { id });
  }
  const relation = describeRelation(describer, id);
  const numbers = relation.claims.flatMap((claim) => claims.numberOf(claim) ?? []).sort((a, b) => a - b);
  return { relation, claims: numbers.map(describer.claimAt) };
}

const idParam = Type.String({ maxLength: 120 });

export const registerEntityRoutes: RegisterRoutes = (app, context) => {
  app.get(
    '/api/entities/:id',
    {
      config: { isCacheable: true },
      schema: {
        operationId: 'getEntity',
        summary: 'An entity: what it says, what is said of it, its relations with their claims',
        tags: ['entities'],
        params: Type.Object({ id: idParam }),
        response: { 200: EntityDetail, 404: errorReplies[404] },
      },
    },
    async (request) => describeEntity(context, request.params.id),
  );
  app.get(
    '/api/entities/:id/neighbourhood',
    {
      config: { isCacheable: true },
      schema: {
        operationId: 'getNeighbourhood',
        summary: 'What surrounds an entity, with counts per kind of link and direction',
        description: 'In the claims view the id may also be that of a claim.',
        tags: ['entities'],
        params: Type.Object({ id: idParam }),
        querystring: NeighbourhoodQuery,
        response: { 200: Neighbourhood, 400: errorReplies[400], 404: errorReplies[404] },
      },
    },
    async (request) => {
      const { view = 'entities', kinds, limit = 40 } = request.query;
      const wanted = kinds?.split(',').map((kind) => kind.trim());
      const around = await context.graph.neighbourhood(request.params.id, view, {
        limit,
        ...(wanted ? { kinds: wanted } : {}),
      });
      if (!around) throw hearsayError('ENTITY_UNKNOWN', { id: request.params.id });
      return around;
    },
  );
  app.get(
    '/api/entities/:id/between/:other',
    {
      config: { isCacheable: true },
      schema: {
        operationId: 'getBetween',
        summary: 'Everything that ties two entities, with the claims behind it',
        tags: ['entities'],
        params: Type.Object({ id: idParam, other: idParam }),
        response: { 200: Between, 404: errorReplies[404] },
      },
    },
    async (request) => describeBetween(context, request.params.id, request.params.other),
  );
  app.get(
    '/api/relations/:id',
    {
      config: { isCacheable: true },
      schema: {
        operationId: 'getRelation',
        summary: 'A direct relation with the claims it rests on',
        tags: ['entities'],
        params: Type.Object({ id: Type.String({ maxLength: 400 }) }),
        response: { 200: RelationDetail, 404: errorReplies[404] },
      },
    },
    async (request) => describeRelationDetail(context, request.params.id),
  );
};
