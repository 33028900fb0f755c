// Two estimates beside each other: how their ranges lie, or why they cannot be compared.
import { type ClaimRecord, type EstimateRecord, showDate } from '../../graph-data/ontology/ontology.ts';
import type { Snapshot } from '../graph/graph.ts';
import {
  isAfter,
  isSameSpan,
  MONTH_MS,
  overlap,
  publishedOf,
  type Span,
  saidOf,
  showAsOf,
  spanOf,
} from './claim-times.ts';
import { compareFigures, type Figure, figureOf, type RangeVerdict, showFigure } from './figures.ts';
import type { Comparison, EstimateComparison, SumOfParts } from './findings.ts';
import { countsHappenings, measureWords } from './measure-words.ts';
import type { Sources } from './same-source.ts';
import { scopeOf, showPlaces } from './scope.ts';
import { pluralUnit } from './units.ts';

type Property = 'measure' | 'unit' | 'scope' | 'place' | 'asOf' | 'polarity';

export type Difference = EstimateComparison['differences'][number] & { readonly property: Property };

/** All of an estimate that a comparison looks at. */
export interface EstimateProfile extends FigureParts {
  readonly figure: Figure;
  readonly measureKey: string;
  readonly placeKey: string;
  readonly countsHappenings: boolean;
  readonly asOf: Span | undefined;
  readonly published: Span | undefined;
  /** What a difference shows of it. */
  readonly shown: Readonly<Record<Property, string>>;
}

/**
 * Undefined where the claim is no estimate. What was taken from an `original` speaks of the original's time: a
 * reprint knows nothing newer.
 */
export function profileEstimate(
  snapshot: Snapshot,
  claim: ClaimRecord,
  original: ClaimRecord = claim,
): EstimateProfile | undefined {
  const { estimate } = claim;
  if (!estimate) return undefined;
  const { key, places } = scopeOf(snapshot, claim);
  return profileFigure(snapshot, { claim, estimate, scopeKey: key, places, dated: original });
}

/** What a profile is made of: a figure that a claim states, or one worked out from what it states. */
export interface FigureParts {
  readonly claim: ClaimRecord;
  readonly estimate: EstimateRecord;
  readonly scopeKey: string;
  readonly places: readonly string[];
  /** The claim whose dates count. */
  readonly dated: ClaimRecord;
}

/** "March 2031"; "not stated, reported 4 March 2031" */
function showTime({ entities }: Snapshot, claim: ClaimRecord): string {
  const published = entities.reports.get(claim.report)?.publishedAt;
  const isUndated = claim.asOf === undefined && published !== undefined;
  return isUndated ? `not stated, reported ${showDate(published)}` : showAsOf(claim);
}

export function profileFigure(snapshot: Snapshot, parts: FigureParts): EstimateProfile {
  const { claim, estimate, places, dated } = parts;
  return {
    ...parts,
    figure: figureOf(estimate),
    measureKey: measureWords(estimate.measure).join(' '),
    placeKey: places.join(' '),
    countsHappenings: countsHappenings(estimate.measure),
    asOf: spanOf(dated.asOf),
    published: publishedOf(snapshot, dated),
    shown: {
      measure: estimate.measure,
      unit: pluralUnit(estimate.unit),
      scope: estimate.scope,
      place: showPlaces(snapshot, places),
      asOf: showTime(snapshot, dated),
      polarity: claim.polarity,
    },
  };
}

/**
 * What happens is counted over a period, and only the same period compares. What is the case compares when both
 * figures may be of the same moment; without dates, when the reports came out within a month.
 */
function timesAgree(a: EstimateProfile, b: EstimateProfile): boolean {
  if (a.asOf && b.asOf) {
    return a.countsHappenings || b.countsHappenings ? isSameSpan(a.asOf, b.asOf) : overlap(a.asOf, b.asOf);
  }
  if (a.asOf || b.asOf) return false;
  if (a.dated.report === b.dated.report) return true;
  if (!a.published || !b.published) return false;
  return overlap({ from: a.published.from - MONTH_MS, to: a.published.to + MONTH_MS }, b.published);
}

/** Along what a total and its part, or two parts of one total, are divided; undefined for any other pair. */
export type FindDivision = (left: string, right: string) => SumOfParts['along'] | undefined;

/** Everything in which two estimates differ besides their figures: with any of it, they do not compare. */
export function differencesBetween(
  left: EstimateProfile,
  right: EstimateProfile,
  divisionOf: FindDivision,
): readonly Difference[] {
  // A source says the same of a total and its parts in changing words.
  const division = divisionOf(left.claim.id, right.claim.id);
  const isSameScope = division ? division !== 'scope' : left.scopeKey === right.scopeKey;
  const differences: Difference[] = [];
  const differ = (property: Property): void => {
    differences.push({ property, left: left.shown[property], right: right.shown[property] });
  };
  if (left.measureKey !== right.measureKey) differ('measure');
  if (left.figure.dimension !== right.figure.dimension) differ('unit');
  if (!isSameScope) differ('scope');
  if (left.placeKey !== right.placeKey) differ('place');
  if (!timesAgree(left, right)) differ('asOf');
  if (left.claim.polarity !== right.claim.polarity) differ('polarity');
  return differences;
}

const propertyNames: Readonly<Record<Property, string>> = {
  measure: 'what is counted',
  unit: 'the unit',
  scope: 'the scope',
  place: 'the place',
  asOf: 'the time',
  polarity: 'that one is denied',
};

/** "Not comparable, because the place differs (Syria against Iraq)." */
function sayDifferences(
  differences: readonly Difference[],
  left: EstimateProfile,
  right: EstimateProfile,
): string {
  let text = 'Not comparable, because ';
  differences.forEach(({ property }, at) => {
    const joint = at === 0 ? '' : at === differences.length - 1 ? ' and ' : ', ';
    text += `${joint}${propertyNames[property]} differs (${left.shown[property]} against ${right.shown[property]})`;
  });
  return `${text}.`;
}

const relations: Readonly<Record<RangeVerdict, string>> = {
  equal: 'the same figure',
  overlap: 'the ranges overlap',
  contained: 'one lies within the other',
  adjacent: 'they share no more than their border',
  disjoint: 'no value fits both',
};

/** Which of two spans is the later one; 0 where they overlap or are not known. */
const later = (a: Span | undefined, b: Span | undefined): -1 | 0 | 1 => {
  if (!a || !b) return 0;
  if (isAfter(a, b)) return 1;
  return isAfter(b, a) ? -1 : 0;
};

/**
 * Whether one estimate brings the other up to date: the same source speaks of the same thing at a later time,
 * or says another figure at a later time. 1: the left one is newer, -1: the right one, 0: neither.
 */
function updates(
  snapshot: Snapshot,
  left: EstimateProfile,
  right: EstimateProfile,
  differences: readonly Difference[],
  sources: Sources,
): -1 | 0 | 1 {
  const [only, ...others] = differences;
  if (others.length > 0 || (only && only.property !== 'asOf')) return 0;
  if (only && (left.countsHappenings || right.countsHappenings)) return 0;
  const newer = only
    ? later(left.asOf, right.asOf)
    : later(saidOf(snapshot, left.dated), saidOf(snapshot, right.dated));
  return newer !== 0 && sources.isSameSource(left.claim.id, right.claim.id) ? newer : 0;
}

const figureTexts = new WeakMap<EstimateRecord, string>();

function figureText({ estimate }: EstimateProfile): string {
  const known = figureTexts.get(estimate) ?? showFigure(estimate);
  figureTexts.set(estimate, known);
  return known;
}

const isApart = (verdict: RangeVerdict): boolean => verdict === 'disjoint' || verdict === 'adjacent';

function judge(
  snapshot: Snapshot,
  left: EstimateProfile,
  right: EstimateProfile,
  differences: readonly Difference[],
  sources: Sources,
): { readonly verdict: Comparison; readonly rule: string; readonly reason: string } {
  const range = differences.length > 0 ? undefined : compareFigures(left.figure, right.figure);
  const newer =
    range === undefined || isApart(range) ? updates(snapshot, left, right, differences, sources) : 0;
  if (newer !== 0) {
    const [before, after] = newer > 0 ? [right, left] : [left, right];
    return {
      verdict: 'update',
      rule: 'compare.update',
      reason: `The same source at a later time: ${figureText(before)} (${showAsOf(before.dated)}) became ${figureText(after)} (${showAsOf(after.dated)}). That is no contradiction.`,
    };
  }
  if (range === undefined) {
    return {
      verdict: 'notComparable',
      rule: 'compare.differences',
      reason: sayDifferences(differences, left, right),
    };
  }
  return {
    verdict: range,
    rule: `compare.${range}`,
    reason: `${figureText(left)} and ${figureText(right)}: ${relations[range]}.`,
  };
}

/** Compares two estimates; symmetric but for the order in which the two are named. */
export type CompareEstimates = (left: EstimateProfile, right: EstimateProfile) => EstimateComparison;

/** The function that compares estimates of a snapshot. */
export function estimateComparer(
  snapshot: Snapshot,
  sources: Sources,
  divisionOf: FindDivision,
): CompareEstimates {
  return (left, right) => {
    const differences = differencesBetween(left, right, divisionOf);
    const { verdict, rule, reason } = judge(snapshot, left, right, differences, sources);
    return {
      rule,
      claims: [left.claim.id, right.claim.id],
      reason,
      left: left.claim.id,
      right: right.claim.id,
      verdict,
      differences: verdict === 'notComparable' ? differences : [],
    };
  };
}
