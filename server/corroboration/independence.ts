// How many independent origins stand behind a set of claims: reprints folded, speakers of one house counted once.
import type { EntityRef, Snapshot } from '../graph/graph.ts';
import type { Bonds } from './bonds.ts';
import type { IndependentOrigins, Origin, OriginGroup } from './findings.ts';
import type { TraceOrigin } from './origins.ts';
import { countOf, joinWords, nameInText } from './plain-words.ts';

/** One speaker, by canonical id, with the claims of the set that come from it. */
interface Voice {
  readonly id: string;
  readonly origins: readonly Origin[];
  /** House id → why the voice belongs to it. The voice is its own house, for no reason. */
  readonly houses: ReadonlyMap<string, readonly string[]>;
}

/** Counts the independent origins of claims; unknown ids are passed over. */
export type CountIndependent = (claimIds: readonly string[]) => IndependentOrigins;

/**
 * The function that counts. The count is the smallest number of houses that all the known origins can belong
 * to: never more than the origins, never raised by a reprint.
 */
export function countIndependentOrigins(
  snapshot: Snapshot,
  traceOrigin: TraceOrigin,
  bonds: Bonds,
): CountIndependent {
  const { canonicalId } = snapshot.entities;
  const order = orderClaims(snapshot);

  function voicesOf(origins: readonly Origin[], speakers: ReadonlySet<string>): readonly Voice[] {
    const byId = new Map<string, Origin[]>();
    for (const origin of origins) {
      const id = canonicalId((origin.origin ?? origin.unnamed)?.id ?? '');
      const row = byId.get(id);
      if (row) row.push(origin);
      else byId.set(id, [origin]);
    }
    return [...byId].map(([id, own]) => ({
      id,
      origins: [...own].sort(order),
      houses: housesOf(id, own, speakers),
    }));
  }

  function housesOf(
    id: string,
    origins: readonly Origin[],
    speakers: ReadonlySet<string>,
  ): ReadonlyMap<string, readonly string[]> {
    const houses = new Map<string, readonly string[]>([[id, []]]);
    for (const house of bonds.housesOf(id)) {
      if (house.speaksAsOne || speakers.has(house.id)) houses.set(house.id, house.because);
    }
    for (const [author, because] of writersOf(origins)) if (!houses.has(author)) houses.set(author, because);
    return houses;
  }

  /** Who wrote what the voice says in its own name: a report and its author count once. */
  function writersOf(origins: readonly Origin[]): ReadonlyMap<string, readonly string[]> {
    const writers = new Map<string, readonly string[]>();
    for (const { chain } of origins) {
      const last = chain.at(-1);
      const claim = snapshot.claims.claims[snapshot.claims.numberOf(last?.claim ?? '') ?? -1];
      const report = claim ? snapshot.entities.reports.get(claim.report) : undefined;
      const voice = canonicalId(last?.speaker.id ?? '');
      if (!report || !claim?.chain.every(({ speaker }) => canonicalId(speaker) === voice)) continue;
      for (const author of report.authors ?? []) {
        const ref = snapshot.entities.refOf(author);
        if (!ref || ref.label === 'UnnamedSource' || writers.has(canonicalId(author))) continue;
        writers.set(canonicalId(author), [`${nameInText(ref)} wrote “${report.title}”.`]);
      }
    }
    return writers;
  }

  return (claimIds) => {
    const origins = [...new Set(claimIds)].flatMap((id) => traceOrigin(id) ?? []);
    const known = origins.filter(({ origin }) => origin !== undefined);
    const speakers = new Set(known.map(({ origin }) => canonicalId(origin?.id ?? '')));
    const voices = voicesOf(known, speakers);
    const groups = coverByHouses(voices).map(([house, members]) => groupOf(snapshot, house, members, order));
    const unknown = voicesOf(
      origins.filter(({ origin }) => origin === undefined),
      new Set(),
    ).map((voice) => unknownGroup(voice));
    return {
      rule: 'independence.distinct-origins',
      claims: origins.map(({ claim }) => claim),
      reason: reasonOf(groups, unknown, voices.length),
      count: groups.length,
      groups,
      unknown,
    };
  };
}

/** Originals before what was taken from them, the fewest hands first, then in the order of the claim list. */
function orderClaims({ claims }: Snapshot): (a: Origin, b: Origin) => number {
  const place = (id: string): number => claims.numberOf(id) ?? 0;
  return (a, b) =>
    a.through.length - b.through.length || a.depth - b.depth || place(a.claim) - place(b.claim);
}

/** Takes the house with most voices, again and again; houses of one voice are the voices themselves. */
function coverByHouses(
  voices: readonly Voice[],
): readonly (readonly [house: string, members: readonly Voice[]])[] {
  const membersOf = new Map<string, Set<Voice>>();
  for (const voice of voices) {
    for (const house of voice.houses.keys()) {
      const members = membersOf.get(house);
      if (members) members.add(voice);
      else membersOf.set(house, new Set([voice]));
    }
  }
  const speaking = new Set(voices.map(({ id }) => id));
  for (const [house, members] of membersOf) if (members.size < 2) membersOf.delete(house);
  const left = new Set(voices);
  const cover: (readonly [string, readonly Voice[]])[] = [];
  for (;;) {
    let best: readonly [house: string, members: readonly Voice[]] | undefined;
    for (const [house, members] of membersOf) {
      const free = [...members].filter((voice) => left.has(voice));
      const beats =
        free.length - (best?.[1].length ?? 1) ||
        Number(speaking.has(house)) - Number(speaking.has(best?.[0] ?? ''));
      if (free.length > 1 && beats > 0) best = [house, free];
    }
    if (!best) break;
    cover.push(best);
    for (const voice of best[1]) left.delete(voice);
    membersOf.delete(best[0]);
  }
  const first = new Map(cover.flatMap((entry) => entry[1].map((voice) => [voice, entry] as const)));
  // In the order in which the voices were first heard.
  return [...new Set(voices.map((voice) => first.get(voice) ?? ([voice.id, [voice]] as const)))].filter(
    (entry, at, all) => all.findIndex(([house]) => house === entry[0]) === at,
  );
}

function groupOf(
  snapshot: Snapshot,
  house: string,
  voices: readonly Voice[],
  order: (a: Origin, b: Origin) => number,
): OriginGroup {
  const members = [...voices].sort((a, b) => Number(b.id === house) - Number(a.id === house));
  const origins = members.flatMap((voice) => voice.origins);
  const because = members.flatMap((voice) => voice.houses.get(house) ?? []);
  const refs = distinctRefs(origins);
  return {
    origins: refs,
    claims: [...origins].sort(order).map(({ claim }) => claim),
    because: [
      ...new Set([...because, ...sameRecords(snapshot, refs), ...reprintSentences(snapshot, origins)]),
    ],
  };
}

const distinctRefs = (origins: readonly Origin[]): readonly EntityRef[] => [
  ...new Map(origins.flatMap(({ origin }) => (origin ? [[origin.id, origin] as const] : []))).values(),
];

/** "“A” and “B” were judged to be the same." for records with one canonical id. */
function sameRecords({ entities }: Snapshot, refs: readonly EntityRef[]): readonly string[] {
  const clusters = new Map<string, EntityRef[]>();
  for (const ref of refs) {
    const cluster = clusters.get(entities.canonicalId(ref.id));
    if (cluster) cluster.push(ref);
    else clusters.set(entities.canonicalId(ref.id), [ref]);
  }
  return [...clusters.values()]
    .filter((cluster) => cluster.length > 1)
    .map((cluster) => `${joinWords(cluster.map(({ name }) => `“${name}”`))} were judged to be the same.`);
}

function reprintSentences(snapshot: Snapshot, origins: readonly Origin[]): readonly string[] {
  const titleOf = (claim: string): string => {
    const record = snapshot.claims.claims[snapshot.claims.numberOf(claim) ?? -1];
    return `“${snapshot.entities.reports.get(record?.report ?? '')?.title ?? record?.report ?? claim}”`;
  };
  return origins.flatMap(({ claim, through: [source] }) =>
    source === undefined ? [] : [`${titleOf(claim)} took it from ${titleOf(source)}.`],
  );
}

function unknownGroup({ origins }: Voice): OriginGroup {
  const [first] = origins;
  const name = first?.unnamed ? nameInText(first.unnamed) : '';
  return {
    origins: [],
    claims: origins.map(({ claim }) => claim),
    because: [
      origins.length > 1
        ? `All of these come from ${name}, who is not named.`
        : `It comes from ${name}, who is not named.`,
    ],
  };
}

function reasonOf(groups: readonly OriginGroup[], unknown: readonly OriginGroup[], voices: number): string {
  const names = groups.flatMap(({ origins: [first] }) => (first ? [nameInText(first)] : []));
  const sentences =
    groups.length === 0
      ? ['No origin is known.']
      : [`${countOf(groups.length, 'independent origin')}: ${joinWords(names)}.`];
  if (voices > groups.length) {
    sentences.push(`${countOf(voices, 'speaker')} count as ${groups.length}, since some belong together.`);
  }
  if (unknown.length > 0) {
    sentences.push(
      `${countOf(unknown.length, 'speaker')} not named ${unknown.length === 1 ? 'is' : 'are'} not counted.`,
    );
  }
  return sentences.join(' ');
}
