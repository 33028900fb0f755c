// Finding the decision behind a finding, so that it can be shown with its name and undone.
import type { DecisionContent, RecordedDecision } from '../../state/state.ts';

type Kind = DecisionContent['kind'];

const pairOf = (decision: DecisionContent): readonly [string, string] | undefined => {
  if (decision.kind === 'assessment') return undefined;
  return decision.kind === 'derivation' ? [decision.claim, decision.from] : [decision.left, decision.right];
};

/** A decision about what is in the graph, not about proposals. */
type JudgedDecision = RecordedDecision & { readonly decision: DecisionContent };

/** The latest decision of a kind about two things, in either order, that nobody has withdrawn. */
export const standingDecision = (
  decisions: readonly RecordedDecision[],
  kind: Kind,
  one: string,
  other: string,
): JudgedDecision | undefined =>
  decisions.findLast((recorded): recorded is JudgedDecision => {
    const { decision, withdrawn } = recorded;
    if (withdrawn || decision.kind !== kind) return false;
    return [one, other].every((id) => pairOf(decision)?.includes(id));
  });

export type AssessmentDecision = RecordedDecision & {
  readonly decision: Extract<DecisionContent, { kind: 'assessment' }>;
};

const isAssessment = (recorded: RecordedDecision): recorded is AssessmentDecision =>
  recorded.decision.kind === 'assessment';

/** Assessments of one thing, newest first: those that stand, and those that were withdrawn. */
export function assessmentsOf(decisions: readonly RecordedDecision[]): {
  readonly standing: readonly AssessmentDecision[];
  readonly withdrawn: readonly AssessmentDecision[];
} {
  const all = decisions.filter(isAssessment).toReversed();
  return {
    standing: all.filter(({ withdrawn }) => !withdrawn),
    withdrawn: all.filter(({ withdrawn }) => withdrawn),
  };
}
