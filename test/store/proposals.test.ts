// What reading proposes is kept once, listed in the order of the text, and in the graph only by a person's act.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { firstSchema } from '../../server/store/migrations/0001-first-schema.ts';
import {
  acceptAsTheyAre,
  addFerry,
  FERRY,
  ferryClaims,
  ferryDocument,
  ferryEntities,
  ferryExtraction,
  READER,
  statesOf,
} from './ferry-proposals.ts';
import { codeOf, makeFolder, openHarbour, openIn } from './harbour-inquiry.ts';

test('a report that was read from a file waits for its claims to be found, until a reader has looked', () => {
  const store = openHarbour();
  store.addDocument(ferryDocument);
  expect(store.reportsToExtract(READER)).toEqual([FERRY]);
  expect(store.addExtraction(ferryExtraction, 'ines')).toBe(true);
  expect(store.reportsToExtract(READER)).toEqual([]);
  expect(store.reportsToExtract('another reader')).toEqual([FERRY]);
  expect(store.extractions()).toEqual([
    { report: FERRY, madeBy: READER, at: '2031-03-07T12:00:00.000Z', notes: ['One sentence was left out.'] },
  ]);
});

test('a report that the same reader has read before is left as it is', () => {
  const store = openHarbour();
  addFerry(store);
  const version = store.version();
  expect(store.addExtraction({ ...ferryExtraction, claims: [] }, 'ines')).toBe(false);
  expect(store.version()).toBe(version);
  expect(store.countProposals({})).toBe(4);
});

test('proposals of a report that is not there are refused', () => {
  const store = openHarbour();
  const extraction = { ...ferryExtraction, report: 'report-nowhere' };
  expect(codeOf(() => store.addExtraction(extraction, 'ines'))).toBe('REPORT_UNKNOWN');
});

test('what is proposed is not among the contents', () => {
  const store = openHarbour();
  store.addDocument(ferryDocument);
  const { version: _before, ...contents } = store.contents();
  store.addExtraction(ferryExtraction, 'ines');
  const { version: _after, ...same } = store.contents();
  expect(same).toEqual(contents);
});

test('proposals come back as they were made, in the order of the text', () => {
  const store = openHarbour();
  store.addDocument(ferryDocument);
  store.addExtraction({ ...ferryExtraction, claims: ferryClaims.toReversed() }, 'ines');
  expect(store.proposals({}).map(({ id, content }) => [id, content])).toEqual([
    ['proposal-4', ferryClaims[0]],
    ['proposal-3', ferryClaims[1]],
    ['proposal-2', ferryClaims[2]],
    ['proposal-1', ferryClaims[3]],
  ]);
  expect(store.proposal('proposal-4')).toEqual({
    id: 'proposal-4',
    report: FERRY,
    madeBy: READER,
    state: 'waiting',
    content: ferryClaims[0],
  });
  expect(store.proposedEntities(FERRY, READER).map(({ entity }) => entity)).toEqual(ferryEntities);
});

test('proposals are listed by report, state and score, page by page', () => {
  const store = openHarbour();
  addFerry(store);
  acceptAsTheyAre(store, ['proposal-2']);
  store.rejectProposals(['proposal-4'], 'ada');
  expect(statesOf(store.proposals({ report: FERRY }))).toEqual([
    ['proposal-1', 'waiting'],
    ['proposal-2', 'accepted'],
    ['proposal-3', 'waiting'],
    ['proposal-4', 'rejected'],
  ]);
  expect(statesOf(store.proposals({ state: 'waiting', minScore: 0.7 }))).toEqual([['proposal-1', 'waiting']]);
  expect(statesOf(store.proposals({}, { offset: 2, limit: 1 }))).toEqual([['proposal-3', 'waiting']]);
  expect(store.countProposals({ minScore: 0.6 })).toBe(3);
  expect(store.countProposals({ report: 'report-nowhere' })).toBe(0);
  expect(store.proposalCounts()).toEqual([
    { report: FERRY, madeBy: READER, waiting: 2, accepted: 1, rejected: 1, foundBefore: 0 },
  ]);
});

test('a proposal that is not there is unknown, whatever its id looks like', () => {
  const store = openHarbour();
  addFerry(store);
  for (const id of ['proposal-9', 'proposal-01', 'proposal-1e3', 'claim-1', '']) {
    expect(codeOf(() => store.proposal(id))).toBe('PROPOSAL_UNKNOWN');
  }
});

test('the entities of the store are read without the reports', () => {
  const store = openHarbour();
  expect(store.entityRecords()).toEqual(store.contents().entities);
});

test('a store of an older schema takes proposals once it was opened', () => {
  const folder = makeFolder();
  const old = new Database(join(folder, 'hearsay.sqlite'));
  old.exec(firstSchema);
  old.pragma(`application_id = ${0x48_65_61_72}`);
  old.pragma('user_version = 1');
  old.close();
  const store = openIn(folder);
  addFerry(store);
  expect(store.countProposals({ state: 'waiting' })).toBe(4);
});

test('proposals, readings for claims and proposed entities cannot be deleted', () => {
  const folder = makeFolder();
  const store = openHarbour(folder);
  addFerry(store);
  store.close();
  const db = new Database(join(folder, 'hearsay.sqlite'));
  db.pragma('foreign_keys = OFF');
  for (const table of ['proposals', 'extractions', 'proposed_entities']) {
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(`${table}: nothing is deleted, only withdrawn`);
  }
  db.close();
});
