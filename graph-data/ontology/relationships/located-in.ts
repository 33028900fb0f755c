// Lies or stands there: a projection of claims.
import { defineRelationship } from '../define-relationship.ts';
import { projectionProperties } from './projection.ts';

export const locatedIn = defineRelationship({
  type: 'LOCATED_IN',
  from: ['Person', 'Organization', 'UnnamedSource', 'Place', 'Event'],
  to: ['Place'],
  meaning: 'Lies or stands there.',
  verb: 'is in',
  inverse: 'contains',
  term: 'schema.org containedInPlace',
  isDirect: true,
  properties: projectionProperties,
});
