// A human being who speaks or is spoken of.
import { defineLabel } from '../define-label.ts';
import { optional, required } from '../property-types/property-type.ts';
import { text, textList } from '../property-types/text.ts';

export const person = defineLabel({
  name: 'Person',
  plural: 'People',
  meaning: 'A human being who speaks or is spoken of.',
  term: 'FollowTheMoney Person',
  alsoIs: 'Entity',
  look: { shape: 'circle', light: '#0072b2', dark: '#56b4e9' },
  properties: {
    name: required(text, 'The name to show.'),
    aliases: optional(textList, 'Every other form of the name that stands in a text.'),
    description: optional(text, 'Who this is, in our own words.'),
    role: optional(text, 'The office or trade that the texts give.'),
    country: optional(text, 'The country that the texts tie the person to.'),
  },
});
