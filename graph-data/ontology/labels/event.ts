// Something that happened at a time.
import { defineLabel } from '../define-label.ts';
import { date } from '../property-types/date.ts';
import { optional, required } from '../property-types/property-type.ts';
import { text, textList } from '../property-types/text.ts';

export const event = defineLabel({
  name: 'Event',
  plural: 'Events',
  meaning: 'Something that happened at a time: a battle, an attack, an amnesty.',
  term: 'FollowTheMoney Event',
  alsoIs: 'Entity',
  look: { shape: 'diamond', light: '#b8457f', dark: '#e08fbb' },
  properties: {
    name: required(text, 'The name to show.'),
    aliases: optional(textList, 'Other words for it that stand in a text.'),
    description: optional(text, 'What happened, in our own words.'),
    startDate: optional(date, 'When it began, as the texts say.'),
    endDate: optional(date, 'When it ended, as the texts say.'),
  },
});
