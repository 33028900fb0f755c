// Plans for whether something is so, when it was, and why: what is said of it, by those who affirm and deny it.
import { type ClaimQuery, emptyQuery, oneOf } from './claim-query.ts';
import { termsOf } from './content-terms.ts';
import { saidBy } from './filter-claims.ts';
import type { Piece } from './mention.ts';
import { typedText } from './mention.ts';
import { type AskContext, followedBy, type Plan, tellTimes, things, withTimes } from './plan.ts';
import { idsOfClaims, planWhoSaid, relationOf, soughtIn } from './plan-contents.ts';
import type { Reading } from './read-question.ts';
import { classesOf } from './word-classes.ts';

const isNegation = (piece: Piece): boolean =>
  piece.kind === 'word' && classesOf(piece.word.text).has('NEGATION');

/** "Is it so that …": who says so and who denies it; a question asked with "not" asks the same. */
export function planWhether(reading: Reading, context: AskContext): Plan | undefined {
  const { slots, times, accordingTo } = reading;
  const pieces = (slots.content ?? []).filter((piece) => !isNegation(piece));
  const sought = soughtIn(pieces);
  if (termsOf(sought.text).length === 0 && sought.entities.length < 2) return undefined;
  const by = (query: ClaimQuery): ClaimQuery =>
    accordingTo ? saidBy(query, things(context, accordingTo), context) : query;
  const found = context.matcher.statements(sought).map(({ claim }) => claim);
  const byRank = withTimes(oneOf(emptyQuery, idsOfClaims(found, context)), times, 'asOf', context);
  const relation = relationOf(pieces, undefined, context);
  const plan: Plan = {
    interpretation: `Who says and who denies: “${typedText(pieces)}”${tellTimes(times)}`,
    query: by(relation ? withTimes(relation, times, 'asOf', context) : byRank),
    wants: 'claims',
    entities: 'origins',
    asksWhether: relation ? 'relation' : 'content',
    nearest: sought,
  };
  return relation
    ? { ...plan, otherwise: () => ({ ...plan, asksWhether: 'content', query: by(byRank) }) }
    : plan;
}

const isOpen = (date: string): boolean => date.includes('..');

/** The claims that carry a date; those with an open one only where no other is told. */
function withDate(claims: readonly number[], { snapshot }: AskContext): readonly number[] {
  const dateOf = (claim: number): string | undefined => snapshot.claims.claims[claim]?.asOf;
  const dated = claims.filter((claim) => dateOf(claim) !== undefined);
  const closed = dated.filter((claim) => !isOpen(dateOf(claim) ?? ''));
  return closed.length > 0 ? closed : dated;
}

/** A plan and what is tried after it, each narrowed. */
function refined(plan: Plan, refine: NonNullable<Plan['refine']>): Plan {
  const { otherwise } = plan;
  const later = (): Plan | undefined => {
    const next = otherwise?.();
    return next && refined(next, refine);
  };
  return { ...plan, refine, ...(otherwise ? { otherwise: later } : {}) };
}

/** "When did …": the claims that say so and carry a date. */
export function planDated(reading: Reading, context: AskContext): Plan {
  const plan = planWhoSaid(reading, context);
  const content = typedText(reading.slots.content ?? []);
  const of = `of “${content}”${tellTimes(reading.times)}`;
  const told = { ...plan, tellsDates: true as const, interpretation: `What is said, with a date, ${of}` };
  const dated = refined(told, (claims) => withDate(claims, context));
  return followedBy(dated, () => ({ ...plan, interpretation: `No date is told. What is said ${of}` }));
}

/** "Why …": what is said of it; whether that is a reason is for the reader to judge. */
export function planWhy(reading: Reading, context: AskContext): Plan {
  const content = typedText(reading.slots.content ?? []);
  return {
    ...planWhoSaid(reading, context),
    interpretation: `What is said of “${content}”, whether it gives a reason or not${tellTimes(reading.times)}`,
  };
}
