// Vague plenty as the least it can mean: "hundreds of", "tens of thousands of", "several hundred".
import words from '../../../../graph-data/lexicons/quantity-words.json' with { type: 'json' };
import type { Lexeme } from './read-lexemes.ts';

/** At least `value`; `to` is the first lexeme behind, "of" included. */
export interface Plenty {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

const plenty = new Map(Object.entries(words.vaguePlenty));
const scales = new Map(Object.entries(words.scales));
const TWO = 2;
const TEN = 10;
const lowerAt = (lexemes: readonly Lexeme[], at: number): string => lexemes[at]?.lower ?? '';
const skipOf = (lexemes: readonly Lexeme[], at: number): number =>
  lowerAt(lexemes, at) === 'of' ? at + 1 : at;

/** "several hundred", "a few dozen": two of them at least. */
function readSeveral(lexemes: readonly Lexeme[], at: number): Plenty | undefined {
  const article = lowerAt(lexemes, at) === 'a' && lowerAt(lexemes, at + 1) === 'few' ? 1 : 0;
  if (!/^(several|few|many)$/.test(lowerAt(lexemes, at + article))) return undefined;
  const times = scales.get(lowerAt(lexemes, at + article + 1));
  return times === undefined ? undefined : { from: at, to: at + article + 2, value: TWO * times };
}

/** The vague plenty that begins at a lexeme; it counts something only with a noun behind it. */
export function readPlenty(lexemes: readonly Lexeme[], at: number): Plenty | undefined {
  const several = readSeveral(lexemes, at);
  if (several) return several;
  const first = lowerAt(lexemes, at);
  const isOf = lowerAt(lexemes, at + 1) === 'of';
  const second = isOf ? plenty.get(lowerAt(lexemes, at + TWO)) : undefined;
  const own = first === 'tens' ? TEN * TWO : plenty.get(first);
  if (own === undefined) return undefined;
  if (second !== undefined) return { from: at, to: skipOf(lexemes, at + 3), value: (own * second) / TWO };
  return first === 'tens' || !isOf ? undefined : { from: at, to: at + TWO, value: own };
}
