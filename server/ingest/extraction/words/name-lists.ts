// What word lists know of names: countries, regions and cities, titles, and words that organizations and places end in.
import countries from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import countryNames from '../../../../graph-data/lexicons/country-names.json' with { type: 'json' };
import givenNames from '../../../../graph-data/lexicons/given-name-variants.json' with { type: 'json' };
import cues from '../../../../graph-data/lexicons/name-cues.json' with { type: 'json' };
import organizations from '../../../../graph-data/lexicons/organizations.json' with { type: 'json' };
import places from '../../../../graph-data/lexicons/places.json' with { type: 'json' };
import wellKnown from '../../../../graph-data/lexicons/well-known-names.json' with { type: 'json' };
import world from '../../../../graph-data/lexicons/world-places.json' with { type: 'json' };
import type { Token } from './read-tokens.ts';

/** Bits for what lists say of a word. */
export const WORD_BITS = {
  title: 1,
  organization: 2,
  place: 4,
  preposition: 8,
  speech: 16,
  particle: 32,
  connector: 64,
  notName: 128,
  given: 256,
} as const;

const bits = new Map<string, number>();
function add(words: readonly string[], bit: number): void {
  for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit);
}
add(cues.titles, WORD_BITS.title);
add(cues.organizationWords, WORD_BITS.organization);
add(cues.placeWords, WORD_BITS.place);
add(cues.placePrepositions, WORD_BITS.preposition);
add(cues.speechVerbs, WORD_BITS.speech);
add(cues.particles, WORD_BITS.particle);
add(cues.connectors, WORD_BITS.connector);
add(cues.notNames, WORD_BITS.notName);
add(givenNames.flat(), WORD_BITS.given);

/** The bits of WORD_BITS for a word in small letters; a point at its end does not count. */
export const wordBits = (lower: string): number => bits.get(lower.replace(/\.$/, '')) ?? 0;

/** Names by their first word, each as its words; longer names first. */
export type NameIndex = ReadonlyMap<string, readonly (readonly string[])[]>;

const wordsOf = (name: string): readonly string[] =>
  name.toLowerCase().match(/[\p{L}\p{M}.'’-]+|\p{N}+|[^\s\p{L}\p{N}]/gu) ?? [];

/** Makes names ready to be found in tokens. */
export function indexNames(names: readonly string[]): NameIndex {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const name of names) {
    const words = wordsOf(name);
    const [first] = words;
    if (first === undefined) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return byFirst;
}

/** How many tokens from `at` on are a name of the index; 0 for none. */
export function matchName(tokens: readonly Token[], at: number, index: NameIndex): number {
  const found = index
    .get(tokens[at]?.lower ?? '')
    ?.find((words) => words.every((word, step) => tokens[at + step]?.lower === word));
  return found?.length ?? 0;
}

/** Countries, regions, provinces, cities and waters of the world that news often name. */
export const gazetteer: NameIndex = indexNames([
  ...Object.values(countries.countries).flat(),
  ...Object.values(places).flat(),
  ...[...places.provinces, ...places.cities]
    .filter((name) => /^\p{L}+$/u.test(name))
    .map((name) => `Al-${name}`),
  ...wellKnown.places.flatMap(({ names }) => names),
]);

/** The first-level regions and the larger cities of all countries; many are also surnames. */
export const wideGazetteer: NameIndex = indexNames([...world.regions, ...world.cities]);

/** Bodies of the world that news often name. */
export const knownOrganizations: NameIndex = indexNames([
  ...Object.values(organizations).flat(),
  ...wellKnown.organizations.flatMap(({ names }) => names),
]);

const isPlace = (word: string): boolean => gazetteer.get(word)?.some((words) => words.length === 1) ?? false;

// "Syrian", "Americans": the names of a country that are not on the map are its adjectives
const adjectives = countryNames.flat().filter((name) => !name.includes(' ') && !isPlace(name));
add(
  adjectives.flatMap((name) => [name, `${name}s`]),
  WORD_BITS.notName,
);
