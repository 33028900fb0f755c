// Which place lies in which, as far as the collection says so.
import type { Snapshot } from '../graph/graph.ts';

/** Canonical id of a place → canonical ids of all places around it. */
type Around = ReadonlyMap<string, ReadonlySet<string>>;

const known = new WeakMap<Snapshot['entities'], Around>();

function readAround({ contents, entities }: Snapshot): Around {
  const direct = new Map<string, Set<string>>();
  for (const { relations = [] } of contents.claims) {
    for (const { type, from, to, polarity } of relations) {
      if ((type !== 'LOCATED_IN' && type !== 'PART_OF') || polarity === 'negative') continue;
      if (entities.refOf(from)?.label !== 'Place' || entities.refOf(to)?.label !== 'Place') continue;
      const [low, high] = [entities.canonicalId(from), entities.canonicalId(to)];
      if (low !== high) direct.set(low, (direct.get(low) ?? new Set()).add(high));
    }
  }
  const around = new Map<string, ReadonlySet<string>>();
  for (const start of direct.keys()) {
    const all = new Set<string>();
    const open = [start];
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      for (const next of direct.get(place) ?? []) {
        if (next === start || all.has(next)) continue;
        all.add(next);
        open.push(next);
      }
    }
    around.set(start, all);
  }
  return around;
}

const none: ReadonlySet<string> = new Set();

/** All places that a place is said to lie in, directly or through others. */
export function placesAround(snapshot: Snapshot, place: string): ReadonlySet<string> {
  const around = known.get(snapshot.entities) ?? readAround(snapshot);
  known.set(snapshot.entities, around);
  return around.get(place) ?? none;
}

/** Whether `inner` is one of the places or is said to lie in one of them. */
export const liesWithin = (snapshot: Snapshot, inner: string, places: readonly string[]): boolean =>
  places.includes(inner) || places.some((place) => placesAround(snapshot, inner).has(place));

/** The places without those around another of them: of Raqqa and Syria, Raqqa; sorted, none twice. */
export function narrowest(snapshot: Snapshot, places: readonly string[]): readonly string[] {
  const distinct = [...new Set(places)].sort();
  if (distinct.length < 2) return distinct;
  const around = distinct.map((place) => placesAround(snapshot, place));
  return distinct.filter(
    (place) =>
      !around.some((outer, at) => outer.has(place) && !placesAround(snapshot, place).has(distinct[at] ?? '')),
  );
}

const ranks: readonly string[] = ['country', 'province', 'city', 'camp', 'site'];

/** How narrow the kind of a place is, from 0 for a state; undefined for regions, which may have any size. */
export function narrowness({ graph }: Snapshot, place: string): number | undefined {
  const kind = graph.getNodeAttribute(place, 'kind');
  const rank = typeof kind === 'string' ? ranks.indexOf(kind) : -1;
  return rank < 0 ? undefined : rank;
}
