// Works for, serves in or belongs to it: a projection of claims.
import { defineRelationship } from '../define-relationship.ts';
import { projectionProperties } from './projection.ts';

export const memberOf = defineRelationship({
  type: 'MEMBER_OF',
  from: ['Person', 'UnnamedSource', 'Organization', 'Place'],
  to: ['Organization', 'Place'],
  meaning: 'Works for, serves in or belongs to it.',
  verb: 'belongs to',
  inverse: 'has the member',
  term: 'FollowTheMoney Membership',
  isDirect: true,
  properties: projectionProperties,
});
