// A person's grade of a claim, a report or a speaker.
import { defineLabel } from '../define-label.ts';
import { choice } from '../property-types/choice.ts';
import { date } from '../property-types/date.ts';
import { wholeNumber } from '../property-types/number.ts';
import { optional, required } from '../property-types/property-type.ts';
import { text } from '../property-types/text.ts';

export const assessment = defineLabel({
  name: 'Assessment',
  plural: 'Assessments',
  meaning: 'What one person thinks of a claim, a report or a speaker. Never mixed into what is computed.',
  term: 'Admiralty code (NATO AJP-2.1), STIX opinion',
  look: { shape: 'square', light: '#6b6b00', dark: '#cfc84a' },
  properties: {
    assessor: required(text, 'Who judged.'),
    at: required(date, 'When.'),
    reliability: optional(
      choice({
        A: 'Completely reliable.',
        B: 'Usually reliable.',
        C: 'Fairly reliable.',
        D: 'Not usually reliable.',
        E: 'Unreliable.',
        F: 'Reliability cannot be judged.',
      }),
      'Admiralty grade of the source.',
    ),
    credibility: optional(
      choice({
        1: 'Confirmed by other sources.',
        2: 'Probably true.',
        3: 'Possibly true.',
        4: 'Doubtful.',
        5: 'Improbable.',
        6: 'Truth cannot be judged.',
      }),
      'Admiralty grade of the content.',
    ),
    confidence: optional(wholeNumber(0, 100), 'Confidence in per cent.'),
    reason: required(text, 'Why.'),
  },
});
