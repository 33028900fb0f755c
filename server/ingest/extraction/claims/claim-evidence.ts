// What speaks for a proposed claim and what against it, as numbers by name: what its score is reckoned from.

import { classifyCue } from '../attributions/classify-cue.ts';
import { isThing } from '../attributions/is-thing.ts';
import { firstVerb } from '../words/find-clauses.ts';
import type { ClaimDraft } from './claim-draft.ts';
import type { ClaimReading, PlacedQuantity } from './claim-reading.ts';

/** Numbers from 0 to 1, most of them yes or no; what is left out is 0. */
export type Evidence = Readonly<Record<string, number>>;

const SHORT = 3;
const LONG = 40;
const SUREST = 5;

/** How sure the model is of a cue: the log odds of its score, from 0 (even) to 1. */
function sureness(score: number): number {
  const odds = Math.log(score / Math.max(1 - score, Number.EPSILON));
  return Math.min(Math.max(odds, 0), SUREST) / SUREST;
}

const yes = (isSo: boolean): number => (isSo ? 1 : 0);

/** Evidence from the cue and the source of an attribution. */
function evidenceOfCue({ text, attributions, outer, speakers }: ClaimReading, number: number): Evidence {
  const attribution = attributions[number];
  if (attribution === undefined) return {};
  const { cue, source, score } = attribution;
  const by = speakers[number]?.by ?? 'nobody';
  const [first] = source;
  const isVerb = text.tokens.slice(cue.from, cue.to).some(({ tag }) => tag === 'VERB');
  const cueClass = classifyCue(text, cue, by === 'document');
  return {
    'cue sure': sureness(score),
    'cue is a verb': yes(isVerb),
    [`cue of ${cueClass}`]: 1,
    [`speaker by ${by}`]: 1,
    'cue inside another statement': yes(outer[number] !== undefined),
    'source is a thing': yes(first !== undefined && isThing(text, first)),
  };
}

/** Evidence from the words of the passage. */
function evidenceOfWords({ text }: ClaimReading, { passage, quotation }: ClaimDraft): Evidence {
  const length = passage.to - passage.from;
  const behind = text.tokens[passage.to];
  const sentence = text.tokens[passage.to - 1]?.sentence;
  const endsFree =
    behind === undefined || behind.sentence !== sentence || (text.words[passage.to]?.mark ?? 0) > 0;
  return {
    'has a verb': yes(firstVerb(text, passage) !== undefined),
    'begins with to': yes(text.tokens[passage.from]?.lower === 'to'),
    'very short': yes(length <= SHORT),
    'very long': yes(length > LONG),
    'ends at a mark': yes(endsFree),
    'runs over sentences': yes(text.tokens[passage.from]?.sentence !== sentence),
    [`quotation ${quotation}`]: 1,
  };
}

/** Evidence from the figure of an estimate. */
const evidenceOfFigure = (figure: PlacedQuantity | undefined): Evidence =>
  figure === undefined
    ? {}
    : {
        figure: 1,
        'vague figure': yes(figure.isVague),
        'figure is a share': yes(figure.isShare),
        'figure counts something': yes(figure.counted !== undefined),
        'small figure': yes(figure.unit !== 'percent' && (figure.maxValue ?? LONG) <= 2),
      };

/** All that speaks for or against a claim of a draft. */
export const findEvidence = (
  reading: ClaimReading,
  draft: ClaimDraft,
  figure?: PlacedQuantity,
): Evidence => ({
  [draft.kind]: 1,
  ...(draft.attributionNumber === undefined ? {} : evidenceOfCue(reading, draft.attributionNumber)),
  ...evidenceOfWords(reading, draft),
  ...evidenceOfFigure(figure),
});
