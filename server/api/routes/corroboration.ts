// GET /api/claims/{id}/corroboration, /api/questions, their comparison, /api/reports/{id}/sources and /api/findings.
import Type from 'typebox';
import { type Corroboration, corroborate, type Finding } from '../../corroboration/corroboration.ts';
import { hearsayError } from '../../errors.ts';
import {
  ClaimCorroboration,
  FindingList,
  QuestionComparison,
  QuestionList,
  SourceReport,
} from '../contract/corroboration.ts';
import { type Describer, describeAnswers } from '../describe-claims.ts';
import {
  describeCircular,
  describeComparison,
  describeContradiction,
  describeDrift,
  describeEstimate,
  describeIndependent,
  describeOrigin,
  describeSameStatement,
  describeShare,
  describeSources,
  describeSum,
} from '../describe-findings.ts';
import { errorReplies } from '../error-reply.ts';
import type { RegisterRoutes, RouteContext } from '../route-context.ts';

const byId = Type.Object({ id: Type.String({ maxLength: 120 }) });
/** Above so many estimates every pair would be too much to send: only those with one of them are. */
const MOST_COMPARED = 60;
/** So many findings of each kind are sent; their number is told in any case. */
const MOST_LISTED = 500;

interface Answerer {
  readonly describer: Describer;
  readonly corroboration: Corroboration;
}

function answerer(context: RouteContext): Answerer {
  const describer = describeAnswers(context);
  return { describer, corroboration: corroborate(describer.snapshot) };
}

/** The same when what takes long has been worked out, in slices. */
async function prepared(context: RouteContext, what: 'one' | 'all'): Promise<Answerer> {
  for (;;) {
    const { corroboration, describer } = answerer(context);
    await corroboration.prepare(what);
    // What people decided meanwhile asks for other answers.
    if (answerer(context).corroboration === corroboration) return { corroboration, describer };
  }
}

/** The claims that findings name, each once. */
function claimsNamed({ snapshot, claimAt }: Describer, ids: Iterable<string>) {
  const numbers = new Set<number>();
  for (const id of ids) {
    const number = snapshot.claims.numberOf(id);
    if (number !== undefined) numbers.add(number);
  }
  return [...numbers].map(claimAt);
}

const idsOf = (findings: readonly Finding[]): readonly string[] => findings.flatMap(({ claims }) => claims);

const about = <F extends Finding>(findings: readonly F[], claim: string): readonly F[] =>
  findings.filter(({ claims }) => claims.includes(claim));

async function corroborateClaim(context: RouteContext, id: string): Promise<ClaimCorroboration> {
  const { describer, corroboration } = await prepared(context, 'one');
  const origin = corroboration.origin(id);
  if (!origin) throw hearsayError('CLAIM_UNKNOWN', { id });
  const same = corroboration.sameStatements(id);
  const independent = corroboration.independent(id);
  const circular = corroboration.circularReporting(id);
  const drift = corroboration.drift(id);
  const comparisons = corroboration.comparisons(id);
  const sums = about(corroboration.sums(), id);
  const shares = about(corroboration.derivedFigures(), id);
  const contradictions = corroboration.contradictions(id);
  const named = [
    origin,
    independent,
    ...same,
    ...circular,
    ...drift,
    ...comparisons,
    ...sums,
    ...shares,
    ...contradictions,
  ];
  return {
    origin: describeOrigin(origin),
    same: same.map(describeSameStatement),
    independent: describeIndependent(independent),
    circular: circular.map(describeCircular(describer.entity)),
    drift: drift.map(describeDrift),
    comparisons: comparisons.map(describeComparison),
    sums: sums.map(describeSum),
    shares: shares.map(describeShare),
    contradictions: contradictions.map(describeContradiction),
    claims: claimsNamed(
      describer,
      idsOf(named).filter((claim) => claim !== id),
    ),
  };
}

async function listQuestions(context: RouteContext): Promise<QuestionList> {
  const { describer, corroboration } = await prepared(context, 'one');
  return {
    questions: describer.snapshot.contents.questions.map(({ id, text, measure }) => {
      const comparison = corroboration.compareQuestion(id);
      return {
        id,
        text,
        measure,
        estimates: comparison?.estimates.length ?? 0,
        independent: comparison?.independent.count ?? 0,
      };
    }),
  };
}

async function compareQuestion(
  context: RouteContext,
  id: string,
  beside: string | undefined,
): Promise<QuestionComparison> {
  const { describer, corroboration } = await prepared(context, 'one');
  const record = describer.snapshot.contents.questions.find((question) => question.id === id);
  const comparison = corroboration.compareQuestion(id);
  if (!record || !comparison) throw hearsayError('QUESTION_UNKNOWN', { id });
  const { estimates, independent } = comparison;
  const isWhole = beside === undefined && estimates.length <= MOST_COMPARED;
  const comparisons = isWhole
    ? comparison.comparisons
    : corroboration.comparisons(beside ?? estimates[0]?.claim ?? '');
  const answering = new Set(estimates.map(({ claim }) => claim));
  const touches = ({ claims }: Finding): boolean => claims.some((claim) => answering.has(claim));
  const sums = corroboration.sums().filter(touches);
  const shares = corroboration.derivedFigures().filter(touches);
  return {
    question: { id, text: record.text, measure: record.measure },
    estimates: estimates.map(describeEstimate),
    comparisons: comparisons.map(describeComparison),
    independent: describeIndependent(independent),
    sums: sums.map(describeSum),
    shares: shares.map(describeShare),
    claims: claimsNamed(describer, [...answering, ...idsOf([...sums, ...shares])]),
  };
}

async function profileReport(context: RouteContext, id: string): Promise<SourceReport> {
  const { describer, corroboration } = await prepared(context, 'all');
  const profile = corroboration.sourceProfile(id);
  if (!profile) throw hearsayError('REPORT_UNKNOWN', { id });
  const circular = corroboration.circularReporting().filter(({ reports }) => reports.includes(id));
  return {
    ...describeSources(profile),
    drift: profile.claims.flatMap((claim) => corroboration.drift(claim)).map(describeDrift),
    circular: circular.map(describeCircular(describer.entity)),
  };
}

async function listFindings(context: RouteContext): Promise<FindingList> {
  const { describer, corroboration } = await prepared(context, 'all');
  const all = {
    circular: corroboration.circularReporting(),
    contradictions: corroboration.contradictions(),
    sums: corroboration.sums(),
    shares: corroboration.derivedFigures(),
  };
  const [circular, contradictions, sums, shares] = [
    all.circular.slice(0, MOST_LISTED),
    all.contradictions.slice(0, MOST_LISTED),
    all.sums.slice(0, MOST_LISTED),
    all.shares.slice(0, MOST_LISTED),
  ];
  return {
    totals: {
      circular: all.circular.length,
      contradictions: all.contradictions.length,
      sums: all.sums.length,
      shares: all.shares.length,
    },
    circular: circular.map(describeCircular(describer.entity)),
    contradictions: contradictions.map(describeContradiction),
    sums: sums.map(describeSum),
    shares: shares.map(describeShare),
    claims: claimsNamed(describer, idsOf([...contradictions, ...sums, ...shares])),
  };
}

export const registerCorroborationRoutes: RegisterRoutes = (app, context) => {
  const schema = { tags: ['corroboration'] };
  const config = { isCacheable: true };
  app.get(
    '/api/claims/:id/corroboration',
    {
      config,
      schema: {
        ...schema,
        operationId: 'corroborateClaim',
        summary:
          'How far a claim can be trusted: origin, the same elsewhere, drift, figures beside it, contradictions',
        params: byId,
        response: { 200: ClaimCorroboration, 404: errorReplies[404] },
      },
    },
    async ({ params }) => corroborateClaim(context, params.id),
  );
  app.get(
    '/api/questions',
    {
      config,
      schema: {
        ...schema,
        operationId: 'listQuestions',
        summary:
          'The questions that estimates answer, with how many do and how many origins stand behind them',
        response: { 200: QuestionList },
      },
    },
    async () => listQuestions(context),
  );
  app.get(
    '/api/questions/:id/comparison',
    {
      config,
      schema: {
        ...schema,
        operationId: 'compareQuestion',
        summary: 'Every estimate of a question, side by side',
        params: byId,
        querystring: Type.Object({
          beside: Type.Optional(
            Type.String({
              maxLength: 120,
              description: `Only the comparisons with this estimate. Above ${MOST_COMPARED} estimates always one: the first when left out.`,
            }),
          ),
        }),
        response: { 200: QuestionComparison, 404: errorReplies[404] },
      },
    },
    async ({ params, query }) => compareQuestion(context, params.id, query.beside),
  );
  app.get(
    '/api/reports/:id/sources',
    {
      config,
      schema: {
        ...schema,
        operationId: 'profileReport',
        summary: 'What a report rests on: its own voice, named and unnamed sources, and who repeats it',
        params: byId,
        response: { 200: SourceReport, 404: errorReplies[404] },
      },
    },
    async ({ params }) => profileReport(context, params.id),
  );
  app.get(
    '/api/findings',
    {
      config,
      schema: {
        ...schema,
        operationId: 'listFindings',
        summary: 'Circular reporting, contradictions and sums across the whole collection',
        response: { 200: FindingList },
      },
    },
    async () => listFindings(context),
  );
};
