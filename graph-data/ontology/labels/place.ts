// Somewhere on the map; a state speaks or acts only where a text says so.
import { defineLabel } from '../define-label.ts';
import { choice } from '../property-types/choice.ts';
import { figure } from '../property-types/number.ts';
import { optional, required } from '../property-types/property-type.ts';
import { text, textList } from '../property-types/text.ts';

export const place = defineLabel({
  name: 'Place',
  plural: 'Places',
  meaning: 'Somewhere on the map. A state is a Place, and speaks or acts only where a text says so.',
  term: 'schema.org Place',
  alsoIs: 'Entity',
  look: { shape: 'triangle', light: '#00795a', dark: '#2fc79b' },
  properties: {
    name: required(text, 'The name to show.'),
    aliases: optional(textList, 'Every other spelling that stands in a text.'),
    description: optional(text, 'Where this is, in our own words.'),
    latitude: optional(figure, 'Degrees north, WGS 84.'),
    longitude: optional(figure, 'Degrees east, WGS 84.'),
    kind: required(
      choice({
        country: 'A state.',
        province: 'A first-level part of a state.',
        city: 'A city, town or village.',
        camp: 'A camp for displaced or detained people.',
        region: 'Any other area: a desert, a valley, a continent, the world.',
        site: 'A single installation or field.',
      }),
      'The sort of place.',
    ),
  },
});
