// What our word lists know of a word: the kinds of cue it may be, and the kind of source it may name.
import cueWords from '../../../../graph-data/lexicons/attribution-cues.json' with { type: 'json' };
import sourceNouns from '../../../../graph-data/lexicons/source-nouns.json' with { type: 'json' };

/** Kinds of cue, in the order of their bits in a word's classes. */
export const CUE_CLASSES = ['speech', 'thought', 'stance', 'intent', 'document'] as const;
export type CueClass = (typeof CUE_CLASSES)[number];

/** Kinds of source that a noun names. */
export const SOURCE_KINDS = ['person', 'group', 'document'] as const;

function bitsByWord(
  lists: Readonly<Partial<Record<string, readonly string[]>>>,
  classes: readonly string[],
): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [place, name] of classes.entries())
    for (const word of lists[name] ?? []) bits.set(word, (bits.get(word) ?? 0) | (1 << place));
  return bits;
}

const verbs = bitsByWord(cueWords.verbs, CUE_CLASSES);
const nouns = bitsByWord(cueWords.nouns, CUE_CLASSES);
const adjectives = bitsByWord(cueWords.adjectives, CUE_CLASSES);
const ambiguous = new Set(cueWords.ambiguous);
const AMBIGUOUS = 1 << CUE_CLASSES.length;
const classesOf = (lists: ReadonlyMap<string, number>, lemma: string): number => {
  const bits = lists.get(lemma) ?? 0;
  return bits && ambiguous.has(lemma) ? bits | AMBIGUOUS : bits;
};
const adverbs = new Set(cueWords.adverbs);
const sources = bitsByWord(sourceNouns, SOURCE_KINDS);

/** A bit for each of CUE_CLASSES to which the lemma belongs as a verb, and one more where it often means a deed. */
export const verbClasses = (lemma: string): number => classesOf(verbs, lemma);
/** The same for a noun. */
export const nounClasses = (lemma: string): number => classesOf(nouns, lemma);
/** The same for an adjective or participle. */
export const adjectiveClasses = (lemma: string): number => adjectives.get(lemma) ?? 0;
/** Whether the adverb reports by itself: "reportedly". */
export const isReportingAdverb = (lower: string): boolean => adverbs.has(lower);
/** A bit for each of SOURCE_KINDS that the noun names, in the singular or with an s. */
export const sourceKinds = (lemma: string): number =>
  sources.get(lemma) ?? sources.get(lemma.replace(/s$/, '')) ?? 0;
