// Works on the same side: a projection of claims.
import { defineRelationship } from '../define-relationship.ts';
import { projectionProperties } from './projection.ts';

export const alliedWith = defineRelationship({
  type: 'ALLIED_WITH',
  from: ['Person', 'Organization', 'Place', 'UnnamedSource'],
  to: ['Person', 'Organization', 'Place', 'UnnamedSource'],
  meaning: 'Works on the same side.',
  verb: 'is allied with',
  inverse: 'is allied with',
  term: 'own',
  isDirect: true,
  properties: projectionProperties,
});
