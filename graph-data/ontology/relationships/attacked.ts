// Used force against it: a projection of claims.
import { defineRelationship } from '../define-relationship.ts';
import { projectionProperties } from './projection.ts';

export const attacked = defineRelationship({
  type: 'ATTACKED',
  from: ['Person', 'Organization', 'Place', 'UnnamedSource', 'Event'],
  to: ['Person', 'Organization', 'Place', 'UnnamedSource', 'Event'],
  meaning: 'Used force against it.',
  verb: 'attacked',
  inverse: 'was attacked by',
  term: 'STIX relationship targets',
  isDirect: true,
  properties: projectionProperties,
});
