// Finds what a question names: whole names first, the longest before the shorter, then parts of names.
import type { ContentIndex } from './content-index.ts';
import type { MendedWord } from './mend-spelling.ts';
import type { Mention, Piece } from './mention.ts';
import {
  isArticle,
  isInsideArticle,
  isJoiner,
  type NameEntry,
  type NameIndex,
  nameKey,
} from './name-index.ts';
import type { Word } from './split-words.ts';
import { stemWord } from './stem-word.ts';
import { classesOf, isStopWord, isTitle } from './word-classes.ts';

interface Span {
  readonly from: number;
  readonly to: number;
  readonly mention: Mention;
}

const MOST_STEMS_IN_PART = 6;
/** A part names something that is no person only where it is at least this much of the name. */
const LEAST_PART = 0.4;

const rank: Readonly<Record<NameEntry['kind'], number>> = { name: 0, alias: 1, id: 2 };

/** The entries of the best kind: who is called so, before who is also called so. */
function bestKind(entries: readonly NameEntry[]): readonly NameEntry[] {
  const best = Math.min(...entries.map(({ kind }) => rank[kind]));
  return entries.filter(({ kind }) => rank[kind] === best);
}

function mentionOf(
  entries: readonly NameEntry[],
  words: readonly Word[],
  by: Mention['by'],
): Mention | undefined {
  const [first] = entries;
  if (!first) return undefined;
  const text = words.map((word) => word.typed).join(' ');
  return { ids: [...new Set(entries.map(({ id }) => id))], label: first.label, text, by };
}

/** A name that is also an everyday word, such as IS or US or "experts", is meant only when typed as a name. */
function isMeant(entry: NameEntry, words: readonly Word[]): boolean {
  const [only] = words.filter((word) => !isArticle(word.text));
  if (entry.words.some((word) => classesOf(word).has('UNNAMED'))) return false;
  if (!only || entry.words.length > 1) return true;
  if (entry.isAcronym && isStopWord(only.text)) return only.isAcronym;
  if (isStopWord(only.text)) return only.isCapital && only.isAcronym;
  const classes = classesOf(only.text);
  return !classes.has('SOURCE') && !classes.has('UNNAMED');
}

function wholeNames(words: readonly Word[], names: NameIndex): readonly NameEntry[] {
  const key = nameKey(words.map((word) => word.text));
  const exact = names.whole(key);
  const found = exact.length > 0 ? exact : names.joined(words.map((word) => word.text).join(''));
  const meant = found.filter((entry) => isMeant(entry, words));
  const isJoined = words.some(({ text }) => text === 'and');
  if (meant.length > 0 || words.length < 3 || isJoined) return bestKind(meant);
  const telling = words.filter(({ text }) => !isArticle(text) && !isJoiner(text));
  const stems = new Set(telling.map(({ text }) => stemWord(text)));
  const isName =
    stems.size > 1 && stems.size === telling.length && telling.every(({ text }) => !isStopWord(text));
  return !isName ? [] : bestKind(names.sameStems(stems).filter(({ kind }) => kind !== 'id'));
}

const isEdge = (word: Word | undefined): boolean =>
  word === undefined || isJoiner(word.text) || isInsideArticle(word.text);

function linkWhole(mended: readonly MendedWord[], names: NameIndex): Span[] {
  const words = mended.map(({ word }) => word);
  const taken = new Uint8Array(words.length);
  const spans: Span[] = [];
  for (let length = Math.min(names.longest, words.length); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const to = from + length;
      const window = words.slice(from, to);
      if (taken.subarray(from, to).includes(1) || isEdge(window[0]) || isEdge(window.at(-1))) continue;
      // Articles before a name are added at the end.
      if (isArticle(window.at(-1)?.text ?? '') || (length > 1 && isArticle(window[0]?.text ?? ''))) continue;
      const by = mended.slice(from, to).some(({ isMended }) => isMended) ? 'spelling' : 'whole';
      const mention = mentionOf(wholeNames(window, names), window, by);
      if (!mention) continue;
      taken.fill(1, from, to);
      spans.push({ from, to, mention });
    }
  }
  return spans;
}

/** Names that have all the stems, best covered first; only those that are covered equally well. */
function namesWithStems(stems: ReadonlySet<string>, names: NameIndex): readonly NameEntry[] {
  const [first, ...others] = [...stems]
    .map((stem) => names.withStem(stem))
    .sort((a, b) => a.length - b.length);
  const entries = (first ?? []).filter((entry) => others.every((row) => row.includes(entry)));
  const fewest = Math.min(...entries.map((entry) => entry.stems.size));
  return entries.filter((entry) => entry.stems.size === fewest);
}

interface PartRules {
  readonly names: NameIndex;
  readonly content: ContentIndex;
}

function partNames(words: readonly Word[], { names, content }: PartRules): readonly NameEntry[] {
  const telling = words.filter(({ text }) => !isArticle(text) && !isJoiner(text));
  const stems = new Set(telling.map(({ text }) => stemWord(text)));
  // "Commander of Central Command" is not Central Command, though its words have the same stems.
  if (stems.size === 0 || stems.size > MOST_STEMS_IN_PART || stems.size < telling.length) return [];
  const isSingle = stems.size === 1;
  const isName = ({ text, isCapital }: Word): boolean =>
    !/^\d/.test(text) &&
    !isStopWord(text) &&
    !isTitle(text) &&
    (!content.isCommonWord(text) || isCapital) &&
    classesOf(text).size === 0;
  if (isSingle && !telling.every(isName)) return [];
  // "Is Islamic State …" begins with a verb, though an alias has the letters IS.
  if (telling.some(({ text, isAcronym }) => !isAcronym && classesOf(text).has('AUX'))) return [];
  // "intelligence services" is no name; "US intelligence service" and "State Department" are.
  if (!telling.some(({ text, isCapital }) => isCapital || !content.isCommonWord(text))) return [];
  const entries = namesWithStems(stems, names).filter(({ label, kind }) => {
    if (label === 'Report' || label === 'UnnamedSource') return false;
    if (!isSingle) return true;
    // One word must be a word of the name itself: a Syrian is nobody whose alias is "the Syrian expert".
    return kind !== 'id' && (kind === 'name' || label !== 'Person');
  });
  const persons = entries.filter(({ label }) => label === 'Person');
  if (persons.length > 0) return persons;
  const distinct = new Set(entries.map(({ id }) => id));
  return entries.filter((entry) => distinct.size === 1 && stems.size / entry.stems.size >= LEAST_PART);
}

/** A part of a name may take the place of shorter names inside it: the Washington Institute is not Washington. */
function mayReplace(window: readonly Word[], inside: readonly Span[], from: number, to: number): boolean {
  if (inside.length !== 1) return inside.length === 0;
  const isWithin = inside.every((span) => span.from >= from && span.to <= to);
  const isLonger = inside.every((span) => span.to - span.from < to - from);
  const isName = window.every(({ text, isCapital }) => isCapital || isArticle(text) || isJoiner(text));
  return isWithin && isLonger && isName;
}

function linkParts(mended: readonly MendedWord[], whole: readonly Span[], rules: PartRules): readonly Span[] {
  let spans = whole;
  const words = mended.map(({ word }) => word);
  const isTaken = (at: number): boolean => spans.some(({ from, to }) => at >= from && at < to);
  const isStranger = (at: number): boolean => mended[at]?.isUnknown === true && !isTaken(at);
  for (let length = Math.min(7, words.length); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const to = from + length;
      const window = words.slice(from, to);
      const inside = spans.filter((span) => span.from < to && span.to > from);
      if (isEdge(window[0]) || isEdge(window.at(-1)) || !mayReplace(window, inside, from, to)) continue;
      if (isArticle(window.at(-1)?.text ?? '') || (length > 1 && isArticle(window[0]?.text ?? ''))) continue;
      // "Vladimir Putin" is not the Vladimir of another name.
      if (isStranger(from - 1) || isStranger(to)) continue;
      const by = mended.slice(from, to).some(({ isMended }) => isMended) ? 'spelling' : 'part';
      const mention = mentionOf(partNames(window, rules), window, by);
      if (!mention) continue;
      spans = [...spans.filter((span) => !inside.includes(span)), { from, to, mention }];
    }
  }
  return spans;
}

/** Articles and titles before a name belong to it: "the", "General". */
function withForerunners(span: Span, words: readonly Word[], taken: Uint8Array): Span {
  let { from } = span;
  for (;;) {
    const before = words[from - 1];
    if (!before || taken[from - 1] === 1) break;
    const isForerunner =
      isArticle(before.text) ||
      (span.mention.label === 'Person' && isTitle(before.text) && !before.isPossessive);
    if (!isForerunner) break;
    from--;
  }
  return { ...span, from };
}

/** The pieces of a question: its words, with what they name in their place. */
export function linkMentions(mended: readonly MendedWord[], rules: PartRules): readonly Piece[] {
  const words = mended.map(({ word }) => word);
  const spans = linkParts(mended, linkWhole(mended, rules.names), rules);
  const taken = new Uint8Array(words.length);
  for (const { from, to } of spans) taken.fill(1, from, to);
  const placed = spans.map((span) => withForerunners(span, words, taken)).sort((a, b) => a.from - b.from);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to, mention } of placed) {
    for (; at < from; at++) pushWord(pieces, mended[at]);
    pieces.push({ kind: 'mention', mention, words: words.slice(from, to) });
    at = to;
  }
  for (; at < mended.length; at++) pushWord(pieces, mended[at]);
  return pieces;
}

function pushWord(pieces: Piece[], mended: MendedWord | undefined): void {
  if (mended) pieces.push({ kind: 'word', word: mended.word, isUnknown: mended.isUnknown });
}
