// Holds or governs it: a projection of claims.
import { defineRelationship } from '../define-relationship.ts';
import { projectionProperties } from './projection.ts';

export const controls = defineRelationship({
  type: 'CONTROLS',
  from: ['Person', 'Organization', 'Place', 'UnnamedSource'],
  to: ['Place', 'Organization'],
  meaning: 'Holds or governs it.',
  verb: 'controls',
  inverse: 'is controlled by',
  term: 'own',
  isDirect: true,
  properties: projectionProperties,
});
