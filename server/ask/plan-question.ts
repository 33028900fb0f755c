// From the reading of a question to its plan; where no pattern fits, from what it names and says.

import { termsOf } from './content-terms.ts';
import { mentionsIn, type Piece } from './mention.ts';
import { type AskContext, type Plan, things } from './plan.ts';
import { planAgreement } from './plan-agreement.ts';
import { planChain, planCited, planCiting, planClaimsCiting, planNested, planPassOn } from './plan-chains.ts';
import { planDenials, planWhoDenies, planWhoSaid, soughtIn } from './plan-contents.ts';
import { planEstimates } from './plan-estimates.ts';
import {
  planIdentity,
  planLeaders,
  planMembers,
  planOperate,
  planRelated,
  planSpeakers,
  planVerb,
} from './plan-relations.ts';
import { planAbout, planSays, planWhen } from './plan-statements.ts';
import { planUnnamed } from './plan-unnamed.ts';
import type { QuestionKind } from './question-kinds.ts';
import { type Reading, readKind } from './read-question.ts';
import { isBlank } from './resolve-slots.ts';

type MakePlan = (reading: Reading, context: AskContext) => Plan | undefined;

const planners: Readonly<Record<QuestionKind, MakePlan>> = {
  independent: (reading, context) => planWhoSaid(reading, context, 'count'),
  agree: (reading, context) =>
    planAgreement(reading, context, (pieces) => planWithin(pieces, reading, context)),
  claimsCiting: planClaimsCiting,
  chain: planChain,
  nestedClaims: planNested,
  passOn: planPassOn,
  unnamed: planUnnamed,
  deny: (reading, context) =>
    reading.slots.content ? planWhoDenies(reading, context) : planDenials(reading, context),
  citing: planCiting,
  cited: planCited,
  estimates: planEstimates,
  identity: planIdentity,
  operate: planOperate,
  speakers: planSpeakers,
  leaders: planLeaders,
  members: planMembers,
  related: planRelated,
  relation: planVerb,
  saysWhen: planWhen,
  says: planSays,
  about: (reading, context) => planAbout(reading, context, 'claims'),
  speakersAbout: (reading, context) => planAbout(reading, context, 'entities'),
  whoSaid: (reading, context) => planWhoSaid(reading, context),
};

const nestable: ReadonlySet<QuestionKind> = new Set([
  'estimates',
  'operate',
  'leaders',
  'members',
  'speakers',
  'related',
  'relation',
]);

/** A question that stands inside another. */
function planWithin(pieces: readonly Piece[], outer: Reading, context: AskContext): Plan | undefined {
  for (const found of readKind(pieces)) {
    if (!nestable.has(found.kind)) return undefined;
    const plan = planners[found.kind]({ ...outer, ...found, pieces, accordingTo: undefined }, context);
    if (plan) return plan;
  }
  return undefined;
}

/** Slots that must name something; the others may hold any words. */
const namingSlots = ['x', 'y', 'p', 'r', 'm', 'person', 'from', 'to', 'c', 's', 'w'];

/** "About the time before 2020" has a topic that is blank, but a time. */
const hasBlankSlot = (
  { times }: Pick<Reading, 'times'>,
  { kind, slots }: Pick<Reading, 'kind' | 'slots'>,
  context: AskContext,
): boolean =>
  namingSlots.some((name) => {
    if (slots[name] === undefined || (kind === 'says' && name === 'y' && times.length > 0)) return false;
    return isBlank(things(context, slots[name]));
  });

/** The plan of the first reading that has one. Undefined where the question has neither names nor words to go by. */
export function planQuestion(
  reading: Omit<Reading, 'kind' | 'slots'>,
  context: AskContext,
): { readonly plan: Plan; readonly kind: QuestionKind } | undefined {
  for (const found of readKind(reading.pieces)) {
    if (hasBlankSlot(reading, found, context)) continue;
    const accordingTo = reading.accordingTo ?? found.slots.s;
    const plan = planners[found.kind]({ ...reading, ...found, accordingTo }, context);
    if (plan) return { plan, kind: found.kind };
  }
  return planFreely(reading, context);
}

/** No pattern fits: names alone mean what is said about them, other words mean who says so. */
function planFreely(
  reading: Omit<Reading, 'kind' | 'slots'>,
  context: AskContext,
): { readonly plan: Plan; readonly kind: QuestionKind } | undefined {
  const { pieces } = reading;
  const { text } = soughtIn(pieces);
  if (termsOf(text).length === 0) {
    if (mentionsIn(pieces).length === 0) return undefined;
    const slots = { y: pieces.filter((piece) => piece.kind === 'mention') };
    return { plan: planAbout({ ...reading, kind: 'about', slots }, context, 'claims'), kind: 'about' };
  }
  return { plan: planWhoSaid({ ...reading, kind: 'whoSaid', slots: {} }, context), kind: 'whoSaid' };
}
