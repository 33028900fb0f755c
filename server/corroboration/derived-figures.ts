// What a stated share makes of the whole that the same source states, beside the figures of others.
import type { ClaimRecord, EstimateRecord } from '../../graph-data/ontology/ontology.ts';
import type { Snapshot } from '../graph/graph.ts';
import type { Work } from '../in-slices.ts';
import { isSameSpan, spanOf } from './claim-times.ts';
import {
  type CompareEstimates,
  type EstimateProfile,
  profileEstimate,
  profileFigure,
} from './compare-estimates.ts';
import { exactFraction, figureOf, loosen, showNumber, showValue } from './figures.ts';
import type { DerivedFigure, EstimateComparison } from './findings.ts';
import { countingWord, measureWords } from './measure-words.ts';
import type { TraceOrigin } from './origins.ts';
import type { Sources } from './same-source.ts';
import { scopeOf } from './scope.ts';
import { pluralUnit, readUnit } from './units.ts';

interface Stated {
  readonly claim: ClaimRecord;
  readonly estimate: EstimateRecord;
}

/** So many claims are read before others get their turn. */
const CLAIMS_AT_ONCE = 2000;

/** Shares and the wholes that the same source states in the same report, multiplied; in reading order. */
export function* deriveFigures(
  snapshot: Snapshot,
  traceOrigin: TraceOrigin,
  sources: Sources,
  compare: CompareEstimates,
): Work<readonly DerivedFigure[]> {
  const shares: Stated[] = [];
  const wholesIn = new Map<string, Stated[]>();
  for (const [number, claim] of snapshot.claims.claims.entries()) {
    if (number % CLAIMS_AT_ONCE === 0) yield;
    const { estimate } = claim;
    if (!estimate || claim.polarity === 'negative') continue;
    const { dimension } = readUnit(estimate.unit);
    if (dimension === 'share') shares.push({ claim, estimate });
    if (dimension === 'share' || dimension === 'ratio') continue;
    const row = wholesIn.get(claim.report) ?? [];
    row.push({ claim, estimate });
    wholesIn.set(claim.report, row);
  }
  const others = groupEstimates(snapshot);
  const derived: DerivedFigure[] = [];
  for (const share of shares) {
    yield;
    const whole = wholesIn
      .get(share.claim.report)
      ?.find((candidate) => isWholeOf(snapshot, candidate, share, sources));
    if (whole) derived.push(multiply(snapshot, traceOrigin, share, whole, compare, others));
  }
  return derived;
}

/** Estimates by the question that they answer, and by the words of what they count. */
interface Estimates {
  readonly byQuestion: ReadonlyMap<string, readonly ClaimRecord[]>;
  readonly byMeasure: ReadonlyMap<string, readonly ClaimRecord[]>;
}

const keyOfMeasure = ({ measure }: EstimateRecord): string => measureWords(measure).join(' ');

function groupEstimates({ claims }: Snapshot): Estimates {
  const estimates = claims.claims.filter(({ estimate }) => estimate !== undefined);
  return {
    byQuestion: Map.groupBy(estimates, ({ estimate }) => estimate?.question ?? ''),
    byMeasure: Map.groupBy(estimates, ({ estimate }) => (estimate ? keyOfMeasure(estimate) : '')),
  };
}

/** The share's words name all that the whole counts: "a third of the attacks claimed …", of the attacks claimed. */
function isWholeOf(snapshot: Snapshot, whole: Stated, share: Stated, sources: Sources): boolean {
  if (!sources.isSameSource(whole.claim.id, share.claim.id)) return false;
  const [then, now] = [spanOf(whole.claim.asOf), spanOf(share.claim.asOf)];
  if (then && now ? !isSameSpan(then, now) : then !== now) return false;
  const words = new Set([
    ...measureWords(share.estimate.measure),
    ...share.estimate.scope
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .map(countingWord),
  ]);
  const counted = measureWords(whole.estimate.measure);
  // Of "financial reserves" the share may say "funds": the thing counted must be named, its kind need not.
  if (!counted.some((word) => words.has(word))) return false;
  const terms = new Set(scopeOf(snapshot, share.claim).terms);
  return scopeOf(snapshot, whole.claim).terms.every((term) => terms.has(term) || words.has(term));
}

/** A share said as "more than half" may be all. */
function rangeOfShare(estimate: EstimateRecord): readonly [low: number, high: number] {
  const { low, high, isRough } = figureOf(estimate);
  const fraction = low === high ? exactFraction(low) : undefined;
  if (fraction !== undefined) return [fraction, fraction];
  const loose = isRough ? loosen(figureOf(estimate)) : { low, high };
  return [Math.max(0, loose.low), Math.min(1, loose.high)];
}

function multiply(
  snapshot: Snapshot,
  traceOrigin: TraceOrigin,
  share: Stated,
  whole: Stated,
  compare: CompareEstimates,
  others: Estimates,
): DerivedFigure {
  const {
    factor,
    isCounted,
    low: leastWhole,
    high: mostWhole,
  } = { ...readUnit(whole.estimate.unit), ...figureOf(whole.estimate) };
  const [leastShare, mostShare] = rangeOfShare(share.estimate);
  const inUnits = (value: number): number => (isCounted ? Math.round(value) : value) / factor;
  const low = inUnits(leastShare * Math.max(0, leastWhole));
  const high = inUnits(mostShare * mostWhole);
  const profile = profileFigure(snapshot, {
    claim: share.claim,
    estimate: {
      ...whole.estimate,
      minValue: low,
      ...(Number.isFinite(high) ? { maxValue: high } : {}),
      bound: Number.isFinite(high) ? 'between' : 'atLeast',
    },
    scopeKey: scopeOf(snapshot, whole.claim).key,
    places: scopeOf(snapshot, share.claim).places,
    dated: share.claim,
  });
  const arithmetic = `${showValue(share.estimate)} of ${showValue(whole.estimate)} = ${sayRange(low, high)}`;
  return {
    rule: 'derived.share-of-whole',
    claims: [share.claim.id, whole.claim.id],
    reason: `The source states a share and its whole: ${arithmetic} ${pluralUnit(whole.estimate.unit)}. Nobody states this figure.`,
    share: share.claim.id,
    whole: whole.claim.id,
    low,
    high,
    arithmetic,
    compared: compareWithOthers(snapshot, traceOrigin, profile, whole, compare, others),
  };
}

function sayRange(low: number, high: number): string {
  if (low === high) return showNumber(low);
  return Number.isFinite(high) ? `${showNumber(low)} to ${showNumber(high)}` : `at least ${showNumber(low)}`;
}

/** The other answers to the question of the whole; where it answers none, the other figures of its measure. */
function compareWithOthers(
  snapshot: Snapshot,
  traceOrigin: TraceOrigin,
  derived: EstimateProfile,
  { claim: whole, estimate: { question } }: Stated,
  compare: CompareEstimates,
  { byQuestion, byMeasure }: Estimates,
): readonly EstimateComparison[] {
  const others =
    (question === undefined ? byMeasure.get(derived.measureKey) : byQuestion.get(question)) ?? [];
  return others.flatMap((claim) => {
    if (claim.id === whole.id || claim.id === derived.claim.id) return [];
    const through = traceOrigin(claim.id)?.through ?? [];
    if (through.includes(whole.id) || through.includes(derived.claim.id)) return [];
    const profile = profileEstimate(snapshot, claim);
    return profile ? [compare(derived, profile)] : [];
  });
}
