// Claims of whoever is cited: one for each attributed content, and one for each paragraph that a quotation runs on in.

import { chooseStance } from './choose-stance.ts';
import type { ClaimDraft } from './claim-draft.ts';
import type { ClaimReading } from './claim-reading.ts';
import { classifyCue } from './classify-cue.ts';
import { describeSource } from './describe-source.ts';
import type { FoundAttribution } from './extract-attributions.ts';
import { findPolarity } from './find-polarity.ts';
import { joinContent } from './join-content.ts';
import { quotationOf } from './read-statements.ts';
import type { TokenRange } from './read-tokens.ts';
import { findOuter, traceChain } from './trace-chain.ts';

const MOST = 0.7;
const SAID = /^(speech|document)$/;
const NEGATION = /^(not|n't|never|nobody|no|none|neither)$/;
const REFUSAL = /^(decline|refuse|fail)$/;
const SAYING =
  /^(say|comment|answer|respond|reply|discuss|speak|elaborate|explain|confirm|disclose|identify|name)$/;
const ASKING = /^(ask|wonder|question|inquire|enquire)$/;
const OPENS_QUESTION = /^(whether|if|who|what|when|where|why|how|which)$/;
const MEANS = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM']);

const wordsIn = (ranges: readonly TokenRange[]): number =>
  ranges.reduce((sum, { from, to }) => sum + to - from, 0);

/**
 * Whether another attribution inside says nearly all of it: "she said that | the inspector had warned that …". What
 * somebody is told to want or to think is a statement of whoever tells it, too, unless they tell it of themselves.
 */
function isOutdone({ text, attributions, speakers }: ClaimReading, number: number): boolean {
  const own = attributions[number]?.content ?? [];
  const lies = ({ from, to }: TokenRange): boolean =>
    own.some((range) => range.from <= from && to <= range.to);
  return attributions.some(({ source, cue, content }, inner) => {
    if (inner === number || findOuter(attributions, inner) !== number) return false;
    const isSelf = speakers[inner]?.key === speakers[number]?.key;
    if (!isSelf && !SAID.test(classifyCue(text, cue, false))) return false;
    const besides = wordsIn([cue, ...source].filter(lies));
    return wordsIn(content.filter(lies)) >= MOST * (wordsIn(own) - besides);
  });
}

/** Whether nothing was said: "has not said whether", "declined to comment". */
function isUnsaid({ text }: ClaimReading, { cue, content }: FoundAttribution, isSpeech: boolean): boolean {
  const tokens = text.tokens.slice(cue.from, cue.to);
  if (isSpeech && tokens.some(({ lower }) => NEGATION.test(lower))) return true;
  const refuses = tokens.some(({ lemma }) => REFUSAL.test(lemma));
  const { from = cue.to } = content[0] ?? {};
  const refused = [...tokens, ...text.tokens.slice(from, from + 2)];
  return refuses && refused.some(({ lemma }) => SAYING.test(lemma));
}

/** Whether the content is only asked: "asked whether the road would open". */
function isAsked({ text }: ClaimReading, cue: TokenRange, passage: TokenRange): boolean {
  const asks = text.tokens.slice(cue.from, cue.to).some(({ lemma }) => ASKING.test(lemma));
  return asks && OPENS_QUESTION.test(text.tokens[passage.from]?.lower ?? '');
}

const saysSomething = ({ text }: ClaimReading, { from, to }: TokenRange): boolean =>
  text.tokens.slice(from, to).some(({ tag }) => MEANS.has(tag));

/** The claims of one attribution. */
function draftsOf(reading: ClaimReading, number: number): readonly ClaimDraft[] {
  const { text, attributions } = reading;
  const attribution = attributions[number];
  if (attribution === undefined || isOutdone(reading, number)) return [];
  const { cue, source } = attribution;
  const [first] = source;
  const cueClass = classifyCue(text, cue, describeSource(text, first).form === 'document');
  const isDenied = findPolarity(text, cue, source) === 'negative';
  if (isUnsaid(reading, attribution, cueClass === 'speech')) return [];
  const chain = traceChain(reading, number);
  const isNested = chain.length > 2;
  const stretches = joinContent(text, attribution).filter(
    ({ passage }) => saysSomething(reading, passage) && !isAsked(reading, cue, passage),
  );
  return stretches.map(({ passage, pieces, isByCue }): ClaimDraft => {
    const last = chain.at(-1);
    const { cue: _cue, cueAt: _cueAt, ...uncued } = last ?? { speaker: '' };
    const stance = chooseStance(text, cue, passage, cueClass);
    return {
      passage,
      pieces,
      chain: isByCue ? chain : [...chain.slice(0, -1), uncued],
      attribution: isByCue ? (isNested ? 'nested' : 'explicit') : 'contextual',
      quotation: quotationOf(text, pieces),
      stance,
      isDenied,
      attributionNumber: number,
      kind: isByCue ? 'attributed' : 'run-on',
    };
  });
}

/** The claims of everybody who is cited, in the order of their cues. */
export const draftAttributed = (reading: ClaimReading): readonly ClaimDraft[] =>
  reading.attributions.flatMap((_, number) => draftsOf(reading, number));
