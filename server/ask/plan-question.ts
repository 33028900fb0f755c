// From the reading of a question to its plan; where no pattern fits, from what it names and says.

import { synonymsOf, termsOf } from './content-terms.ts';
import { mentionsIn, type Piece, typedText } from './mention.ts';
import { isPronoun, isSmallTalk, openReference } from './open-reference.ts';
import { type AskContext, followedBy, type Plan, things } from './plan.ts';
import { planAgreement } from './plan-agreement.ts';
import { planChain, planCited, planCiting, planClaimsCiting, planNested, planPassOn } from './plan-chains.ts';
import { planDenials, planWhoDenies, planWhoSaid, soughtIn } from './plan-contents.ts';
import { namesMeasure, planEstimates } from './plan-estimates.ts';
import { planListed } from './plan-listed.ts';
import {
  planIdentity,
  planLeaders,
  planMembers,
  planOperate,
  planRelated,
  planSpeakers,
  planVerb,
} from './plan-relations.ts';
import { planStance } from './plan-stance.ts';
import { planAbout, planSays, planTold, planWhen } from './plan-statements.ts';
import { planUnnamed } from './plan-unnamed.ts';
import { planDated, planWhether, planWhy } from './plan-whether.ts';
import type { QuestionKind } from './question-kinds.ts';
import { type Reading, readKind } from './read-question.ts';
import { isBlank } from './resolve-slots.ts';
import { planExcept } from './take-exceptions.ts';

type MakePlan = (reading: Reading, context: AskContext) => Plan | undefined;

const planners: Readonly<Record<QuestionKind, MakePlan>> = {
  independent: (reading, context) => planWhoSaid(reading, context, 'count'),
  agree: (reading, context) =>
    planAgreement(reading, context, (pieces) => planWithin(pieces, reading, context)),
  stance: planStance,
  recipient: planTold,
  listed: planListed,
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
  dated: planDated,
  why: planWhy,
  whether: planWhether,
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
  return planBareFigures({ ...outer, pieces, accordingTo: undefined }, context);
}

/** Slots that must name something; the others may hold any words. */
const namingSlots = ['x', 'y', 'p', 'r', 'm', 'person', 'from', 'to', 'c', 's', 'w'];

/** "About the time before 2020" has a topic that is blank, but a time; "about them" leaves what a speaker says. */
const hasBlankSlot = (
  { times }: Pick<Reading, 'times'>,
  { kind, slots }: Pick<Reading, 'kind' | 'slots'>,
  context: AskContext,
): boolean =>
  namingSlots.some((name) => {
    if (slots[name] === undefined) return false;
    if (kind === 'says' && name === 'y' && (times.length > 0 || slots[name].every(isPronoun))) return false;
    return isBlank(things(context, slots[name]));
  });

/** The plan of the first reading that has one. Undefined where the question has neither names nor words to go by. */
export function planQuestion(
  reading: Omit<Reading, 'kind' | 'slots'>,
  context: AskContext,
): { readonly plan: Plan; readonly kind: QuestionKind } | undefined {
  const { except } = reading;
  if (openReference(reading.pieces) !== undefined || isSmallTalk(reading.pieces)) return undefined;
  const planned = planByPattern(reading, context) ?? planFreely(reading, context);
  return planned && except ? { ...planned, plan: planExcept(planned.plan, except, context) } : planned;
}

function planByPattern(
  reading: Omit<Reading, 'kind' | 'slots'>,
  context: AskContext,
): { readonly plan: Plan; readonly kind: QuestionKind } | undefined {
  for (const found of readKind(reading.pieces)) {
    if (hasBlankSlot(reading, found, context) || hasNoSpeaker(found, context)) continue;
    const accordingTo = reading.accordingTo ?? found.slots.s;
    const plan = planners[found.kind]({ ...reading, ...found, accordingTo }, context);
    if (plan) return { plan, kind: found.kind };
  }
  return undefined;
}

/** "Civilian casualty figures for X" are not the figures of somebody called "civilian casualty". */
function hasNoSpeaker({ slots }: Pick<Reading, 'slots'>, context: AskContext): boolean {
  if (slots.s === undefined) return false;
  const speaker = things(context, slots.s);
  const isName = slots.s.some((piece) => piece.kind === 'word' && piece.word.isCapital);
  return speaker.things.length === 0 ? !(speaker.hasStranger && isName) : speaker.rest !== '';
}

/** "Kurilla coalition", where nothing is about both: what the first named says about the others.
 * Of an article alone, what it says. */
function planByFirst(reading: Omit<Reading, 'kind' | 'slots'>, context: AskContext): Plan | undefined {
  const [x, ...y] = reading.pieces.filter((piece) => piece.kind === 'mention');
  if (!x) return undefined;
  return planSays({ ...reading, kind: 'says', slots: y.length > 0 ? { x: [x], y } : { x: [x] } }, context);
}

/** The words of a question that say what it is about. */
const tellWords = (pieces: readonly Piece[]): string =>
  typedText(pieces.filter((piece) => piece.kind === 'mention' || termsOf(piece.word.text).length > 0));

/** "Fighters 2024", "attacks in Raqqa": nothing but what is counted. */
function planBareFigures(reading: Omit<Reading, 'kind' | 'slots'>, context: AskContext): Plan | undefined {
  const { pieces } = reading;
  if (!namesMeasure(pieces, context)) return undefined;
  const plan = planEstimates({ ...reading, kind: 'estimates', slots: { q: pieces } }, context);
  const named = pieces.filter((piece) => piece.kind === 'mention');
  if (!plan || named.length === 0) return plan;
  const words = pieces.filter((piece) => piece.kind === 'word');
  const byThem = (): Plan | undefined =>
    planEstimates({ ...reading, kind: 'estimates', slots: { q: words }, accordingTo: named }, context);
  return followedBy(plan, byThem);
}

/** Whether no claim has any word of a question that names nothing: "Tell me a joke". */
function isStrange(pieces: readonly Piece[], { content }: AskContext): boolean {
  const isNamed = mentionsIn(pieces).some(({ by }) => by !== 'spelling');
  if (isNamed) return false;
  const terms = termsOf(soughtIn(pieces).text).filter((stem) => !/^\d$/.test(stem));
  const isSaid = (stem: string): boolean =>
    [stem, ...synonymsOf(stem)].some(
      (other) => content.inGloss(other).length > 0 || content.inFacts(other).length > 0,
    );
  return terms.length === 0 ? mentionsIn(pieces).length === 0 : !terms.some(isSaid);
}

/** No pattern fits: names alone mean what is said about them, other words mean who says so. */
function planFreely(
  reading: Omit<Reading, 'kind' | 'slots'>,
  context: AskContext,
): { readonly plan: Plan; readonly kind: QuestionKind } | undefined {
  const { pieces } = reading;
  const { text } = soughtIn(pieces);
  if (isStrange(pieces, context)) return undefined;
  const figures = planBareFigures(reading, context);
  if (figures) return { plan: figures, kind: 'estimates' };
  if (termsOf(text).length === 0) {
    if (mentionsIn(pieces).length === 0) return undefined;
    const slots = { y: pieces.filter((piece) => piece.kind === 'mention') };
    const plan = planAbout({ ...reading, kind: 'about', slots }, context, 'claims');
    return { plan: { ...plan, otherwise: () => planByFirst(reading, context) }, kind: 'about' };
  }
  const plan = planWhoSaid({ ...reading, kind: 'whoSaid', slots: {} }, context);
  return { plan: { ...plan, interpretation: `What is said of “${tellWords(pieces)}”` }, kind: 'whoSaid' };
}
