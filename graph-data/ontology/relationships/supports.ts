// Speaks for the other claim: a judgement between two claims.
import { defineRelationship } from '../define-relationship.ts';
import { date } from '../property-types/date.ts';
import { optional, required } from '../property-types/property-type.ts';
import { text } from '../property-types/text.ts';

export const supports = defineRelationship({
  type: 'SUPPORTS',
  from: ['Claim'],
  to: ['Claim'],
  meaning: 'Speaks for the other claim.',
  verb: 'supports',
  inverse: 'is supported by',
  term: 'AIF inference',
  isDirect: false,
  properties: {
    by: required(text, 'Who judged so: a person, or the name of a rule.'),
    at: required(date, 'When.'),
    reason: optional(text, 'Why.'),
  },
});
