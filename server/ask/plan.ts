// What a question becomes: a query, what of its rows is asked for, and what to do when it finds nothing.
import type { Snapshot } from '../graph/graph.ts';
import { type ClaimQuery, dated } from './claim-query.ts';
import type { ContentIndex } from './content-index.ts';
import { termsOf } from './content-terms.ts';
import type { FoundDates } from './find-dates.ts';
import type { ReportsByMaker } from './link-reports.ts';
import type { ContentMatcher, SoughtContent } from './match-content.ts';
import type { Piece } from './mention.ts';
import type { NameIndex } from './name-index.ts';
import type { AskedTime } from './read-times.ts';
import { type NamedThings, readThings, type Voices } from './resolve-slots.ts';
import { stemWord } from './stem-word.ts';

/** Everything that is known of a snapshot, indexed once. */
export interface AskContext {
  readonly snapshot: Snapshot;
  readonly names: NameIndex;
  readonly content: ContentIndex;
  readonly matcher: ContentMatcher;
  readonly reports: ReportsByMaker;
  readonly voices: Voices;
  readonly dates: FoundDates;
}

export interface Plan {
  /** What was understood, as a phrase: "statements of Majid Al-Qaisi about Hasakah". */
  readonly interpretation: string;
  readonly query: ClaimQuery;
  /** What the question asks for first. */
  readonly wants: 'claims' | 'entities' | 'reports' | 'count';
  /** Which entities the answer names: those of the query's column, or the origins of its claims. */
  readonly entities: 'column' | 'origins' | 'speakers';
  /** Whether the answer says how the claims stand to each other: figures compared, contradictions. */
  readonly isCompared?: true;
  /** Whether it is asked if something is so: who says so and who denies it are told apart. By its words
   * a claim that only speaks of it is found too. */
  readonly asksWhether?: 'relation' | 'content';
  /** Chooses among the claims found, by number: the highest, those of a scope. */
  readonly refine?: (claims: readonly number[]) => readonly number[];
  /** Tried where this finds nothing. */
  readonly otherwise?: () => Plan | undefined;
  /** Those who are compared, by the ids of their voices: it is told who of them says nothing. */
  readonly sides?: readonly { readonly name: string; readonly voice: readonly string[] }[];
  /** Whether each claim is told with the time it is about. */
  readonly tellsDates?: true;
  /** Told instead of "nobody says so". */
  readonly whenEmpty?: string;
  /** What to look for when nobody says so. */
  readonly nearest: SoughtContent;
  /** A name in the question that nothing in the collection has. */
  readonly unknownName?: string;
}

/** The name of a thing as the collection writes it; titles and what the unnamed are called in quotation marks. */
export function nameOf({ snapshot }: AskContext, id: string): string {
  const ref = snapshot.entities.refOf(id);
  if (!ref) return id;
  return ref.label === 'Report' || ref.label === 'UnnamedSource' ? `“${ref.name}”` : ref.name;
}

/** "A", "A or B" where a name means several, "A and B" where several are named. */
export const nameThings = (context: AskContext, { things, text }: NamedThings): string =>
  things.length === 0
    ? `“${text}”`
    : things.map((ids) => [...new Set(ids.map((id) => nameOf(context, id)))].join(' or ')).join(' and ');

/** What a slot names. A word that no claim uses, but that one name has, means that name: "Khorasan". */
export function things(context: AskContext, pieces: readonly Piece[] | undefined): NamedThings {
  const named = readThings(pieces ?? [], context.names);
  const [stem, ...others] = termsOf(named.rest);
  if (named.things.length > 0 || stem === undefined || others.length > 0) return named;
  if (context.content.inGloss(stem).length > 0) return named;
  const [entry, ...more] = context.names.withStem(stemWord(named.rest));
  if (!entry || entry.label === 'Report' || more.some(({ id }) => id !== entry.id)) return named;
  return {
    ...named,
    things: [[entry.id]],
    label: entry.label,
    rest: '',
    isUnknown: false,
    hasStranger: false,
  };
}

/** Times of which no date can lie in all: "2023 and 2024" asks for either. */
const areApart = (times: readonly AskedTime[]): boolean =>
  times.some((one) => times.some((other) => one.latest < other.earliest));

/** Keeps the claims whose clock lies within every time. "On a day" and "made in" mean the day of speech. */
export function withTimes(
  query: ClaimQuery,
  times: readonly AskedTime[],
  clock: 'asOf' | 'saidAt',
  { dates }: AskContext,
): ClaimQuery {
  if (areApart(times)) {
    const either = new Set(times.flatMap((time) => dates.within(clock, time)));
    return dated(query, clock, [...either]);
  }
  return times.reduce((timed, time) => dated(timed, clock, dates.within(clock, time)), query);
}

/** ", as of 2019" and the like. */
export const tellTimes = (times: readonly AskedTime[], clock: 'asOf' | 'saidAt' = 'asOf'): string =>
  times
    .map(
      ({ text, isAsOf }) =>
        `, ${clock === 'saidAt' ? 'said ' : isAsOf ? '' : 'as of the time '}${text.trim()}`,
    )
    .join('');

/** A plan, what is tried after it, and then one more. */
export function followedBy(plan: Plan, last: () => Plan | undefined): Plan {
  const { otherwise } = plan;
  return {
    ...plan,
    otherwise: () => {
      const next = otherwise?.();
      return next ? followedBy(next, last) : last();
    },
  };
}
