// GET /api/picture and /api/paths: what the canvas draws, and how two entities hang together over others.

import { FIRST_PICTURE } from '../../graph/graph.ts';
import { PathQuery, Paths, Picture, PictureQuery } from '../contract/entities.ts';
import { describeAnswers } from '../describe-claims.ts';
import { errorReplies } from '../error-reply.ts';
import type { RegisterRoutes } from '../route-context.ts';
import { findEntity } from './entities.ts';

export const registerPictureRoutes: RegisterRoutes = (app, { graph, store, config }) => {
  app.get(
    '/api/picture',
    {
      config: { isCacheable: true },
      schema: {
        operationId: 'getPicture',
        summary: 'Nodes with stable positions and the edges among them',
        description:
          'The nodes with most claims, or exactly those asked for; ids that are not in the view are left out.',
        tags: ['graph'],
        querystring: PictureQuery,
        response: { 200: Picture, 400: errorReplies[400] },
      },
    },
    async (request) => {
      const { view = 'entities', limit = FIRST_PICTURE, ids } = request.query;
      const wanted = ids === undefined ? undefined : ids.split(',').map((id) => id.trim());
      return graph.picture(view, { limit, ...(wanted ? { ids: wanted } : {}) });
    },
  );
  app.get(
    '/api/paths',
    {
      config: { isCacheable: true },
      schema: {
        operationId: 'findPaths',
        summary: 'Paths between two entities, with the claims on every step',
        description: 'Stops at HEARSAY_PATH_BUDGET steps and then says that there may be more (truncated).',
        tags: ['graph'],
        querystring: PathQuery,
        response: { 200: Paths, 400: errorReplies[400], 404: errorReplies[404] },
      },
    },
    async (request) => {
      const { mode = 'shortest', limit = 20, mentions } = request.query;
      const maxLength = request.query.maxLength ?? (mode === 'shortest' ? 6 : 3);
      const describer = describeAnswers({ graph, store });
      const from = findEntity(describer.snapshot, request.query.from);
      const to = findEntity(describer.snapshot, request.query.to);
      const budget = config.pathBudget;
      const options = { mode, limit, maxLength, budget, ...(mentions === undefined ? {} : { mentions }) };
      return {
        from: describer.entityAt(from),
        to: describer.entityAt(to),
        ...graph.connect(from, to, options),
      };
    },
  );
};
