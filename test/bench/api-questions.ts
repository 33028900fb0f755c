// What the API is asked under load: several hundred different URLs per kind, drawn from a collection with a seed.
import type { Collection } from '../../graph-data/ontology/ontology.ts';
import type { Paths } from '../../server/api/contract/entities.ts';
import { type Chance, seedChance } from './seeded-chance.ts';
import { fetchText } from './server-process.ts';

export interface Questions {
  readonly kind: string;
  readonly paths: readonly string[];
}

const SEED = 20;
const WANTED = 240;
/** How long to look for pairs that are four apart. */
const SEARCH_LIMIT_MS = 20_000;

type Values = Readonly<Record<string, string | number>>;

const query = (values: Values): string =>
  `?${Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;

/** Fills up to `WANTED` different texts; stops when drawing brings nothing new. */
function drawDifferent(draw: () => string): readonly string[] {
  const drawn = new Set<string>();
  for (let attempt = 0; drawn.size < WANTED && attempt < WANTED * 20; attempt++) drawn.add(draw());
  return [...drawn];
}

const wordsIn = (text: string): readonly string[] =>
  text.split(/[^\p{L}]+/u).filter((word) => word.length > 3);

/** One word, two words or the start of one, from glosses and names as they come: frequent words come often. */
export function askSearch(chance: Chance, { claims, entities }: Collection): Questions {
  const word = (): string => {
    const text = chance.isLikely(0.5) ? chance.pick(claims).gloss : chance.pick(entities).name;
    const words = wordsIn(text);
    return words.length > 0 ? chance.pick(words) : 'road';
  };
  const draw = (): string => {
    const [first, second] = [word(), word()];
    const q = chance.pick([first, first, `${first} ${second}`, first.slice(0, 4)]);
    return `/api/search${query({ q })}`;
  };
  return { kind: 'search', paths: drawDifferent(draw) };
}

/** By speaker, by subject, by text, by stance, several at once, or without a filter on one page or another. */
function askClaims(chance: Chance, { claims }: Collection): Questions {
  const draw = (): string => {
    const claim = chance.pick(claims);
    const about = chance.pick(claim.about).entity;
    const speaker = chance.pick(claim.chain).speaker;
    const [q = 'road'] = chance.shuffle(wordsIn(claim.gloss));
    const { stance, certainty } = claim;
    const filter: Values = chance.pick<Values>([
      { speaker },
      { speaker, speakerRole: 'origin' },
      { about },
      { about, stance },
      { q },
      { q, certainty },
      { stance, certainty },
      { stance, unnamed: 'true' },
      {},
    ]);
    const sort: Readonly<Record<string, string>> = chance.isLikely(0.8)
      ? {}
      : { sort: chance.pick(['asOf', 'published']) };
    return `/api/claims${query({ ...filter, ...sort, limit: chance.pick([20, 50, 50, 50, 80]) })}`;
  };
  return { kind: 'claims with facets', paths: drawDifferent(draw) };
}

/** Around those that most is said of or by, as many neighbours as a page asks for. */
function askNeighbourhoods(chance: Chance, { claims }: Collection): Questions {
  const count = new Map<string, number>();
  for (const { chain, about } of claims) {
    for (const id of [...chain.map(({ speaker }) => speaker), ...about.map(({ entity }) => entity)]) {
      count.set(id, (count.get(id) ?? 0) + 1);
    }
  }
  const hubs = [...count].sort((a, b) => b[1] - a[1]).slice(0, 120);
  const draw = (): string => {
    const [id] = chance.pick(hubs);
    const view = chance.pick(['entities', 'entities', 'claims']);
    return `/api/entities/${encodeURIComponent(id)}/neighbourhood${query({ view, limit: chance.pick([20, 40, 60]) })}`;
  };
  return { kind: 'neighbourhood of a hub', paths: drawDifferent(draw) };
}

/** Pairs that the server itself finds to be four apart. Reports are further from each other than speakers are. */
async function askPaths(chance: Chance, collection: Collection, url: string): Promise<Questions> {
  const reports = collection.reports.map(({ id }) => id);
  const all = [...reports, ...collection.entities.map(({ id }) => id)];
  const found = new Set<string>();
  const until = performance.now() + SEARCH_LIMIT_MS;
  while (found.size < WANTED && performance.now() < until) {
    const end = (): string => chance.pick(chance.isLikely(0.7) ? reports : all);
    const path = `/api/paths${query({ from: end(), to: end() })}`;
    const reply = await fetch(url + path);
    // An entity has no path to itself: the server says so, and the next pair is drawn.
    if (reply.status !== 200) continue;
    const answer: Paths = JSON.parse(await reply.text());
    if (answer.paths[0]?.steps.length === 4) found.add(path);
  }
  return { kind: 'path of length 4', paths: [...found] };
}

/** All kinds; `url` is of a running server on the collection. Each answer is looked at once. */
export async function drawQuestions(collection: Collection, url: string): Promise<readonly Questions[]> {
  const chance = seedChance(SEED);
  const kinds = [
    askSearch(chance, collection),
    askClaims(chance, collection),
    askNeighbourhoods(chance, collection),
    await askPaths(chance, collection, url),
  ];
  for (const { paths } of kinds) for (const path of paths) await fetchText(url + path);
  return kinds.filter(({ paths }) => paths.length > 0);
}
