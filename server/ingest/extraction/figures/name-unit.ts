// Units as the corpus and the ontology write them: singular nouns, "person" for people, codes for money.

import words from '../../../../graph-data/lexicons/quantity-words.json' with { type: 'json' };
import sourceNouns from '../../../../graph-data/lexicons/source-nouns.json' with { type: 'json' };
import type { Lexeme } from './read-lexemes.ts';

const irregular = new Map(Object.entries(words.irregularPlurals));
const people = new Set([...words.people, ...sourceNouns.person]);
const notPeople = new Set([
  'family',
  'many',
  'most',
  'one',
  'both',
  'few',
  'majority',
  'minority',
  'local',
  'public',
]);
const times = new Set(words.times);
const currencies = new Map(Object.entries(words.currencyNames));
const codes = new Set(words.currencyCodes);
const coins = new Map<string, readonly (string | number)[]>(Object.entries(words.smallCoins));
const measures = new Map<string, string>();
for (const [unit, names] of Object.entries(words.measures))
  for (const name of names) measures.set(name, unit);
const MOST_WORDS = 3;

/** `singular('countries')` → `country`; a word that is no plural stays. */
export function singular(word: string): string {
  const lower = word.toLowerCase();
  const known = irregular.get(lower);
  if (known !== undefined) return known;
  if (/[a-z]{3}men$/.test(lower)) return lower.replace(/men$/, 'man');
  if (lower.length < 4 || !lower.endsWith('s') || /(ss|us|is)$/.test(lower)) return lower;
  if (/[^aeiou]ies$/.test(lower)) return `${lower.slice(0, -3)}y`;
  if (/(ch|sh|x|ss|zz|[^aeiou]o)es$/.test(lower)) return lower.slice(0, -2);
  return lower.slice(0, -1);
}

/** Whether the word can be a plural. */
export const isPlural = (word: string): boolean =>
  singular(word) !== word.toLowerCase() ||
  /^(sheep|aircraft|series|species|staff|personnel|police)$/i.test(word);

/** Whether the noun, in the singular, is a stretch of time: those are no quantities here. */
export const isTime = (noun: string): boolean => times.has(noun);

/** Whether the noun names people: from a list, a compound with -man, or a capitalized people ("Corvanians"). */
export function isPeople(word: string): boolean {
  const noun = singular(word);
  if (notPeople.has(noun)) return false;
  if (people.has(noun) || people.has(word.toLowerCase())) return true;
  return (
    /[a-z]{3}(man|woman|child)$/.test(noun) || /^\p{Lu}\p{Ll}+(ans|ese|lis|rds|nes|ites|ers)$/u.test(word)
  );
}

/** The unit of a counted noun: `unitOf('fighters')` → `person`, `unitOf('villages')` → `village`. */
export const unitOf = (word: string): string => (isPeople(word) ? 'person' : singular(word));

/** A unit of measure or money, how many lexemes name it, and what the number is to be multiplied by. */
export interface NamedUnit {
  readonly unit: string;
  readonly length: number;
  readonly factor: number;
  readonly isMoney: boolean;
}

function lookUp(name: string): Omit<NamedUnit, 'length'> | undefined {
  const money = currencies.get(name);
  if (money !== undefined) return { unit: money, factor: 1, isMoney: true };
  const [currency, part] = coins.get(name) ?? [];
  if (typeof currency === 'string') return { unit: currency, factor: Number(part), isMoney: true };
  const measure = measures.get(name);
  return measure === undefined ? undefined : { unit: measure, factor: 1, isMoney: false };
}

/** The unit of measure or money that begins at a lexeme: "per cent", "US dollars", "sq km". The longest name wins. */
export function namedUnitAt(lexemes: readonly Lexeme[], at: number): NamedUnit | undefined {
  for (let length = MOST_WORDS; length > 0; length -= 1) {
    const run = lexemes.slice(at, at + length);
    if (run.length < length || run.some(({ text }) => /^[.,;:()"“”]$/.test(text))) continue;
    if (length === 1 && codes.has(run[0]?.text ?? ''))
      return { unit: run[0]?.text ?? '', length, factor: 1, isMoney: true };
    const tied = run.map(({ lower, start }, index) =>
      index > 0 && run[index - 1]?.end !== start ? ` ${lower}` : lower,
    );
    const name = tied.join('').replaceAll('-', ' ');
    const first = name.split(' ');
    const plural = [singular(first[0] ?? ''), ...first.slice(1)].join(' ');
    const found =
      lookUp(name) ??
      lookUp([...first.slice(0, -1), singular(first.at(-1) ?? '')].join(' ')) ??
      lookUp(plural);
    if (!found) continue;
    const isWeight = found.unit === 'GBP' && name.startsWith('pound') && lexemes[at + length]?.lower === 'of';
    return isWeight ? { unit: 'pound', length, factor: 1, isMoney: false } : { ...found, length };
  }
  return undefined;
}

const currencySigns = new Map(Object.entries(words.currencySigns));

/** The sign or code of money that ends right before a lexeme: "$", "US$", "€", "EUR". */
export function moneyBefore(
  lexemes: readonly Lexeme[],
  at: number,
): { unit: string; length: number } | undefined {
  const [first, second] = [lexemes[at - 2], lexemes[at - 1]];
  if (!second) return undefined;
  const pair = first && first.end === second.start ? currencySigns.get(first.text + second.text) : undefined;
  if (pair !== undefined) return { unit: pair, length: 2 };
  const sign = currencySigns.get(second.text);
  if (sign !== undefined) return { unit: sign, length: 1 };
  return codes.has(second.text) ? { unit: second.text, length: 1 } : undefined;
}
