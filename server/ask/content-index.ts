// An inverted index of what claims say: stems of glosses, and of the relations and figures in them. Built once.
import { relationships } from '../../graph-data/ontology/ontology.ts';
import type { Snapshot } from '../graph/graph.ts';
import type { Work } from '../in-slices.ts';
import { synonymsOf, termsOf } from './content-terms.ts';
import { openVocabulary, type Vocabulary } from './near-words.ts';
import { foldText } from './split-words.ts';

export interface ContentIndex {
  /** Claim numbers whose gloss has the stem, rising. */
  inGloss(stem: string): readonly number[];
  /** Claim numbers whose relations or figures have the stem, rising. */
  inFacts(stem: string): readonly number[];
  /** Whether the gloss has the stem or one that means the same. */
  says(claim: number, stem: string): boolean;
  /** How rare stems of one meaning are, taken together. Stems that no claim has count as rare ones. */
  weightOf(stems: readonly string[]): number;
  /** The gloss without case, accents and punctuation. */
  foldedGloss(claim: number): string;
  /** How many different stems a gloss has. */
  lengthOf(claim: number): number;
  readonly stems: Vocabulary;
  /** The plain words of all glosses. */
  readonly words: Vocabulary;
  /** Whether a gloss has the word in small letters, so that it is not only a name. */
  isCommonWord(word: string): boolean;
}

/** The words of a relation's verb both ways: "recruits in", "is the recruiting ground of". */
const relationTerms = new Map(
  Object.values(relationships).map((definition) => [
    definition.type,
    termsOf(`${definition.type.toLowerCase().replaceAll('_', ' ')} ${definition.verb}`),
  ]),
);

type Rows = Map<string, number[]>;

function add(rows: Rows, stem: string, claim: number): void {
  const row = rows.get(stem);
  if (!row) rows.set(stem, [claim]);
  else if (row.at(-1) !== claim) row.push(claim);
}

const nothing: readonly number[] = [];

/** Reads the claims of a snapshot, and pauses between claims. */
export function* indexContent({ claims: { claims } }: Snapshot): Work<ContentIndex> {
  const glosses: Rows = new Map();
  const facts: Rows = new Map();
  const folded: string[] = [];
  const lengths = new Uint16Array(claims.length);
  const words = new Set<string>();
  const common = new Set<string>();
  for (const [claim, { gloss, relations, estimate }] of claims.entries()) {
    yield;
    const terms = termsOf(gloss);
    lengths[claim] = terms.length;
    for (const stem of terms) add(glosses, stem, claim);
    for (const { type } of relations ?? []) {
      for (const stem of relationTerms.get(type) ?? []) add(facts, stem, claim);
    }
    if (estimate) {
      for (const stem of termsOf(`${estimate.measure} ${estimate.scope}`)) add(facts, stem, claim);
      for (const bound of [estimate.minValue, estimate.maxValue]) {
        if (bound !== undefined) add(facts, String(bound), claim);
      }
    }
    const plain = foldText(gloss);
    folded.push(plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim());
    for (const word of plain.split(/[^\p{L}\p{N}]+/u)) words.add(word);
    for (const [word] of gloss.matchAll(/(?<![\p{L}-])\p{Ll}[\p{Ll}\p{M}]+/gu)) common.add(foldText(word));
  }
  const rarest = Math.log(1 + claims.length);
  const has = (stem: string, claim: number): boolean => {
    const row = glosses.get(stem) ?? nothing;
    let [low, high] = [0, row.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((row[middle] ?? 0) < claim) low = middle + 1;
      else high = middle;
    }
    return row[low] === claim;
  };
  return {
    says: (claim, stem) => has(stem, claim) || [...synonymsOf(stem)].some((other) => has(other, claim)),
    inGloss: (stem) => glosses.get(stem) ?? nothing,
    inFacts: (stem) => facts.get(stem) ?? nothing,
    weightOf: (stems) => {
      const count = stems.reduce(
        (sum, stem) => sum + (glosses.get(stem) ?? facts.get(stem) ?? nothing).length,
        0,
      );
      return count === 0 ? rarest * 0.7 : Math.log(1 + claims.length / count);
    },
    foldedGloss: (claim) => folded[claim] ?? '',
    lengthOf: (claim) => lengths[claim] ?? 0,
    stems: openVocabulary([...glosses.keys(), ...facts.keys()]),
    words: openVocabulary(words),
    isCommonWord: (word) => common.has(word),
  };
}
