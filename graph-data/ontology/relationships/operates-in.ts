// Is present or active there: a projection of claims.
import { defineRelationship } from '../define-relationship.ts';
import { projectionProperties } from './projection.ts';

export const operatesIn = defineRelationship({
  type: 'OPERATES_IN',
  from: ['Person', 'Organization', 'UnnamedSource', 'Place'],
  to: ['Place'],
  meaning: 'Is present or active there.',
  verb: 'operates in',
  inverse: 'is a field of',
  term: 'STIX relationship located-at',
  isDirect: true,
  properties: projectionProperties,
});
