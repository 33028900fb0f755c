// Replaces the other claim by the same speaker, or the other report: a judgement between two of a kind.
import { defineRelationship } from '../define-relationship.ts';
import { date } from '../property-types/date.ts';
import { optional, required } from '../property-types/property-type.ts';
import { text } from '../property-types/text.ts';

export const revisionOf = defineRelationship({
  type: 'REVISION_OF',
  from: ['Claim', 'Report'],
  to: ['Claim', 'Report'],
  meaning: 'Replaces the other claim by the same speaker, or is a changed version of the other report.',
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
