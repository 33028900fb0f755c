// A body of people that acts or speaks as one.
import { defineLabel } from '../define-label.ts';
import { optional, required } from '../property-types/property-type.ts';
import { text, textList } from '../property-types/text.ts';

export const organization = defineLabel({
  name: 'Organization',
  plural: 'Organizations',
  meaning: 'A body of people that acts or speaks as one: an armed group, a ministry, a newspaper.',
  term: 'FollowTheMoney Organization',
  alsoIs: 'Entity',
  look: { shape: 'square', light: '#b35a00', dark: '#e69f00' },
  properties: {
    name: required(text, 'The name to show.'),
    aliases: optional(textList, 'Every other form of the name that stands in a text, acronyms too.'),
    description: optional(text, 'What this is, in our own words.'),
    kind: optional(text, 'The sort of body: armed group, agency, think tank, publisher.'),
    country: optional(text, 'The country that the texts tie it to.'),
  },
});
