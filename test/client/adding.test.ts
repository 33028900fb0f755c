// Files that are added on the page: their list, step by step, and what is said of them.
import { expect, test } from 'vitest';
import { tellAddition, tellCounts } from '../../client/panels/adding-words.ts';
import { describeFile, placeWords } from '../../client/panels/reading-words.ts';
import {
  appendFiles,
  changeFile,
  countOutcomes,
  isUnderWay,
  type Outcome,
  stopFiles,
} from '../../client/state/adding.ts';

const added: Outcome = {
  file: 'a.txt',
  outcome: 'added',
  report: { id: 'report-a', title: 'A' },
  anchored: 0,
  notes: [],
};
const failed: Outcome = {
  file: 'pile.zip › b.pdf',
  outcome: 'failed',
  error: { code: 'DOCUMENT_BROKEN', message: 'b.pdf is broken.', fix: 'Save it anew.' },
};

test('files that come later stand after those that wait, under numbers of their own', () => {
  const list = appendFiles(appendFiles([], ['a.txt', 'b.pdf']), ['a.txt']);
  expect(list.map(({ key, name, state }) => [key, name, state])).toEqual([
    [1, 'a.txt', 'waiting'],
    [2, 'b.pdf', 'waiting'],
    [3, 'a.txt', 'waiting'],
  ]);
});

test('stopping gives up what is not done and leaves what is done', () => {
  const list = changeFile(appendFiles([], ['a.txt', 'b.pdf']), 1, { state: 'done', outcomes: [added] });
  expect(isUnderWay(list)).toBe(true);
  const stopped = stopFiles(list);
  expect(stopped.map(({ state }) => state)).toEqual(['done', 'stopped']);
  expect(isUnderWay(stopped)).toBe(false);
});

test('documents are counted by what came of them, and a file that was not sent as failed', () => {
  const list = appendFiles([], ['pile.zip', 'c.txt', 'd.txt']);
  const one = changeFile(list, 1, { state: 'done', outcomes: [added, added, failed] });
  const two = changeFile(one, 2, { state: 'done', fault: new Error('no answer') });
  expect(countOutcomes(two)).toEqual({ through: 2, added: 2, recognised: 0, alreadyThere: 0, failed: 2 });
});

test('what came of the files is one line', () => {
  expect(tellCounts({ added: 2, recognised: 1, alreadyThere: 3, failed: 1 })).toBe(
    '2 reports added, 1 text recognised, 3 here already, 1 not added',
  );
  expect(tellCounts({ added: 0, recognised: 0, alreadyThere: 0, failed: 0 })).toBe('');
});

test('an addition says whether it is new, a version, known, or was missing', () => {
  expect(tellAddition(added)).toBe('New report.');
  expect(tellAddition(added, { state: 'done', proposals: 5 })).toBe('New report: read, 5 claims proposed.');
  expect(tellAddition({ ...added, earlier: { id: 'report-b', title: 'B' } })).toBe(
    'New report, a changed version of “B”.',
  );
  expect(tellAddition({ ...added, outcome: 'alreadyThere' })).toBe('This text was here already.');
  expect(tellAddition({ ...added, outcome: 'recognised', anchored: 5 })).toBe('5 passages can be read now.');
});

test('a file and a place in it have words', () => {
  const file = { fileName: 'minutes.pdf', format: 'PDF', fileBytes: 12_400, pages: 2 };
  expect(describeFile({ ...file, language: { code: 'en', by: 'text' } })).toBe(
    'minutes.pdf: PDF, 2 pages, 12,400 bytes, language en',
  );
  expect(placeWords({ kind: 'line', line: 4 })).toBe('line 4');
  expect(placeWords({ kind: 'page', page: 2, box: { left: 0, top: 0, width: 1, height: 1 } })).toBe('page 2');
});
