// When a report may have been published, as its words or its record tell, and whether two such times agree.
import { dateBounds } from '../../../graph-data/ontology/ontology.ts';
import { findDates } from '../extraction/figures/find-dates.ts';
import type { NamedThing } from './comparison.ts';
import type { ReportWords } from './read-report-name.ts';

/** Whether two times may be one; `open` where one of them hardly tells anything. */
export type DateFit = 'fits' | 'open' | 'other';

const DAY_MS = 24 * 60 * 60 * 1000;
const YEAR_DAYS = 367;

const twoDigits = (month: number): string => String(month).padStart(2, '0');

/** "March", told in February 2032, was March 2031. */
function yearOfMonth(month: number, citedAt: string): number | undefined {
  const [, year, toldIn] = /^(\d{4})(?:-(\d\d))?/.exec(citedAt) ?? [];
  if (year === undefined || toldIn === undefined) return undefined;
  return month <= Number(toldIn) ? Number(year) : Number(year) - 1;
}

/** When a report was published: as its record says, else as its words tell on the day of whoever cites it. EDTF. */
export function whenPublished(
  { name, publishedAt, citedAt = '' }: NamedThing,
  { month, year }: ReportWords,
): string | undefined {
  if (publishedAt !== undefined) return publishedAt;
  if (month !== undefined) {
    const of = year ?? yearOfMonth(month, citedAt);
    return of === undefined ? undefined : `${of}-${twoDigits(month)}`;
  }
  if (year !== undefined) return String(year);
  const published = /^\d{4}-\d\d-\d\d$/.test(citedAt) ? citedAt : undefined;
  return published === undefined ? undefined : findDates(name, published)[0]?.edtf;
}

/** Compares two times of publication. */
export function compareTimes(left: string | undefined, right: string | undefined): DateFit {
  const [one, other] = [left, right].map((time) => (time === undefined ? undefined : dateBounds(time)));
  if (one === undefined || other === undefined) return 'open';
  const spans = [one, other].map(({ earliest, latest }) => (latest - earliest) / DAY_MS);
  if (one.earliest <= other.latest && other.earliest <= one.latest)
    return spans.every((days) => days <= YEAR_DAYS) ? 'fits' : 'open';
  // The report on 2030 comes out in 2031
  const isYear = [left, right].some((time) => /^\d{4}$/.test(time ?? ''));
  const gapDays = Math.max(one.earliest - other.latest, other.earliest - one.latest) / DAY_MS;
  return isYear && gapDays <= YEAR_DAYS ? 'open' : 'other';
}

/** Whether a report came out after it was cited, and so is another. */
export function isAfterCited(published: string | undefined, citedAt: string | undefined): boolean {
  const out = published === undefined ? undefined : dateBounds(published);
  const cited = citedAt === undefined ? undefined : dateBounds(citedAt);
  return out !== undefined && cited !== undefined && out.earliest > cited.latest + DAY_MS;
}
