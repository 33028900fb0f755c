// When a claim speaks of: its dates as spans of time, and how the times of two claims lie to each other.
import { type ClaimRecord, dateBounds, showDate } from '../../graph-data/ontology/ontology.ts';
import type { Snapshot } from '../graph/graph.ts';

/** Milliseconds since 1970 UTC; an open end is infinite. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const spans = new Map<string, Span | undefined>();

/** The span of an EDTF date; kept, since a collection has few different dates. */
export function spanOf(date: string | undefined): Span | undefined {
  if (date === undefined) return undefined;
  if (spans.has(date)) return spans.get(date);
  const bounds = dateBounds(date);
  const span = bounds && { from: bounds.earliest, to: bounds.latest };
  if (spans.size > 50_000) spans.clear();
  spans.set(date, span);
  return span;
}

export const overlap = (a: Span, b: Span): boolean => a.from <= b.to && b.from <= a.to;

export const isSameSpan = (a: Span, b: Span): boolean => a.from === b.from && a.to === b.to;

/** Whether `inner` is a part of `outer`, and not all of it. */
export const isWithin = (inner: Span, outer: Span): boolean =>
  outer.from <= inner.from && inner.to <= outer.to && !isSameSpan(inner, outer);

/** Whether all of `a` comes after all of `b`. */
export const isAfter = (a: Span, b: Span): boolean => a.from > b.to;

export const publishedOf = ({ entities }: Snapshot, claim: ClaimRecord): Span | undefined =>
  spanOf(entities.reports.get(claim.report)?.publishedAt);

/** When the words were said: on the day the text gives, else not after their report came out. */
export const saidOf = (snapshot: Snapshot, claim: ClaimRecord): Span | undefined =>
  spanOf(claim.saidAt) ?? publishedOf(snapshot, claim);

/** "June 2023"; "not stated". */
export const showAsOf = (claim: ClaimRecord): string =>
  claim.asOf === undefined ? 'not stated' : showDate(claim.asOf);

export const MONTH_MS = 31 * 86_400_000;

/**
 * Whether the date is only that of the report: readers of a text in the present tense write down the month in
 * which it came out.
 */
export function isDateOfReport(snapshot: Snapshot, claim: ClaimRecord): boolean {
  const [asOf, published] = [spanOf(claim.asOf), publishedOf(snapshot, claim)];
  if (!asOf || !published || !overlap(asOf, published)) return false;
  const length = Math.max(MONTH_MS, published.to - published.from + 1);
  return asOf.to - asOf.from <= length && asOf.to >= published.from;
}
