// Totals and their parts as one source states them, added up.
import type { ClaimRecord } from '../../graph-data/ontology/ontology.ts';
import type { Snapshot } from '../graph/graph.ts';
import type { Work } from '../in-slices.ts';
import { fewestThatAddUp } from './add-up.ts';
import { showAsOf } from './claim-times.ts';
import { showNumber, showValue } from './figures.ts';
import type { SumOfParts } from './findings.ts';
import { joinWords } from './plain-words.ts';
import type { Sources } from './same-source.ts';
import { showPlaces } from './scope.ts';
import {
  areParted,
  type Countable,
  countablesBySource,
  isSaidToBePart,
  mayLieIn,
  partAlong,
} from './total-candidates.ts';
import { pluralUnit, readUnit } from './units.ts';

type Along = SumOfParts['along'];

/** A total with the parts that were chosen for it. */
interface Split {
  readonly total: Countable;
  readonly parts: readonly Countable[];
  readonly along: Along;
}

const alongs: readonly Along[] = ['place', 'period', 'outcome', 'scope'];

/** Every total of the snapshot whose parts the same source states in the same report, in reading order. */
export function* findSumsOfParts(snapshot: Snapshot, sources: Sources): Work<readonly SumOfParts[]> {
  const sums: SumOfParts[] = [];
  for (const group of yield* countablesBySource(snapshot, sources)) {
    yield;
    for (const total of group) {
      for (const along of alongs) {
        const split = splitTotal(snapshot, total, group, along);
        if (split) sums.push(describe(snapshot, split));
      }
    }
  }
  return sums;
}

function splitTotal(
  snapshot: Snapshot,
  total: Countable,
  group: readonly Countable[],
  along: Along,
): Split | undefined {
  const candidates = group.filter((part) => partAlong(snapshot, part, total) === along);
  if (candidates.length === 0) return undefined;
  if (along === 'scope') return splitByScope(snapshot, total, candidates, group);
  // Of two that count something in common the wider one is the part, the other a part of that.
  const parts: Countable[] = [];
  const widest = candidates.filter(
    (part) => !candidates.some((other) => partAlong(snapshot, part, other) === along),
  );
  for (const part of widest) {
    if (parts.every((other) => areParted(snapshot, part, other, along))) parts.push(part);
  }
  if (parts.length < 2) return undefined;
  return { total, parts, along };
}

/**
 * By scope, words rarely tell what is a part of what: the parts are the fewest figures that add up to the total
 * exactly, else those that say all that the total says, where that counts "all". What is said to be "among" another
 * figure is an example, not a part.
 */
function splitByScope(
  snapshot: Snapshot,
  total: Countable,
  candidates: readonly Countable[],
  group: readonly Countable[],
): Split | undefined {
  const free = candidates
    .filter((part) => !group.some((other) => isSaidToBePart(part, other)))
    .filter(({ figure }) => figure.low < total.figure.low);
  const parted = (a: Countable, b: Countable): boolean => areParted(snapshot, a, b, 'scope');
  const parts = fewestThatAddUp(total, free, parted) ?? partsInWords(total, free, parted);
  return parts && { total, parts, along: 'scope' };
}

/** Parts that repeat every word of a total that leaves nothing out, and add one. */
function partsInWords(
  total: Countable,
  candidates: readonly Countable[],
  areApart: (a: Countable, b: Countable) => boolean,
): readonly Countable[] | undefined {
  if (!total.scope.isWhole) return undefined;
  const parts: Countable[] = [];
  for (const part of candidates) {
    const words = new Set(part.scope.terms);
    const isNarrower = total.scope.terms.every((term) => words.has(term));
    if (isNarrower && parts.every((other) => areApart(part, other))) parts.push(part);
  }
  return parts.length > 1 ? parts : undefined;
}

const finite = (value: number, otherwise: number): number => (Number.isFinite(value) ? value : otherwise);

/** A rough part or total may be off by so much of the larger. */
const ROUGH_SUM = 0.05;

function describe(snapshot: Snapshot, split: Split): SumOfParts {
  const { total, parts, along } = split;
  const { factor } = readUnit(total.estimate.unit);
  const show = (from: number, to: number): string => showRange(from / factor, to / factor);
  const low = parts.reduce((sum, { figure }) => sum + finite(figure.low, 0), 0);
  const high = parts.reduce((sum, { figure }) => sum + figure.high, 0);
  const least = total.figure.low - high;
  const most = total.figure.high - low;
  const isRough = [total, ...parts].some(({ figure }) => figure.isRough);
  const slack = isRough ? finite(Math.max(total.figure.high, high), 0) * ROUGH_SUM : 0;
  const holds = least <= slack && most >= -slack;
  const isShort = least > slack;
  const missing = isShort ? sayMissing(snapshot, split, show(least, most)) : undefined;
  const sum = `${parts.map(({ estimate }) => showValue(estimate)).join(' + ')} = ${isRough ? 'about ' : ''}${show(low, high)}`;
  const claims = [total, ...parts].map(({ claim }) => claim.id);
  return {
    rule: holds ? 'sums.parts-add-up' : isShort ? 'sums.parts-missing' : 'sums.mismatch',
    claims,
    reason: [
      `The same source divides the total by ${along}: ${joinWords(partNames(snapshot, parts, along))}.`,
      holds ? 'The parts add up to it.' : `The parts make ${isShort ? 'less' : 'more'} than the total.`,
    ].join(' '),
    total: total.claim.id,
    parts: claims.slice(1),
    along,
    arithmetic: holds ? sum : `${sum}, not ${showValue(total.estimate)}`,
    holds,
    difference: [least / factor, most / factor],
    missing,
  };
}

function showRange(from: number, to: number): string {
  if (!Number.isFinite(to)) return `at least ${showNumber(from)}`;
  return from === to ? showNumber(from) : `${showNumber(from)} to ${showNumber(to)}`;
}

function partNames(snapshot: Snapshot, parts: readonly Countable[], along: Along): readonly string[] {
  switch (along) {
    case 'place':
      return parts.map(({ scope }) => showPlaces(snapshot, scope.places));
    case 'period':
      return parts.map(({ claim }) => showAsOf(claim));
    case 'outcome':
      return parts.map(({ estimate }) => estimate.measure);
    default:
      return parts.map(({ estimate }) => `“${estimate.scope}”`);
  }
}

/** "111 to 136 attacks are in no part with a figure; Aleppo, Daraa and Homs are named without one." */
function sayMissing(snapshot: Snapshot, split: Split, amount: string): string {
  const { estimate } = split.total;
  const rest = `${amount} ${pluralUnit(estimate.unit)} are in no part with a figure`;
  const places = split.along === 'place' ? placesWithoutFigure(snapshot, split) : [];
  if (places.length === 0) return `${rest}.`;
  return `${rest}; ${showPlaces(snapshot, places)} ${places.length === 1 ? 'is' : 'are'} named without one.`;
}

/** Places that the source names between the parts, of the same time, without saying how many are there. */
function placesWithoutFigure(snapshot: Snapshot, { total, parts }: Split): readonly string[] {
  const { claims } = snapshot;
  const numbers = [total, ...parts].map(({ claim }) => claims.numberOf(claim.id) ?? 0);
  const known = new Set([total, ...parts].flatMap(({ scope }) => scope.places));
  const found = new Set<string>();
  for (const claim of claims.claims.slice(Math.min(...numbers), Math.max(...numbers) + 1)) {
    if (claim.estimate || claim.asOf !== total.claim.asOf || !isSameVoice(claim, total.claim)) continue;
    for (const { entity } of claim.about) {
      const place = snapshot.entities.canonicalId(entity);
      if (snapshot.entities.refOf(place)?.label !== 'Place' || known.has(place)) continue;
      if (mayLieIn(snapshot, place, total.scope.places)) found.add(place);
    }
  }
  return [...found].sort();
}

const isSameVoice = (a: ClaimRecord, b: ClaimRecord): boolean =>
  a.chain.length === b.chain.length && a.chain.every(({ speaker }, at) => speaker === b.chain[at]?.speaker);
