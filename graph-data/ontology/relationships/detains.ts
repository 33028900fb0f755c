// Holds people of it, or holds the person: a projection of claims.
import { defineRelationship } from '../define-relationship.ts';
import { projectionProperties } from './projection.ts';

export const detains = defineRelationship({
  type: 'DETAINS',
  from: ['Person', 'Organization', 'Place', 'UnnamedSource'],
  to: ['Person', 'Organization', 'UnnamedSource'],
  meaning: 'Holds people of it, or holds the person.',
  verb: 'detains',
  inverse: 'is detained by',
  term: 'own',
  isDirect: true,
  properties: projectionProperties,
});
