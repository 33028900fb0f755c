// Stands or works against it: a projection of claims.
import { defineRelationship } from '../define-relationship.ts';
import { projectionProperties } from './projection.ts';

export const opposes = defineRelationship({
  type: 'OPPOSES',
  from: ['Person', 'Organization', 'Place', 'UnnamedSource', 'Event'],
  to: ['Person', 'Organization', 'Place', 'UnnamedSource', 'Event'],
  meaning: 'Stands or works against it.',
  verb: 'opposes',
  inverse: 'is opposed by',
  term: 'own',
  isDirect: true,
  properties: projectionProperties,
});
