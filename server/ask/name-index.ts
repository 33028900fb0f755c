// Names and aliases by their words, so that a mention finds what it names: whole names, parts, words in any order.
import type { EntityLabel } from '../../graph-data/ontology/ontology.ts';
import type { Snapshot } from '../graph/graph.ts';
import type { Work } from '../in-slices.ts';
import { openVocabulary, type Vocabulary } from './near-words.ts';
import { splitWords } from './split-words.ts';
import { stemWord } from './stem-word.ts';

export type NameKind = 'name' | 'alias' | 'id';

/** One name of one thing. */
export interface NameEntry {
  /** The canonical id. */
  readonly id: string;
  readonly label: EntityLabel;
  readonly kind: NameKind;
  readonly name: string;
  /** Folded words without articles. */
  readonly words: readonly string[];
  /** Their stems, without the small words inside a name. */
  readonly stems: ReadonlySet<string>;
  /** All typed in capitals, such as SDF. */
  readonly isAcronym: boolean;
}

export interface NameIndex {
  /** By the words of a name, articles left out, joined with spaces. */
  whole(words: string): readonly NameEntry[];
  /** By the words run together: "deirezzor". */
  joined(words: string): readonly NameEntry[];
  /** By the stems of a name in any order. */
  sameStems(stems: ReadonlySet<string>): readonly NameEntry[];
  /** Names that have a word with this stem. */
  withStem(stem: string): readonly NameEntry[];
  readonly longest: number;
  readonly words: Vocabulary;
}

const articles = new Set(['the', 'a', 'an', 'al', 'el']);
/** The Arabic article with its l turned into the next sound, inside a name: ez-Zor. */
const insideArticles = new Set(['ez', 'es', 'ash', 'ad', 'ar', 'as', 'at', 'az']);
const joiners = new Set(['of', 'for', 'and', 'in', 'on', 'to', 'at', 'by', 'with', 'from']);

/** Words that a name is found without. */
export const isArticle = (word: string): boolean => articles.has(word);

/** Words that only stand inside a name, as in Deir ez-Zor; "as" and "at" are words besides. */
export const isInsideArticle = (word: string): boolean => insideArticles.has(word);

/** Small words that stand between the words of a name. */
export const isJoiner = (word: string): boolean => joiners.has(word);

const bare = (words: readonly string[]): readonly string[] => {
  const left = words.filter((word, at) => !articles.has(word) && !(at > 0 && insideArticles.has(word)));
  return left.length > 0 ? left : words;
};

/** `nameKey(['the', 'al', 'qaisi'])` → `qaisi`. */
export const nameKey = (words: readonly string[]): string => bare(words).join(' ');

function entryOf(id: string, label: EntityLabel, kind: NameKind, name: string): NameEntry {
  const words = splitWords(name);
  const folded = bare(words.map((word) => word.text));
  return {
    id,
    label,
    kind,
    name,
    words: folded,
    stems: new Set(folded.filter((word) => !joiners.has(word)).map(stemWord)),
    isAcronym: words.length === 1 && words[0]?.isAcronym === true,
  };
}

function enter(map: Map<string, NameEntry[]>, key: string, entry: NameEntry): void {
  const row = map.get(key);
  if (!row) map.set(key, [entry]);
  else if (!row.includes(entry)) row.push(entry);
}

/** Reads the names of a snapshot, and pauses between things. */
export function* indexNames({ entities, contents }: Snapshot): Work<NameIndex> {
  const whole = new Map<string, NameEntry[]>();
  const joined = new Map<string, NameEntry[]>();
  const byStem = new Map<string, NameEntry[]>();
  const byBag = new Map<string, NameEntry[]>();
  const bagKey = (stems: ReadonlySet<string>): string => [...stems].sort().join(' ');
  let longest = 1;
  const add = (id: string, label: EntityLabel, names: readonly string[]): void => {
    const canonical = entities.canonicalId(id);
    // An id of readable words, such as battle-of-baghuz-2019, is a name too; other ids find nothing.
    const idName = id
      .replace(/^report-/, '')
      .replace(/(?:-\d+)+$/, '')
      .replaceAll('-', ' ');
    [...names, idName].forEach((name, at) => {
      const kind = at === names.length ? 'id' : at === 0 ? 'name' : 'alias';
      const entry = entryOf(canonical, label, kind, name);
      if (entry.words.length === 0) return;
      longest = Math.max(longest, entry.words.length + 3);
      enter(whole, entry.words.join(' '), entry);
      enter(joined, entry.words.join(''), entry);
      enter(byBag, bagKey(entry.stems), entry);
      for (const stem of entry.stems) enter(byStem, stem, entry);
    });
  };
  for (const { id, label, name, aliases = [] } of contents.entities) {
    yield;
    add(id, label, [name, ...aliases]);
  }
  for (const { id, title, aliases = [] } of contents.reports) {
    yield;
    add(id, 'Report', [title, ...aliases]);
  }
  const words = new Set<string>();
  for (const row of whole.values()) for (const entry of row) for (const word of entry.words) words.add(word);
  return {
    whole: (key) => whole.get(key) ?? [],
    joined: (key) => joined.get(key) ?? [],
    sameStems: (stems) => byBag.get(bagKey(stems)) ?? [],
    withStem: (stem) => byStem.get(stem) ?? [],
    longest: Math.min(longest, 14),
    words: openVocabulary(words),
  };
}
