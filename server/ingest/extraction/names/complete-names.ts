// Names that the tagger missed or cut, though lists of the world or the words beside them tell: "Hamas", "near Debre Birhan".
import { findHeadlines } from '../words/find-headlines.ts';
import {
  gazetteer,
  knownOrganizations,
  matchName,
  WORD_BITS,
  wideGazetteer,
  wordBits,
} from '../words/name-lists.ts';
import type { Token, TokenizedText } from '../words/read-tokens.ts';
import { sourceKinds } from '../words/word-classes.ts';
import type { Mention, NameType } from './name-labels.ts';

const LISTED = 0.9;
const LISTED_ALONE = 0.8;
const BY_PREPOSITION = 0.5;
const BY_WORDS = 0.6;
const AS_SUBJECT = 0.4;
const SHORTEST_BODY = 3;
const LONGEST_PLACE = 3;
const ALL_CAPITALS = 2;
const ACRONYM = /^(\p{Lu}{2,}\d*|\p{Lu}\d+|(\p{Lu}\.){2,})$/u;
const LOCATIVE = /^(in|near|outside|inside|around)$/;
const TOWARDS = /^(in|at|near|from|outside|inside|around|of|to|toward|towards|across|into)$/;
// These are bodies only as speakers
const CALLED_PLACE = /^(city|town|country|nation|state|site|station|school|hospital|church|house)$/;
const PERSON = 1;
const GROUP = 2;
const KUNYA = /^(abu|umm|bin|ibn|bint)$/;

const isCapitalized = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}/u.test(token.text);
const hasBit = (token: Token | undefined, bit: number): boolean =>
  token !== undefined && (wordBits(token.lower) & bit) !== 0;
const isCommon = (token: Token | undefined): boolean =>
  hasBit(token, WORD_BITS.title | WORD_BITS.organization | WORD_BITS.place | WORD_BITS.notName) ||
  (token !== undefined && (sourceKinds(token.lower) | sourceKinds(token.lemma)) !== 0);
const isSameSentence = (one: Token | undefined, other: Token | undefined): boolean =>
  one !== undefined && other !== undefined && one.sentence === other.sentence;

const markTaken = (length: number, mentions: readonly Mention[]): Uint8Array => {
  const taken = new Uint8Array(length);
  for (const { from, to } of mentions) taken.fill(1, from, to);
  return taken;
};

/** Names of lists that have several words stand whole, unless they are part of a longer name. */
function addLongListed({ tokens }: TokenizedText, mentions: readonly Mention[]): readonly Mention[] {
  const listed: Mention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isCapitalized(tokens[at])) continue;
    const [place, body] = [matchName(tokens, at, gazetteer), matchName(tokens, at, knownOrganizations)];
    const to = at + Math.max(place, body);
    const overlapping = mentions.filter((mention) => mention.from < to && at < mention.to);
    if (to - at < 2 || overlapping.some((mention) => mention.from < at || mention.to > to)) continue;
    listed.push({ from: at, to, type: body > place ? 'Organization' : 'Place', score: LISTED });
    at = to - 1;
  }
  const isReplaced = (mention: Mention): boolean =>
    listed.some(({ from, to }) => mention.from < to && from < mention.to);
  return [...mentions.filter((mention) => !isReplaced(mention)), ...listed];
}

/** "Erdogan is …": an unknown word with a capital that opens a sentence as its subject. */
function opensAsName(tokens: readonly Token[], at: number, small: ReadonlySet<string>): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (
    token?.tag !== 'PROPN' ||
    !/^\p{Lu}\p{Ll}{3,}$/u.test(token.text) ||
    isCommon(token) ||
    small.has(token.lower)
  )
    return false;
  return next !== undefined && /^(is|was|has|had|will|would|says|said|wants|told)$/.test(next.lower);
}

/** Names of one word, and places behind a preposition. */
function addAlone(text: TokenizedText, mentions: readonly Mention[]): readonly Mention[] {
  const { tokens, sentences } = text;
  const taken = markTaken(tokens.length, mentions);
  const headlines = findHeadlines(text);
  const small = new Set(tokens.filter(({ text: word }) => /^\p{Ll}/u.test(word)).map(({ lower }) => lower));
  const isFree = (at: number, to: number): boolean => {
    const [before, after] = [tokens[at - 1], tokens[to]];
    const isJoined = (one: Token | undefined, inside: Token | undefined): boolean =>
      isSameSentence(one, inside) && isCapitalized(one) && one?.tag === 'PROPN' && !isCommon(one);
    return (
      !taken.subarray(at, to).includes(1) && !isJoined(before, tokens[at]) && !isJoined(after, tokens[at])
    );
  };
  const more: Mention[] = [];
  const add = (from: number, to: number, type: NameType, score: number): void => {
    more.push({ from, to, type, score });
    taken.fill(1, from, to);
  };
  const listedAs = (at: number): NameType | undefined => {
    const token = tokens[at];
    if (!token || small.has(token.lower)) return undefined;
    if (ACRONYM.test(token.text)) {
      if (matchName(tokens, at, knownOrganizations) === 1) return 'Organization';
      return matchName(tokens, at, gazetteer) === 1 ? 'Place' : undefined;
    }
    if (token.tag !== 'PROPN' || isCommon(token)) return undefined;
    if (matchName(tokens, at, knownOrganizations) === 1) return 'Organization';
    return matchName(tokens, at, gazetteer) === 1 ? 'Place' : undefined;
  };
  const endOfRun = (at: number): number => {
    let to = at;
    while (
      to < at + LONGEST_PLACE &&
      isSameSentence(tokens[to], tokens[at]) &&
      isCapitalized(tokens[to]) &&
      !isCommon(tokens[to])
    )
      to += 1;
    return to;
  };
  for (const [at, token] of tokens.entries()) {
    const headline = headlines[token.paragraph] ?? 0;
    if (taken[at] || !isCapitalized(token) || headline === ALL_CAPITALS) continue;
    const isAlone = ACRONYM.test(token.text) ? !taken[at] : isFree(at, at + 1);
    const type = isAlone ? listedAs(at) : undefined;
    if (type) {
      add(at, at + 1, type, LISTED_ALONE);
      continue;
    }
    const isFirst = sentences[token.sentence]?.from === at;
    if (isFirst && headline === 0 && opensAsName(tokens, at, small) && isFree(at, at + 1)) {
      add(at, at + 1, 'Person', AS_SUBJECT);
      continue;
    }
    const preposition = tokens[at - 1]?.lower ?? '';
    if (isFirst || headline !== 0 || !TOWARDS.test(preposition) || small.has(token.lower)) continue;
    const wide = matchName(tokens, at, wideGazetteer);
    if (wide > 0 && isFree(at, at + wide)) add(at, at + wide, 'Place', LISTED_ALONE);
    else if (LOCATIVE.test(preposition)) {
      const to = endOfRun(at);
      const isName =
        to > at && !ACRONYM.test(token.text) && tokens.slice(at, to).every(({ tag }) => tag === 'PROPN');
      if (isName && isFree(at, to)) add(at, to, 'Place', BY_PREPOSITION);
    }
  }
  return [...mentions, ...more];
}

/** "Ethiopian Human Rights Commission": three capitals or more that end in a word for a body. */
function addBodies(text: TokenizedText, mentions: readonly Mention[]): readonly Mention[] {
  const { tokens } = text;
  const taken = markTaken(tokens.length, mentions);
  const headlines = findHeadlines(text);
  const more: Mention[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const first = tokens[from];
    if (!isCapitalized(first) || taken[from] || first?.tag !== 'PROPN' || headlines[first.paragraph] !== 0)
      continue;
    let to = from + 1;
    while (isSameSentence(tokens[to], first) && isCapitalized(tokens[to]) && !taken[to]) to += 1;
    if (to - from >= SHORTEST_BODY && hasBit(tokens[to - 1], WORD_BITS.organization))
      more.push({ from, to, type: 'Organization', score: BY_WORDS });
    from = to - 1;
  }
  return [...mentions, ...more];
}

/** "José Luis Quintero" of which only "Luis Quintero" was seen. */
function lengthenPeople(
  { tokens, sentences }: TokenizedText,
  mentions: readonly Mention[],
): readonly Mention[] {
  const taken = markTaken(tokens.length, mentions);
  const small = new Set(tokens.filter(({ text }) => /^\p{Ll}/u.test(text)).map(({ lower }) => lower));
  return mentions.map((mention) => {
    if (mention.type !== 'Person') return mention;
    let { from } = mention;
    while (from > 0 && !taken[from - 1] && isSameSentence(tokens[from - 1], tokens[from])) {
      const before = tokens[from - 1];
      const isOpening = before !== undefined && sentences[before.sentence]?.from === from - 1;
      const isGiven =
        before !== undefined &&
        /^\p{Lu}\p{Ll}+$/u.test(before.text) &&
        !isCommon(before) &&
        !small.has(before.lower) &&
        (before.tag === 'PROPN' || (before.tag === 'NOUN' && !isOpening)) &&
        matchName(tokens, from - 1, gazetteer) === 0 &&
        matchName(tokens, from - 1, knownOrganizations) === 0;
      if (!isGiven) break;
      from -= 1;
    }
    return { ...mention, from };
  });
}

/** "MARROW, 5 March": capitals that open a paragraph, before a dash, a bracket or a date. */
function isDateline(tokens: readonly Token[], { from, to }: Mention): boolean {
  const opens = tokens[from - 1]?.paragraph !== tokens[from]?.paragraph;
  const isCapitals = tokens.slice(from, to).every(({ text }) => /^\p{Lu}{3,}$/u.test(text));
  const [mark = '', after = ''] = [tokens[to]?.text, tokens[to + 1]?.text];
  return (
    opens && isCapitals && (/^[—–(-]$|^--$/.test(mark) || (mark === ',' && /^(\d|\p{Lu}\p{Ll})/u.test(after)))
  );
}

/** "the charity Eau Vive", "the developer, Zephyr Noord,": a noun for a body stands before it. */
function isCalledBody(tokens: readonly Token[], { from, to }: Mention): boolean {
  const isApposed = tokens[from - 1]?.text === ',' && /^[,.]$/.test(tokens[to]?.text ?? '');
  const at = isApposed ? from - 2 : from - 1;
  const noun = tokens[at];
  if (noun?.tag !== 'NOUN' || noun.lower !== noun.lemma || !isSameSentence(noun, tokens[from])) return false;
  // "the director of the agency, Ana Reyes," tells of her
  let opens = at;
  while (/^(DET|ADJ|NOUN)$/.test(tokens[opens - 1]?.tag ?? '')) opens -= 1;
  if (CALLED_PLACE.test(noun.lemma) || (isApposed && tokens[opens - 1]?.tag === 'ADP')) return false;
  return (sourceKinds(noun.lower) & GROUP) !== 0 && (sourceKinds(noun.lower) & PERSON) === 0;
}

/** What stands at the beginning of a name, or before it, decides: "Abu Yahya", "Jabal Sinjar", "near Debre Birhan". */
function correctTypes({ tokens }: TokenizedText, mentions: readonly Mention[]): readonly Mention[] {
  const named = (mention: Mention): string =>
    tokens
      .slice(mention.from, mention.to)
      .map(({ lower }) => lower)
      .join(' ');
  // People are told of elsewhere too: they have a title, speak, or come with a given name
  const isPersonSomewhere = new Set(
    mentions
      .filter(
        ({ from, to, type }) =>
          type === 'Person' &&
          (hasBit(tokens[from - 1], WORD_BITS.title) ||
            hasBit(tokens[to], WORD_BITS.speech) ||
            hasBit(tokens[from - 1], WORD_BITS.speech)),
      )
      .map(named),
  );
  return mentions.map((mention) => {
    const { from, to, type } = mention;
    const first = tokens[from];
    const isListed =
      Math.max(matchName(tokens, from, gazetteer), matchName(tokens, from, knownOrganizations)) === to - from;
    const isBody = tokens.slice(from, to).some((token) => hasBit(token, WORD_BITS.organization));
    if (isListed) return mention;
    if (
      type === 'Place' &&
      to - from > 1 &&
      hasBit(tokens[to - 1], WORD_BITS.organization) &&
      !hasBit(tokens[to - 1], WORD_BITS.place)
    )
      return { ...mention, type: 'Organization' };
    if (type !== 'Organization' && isCalledBody(tokens, mention)) return { ...mention, type: 'Organization' };
    if (isBody || to - from > LONGEST_PLACE + 1) return mention;
    if (isDateline(tokens, mention))
      return { ...mention, type: 'Place', score: Math.max(mention.score, BY_PREPOSITION) };
    if (type !== 'Person' && to - from > 1 && KUNYA.test(first?.lower ?? ''))
      return { ...mention, type: 'Person' };
    const isNamedAfterPlace = to - from > 1 && hasBit(first, WORD_BITS.place);
    if (type === 'Organization' && isNamedAfterPlace) return { ...mention, type: 'Place' };
    if (isNamedAfterPlace && !isPersonSomewhere.has(named(mention))) return { ...mention, type: 'Place' };
    const isSomewhere =
      LOCATIVE.test(tokens[from - 1]?.lower ?? '') && !isPersonSomewhere.has(named(mention));
    const mayBePerson = hasBit(first, WORD_BITS.given) || mention.score > LISTED;
    return type === 'Person' && isSomewhere && !mayBePerson ? { ...mention, type: 'Place' } : mention;
  });
}

/** "Ethiopian" belongs to the body that follows it. */
function lengthenBodies({ tokens }: TokenizedText, mentions: readonly Mention[]): readonly Mention[] {
  const taken = markTaken(tokens.length, mentions);
  return mentions.map((mention) => {
    const { from, to, type } = mention;
    const before = tokens[from - 1];
    const isBody = type === 'Organization' && to - from > 1 && hasBit(tokens[to - 1], WORD_BITS.organization);
    const isOfPeople = isCapitalized(before) && hasBit(before, WORD_BITS.notName) && !taken[from - 1];
    return isBody && isOfPeople && isSameSentence(before, tokens[from])
      ? { ...mention, from: from - 1 }
      : mention;
  });
}

/** Adds the names that lists tell of, and mends those that were cut or taken for another type. */
export function completeNames(text: TokenizedText, mentions: readonly Mention[]): readonly Mention[] {
  const whole = addLongListed(text, mentions);
  const corrected = correctTypes(text, lengthenBodies(text, lengthenPeople(text, whole)));
  return addAlone(text, addBodies(text, corrected));
}
