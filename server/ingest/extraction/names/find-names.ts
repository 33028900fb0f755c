// Names of people, organizations and places in a text: a tagger trained on our own articles, then what the text repeats.
import { readFileSync } from 'node:fs';
import {
  bestLabels,
  type SequenceScores,
  type SequenceWeights,
  scoreSequence,
} from '../model/sequence-model.ts';
import { type PackedWeights, unpackWeights } from '../model/weight-table.ts';
import { indexNames, matchName } from '../words/name-lists.ts';
import type { Token, TokenizedText } from '../words/read-tokens.ts';
import { joinCompounds } from './join-compounds.ts';
import { mendNames } from './mend-names.ts';
import { nameFeatures } from './name-features.ts';
import {
  beginOf,
  insideOf,
  isBegin,
  type Mention,
  type NameType,
  nameScheme,
  typeOf,
} from './name-labels.ts';

/** A name; offsets are UTF-16 units, the score runs from 0 to 1. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly type: NameType;
  readonly score: number;
}

/** A name that is known already, from the graph for instance. */
export interface KnownName {
  readonly name: string;
  readonly type: NameType;
}

/** The file of weights; graph-data/models/README.md says how it was made. */
export interface NameModelFile {
  readonly about: string;
  /** Files of the corpus that were held back from training. */
  readonly heldBack: readonly string[];
  readonly seed: number;
  readonly names: PackedWeights;
}

/** Where the weights lie. */
export const nameModelFile = new URL('../../../../graph-data/models/names.json', import.meta.url);

let opened: SequenceWeights | undefined;

/** The weights that ship, read once. */
export function openNameModel(): SequenceWeights {
  opened ??= unpackWeights((JSON.parse(readFileSync(nameModelFile, 'utf8')) as NameModelFile).names);
  return opened;
}

const NONE = -1;
const SURE = 0.95;
const STEEPNESS = 20;
const HEAD_START = 25;
const isCapitalized = ({ text }: Token): boolean => /^\p{Lu}/u.test(text);

/** Known names are tagged beforehand, where they stand with a capital. */
function forceKnown(tokens: readonly Token[], known: readonly KnownName[]): Int8Array | undefined {
  if (known.length === 0) return undefined;
  const forced = new Int8Array(tokens.length).fill(NONE);
  for (const type of new Set(known.map((one) => one.type))) {
    const index = indexNames(known.filter((one) => one.type === type).map(({ name }) => name));
    for (const [at, token] of tokens.entries()) {
      const length = isCapitalized(token) && forced[at] === NONE ? matchName(tokens, at, index) : 0;
      for (let step = 0; step < length; step += 1)
        forced[at + step] = step === 0 ? beginOf(type) : insideOf(type);
    }
  }
  return forced;
}

/** How far the label of a word is ahead of the next best, as a number from 0 to 1. */
function certainty({ state }: SequenceScores, place: number, label: number): number {
  const { labels } = nameScheme;
  let best = Number.NEGATIVE_INFINITY;
  for (let other = 0; other < labels; other += 1)
    if (other !== label) best = Math.max(best, state[place * labels + other] ?? 0);
  const lead = (state[place * labels + label] ?? 0) - best;
  return 1 / (1 + Math.exp(-(lead + HEAD_START) / STEEPNESS));
}

function readLabels(from: number, labels: readonly number[], scores: SequenceScores) {
  const mentions: Mention[] = [];
  for (let place = 0; place < labels.length; place += 1) {
    const label = labels[place] ?? 0;
    const type = typeOf(label);
    if (!type || !isBegin(label)) continue;
    let to = place + 1;
    while (labels[to] === insideOf(type)) to += 1;
    let score = 1;
    for (let word = place; word < to; word += 1)
      score = Math.min(score, certainty(scores, word, labels[word] ?? 0));
    mentions.push({ from: from + place, to: from + to, type, score });
    place = to - 1;
  }
  return mentions;
}

/**
 * The names of a text, in order: without title, article and possessive ending. Names that are known already are found
 * as what they are.
 */
export function findNames(
  text: TokenizedText,
  known: readonly KnownName[] = [],
  weights: SequenceWeights = openNameModel(),
): readonly FoundName[] {
  const joined = joinCompounds(text);
  const { tokens, sentences } = joined;
  const forced = forceKnown(tokens, known);
  const features = nameFeatures(joined);
  const tagged = sentences.flatMap(({ from, to }, number) => {
    const scores = scoreSequence(features[number] ?? { state: [], boundary: [] }, weights);
    return readLabels(from, bestLabels(scores, nameScheme, forced?.subarray(from, to)), scores);
  });
  const isForced = ({ from }: Mention): boolean => (forced?.[from] ?? NONE) > 0;
  const sure = tagged.filter(isForced).map((mention) => ({ ...mention, score: SURE }));
  const others = mendNames(
    joined,
    tagged.filter((mention) => !isForced(mention)),
  );
  return [...sure, ...others]
    .map(({ from, to, type, score }) => ({
      start: tokens[from]?.start ?? 0,
      end: tokens[to - 1]?.end ?? 0,
      type,
      score,
    }))
    .toSorted((a, b) => a.start - b.start);
}
