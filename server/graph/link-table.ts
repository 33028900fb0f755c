// Links between pairs of nodes, folded and packed: what both views of the graph are drawn and walked by.
import type { Work } from '../in-slices.ts';
import { countUp, sortByKey } from './counting-sort.ts';
import { GONE } from './entity-table.ts';
import { countFilled, growingColumn, type Postings, rowOf } from './postings.ts';

/** Links are numbered so that those of one pair stand together. */
export interface LinkTable {
  /** The two ends of pair p, as node numbers; low[p] < high[p]. */
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  /** Links of pair p: from firstLink[p] up to firstLink[p + 1]. */
  readonly firstLink: Uint32Array;
  /** How many different claims pair p stands for. */
  readonly weight: Uint32Array;
  readonly kinds: readonly string[];
  /** By link: an index into kinds. */
  readonly kind: Uint8Array;
  /** By link: 1 when it runs from low to high. */
  readonly isRising: Uint8Array;
  readonly isNegative: Uint8Array;
  readonly claims: Postings;
  /** How many nodes have a link at all. */
  readonly linkedNodes: number;
  /** Rows of pair numbers by node, those with most claims first. */
  readonly pairsOf: Postings;
  pairBetween(a: number, b: number): number | undefined;
}

export type EmitLink = (
  from: number,
  to: number,
  kind: string,
  isNegative: boolean,
  /** One claim, or several, or none. */
  claims: number | readonly number[],
) => void;

/** What was emitted: a row for each claim of a link, and one with `NO_CLAIM` where it rests on none. */
interface Emitted {
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  /** Kind, direction and polarity in one number. */
  readonly code: Uint32Array;
  readonly claim: Uint32Array;
  readonly kinds: readonly string[];
}

const NO_CLAIM = 0xffffffff;
/** Beside its kind a code says the direction and the polarity. */
const CODES_PER_KIND = 4;

/** Kinds that are known already keep their numbers. */
function gather(visit: (emit: EmitLink) => void, known: readonly string[]): Emitted {
  const kinds: string[] = [...known];
  const kindCodes = new Map(kinds.map((kind, code) => [kind, code]));
  const kindCodeOf = (kind: string): number => {
    const known = kindCodes.get(kind);
    if (known !== undefined) return known;
    kindCodes.set(kind, kinds.push(kind) - 1);
    return kinds.length - 1;
  };
  const [low, high, code, claim] = [growingColumn(), growingColumn(), growingColumn(), growingColumn()];
  visit((from, to, kind, isNegative, rested) => {
    if (from === to) return;
    const isRising = from < to;
    const ofLink = CODES_PER_KIND * kindCodeOf(kind) + 2 * Number(isRising) + Number(isNegative);
    const emitRow = (one: number): void => {
      low.push(isRising ? from : to);
      high.push(isRising ? to : from);
      code.push(ofLink);
      claim.push(one);
    };
    if (typeof rested === 'number') emitRow(rested);
    else if (rested.length === 0) emitRow(NO_CLAIM);
    else rested.forEach(emitRow);
  });
  return { low: low.filled(), high: high.filled(), code: code.filled(), claim: claim.filled(), kinds };
}

/** A table that what is folded now has in it, for the most part, under the numbers of before. */
export interface LinksBefore {
  readonly links: LinkTable;
  /** By number there, the number here, or `GONE`; both rise together, but for nodes that are displaced. */
  readonly nodeNow: Uint32Array;
  readonly displaced: ReadonlySet<number>;
  readonly claimNow: Uint32Array;
  /** Links of any other kind are left out: they are emitted anew. */
  keeps(kind: string): boolean;
}

/** The same with the claims that came since. */
export type GrownView = Omit<LinksBefore, 'keeps'> & { readonly further: readonly number[] };

/**
 * Folds what `visit` emits into what was there before: one link for each pair, kind, direction and polarity, with its
 * claims. Links from a node to itself are left out. May pause between its steps.
 */
export function* foldLinks(
  nodes: number,
  claimCount: number,
  visit: (emit: EmitLink) => void,
  before?: LinksBefore,
): Work<LinkTable> {
  const size = Math.max(1, nodes);
  const emitted = gather((emit) => {
    if (before) emitDisplaced(before, emit);
    visit(emit);
  }, before?.links.kinds ?? []);
  yield;
  const { low, high, code, kinds } = emitted;
  const inTurn = before ? inTurnOfClaims(emitted, before, claimCount) : countUp(low.length);
  const byCode = sortByKey(inTurn, code, CODES_PER_KIND * Math.max(1, kinds.length));
  const byHigh = sortByKey(byCode, high, size);
  yield;
  const order = sortByKey(byHigh, low, size);
  yield;
  const rowsBefore = before ? before.links.claims.items.length : 0;
  const packed = packLinks(rowsBefore + order.length, (add) => {
    if (before) mergeRows(before, emitted, order, add);
    else addRows(emitted, order, add);
  });
  yield;
  const weight = weighPairs(packed, claimCount);
  const pairsOf = packPairs(packed, weight, size);
  yield;
  const firstPair = countEnds([packed.low], size);
  return {
    ...packed,
    weight,
    kinds,
    linkedNodes: countFilled(pairsOf),
    pairsOf,
    pairBetween: (a, b) => findPair(packed.high, firstPair, Math.min(a, b), Math.max(a, b)),
  };
}

/** The pair of two nodes among those of the lower, whose other ends rise. */
function findPair(ends: Uint32Array, firstPair: Uint32Array, low: number, high: number): number | undefined {
  let [from, to] = [firstPair[low] ?? 0, firstPair[low + 1] ?? 0];
  while (from < to) {
    const middle = (from + to) >> 1;
    const end = ends[middle] ?? 0;
    if (end === high) return middle;
    if (end < high) from = middle + 1;
    else to = middle;
  }
  return undefined;
}

type PackedLinks = Pick<
  LinkTable,
  'low' | 'high' | 'firstLink' | 'kind' | 'isRising' | 'isNegative' | 'claims'
>;

type AddRow = (low: number, high: number, code: number, claim: number) => void;

const addRow = ({ low, high, code, claim }: Emitted, row: number, add: AddRow): void =>
  add(low[row] ?? 0, high[row] ?? 0, code[row] ?? 0, claim[row] ?? NO_CLAIM);

function addRows(emitted: Emitted, order: Uint32Array, add: AddRow): void {
  for (let at = 0; at < order.length; at++) addRow(emitted, order[at] ?? 0, add);
}

/** The pairs of nodes that are displaced: they are folded like what came. */
function emitDisplaced({ links, nodeNow, displaced, claimNow, keeps }: LinksBefore, emit: EmitLink): void {
  const pairs = new Set([...displaced].flatMap((node) => [...rowOf(links.pairsOf, node)]));
  for (const pair of pairs) {
    const ends = [links.low[pair], links.high[pair]].map((node) => nodeNow[node ?? 0] ?? 0);
    for (const link of linksOfPair(links, pair)) {
      const kind = links.kinds[links.kind[link] ?? 0] ?? '';
      if (!keeps(kind)) continue;
      const [from = 0, to = 0] = links.isRising[link] === 1 ? ends : ends.toReversed();
      const claims = Array.from(rowOf(links.claims, link), (claim) => claimNow[claim] ?? GONE);
      const standing = claims.filter((claim) => claim !== GONE);
      if (standing.length > 0) emit(from, to, kind, links.isNegative[link] === 1, standing);
    }
  }
}

/** Rows of kinds that are kept by their claims, since those of before and those that came lie behind each other. */
function inTurnOfClaims(
  { code, claim, kinds }: Emitted,
  { keeps }: LinksBefore,
  claimCount: number,
): Uint32Array {
  const isKept = kinds.map(keeps);
  const keys = claim.map((one, row) =>
    isKept[Math.floor((code[row] ?? 0) / CODES_PER_KIND)] && one !== NO_CLAIM ? one : 0,
  );
  return sortByKey(countUp(claim.length), keys, Math.max(1, claimCount));
}

/** Two lists that are sorted alike become one; the claims of a link that is in both rise, as they do in each. */
function mergeRows(
  { links, nodeNow, displaced, claimNow, keeps }: LinksBefore,
  emitted: Emitted,
  order: Uint32Array,
  add: AddRow,
): void {
  const isKept = links.kinds.map(keeps);
  const isDisplaced = new Uint8Array(nodeNow.length);
  for (const node of displaced) isDisplaced[node] = 1;
  let next = 0;
  /** Below 0 where the next row that was emitted comes before a link, 0 where it belongs to it. */
  const compareNext = (low: number, high: number, code: number): number => {
    const row = order[next];
    if (row === undefined) return 1;
    return (
      (emitted.low[row] ?? 0) - low || (emitted.high[row] ?? 0) - high || (emitted.code[row] ?? 0) - code
    );
  };
  const addNext = (): void => addRow(emitted, order[next++] ?? 0, add);
  for (let pair = 0; pair < links.low.length; pair++) {
    const lowThere = links.low[pair] ?? 0;
    const highThere = links.high[pair] ?? 0;
    if (isDisplaced[lowThere] === 1 || isDisplaced[highThere] === 1) continue;
    const low = nodeNow[lowThere] ?? GONE;
    const high = nodeNow[highThere] ?? GONE;
    if (low === GONE || high === GONE) continue;
    for (let link = links.firstLink[pair] ?? 0; link < (links.firstLink[pair + 1] ?? 0); link++) {
      const kind = links.kind[link] ?? 0;
      if (!isKept[kind]) continue;
      const code = CODES_PER_KIND * kind + 2 * (links.isRising[link] ?? 0) + (links.isNegative[link] ?? 0);
      while (compareNext(low, high, code) < 0) addNext();
      const { offsets, items } = links.claims;
      for (let at = offsets[link] ?? 0; at < (offsets[link + 1] ?? 0); at++) {
        const claim = claimNow[items[at] ?? 0] ?? GONE;
        if (claim === GONE) continue;
        while (compareNext(low, high, code) === 0 && (emitted.claim[order[next] ?? 0] ?? 0) < claim)
          addNext();
        add(low, high, code, claim);
      }
      while (compareNext(low, high, code) === 0) addNext();
    }
  }
  while (next < order.length) addNext();
}

/** The beginning of a column; copied where much of its memory would be kept for nothing. */
function trim(column: Uint32Array, length: number): Uint32Array;
function trim(column: Uint8Array, length: number): Uint8Array;
function trim(column: Uint32Array | Uint8Array, length: number): Uint32Array | Uint8Array {
  return length < 0.9 * column.length ? column.slice(0, length) : column.subarray(0, length);
}

/** Packs rows that come sorted by pair and code; at most so many. */
function packLinks(rows: number, addAll: (add: AddRow) => void): PackedLinks {
  const [low, high] = [new Uint32Array(rows), new Uint32Array(rows)];
  const [firstLink, offsets] = [new Uint32Array(rows + 1), new Uint32Array(rows + 1)];
  const [kind, isRising, isNegative] = [new Uint8Array(rows), new Uint8Array(rows), new Uint8Array(rows)];
  const items = new Uint32Array(rows);
  let [pairs, links, rested] = [0, 0, 0];
  let [lastLow, lastHigh, lastCode] = [-1, -1, -1];
  addAll((ofLow, ofHigh, code, claim) => {
    const isNewPair = ofLow !== lastLow || ofHigh !== lastHigh;
    if (isNewPair) {
      low[pairs] = ofLow;
      high[pairs] = ofHigh;
      firstLink[pairs++] = links;
    }
    if (isNewPair || code !== lastCode) {
      isNegative[links] = code % 2;
      isRising[links] = (code >> 1) % 2;
      kind[links] = Math.floor(code / CODES_PER_KIND);
      offsets[links++] = rested;
    }
    lastLow = ofLow;
    lastHigh = ofHigh;
    lastCode = code;
    const isRepeated = rested > (offsets[links - 1] ?? 0) && items[rested - 1] === claim;
    if (claim !== NO_CLAIM && !isRepeated) items[rested++] = claim;
  });
  firstLink[pairs] = links;
  offsets[links] = rested;
  return {
    low: trim(low, pairs),
    high: trim(high, pairs),
    firstLink: trim(firstLink, pairs + 1),
    kind: trim(kind, links),
    isRising: trim(isRising, links),
    isNegative: trim(isNegative, links),
    claims: { offsets: trim(offsets, links + 1), items: trim(items, rested) },
  };
}

/** How many different claims each pair stands for. */
function weighPairs({ low, firstLink, claims }: PackedLinks, claimCount: number): Uint32Array {
  const weight = new Uint32Array(low.length);
  const seenBy = new Uint32Array(claimCount);
  for (let pair = 0; pair < low.length; pair++) {
    const start = claims.offsets[firstLink[pair] ?? 0] ?? 0;
    const end = claims.offsets[firstLink[pair + 1] ?? 0] ?? 0;
    for (let at = start; at < end; at++) {
      const claim = claims.items[at] ?? 0;
      if (seenBy[claim] === pair + 1) continue;
      seenBy[claim] = pair + 1;
      weight[pair] = (weight[pair] ?? 0) + 1;
    }
  }
  return weight;
}

/** Where the rows of nodes begin, so that each has room for as many as it stands in the columns. */
function countEnds(columns: readonly Uint32Array[], size: number): Uint32Array {
  const offsets = new Uint32Array(size + 1);
  for (const ends of columns) {
    for (let at = 0; at < ends.length; at++) {
      const after = (ends[at] ?? 0) + 1;
      offsets[after] = (offsets[after] ?? 0) + 1;
    }
  }
  for (let node = 1; node <= size; node++) offsets[node] = (offsets[node] ?? 0) + (offsets[node - 1] ?? 0);
  return offsets;
}

/** Rows of pairs by node, those with most claims first. */
function packPairs({ low, high }: PackedLinks, weight: Uint32Array, size: number): Postings {
  const most = weight.reduce((a, b) => Math.max(a, b), 0);
  // Turned round twice, so that of equal pairs the first comes first
  const heaviest = sortByKey(countUp(low.length).reverse(), weight, most + 1).reverse();
  const offsets = countEnds([low, high], size);
  const next = offsets.slice();
  const items = new Uint32Array(2 * low.length);
  const enter = (node: number, pair: number): void => {
    const at = next[node] ?? 0;
    items[at] = pair;
    next[node] = at + 1;
  };
  for (let at = 0; at < heaviest.length; at++) {
    const pair = heaviest[at] ?? 0;
    enter(low[pair] ?? 0, pair);
    enter(high[pair] ?? 0, pair);
  }
  return { offsets, items };
}

/** The other end of a pair. */
export const otherEnd = (links: LinkTable, pair: number, node: number): number =>
  (links.low[pair] === node ? links.high[pair] : links.low[pair]) ?? 0;

/** The numbers of a pair's links. */
export function linksOfPair({ firstLink }: LinkTable, pair: number): readonly number[] {
  const links: number[] = [];
  for (let link = firstLink[pair] ?? 0; link < (firstLink[pair + 1] ?? 0); link++) links.push(link);
  return links;
}

/** The claims of all links of a pair; one may come several times. */
export const claimsOfPair = ({ claims, firstLink }: LinkTable, pair: number): Uint32Array =>
  claims.items.subarray(claims.offsets[firstLink[pair] ?? 0], claims.offsets[firstLink[pair + 1] ?? 0]);
