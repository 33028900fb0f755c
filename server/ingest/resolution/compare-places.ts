// Whether two names are one place's: spellings, other languages' names, sorts of place, coordinates.
import lexicon from '../../../graph-data/lexicons/place-words.json' with { type: 'json' };
import { alignWords } from './align-words.ts';
import { type Finding, finding, type NamedThing, quoteWords } from './comparison.ts';
import { countryNamed, countryOf } from './countries.ts';
import { makeWord, type NameWord, nameWords, spellWords, wordLikeness } from './name-words.ts';

const SURE = 0.86;
const WEAK = 0.72;

const plainWords = new Set(lexicon.plainWords);
const sameWord = new Map(
  lexicon.sameWord.flatMap(([first = '', ...others]) =>
    [first, ...others].map((word) => [word, first] as const),
  ),
);
const kindOfWord = new Map<string, string>(
  Object.entries(lexicon.kinds).flatMap(([kind, words]) => words.map((word) => [word, kind] as const)),
);

const keyOf = (words: readonly NameWord[]): string => words.map(({ plain }) => plain).join(' ');

/** A town's names in several languages → the number of the town. */
const towns = new Map<string, number>();
for (const [town, names] of lexicon.exonyms.entries()) {
  for (const name of names) towns.set(keyOf(nameWords(name)), town);
}

/** The towns' names: all that a list of foreign names knows for this one. */
export function otherNamesOfPlace(name: string): readonly string[] {
  const town = towns.get(keyOf(readPlaceName(name).words));
  return town === undefined ? [] : (lexicon.exonyms[town] ?? []);
}

export interface PlaceName {
  /** Without the words that only tell the sort. */
  readonly words: readonly NameWord[];
  /** The sort that the name tells: city, camp …; undefined where it tells none. */
  readonly kind: string | undefined;
  /** What follows a comma or stands in brackets: the Texas of "Paris, Texas". */
  readonly within: string;
}

/** Takes a place's name apart: `Raqqa (city)` → Raqqa, a city. */
export function readPlaceName(name: string): PlaceName {
  const [, head = name, within = ''] = /^([^,(]+)[,(]\s*([^)]*)\)?\s*$/.exec(name) ?? [];
  const words = nameWords(head);
  const withinWords = spellWords(within);
  const isKind = withinWords.length > 0 && withinWords.every((word) => kindOfWord.has(word));
  const telling = words.filter(({ plain }) => !plainWords.has(plain));
  const kinds = [...words.map(({ plain }) => plain), ...(isKind ? withinWords : [])].flatMap(
    (word) => kindOfWord.get(word) ?? [],
  );
  return {
    words: (telling.length > 0 ? telling : words).map((word) => {
      const same = sameWord.get(word.plain);
      return same === undefined || same === word.plain ? word : makeWord(same, word.article);
    }),
    kind: kinds[0],
    within: isKind ? '' : withinWords.join(' '),
  };
}

/** Names of places that a list knows apart are never spellings of each other: Iran and Iraq. */
function compareListed<Name extends string | number>(
  left: Name | undefined,
  right: Name | undefined,
  what: string,
): Finding | undefined {
  if (left === undefined || right === undefined) return undefined;
  return left === right
    ? finding(0.95, `Both are names of the same ${what}.`)
    : finding(0.05, `They are two ${what === 'town' ? 'towns' : 'countries'}.`);
}

function compareWords(left: PlaceName, right: PlaceName): Finding {
  const plainOf = ({ words }: PlaceName): readonly string[] => words.map(({ plain }) => plain);
  const listed =
    compareListed(countryNamed(plainOf(left)), countryNamed(plainOf(right)), 'country') ??
    compareListed(towns.get(keyOf(left.words)), towns.get(keyOf(right.words)), 'town');
  if (listed) return listed;
  const aligned = alignWords(left.words, right.words, WEAK, wordLikeness);
  const alone = [...aligned.leftAlone, ...aligned.rightAlone];
  if (aligned.pairs.length === 0) return finding(0, 'The names have no word in common.');
  if (alone.length > 0)
    return finding(0.2, `Only one name has ${quoteWords(alone)}: another place, or a part of it.`);
  const doubtful = aligned.pairs.find(({ likeness }) => likeness < SURE);
  if (doubtful) {
    return finding(
      0.5,
      `${quoteWords([doubtful.left])} and ${quoteWords([doubtful.right])} are alike, but may be two names.`,
    );
  }
  return aligned.pairs.every(({ likeness }) => likeness === 1)
    ? finding(0.95, 'The names have the same words.')
    : finding(0.9, 'The names are spellings of the same words.');
}

const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres between two points on the globe; undefined where one has none. */
function kilometresBetween(left: NamedThing, right: NamedThing): number | undefined {
  if (left.latitude === undefined || left.longitude === undefined) return undefined;
  if (right.latitude === undefined || right.longitude === undefined) return undefined;
  const [a, b] = [radians(left.latitude), radians(right.latitude)];
  const cosine =
    Math.sin(a) * Math.sin(b) +
    Math.cos(a) * Math.cos(b) * Math.cos(radians(left.longitude - right.longitude));
  return EARTH_RADIUS_KM * Math.acos(Math.min(1, Math.max(-1, cosine)));
}

/** How far apart two points may lie that are meant for one place: a country's middle is drawn anywhere. */
const farthestKm = (kind: string | undefined): number => {
  if (kind === 'country' || kind === 'region') return 800;
  return kind === 'province' ? 150 : 30;
};

/** Where a place lies by its own name ("Tripoli, Libya"), else the country that the texts tie it to. */
function regionOf({ within }: PlaceName, { country = '' }: NamedThing): string {
  const region = within === '' ? country : within;
  return countryOf(region) ?? region;
}

/** Compares two places by one name each: the score and why. */
export function comparePlaces(
  leftName: string,
  rightName: string,
  left: NamedThing,
  right: NamedThing,
): Finding {
  const leftRead = readPlaceName(leftName);
  const rightRead = readPlaceName(rightName);
  const found = compareWords(leftRead, rightRead);
  const leftKind = left.kind ?? leftRead.kind;
  const rightKind = right.kind ?? rightRead.kind;
  if (leftKind !== undefined && rightKind !== undefined && leftKind !== rightKind) {
    return finding(Math.min(found.score, 0.25), `One is a ${leftKind}, the other a ${rightKind}.`);
  }
  const namedSort = leftRead.kind ?? rightRead.kind;
  const isOpen = leftKind === undefined || rightKind === undefined;
  if (isOpen && namedSort !== undefined && namedSort !== 'city' && namedSort !== 'country') {
    return finding(Math.min(found.score, 0.65), ...found.reasons, `Only one is called a ${namedSort}.`);
  }
  const leftWithin = regionOf(leftRead, left);
  const rightWithin = regionOf(rightRead, right);
  if (leftWithin !== '' && rightWithin !== '' && leftWithin !== rightWithin) {
    return finding(Math.min(found.score, 0.1), `One is in ${leftWithin}, the other in ${rightWithin}.`);
  }
  if (leftWithin !== rightWithin && leftRead.within + rightRead.within !== '') {
    return finding(Math.min(found.score, 0.7), ...found.reasons, 'Only of one is it told where it lies.');
  }
  const apart = kilometresBetween(left, right);
  if (apart === undefined) return found;
  return apart > farthestKm(leftKind ?? rightKind)
    ? finding(Math.min(found.score, 0.15), `They lie ${Math.round(apart)} km apart.`)
    : finding(found.score + 0.04, ...found.reasons, `They lie within ${Math.ceil(apart)} km of each other.`);
}
