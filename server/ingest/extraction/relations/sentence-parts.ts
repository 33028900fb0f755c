// A sentence as words in which each mention is one word, whatever it is made of.

import type { EntityPlace } from '../entities/entity-place.ts';
import type { DescribedText } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import { roleRows, thingsOf, verbFormOf, wordSets } from './relation-words.ts';

/** A word, or the words of one mention; `from` and `to` are tokens, the last one not included. */
export interface Part extends TokenRange {
  readonly lower: string;
  readonly lemma: string;
  /** A universal part of speech; a mention is "ENTITY". */
  readonly tag: string;
  readonly mention?: EntityPlace;
}

const QUOTES = new Set(['"', "'", "''", '``']);
const NOUN_LIKE = new Set(['ENTITY', 'NOUN', 'PROPN', 'PRON']);
const OPENS_OBJECT = new Set(['ENTITY', 'DET', 'NUM', 'PROPN']);
const AMOUNTS = /^(parts?|much|most|territory|areas?|large|several|all|half|control|that|positions?|towns?)$/;

/** The longest mention that begins at a place of the text; shorter ones within it are not looked at. */
function longestByStart(mentions: readonly EntityPlace[]): ReadonlyMap<number, EntityPlace> {
  const longest = new Map<number, EntityPlace>();
  for (const mention of mentions)
    if ((longest.get(mention.start)?.end ?? 0) < mention.end) longest.set(mention.start, mention);
  return longest;
}

const NOT = new Set(['not', "n't", 'never']);
const BEFORE_VERB = /^(,|who|which|that)$/;
const STAYS_IN = /^(live|lie|reside|serve|operate|belong)$/;

/** "The Front raids Kersh": a verb of the lists that the tagger took for a noun, between a name and an object. */
function isHiddenVerb(parts: readonly Part[], index: number): boolean {
  const [before, part, after] = [parts[index - 1], parts[index], parts[index + 1]];
  if (before === undefined || part === undefined || after === undefined) return false;
  const { form, lemma } = verbFormOf(part.lower) ?? {};
  if (part.tag === 'ADJ' && form === 'base') return NOT.has(before.lower);
  if (part.tag === 'ADJ')
    return (
      form === 'past' &&
      (after.lower === 'by' || before.tag === 'AUX' || (before.tag === 'ADV' && after.tag === 'DET'))
    );
  if (part.tag !== 'NOUN') return false;
  if (form === 'past' && before.tag === 'AUX') return true;
  if (form === 'ing' && before.tag === 'AUX') return true;
  if (form === 'ing') return before.lower === 'of' && (after.tag === 'DET' || after.tag === 'ENTITY');
  if (before.tag !== 'ENTITY' && !BEFORE_VERB.test(before.lower)) return false;
  if (form === 'past') return OPENS_OBJECT.has(after.tag);
  const isPlural = form === 'base' && /^(and|or)$/.test(parts[index - 2]?.lower ?? '');
  if (!(form === 's' || isPlural) || lemma === undefined) return false;
  const next = parts[index + 2];
  const isJoined = after.lower === 'and' && next?.tag === 'VERB' && next.lower.endsWith('s');
  const isPlaced = after.tag === 'ADP' && STAYS_IN.test(lemma);
  const hasThing = thingsOf(lemma).has(after.lemma);
  return OPENS_OBJECT.has(after.tag) || AMOUNTS.test(after.lower) || isJoined || isPlaced || hasThing;
}

const DEEDS = /^(attacks?|raids?|strikes?|assaults?|support|control|aid)$/;

/** "The Front attacks on Kersh", "is part of", "the east of": nouns that the tagger took for something else. */
function isHiddenNoun(parts: readonly Part[], index: number): boolean {
  const [before, part, after] = [parts[index - 1], parts[index], parts[index + 1]];
  if (/^(most|much|all|some|half)$/.test(part?.lower ?? '')) return after?.lower === 'of';
  if (part?.lower === 'part') return after?.lower === 'of' || after?.lower === 'in';
  if (part?.tag === 'ADJ' || part?.tag === 'ADV') return before?.tag === 'DET' && after?.lower === 'of';
  if (part?.tag !== 'VERB' || !DEEDS.test(part.lower)) return false;
  return before?.lower === "'s" || before?.tag === 'DET' || before?.tag === 'ADJ';
}

/** "Their presence in Ostrel worries Norland": a noun in -s between two names, if it is none that stands before names. */
function isVerbBetweenNames(parts: readonly Part[], index: number): boolean {
  const [before, part, after] = [parts[index - 1], parts[index], parts[index + 1]];
  if (part?.tag !== 'NOUN' || !part.lower.endsWith('s') || before?.tag !== 'ENTITY') return false;
  const isPlural =
    part.lower !== part.lemma && !roleRows.has(part.lemma) && !wordSets.members.has(part.lemma);
  return isPlural && after?.tag === 'ENTITY';
}

/** "to have attacked". */
const isHiddenAuxiliary = (parts: readonly Part[], index: number): boolean =>
  /^(have|has|had)$/.test(parts[index]?.lower ?? '') && parts[index + 1]?.tag === 'VERB';

const retag = (parts: readonly Part[]): readonly Part[] =>
  parts.map((part, index) => {
    if (isHiddenVerb(parts, index))
      return { ...part, tag: 'VERB', lemma: verbFormOf(part.lower)?.lemma ?? part.lemma };
    if (isVerbBetweenNames(parts, index)) return { ...part, tag: 'VERB' };
    if (isHiddenAuxiliary(parts, index)) return { ...part, tag: 'AUX' };
    return isHiddenNoun(parts, index) ? { ...part, tag: 'NOUN' } : part;
  });

/** Without "(LF)" after "the Lantern Front" and without ages: they say nothing of relations. */
const withoutInserts = (parts: readonly Part[]): readonly Part[] =>
  parts.filter((_, index) => {
    // "Omar Vash, 54, head of …"
    const isAge = (comma: number): boolean =>
      parts[comma]?.lower === ',' &&
      parts[comma - 1]?.mention !== undefined &&
      parts[comma + 1]?.tag === 'NUM' &&
      parts[comma + 2]?.lower === ',';
    const isAround = (open: number): boolean =>
      parts[open]?.lower === '(' &&
      parts[open + 2]?.lower === ')' &&
      parts[open + 1]?.mention !== undefined &&
      parts[open + 1]?.mention?.key === parts[open - 1]?.mention?.key;
    return ![index, index - 1, index - 2].some(isAround) && !isAge(index) && !isAge(index - 1);
  });

const LIMITS = /^(over|about|around|some|nearly|almost|roughly|approximately)$/;

const LIMIT_PAIRS = new Set(['more than', 'fewer than', 'less than', 'at least', 'at most', 'up to']);

/** "over 300", "between 30 and 40": words before a number that are no prepositions there. */
const joinAmounts = (parts: readonly Part[]): readonly Part[] =>
  parts.map((part, index) => {
    const isNumber = (at: number): boolean => parts[at]?.tag === 'NUM';
    const isRange = (at: number): boolean =>
      parts[at]?.lower === 'between' &&
      isNumber(at + 1) &&
      parts[at + 2]?.lower === 'and' &&
      isNumber(at + 3);
    const isLimit = LIMITS.test(part.lower) && isNumber(index + 1);
    const isPair = (at: number): boolean =>
      isNumber(at + 2) && LIMIT_PAIRS.has(`${parts[at]?.lower} ${parts[at + 1]?.lower}`);
    return isLimit || isPair(index) || isPair(index - 1) || isRange(index) || isRange(index - 2)
      ? { ...part, tag: 'NUM' }
      : part;
  });

const PREFIX = /^(anti|pro)-/;

/** Splits a sentence; quotation marks are left out. */
export function partsOfSentence(
  text: DescribedText,
  sentence: TokenRange,
  mentions: readonly EntityPlace[],
): readonly Part[] {
  const byStart = longestByStart(mentions);
  const parts: Part[] = [];
  for (let from = sentence.from; from < sentence.to; ) {
    const token = text.tokens[from];
    if (token === undefined) break;
    const mention = byStart.get(token.start);
    let to = from + 1;
    if (mention !== undefined)
      while (to < sentence.to && (text.tokens[to]?.start ?? mention.end) < mention.end) to += 1;
    const prefix = PREFIX.exec(token.lower)?.[1];
    const prefixed = prefix === undefined ? undefined : byStart.get(token.start + prefix.length + 1);
    if (prefix !== undefined && prefixed !== undefined) {
      const name = text.text.slice(prefixed.start, prefixed.end).toLowerCase();
      while (to < sentence.to && (text.tokens[to]?.start ?? prefixed.end) < prefixed.end) to += 1;
      parts.push(
        { from, to: from + 1, lower: prefix, lemma: prefix, tag: 'ADJ' },
        { from, to: from + 1, lower: '-', lemma: '-', tag: 'PUNCT' },
        { from, to, lower: name, lemma: name, tag: 'ENTITY', mention: prefixed },
      );
      from = to;
      continue;
    }
    const lower = mention ? text.text.slice(mention.start, mention.end).toLowerCase() : token.lower;
    if (mention !== undefined) parts.push({ from, to, lower, lemma: lower, tag: 'ENTITY', mention });
    else if (!QUOTES.has(token.text) || token.tag === 'PART')
      parts.push({ from, to, lower, lemma: token.lemma.toLowerCase(), tag: token.tag });
    from = to;
  }
  return retag(joinAmounts(withoutInserts(parts)));
}

/** Whether a part may be the main word of a phrase. */
export const isNounLike = ({ tag }: Part): boolean => NOUN_LIKE.has(tag);
