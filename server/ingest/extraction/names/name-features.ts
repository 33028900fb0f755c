// What the name tagger sees of each word: its form, its neighbours, lists, and how the same word stands elsewhere in the text.

import { hashText, mixHash } from '../model/hash-feature.ts';
import type { SequenceFeatures } from '../model/sequence-model.ts';
import { findHeadlines } from '../words/find-headlines.ts';
import { gazetteer, knownOrganizations, matchName, WORD_BITS, wordBits } from '../words/name-lists.ts';
import type { Token, TokenizedText } from '../words/read-tokens.ts';

/** Bits for how a word stands anywhere in the text. */
const SEEN = {
  small: 1,
  afterTitle: 2,
  withOrganizationWord: 4,
  afterPreposition: 8,
  beforeSpeech: 16,
  lastOfRun: 32,
  firstOfRun: 64,
  alone: 128,
  beforeAge: 256,
  inBrackets: 512,
  withPlaceWord: 1024,
  capitalInside: 2048,
  afterThe: 4096,
  afterCommaPlace: 8192,
} as const;

/** A text with what is known of each of its tokens. */
interface DescribedNames {
  readonly tokens: readonly Token[];
  readonly shapes: readonly string[];
  readonly bits: readonly number[];
  /** 0 in no name of a list, 1 the first word of a place, 2 another; 3 and 4 the same of an organization. */
  readonly places: Int8Array;
  /** First and last token of the run of capitals that a token is part of. */
  readonly runFrom: Int32Array;
  readonly runTo: Int32Array;
  readonly seen: ReadonlyMap<string, number>;
  /** For each paragraph: 0 plain, 1 most words have capitals, 2 all in capitals. */
  readonly headlines: readonly number[];
}

const FEW_WORDS = 4;
const LONG_RUN = 4;

function shapeOf(text: string): string {
  // "al-Qaisi" is a name as "Qaisi" is
  if (/^(al|el|ez|es|as|ash|ad|ar|an|at|az|ul|ud)[-‑]\p{Lu}/u.test(text)) return 'Xx';
  if (/^\p{Lu}\.$/u.test(text)) return 'X.';
  if (/^(\p{Lu}\.)+\p{Lu}?\.?$/u.test(text)) return 'X.X.';
  if (/^\p{Lu}+$/u.test(text)) return text.length === 1 ? 'X' : 'XX';
  if (/^\p{Lu}[\p{Ll}'’]+$|^Al-\p{Lu}/u.test(text)) return 'Xx';
  if (/^\p{Lu}/u.test(text)) return 'XxX';
  if (/^\p{Ll}+\p{Lu}/u.test(text)) return 'xX';
  if (/^\p{L}/u.test(text)) return 'x';
  return /\p{N}/u.test(text) ? 'd' : text.slice(0, 1);
}

const isCapital = (shape: string | undefined): boolean => shape !== undefined && /^x?X/.test(shape);

/** Capitals with what may stand between them: "Ministry of Works", "Majid al-Qaisi", "Deir ez-Zor". */
function markRuns(tokens: readonly Token[], shapes: readonly string[], bits: readonly number[]) {
  const runFrom = new Int32Array(tokens.length).fill(-1);
  const runTo = new Int32Array(tokens.length).fill(-1);
  const mayLink = (index: number): boolean =>
    ((bits[index] ?? 0) & (WORD_BITS.particle | WORD_BITS.connector)) !== 0 && tokens[index]?.lower !== 'the';
  for (let from = 0; from < tokens.length; from += 1) {
    if (!isCapital(shapes[from])) continue;
    let to = from;
    for (let next = from + 1; next < Math.min(tokens.length, to + FEW_WORDS); next += 1) {
      if (tokens[next]?.sentence !== tokens[from]?.sentence) break;
      if (isCapital(shapes[next])) to = next;
      else if (!mayLink(next)) break;
    }
    for (let index = from; index <= to; index += 1) {
      runFrom[index] = from;
      runTo[index] = to;
    }
    from = to;
  }
  return { runFrom, runTo };
}

type Described = Omit<DescribedNames, 'seen'>;

/** How the word at a place stands there. */
function standingOf({ tokens, shapes, bits, runFrom, runTo, headlines }: Described, index: number): number {
  const token = tokens[index];
  if (!token) return 0;
  if (!isCapital(shapes[index])) return SEEN.small;
  if (headlines[token.paragraph] !== 0) return 0;
  const [from, to] = [runFrom[index] ?? index, runTo[index] ?? index];
  const bitsAt = (place: number): number =>
    tokens[place]?.sentence === token.sentence ? (bits[place] ?? 0) : 0;
  const textAt = (place: number): string => tokens[place]?.text ?? '';
  let standing = 0;
  for (let place = from; place <= to; place += 1) {
    if ((bitsAt(place) & WORD_BITS.organization) !== 0) standing |= SEEN.withOrganizationWord;
    if ((bitsAt(place) & WORD_BITS.place) !== 0) standing |= SEEN.withPlaceWord;
  }
  const titled =
    (bitsAt(from - 1) & WORD_BITS.title) !== 0 || (index > from && (bitsAt(from) & WORD_BITS.title) !== 0);
  if (titled) standing |= SEEN.afterTitle;
  if ((bitsAt(from - 1) & WORD_BITS.preposition) !== 0) standing |= SEEN.afterPreposition;
  if ((bitsAt(to + 1) & WORD_BITS.speech) !== 0 || (bitsAt(from - 1) & WORD_BITS.speech) !== 0)
    standing |= SEEN.beforeSpeech;
  if (from < to) standing |= index === to ? SEEN.lastOfRun : index === from ? SEEN.firstOfRun : 0;
  else standing |= SEEN.alone;
  if (textAt(to + 1) === ',' && /^\d\d$/.test(textAt(to + 2))) standing |= SEEN.beforeAge;
  if (textAt(from - 1) === '(' && textAt(to + 1) === ')') standing |= SEEN.inBrackets;
  const isFirst = index === 0 || tokens[index - 1]?.sentence !== token.sentence;
  if (!isFirst && textAt(index - 1) !== '"') standing |= SEEN.capitalInside;
  if (/^the$/i.test(textAt(from - 1))) standing |= SEEN.afterThe;
  if (textAt(from - 1) === ',' && isCapital(shapes[from - 2])) standing |= SEEN.afterCommaPlace;
  return standing;
}

/** Looks at all words of a text. */
function describeNames(text: TokenizedText): DescribedNames {
  const { tokens } = text;
  const shapes = tokens.map((token) => shapeOf(token.text));
  const bits = tokens.map(({ lower }) => wordBits(lower));
  const places = new Int8Array(tokens.length);
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isCapital(shapes[at]) && tokens[at]?.lower !== 'the') continue;
    const place = matchName(tokens, at, gazetteer);
    const body = matchName(tokens, at, knownOrganizations);
    const [length, first] = body > place ? [body, 3] : [place, 1];
    for (let step = 0; step < length; step += 1) places[at + step] = step === 0 ? first : first + 1;
    at += Math.max(0, length - 1);
  }
  const described = {
    tokens,
    shapes,
    bits,
    places,
    ...markRuns(tokens, shapes, bits),
    headlines: findHeadlines(text),
  };
  const seen = new Map<string, number>();
  for (const [index, { lower }] of tokens.entries())
    seen.set(lower, (seen.get(lower) ?? 0) | standingOf(described, index));
  return { ...described, seen };
}

const templates = new Map<string, number>();
function template(name: string): number {
  const known = templates.get(name) ?? hashText(name);
  templates.set(name, known);
  return known;
}

function wordFeatures(described: DescribedNames, index: number, from: number, to: number): readonly number[] {
  const { tokens, shapes, bits, places, runFrom, runTo, seen, headlines } = described;
  const features: number[] = [];
  const put = (name: string, ...values: readonly (string | number)[]): void => {
    let hash = template(name);
    for (const value of values) hash = mixHash(hash, typeof value === 'number' ? value : hashText(value));
    features.push(hash);
  };
  const inside = (place: number): boolean => place >= from && place < to;
  const lowerAt = (place: number): string => (inside(place) ? (tokens[place]?.lower ?? '') : '<>');
  const shapeAt = (place: number): string => (inside(place) ? (shapes[place] ?? '') : '<>');
  const tagAt = (place: number): string => (inside(place) ? (tokens[place]?.tag ?? '') : '<>');
  const bitsAt = (place: number): number => (inside(place) ? (bits[place] ?? 0) : 0);
  const token = tokens[index];
  const word = lowerAt(index);
  const shape = shapeAt(index);
  put('bias');
  put('w', word);
  put('w-1', lowerAt(index - 1));
  put('w+1', lowerAt(index + 1));
  put('s', shapeAt(index - 1), shape, shapeAt(index + 1));
  put('s2', shape, shapeAt(index + 1), shapeAt(index + 2));
  put('t', tagAt(index - 1), tagAt(index), tagAt(index + 1));
  put('tag', tagAt(index), shape);
  put('bits', bitsAt(index), shape);
  put('bits-1', bitsAt(index - 1), shape);
  put('bits+1', bitsAt(index + 1), shape);
  put('bits2', bitsAt(index - 1), bitsAt(index + 1), shape);
  put('place', places[index] ?? 0, shape);
  put('place-1', places[index - 1] ?? 0, shape);
  put('place+1', places[index + 1] ?? 0, shape);
  const standing = seen.get(word) ?? 0;
  put('seen', standing, shape);
  for (const bit of Object.values(SEEN)) if ((standing & bit) !== 0) put('seenBit', bit, shape);
  const headline = headlines[token?.paragraph ?? 0] ?? 0;
  put('first', index === from ? 1 : 0, shape, standing & SEEN.small, headline);
  put('headline', headline, shape, standing & (SEEN.small | SEEN.capitalInside));
  if (!isCapital(shape) && runFrom[index] === -1) return features;
  put('w-2', lowerAt(index - 2));
  put('w+2', lowerAt(index + 2));
  put('ww', lowerAt(index - 1), word);
  put('w_w', lowerAt(index - 1), lowerAt(index + 1));
  put('end3', word.slice(-3), shape);
  put('end2', word.slice(-2), shape);
  put('start3', word.slice(0, 3), shape);
  const [first, last] = [runFrom[index] ?? index, runTo[index] ?? index];
  const length = Math.min(LONG_RUN, last - first + 1);
  let within = 0;
  let hasPlace = 0;
  for (let place = first; place <= last; place += 1) {
    within |= bitsAt(place);
    hasPlace |= places[place] ?? 0;
  }
  const kinds =
    within &
    (WORD_BITS.title | WORD_BITS.organization | WORD_BITS.place | WORD_BITS.connector | WORD_BITS.given);
  put('run', length, index - first, last - index);
  put('runKinds', kinds, index === first ? 1 : 0, index === last ? 1 : 0);
  put('runLast', lowerAt(last));
  put('runLastBits', bitsAt(last), index === last ? 1 : 0, length);
  put('runFirst', lowerAt(first));
  put('runBefore', lowerAt(first - 1), length);
  put('runAfter', lowerAt(last + 1), length);
  put('runAround', bitsAt(first - 1), bitsAt(last + 1), length);
  put('runPlace', hasPlace, kinds, length);
  const isMarked = /^[,(]$/.test(lowerAt(first - 1));
  if (isMarked) put('apposed', lowerAt(first - 1), bitsAt(first - 2), lowerAt(last + 1), length);
  if (isMarked) put('apposedTo', lowerAt(first - 2));
  const opens = tokens[first - 1]?.paragraph !== token?.paragraph ? 1 : 0;
  put('opens', opens, shape, lowerAt(last + 1), length);
  put('behind', lowerAt(last + 1), lowerAt(last + 2));
  put('runBefore2', lowerAt(first - 2), lowerAt(first - 1));
  const lastSeen = seen.get(lowerAt(last)) ?? 0;
  put(
    'runSeen',
    lastSeen &
      (SEEN.afterTitle |
        SEEN.beforeSpeech |
        SEEN.beforeAge |
        SEEN.afterPreposition |
        SEEN.withOrganizationWord |
        SEEN.withPlaceWord),
    length,
  );
  return features;
}

/** The features of each sentence, in order. */
export function nameFeatures(text: TokenizedText): readonly SequenceFeatures[] {
  const described = describeNames(text);
  return text.sentences.map(({ from, to }) => {
    const state: (readonly number[])[] = [];
    const boundary: (readonly number[])[] = [];
    for (let index = from; index < to; index += 1) {
      state.push(wordFeatures(described, index, from, to));
      const [before, here] = [described.shapes[index - 1] ?? '', described.shapes[index] ?? ''];
      const link = mixHash(template('link'), hashText(described.tokens[index]?.lower ?? ''));
      boundary.push([
        template('pair'),
        mixHash(mixHash(template('shapes'), hashText(before)), hashText(here)),
        link,
      ]);
    }
    return { state, boundary };
  });
}
