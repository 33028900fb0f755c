// The words that bound a number: "at least 40", "40 or more", "some 40". The list is graph-data/lexicons/quantity-words.json.
import words from '../../../../graph-data/lexicons/quantity-words.json' with { type: 'json' };
import type { Lexeme } from './read-lexemes.ts';

/** Bounds as in the ontology's Estimate; "nearly" and "almost" are `about`, since they promise nothing. */
export type QuantityBound = 'exact' | 'about' | 'atLeast' | 'atMost' | 'moreThan' | 'fewerThan' | 'between';

/** A bound and how many lexemes say it. */
export interface FoundBound {
  readonly bound: QuantityBound;
  readonly length: number;
}

interface Phrase extends FoundBound {
  readonly words: readonly string[];
}

const BOUNDS = ['about', 'atLeast', 'atMost', 'moreThan', 'fewerThan'] as const;
const longestFirst = (a: Phrase, b: Phrase): number => b.length - a.length;

function phrasesOf(table: Readonly<Partial<Record<string, readonly string[]>>>): readonly Phrase[] {
  return BOUNDS.flatMap((bound) =>
    (table[bound] ?? []).map((text) => {
      const parts = text.split(' ');
      return { bound, words: parts, length: parts.length };
    }),
  ).toSorted(longestFirst);
}

const before = phrasesOf(words.boundsBefore);
const after = phrasesOf(words.boundsAfter);

const stands = (lexemes: readonly Lexeme[], from: number, phrase: Phrase): boolean =>
  phrase.words.every((word, index) => lexemes[from + index]?.lower === word);

/** The bound that ends right before a lexeme; "c." keeps its point. */
export function boundBefore(lexemes: readonly Lexeme[], at: number): FoundBound | undefined {
  const dots = lexemes[at - 1]?.text === '.' && /^(c|ca|approx)$/.test(lexemes[at - 2]?.lower ?? '') ? 1 : 0;
  const found = before.find((phrase) => stands(lexemes, at - dots - phrase.length, phrase));
  return found && { bound: found.bound, length: found.length + dots };
}

/** The bound that begins at a lexeme: "or more", "+". */
export function boundAfter(lexemes: readonly Lexeme[], at: number): FoundBound | undefined {
  return after.find((phrase) => stands(lexemes, at, phrase));
}
