// Corroboration over the API at 100,000 claims, and search while the findings of all are worked out.
import type { Collection } from '../../../graph-data/ontology/ontology.ts';
import { settings } from '../../../server/config.ts';
import { askSearch } from '../api-questions.ts';
import { type Figure, figureOf, type Sheet } from '../figures.ts';
import { prepareStore } from '../prepared-store.ts';
import { peakMegabytes } from '../process-cost.ts';
import { putLoad } from '../put-load.ts';
import { CONNECTIONS, type MeasuredRoute, measureRoute } from '../route-load.ts';
import { seedChance } from '../seeded-chance.ts';
import { fetchText, type ServerProcess, startHearsay } from '../server-process.ts';
import { GENERATED } from '../start-to-ready.ts';

/** So many that hardly any is asked twice, since the server keeps what it found out about a claim. */
const WANTED = 20_000;
const STARTS = 3;
const SEARCH_SECONDS = 4;
const P99_BAR_MS = 100;

/** Every answer is worked out: those kept ready would only be sent. */
const keepNothing = { [settings.cacheBytes.variable]: '0' };

function routesOf({ claims, reports }: Collection): readonly MeasuredRoute[] {
  const chance = seedChance(3);
  const draw = (records: readonly { readonly id: string }[], write: (id: string) => string) =>
    chance
      .shuffle(records)
      .slice(0, WANTED)
      .map(({ id }) => write(encodeURIComponent(id)));
  return [
    {
      name: 'claim corroboration',
      paths: draw(claims, (id) => `/api/claims/${id}/corroboration`),
      below: P99_BAR_MS,
    },
    { name: 'sources of a report', paths: draw(reports, (id) => `/api/reports/${id}/sources`) },
  ];
}

interface Beside {
  readonly idle: number;
  readonly busy: number;
  readonly findingsSeconds: number;
  readonly isWithin: boolean;
}

/** p99 of search on a server that was just started: alone, and from the moment that somebody wants all findings. */
async function searchBesideFindings(server: ServerProcess, paths: readonly string[]): Promise<Beside> {
  const load = async (seed: number, seconds = SEARCH_SECONDS): Promise<number> =>
    (await putLoad(server, paths, { seconds, seed, connections: CONNECTIONS })).p99Ms;
  await load(0);
  const idle = await load(1);
  const start = performance.now();
  const findings = fetchText(`${server.url}/api/findings`).then(() => (performance.now() - start) / 1000);
  const busy = await load(2);
  const loadSeconds = (performance.now() - start) / 1000;
  const findingsSeconds = await findings;
  return { idle, busy, findingsSeconds, isWithin: findingsSeconds >= loadSeconds };
}

function figuresOfSearch(rounds: readonly Beside[]): readonly Figure[] {
  const of = (wanted: 'idle' | 'busy' | 'findingsSeconds') => rounds.map((round) => round[wanted]);
  const within = rounds.filter(({ isWithin }) => isWithin).length;
  return [
    figureOf('search alone: p99', 'ms', of('idle')),
    figureOf('search while findings are worked out: p99', 'ms', of('busy'), {
      note: `in ${within} of ${rounds.length} the findings took longer than the search`,
    }),
    figureOf(
      'search: ratio',
      '×',
      rounds.map(({ idle, busy }) => busy / idle),
    ),
    figureOf('all findings for the first time, beside the searches', 's', of('findingsSeconds')),
  ];
}

export async function measureCorroborationLoad(say: (line: string) => void): Promise<Sheet> {
  const { folder, collection } = prepareStore(GENERATED);
  const searches = askSearch(seedChance(20), collection).paths;
  const beside: Beside[] = [];
  const figures: Figure[] = [];
  for (let start = 1; start <= STARTS; start++) {
    say(`search beside the first findings, start ${start} of ${STARTS} …`);
    const server = await startHearsay(folder, 'none', keepNothing);
    try {
      beside.push(await searchBesideFindings(server, searches));
      if (start < STARTS) continue;
      for (const route of routesOf(collection)) {
        say(`${route.name} …`);
        figures.push(...(await measureRoute(server, route)));
      }
      figures.push(figureOf('peak memory', 'MB', [peakMegabytes(server.pid)]));
    } finally {
      await server.stop();
    }
  }
  return {
    title: `Over the API, ${CONNECTIONS} connections, no answer kept`,
    figures: [...figuresOfSearch(beside), ...figures],
  };
}
