// A judgement on whether two records mean one thing.
import { defineRelationship } from '../define-relationship.ts';
import { choice } from '../property-types/choice.ts';
import { date } from '../property-types/date.ts';
import { figure } from '../property-types/number.ts';
import { optional, required } from '../property-types/property-type.ts';
import { text } from '../property-types/text.ts';

export const sameAs = defineRelationship({
  type: 'SAME_AS',
  from: ['Entity'],
  to: ['Entity'],
  meaning: 'Means the same thing, or does not, in somebody’s judgement that can be withdrawn.',
  verb: 'is the same as',
  inverse: 'is the same as',
  term: 'nomenklatura judgement',
  isDirect: false,
  properties: {
    judgement: required(
      choice({ positive: 'The same.', negative: 'Not the same.', unsure: 'Cannot be told.' }),
      'What was judged.',
    ),
    by: required(text, 'Who judged.'),
    at: required(date, 'When.'),
    score: optional(figure, 'The score of the proposal, 0 to 1.'),
  },
});
