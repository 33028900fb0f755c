// A program of its own that measures what corroboration costs over a generated collection; writes its sheets as JSON.
import type { Collection } from '../../../graph-data/ontology/ontology.ts';
import { type Corroboration, corroborate } from '../../../server/corroboration/corroboration.ts';
import type { Snapshot } from '../../../server/graph/graph.ts';
import { snapshotOf } from '../collection-snapshot.ts';
import type { Figure, Sheet } from '../figures.ts';
import { generateCollection } from '../generated-collection.ts';
import { readGlosses, scanGlosses } from '../gloss-scan.ts';
import { figureOfWaits, longestWait, type Wait } from '../longest-wait.ts';
import { seedChance } from '../seeded-chance.ts';
import { GENERATED } from '../start-to-ready.ts';
import {
  type Cost,
  dealRounds,
  figureOfCalls,
  figuresOfCosts,
  measureOnce,
  ratioFigure,
  timeCalls,
} from '../time-calls.ts';
import { withLargeQuestions } from './large-questions.ts';

const LARGE = { questions: 9, estimates: 1000 } as const;
/** Each over a collection made anew, as after a change of the store nothing is known. */
const FIRST_RUNS = 3;
const ROUNDS = 5;
const ORIGINS = 20_000;
const STATEMENTS = 500;
const SCANS = 25;
const BESIDE = 250;

interface World {
  readonly collection: Collection;
  readonly snapshot: Snapshot;
  readonly answers: Corroboration;
}

function openWorld(): World {
  const collection = withLargeQuestions(generateCollection(GENERATED), LARGE);
  const snapshot = snapshotOf(collection);
  return { collection, snapshot, answers: corroborate(snapshot) };
}

/** Ids in an order that comes out the same every time. */
const shuffledIds = (records: readonly { readonly id: string }[]): readonly string[] =>
  seedChance(7)
    .shuffle(records)
    .map(({ id }) => id);

interface FirstCall {
  readonly name: string;
  readonly cost: Cost;
  /** Of what is worked out in slices. */
  readonly wait?: Wait;
}

/** Each with what it needs and those before it did not. */
async function measureFirstCalls({ collection, answers }: World): Promise<readonly FirstCall[]> {
  const [claim = ''] = shuffledIds(collection.claims);
  const question = collection.questions[0]?.id ?? '';
  return [
    { name: 'origin of a claim', cost: await measureOnce(() => answers.origin(claim)) },
    {
      name: 'then the same statement elsewhere',
      cost: await measureOnce(() => answers.sameStatements(claim)),
    },
    {
      name: 'then a question of 1,000 estimates, with the sums of all',
      cost: await measureOnce(() => answers.compareQuestion(question)),
    },
  ];
}

/** The same as servers do it: in slices, from the beginning. */
async function measurePreparing({ answers }: World): Promise<readonly FirstCall[]> {
  const calls: FirstCall[] = [];
  for (const what of ['one', 'all'] as const) {
    let wait: Wait | undefined;
    const cost = await measureOnce(async () => {
      wait = await longestWait(() => answers.prepare(what));
    });
    const name =
      what === 'one'
        ? 'in slices: all that claims and questions need'
        : 'then in slices: circular reporting and contradictions of all';
    calls.push({ name, cost, ...(wait ? { wait } : {}) });
  }
  return calls;
}

function figuresOfFirstCall(runs: readonly FirstCall[]): readonly Figure[] {
  const name = runs[0]?.name ?? '';
  const figures = figuresOfCosts(
    name,
    runs.map(({ cost }) => cost),
  );
  const waits = runs.flatMap(({ wait }) => wait ?? []);
  if (waits.length === 0) return figures;
  return [...figures, figureOfWaits(name, waits)];
}

/** Gives the last world as well, all of it prepared. */
async function sheetOfFirstCalls(): Promise<{ readonly sheet: Sheet; readonly world: World }> {
  const runs: (readonly FirstCall[])[] = [];
  let world = openWorld();
  for (let run = 0; run < FIRST_RUNS; run++) {
    process.stderr.write(`  first answers, run ${run + 1} of ${FIRST_RUNS} …\n`);
    const calls = await measureFirstCalls(world);
    world = openWorld();
    runs.push([...calls, ...(await measurePreparing(world))]);
    if (run + 1 < FIRST_RUNS) world = openWorld();
  }
  const figures = (runs[0] ?? []).flatMap((_call, at) =>
    figuresOfFirstCall(runs.flatMap((run) => run[at] ?? [])),
  );
  return { sheet: { title: 'First answers after a change of the store', figures }, world };
}

async function sheetOfClaims({ collection, snapshot, answers }: World): Promise<Sheet> {
  const { claims, numberOf } = snapshot.claims;
  const ids = shuffledIds(collection.claims);
  process.stderr.write('  origins …\n');
  const drawn = dealRounds(ids.slice(0, ORIGINS), ROUNDS);
  const chains = await timeCalls(drawn, (id) => claims[numberOf(id) ?? -1]?.chain.at(-1));
  const origins = await timeCalls(drawn, (id) => answers.origin(id)?.depth);
  process.stderr.write('  same statements …\n');
  const statements = await timeCalls(dealRounds(ids.slice(100, 100 + STATEMENTS), ROUNDS), (id) =>
    answers.sameStatements(id),
  );
  const glosses = readGlosses(collection.claims);
  const scans = await timeCalls(dealRounds(ids.slice(100, 100 + SCANS), ROUNDS), (id) =>
    scanGlosses(glosses, numberOf(id) ?? 0),
  );
  const independent = await timeCalls(dealRounds(ids.slice(100, 100 + STATEMENTS), ROUNDS), (id) =>
    answers.independent(id),
  );
  return {
    title: 'A claim, once the indexes are there',
    figures: [
      figureOfCalls('origin and depth', origins, { unit: 'µs', below: 1000 }),
      figureOfCalls('floor: the last link of its chain', chains, { unit: 'µs' }),
      figureOfCalls('the same statement elsewhere', statements, { below: 50 }),
      figureOfCalls('floor: the words of all glosses compared in a loop', scans),
      ratioFigure('same statement : floor', statements, scans),
      figureOfCalls(
        'independent origins of its statement, once those that say the same are known',
        independent,
      ),
    ],
  };
}

async function sheetOfQuestions({ collection, snapshot, answers }: World): Promise<Sheet> {
  process.stderr.write('  questions of 1,000 estimates …\n');
  const [first = '', ...others] = collection.questions.slice(0, LARGE.questions).map(({ id }) => id);
  const rounds = others.map((id) => [id]);
  const { claims } = snapshot.claims;
  const loops = await timeCalls(rounds, (id) => claims.filter(({ estimate }) => estimate?.question === id), [
    first,
  ]);
  const questions = await timeCalls(rounds, (id) => answers.compareQuestion(id)?.estimates.length, [first]);
  const listing = (id: string) => answers.compareQuestion(id)?.comparisons.length;
  const pairs = await timeCalls(rounds, listing, [first]);
  const beside = shuffledIds(claims.filter(({ estimate }) => estimate?.question === others[0]));
  const rows = await timeCalls(
    dealRounds(beside.slice(0, BESIDE), ROUNDS),
    (id) => answers.comparisons(id),
    beside.slice(-BESIDE / ROUNDS),
  );
  const verdicts = await timeCalls(rounds.slice(0, 3), (id) => countVerdicts(answers, id));
  const pairsListed = answers.compareQuestion(first)?.comparisons.length ?? 0;
  return {
    title: `Questions with 1,000 estimates each (${pairsListed.toLocaleString('en')} pairs)`,
    figures: [
      figureOfCalls('its estimates and their independent origins', questions, { below: 100 }),
      figureOfCalls('floor: its estimates picked out in a loop over all claims', loops),
      figureOfCalls('all its pairs listed', pairs, { below: 100 }),
      figureOfCalls('one estimate beside all others', rows, { below: 100 }),
      figureOfCalls('all its pairs compared and their verdicts read', verdicts),
    ],
  };
}

/** Reads the verdict of every pair of a question. */
function countVerdicts(answers: Corroboration, id: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { verdict } of answers.compareQuestion(id)?.comparisons ?? [])
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return counts;
}

const { sheet, world } = await sheetOfFirstCalls();
process.stdout.write(JSON.stringify([sheet, await sheetOfClaims(world), await sheetOfQuestions(world)]));
