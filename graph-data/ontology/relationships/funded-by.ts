// Receives money from it: a projection of claims.
import { defineRelationship } from '../define-relationship.ts';
import { projectionProperties } from './projection.ts';

export const fundedBy = defineRelationship({
  type: 'FUNDED_BY',
  from: ['Person', 'Organization', 'Place', 'Event'],
  to: ['Person', 'Organization', 'Place', 'UnnamedSource'],
  meaning: 'Receives money from it.',
  verb: 'is funded by',
  inverse: 'funds',
  term: 'FollowTheMoney Payment',
  isDirect: true,
  properties: projectionProperties,
});
