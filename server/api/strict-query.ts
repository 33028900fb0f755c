// A parameter that a route does not know is a fault: a misspelt filter would silently find everything.
import type { FastifyInstance } from 'fastify';
import { hearsayError } from '../errors.ts';

const propertiesOf = (schema: unknown): readonly string[] | undefined =>
  typeof schema === 'object' && schema !== null && 'properties' in schema
    ? Object.keys(schema.properties ?? {})
    : undefined;

/** Refuses parameters that the query schema of an API route does not have. */
export function refuseUnknownParameters(app: FastifyInstance): void {
  app.addHook('preValidation', async (request) => {
    const { schema } = request.routeOptions;
    if (!schema?.response) return;
    const known = propertiesOf(schema.querystring) ?? [];
    const sent =
      typeof request.query === 'object' && request.query !== null ? Object.keys(request.query) : [];
    const problems = sent
      .filter((name) => !known.includes(name))
      .map((property) => ({
        property,
        message: known.length > 0 ? `is not known here; known are ${known.join(', ')}` : 'is not known here',
      }));
    if (problems.length === 0) return;
    const detail = problems.map(({ property, message }) => `${property} ${message}`).join('; ');
    throw hearsayError('REQUEST_INVALID', { detail }, problems);
  });
}
