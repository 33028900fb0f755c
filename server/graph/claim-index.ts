// The claims by number, with their columns and postings: what makes filters and facets quick.
import { type ClaimRecord, type DateBounds, dateBounds } from '../../graph-data/ontology/ontology.ts';
import type { StoreContents } from '../store/store.ts';
import type { EntityTable } from './entity-table.ts';
import { type Postings, packPostings } from './postings.ts';

/** A column of few different words: a code for each claim. Code 0 is "has none". */
export interface WordColumn {
  readonly words: readonly string[];
  readonly codes: Uint32Array;
  codeOf(word: string): number | undefined;
}

/**
 * Claims are numbered in the order of their reports' publication, then of their passages: the order of a list
 * that asks for no other.
 */
export interface ClaimIndex {
  readonly claims: readonly ClaimRecord[];
  numberOf(id: string): number | undefined;
  /** By the place of a claim in the store's contents: its number. */
  readonly numberAtPlace: Uint32Array;
  readonly columns: Readonly<
    Record<
      'stance' | 'certainty' | 'attribution' | 'polarity' | 'measure' | 'unnamed' | 'estimate' | 'question',
      WordColumn
    >
  >;
  /** Entity numbers by claim. */
  readonly origin: Uint32Array;
  readonly publisher: Uint32Array;
  readonly report: Uint32Array;
  /** Rows of entity numbers by claim, none twice. */
  readonly speakers: Postings;
  readonly about: Postings;
  readonly places: Postings;
  /** Rows of claim numbers by entity, rising. */
  readonly by: Readonly<Record<'speaker' | 'origin' | 'publisher' | 'about' | 'place' | 'report', Postings>>;
  /** Milliseconds since 1970 UTC by claim; NaN where there is no date. */
  readonly published: BoundsColumn;
  readonly asOf: BoundsColumn;
  /** Claim numbers in the order of a sort. */
  readonly order: Readonly<Record<'asOf' | 'published', Uint32Array>>;
}

export interface BoundsColumn {
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
}

const boundsOf = new Map<string, DateBounds | undefined>();

/** The bounds of an EDTF date, kept: a collection has few different dates and many claims. */
export function rememberedBounds(date: string): DateBounds | undefined {
  if (boundsOf.has(date)) return boundsOf.get(date);
  const bounds = dateBounds(date);
  if (boundsOf.size > 50_000) boundsOf.clear();
  boundsOf.set(date, bounds);
  return bounds;
}

function wordColumn(
  claims: readonly ClaimRecord[],
  wordOf: (claim: ClaimRecord) => string | undefined,
): WordColumn {
  const words: string[] = [''];
  const known = new Map<string, number>();
  const codes = new Uint32Array(claims.length);
  claims.forEach((claim, number) => {
    const word = wordOf(claim);
    if (word === undefined) return;
    let code = known.get(word);
    if (code === undefined) {
      code = words.push(word) - 1;
      known.set(word, code);
    }
    codes[number] = code;
  });
  return { words, codes, codeOf: (word) => known.get(word) };
}

function boundsColumn(
  claims: readonly ClaimRecord[],
  dateOf: (claim: ClaimRecord) => string | undefined,
): BoundsColumn {
  const earliest = new Float64Array(claims.length).fill(Number.NaN);
  const latest = new Float64Array(claims.length).fill(Number.NaN);
  claims.forEach((claim, number) => {
    const date = dateOf(claim);
    const bounds = date === undefined ? undefined : rememberedBounds(date);
    if (!bounds) return;
    earliest[number] = bounds.earliest;
    latest[number] = bounds.latest;
  });
  return { earliest, latest };
}

/** Newest first; what has no date comes last; else as the claims are numbered. */
function newestFirst({ earliest }: BoundsColumn): Uint32Array {
  const time = (number: number): number => {
    const value = earliest[number] ?? Number.NaN;
    return Number.isNaN(value) ? Number.NEGATIVE_INFINITY : Math.max(value, -8.64e15);
  };
  return Uint32Array.from(earliest.keys()).sort((a, b) => (time(a) === time(b) ? a - b : time(b) - time(a)));
}

function inReadingOrder(contents: StoreContents, entities: EntityTable): readonly ClaimRecord[] {
  const rank = new Map(
    [...contents.reports]
      .map(({ id, publishedAt }) => ({
        id,
        time:
          (publishedAt === undefined ? undefined : rememberedBounds(publishedAt))?.earliest ??
          Number.POSITIVE_INFINITY,
      }))
      .sort((a, b) => (a.time === b.time ? (a.id < b.id ? -1 : 1) : a.time - b.time))
      .map(({ id }, position) => [id, position]),
  );
  const last = entities.refs.length;
  return [...contents.claims].sort(
    (a, b) =>
      (rank.get(a.report) ?? last) - (rank.get(b.report) ?? last) ||
      a.passage.start - b.passage.start ||
      a.passage.end - b.passage.end ||
      (a.id < b.id ? -1 : 1),
  );
}

export function indexClaims(contents: StoreContents, entities: EntityTable): ClaimIndex {
  const claims = inReadingOrder(contents, entities);
  const numbers = new Map(claims.map((claim, number) => [claim.id, number]));
  const entity = (id: string): number => {
    const number = entities.numberOf(id);
    if (number === undefined) throw new Error(`the store has a claim with the unknown entity ${id}`);
    return number;
  };
  const origin = new Uint32Array(claims.length);
  const publisher = new Uint32Array(claims.length);
  const report = new Uint32Array(claims.length);
  claims.forEach((claim, number) => {
    origin[number] = entity(claim.chain.at(-1)?.speaker ?? '');
    publisher[number] = entity(claim.chain[0]?.speaker ?? '');
    report[number] = entity(claim.report);
  });
  const distinct = (ids: readonly string[]): readonly number[] => [...new Set(ids.map(entity))];
  const speakersOf = claims.map(({ chain }) => distinct(chain.map(({ speaker }) => speaker)));
  const aboutOf = claims.map(({ about }) => distinct(about.map((entry) => entry.entity)));
  const isPlace = (number: number): boolean => entities.refs[number]?.label === 'Place';
  const pack = (
    rows: readonly (readonly number[])[],
    keep: (entity: number) => boolean = () => true,
  ): Postings =>
    packPostings(claims.length, (emit) => {
      rows.forEach((row, number) => {
        for (const item of row) if (keep(item)) emit(number, item);
      });
    });
  const speakers = pack(speakersOf);
  const about = pack(aboutOf);
  const places = pack(aboutOf, isPlace);
  const invert = (visit: (number: number) => Uint32Array | readonly number[]): Postings =>
    packPostings(entities.refs.length, (emit) => {
      for (let number = 0; number < claims.length; number++)
        for (const key of visit(number)) emit(key, number);
    });
  const row =
    ({ offsets, items }: Postings) =>
    (number: number) =>
      items.subarray(offsets[number], offsets[number + 1]);
  const published = boundsColumn(claims, (claim) => entities.reports.get(claim.report)?.publishedAt);
  const asOf = boundsColumn(claims, (claim) => claim.asOf);
  return {
    claims,
    numberOf: (id) => numbers.get(id),
    numberAtPlace: Uint32Array.from(contents.claims, ({ id }) => numbers.get(id) ?? 0),
    columns: {
      stance: wordColumn(claims, (claim) => claim.stance),
      certainty: wordColumn(claims, (claim) => claim.certainty),
      attribution: wordColumn(claims, (claim) => claim.attribution),
      polarity: wordColumn(claims, (claim) => claim.polarity),
      measure: wordColumn(claims, (claim) => claim.estimate?.measure),
      question: wordColumn(claims, (claim) => claim.estimate?.question),
      estimate: wordColumn(claims, (claim) => String(claim.estimate !== undefined)),
      unnamed: wordColumn(claims, (claim) =>
        String(entities.refOf(claim.chain.at(-1)?.speaker ?? '')?.label === 'UnnamedSource'),
      ),
    },
    origin,
    publisher,
    report,
    speakers,
    about,
    places,
    by: {
      speaker: invert(row(speakers)),
      about: invert(row(about)),
      place: invert(row(places)),
      origin: invert((number) => origin.subarray(number, number + 1)),
      publisher: invert((number) => publisher.subarray(number, number + 1)),
      report: invert((number) => report.subarray(number, number + 1)),
    },
    published,
    asOf,
    order: { asOf: newestFirst(asOf), published: newestFirst(published) },
  };
}
