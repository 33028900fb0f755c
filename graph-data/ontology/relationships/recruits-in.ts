// Wins or presses people there into its ranks: a projection of claims.
import { defineRelationship } from '../define-relationship.ts';
import { projectionProperties } from './projection.ts';

export const recruitsIn = defineRelationship({
  type: 'RECRUITS_IN',
  from: ['Person', 'Organization'],
  to: ['Place', 'Organization'],
  meaning: 'Wins or presses people there into its ranks.',
  verb: 'recruits in',
  inverse: 'is a recruiting ground of',
  term: 'own',
  isDirect: true,
  properties: projectionProperties,
});
