// Reports that look independent of each other and trace to one origin with the same statement.
import type { Snapshot } from '../graph/graph.ts';
import type { Work } from '../in-slices.ts';
import type { Bonds } from './bonds.ts';
import type { ClaimFeatures } from './claim-features.ts';
import { standingDerivations } from './decisions.ts';
import type { CircularReporting, OriginGroup } from './findings.ts';
import type { CountIndependent } from './independence.ts';
import type { TraceOrigin } from './origins.ts';
import { countOf, joinWords, nameInText } from './plain-words.ts';
import { type CompareStatements, STRONG } from './statement-likeness.ts';

/** What the search needs; each part is a function of the snapshot. */
export interface FanParts {
  readonly snapshot: Snapshot;
  readonly traceOrigin: TraceOrigin;
  readonly countIndependent: CountIndependent;
  readonly bonds: Bonds;
  readonly features: ClaimFeatures;
  readonly compareStatements: CompareStatements;
}

/** Claims by number in groups of one statement, joined pair by pair. */
interface Groups {
  join(a: number, b: number): void;
  all(): readonly (readonly number[])[];
}

function startGroups(): Groups {
  const groupOf = new Map<number, number[]>();
  return {
    join: (a, b) => {
      const [left, right] = [groupOf.get(a) ?? [a], groupOf.get(b) ?? [b]];
      if (left === right) return;
      const [large, small] = left.length < right.length ? [right, left] : [left, right];
      large.push(...small);
      for (const claim of [a, b, ...small]) groupOf.set(claim, large);
    },
    all: () => [...new Set(groupOf.values())],
  };
}

/** Claims are compared where they share one of so many of their rarest features that others have as well. */
const RAREST = 4;
/** What more claims of one source share tells them apart too little. */
const LARGEST_BUCKET = 40;

/** So many claims are looked at before others get their turn. */
const CLAIMS_AT_ONCE = 200;
/** So many of the nearest houses of a source are looked through. */
const MOST_HOUSES = 3;

/** Claims of one source, or of one house, that share something rare: those worth comparing. */
function* bucketClaims({
  snapshot,
  traceOrigin,
  bonds,
  features,
}: FanParts): Work<readonly (readonly number[])[]> {
  const { claims, entities } = snapshot;
  const buckets = new Map<number, number[]>();
  const housesOf = (source: string): readonly number[] => {
    const houses = bonds.housesOf(source).filter(({ speaksAsOne }) => speaksAsOne);
    const ids = [source, ...houses.slice(0, MOST_HOUSES).map(({ id }) => id)];
    return ids.flatMap((id) => entities.numberOf(id) ?? []);
  };
  const housesBySource = new Map<string, readonly number[]>();
  for (const [number, { id }] of claims.claims.entries()) {
    if (number % CLAIMS_AT_ONCE === 0) yield;
    const origin = traceOrigin(id)?.origin;
    if (!origin) continue;
    const houses = housesBySource.get(origin.id) ?? housesOf(origin.id);
    housesBySource.set(origin.id, houses);
    const rarest = Array.from(features.featuresOf(number))
      .filter((one) => features.kindOf(one) !== 'entity' && features.claimsWith(one).length > 1)
      .sort((a, b) => features.weightOf(b) - features.weightOf(a))
      .slice(0, RAREST);
    for (const feature of rarest) {
      for (const house of houses) {
        const key = feature * entities.refs.length + house;
        const bucket = buckets.get(key);
        if (bucket) bucket.push(number);
        else buckets.set(key, [number]);
      }
    }
  }
  return [...buckets.values()].filter(({ length }) => length > 1 && length <= LARGEST_BUCKET);
}

function* groupStatements(parts: FanParts): Work<readonly (readonly number[])[]> {
  const { snapshot, compareStatements } = parts;
  const { claims } = snapshot;
  const groups = startGroups();
  for (const { claim, from } of standingDerivations(snapshot)) {
    const [taker, source] = [claims.numberOf(claim), claims.numberOf(from)];
    if (taker !== undefined && source !== undefined) groups.join(taker, source);
  }
  for (const bucket of yield* bucketClaims(parts)) {
    yield;
    bucket.forEach((a, at) => {
      for (const b of bucket.slice(at + 1)) {
        if (claims.publisher[a] === claims.publisher[b]) continue;
        if ((compareStatements(a, b)?.score ?? 0) >= STRONG) groups.join(a, b);
      }
    });
  }
  return groups.all();
}

/** The reports of some claims, if several publishers stand behind them. */
function reportsOf({ claims }: Snapshot, ids: readonly string[]): readonly string[] | undefined {
  const numbers = ids.flatMap((id) => claims.numberOf(id) ?? []);
  const publishers = new Set(numbers.map((number) => claims.publisher[number]));
  if (publishers.size < 2) return undefined;
  return [...new Set(numbers.flatMap((number) => claims.claims[number]?.report ?? []))].sort();
}

/** One fan for each source, or house of sources, and set of reports; in reading order. */
export function* findFans(parts: FanParts): Work<readonly CircularReporting[]> {
  const { snapshot, countIndependent } = parts;
  const { claims } = snapshot;
  const byReports = new Map<string, string[]>();
  for (const group of yield* groupStatements(parts)) {
    yield;
    const ids = group.flatMap((number) => claims.claims[number]?.id ?? []);
    for (const { claims: own } of countIndependent(ids).groups) {
      const reports = reportsOf(snapshot, own);
      if (!reports) continue;
      const key = reports.join(' ');
      const known = byReports.get(key) ?? [];
      known.push(...own);
      byReports.set(key, known);
    }
  }
  const place = (id: string): number => claims.numberOf(id) ?? 0;
  const fans: CircularReporting[] = [];
  for (const ids of byReports.values()) {
    yield;
    fans.push(...countIndependent(ids).groups.flatMap((group) => describeFan(snapshot, group)));
  }
  return fans.sort((a, b) => place(a.claims[0] ?? '') - place(b.claims[0] ?? ''));
}

/** A fan, if several publishers print what comes from one source. */
export function describeFan(snapshot: Snapshot, group: OriginGroup): readonly CircularReporting[] {
  const reports = reportsOf(snapshot, group.claims);
  const [source] = group.origins;
  if (!reports || !source) return [];
  const names = reports.map((report) => nameInText(snapshot.entities.refOf(report) ?? source));
  return [
    {
      rule: 'circular.fan',
      claims: group.claims,
      reason:
        `${joinWords(names)} say the same in ${countOf(group.claims.length, 'claim')}, and all of it comes from ` +
        `${nameInText(source)}: ${reports.length} reports, one origin.`,
      kind: 'fan',
      reports,
      source,
    },
  ];
}
