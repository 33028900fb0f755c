// GET and POST /api/review: what reading proposes, what people make of it, and which records may be one.
import Type from 'typebox';
import { rowOf } from '../../graph/graph.ts';
import { modelOf, type Review } from '../../ingest/ingest.ts';
import type { Decision, ProposalFilter, RecordedDecision, Store } from '../../store/store.ts';
import {
  IdentityPage,
  type IdentityQuestion,
  type ReviewAct,
  ReviewBody,
  ReviewClaim,
  ReviewOutcome,
  ReviewPage,
  ReviewQuery,
  ReviewSummary,
} from '../contract/review.ts';
import { type Describer, describeAnswers } from '../describe-claims.ts';
import { describeProposal, readContent, summariseReview } from '../describe-review.ts';
import { errorReplies } from '../error-reply.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';
import { READER, type RegisterRoutes, type RouteContext } from '../route-context.ts';

const MOST_GLOSSES = 3;
/** How long a number may take that goes on growing, and a list that somebody looks at. */
const COUNT_MS = 100;
const LIST_MS = 2_000;

/** Reads the log of decisions when the first is asked for. */
function findDecisions(store: Store): (id: string) => RecordedDecision | undefined {
  let byId: ReadonlyMap<string, RecordedDecision> | undefined;
  return (id) => {
    byId ??= new Map(store.decisions().map((decision) => [decision.id, decision]));
    return byId.get(id);
  };
}

function listProposals({ store, review }: RouteContext, query: ReviewQuery): ReviewPage {
  const { report, state = 'waiting', minScore, bestReading, foundBefore } = query;
  const offset = readCursor('review', query);
  const limit = query.limit ?? 50;
  const filter: ProposalFilter = {
    state,
    ...(report === undefined ? {} : { report }),
    ...(minScore === undefined ? {} : { minScore }),
    ...(bestReading ? { isBestReading: true } : {}),
    ...(foundBefore ? { withFoundBefore: true } : {}),
  };
  const total = store.countProposals(filter);
  const decisionOf = findDecisions(store);
  return {
    proposals: review.view(filter, { offset, limit }).map((view) => describeProposal(view, decisionOf)),
    total,
    ...(offset + limit < total ? { next: writeCursor('review', query, offset + limit) } : {}),
  };
}

/** Does what the act says; nothing where nothing is above the score. */
async function perform(review: Review, act: ReviewAct, by: string): Promise<Decision | undefined> {
  switch (act.verdict) {
    case 'accept': {
      const { proposal, content, entities } = act;
      const correction = {
        ...(content ? { content: readContent(content) } : {}),
        ...(entities ? { choices: entities } : {}),
      };
      return review.accept(proposal, correction, by);
    }
    case 'reject':
      return review.reject(act.proposals, act.reason, by);
    case 'split':
      return review.split(act.proposal, act.at, by);
    case 'join':
      return review.join(act.proposals, by);
    case 'acceptAbove':
      return review.acceptAbove(act.minScore, act.report, by);
    default:
      return act satisfies never;
  }
}

function describeOutcome(store: Store, decision: Decision | undefined): ReviewOutcome {
  return {
    ...(decision ? { decision: decision.id } : {}),
    claims: decision?.kind === 'acceptance' ? [...decision.claims] : [],
    proposals: decision?.kind === 'replacement' ? [...decision.into] : [],
    waiting: store.countProposals({ state: 'waiting' }),
  };
}

/** Some claims of or about a record, to tell it by. */
function glossesOf({ snapshot }: Describer, id: string): IdentityQuestion['leftClaims'] {
  const { claims, entities } = snapshot;
  const number = entities.numberOf(id);
  if (number === undefined) return [];
  const numbers = [claims.by.origin, claims.by.about].flatMap((postings) => [
    ...rowOf(postings, number).slice(0, MOST_GLOSSES),
  ]);
  return [...new Set(numbers)].slice(0, MOST_GLOSSES).flatMap((claim) => {
    const record = claims.claims[claim];
    return record ? [{ id: record.id, gloss: record.gloss }] : [];
  });
}

async function listIdentities(context: RouteContext, limit: number): Promise<IdentityPage> {
  const pairs = await context.review.identities(LIST_MS);
  const describer = describeAnswers(context);
  const { entities } = describer.snapshot;
  const describePair = ({
    left,
    right,
    verdict,
    score,
    reasons,
  }: (typeof pairs)[number]): IdentityQuestion[] => {
    const [first, second] = [entities.refOf(left), entities.refOf(right)];
    // One that was withdrawn meanwhile is no question any more
    if (!first || !second) return [];
    return [
      {
        left: first,
        right: second,
        verdict: verdict === 'same' ? 'same' : 'unsure',
        score,
        reasons: [...reasons],
        leftClaims: glossesOf(describer, left),
        rightClaims: glossesOf(describer, right),
      },
    ];
  };
  return {
    pairs: pairs.slice(0, limit).flatMap(describePair),
    total: pairs.length,
  };
}

const tags = ['review'];

export const registerReviewRoutes: RegisterRoutes = (app, context) => {
  const { store, config, review, readings } = context;
  app.addHook('onClose', async () => review.close());
  app.get(
    '/api/review',
    {
      schema: {
        operationId: 'summariseReview',
        summary: 'How much waits to be reviewed, and how far the reading of each report is',
        tags,
        response: { 200: ReviewSummary },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', 'no-store');
      const { length: identities } = await review.identities(COUNT_MS);
      return summariseReview(store, readings, { identities, model: modelOf(config) });
    },
  );
  app.get(
    '/api/review/proposals',
    {
      config: { isCacheable: true },
      schema: {
        operationId: 'listProposals',
        summary: 'Proposed claims in the order of reports and texts; those that wait, unless told otherwise',
        tags,
        querystring: ReviewQuery,
        response: { 200: ReviewPage, 400: errorReplies[400] },
      },
    },
    async (request) => listProposals(context, request.query),
  );
  app.get(
    '/api/review/proposals/:id',
    {
      config: { isCacheable: true },
      schema: {
        operationId: 'getProposal',
        summary: 'A proposed claim with its words, and the known records that its names may mean',
        tags,
        params: Type.Object({ id: Type.String({ maxLength: 120 }) }),
        response: { 200: ReviewClaim, 404: errorReplies[404] },
      },
    },
    async ({ params: { id } }) => describeProposal(review.viewOne(id), findDecisions(store)),
  );
  app.post(
    '/api/review',
    {
      schema: {
        operationId: 'review',
        summary: 'Accept, correct, reject, split or join proposals',
        description:
          'Each act is one decision, which DELETE /api/decisions/{id} undoes. Nothing is in the graph before it is accepted.',
        tags,
        body: ReviewBody,
        response: {
          200: ReviewOutcome,
          400: errorReplies[400],
          404: errorReplies[404],
          409: errorReplies[409],
          422: errorReplies[422],
        },
      },
    },
    async ({ body: { by = READER, act } }) => describeOutcome(store, await perform(review, act, by)),
  );
  app.get(
    '/api/review/identities',
    {
      schema: {
        operationId: 'listIdentities',
        summary: 'Pairs of records that may be one and that nobody has judged, the surest first',
        description: 'A pair is judged by POST /api/decisions with a decision of the kind identity.',
        tags,
        querystring: Type.Object({
          limit: Type.Optional(
            Type.Integer({ minimum: 1, maximum: 500, description: 'How many to give; 50 when left out.' }),
          ),
        }),
        response: { 200: IdentityPage, 400: errorReplies[400] },
      },
    },
    async ({ query: { limit = 50 } }, reply) => {
      reply.header('cache-control', 'no-store');
      return listIdentities(context, limit);
    },
  );
};
