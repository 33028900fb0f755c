// Whatever people accept, reject, split, join and undo, in whatever order: the store stays sound, and can be gone back.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkCollection, PUBLISHER } from '../../graph-data/ontology/ontology.ts';
import { exportStore, restoreStore, type Store } from '../../server/store/store.ts';
import { acceptAsTheyAre, addFerry, given } from './ferry-proposals.ts';
import { makeFolder, noon, openHarbour, openIn } from './harbour-inquiry.ts';

type Pick = <T>(among: readonly T[]) => T | undefined;

/** The same numbers for the same seed: a linear congruential generator (Numerical Recipes). */
function chooser(seed: number): Pick {
  let state = seed;
  return (among) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return among[Math.floor((state / 2 ** 32) * among.length)];
  };
}

const standing = (store: Store) => store.decisions().filter(({ withdrawnAt }) => withdrawnAt === undefined);

function withdrawOne(store: Store, id: string): void {
  try {
    store.withdrawDecision(id, 'ben');
  } catch (error) {
    // A replacement on which another decision rests
    if (!(error instanceof Error && 'code' in error && error.code === 'DECISION_INVALID')) throw error;
  }
}

function actOnce(store: Store, choose: Pick): void {
  const waiting = store.proposals({ state: 'waiting' });
  const one = choose(waiting);
  const other = choose(waiting);
  const act = choose(['accept', 'accept', 'reject', 'split', 'join', 'withdraw'] as const);
  const isJudged = choose([true, false]);
  const done = choose(standing(store));
  if (act === 'withdraw') {
    if (done) withdrawOne(store, done.id);
    return;
  }
  if (!one || !other) return;
  const ids = [...new Set([one.id, other.id])];
  const { content } = one;
  if (act === 'accept') {
    acceptAsTheyAre(store, ids, isJudged ? [given('e2', {}, 'port-of-marrow')] : []);
  } else if (act === 'reject') {
    store.rejectProposals(ids, 'ada');
  } else if (act === 'split') {
    const { start, end } = content.passage;
    if (end - start < 2) return;
    const into = [
      { ...content, passage: { start, end: start + 1 } },
      { ...content, passage: { start: start + 1, end } },
    ];
    store.replaceProposals({ proposals: [one.id], into }, 'ada');
  } else if (ids.length === 2) {
    store.replaceProposals({ proposals: ids, into: [content] }, 'ada');
  }
}

function withoutVersion(store: Store) {
  const { version: _version, ...contents } = store.contents();
  return contents;
}

const claimsOf = (store: Store): readonly string[] =>
  standing(store)
    .flatMap((one) => (one.kind === 'acceptance' ? one.claims : []))
    .toSorted();

/** Where the log of decisions says that a proposal stands. */
const statesByLog = (store: Store): ReadonlyMap<string, string> =>
  new Map(
    standing(store).flatMap((one): readonly (readonly [string, string])[] => {
      if (one.kind === 'acceptance') return one.proposals.map((id) => [id, 'accepted']);
      if (one.kind === 'rejection') return one.proposals.map((id) => [id, 'rejected']);
      return one.kind === 'replacement' ? one.proposals.map((id) => [id, 'replaced']) : [];
    }),
  );

function expectSound(store: Store, folder: string, known: ReadonlySet<string>): void {
  const { claims, entities, reports } = store.contents();
  const added = claims.filter(({ id }) => !known.has(id));
  expect(added.map(({ id }) => id).toSorted()).toEqual(claimsOf(store));
  const ids = new Set([...entities, ...reports].map(({ id }) => id));
  const named = added.flatMap(({ chain, about, relations = [] }) => [
    ...chain.map(({ speaker }) => speaker),
    ...about.map(({ entity }) => entity),
    ...relations.flatMap(({ from, to }) => [from, to]),
  ]);
  expect(named.filter((id) => !ids.has(id) || id === PUBLISHER)).toEqual([]);
  const byLog = statesByLog(store);
  for (const { id, state } of store.proposals({}))
    expect([id, state]).toEqual([id, byLog.get(id) ?? 'waiting']);
  const { collections } = exportStore({ folder, withTexts: false, now: noon });
  expect(collections.flatMap(({ collection }) => checkCollection(collection))).toEqual([]);
}

test.for([1, 2, 3, 4, 5, 6])(
  'acts in random order keep the store sound, and undoing them all leads back (seed %i)',
  (seed) => {
    const folder = makeFolder();
    const store = openHarbour(folder);
    addFerry(store);
    const before = withoutVersion(store);
    const known = new Set(before.claims.map(({ id }) => id));
    const proposals = store.proposals({});
    const choose = chooser(seed);
    for (let act = 0; act < 25; act += 1) {
      actOnce(store, choose);
      expectSound(store, folder, known);
    }
    for (const { id } of standing(store).toReversed()) {
      if (standing(store).some((one) => one.id === id)) store.withdrawDecision(id, 'ben');
    }
    expect(withoutVersion(store)).toEqual(before);
    expect(store.proposals({})).toEqual(proposals);
  },
);

test('a store that was exported and restored is the same, and can be undone from there', () => {
  const folder = makeFolder();
  const store = openHarbour(folder);
  addFerry(store);
  const before = withoutVersion(store);
  acceptAsTheyAre(store, ['proposal-3']);
  const choose = chooser(7);
  for (let act = 0; act < 30; act += 1) actOnce(store, choose);
  const whole = exportStore({ folder, withTexts: true, now: noon });
  const file = join(makeFolder(), 'export.json');
  writeFileSync(file, JSON.stringify(whole));
  const other = makeFolder();
  restoreStore({ folder: other, file, now: noon });
  expect(exportStore({ folder: other, withTexts: true, now: noon })).toEqual(whole);
  const again = openIn(other);
  expect(again.contents()).toEqual(store.contents());
  expect(again.proposals({})).toEqual(store.proposals({}));
  expect(again.extractions()).toEqual(store.extractions());
  expect(again.searchNames('port', 20)).toEqual(store.searchNames('port', 20));
  expect(again.searchClaims('quay', 20)).toEqual(store.searchClaims('quay', 20));
  for (const { id } of standing(again).toReversed()) {
    if (standing(again).some((one) => one.id === id)) again.withdrawDecision(id, 'ben');
  }
  expect(withoutVersion(again)).toEqual(before);
});

test('an export of an older Hearsay, without proposals, is still read', () => {
  const folder = makeFolder();
  openHarbour(folder).close();
  const { review: _review, ...older } = exportStore({ folder, withTexts: true, now: noon });
  const file = join(makeFolder(), 'export.json');
  writeFileSync(file, JSON.stringify(older));
  const other = makeFolder();
  restoreStore({ folder: other, file, now: noon });
  expect(openIn(other).countProposals({})).toBe(0);
});

test('an export without texts holds no proposals, since they say what the texts say', () => {
  const folder = makeFolder();
  addFerry(openHarbour(folder));
  const whole = exportStore({ folder, withTexts: false, now: noon });
  expect(JSON.stringify(whole)).not.toContain('mended');
});
