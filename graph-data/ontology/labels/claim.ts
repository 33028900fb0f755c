// One statement by one speaker at one passage of one report.
import { defineLabel } from '../define-label.ts';
import { choice } from '../property-types/choice.ts';
import { date } from '../property-types/date.ts';
import { optional, required } from '../property-types/property-type.ts';
import { text, textList } from '../property-types/text.ts';

/** The properties a claim has whether or not it is an estimate. */
export const claimProperties = {
  text: optional(text, 'The words of the passage; known only when the report is held.'),
  gloss: required(text, 'What is said, in our own words.'),
  stance: required(
    choice({
      asserts: 'Says that it is so: said, stated, according to.',
      estimates: 'Gives a figure or judgement as an estimate.',
      believes: 'Holds an opinion: believes, thinks, agrees.',
      predicts: 'Says what will or would come.',
      warns: 'Says what may come so that it be prevented.',
      urges: 'Says what ought to be done: calls for, stresses, advocates.',
      intends: 'Says what the speaker means or plans to do.',
      denies: 'Says that it is not so.',
    }),
    'How the speaker stands to the content.',
  ),
  attribution: required(
    choice({
      explicit: 'Source and cue stand with the content.',
      contextual:
        'The text around shows whose words these are: a quotation that runs on, a list under one "says".',
      nested: 'A speaker inside the statement of another speaker.',
      documentVoice: 'The publisher says it in its own voice.',
    }),
    'How the text ties the content to its source.',
  ),
  quotation: required(
    choice({
      direct: 'All of it stands in quotation marks.',
      indirect: 'Reported in the words of the report.',
      mixed: 'Partly in quotation marks.',
      none: 'Not a quotation: the publisher’s own voice.',
    }),
    'Whether the words are the speaker’s own.',
  ),
  polarity: required(
    choice({ affirmative: 'Says that it is so.', negative: 'Says that it is not so.' }),
    'Whether the content is affirmed or denied.',
  ),
  certainty: required(
    choice({
      certain: 'Said without reserve.',
      probable: 'Said as likely: probably, expected, indicates.',
      possible: 'Said as possible: may, could, some signs, if.',
    }),
    'How sure the speaker is.',
  ),
  hedges: optional(textList, 'The words that lower the certainty, as they stand.'),
  saidAt: optional(date, 'When it was said, where that differs from publication or the text tells it.'),
  asOf: optional(date, 'The time in the world that the content is about.'),
} as const;

export const claim = defineLabel({
  name: 'Claim',
  plural: 'Claims',
  meaning: 'One statement by one speaker at one passage of one report. Never merged with another.',
  term: 'PARC/PolNeAR attribution, FactBank certainty',
  look: { shape: 'dot', light: '#4a4f55', dark: '#c3c8cd' },
  properties: claimProperties,
});
