// A claim taken from another claim.
import { defineRelationship } from '../define-relationship.ts';
import { choice } from '../property-types/choice.ts';
import { date } from '../property-types/date.ts';
import { optional, required } from '../property-types/property-type.ts';
import { text } from '../property-types/text.ts';

export const derivedFrom = defineRelationship({
  type: 'DERIVED_FROM',
  from: ['Claim'],
  to: ['Claim'],
  meaning: 'Was taken from the other claim, in the judgement of a person.',
  verb: 'is derived from',
  inverse: 'is the source of',
  term: 'PROV-O wasDerivedFrom',
  isDirect: false,
  properties: {
    kind: required(
      choice({
        quotes: 'Word for word.',
        paraphrases: 'In other words.',
        summarises: 'Shortened.',
        translates: 'In another language.',
        syndicates: 'Reprinted.',
      }),
      'How it was taken over.',
    ),
    by: required(text, 'Who judged so.'),
    at: required(date, 'When.'),
    reason: optional(text, 'What the judgement rests on.'),
  },
});
