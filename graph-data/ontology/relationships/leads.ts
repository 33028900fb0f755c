// Heads or commands it: a projection of claims.
import { defineRelationship } from '../define-relationship.ts';
import { projectionProperties } from './projection.ts';

export const leads = defineRelationship({
  type: 'LEADS',
  from: ['Person', 'Organization', 'Place', 'UnnamedSource'],
  to: ['Organization', 'Place', 'Event'],
  meaning: 'Heads or commands it.',
  verb: 'leads',
  inverse: 'is led by',
  term: 'FollowTheMoney Directorship',
  isDirect: true,
  properties: projectionProperties,
});
