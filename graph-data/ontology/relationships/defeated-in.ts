// Lost its hold or the fight there: a projection of claims.
import { defineRelationship } from '../define-relationship.ts';
import { projectionProperties } from './projection.ts';

export const defeatedIn = defineRelationship({
  type: 'DEFEATED_IN',
  from: ['Person', 'Organization', 'Place'],
  to: ['Place', 'Event'],
  meaning: 'Lost its hold or the fight there.',
  verb: 'was defeated in',
  inverse: 'saw the defeat of',
  term: 'own',
  isDirect: true,
  properties: projectionProperties,
});
