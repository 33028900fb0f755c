// Cannot be true together with the other claim: a judgement between two claims.
import { defineRelationship } from '../define-relationship.ts';
import { date } from '../property-types/date.ts';
import { optional, required } from '../property-types/property-type.ts';
import { text } from '../property-types/text.ts';

export const contradicts = defineRelationship({
  type: 'CONTRADICTS',
  from: ['Claim'],
  to: ['Claim'],
  meaning: 'Cannot be true together with the other claim.',
  verb: 'contradicts',
  inverse: 'is contradicted by',
  term: 'AIF conflict',
  isDirect: false,
  properties: {
    by: required(text, 'Who judged so: a person, or the name of a rule.'),
    at: required(date, 'When.'),
    reason: optional(text, 'Why.'),
  },
});
