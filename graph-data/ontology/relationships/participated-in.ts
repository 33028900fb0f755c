// Took part in the event: a projection of claims.
import { defineRelationship } from '../define-relationship.ts';
import { projectionProperties } from './projection.ts';

export const participatedIn = defineRelationship({
  type: 'PARTICIPATED_IN',
  from: ['Person', 'Organization', 'Place', 'UnnamedSource'],
  to: ['Event'],
  meaning: 'Took part in the event.',
  verb: 'took part in',
  inverse: 'was joined by',
  term: 'FollowTheMoney EventParticipation',
  isDirect: true,
  properties: projectionProperties,
});
