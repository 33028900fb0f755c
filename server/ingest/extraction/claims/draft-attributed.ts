// Claims of whoever is cited: one for each attributed content, and one for each paragraph that a quotation runs on in.

import { classifyCue } from '../attributions/classify-cue.ts';
import type { FoundAttribution } from '../attributions/extract-attributions.ts';
import { findPolarity } from '../attributions/find-polarity.ts';
import { isThing } from '../attributions/is-thing.ts';
import { joinContent } from '../attributions/join-content.ts';
import { describeSource } from '../names/describe-source.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import { chooseStance } from './choose-stance.ts';
import type { ClaimDraft } from './claim-draft.ts';
import type { ClaimReading } from './claim-reading.ts';
import { quotationOf } from './read-statements.ts';
import { traceChain } from './trace-chain.ts';

const MOST = 0.7;
const A_THIRD = 1 / 3;
const NEGATION = /^(not|n't|never|nobody|no|none|neither)$/;
const REFUSAL = /^(decline|refuse|fail)$/;
const SAYING =
  /^(say|comment|answer|respond|reply|discuss|speak|elaborate|explain|confirm|disclose|identify|name)$/;
const ASKING = /^(ask|wonder|question|inquire|enquire)$/;
const OPENS_QUESTION = /^(whether|if|who|what|when|where|why|how|which)$/;
const POINTS = /^(so|otherwise|likewise|yes|no)$/;
const MEANS = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM']);

const wordsIn = (ranges: readonly TokenRange[]): number =>
  ranges.reduce((sum, { from, to }) => sum + to - from, 0);

/** Whether a nested attribution hands on words: what somebody is told to want or to think is said by whoever tells it. */
function handsOn({ text, attributions, outer, speakers }: ClaimReading, inner: number): boolean {
  const { cue, source: [first] = [] } = attributions[inner] ?? {};
  if (cue === undefined || (first !== undefined && isThing(text, first))) return false;
  const isSelf = speakers[inner]?.key === speakers[outer[inner] ?? -1]?.key;
  return (
    isSelf || describeSource(text, first).form === 'document' || classifyCue(text, cue, false) === 'speech'
  );
}

/** Whether another attribution inside says nearly all of it: "she said that | the inspector had warned that …". */
function isOutdone(reading: ClaimReading, number: number): boolean {
  const { attributions, outer } = reading;
  const own = attributions[number]?.content ?? [];
  const lies = ({ from, to }: TokenRange): boolean =>
    own.some((range) => range.from <= from && to <= range.to);
  return attributions.some(({ source, cue, content }, inner) => {
    if (outer[inner] !== number || !handsOn(reading, inner)) return false;
    const besides = wordsIn([cue, ...source].filter(lies));
    const said = wordsIn(content.filter(lies));
    return said >= MOST * (wordsIn(own) - besides) && said >= A_THIRD * wordsIn(own);
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

/** Whether a verb that somebody must do has nobody who does it: what was found is no attribution, more often than not. */
function isOrphan({ text }: ClaimReading, { cue, source }: FoundAttribution): boolean {
  const tokens = text.tokens.slice(cue.from, cue.to);
  const verb = tokens.findLast(({ tag }) => tag === 'VERB');
  const isPassive = tokens.some(({ lemma }) => lemma === 'be') && !verb?.lower.endsWith('ing');
  return source.length === 0 && verb !== undefined && !isPassive;
}

/** Whether the content is only asked: "asked whether the road would open". */
function isAsked({ text }: ClaimReading, cue: TokenRange, passage: TokenRange): boolean {
  const asks = text.tokens.slice(cue.from, cue.to).some(({ lemma }) => ASKING.test(lemma));
  return asks && OPENS_QUESTION.test(text.tokens[passage.from]?.lower ?? '');
}

/** Whether words say something by themselves: "so in the spring" only points at what another said. */
function saysSomething({ text }: ClaimReading, { from, to }: TokenRange): boolean {
  const next = text.tokens[from + 1];
  const isAlone = from + 1 === to || next?.tag === 'ADP' || next?.tag === 'PUNCT';
  const onlyPoints = isAlone && POINTS.test(text.tokens[from]?.lower ?? '');
  return !onlyPoints && text.tokens.slice(from, to).some(({ tag }) => MEANS.has(tag));
}

/** The claims of one attribution. */
function draftsOf(reading: ClaimReading, number: number): readonly ClaimDraft[] {
  const { text, attributions } = reading;
  const attribution = attributions[number];
  if (attribution === undefined || isOutdone(reading, number)) return [];
  if (reading.outer[number] !== undefined && !handsOn(reading, number)) return [];
  const { cue, source } = attribution;
  const [first] = source;
  const cueClass = classifyCue(text, cue, describeSource(text, first).form === 'document');
  const isDenied = findPolarity(text, cue, source) === 'negative';
  if (isUnsaid(reading, attribution, cueClass === 'speech') || isOrphan(reading, attribution)) return [];
  const chain = traceChain(reading, number);
  const isNested = chain.length > 2;
  // "It is feared": whom else it comes from nobody tells
  const isOwnVoice = chain.length < 2;
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
      attribution: isOwnVoice ? 'documentVoice' : isByCue ? (isNested ? 'nested' : 'explicit') : 'contextual',
      quotation: isOwnVoice ? 'none' : quotationOf(text, pieces),
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
