// What several readers propose of one report: the same thing stands once and is decided once, other readings stand beside it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrations } from '../../server/store/migrations/migrations.ts';
import { exportStore, type ProposalKin, restoreStore, type Store } from '../../server/store/store.ts';
import { acceptAsTheyAre, addFerry, FERRY, ferryExtraction, READER, statesOf } from './ferry-proposals.ts';
import { makeFolder, noon, openHarbour, openIn } from './harbour-inquiry.ts';

const MODEL = 'quay-model';

/** The ferry as a model reads it after the program: the first claim again, and the others as `kin` says. */
function addAgain(store: Store, kin: readonly (readonly [place: number, ProposalKin])[]): void {
  const claims = ferryExtraction.claims.map((claim) => ({ ...claim, score: 0.5 }));
  store.addExtraction({ ...ferryExtraction, claims, madeBy: MODEL, kin: new Map(kin) }, MODEL);
}

function openTwice(kin: readonly (readonly [place: number, ProposalKin])[]): Store {
  const store = openHarbour();
  addFerry(store);
  addAgain(store, kin);
  return store;
}

const same = (place: number, of: string) => [place, { kind: 'same', of }] as const;
const beside = (place: number, of: string) => [place, { kind: 'beside', of }] as const;
const stateOf = (store: Store, id: string) => store.proposal(id).state;

test('what two readers found stands in lists and counts once, under the first of them', () => {
  const store = openTwice([same(0, 'proposal-1'), same(1, 'proposal-2'), same(2, 'proposal-3')]);
  expect(statesOf(store.proposals({ report: FERRY }))).toEqual([
    ['proposal-1', 'waiting'],
    ['proposal-2', 'waiting'],
    ['proposal-3', 'waiting'],
    ['proposal-4', 'waiting'],
    ['proposal-8', 'waiting'],
  ]);
  expect(store.countProposals({ state: 'waiting' })).toBe(5);
  expect(store.countProposals({ report: FERRY, state: 'waiting', withFoundBefore: true })).toBe(8);
  expect(store.countProposals({ state: 'waiting', minScore: 0.5 })).toBe(4);
  expect(store.proposalCounts()).toEqual([
    { report: FERRY, madeBy: READER, waiting: 4, accepted: 0, rejected: 0, foundBefore: 0 },
    { report: FERRY, madeBy: MODEL, waiting: 1, accepted: 0, rejected: 0, foundBefore: 3 },
  ]);
  expect(store.kinOf('proposal-1').same).toMatchObject([{ id: 'proposal-5', madeBy: MODEL }]);
  expect(store.kinOf('proposal-5').same).toMatchObject([{ id: 'proposal-1', madeBy: READER }]);
  expect(store.proposal('proposal-5').sameAs).toBe('proposal-1');
});

test('accepting one settles the other with the same decision, and undo brings both back', () => {
  const store = openTwice([same(0, 'proposal-1')]);
  const decision = acceptAsTheyAre(store, ['proposal-1']);
  expect(decision).toMatchObject({ proposals: ['proposal-1'], alongside: ['proposal-5'] });
  expect(store.proposal('proposal-5')).toMatchObject({ state: 'accepted', decision: decision.id });
  expect(store.contents().claims.filter(({ report }) => report === FERRY)).toHaveLength(1);
  store.withdrawDecision(decision.id, 'ada');
  expect([stateOf(store, 'proposal-1'), stateOf(store, 'proposal-5')]).toEqual(['waiting', 'waiting']);
  expect(store.countProposals({ state: 'waiting' })).toBe(7);
});

test('the words of the other reader can be taken instead: one claim, and both are accepted', () => {
  const store = openTwice([same(0, 'proposal-1')]);
  expect(acceptAsTheyAre(store, ['proposal-5'])).toMatchObject({ alongside: ['proposal-1'] });
  expect(stateOf(store, 'proposal-1')).toBe('accepted');
  expect(store.contents().claims.filter(({ report }) => report === FERRY)).toHaveLength(1);
});

test('rejecting one rejects the other, and a rejection that names both is one too', () => {
  const store = openTwice([same(0, 'proposal-1'), same(1, 'proposal-2')]);
  expect(store.rejectProposals(['proposal-1'], 'ada')).toMatchObject({ alongside: ['proposal-5'] });
  expect(store.rejectProposals(['proposal-2', 'proposal-6'], 'ada')).not.toHaveProperty('alongside');
  expect(store.countProposals({ state: 'rejected' })).toBe(2);
  expect(store.countProposals({ state: 'waiting' })).toBe(4);
});

test('what is found again after it was decided is no work, and waits when that is undone', () => {
  const store = openHarbour();
  addFerry(store);
  const { id } = acceptAsTheyAre(store, ['proposal-1']);
  addAgain(store, [same(0, 'proposal-1')]);
  expect(store.proposal('proposal-5')).toMatchObject({ state: 'accepted', decision: id });
  store.withdrawDecision(id, 'ada');
  expect([stateOf(store, 'proposal-1'), stateOf(store, 'proposal-5')]).toEqual(['waiting', 'waiting']);
});

test('splitting replaces both, and undo brings both back', () => {
  const store = openTwice([same(0, 'proposal-1')]);
  const { content } = store.proposal('proposal-1');
  const split = store.replaceProposals({ proposals: ['proposal-1'], into: [content, content] }, 'ada');
  expect(split).toMatchObject({ alongside: ['proposal-5'] });
  expect(stateOf(store, 'proposal-5')).toBe('replaced');
  store.withdrawDecision(split.id, 'ada');
  expect(stateOf(store, 'proposal-5')).toBe('waiting');
  expect(store.kinOf('proposal-1').same).toMatchObject([{ id: 'proposal-5' }]);
});

test('what was found the same as half of a claim stands beside the whole when the split is undone', () => {
  const store = openHarbour();
  addFerry(store);
  const { content } = store.proposal('proposal-1');
  const split = store.replaceProposals({ proposals: ['proposal-1'], into: [content, content] }, 'ada');
  addAgain(store, [same(0, 'proposal-5')]);
  expect(store.kinOf('proposal-5').same).toMatchObject([{ id: 'proposal-7' }]);
  store.withdrawDecision(split.id, 'ada');
  expect(store.proposal('proposal-7')).toMatchObject({ state: 'waiting' });
  expect(store.proposal('proposal-7')).not.toHaveProperty('sameAs');
  expect(store.kinOf('proposal-1').beside).toMatchObject([{ id: 'proposal-7' }]);
});

test('other readings of the same words stand beside each other in lists, and are judged one by one', () => {
  const store = openTwice([beside(3, 'proposal-1')]);
  expect(store.proposals({}).map(({ id }) => id)).toEqual([
    'proposal-1',
    'proposal-8',
    'proposal-5',
    'proposal-2',
    'proposal-6',
    'proposal-3',
    'proposal-7',
    'proposal-4',
  ]);
  expect(store.kinOf('proposal-8').beside).toMatchObject([{ id: 'proposal-1' }]);
  expect(store.kinOf('proposal-1').beside).toMatchObject([{ id: 'proposal-8' }]);
  acceptAsTheyAre(store, ['proposal-8']);
  expect(stateOf(store, 'proposal-1')).toBe('waiting');
  expect(store.kinOf('proposal-1').beside).toMatchObject([{ id: 'proposal-8', state: 'accepted' }]);
});

test('what stands as one with a proposal has the same other readings beside it', () => {
  const store = openTwice([same(0, 'proposal-1'), beside(3, 'proposal-1')]);
  expect(store.kinOf('proposal-5')).toMatchObject({
    same: [{ id: 'proposal-1' }],
    beside: [{ id: 'proposal-8' }],
  });
});

test('the halves of a reading stand beside the other readings, as the whole did', () => {
  const store = openTwice([beside(0, 'proposal-1')]);
  const { content } = store.proposal('proposal-1');
  store.replaceProposals({ proposals: ['proposal-1'], into: [content, content] }, 'ada');
  expect(store.kinOf('proposal-5').beside.map(({ id }) => id)).toEqual(['proposal-9', 'proposal-10']);
  expect(store.kinOf('proposal-9').beside.map(({ id }) => id)).toEqual(['proposal-5']);
});

test('what two readers proposed in a store of an older schema is listed report by report', () => {
  const folder = makeFolder();
  const old = new Database(join(folder, 'hearsay.sqlite'));
  for (const step of migrations.slice(0, 4)) old.exec(step);
  old.exec(`
    INSERT INTO collections VALUES (1, 'c', '{"id": "c", "title": "C"}', '2031', NULL);
    INSERT INTO reports VALUES (1, 'report-a', 'c', NULL, '{"id": "report-a", "title": "A"}', '2031', NULL);
    INSERT INTO reports VALUES (2, 'report-b', 'c', NULL, '{"id": "report-b", "title": "B"}', '2031', NULL);
    INSERT INTO extractions VALUES (1, 'report-a', 'reader', '[]', '2031', 'ana');
    INSERT INTO extractions VALUES (2, 'report-b', 'reader', '[]', '2031', 'ana');
    INSERT INTO extractions VALUES (3, 'report-a', 'model', '[]', '2031', 'ana');
    INSERT INTO proposals VALUES (1, 1, 50, 0.9, '{}', 'waiting', NULL, NULL);
    INSERT INTO proposals VALUES (2, 2, 10, 0.9, '{}', 'waiting', NULL, NULL);
    INSERT INTO proposals VALUES (3, 3, 40, 0.5, '{}', 'waiting', NULL, NULL);
  `);
  old.pragma(`application_id = ${0x48_65_61_72}`);
  old.pragma('user_version = 4');
  old.close();
  const store = openIn(folder);
  expect(store.proposals({}).map(({ id, report }) => [id, report])).toEqual([
    ['proposal-3', 'report-a'],
    ['proposal-1', 'report-a'],
    ['proposal-2', 'report-b'],
  ]);
  expect(store.extractions()[0]).toEqual({ report: 'report-a', madeBy: 'reader', at: '2031', notes: [] });
});

test('pieces that failed are kept, and what is found in them later is added once', () => {
  const store = openHarbour();
  addFerry(store);
  const failed = [{ start: 0, end: 20, reason: 'It was cut off.' }];
  const [first, second] = ferryExtraction.claims;
  const reading = { ...ferryExtraction, madeBy: MODEL };
  store.addExtraction({ ...reading, claims: first ? [first] : [], failed }, MODEL);
  expect(store.extractions()[1]).toMatchObject({ madeBy: MODEL, failed });
  expect(store.addExtraction({ ...reading, claims: second ? [second] : [], notes: ['Mended.'] }, MODEL)).toBe(
    true,
  );
  expect(store.extractions()[1]).not.toHaveProperty('failed');
  expect(store.extractions()[1]?.notes).toEqual(['Mended.']);
  expect(store.proposedEntities(FERRY, MODEL)).toHaveLength(ferryExtraction.entities.length);
  expect(store.proposals({}).filter(({ madeBy }) => madeBy === MODEL)).toHaveLength(2);
  expect(store.addExtraction(reading, MODEL)).toBe(false);
});

test('how a reading ended is kept until it is done', () => {
  const store = openHarbour();
  addFerry(store);
  const cancelled = { report: FERRY, madeBy: MODEL, state: 'cancelled', notes: [] } as const;
  store.keepAttempt({ ...cancelled, state: 'running' });
  store.keepAttempt(cancelled);
  expect(store.attempts(MODEL)).toEqual([cancelled]);
  expect(store.attempts(READER)).toEqual([]);
  addAgain(store, []);
  expect(store.attempts(MODEL)).toEqual([]);
});

test('an export brings back who stands with whom, what failed and how readings ended', () => {
  const folder = makeFolder();
  const store = openHarbour(folder);
  addFerry(store);
  addAgain(store, [same(0, 'proposal-1'), beside(3, 'proposal-1')]);
  const error = { code: 'MODEL_REFUSED', message: 'Refused.', fix: 'Ask again.' } as const;
  const attempt = { report: FERRY, madeBy: 'another', state: 'failed', notes: ['Once.'], error } as const;
  store.keepAttempt(attempt);
  const file = join(makeFolder(), 'export.json');
  writeFileSync(file, JSON.stringify(exportStore({ folder, withTexts: true, now: noon })));
  const other = makeFolder();
  restoreStore({ folder: other, file, now: noon });
  const again = openIn(other);
  expect(again.proposals({})).toEqual(store.proposals({}));
  expect(again.kinOf('proposal-1')).toEqual(store.kinOf('proposal-1'));
  expect(again.attempts('another')).toEqual([attempt]);
});

test('of several readings of the same words the surest is the best, and none once one is accepted', () => {
  const store = openTwice([beside(3, 'proposal-1')]);
  const best = { state: 'waiting', isBestReading: true } as const;
  expect(store.countProposals(best)).toBe(7);
  expect(store.proposals(best).map(({ id }) => id)).not.toContain('proposal-8');
  acceptAsTheyAre(store, ['proposal-8']);
  expect(store.proposals(best).map(({ id }) => id)).not.toContain('proposal-1');
});
