// FRONT DOOR: a question in plain English becomes an openCypher query and an answer whose parts name their claims.
import type { Engine } from '../cypher/cypher.ts';
import type { Snapshot } from '../graph/graph.ts';
import type { AskAnswer } from './answer-shapes.ts';
import { oneOf, queryText } from './claim-query.ts';
import { composeEmpty, composeFound, type Found, originOf } from './compose-answer.ts';
import { indexContent } from './content-index.ts';
import { findDates } from './find-dates.ts';
import { giveExamples } from './give-examples.ts';
import { indexReports } from './link-reports.ts';
import { openContentMatcher } from './match-content.ts';
import { typedText } from './mention.ts';
import { indexNames } from './name-index.ts';
import type { AskContext, Plan } from './plan.ts';
import { planQuestion } from './plan-question.ts';
import { readQuestion } from './read-question.ts';
import { openVoices } from './resolve-slots.ts';

export type { AnswerPart, AnswerText, AskAnswer } from './answer-shapes.ts';

/** Runs a query over the graph of the same snapshot. */
export type RunQuery = (
  query: string,
  parameters: Readonly<Record<string, unknown>>,
) => Promise<Pick<Awaited<ReturnType<Engine['run']>>, 'columns' | 'rows' | 'truncated'>>;

const contexts = new WeakMap<Snapshot['claims'], AskContext>();

/** Indexes a snapshot once; a text that comes into the store changes nothing here. */
function contextOf(snapshot: Snapshot): AskContext {
  const known = contexts.get(snapshot.claims);
  if (known) return known;
  const content = indexContent(snapshot);
  const reports = indexReports(snapshot);
  const context: AskContext = {
    snapshot,
    content,
    reports,
    names: indexNames(snapshot),
    matcher: openContentMatcher(snapshot, content),
    voices: openVoices(snapshot, reports),
    dates: findDates(snapshot),
  };
  contexts.set(snapshot.claims, context);
  return context;
}

function collect(
  { columns, rows, truncated }: Awaited<ReturnType<RunQuery>>,
  { snapshot }: AskContext,
): Found {
  const at = (name: string): number => columns.indexOf(name);
  const [claimAt, entityAt, reportAt] = [at('claim'), at('entity'), at('report')];
  const claims = new Set<number>();
  const byEntity = new Map<string, number[]>();
  const byReport = new Map<string, number[]>();
  const add = (map: Map<string, number[]>, id: unknown, claim: number): void => {
    if (typeof id !== 'string') return;
    const key = snapshot.entities.canonicalId(id);
    const row = map.get(key);
    if (!row) map.set(key, [claim]);
    else if (!row.includes(claim)) row.push(claim);
  };
  for (const row of rows) {
    const claim = snapshot.claims.numberOf(String(row[claimAt]));
    if (claim === undefined) continue;
    claims.add(claim);
    if (entityAt >= 0) add(byEntity, row[entityAt], claim);
    if (reportAt >= 0) add(byReport, row[reportAt], claim);
  }
  return { claims: [...claims].sort((a, b) => a - b), byEntity, byReport, isCut: truncated };
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

/**
 * Answers a question over a snapshot. A question that is not understood is answered with examples; an answer
 * that is empty says that nobody says so, with the nearest things that are said. Faults of `run` rise.
 */
export async function ask(question: string, snapshot: Snapshot, run: RunQuery): Promise<AskAnswer> {
  const context = contextOf(snapshot);
  const reading = readQuestion(question, context);
  const planned = planQuestion(reading, context);
  if (!planned) {
    return {
      interpretation: `Not understood: “${typedText(reading.pieces)}”`,
      query: '',
      parameters: {},
      answer: {
        outcome: 'unclear',
        text: 'The question was not understood. These can be answered:',
        parts: [],
        nearest: [],
        examples: [...giveExamples(context)],
      },
      claims: [],
      entities: [],
      reports: [],
      truncated: false,
    };
  }
  let plan = planned.plan;
  let found: Found = { claims: [], byEntity: new Map(), byReport: new Map(), isCut: false };
  for (let next: Plan | undefined = plan; next; next = next.otherwise?.()) {
    plan = next;
    if (plan.unknownName !== undefined) break;
    ({ plan, found } = await find(next, run, context));
    if (found.claims.length > 0) break;
  }
  const { interpretation, query } = plan;
  const isEmpty = found.claims.length === 0;
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
