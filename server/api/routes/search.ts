// GET /api/search, /api/summary and /api/health: find by words, what there is, and whether the server lives.
import { labels, relationships } from '../../../graph-data/ontology/ontology.ts';
import type { Snapshot } from '../../graph/graph.ts';
import { Health, SearchAnswer, SearchQuery, Summary } from '../contract/search.ts';
import { describeAnswers } from '../describe-claims.ts';
import { errorReplies } from '../error-reply.ts';
import { programVersion } from '../program-version.ts';
import type { RegisterRoutes, RouteContext } from '../route-context.ts';

/** Names are asked for in surplus, because entities and reports share one list of hits. */
const NAMES_PER_GROUP = 6;

function search(context: RouteContext, query: string, limit: number): SearchAnswer {
  const describer = describeAnswers(context);
  const { entities, graph, claims } = describer.snapshot;
  const words = query.trim();
  const names = words === '' ? [] : context.graph.searchNames(words, limit * NAMES_PER_GROUP);
  const seen = new Set<string>();
  const answer: SearchAnswer = { query, entities: [], claims: [], reports: [] };
  for (const { id: hit, matched } of names) {
    const id = entities.canonicalId(hit);
    if (seen.has(id) || !entities.refOf(id)) continue;
    seen.add(id);
    const entity = describer.entity(id);
    const count = describer.claimsOf(id);
    if (entity.label === 'Report') {
      if (answer.reports.length < limit)
        answer.reports.push({ report: describer.report(id), matched, claims: count });
      continue;
    }
    if (answer.entities.length >= limit) continue;
    const { description } = graph.getNodeAttributes(id);
    answer.entities.push({
      entity,
      matched,
      ...(typeof description === 'string' ? { description } : {}),
      claims: count,
    });
  }
  for (const { id } of words === '' ? [] : context.graph.searchClaims(words, limit)) {
    const number = claims.numberOf(id);
    if (number === undefined) continue;
    const { gloss, origin, report, estimate, proposal } = describer.claimAt(number);
    answer.claims.push({
      id,
      gloss,
      origin,
      report,
      isEstimate: estimate !== undefined,
      ...(proposal ? { isProposal: true } : {}),
    });
  }
  return answer;
}

/** How many nodes of each label nobody has reviewed. */
function countProposed({ graph, proposed }: Snapshot): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of [...proposed.entities, ...proposed.claims.keys()]) {
    const [label = ''] = graph.getNodeAttribute(id, 'labels');
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}

function summarise({ graph }: RouteContext): Summary {
  const snapshot = graph.snapshot();
  const { contents, graph: property, claims, entities } = snapshot;
  const withClaims = new Set(claims.report);
  const proposedOf = countProposed(snapshot);
  const byLabel = new Map<string, number>();
  property.forEachNode((_id, { labels: [label = ''] }) => byLabel.set(label, (byLabel.get(label) ?? 0) + 1));
  const byType = new Map<string, number>();
  property.forEachEdge((_id, { type }) => byType.set(type, (byType.get(type) ?? 0) + 1));
  const labelNames: readonly string[] = Object.keys(labels);
  return {
    collections: contents.collections.map(({ id, title, description, recordedAt }) => ({
      id,
      title,
      description,
      recordedAt,
    })),
    labels: labelNames.map((label) => {
      const proposed = proposedOf.get(label);
      return { label, count: byLabel.get(label) ?? 0, ...(proposed === undefined ? {} : { proposed }) };
    }),
    relationships: Object.keys(relationships).map((type) => ({ type, count: byType.get(type) ?? 0 })),
    reports: {
      total: contents.reports.length,
      held: contents.reports.filter(({ held }) => held).length,
      articles: contents.reports.filter(({ id, held }) => held || withClaims.has(entities.numberOf(id) ?? -1))
        .length,
    },
    version: contents.version,
  };
}

export const registerSearchRoutes: RegisterRoutes = (app, context) => {
  app.get(
    '/api/search',
    {
      config: { isCacheable: true },
      schema: {
        operationId: 'search',
        summary: 'Entities, claims and reports by words',
        tags: ['search'],
        querystring: SearchQuery,
        response: { 200: SearchAnswer, 400: errorReplies[400] },
      },
    },
    async (request) => search(context, request.query.q, request.query.limit ?? 8),
  );
  app.get(
    '/api/summary',
    {
      config: { isCacheable: true },
      schema: {
        operationId: 'getSummary',
        summary: 'What the store holds: collections, and how many there are of each label and relationship',
        tags: ['server'],
        response: { 200: Summary },
      },
    },
    async () => summarise(context),
  );
  app.get(
    '/api/health',
    {
      schema: {
        operationId: 'getHealth',
        summary: 'Whether the server is ready',
        tags: ['server'],
        response: { 200: Health },
      },
    },
    async (): Promise<Health> => ({
      status: 'ready',
      name: 'hearsay',
      version: programVersion,
      claims: context.graph.snapshot().claims.claims.length,
      uptimeSeconds: Math.round(process.uptime() * 10) / 10,
    }),
  );
};
