// Pairs of records that may be one and that nobody has judged, worked out in slices and kept as long as their names stand.
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { KnownEntity } from '../resolution/entity-index.ts';
import type { IdentityProposal } from '../resolution/propose-identities.ts';
import type { Match } from '../resolution/propose-matches.ts';
import type { KnownEntities } from './known-entities.ts';

/** The pairs of what is known now. */
export interface IdentityPairs {
  /** The surest first, as far as they are found after `waitMs`; the rest is found while nobody waits. */
  find(waitMs: number): Promise<readonly IdentityProposal[]>;
  close(): void;
}

const SLICE_MS = 8;
/** Between slices for which nobody waits, others have the machine. */
const PAUSE_MS = 16;

const pairKey = (left: string, right: string): string =>
  left < right ? `${left}\n${right}` : `${right}\n${left}`;

/** Adds to `pairs`, one cluster at a time; what was compared before is in `compared`. */
function* findPairs(
  { clusters, judgements, canonicalId, matches }: KnownEntities,
  compared: WeakMap<KnownEntity, readonly Match[]>,
  pairs: IdentityProposal[],
): Generator<undefined, void> {
  /** Each with its place: of two, the record that came first stands on the left. */
  const standing = new Map([...clusters.values()].map((cluster, place) => [cluster, place]));
  const clusterKey = (left: string, right: string): string => pairKey(canonicalId(left), canonicalId(right));
  const asked = new Set(judgements.map(({ left, right }) => clusterKey(left, right)));
  for (const [entity, place] of standing) {
    const found = compared.get(entity) ?? matches(entity);
    compared.set(entity, found);
    for (const { entity: other, verdict, score, reasons } of found) {
      const key = clusterKey(entity.id, other.id);
      const otherPlace = standing.get(other);
      if (otherPlace === undefined || entity.id === other.id || asked.has(key)) continue;
      asked.add(key);
      const [left, right] = place < otherPlace ? [entity.id, other.id] : [other.id, entity.id];
      pairs.push({ left, right, verdict, score, reasons });
    }
    yield;
  }
}

/** Keeps the pairs of what is known; after a change only what changed is compared. */
export function keepPairs(knownNow: () => KnownEntities): IdentityPairs {
  const compared = new WeakMap<KnownEntity, readonly Match[]>();
  let revision = -1;
  let pairs: IdentityProposal[] = [];
  let work: Generator<undefined, void> | undefined;
  let isGoingOn = false;
  const closing = new AbortController();

  /** Says whether anything is left to do. */
  const workUntil = (end: number): boolean => {
    while (work && performance.now() < end) if (work.next().done) work = undefined;
    return work !== undefined;
  };
  const goOn = async (): Promise<void> => {
    if (isGoingOn) return;
    isGoingOn = true;
    while (!closing.signal.aborted && workUntil(performance.now() + SLICE_MS)) {
      await setTimeout(PAUSE_MS, undefined, { ref: false });
    }
    isGoingOn = false;
  };
  return {
    find: async (waitMs) => {
      const known = knownNow();
      if (revision !== known.revision) {
        revision = known.revision;
        pairs = [];
        work = findPairs(known, compared, pairs);
      }
      const end = performance.now() + waitMs;
      while (workUntil(Math.min(end, performance.now() + SLICE_MS)) && performance.now() < end) {
        await setImmediate();
      }
      void goOn();
      return pairs.toSorted((a, b) => b.score - a.score);
    },
    close: () => closing.abort(),
  };
}
