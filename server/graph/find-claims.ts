// Claims that meet every one of some criteria.
import type { DateBounds } from '../../graph-data/ontology/ontology.ts';
import { hearsayError } from '../errors.ts';
import { type BoundsColumn, type ClaimIndex, rememberedBounds, type WordColumn } from './claim-index.ts';
import type { EntityTable } from './entity-table.ts';
import { type Postings, rowHas } from './postings.ts';

/** What a claim must be; what is left out does not matter. Ids of entities mean their whole clusters. */
export interface ClaimCriteria {
  readonly speaker?: string;
  /** Where in the chain the speaker stands; anywhere when left out. */
  readonly speakerRole?: 'any' | 'origin' | 'publisher';
  /** Ids that must all be among what the claim is about. */
  readonly about?: readonly string[];
  readonly place?: string;
  readonly report?: string;
  readonly question?: string;
  readonly measure?: string;
  readonly estimate?: boolean;
  readonly unnamed?: boolean;
  readonly stance?: string;
  readonly certainty?: string;
  readonly attribution?: string;
  readonly polarity?: string;
  /** EDTF. A claim without the date in question is not found. */
  readonly publishedFrom?: string;
  readonly publishedTo?: string;
  readonly asOfFrom?: string;
  readonly asOfTo?: string;
  /** Only these claims, by id. */
  readonly ids?: readonly string[];
  /** Only these claims, by number. */
  readonly numbers?: readonly number[];
}

type Test = (claim: number) => boolean;

interface Narrowing {
  /** The claims to look at, rising; all when undefined. */
  candidates: Uint32Array | undefined;
  readonly tests: Test[];
}

const nothing = new Uint32Array(0);

function narrow(narrowing: Narrowing, candidates: Uint32Array): void {
  if (!narrowing.candidates || candidates.length < narrowing.candidates.length)
    narrowing.candidates = candidates;
}

function byEntity(
  narrowing: Narrowing,
  entity: number | undefined,
  postings: Postings,
  test: (entity: number) => Test,
): void {
  if (entity === undefined) {
    narrow(narrowing, nothing);
    return;
  }
  narrow(narrowing, postings.items.subarray(postings.offsets[entity], postings.offsets[entity + 1]));
  narrowing.tests.push(test(entity));
}

/** `membersOf([4, 1], 6)` → 1 at the places 1 and 4, else 0. */
export function membersOf(numbers: Iterable<number>, size: number): Uint8Array {
  const members = new Uint8Array(size);
  for (const number of numbers) members[number] = 1;
  return members;
}

function byNumber(narrowing: Narrowing, numbers: readonly number[], size: number): void {
  const members = membersOf(numbers, size);
  narrow(narrowing, Uint32Array.from(new Set(numbers)).sort());
  narrowing.tests.push((claim) => members[claim] === 1);
}

function byWord(narrowing: Narrowing, column: WordColumn, word: string | undefined): void {
  if (word === undefined) return;
  const code = column.codeOf(word);
  if (code === undefined) {
    narrow(narrowing, nothing);
    return;
  }
  const { codes } = column;
  narrowing.tests.push((claim) => codes[claim] === code);
}

function readBounds(property: string, value: string): DateBounds {
  const bounds = rememberedBounds(value);
  if (!bounds) throw hearsayError('DATE_INVALID', { property, value });
  return bounds;
}

function byTime(narrowing: Narrowing, column: BoundsColumn, name: string, from?: string, to?: string): void {
  if (from !== undefined) {
    const { earliest } = readBounds(`${name}From`, from);
    narrowing.tests.push((claim) => (column.latest[claim] ?? Number.NaN) >= earliest);
  }
  if (to !== undefined) {
    const { latest } = readBounds(`${name}To`, to);
    narrowing.tests.push((claim) => (column.earliest[claim] ?? Number.NaN) <= latest);
  }
}

/**
 * The numbers of the claims that meet all criteria, rising; `undefined` when there is no criterion, which
 * means all of them. Ids that nothing has find nothing. Throws DATE_INVALID.
 */
export function findClaims(
  index: ClaimIndex,
  entities: EntityTable,
  criteria: ClaimCriteria,
): Uint32Array | undefined {
  const narrowing: Narrowing = { candidates: undefined, tests: [] };
  const { columns, by } = index;
  if (criteria.speaker !== undefined) {
    const speaker = entities.numberOf(criteria.speaker);
    const role = criteria.speakerRole ?? 'any';
    if (role === 'any') {
      byEntity(narrowing, speaker, by.speaker, (entity) => (claim) => rowHas(index.speakers, claim, entity));
    } else {
      byEntity(narrowing, speaker, by[role], (entity) => (claim) => index[role][claim] === entity);
    }
  }
  for (const id of criteria.about ?? []) {
    byEntity(
      narrowing,
      entities.numberOf(id),
      by.about,
      (entity) => (claim) => rowHas(index.about, claim, entity),
    );
  }
  if (criteria.place !== undefined) {
    const place = entities.numberOf(criteria.place);
    byEntity(narrowing, place, by.place, (entity) => (claim) => rowHas(index.places, claim, entity));
  }
  if (criteria.report !== undefined) {
    const report = entities.numberOf(criteria.report);
    byEntity(narrowing, report, by.report, (entity) => (claim) => index.report[claim] === entity);
  }
  byWord(narrowing, columns.question, criteria.question);
  byWord(narrowing, columns.measure, criteria.measure);
  byWord(
    narrowing,
    columns.estimate,
    criteria.estimate === undefined ? undefined : String(criteria.estimate),
  );
  byWord(narrowing, columns.unnamed, criteria.unnamed === undefined ? undefined : String(criteria.unnamed));
  byWord(narrowing, columns.stance, criteria.stance);
  byWord(narrowing, columns.certainty, criteria.certainty);
  byWord(narrowing, columns.attribution, criteria.attribution);
  byWord(narrowing, columns.polarity, criteria.polarity);
  byTime(narrowing, index.published, 'published', criteria.publishedFrom, criteria.publishedTo);
  byTime(narrowing, index.asOf, 'asOf', criteria.asOfFrom, criteria.asOfTo);
  if (criteria.ids) {
    byNumber(
      narrowing,
      criteria.ids.flatMap((id) => index.numberOf(id) ?? []),
      index.claims.length,
    );
  }
  if (criteria.numbers) byNumber(narrowing, criteria.numbers, index.claims.length);
  return sieve(narrowing, index.claims.length);
}

function sieve({ candidates, tests }: Narrowing, size: number): Uint32Array | undefined {
  if (tests.length === 0) return candidates;
  const found = new Uint32Array(candidates?.length ?? size);
  let count = 0;
  for (let at = 0; at < found.length; at++) {
    const claim = candidates ? (candidates[at] ?? 0) : at;
    let passes = true;
    for (const test of tests) {
      if (test(claim)) continue;
      passes = false;
      break;
    }
    if (passes) found[count++] = claim;
  }
  return found.subarray(0, count);
}

/** The claims that are in both rows; both rise. */
export function intersect(first: Uint32Array, second: Uint32Array): Uint32Array {
  const both: number[] = [];
  let [a, b] = [0, 0];
  while (a < first.length && b < second.length) {
    const [left = 0, right = 0] = [first[a], second[b]];
    if (left === right) both.push(left);
    if (left <= right) a++;
    if (right <= left) b++;
  }
  return Uint32Array.from(both);
}
