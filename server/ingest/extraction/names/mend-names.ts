// What the rest of a text says about its names: surnames belong to people, acronyms to what they abbreviate, and so on.

import { findHeadlines } from '../words/find-headlines.ts';
import { gazetteer, knownOrganizations, matchName, WORD_BITS, wordBits } from '../words/name-lists.ts';
import type { Token, TokenizedText } from '../words/read-tokens.ts';
import { completeNames } from './complete-names.ts';
import type { Mention, NameType } from './name-labels.ts';

const REPEATED = 0.5;
const SHORTEST_SURNAME = 3;
const OUTVOTED = 2;

const isCapitalized = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}/u.test(token.text);
const isSmall = (token: Token | undefined): boolean => token !== undefined && /^\p{Ll}/u.test(token.text);
const isAcronym = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}{3,}$/u.test(token.text);
const isOneOf = (token: Token | undefined, bit: number): boolean =>
  token !== undefined && (wordBits(token.lower) & bit) !== 0;

const wordsOf = (tokens: readonly Token[], { from, to }: Mention): string =>
  tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');

type Words = Pick<Mention, 'from' | 'to'>;
const isPlaceOfTheWorld = (tokens: readonly Token[], { from, to }: Words): boolean =>
  matchName(tokens, from, gazetteer) === to - from;
const isKnownBody = (tokens: readonly Token[], { from, to }: Words): boolean =>
  matchName(tokens, from, knownOrganizations) === to - from;
const isListed = (tokens: readonly Token[], words: Words): boolean =>
  isPlaceOfTheWorld(tokens, words) || isKnownBody(tokens, words);

// "Entomologist", "Photographer": no given name ends so
const PROFESSION = /(ologist|grapher|ographer|osopher|ician)$/;
const isTitle = (token: Token | undefined): boolean =>
  isOneOf(token, WORD_BITS.title) || PROFESSION.test(token?.lower ?? '');
// A sentence may begin with them
const opensNoName = (token: Token | undefined): boolean =>
  isNumber(token) || /^(SCONJ|ADP|DET|CCONJ|PRON|AUX)$/.test(token?.tag ?? '');
const isNumber = (token: Token | undefined): boolean => token !== undefined && /^\p{N}/u.test(token.text);
const BREAK = /^[|/:;()"•]$/;

/** Numbers, titles and what stands behind a break are no part of a name: "Chief Executive Ana Reyes", "44 ISIS". */
function trim(tokens: readonly Token[], mention: Mention): Mention {
  let { from, to } = mention;
  const isPerson = mention.type === 'Person';
  const broken = tokens.slice(from, to).findIndex(({ text }) => BREAK.test(text));
  if (broken > 0) to = from + broken;
  while (to - from > 1 && (opensNoName(tokens[from]) || (isPerson && isTitle(tokens[from])))) from += 1;
  while (to - from > 1 && isTitle(tokens[to - 1]) && isListed(tokens, { from, to: to - 1 })) to -= 1;
  return { ...mention, from, to };
}

const isPeopleWord = (word: string): boolean =>
  word.split(/[-‑]/).every((part) => (wordBits(part) & WORD_BITS.notName) !== 0);

// "I'm" is one word to the tagger, and begins with a capital
const CONTRACTION = /^(i|you|we|they|he|she|it|that|there|who|what|let|here)'(m|re|s|ve|ll|d)$/;

/** Peoples, faiths, days, numbers and bare titles name nothing here. */
function isNoName(tokens: readonly Token[], mention: Mention): boolean {
  const words = tokens.slice(mention.from, mention.to);
  if (isListed(tokens, mention)) return false;
  if (words.some(({ lower }) => CONTRACTION.test(lower))) return true;
  if (words.length === 1 && (isPeopleWord(words[0]?.lower ?? '') || isNumber(words[0]))) return true;
  return mention.type !== 'Organization' && words.every(isTitle);
}

/** Words of a headline that have no capital anywhere else in the text and are on no list. */
function isOnlyInHeadline(
  { tokens, paragraphs }: TokenizedText,
  mentions: readonly Mention[],
): (mention: Mention) => boolean {
  const headlines = findHeadlines({ text: '', tokens, sentences: [], paragraphs });
  const running = new Set(
    tokens
      .filter((token) => headlines[token.paragraph] === 0 && isCapitalized(token))
      .map(({ lower }) => lower),
  );
  const isInHeadline = ({ from }: Mention): boolean => (headlines[tokens[from]?.paragraph ?? 0] ?? 0) > 0;
  if (mentions.every(isInHeadline)) return () => false;
  return (mention) =>
    isInHeadline(mention) &&
    !isListed(tokens, mention) &&
    !tokens.slice(mention.from, mention.to).some(({ lower }) => running.has(lower));
}

/** The type that most of the mentions with the same words have, by score. */
function countVotes(
  tokens: readonly Token[],
  mentions: readonly Mention[],
): ReadonlyMap<string, ReadonlyMap<NameType, number>> {
  const votes = new Map<string, Map<NameType, number>>();
  for (const mention of mentions) {
    const words = wordsOf(tokens, mention);
    const byType = votes.get(words) ?? new Map<NameType, number>();
    byType.set(mention.type, (byType.get(mention.type) ?? 0) + mention.score);
    votes.set(words, byType);
  }
  return votes;
}

/** Acronyms that stand in brackets behind a name, with the type of that name. */
function bracketed(tokens: readonly Token[], mentions: readonly Mention[]): ReadonlyMap<string, NameType> {
  const types = new Map<string, NameType>();
  for (const { from, to, type } of mentions) {
    const acronym = tokens[to + 1];
    const isExplained = tokens[to]?.text === '(' && tokens[to + 2]?.text === ')' && to - from > 1;
    if (isExplained && acronym && /^\p{Lu}{2,}$/u.test(acronym.text)) types.set(acronym.lower, type);
  }
  return types;
}

/** Acronyms in running text are bodies, unless the map knows them; in a headline or dateline nothing can be told. */
const standsInText = (tokens: readonly Token[], at: number): boolean =>
  isAcronym(tokens[at]) &&
  isSmall(tokens[at - 1]) &&
  tokens[at - 1]?.paragraph === tokens[at]?.paragraph &&
  (isSmall(tokens[at + 1]) || !isCapitalized(tokens[at + 1]));

function settleTypes(tokens: readonly Token[], mentions: readonly Mention[]): readonly Mention[] {
  const votes = countVotes(tokens, mentions);
  const explained = bracketed(tokens, mentions);
  const surnames = new Set<string>();
  const acronyms = new Set<string>();
  for (const mention of mentions) {
    if (mention.type === 'Person' && mention.to - mention.from > 1)
      surnames.add(tokens[mention.to - 1]?.lower ?? '');
    if (mention.to - mention.from === 1 && standsInText(tokens, mention.from))
      acronyms.add(wordsOf(tokens, mention));
  }
  return mentions.map((mention) => {
    const words = wordsOf(tokens, mention);
    const meaning = explained.get(words);
    if (meaning) return { ...mention, type: meaning };
    if (isKnownBody(tokens, mention) && !surnames.has(words)) return { ...mention, type: 'Organization' };
    if (isPlaceOfTheWorld(tokens, mention))
      return mention.type === 'Person' && surnames.has(words) ? mention : { ...mention, type: 'Place' };
    if (surnames.has(words)) return { ...mention, type: 'Person' };
    if (acronyms.has(words)) return { ...mention, type: 'Organization' };
    const byType = votes.get(words) ?? new Map<NameType, number>();
    const [type = mention.type, weight = 0] = [...byType].toSorted(([, a], [, b]) => b - a)[0] ?? [];
    return weight > (byType.get(mention.type) ?? 0) * OUTVOTED ? { ...mention, type } : mention;
  });
}

type Known = ReadonlyMap<string, readonly (readonly [words: readonly string[], type: NameType])[]>;

function namesByFirstWord(tokens: readonly Token[], mentions: readonly Mention[]): Known {
  const types = new Map<string, NameType>(bracketed(tokens, mentions));
  for (const mention of mentions) {
    types.set(wordsOf(tokens, mention), mention.type);
    const last = tokens[mention.to - 1];
    if (mention.type === 'Person' && last && last.text.length >= SHORTEST_SURNAME)
      types.set(last.lower, 'Person');
  }
  const byFirst = new Map<string, (readonly [readonly string[], NameType])[]>();
  for (const [name, type] of types) {
    const words = name.split(' ');
    const [first = ''] = words;
    byFirst.set(first, [...(byFirst.get(first) ?? []), [words, type]]);
  }
  for (const list of byFirst.values()) list.sort(([a], [b]) => b.length - a.length);
  return byFirst;
}

/** Words with a capital that are a name elsewhere in the text, and nowhere a common word, are that name again. */
function findRepeated(tokens: readonly Token[], mentions: readonly Mention[]): readonly Mention[] {
  const taken = new Uint8Array(tokens.length);
  for (const { from, to } of mentions) taken.fill(1, from, to);
  const known = namesByFirstWord(tokens, mentions);
  const common = new Set(tokens.filter(isSmall).map(({ lower }) => lower));
  const more: Mention[] = [];
  for (const [at, token] of tokens.entries()) {
    if (taken[at] || !isCapitalized(token) || common.has(token.lower)) continue;
    const [words, type] =
      known
        .get(token.lower)
        ?.find(([name]) =>
          name.every((word, step) => tokens[at + step]?.lower === word && !taken[at + step]),
        ) ?? [];
    if (!words || !type) continue;
    const to = at + words.length;
    const goesOn = isCapitalized(tokens[to]) && tokens[to]?.sentence === token.sentence;
    if (goesOn || (words.length === 1 && isOneOf(token, WORD_BITS.notName))) continue;
    taken.fill(1, at, to);
    more.push({ from: at, to, type, score: REPEATED });
  }
  return more;
}

const LONG_BODY = 4;
const FULL_NAME = 2;
const NOT_IN_PERSON = WORD_BITS.organization | WORD_BITS.place | WORD_BITS.title | WORD_BITS.notName;
const NAME_PARTS = WORD_BITS.organization | WORD_BITS.place | WORD_BITS.particle | WORD_BITS.notName;

/**
 * A body and a person side by side, "Institute of Peace Ana Reyes", are two names where the text has "Reyes" again; so are a
 * place of the world and a full name, "our man in Ankara Ana Reyes", and "Ana Reyes of Leiden University".
 */
function splitRuns(tokens: readonly Token[], mentions: readonly Mention[]): readonly Mention[] {
  const people = new Set(
    mentions.filter(({ type }) => type === 'Person').map(({ to }) => tokens[to - 1]?.lower),
  );
  return mentions.flatMap((mention): readonly Mention[] => {
    const { from, to } = mention;
    const words = tokens.slice(from, to);
    const isPlain = words.every((token) => isCapitalized(token) && !isOneOf(token, NAME_PARTS));
    if (isPlain && words.length > FULL_NAME && isPlaceOfTheWorld(tokens, { from, to: from + 1 }))
      return [
        { ...mention, to: from + 1, type: 'Place' },
        { ...mention, from: from + 1, type: 'Person' },
      ];
    const link = words.findIndex(({ lower }) => lower === 'of');
    const isWho =
      mention.type === 'Organization' &&
      link === FULL_NAME &&
      !words.slice(0, link).some((token) => isOneOf(token, NOT_IN_PERSON));
    if (isWho && words.slice(link + 1).some((token) => isOneOf(token, WORD_BITS.organization)))
      return [
        { ...mention, to: from + link, type: 'Person' },
        { ...mention, from: from + link + 1 },
      ];
    const [given, surname] = [tokens[to - FULL_NAME], tokens[to - 1]];
    const isTwo =
      mention.type === 'Organization' &&
      to - from >= LONG_BODY &&
      people.has(surname?.lower) &&
      isCapitalized(given) &&
      !isOneOf(surname, WORD_BITS.organization);
    if (!isTwo) return [mention];
    return [
      { ...mention, to: to - FULL_NAME },
      { ...mention, from: to - FULL_NAME, type: 'Person' as const },
    ];
  });
}

/** Corrects names by one another, and adds those that the text repeats. */
export function mendNames(text: TokenizedText, mentions: readonly Mention[]): readonly Mention[] {
  const { tokens } = text;
  const trimmed = mentions.map((mention) => trim(tokens, mention));
  const whole = completeNames(text, splitRuns(tokens, trimmed)).filter(
    (mention) => !isNoName(tokens, mention),
  );
  const isMereCapital = isOnlyInHeadline(text, whole);
  const settled = settleTypes(
    tokens,
    whole.filter((mention) => !isMereCapital(mention)),
  );
  return [...settled, ...findRepeated(tokens, settled)];
}
