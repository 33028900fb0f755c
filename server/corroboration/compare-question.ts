// All estimates that answer one question, beside each other: reprints folded, every pair compared.
import type { Snapshot } from '../graph/graph.ts';
import { type CompareEstimates, type EstimateProfile, profileEstimate } from './compare-estimates.ts';
import type { ComparedEstimate, EstimateComparison, Origin, QuestionComparison } from './findings.ts';
import type { CountIndependent } from './independence.ts';
import { LazyComparison } from './lazy-comparison.ts';
import type { TraceOrigin } from './origins.ts';
import { countOf } from './plain-words.ts';
import { placeRefs, scopeOf } from './scope.ts';

/** Undefined when there is no such question. */
export type CompareQuestion = (questionId: string) => QuestionComparison | undefined;

interface Answer {
  readonly profile: EstimateProfile;
  readonly origin: Origin;
  readonly reprintOf: string | undefined;
}

function answersTo(snapshot: Snapshot, traceOrigin: TraceOrigin, question: string): readonly Answer[] {
  const { claims, columns, numberOf } = snapshot.claims;
  const code = columns.question.codeOf(question);
  if (code === undefined) return [];
  const ids = new Set<string>();
  columns.question.codes.forEach((other, number) => {
    if (other === code) ids.add(claims[number]?.id ?? '');
  });
  const answers: Answer[] = [];
  for (const id of ids) {
    const claim = claims[numberOf(id) ?? -1];
    const origin = traceOrigin(id);
    if (!claim || !origin) continue;
    const reprintOf = origin.through.findLast((source) => ids.has(source));
    const profile = profileEstimate(snapshot, claim, claims[numberOf(reprintOf ?? id) ?? -1]);
    if (profile) answers.push({ profile, origin, reprintOf });
  }
  return answers;
}

/**
 * The function that compares the estimates of a question. A thousand estimates make half a million pairs: they
 * are listed when `comparisons` is first read, and each is worked out when it is looked at.
 */
export function questionComparer(
  snapshot: Snapshot,
  traceOrigin: TraceOrigin,
  countIndependent: CountIndependent,
  compare: CompareEstimates,
): CompareQuestion {
  return (question) => {
    const record = snapshot.contents.questions.find(({ id }) => id === question);
    if (!record) return undefined;
    const answers = answersTo(snapshot, traceOrigin, question);
    const independent = countIndependent(answers.map(({ profile }) => profile.claim.id));
    const reprints = answers.filter(({ reprintOf }) => reprintOf !== undefined).length;
    const count = `${countOf(answers.length, 'estimate')} ${answers.length === 1 ? 'answers' : 'answer'}`;
    const taken = reprints > 0 ? `, ${reprints} of them taken from another` : '';
    let comparisons: readonly EstimateComparison[] | undefined;
    return {
      rule: 'compare.question',
      claims: answers.map(({ profile }) => profile.claim.id),
      reason: `${count} “${record.text}”${taken}. ${independent.reason}`,
      question,
      estimates: answers.map((answer) => describe(snapshot, answer)),
      independent,
      get comparisons() {
        comparisons ??= comparePairs(answers, compare);
        return comparisons;
      },
    };
  };
}

function describe(snapshot: Snapshot, { profile, origin, reprintOf }: Answer): ComparedEstimate {
  const { claim, estimate } = profile;
  const { bound, minValue, maxValue, unit, scope } = estimate;
  return {
    claim: claim.id,
    origin,
    low: bound === 'atMost' || bound === 'fewerThan' ? undefined : minValue,
    high: bound === 'atLeast' || bound === 'moreThan' ? undefined : maxValue,
    bound,
    unit,
    scope,
    places: placeRefs(snapshot, scopeOf(snapshot, claim).places),
    asOf: claim.asOf,
    publishedAt: snapshot.entities.reports.get(claim.report)?.publishedAt,
    reprintOf,
  };
}

const rootOf = ({ profile, reprintOf }: Answer): string => reprintOf ?? profile.claim.id;

function comparePairs(answers: readonly Answer[], compare: CompareEstimates): readonly EstimateComparison[] {
  const comparisons: EstimateComparison[] = [];
  answers.forEach((left, at) => {
    for (let other = at + 1; other < answers.length; other++) {
      const right = answers[other];
      if (!right || rootOf(left) === rootOf(right)) continue;
      comparisons.push(new LazyComparison(compare, left.profile, right.profile));
    }
  });
  return comparisons;
}
