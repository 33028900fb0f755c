// The snapshot of what was reviewed, kept up with its store: patched, changed where it differs, or made anew, whichever will do.
import { type Pending, pending, type Work } from '../in-slices.ts';
import { type Change, type Reach, reachOf, type Store } from '../store/store.ts';
import { changeSnapshot } from './change-snapshot.ts';
import { type ReviewedSnapshot, takeSnapshot, takeSnapshotInSteps, withHeldText } from './snapshot.ts';
import { withDecision } from './with-decision.ts';

export interface FollowedStore {
  /** Of the store's present version; works out at once what is still to be done. */
  snapshot(): ReviewedSnapshot;
  /** Catches up with the store as it is now in slices, between which others get their turn. */
  catchUp(): Promise<void>;
  close(): void;
}

/** What leaves the records that stand as they are; a text that came between would change them. */
const leavingRecords: ReadonlySet<Reach> = new Set([
  'proposals',
  'judgements',
  'identities',
  'additions',
  'withdrawals',
]);
/** After more changes than this everything is read anew. */
const MOST_FOLLOWED = 1000;

/** What was withdrawn and came back is another record under the same id. */
const mayComeBack = (reaches: readonly Reach[]): boolean =>
  reaches.includes('withdrawals') && reaches.includes('additions');

/** Takes the first snapshot at once. */
export function followStore(store: Store): FollowedStore {
  let current = takeSnapshot(store.contents());
  let underway: Pending<void> | undefined;
  const isCurrent = (): boolean => current.contents.version === store.version();

  const unfollow = store.onChange(({ seq, action, subject }: Change) => {
    const isNext = store.version() === seq && current.contents.version === seq - 1;
    if (!isNext) return;
    const reach = reachOf(action);
    if (reach === 'texts') current = withHeldText(current, subject, seq);
    if (reach === 'proposals') current = { ...current, contents: { ...current.contents, version: seq } };
    if (reach === 'judgements') current = withDecision(current, store.decidedContents(), seq);
  });

  /** How far the changes since the present snapshot reach; undefined where there are too many. */
  const reachesSince = (): readonly Reach[] | undefined => {
    const changes = store.changes(current.contents.version, MOST_FOLLOWED);
    const isAll = changes.at(-1)?.seq === store.version();
    return isAll ? changes.map(({ action }) => reachOf(action)) : undefined;
  };
  function* renewed(): Work<ReviewedSnapshot> {
    const reaches = reachesSince();
    if (reaches?.every((reach) => reach === 'proposals')) {
      return { ...current, contents: { ...current.contents, version: store.version() } };
    }
    const isFollowed = reaches?.every((reach) => leavingRecords.has(reach)) && !mayComeBack(reaches);
    const changed = isFollowed ? store.changedContents(current.contents) : undefined;
    yield;
    return changed ? yield* changeSnapshot(current, changed) : yield* takeSnapshotInSteps(store.contents());
  }
  function* renew(): Work<void> {
    try {
      const next = yield* renewed();
      current = next;
    } finally {
      underway = undefined;
    }
  }
  const renewal = (): Pending<void> => {
    underway ??= pending(renew);
    return underway;
  };
  return {
    snapshot: () => {
      while (!isCurrent()) renewal().now();
      return current;
    },
    catchUp: async () => {
      // Not with what comes meanwhile: where documents are added one after another, nobody would ever be answered
      const wanted = store.version();
      while (current.contents.version < wanted) await renewal().soon();
    },
    close: unfollow,
  };
}
