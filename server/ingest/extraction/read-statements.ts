// Attributions with all that is told of them: the speaker, the class of the cue, hedges, polarity, and how it is quoted.
import { classifyCue } from './classify-cue.ts';
import { type DescribedText, describeWords } from './describe-words.ts';
import {
  type Attribution,
  type AttributionModel,
  type FoundAttribution,
  findAttributions,
  type Span,
  spanOf,
} from './extract-attributions.ts';
import { findHedges, type Hedging } from './find-hedges.ts';
import { findPolarity, type Polarity } from './find-polarity.ts';
import { readTokens, type TokenRange } from './read-tokens.ts';
import { type ResolvedSpeaker, resolveSpeakers } from './resolve-speakers.ts';
import type { CueClass } from './word-classes.ts';

/** A speaker with offsets instead of words. */
export interface Speaker extends Pick<ResolvedSpeaker, 'form' | 'number' | 'name' | 'by'> {
  /** Where the name stands, when not in the source. */
  readonly antecedent?: Span;
}

/** One attributed statement; offsets are UTF-16 units, end exclusive. */
export interface Statement extends Attribution, Hedging {
  readonly speaker: Speaker;
  readonly cueClass: CueClass;
  readonly polarity: Polarity;
  /** Whether its content stands in quotation marks: all, some or none of it. */
  readonly quotation: 'direct' | 'mixed' | 'indirect';
}

const MOSTLY = 0.9;
const HARDLY = 0.1;

function quotationOf(text: DescribedText, content: readonly TokenRange[]): Statement['quotation'] {
  let quoted = 0;
  let all = 0;
  for (const { from, to } of content)
    for (let index = from; index < to; index += 1) {
      if ((text.words[index]?.mark ?? 0) > 0) continue;
      all += 1;
      if ((text.quotationOf[index] ?? -1) >= 0) quoted += 1;
    }
  const share = quoted / (all || 1);
  if (share > MOSTLY) return 'direct';
  return share > HARDLY ? 'mixed' : 'indirect';
}

function showSpeaker(text: DescribedText, { form, number, name, by, antecedent }: ResolvedSpeaker): Speaker {
  return {
    form,
    number,
    ...(name === undefined ? {} : { name }),
    ...(by === undefined ? {} : { by }),
    ...(antecedent === undefined ? {} : { antecedent: spanOf(text, antecedent) }),
  };
}

function describe(text: DescribedText, found: FoundAttribution, speaker: ResolvedSpeaker): Statement {
  const { cue, source, content, isNested, score } = found;
  return {
    source: source.map((range) => spanOf(text, range)),
    cue: [spanOf(text, cue)],
    content: content.map((range) => spanOf(text, range)),
    isNested,
    score,
    speaker: showSpeaker(text, speaker),
    cueClass: classifyCue(text, cue, speaker.form === 'document'),
    polarity: findPolarity(text, cue, source),
    quotation: quotationOf(text, content),
    ...findHedges(text, content),
  };
}

/** Finds the statements of a text, in the order of their cues, and describes each. */
export function readStatements(source: string, model: AttributionModel): readonly Statement[] {
  const text = describeWords(readTokens(source));
  const found = findAttributions(text, model);
  const speakers = resolveSpeakers(
    text,
    found.map(({ source: [first] }) => first),
  );
  return found.flatMap((attribution, index) => {
    const speaker = speakers[index];
    return speaker === undefined ? [] : describe(text, attribution, speaker);
  });
}
