// A speaker whom a report does not name. Never resolved by the program.
import { defineLabel } from '../define-label.ts';
import { choice } from '../property-types/choice.ts';
import { identifier } from '../property-types/identifier.ts';
import { optional, required } from '../property-types/property-type.ts';
import { text, textList } from '../property-types/text.ts';

export const unnamedSource = defineLabel({
  name: 'UnnamedSource',
  plural: 'Unnamed sources',
  meaning:
    'A speaker whom a report does not name ("US officials"). Belongs to one report, unless a person links two.',
  term: 'PDTB "arbitrary" source',
  alsoIs: 'Entity',
  look: { shape: 'ring', light: '#5f6a72', dark: '#aab4bd' },
  properties: {
    name: required(text, 'The words the report uses instead of a name.'),
    aliases: optional(textList, 'Other words the same report uses for the same speaker.'),
    description: optional(text, 'What the report tells of this speaker, in our own words.'),
    number: required(
      choice({
        one: 'One person.',
        several: 'More than one person.',
        unknown: 'The words do not tell.',
      }),
      'How many people stand behind the words.',
    ),
    report: required(identifier, 'The report that these words belong to.'),
  },
});
