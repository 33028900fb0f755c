// What sort of place a name names: by the words beside it, by the map, by the words of the name.
import words from '../../../../graph-data/lexicons/place-words.json' with { type: 'json' };
import type { DescribedText } from '../words/describe-words.ts';
import type { NamedMention } from './named-mention.ts';
import { plainWords } from './plain-name.ts';
import { wellKnownAs } from './well-known.ts';

const kindOfWord: ReadonlyMap<string, string> = new Map(
  Object.entries(words.kinds).flatMap(([kind, list]) => list.map((word) => [word, kind] as const)),
);
const MORE_REGIONS = new Set(
  'coast island islands lake gulf bay strait ocean basin delta highlands plateau hills canal north south east west northern southern eastern western'.split(
    ' ',
  ),
);
const kindOf = (word: string | undefined): string | undefined =>
  word === undefined ? undefined : (kindOfWord.get(word) ?? (MORE_REGIONS.has(word) ? 'region' : undefined));

/** "Hasakah province", "the city of Raqqa", "the town Al-Bab". */
export function placeKindBeside({ tokens }: DescribedText, { from, to }: NamedMention): string | undefined {
  const after = tokens[to]?.sentence === tokens[from]?.sentence ? kindOf(tokens[to]?.lower) : undefined;
  if (after) return after;
  const before = tokens[from - 1];
  if (before?.lower === 'of') return kindOf(tokens[from - 2]?.lower);
  return before?.tag === 'NOUN' ? kindOf(before.lower) : undefined;
}

/** The ontology's kind of a place with these mentions. */
export function placeKind(text: DescribedText, mentions: readonly NamedMention[]): string {
  const inName = mentions.map(({ name }) => kindOf(plainWords(name).at(-1)) ?? kindOf(plainWords(name)[0]));
  const known = mentions.map(({ name }) => wellKnownAs(name, 'Place')?.kind);
  const beside = mentions.map((mention) => placeKindBeside(text, mention));
  const isCountry = known.includes('country');
  if (isCountry) return 'country';
  return [...beside, ...known, ...inName].find((kind) => kind !== undefined) ?? 'city';
}
