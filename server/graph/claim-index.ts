// The claims by number, with their columns and postings: what makes filters and facets quick.
import { type ClaimRecord, type DateBounds, dateBounds } from '../../graph-data/ontology/ontology.ts';
import type { Work } from '../in-slices.ts';
import type { StoreContents } from '../store/store.ts';
import { countUp, sortByKey } from './counting-sort.ts';
import { type EntityTable, GONE } from './entity-table.ts';
import { invertColumn, invertRows, type Postings, packRows, sieveRows } from './postings.ts';

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
  readonly placesById: PlacesById;
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
  /** Rows of entity numbers by claim: its speakers from the publisher on, as often as they stand in the chain. */
  readonly chain: Postings;
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

/** Places in the store's contents; those that came since the first index stand apart, so that the many are not entered anew. */
interface PlacesById {
  readonly first: ReadonlyMap<string, number>;
  readonly further: ReadonlyMap<string, number>;
}

/** With more than these apart all are entered anew. */
const MOST_APART = 10_000;

function enterPlaces(
  claims: readonly ClaimRecord[],
  before: Pick<IndexedBefore, 'claims' | 'records'> | undefined,
): PlacesById {
  const hasGrown = before?.records.every((claim, place) => claim === claims[place]) === true;
  if (before && hasGrown) {
    const { first, further } = before.claims.placesById;
    const came = claims.slice(before.records.length);
    if (further.size + came.length <= MOST_APART) {
      const entered = came.map(({ id }, at) => [id, before.records.length + at] as const);
      return { first, further: new Map([...further, ...entered]) };
    }
  }
  return { first: new Map(claims.map(({ id }, place) => [id, place])), further: new Map() };
}

/** An index of other contents, whose claims need not be read again where they are here too. */
export interface IndexedBefore {
  readonly claims: ClaimIndex;
  /** The claims in the order of these contents. */
  readonly records: readonly ClaimRecord[];
  /** Those of the claims that are not here. */
  readonly gone: ReadonlySet<ClaimRecord>;
  /** By number of an entity there, its number here. */
  readonly numberNow: Uint32Array;
}

const NOT_THERE = -1;

/** By number of a claim here, its number there; `NOT_THERE` for one that came since. Both are in reading order. */
function numbersBefore(
  claims: readonly ClaimRecord[],
  before: Pick<IndexedBefore, 'claims' | 'gone'> | undefined,
): Int32Array {
  const numbers = new Int32Array(claims.length).fill(NOT_THERE);
  if (!before) return numbers;
  const there = before.claims.claims;
  let next = 0;
  claims.forEach((claim, number) => {
    if (before.gone.size > 0) {
      for (let one = there[next]; one && before.gone.has(one); one = there[next]) next++;
    }
    if (claim === there[next]) numbers[number] = next++;
  });
  return numbers;
}

function wordColumn(
  claims: readonly ClaimRecord[],
  was: Int32Array,
  before: WordColumn | undefined,
  wordOf: (claim: ClaimRecord) => string | undefined,
): WordColumn {
  const words = before ? [...before.words] : [''];
  const known = new Map(words.slice(1).map((word, at) => [word, at + 1]));
  const codes = new Uint32Array(claims.length);
  claims.forEach((claim, number) => {
    const there = was[number] ?? NOT_THERE;
    if (before && there !== NOT_THERE) {
      codes[number] = before.codes[there] ?? 0;
      return;
    }
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
  was: Int32Array,
  before: BoundsColumn | undefined,
  dateOf: (claim: ClaimRecord) => string | undefined,
): BoundsColumn {
  const earliest = new Float64Array(claims.length).fill(Number.NaN);
  const latest = new Float64Array(claims.length).fill(Number.NaN);
  claims.forEach((claim, number) => {
    const there = was[number] ?? NOT_THERE;
    if (before && there !== NOT_THERE) {
      earliest[number] = before.earliest[there] ?? Number.NaN;
      latest[number] = before.latest[there] ?? Number.NaN;
      return;
    }
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
  const times = earliest.map((value) =>
    Number.isNaN(value) ? Number.NEGATIVE_INFINITY : Math.max(value, -8.64e15),
  );
  const rank = new Map(
    [...new Set(times)].sort((a, b) => (a === b ? 0 : b - a)).map((time, position) => [time, position]),
  );
  const ranks = new Uint32Array(times.length).map((_, number) => rank.get(times[number] ?? 0) ?? 0);
  return sortByKey(countUp(times.length), ranks, rank.size);
}

function rankReports(contents: StoreContents): ReadonlyMap<string, number> {
  return new Map(
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
}

/** By report, then by passage: claims are dealt out to their reports first, so that only short lists are sorted. */
function inReadingOrder(contents: StoreContents): readonly ClaimRecord[] {
  const rank = rankReports(contents);
  const ofReports = Array.from({ length: rank.size + 1 }, (): ClaimRecord[] => []);
  for (const claim of contents.claims) ofReports[rank.get(claim.report) ?? rank.size]?.push(claim);
  return ofReports.flatMap((claims) =>
    claims.sort(
      (a, b) => a.passage.start - b.passage.start || a.passage.end - b.passage.end || (a.id < b.id ? -1 : 1),
    ),
  );
}

function requireNumber(entities: EntityTable, id: string): number {
  const number = entities.numberOf(id);
  if (number === undefined) throw new Error(`the store has a claim with the unknown entity ${id}`);
  return number;
}

/** The entities of each claim by number: its chain in order, and what it is about. */
function numberEntities(
  claims: readonly ClaimRecord[],
  was: Int32Array,
  entities: EntityTable,
  before: IndexedBefore | undefined,
): Pick<ClaimIndex, 'chain' | 'about'> {
  const copyRow = ({ offsets, items }: Postings, row: number, push: (item: number) => void): void => {
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++)
      push(before?.numberNow[items[at] ?? 0] ?? 0);
  };
  const pack = (
    rows: Postings | undefined,
    visit: (claim: ClaimRecord, pushEntity: (id: string) => void) => void,
  ): Postings =>
    packRows(claims.length, (number, push) => {
      const claim = claims[number];
      const there = was[number] ?? NOT_THERE;
      if (rows && there !== NOT_THERE) copyRow(rows, there, push);
      else if (claim) visit(claim, (id) => push(requireNumber(entities, id)));
    });
  const about = pack(before?.claims.about, (claim, pushEntity) => {
    for (const entry of claim.about) pushEntity(entry.entity);
  });
  return {
    chain: pack(before?.claims.chain, (claim, pushEntity) => {
      for (const { speaker } of claim.chain) pushEntity(speaker);
    }),
    // Two entities of before may be one by now
    about: sieveRows(about, entities.refs.length),
  };
}

function columnsOf(
  claims: readonly ClaimRecord[],
  was: Int32Array,
  entities: EntityTable,
  before: ClaimIndex['columns'] | undefined,
): ClaimIndex['columns'] {
  const column = (
    name: keyof ClaimIndex['columns'],
    wordOf: (claim: ClaimRecord) => string | undefined,
  ): WordColumn => wordColumn(claims, was, before?.[name], wordOf);
  return {
    stance: column('stance', (claim) => claim.stance),
    certainty: column('certainty', (claim) => claim.certainty),
    attribution: column('attribution', (claim) => claim.attribution),
    polarity: column('polarity', (claim) => claim.polarity),
    measure: column('measure', (claim) => claim.estimate?.measure),
    question: column('question', (claim) => claim.estimate?.question),
    estimate: column('estimate', (claim) => String(claim.estimate !== undefined)),
    unnamed: column('unnamed', (claim) =>
      String(entities.refOf(claim.chain.at(-1)?.speaker ?? '')?.label === 'UnnamedSource'),
    ),
  };
}

/** Indexes the claims, with pauses; what `before` has of them is taken from there. */
export function* indexClaims(
  contents: StoreContents,
  entities: EntityTable,
  before?: IndexedBefore,
): Work<ClaimIndex> {
  const claims = inReadingOrder(contents);
  yield;
  const placesById = enterPlaces(contents.claims, before);
  const placeOf = (id: string): number | undefined => placesById.first.get(id) ?? placesById.further.get(id);
  yield;
  const numberAtPlace = new Uint32Array(claims.length);
  claims.forEach(({ id }, number) => {
    const place = placeOf(id);
    if (place !== undefined) numberAtPlace[place] = number;
  });
  yield;
  const was = numbersBefore(claims, before);
  yield;
  const { chain, about } = numberEntities(claims, was, entities, before);
  yield;
  const size = entities.refs.length;
  const [origin, publisher] = [new Uint32Array(claims.length), new Uint32Array(claims.length)];
  const report = new Uint32Array(claims.length);
  claims.forEach((claim, number) => {
    origin[number] = chain.items[(chain.offsets[number + 1] ?? 0) - 1] ?? 0;
    publisher[number] = chain.items[chain.offsets[number] ?? 0] ?? 0;
    report[number] = requireNumber(entities, claim.report);
  });
  yield;
  const speakers = sieveRows(chain, size);
  const places = sieveRows(about, size, (entity) => entities.refs[entity]?.label === 'Place');
  yield;
  const by = {
    speaker: invertRows(speakers, size),
    about: invertRows(about, size),
    place: invertRows(places, size),
    origin: invertColumn(origin, size),
    publisher: invertColumn(publisher, size),
    report: invertColumn(report, size),
  };
  yield;
  const published = boundsColumn(
    claims,
    was,
    before?.claims.published,
    (claim) => entities.reports.get(claim.report)?.publishedAt,
  );
  const asOf = boundsColumn(claims, was, before?.claims.asOf, (claim) => claim.asOf);
  yield;
  const order = { asOf: newestFirst(asOf), published: newestFirst(published) };
  yield;
  return {
    claims,
    numberOf: (id) => {
      const place = placeOf(id);
      return place === undefined ? undefined : numberAtPlace[place];
    },
    placesById,
    numberAtPlace,
    columns: columnsOf(claims, was, entities, before?.claims.columns),
    origin,
    publisher,
    report,
    chain,
    speakers,
    about,
    places,
    by,
    published,
    asOf,
    order,
  };
}

/** What came to an index: by number of a claim before, its number now, or `GONE`; and the numbers of those that came. */
export interface ClaimGrowth {
  readonly numberNow: Uint32Array;
  readonly further: readonly number[];
}

export function growthOf(before: Pick<IndexedBefore, 'claims' | 'gone'>, now: ClaimIndex): ClaimGrowth {
  const numberNow = new Uint32Array(before.claims.claims.length).fill(GONE);
  const further: number[] = [];
  numbersBefore(now.claims, before).forEach((there, number) => {
    if (there === NOT_THERE) further.push(number);
    else numberNow[there] = number;
  });
  return { numberNow, further };
}
