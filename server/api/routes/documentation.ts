// GET /api/openapi.json and /api/docs: the API described for programs and for people.
import { PropertyBag } from '../contract/parts.ts';
import { writeDocumentationPage } from '../documentation-page.ts';
import { describeApi } from '../openapi.ts';
import type { RegisterRoutes } from '../route-context.ts';
import { giveStyleNonce } from '../style-nonce.ts';

export const registerDocumentationRoutes: RegisterRoutes = (app, { operations }) => {
  app.get(
    '/api/openapi.json',
    {
      config: { isCacheable: true },
      schema: {
        operationId: 'getOpenapi',
        summary: 'This API as an OpenAPI 3.1 document',
        tags: ['server'],
        response: { 200: PropertyBag },
      },
    },
    async () => describeApi(operations),
  );
  app.get('/api/docs', async (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(writeDocumentationPage(describeApi(operations), giveStyleNonce(reply))),
  );
};
