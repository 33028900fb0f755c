// FRONT DOOR: a question in plain English becomes an openCypher query and an answer whose parts name their claims.
import { corroborate } from '../corroboration/corroboration.ts';
import type { Engine } from '../cypher/cypher.ts';
import type { Snapshot } from '../graph/graph.ts';
import type { AskAnswer } from './answer-shapes.ts';
import { oneOf, queryText } from './claim-query.ts';
import { composeEmpty, composeFound, type Found, originOf } from './compose-answer.ts';
import { chooseExamples, proposeExamples } from './give-examples.ts';
import { indexSnapshot } from './index-snapshot.ts';
import { joinAnswers } from './join-answers.ts';
import { mentionsIn, typedText } from './mention.ts';
import { whyUnclear } from './open-reference.ts';
import type { AskContext, Plan } from './plan.ts';
import { planQuestion } from './plan-question.ts';
import { readQuestion } from './read-question.ts';
import { type Antecedent, nameReferences, splitQuestion } from './split-question.ts';

export type { AnswerPart, AnswerText, AskAnswer } from './answer-shapes.ts';

/** Runs a query over the graph of the same snapshot. */
export type RunQuery = (
  query: string,
  parameters: Readonly<Record<string, unknown>>,
) => Promise<Pick<Awaited<ReturnType<Engine['run']>>, 'columns' | 'rows' | 'truncated'>>;

function collect(
  { columns, rows, truncated }: Awaited<ReturnType<RunQuery>>,
  { snapshot }: AskContext,
): Found {
  const at = (name: string): number => columns.indexOf(name);
  const [claimAt, entityAt, reportAt] = [at('claim'), at('entity'), at('report')];
  const claims = new Set<number>();
  const byEntity = new Map<string, Set<number>>();
  const byReport = new Map<string, Set<number>>();
  const add = (map: Map<string, Set<number>>, id: unknown, claim: number): void => {
    if (typeof id !== 'string') return;
    const key = snapshot.entities.canonicalId(id);
    const row = map.get(key);
    if (row) row.add(claim);
    else map.set(key, new Set([claim]));
  };
  for (const row of rows) {
    const claim = snapshot.claims.numberOf(String(row[claimAt]));
    if (claim === undefined) continue;
    claims.add(claim);
    if (entityAt >= 0) add(byEntity, row[entityAt], claim);
    if (reportAt >= 0) add(byReport, row[reportAt], claim);
  }
  const inRows = (map: ReadonlyMap<string, ReadonlySet<number>>) =>
    new Map([...map].map(([id, row]): [string, readonly number[]] => [id, [...row]]));
  return {
    claims: [...claims].sort((a, b) => a - b),
    byEntity: inRows(byEntity),
    byReport: inRows(byReport),
    isCut: truncated,
  };
}

/** Runs a plan. What it chooses among the claims found is written into its query, so that it can be run again. */
async function find(
  plan: Plan,
  run: RunQuery,
  context: AskContext,
): Promise<{ readonly plan: Plan; readonly found: Found }> {
  const found = collect(await run(queryText(plan.query), plan.query.parameters), context);
  if (!plan.refine) return { plan, found };
  const claims = [...plan.refine(found.claims)].sort((a, b) => a - b);
  if (claims.length === found.claims.length) return { plan, found };
  return { plan: { ...plan, query: oneOf(plan.query, idsOf(claims, context)) }, found: { ...found, claims } };
}

const idsOf = (numbers: readonly number[], { snapshot }: AskContext): string[] =>
  numbers.flatMap((number) => snapshot.claims.claims[number]?.id ?? []);

function entitiesOf(plan: Plan, found: Found, context: AskContext): string[] {
  if (plan.entities === 'column') return [...found.byEntity.keys()];
  const { claims } = context.snapshot.claims;
  const ids = new Set<string>();
  for (const number of found.claims) {
    const claim = claims[number];
    if (!claim) continue;
    if (plan.entities === 'origins') ids.add(originOf(claim, context));
    else for (const { speaker } of claim.chain) ids.add(context.snapshot.entities.canonicalId(speaker));
  }
  return [...ids];
}

/** Undefined where the question is not understood. */
async function answerOf(
  reading: ReturnType<typeof readQuestion>,
  context: AskContext,
  run: RunQuery,
): Promise<AskAnswer | undefined> {
  let plan = planQuestion(reading, context)?.plan;
  if (!plan) return undefined;
  let found: Found = { claims: [], byEntity: new Map(), byReport: new Map(), isCut: false };
  let first: Plan | undefined;
  for (let next: Plan | undefined = plan; next; next = next.otherwise?.()) {
    plan = next;
    if (plan.unknownName !== undefined) break;
    ({ plan, found } = await find(next, run, context));
    if (found.claims.length > 0) break;
    first ??= plan;
  }
  // Where all that was tried finds nothing, it is the first that was asked for.
  if (found.claims.length === 0) plan = first ?? plan;
  const { interpretation, query } = plan;
  const isEmpty = found.claims.length === 0;
  // What corroboration says of the claims takes long the first time.
  if (plan.wants === 'count' || plan.isCompared) await corroborate(context.snapshot).prepare('one');
  return {
    interpretation,
    query: queryText(query),
    parameters: query.parameters,
    answer: isEmpty ? composeEmpty(plan, context) : composeFound(plan, found, context),
    claims: idsOf(found.claims, context),
    entities: entitiesOf(plan, found, context),
    reports: [...found.byReport.keys()],
    truncated: found.isCut,
  };
}

const examples = new WeakMap<AskContext, readonly string[]>();

async function examplesOf(context: AskContext, run: RunQuery): Promise<readonly string[]> {
  const known = examples.get(context);
  if (known) return known;
  const isAnswered = async (question: string): Promise<boolean> =>
    (await answerOf(readQuestion(question, context), context, run))?.answer.outcome === 'found';
  const chosen = await chooseExamples(proposeExamples(context), isAnswered);
  examples.set(context, chosen);
  return chosen;
}

/** Questions of several kinds that the collection answers, made of the names of which most is said. */
export const exampleQuestions = async (snapshot: Snapshot, run: RunQuery): Promise<readonly string[]> =>
  examplesOf(await indexSnapshot(snapshot), run);

/** Indexes a snapshot ahead of its first question, with pauses for others. */
export const prepareQuestions = async (snapshot: Snapshot): Promise<void> => {
  await indexSnapshot(snapshot);
};

/** Questions asked in one, each with names for its pronouns; undefined where one of them is not understood. */
async function answerSeveral(
  questions: readonly string[],
  context: AskContext,
  run: RunQuery,
): Promise<AskAnswer | undefined> {
  if (questions.length < 2) return undefined;
  const antecedents: Antecedent[] = [];
  const answers: AskAnswer[] = [];
  const add = (id: string): void => {
    const ref = context.snapshot.entities.refOf(id);
    if (ref) antecedents.push({ name: ref.name, label: ref.label });
  };
  for (const question of questions) {
    const reading = readQuestion(nameReferences(question, antecedents), context);
    const answer = await answerOf(reading, context, run);
    if (!answer) return undefined;
    answers.push(answer);
    for (const { ids } of mentionsIn(reading.pieces)) add(ids[0] ?? '');
    const [only, ...others] = answer.entities;
    if (only !== undefined && others.length === 0) add(only);
  }
  return joinAnswers(answers);
}

/**
 * Answers a question over a snapshot. A question that is not understood is answered with examples; an answer
 * that is empty says that nobody says so, with the nearest things that are said. Faults of `run` rise.
 */
export async function ask(question: string, snapshot: Snapshot, run: RunQuery): Promise<AskAnswer> {
  const context = await indexSnapshot(snapshot);
  const several = await answerSeveral(splitQuestion(question), context, run);
  if (several) return several;
  const reading = readQuestion(question, context);
  const answer = await answerOf(reading, context, run);
  if (answer) return answer;
  return {
    interpretation: `Not understood: “${typedText(reading.pieces)}”`,
    query: '',
    parameters: {},
    answer: {
      outcome: 'unclear',
      text: `${whyUnclear(reading)} These can be answered:`,
      parts: [],
      nearest: [],
      examples: [...(await examplesOf(context, run))],
    },
    claims: [],
    entities: [],
    reports: [],
    truncated: false,
  };
}
