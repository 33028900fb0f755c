// Links between pairs of nodes, folded and packed: what both views of the graph are drawn and walked by.
import { type Postings, packPostings } from './postings.ts';

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
  claims: readonly number[],
) => void;

/**
 * Folds what `visit` emits: one link for each pair, kind, direction and polarity, with its claims. Links from a
 * node to itself are left out.
 */
export function foldLinks(nodes: number, claimCount: number, visit: (emit: EmitLink) => void): LinkTable {
  const size = Math.max(1, nodes);
  const kinds: string[] = [];
  const kindCodes = new Map<string, number>();
  const codeOf = (kind: string): number => {
    const known = kindCodes.get(kind);
    if (known !== undefined) return known;
    kindCodes.set(kind, kinds.push(kind) - 1);
    return kinds.length - 1;
  };
  const linkOf = new Map<number, number>();
  const keys: number[] = [];
  const links: number[] = [];
  const claims: number[] = [];
  visit((from, to, kind, isNegative, rested) => {
    if (from === to) return;
    const isRising = from < to;
    const pair = (isRising ? from : to) * size + (isRising ? to : from);
    const key = ((pair * 64 + codeOf(kind)) * 2 + Number(isRising)) * 2 + Number(isNegative);
    let link = linkOf.get(key);
    if (link === undefined) {
      link = keys.push(key) - 1;
      linkOf.set(key, link);
    }
    for (const claim of rested) {
      links.push(link);
      claims.push(claim);
    }
  });
  linkOf.clear();
  return packLinks(Float64Array.from(keys), links, claims, kinds, size, claimCount);
}

function packLinks(
  keys: Float64Array,
  links: readonly number[],
  claims: readonly number[],
  kinds: readonly string[],
  size: number,
  claimCount: number,
): LinkTable {
  const order = Uint32Array.from(keys.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  const rank = new Uint32Array(keys.length);
  order.forEach((link, position) => {
    rank[link] = position;
  });
  const kind = new Uint8Array(keys.length);
  const isRising = new Uint8Array(keys.length);
  const isNegative = new Uint8Array(keys.length);
  const pairNumbers = new Map<number, number>();
  const [low, high, firstLink]: [number[], number[], number[]] = [[], [], []];
  order.forEach((link, position) => {
    const key = keys[link] ?? 0;
    isNegative[position] = key % 2;
    isRising[position] = Math.floor(key / 2) % 2;
    kind[position] = Math.floor(key / 4) % 64;
    const pair = Math.floor(key / 256);
    if (pairNumbers.has(pair)) return;
    pairNumbers.set(pair, low.length);
    low.push(Math.floor(pair / size));
    high.push(pair % size);
    firstLink.push(position);
  });
  firstLink.push(keys.length);
  const rested = packPostings(keys.length, (emit) => {
    links.forEach((link, at) => {
      emit(rank[link] ?? 0, claims[at] ?? 0);
    });
  });
  const weight = new Uint32Array(low.length);
  const seenBy = new Uint32Array(claimCount);
  for (let pair = 0; pair < low.length; pair++) {
    const start = rested.offsets[firstLink[pair] ?? 0] ?? 0;
    const end = rested.offsets[firstLink[pair + 1] ?? 0] ?? 0;
    for (let at = start; at < end; at++) {
      const claim = rested.items[at] ?? 0;
      if (seenBy[claim] === pair + 1) continue;
      seenBy[claim] = pair + 1;
      weight[pair] = (weight[pair] ?? 0) + 1;
    }
  }
  const heaviest = Uint32Array.from(weight.keys()).sort(
    (a, b) => (weight[b] ?? 0) - (weight[a] ?? 0) || a - b,
  );
  const pairsOf = packPostings(size, (emit) => {
    for (const pair of heaviest) {
      emit(low[pair] ?? 0, pair);
      emit(high[pair] ?? 0, pair);
    }
  });
  return {
    low: Uint32Array.from(low),
    high: Uint32Array.from(high),
    firstLink: Uint32Array.from(firstLink),
    weight,
    kinds,
    kind,
    isRising,
    isNegative,
    claims: rested,
    pairsOf,
    linkedNodes: new Set([...low, ...high]).size,
    pairBetween: (a, b) => pairNumbers.get(Math.min(a, b) * size + Math.max(a, b)),
  };
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
