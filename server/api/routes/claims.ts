// GET /api/claims and /api/claims/{id}: who said what, filtered, counted and paged; one claim with its passage.
import Type, { type Static } from 'typebox';
import { hearsayError } from '../../errors.ts';
import { type ClaimCriteria, rowOf } from '../../graph/graph.ts';
import { ClaimDetail, ClaimPage, ClaimQuery } from '../contract/claims.ts';
import { describeAnswers } from '../describe-claims.ts';
import { errorReplies } from '../error-reply.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';
import type { RegisterRoutes, RouteContext } from '../route-context.ts';

const splitIds = (list: string): readonly string[] =>
  list
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean);

function criteriaOf(query: Static<typeof ClaimQuery>, hits: readonly number[] | undefined): ClaimCriteria {
  const { q: _q, about, ids, sort: _sort, limit: _limit, cursor: _cursor, ...rest } = query;
  return {
    ...rest,
    ...(about === undefined ? {} : { about: splitIds(about) }),
    ...(ids === undefined ? {} : { ids: splitIds(ids) }),
    ...(hits ? { numbers: hits } : {}),
  };
}

function listClaims(context: RouteContext, query: Static<typeof ClaimQuery>): ClaimPage {
  const offset = readCursor('claims', query);
  const limit = query.limit ?? 50;
  const words = query.q?.trim();
  const { numberAtPlace } = context.graph.snapshot().claims;
  const hits = words ? context.graph.matchClaims(words).map((place) => numberAtPlace[place] ?? 0) : undefined;
  const found = context.graph.findClaims(criteriaOf(query, hits));
  const describer = describeAnswers(context);
  const proposals = found.proposals();
  const sort = query.sort ?? (hits ? 'relevance' : 'report');
  const numbers =
    sort === 'relevance' && hits
      ? found.among(hits, offset, limit)
      : found.numbers(sort === 'relevance' ? 'report' : sort, offset, limit);
  return {
    total: found.total,
    ...(proposals > 0 ? { proposals } : {}),
    claims: numbers.map(describer.claimAt),
    ...(offset + limit < found.total ? { next: writeCursor('claims', query, offset + limit) } : {}),
    facets: found
      .facets()
      .map(({ name, values }) => ({ name, values: values.map((value) => ({ ...value })) })),
  };
}

function describeClaim(context: RouteContext, id: string): ClaimDetail {
  const describer = describeAnswers(context);
  const { claims, contents } = describer.snapshot;
  const number = claims.numberOf(id);
  const record = number === undefined ? undefined : claims.claims[number];
  if (number === undefined || !record) throw hearsayError('CLAIM_UNKNOWN', { id });
  const derivation = (other: string, entry: (typeof contents.derivations)[number]) => {
    const claim = describer.claimAt(claims.numberOf(other) ?? -1);
    const { kind, by, at, reason } = entry;
    return { claim, kind, by, at, ...(reason === undefined ? {} : { reason }) };
  };
  const question = record.estimate?.question;
  const same = question === undefined ? [] : context.graph.findClaims({ question }).numbers('report', 0, 200);
  const beside = rowOf(claims.by.report, claims.report[number] ?? 0);
  const at = beside.indexOf(number);
  const [previous, next] = [beside[at - 1], beside[at + 1]].map((other) => claims.claims[other ?? -1]?.id);
  return {
    claim: describer.claimInContext(record),
    derivedFrom: contents.derivations
      .filter(({ claim }) => claim === id)
      .map((entry) => derivation(entry.from, entry)),
    derivatives: contents.derivations
      .filter(({ from }) => from === id)
      .map((entry) => derivation(entry.claim, entry)),
    sameQuestion: same.filter((other) => other !== number).map(describer.claimAt),
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
  };
}

export const registerClaimRoutes: RegisterRoutes = (app, context) => {
  app.get(
    '/api/claims',
    {
      config: { isCacheable: true },
      schema: {
        operationId: 'listClaims',
        summary: 'Who said what: claims by speaker, subject, place, time and manner',
        description:
          'Filters add up. Every claim comes with its chain, origin, report, passage and entities; the facets count the values among all found claims.',
        tags: ['claims'],
        querystring: ClaimQuery,
        response: { 200: ClaimPage, 400: errorReplies[400] },
      },
    },
    async (request) => listClaims(context, request.query),
  );
  app.get(
    '/api/claims/:id',
    {
      config: { isCacheable: true },
      schema: {
        operationId: 'getClaim',
        summary: 'One claim: its chain of hand-overs, its passage, what it was taken from',
        tags: ['claims'],
        params: Type.Object({ id: Type.String({ maxLength: 120 }) }),
        response: { 200: ClaimDetail, 404: errorReplies[404] },
      },
    },
    async (request) => describeClaim(context, request.params.id),
  );
};
