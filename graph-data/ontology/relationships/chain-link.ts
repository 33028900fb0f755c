// What a link of a claim's chain carries: its place in the chain, and the words for source and cue.
import { wholeNumber } from '../property-types/number.ts';
import { optional, required } from '../property-types/property-type.ts';
import { text } from '../property-types/text.ts';

export const chainLinkProperties = {
  position: required(wholeNumber(0), '0 for the publisher who prints it; the highest is the origin.'),
  cue: optional(text, 'The words that hand it over: "said", "according to".'),
  cueStart: optional(wholeNumber(0), 'Where the cue begins, in UTF-16 units.'),
  cueEnd: optional(wholeNumber(0), 'Where the cue ends.'),
  sourceStart: optional(wholeNumber(0), 'Where the words for the speaker begin, in UTF-16 units.'),
  sourceEnd: optional(wholeNumber(0), 'Where the words for the speaker end.'),
} as const;
