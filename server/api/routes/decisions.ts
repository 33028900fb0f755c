// GET, POST and DELETE /api/decisions: what people decided; the only way back into the store.
import Type from 'typebox';
import { decide } from '../../ingest/ingest.ts';
import type { ReviewedContent, RecordedDecision as StoredDecision } from '../../store/store.ts';
import {
  DecisionBody,
  DecisionList,
  DecisionsQuery,
  RecordedDecision,
  WithdrawQuery,
} from '../contract/decisions.ts';
import { errorReplies } from '../error-reply.ts';
import { READER, type RegisterRoutes } from '../route-context.ts';

function describe({ id, by, at, withdrawnAt, withdrawnBy, ...decision }: StoredDecision): RecordedDecision {
  return {
    id,
    by,
    at,
    decision,
    ...(withdrawnAt === undefined ? {} : { withdrawn: { at: withdrawnAt, by: withdrawnBy ?? READER } }),
  };
}

const reviewedIn = (decision: ReviewedContent): readonly string[] => [
  ...decision.proposals,
  ...(decision.alongside ?? []),
];

const isAbout = (decision: StoredDecision, id: string): boolean => {
  switch (decision.kind) {
    case 'derivation':
      return decision.claim === id || decision.from === id;
    case 'assessment':
      return decision.of === id;
    case 'acceptance':
      return [...reviewedIn(decision), ...decision.claims, ...decision.entities].includes(id);
    case 'rejection':
      return reviewedIn(decision).includes(id);
    case 'replacement':
      return [...reviewedIn(decision), ...decision.into].includes(id);
    default:
      return decision.left === id || decision.right === id;
  }
};

export const registerDecisionRoutes: RegisterRoutes = (app, { store }) => {
  app.get(
    '/api/decisions',
    {
      config: { isCacheable: true },
      schema: {
        operationId: 'listDecisions',
        summary: 'Every decision, those that were withdrawn among them',
        tags: ['decisions'],
        querystring: DecisionsQuery,
        response: { 200: DecisionList },
      },
    },
    async ({ query: { about } }) => ({
      decisions: store
        .decisions()
        .filter((decision) => about === undefined || isAbout(decision, about))
        .map(describe),
    }),
  );
  app.post(
    '/api/decisions',
    {
      schema: {
        operationId: 'decide',
        summary: 'Record what a person decided',
        tags: ['decisions'],
        body: DecisionBody,
        response: {
          200: RecordedDecision,
          400: errorReplies[400],
          404: errorReplies[404],
          422: errorReplies[422],
        },
      },
    },
    async ({ body: { by = READER, decision } }) => describe(decide(store, decision, by)),
  );
  app.delete(
    '/api/decisions/:id',
    {
      schema: {
        operationId: 'withdrawDecision',
        summary: 'Undo a decision; it stays in the log',
        tags: ['decisions'],
        params: Type.Object({ id: Type.String() }),
        querystring: WithdrawQuery,
        response: { 200: RecordedDecision, 404: errorReplies[404], 422: errorReplies[422] },
      },
    },
    async ({ params: { id }, query: { by = READER } }) => {
      store.withdrawDecision(id, by);
      const withdrawn = store.decisions().find((decision) => decision.id === id);
      if (!withdrawn) throw new Error(`the decision ${id} is gone`);
      return describe(withdrawn);
    },
  );
};
