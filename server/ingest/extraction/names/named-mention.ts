// A name where it is written, with what the words around it tell; found by the tagger, or by its capitals in a source.

import type { DescribedText } from '../words/describe-words.ts';
import { WORD_BITS, wordBits } from '../words/name-lists.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import { isRoleWord } from '../words/role-words.ts';
import { describeSource } from './describe-source.ts';
import { type FoundName, findNames, type KnownName } from './find-names.ts';
import type { NameType } from './name-labels.ts';
import { type Role, readRole } from './read-role.ts';
import { findStateBodies } from './state-bodies.ts';

/** A name; `from` and `to` are words, `start` and `end` UTF-16 offsets. */
export interface NamedMention extends TokenRange {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly label: NameType;
  readonly score: number;
  readonly role: Role;
}

const BY_CAPITALS = 0.4;
const OF_STATE = 0.7;
const NOBODY: Role = { heads: [], gender: 'unknown' };

/** The words that an offset range covers. */
function wordsAt({ tokens }: DescribedText, start: number, end: number): TokenRange {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < tokens.length && (tokens[to]?.start ?? end) < end) to += 1;
  return { from: low, to: Math.max(to, low + 1) };
}

const spanOf = ({ tokens }: DescribedText, { from, to }: TokenRange) => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});
const covers = (outer: TokenRange, inner: TokenRange): boolean =>
  outer.from <= inner.from && inner.to <= outer.to;

const PART_OF_NAME =
  /^(camp|prison|desert|field|dam|valley|airbase|airport|island|islands|peninsula|crossing|refinery|strait|lake|river|bridge)$/;

/** "Al-Omar field" is a name, "Hasakah province" is one with what it is. */
function withKind({ tokens }: DescribedText, words: TokenRange): TokenRange {
  const next = tokens[words.to];
  const isPart =
    next !== undefined && PART_OF_NAME.test(next.lower) && next.sentence === tokens[words.from]?.sentence;
  return isPart ? { ...words, to: words.to + 1 } : words;
}

const isPeople = (name: string): boolean =>
  name
    .toLowerCase()
    .split(/[\s-]+/)
    .every((word) => (wordBits(word) & WORD_BITS.notName) !== 0);

/** The last run of capitals in a source that looks like a name, though the tagger saw none in it. */
function nameInSource(text: DescribedText, source: TokenRange): TokenRange | undefined {
  const { form, head } = describeSource(text, source);
  if (form !== 'name') return undefined;
  const isCapital = (index: number): boolean => /^\p{Lu}/u.test(text.tokens[index]?.text ?? '');
  let at = head;
  while (at < source.to && !isCapital(at)) at += 1;
  if (at >= source.to) return undefined;
  let [from, to] = [at, at + 1];
  while (from > source.from && isCapital(from - 1)) from -= 1;
  while (to < source.to && isCapital(to)) to += 1;
  return { from, to };
}

function typeByLook(text: DescribedText, { from, to }: TokenRange): NameType {
  const words = text.tokens.slice(from, to);
  if (words.some(({ lower }) => (wordBits(lower) & WORD_BITS.organization) !== 0)) return 'Organization';
  if (readRole(text, { from, to }).heads.length > 0) return 'Person';
  const isAcronym = words.length === 1 && /^\p{Lu}{2,}$/u.test(words[0]?.text ?? '');
  return isAcronym ? 'Organization' : 'Person';
}

/** "Syrian rebels", "French Revolution" and "Senior Advisor" name nobody who speaks. */
function canBeName({ tokens }: DescribedText, { name, label, from, to }: NamedMention): boolean {
  if (isPeople(name)) return false;
  if (label !== 'Person') return true;
  const isOffice = tokens
    .slice(from, to)
    .every((token) => isRoleWord(token) || (wordBits(token.lower) & WORD_BITS.title) !== 0);
  return !isOffice && !isPeople(name.split(' ')[0] ?? '');
}

/** The names of a text, in order, with those that only the sources of its attributions show. */
export function nameMentions(
  text: DescribedText,
  sources: readonly (TokenRange | undefined)[],
  known: readonly KnownName[] = [],
): readonly NamedMention[] {
  const place = ({ start, end: nameEnd, type, score }: FoundName): NamedMention => {
    const name = wordsAt(text, start, nameEnd);
    const words = type === 'Place' ? withKind(text, name) : name;
    const end = words === name ? nameEnd : (text.tokens[words.to - 1]?.end ?? nameEnd);
    const role = type === 'Person' ? readRole(text, words) : NOBODY;
    return { ...words, start, end, name: text.text.slice(start, end), label: type, score, role };
  };
  const bodies = findStateBodies(text);
  const isInBody = ({ from, to }: NamedMention): boolean =>
    bodies.some((body) => from < body.to && body.from < to);
  const tagged = findNames(text, known)
    .map(place)
    .filter(({ name }) => !isPeople(name));
  const ofStates = bodies
    .filter((body) => !tagged.some((mention) => covers(mention, body)))
    .map((body) => place({ ...spanOf(text, body), type: 'Organization', score: OF_STATE }));
  const names = [
    ...tagged.filter((mention) => !isInBody(mention) || bodies.some((body) => covers(mention, body))),
    ...ofStates,
  ];
  const taken = new Uint8Array(text.tokens.length);
  for (const { from, to } of names) taken.fill(1, from, to);
  const more = sources.flatMap((source) => {
    const words = source && nameInSource(text, source);
    if (words === undefined || taken.subarray(words.from, words.to).includes(1)) return [];
    taken.fill(1, words.from, words.to);
    const found = place({ ...spanOf(text, words), type: typeByLook(text, words), score: BY_CAPITALS });
    return canBeName(text, found) ? [found] : [];
  });
  return [...names, ...more].toSorted((a, b) => a.start - b.start);
}
