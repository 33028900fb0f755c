// Undoing a review: claims and records are withdrawn, proposals wait again, and accepting again brings them back.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import { acceptAsTheyAre, addFerry, ferryClaims, given, statesOf } from './ferry-proposals.ts';
import { codeOf, makeFolder, openHarbour } from './harbour-inquiry.ts';

const FIRST = 'claim-ferry-stays-in-port-001';

function openFerry(folder = makeFolder()): Store {
  const store = openHarbour(folder);
  addFerry(store);
  return store;
}

/** Two claims in the place of the first. */
function splitFirst(store: Store) {
  const { content } = store.proposal('proposal-1');
  const { start, end } = content.passage;
  const into = [
    { ...content, passage: { start, end: 30 }, gloss: 'The ferry stays.' },
    { ...content, passage: { start: 31, end }, gloss: 'The quay is to be mended.' },
  ];
  return store.replaceProposals({ proposals: ['proposal-1'], into }, 'ada');
}

function withoutVersion(store: Store) {
  const { version: _version, ...contents } = store.contents();
  return contents;
}

test('a withdrawn acceptance leaves the contents as they were, and its proposals wait again', () => {
  const store = openFerry();
  const before = withoutVersion(store);
  const { id } = acceptAsTheyAre(store, ['proposal-1', 'proposal-2'], [given('e2', {}, 'port-of-marrow')]);
  store.withdrawDecision(id, 'ben');
  expect(withoutVersion(store)).toEqual(before);
  expect(store.countProposals({ state: 'waiting' })).toBe(4);
  expect(store.proposal('proposal-1')).not.toHaveProperty('decision');
  expect(store.proposal('proposal-1')).not.toHaveProperty('claim');
  expect(store.searchClaims('mended', 5)).toEqual([]);
  expect(store.searchNames('harbour master', 5).map(({ id: found }) => found)).not.toContain(
    'the-harbour-master',
  );
  expect(store.decisions().map((one) => [one.id, one.kind, one.withdrawnBy])).toEqual([
    ['decision-1', 'identity', 'ben'],
    ['decision-2', 'acceptance', 'ben'],
  ]);
});

test('nothing of a withdrawn acceptance is deleted', () => {
  const folder = makeFolder();
  const store = openFerry(folder);
  store.withdrawDecision(acceptAsTheyAre(store, ['proposal-1']).id, 'ben');
  store.close();
  const db = new Database(join(folder, 'hearsay.sqlite'));
  const rows = db.prepare('SELECT id, withdrawn_at FROM claims WHERE id = ?').all(FIRST);
  expect(rows).toEqual([{ id: FIRST, withdrawn_at: '2031-03-07T12:00:00.000Z' }]);
  db.close();
});

test('accepting again brings claim and records back under their ids, with what they say now', () => {
  const store = openFerry();
  store.withdrawDecision(acceptAsTheyAre(store, ['proposal-1']).id, 'ben');
  const content = { ...store.proposal('proposal-1').content, gloss: 'No ferry sails.' };
  const again = store.acceptProposals(
    {
      proposals: [{ id: 'proposal-1', content }],
      entities: [given('e1', { name: 'The harbour master of Marrow' })],
    },
    'ada',
  );
  expect(again).toMatchObject({ claims: [FIRST], entities: ['the-harbour-master', 'port-marrow'] });
  expect(store.contents().claims.at(-1)).toMatchObject({ id: FIRST, gloss: 'No ferry sails.' });
  expect(store.contents().entities.find(({ id }) => id === 'the-harbour-master')?.name).toBe(
    'The harbour master of Marrow',
  );
  expect(store.searchClaims('ferry sails', 5).map(({ id }) => id)).toContain(FIRST);
  expect(store.searchNames('master of Marrow', 5).map(({ id }) => id)).toContain('the-harbour-master');
});

test('an entity that comes back with another label is another record', () => {
  const store = openFerry();
  store.withdrawDecision(acceptAsTheyAre(store, ['proposal-1']).id, 'ben');
  const again = acceptAsTheyAre(store, ['proposal-1'], [given('e1', { label: 'Organization' })]);
  expect(again).toMatchObject({ entities: ['the-harbour-master-2', 'port-marrow'] });
});

test('a record that another accepted claim names stays until that one is withdrawn too', () => {
  const store = openFerry();
  const first = acceptAsTheyAre(store, ['proposal-1']).id;
  const last = acceptAsTheyAre(store, ['proposal-4']).id;
  store.withdrawDecision(first, 'ben');
  const ids = () => store.contents().entities.map(({ id }) => id);
  expect(ids()).toContain('port-marrow');
  expect(ids()).not.toContain('the-harbour-master');
  store.withdrawDecision(last, 'ben');
  expect(ids()).not.toContain('port-marrow');
});

test('an identity that was withdrawn by itself does not hinder the withdrawal of its acceptance', () => {
  const store = openFerry();
  const { id } = acceptAsTheyAre(store, ['proposal-1'], [given('e2', {}, 'port-of-marrow')]);
  store.withdrawDecision('decision-1', 'ben');
  expect(store.contents().judgements).toEqual([]);
  store.withdrawDecision(id, 'ada');
  expect(store.decisions().map(({ withdrawnBy }) => withdrawnBy)).toEqual(['ben', 'ada']);
});

test('what was decided about a claim rests while the claim is withdrawn', () => {
  const store = openFerry();
  const { id } = acceptAsTheyAre(store, ['proposal-1']);
  store.decide({ kind: 'assessment', of: FIRST, credibility: '2', reason: 'He should know.' }, 'ada');
  store.withdrawDecision(id, 'ben');
  expect(store.contents().assessments).toEqual([]);
  acceptAsTheyAre(store, ['proposal-1']);
  expect(store.contents().assessments.map(({ of }) => of)).toEqual([FIRST]);
});

test('a withdrawn rejection lets the proposals wait again', () => {
  const store = openFerry();
  const { id } = store.rejectProposals(['proposal-1', 'proposal-2'], 'ada', 'Not said.');
  expect(store.countProposals({ state: 'rejected' })).toBe(2);
  store.withdrawDecision(id, 'ada');
  expect(store.countProposals({ state: 'waiting' })).toBe(4);
  expect(codeOf(() => store.withdrawDecision(id, 'ada'))).toBe('DECISION_UNKNOWN');
});

test('proposals that take the place of another wait, and the other is replaced', () => {
  const store = openFerry();
  expect(splitFirst(store)).toMatchObject({
    kind: 'replacement',
    proposals: ['proposal-1'],
    into: ['proposal-5', 'proposal-6'],
  });
  expect(statesOf(store.proposals({}))).toEqual([
    ['proposal-1', 'replaced'],
    ['proposal-5', 'waiting'],
    ['proposal-6', 'waiting'],
    ['proposal-2', 'waiting'],
    ['proposal-3', 'waiting'],
    ['proposal-4', 'waiting'],
  ]);
});

test('a withdrawn replacement takes its proposals away and lets the other wait again', () => {
  const store = openFerry();
  store.withdrawDecision(splitFirst(store).id, 'ada');
  expect(statesOf(store.proposals({}))).toEqual([
    ['proposal-1', 'waiting'],
    ['proposal-2', 'waiting'],
    ['proposal-3', 'waiting'],
    ['proposal-4', 'waiting'],
  ]);
  expect(codeOf(() => store.proposal('proposal-5'))).toBe('PROPOSAL_UNKNOWN');
});

test('a replacement whose proposals were decided since is not withdrawn before these decisions', () => {
  const store = openFerry();
  const { id } = splitFirst(store);
  const accepted = acceptAsTheyAre(store, ['proposal-6']).id;
  expect(() => store.withdrawDecision(id, 'ada')).toThrow(
    'This cannot be decided: proposal-6 took its place and was accepted in decision-2; withdraw decision-2 first.',
  );
  expect(store.proposal('proposal-1').state).toBe('replaced');
  store.withdrawDecision(accepted, 'ada');
  store.withdrawDecision(id, 'ada');
  expect(store.proposal('proposal-1').state).toBe('waiting');
});

test('proposals of different readings are not joined', () => {
  const store = openFerry();
  const [claim] = ferryClaims;
  if (!claim) throw new Error('the ferry has claims');
  const { entity } = given('e1');
  const other = { ...given('e2'), entity };
  store.addExtraction(
    {
      report: other.report,
      madeBy: 'another reader',
      entities: [entity],
      claims: [{ ...claim, about: [{ entity: 'e1', role: 'topic' }] }],
      notes: [],
    },
    'ines',
  );
  const joined = { proposals: ['proposal-1', 'proposal-5'], into: [claim] };
  expect(codeOf(() => store.replaceProposals(joined, 'ada'))).toBe('DECISION_INVALID');
});
