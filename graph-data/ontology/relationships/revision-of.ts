// Replaces the other claim by the same speaker: a judgement between two claims.
import { defineRelationship } from '../define-relationship.ts';
import { date } from '../property-types/date.ts';
import { optional, required } from '../property-types/property-type.ts';
import { text } from '../property-types/text.ts';

export const revisionOf = defineRelationship({
  type: 'REVISION_OF',
  from: ['Claim'],
  to: ['Claim'],
  meaning: 'Replaces the other claim by the same speaker.',
  verb: 'revises',
  inverse: 'is revised by',
  term: 'PROV-O wasRevisionOf',
  isDirect: false,
  properties: {
    by: required(text, 'Who judged so: a person, or the name of a rule.'),
    at: required(date, 'When.'),
    reason: optional(text, 'Why.'),
  },
});
