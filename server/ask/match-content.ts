// Claims that say something asked for: full-text ranking by stems and synonyms, cut to those that say it best.
import type { Snapshot } from '../graph/graph.ts';
import type { Work } from '../in-slices.ts';
import type { ContentIndex } from './content-index.ts';
import { isWeakTerm, synonymsOf, termsOf, withoutNegation } from './content-terms.ts';
import { foldText } from './split-words.ts';
import { isStopWord } from './word-classes.ts';

/** What a statement must say. */
export interface SoughtContent {
  /** Words without the names. */
  readonly text: string;
  /** Each named thing by its canonical ids; one of them is enough. */
  readonly entities: readonly (readonly string[])[];
}

export interface ContentMatch {
  readonly claim: number;
  /** 0 to 1: how much of what was sought the claim says. */
  readonly score: number;
}

/** How much a claim must say of what is sought, of all and compared with the best. */
export interface Cut {
  readonly least: number;
  readonly ofBest: number;
}

/** For "who said that …": nearly everything. */
export const statementCut: Cut = { least: 0.55, ofBest: 0.85 };

const plainText = (text: string): string =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const SYNONYM = 0.8;
const IN_FACTS = 0.85;
const WEAK = 0.35;
/** A claim that is about a thing without naming it says less of it than one that does. */
const NAME_IN_ABOUT = 0.5;
const UNNAMED_FACTOR = 0.88;
/** What a claim says besides counts against it: this much, where it says hardly anything else. */
const BESIDES = 0.1;
/** A claim must say at least this much of the words besides the names. */
const LEAST_OF_WORDS = 0.5;

interface Term {
  readonly stem: string;
  readonly weight: number;
  /** Stems that will do, and how well. */
  readonly forms: readonly (readonly [string, number])[];
}

function formsOf(stem: string, content: ContentIndex): readonly (readonly [string, number])[] {
  const forms: (readonly [string, number])[] = [[stem, 1]];
  for (const other of synonymsOf(stem)) forms.push([other, SYNONYM]);
  const plain = withoutNegation(stem);
  if (plain !== undefined && content.stems.has(plain)) forms.push([plain, SYNONYM]);
  return forms;
}

/** Words typed apart that the claims write as one: "crypto currencies". */
function joinNeighbours(text: string, content: ContentIndex): string {
  const words = text.split(' ');
  const joined: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const both = `${words[at]}${words[at + 1] ?? ''}`;
    const isOne = words[at + 1] !== undefined && both.length > 7 && content.words.has(both);
    joined.push(isOne ? both : (words[at] ?? ''));
    if (isOne) at++;
  }
  return joined.join(' ');
}

function readTerms(text: string, content: ContentIndex): readonly Term[] {
  return termsOf(joinNeighbours(foldText(text), content)).map((stem) => {
    const forms = formsOf(stem, content);
    const weight = content.weightOf(forms.map(([form]) => form)) * (isWeakTerm(stem) ? WEAK : 1);
    return { stem, weight, forms };
  });
}

/** By claim: how well it has the terms, the best form of each counting, and how many it has. */
function scoreTerms(
  terms: readonly Term[],
  content: ContentIndex,
  claims: number,
): { readonly scores: Float64Array; readonly counts: Uint16Array } {
  const scores = new Float64Array(claims);
  const counts = new Uint16Array(claims);
  const best = new Float64Array(claims);
  for (const { weight, forms } of terms) {
    const touched: number[] = [];
    const note = (claim: number, value: number): void => {
      if (best[claim] === 0) touched.push(claim);
      if (value > (best[claim] ?? 0)) best[claim] = value;
    };
    for (const [form, value] of forms) {
      for (const claim of content.inGloss(form)) note(claim, value);
      for (const claim of content.inFacts(form)) note(claim, value * IN_FACTS);
    }
    for (const claim of touched) {
      scores[claim] = (scores[claim] ?? 0) + weight * (best[claim] ?? 0);
      counts[claim] = (counts[claim] ?? 0) + 1;
      best[claim] = 0;
    }
  }
  return { scores, counts };
}

export interface ContentMatcher {
  /** The claims that say it, best first; all of them say nearly as much as the best. */
  statements(sought: SoughtContent, cut?: Cut): readonly ContentMatch[];
  /** The claims that speak of it: their gloss has every word, or one that means the same. */
  speakingOf(sought: SoughtContent): readonly number[];
  /** The nearest things that are said, best first, however little they fit. */
  nearest(sought: SoughtContent, limit: number): readonly number[];
}

/** Reads what things are called, and pauses between things. */
export function* openContentMatcher(snapshot: Snapshot, content: ContentIndex): Work<ContentMatcher> {
  const { claims, entities, contents } = snapshot;
  const size = claims.claims.length;
  const namesOf = new Map<string, string[]>();
  const termsOfNames = new Map<string, (readonly string[])[]>();
  for (const { id, name, aliases = [] } of contents.entities) {
    yield;
    const key = entities.canonicalId(id);
    const row = namesOf.get(key) ?? [];
    // "IS" and "US" are words too: in a gloss they would be found everywhere.
    row.push(
      ...[name, ...aliases]
        .map(plainText)
        .filter((text) => !isStopWord(text))
        .map((text) => ` ${text} `),
    );
    namesOf.set(key, row);
    const terms = [name, ...aliases].map(termsOf).filter((words) => words.length > 1);
    termsOfNames.set(key, [...(termsOfNames.get(key) ?? []), ...terms]);
  }

  function isAbout(claim: number, ids: readonly string[]): boolean {
    const about = claims.claims[claim]?.about ?? [];
    return about.some(({ entity }) => ids.includes(entities.canonicalId(entity)));
  }
  /** How many words of the gloss name one of these; 0 where none does. */
  const namedLength = (claim: number, ids: readonly string[]): number => {
    const gloss = ` ${content.foldedGloss(claim)} `;
    let longest = 0;
    for (const id of ids) {
      for (const name of namesOf.get(id) ?? []) {
        if (gloss.includes(name)) longest = Math.max(longest, name.trim().split(' ').length);
      }
      if (longest > 0) continue;
      for (const terms of termsOfNames.get(id) ?? []) {
        if (terms.every((term) => content.says(claim, term))) longest = Math.max(longest, terms.length);
      }
    }
    return longest;
  };

  const weightOfEntity = (ids: readonly string[]): number => {
    const number = entities.numberOf(ids[0] ?? '');
    const { offsets } = claims.by.about;
    const count = number === undefined ? 0 : (offsets[number + 1] ?? 0) - (offsets[number] ?? 0);
    return Math.log(1 + size / Math.max(1, count));
  };

  function rank(sought: SoughtContent): ContentMatch[] {
    const terms = readTerms(sought.text, content);
    const { scores, counts } = scoreTerms(terms, content, size);
    const ofWords = terms.reduce((sum, { weight }) => sum + weight, 0);
    const weights = sought.entities.map(weightOfEntity);
    const all = ofWords + weights.reduce((sum, weight) => sum + weight, 0);
    if (all === 0) return [];
    const found: ContentMatch[] = [];
    for (let claim = 0; claim < size; claim++) {
      const words = scores[claim] ?? 0;
      if (ofWords > 0 && words < ofWords * LEAST_OF_WORDS) continue;
      let sum = words;
      let said = counts[claim] ?? 0;
      let factor = 1;
      let missing = 0;
      sought.entities.forEach((ids, at) => {
        const weight = weights[at] ?? 0;
        const length = namedLength(claim, ids);
        if (length > 0) {
          sum += weight;
          said += length;
        } else if (isAbout(claim, ids)) {
          sum += weight * NAME_IN_ABOUT;
          factor *= UNNAMED_FACTOR;
        } else missing++;
      });
      if (missing > 0) continue;
      const share = Math.min(1, said / Math.max(1, content.lengthOf(claim)));
      found.push({ claim, score: (sum / all) * factor * (1 - BESIDES * (1 - share)) });
    }
    return found.sort((a, b) => b.score - a.score || a.claim - b.claim);
  }

  return {
    statements: (sought, { least, ofBest } = statementCut) => {
      const ranked = rank(sought);
      const bar = Math.max(least, (ranked[0]?.score ?? 0) * ofBest);
      return ranked.filter(({ score }) => score >= bar);
    },
    speakingOf: ({ text, entities: named }) => {
      const terms = readTerms(text, content);
      const counts = new Uint16Array(size);
      for (const { forms } of terms) {
        const having = new Set(forms.flatMap(([form]) => content.inGloss(form)));
        for (const claim of having) counts[claim] = (counts[claim] ?? 0) + 1;
      }
      const found: number[] = [];
      for (let claim = 0; claim < size; claim++) {
        if (terms.length === 0 || counts[claim] !== terms.length) continue;
        if (named.every((ids) => isAbout(claim, ids) || namedLength(claim, ids) > 0)) found.push(claim);
      }
      return found;
    },
    nearest: ({ text, entities: named }, limit) => {
      const scores = scoreTerms(readTerms(text, content), content, size).scores;
      for (const ids of named) {
        const number = entities.numberOf(ids[0] ?? '');
        if (number === undefined) continue;
        const { offsets, items } = claims.by.about;
        for (const claim of items.subarray(offsets[number], offsets[number + 1])) {
          scores[claim] = (scores[claim] ?? 0) + weightOfEntity(ids);
        }
      }
      const best: ContentMatch[] = [];
      for (let claim = 0; claim < size; claim++) {
        const score = scores[claim] ?? 0;
        if (score === 0 || (best.length === limit && score <= (best.at(-1)?.score ?? 0))) continue;
        best.push({ claim, score });
        best.sort((a, b) => b.score - a.score);
        if (best.length > limit) best.pop();
      }
      return best.map(({ claim }) => claim);
    },
  };
}
