// Which estimates of one source in one report may be parts of which: by place, period, outcome or scope.
import type { ClaimRecord, EstimateRecord } from '../../graph-data/ontology/ontology.ts';
import type { Snapshot } from '../graph/graph.ts';
import type { Work } from '../in-slices.ts';
import { isSameSpan, isWithin, type Span, spanOf } from './claim-times.ts';
import type { FindDivision } from './compare-estimates.ts';
import { type Figure, figureOf } from './figures.ts';
import type { SumOfParts } from './findings.ts';
import { liesWithin, narrowness, placesAround } from './known-places.ts';
import { countsHappenings, isOutcomeOf, measureWords } from './measure-words.ts';
import type { Sources } from './same-source.ts';
import { type Scope, scopeOf } from './scope.ts';

/** An estimate whose figure can be added to others. */
export interface Countable {
  readonly claim: ClaimRecord;
  readonly estimate: EstimateRecord;
  readonly figure: Figure;
  readonly scope: Scope;
  readonly measureKey: string;
  readonly asOf: Span | undefined;
}

const cannotAdd = new Set(['share', 'ratio']);
const notSaid: ReadonlySet<string> = new Set(['predicts', 'urges', 'intends', 'denies', 'warns']);

/** So many claims are read before others get their turn. */
const CLAIMS_AT_ONCE = 200;

/** The estimates of each source in each report, in the order of the text; groups of one are left out. */
export function* countablesBySource(
  snapshot: Snapshot,
  sources: Sources,
): Work<readonly (readonly Countable[])[]> {
  const groups = new Map<string, Countable[]>();
  for (const [number, claim] of snapshot.claims.claims.entries()) {
    if (number % CLAIMS_AT_ONCE === 0) yield;
    const { estimate } = claim;
    if (!estimate || claim.polarity === 'negative' || notSaid.has(claim.stance)) continue;
    const figure = figureOf(estimate);
    if (cannotAdd.has(figure.dimension)) continue;
    const source = sources.sourceOf(claim.id);
    const key = `${claim.report} ${source ? snapshot.entities.canonicalId(source.id) : claim.id}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push({
      claim,
      estimate,
      figure,
      scope: scopeOf(snapshot, claim),
      measureKey: measureWords(estimate.measure).join(' '),
      asOf: spanOf(claim.asOf),
    });
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

const bare = (term: string): string => term.slice(term.indexOf('@') + 1);

/** How much of the shorter list of terms the longer one has, 0 to 1; 1 where one has none. */
function shared(a: Scope, b: Scope): number {
  const [few, many] = a.terms.length <= b.terms.length ? [a, b] : [b, a];
  if (few.terms.length === 0) return 1;
  const known = new Set(many.terms.map(bare));
  return few.terms.filter((term) => known.has(bare(term))).length / few.terms.length;
}

/** Half of the words in common: a source says the same thing of total and part in changing words. */
const AKIN = 0.5;

const isSameTime = (a: Span | undefined, b: Span | undefined): boolean =>
  a && b ? isSameSpan(a, b) : a === b;

/** Whether the place lies in the whole, is said to, or may: a province that nobody says lies elsewhere. */
export function mayLieIn(snapshot: Snapshot, place: string, whole: readonly string[]): boolean {
  if (liesWithin(snapshot, place, whole)) return true;
  const inner = narrowness(snapshot, place);
  if (inner === undefined || placesAround(snapshot, place).size > 0) return false;
  return whole.some((outer) => (narrowness(snapshot, outer) ?? inner) < inner);
}

function arePlacesPart(snapshot: Snapshot, part: Scope, total: Scope): boolean {
  if (part.places.length === 0 || total.places.length === 0 || part.placeKey === total.placeKey) return false;
  return part.places.every((place) => mayLieIn(snapshot, place, total.places));
}

/** "the women among the civilians", where the total counts the civilians. */
export const isSaidToBePart = (part: Countable, total: Countable): boolean =>
  part.scope.partOf !== undefined &&
  part.scope.key !== total.scope.key &&
  part.scope.partOf.join(' ') === total.scope.key;

/** Along what one estimate may be a part of the other; undefined where it cannot be. */
export function partAlong(
  snapshot: Snapshot,
  part: Countable,
  total: Countable,
): SumOfParts['along'] | undefined {
  if (part === total || part.figure.dimension !== total.figure.dimension) return undefined;
  const isAkin = shared(part.scope, total.scope) >= AKIN;
  const isSamePlace = part.scope.placeKey === total.scope.placeKey;
  const isThen = isSameTime(part.asOf, total.asOf);
  if (part.measureKey !== total.measureKey) {
    const isOutcome = isOutcomeOf(part.estimate.measure, total.estimate.measure);
    return isOutcome && isSamePlace && isThen && isAkin ? 'outcome' : undefined;
  }
  if (isThen && isSamePlace) {
    if (part.scope.key === total.scope.key) return undefined;
    if (total.scope.isWhole) return 'scope';
    // Of figures in a row any may be the sum of two others by chance: a total comes first, or says that it is one.
    return isAkin && isTold(total, part) ? 'scope' : undefined;
  }
  if (!isAkin) return undefined;
  if (isThen && arePlacesPart(snapshot, part.scope, total.scope)) return 'place';
  const isPeriod =
    isSamePlace &&
    part.scope.key === total.scope.key &&
    countsHappenings(part.estimate.measure) &&
    part.asOf !== undefined &&
    total.asOf !== undefined &&
    isWithin(part.asOf, total.asOf);
  return isPeriod ? 'period' : undefined;
}

const isTold = (first: Countable, then: Countable): boolean =>
  first.claim.passage.start <= then.claim.passage.start;

/** Whether two parts count something in common, so that they must not both be added. */
export function areParted(
  snapshot: Snapshot,
  a: Countable,
  b: Countable,
  along: SumOfParts['along'],
): boolean {
  switch (along) {
    case 'place':
      return !a.scope.places.some(
        (place) =>
          liesWithin(snapshot, place, b.scope.places) ||
          b.scope.places.some((other) => liesWithin(snapshot, other, [place])),
      );
    case 'period':
      return (
        a.asOf !== undefined && b.asOf !== undefined && (a.asOf.to < b.asOf.from || b.asOf.to < a.asOf.from)
      );
    case 'outcome':
      return a.measureKey !== b.measureKey;
    default:
      return a.scope.key !== b.scope.key && !isSaidToBePart(a, b) && !isSaidToBePart(b, a);
  }
}

/** Answers along what a total and its part, or two parts of one total, are divided. */
export function divisionsOf(sums: readonly SumOfParts[]): FindDivision {
  const divisions = new Map<string, Map<string, SumOfParts['along']>>();
  for (const { total, parts, along } of sums) {
    const all = [total, ...parts];
    for (const left of all) {
      const row = divisions.get(left) ?? new Map<string, SumOfParts['along']>();
      divisions.set(left, row);
      for (const right of all) if (left !== right) row.set(right, along);
    }
  }
  return (left, right) => divisions.get(left)?.get(right);
}
