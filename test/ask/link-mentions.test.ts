// What a question names: whole names, parts, slips, words in another order, reports by their makers.
import { expect, test } from 'vitest';
import { indexContent } from '../../server/ask/content-index.ts';
import { indexReports } from '../../server/ask/link-reports.ts';
import { indexNames } from '../../server/ask/name-index.ts';
import { readQuestion } from '../../server/ask/read-question.ts';
import { pending } from '../../server/in-slices.ts';
import { openCollection } from './score-questions.ts';

const { snapshot } = openCollection('samples/harbour-inquiry');
const context = {
  names: pending(() => indexNames(snapshot)).now(),
  content: pending(() => indexContent(snapshot)).now(),
  reports: indexReports(snapshot),
  snapshot,
};

/** The question with the ids of what it names in place. */
const link = (question: string): string =>
  readQuestion(question, context)
    .pieces.map((piece) => (piece.kind === 'word' ? piece.word.text : `[${piece.mention.ids.join(' ')}]`))
    .join(' ');

test('names and aliases are found without their articles, whatever their case', () => {
  expect(link('What did al-Tessari say about the North Quay?')).toBe(
    'what did [nadir-al-tessari] say about [north-quay]',
  );
});

test('a surname is enough, and a slip is forgiven', () => {
  expect(link('What did Varn say?')).toBe('what did [zoe-varn] say');
  expect(link('What did Tesari say?')).toBe('what did [nadir-al-tessari] say');
});

test('the words of a name may stand in another order', () => {
  expect(link('the loss at Marrow of containers')).toBe('[missing-containers]');
});

test('beside a word that nobody knows, a part of a name is somebody else', () => {
  expect(link('What did Nadir Quxley say?')).toBe('what did nadir quxley say');
});

test('a report is found by its maker', () => {
  expect(link('the Coastal Wire article')).toBe('[report-coastal-wire-2031]');
  expect(link('a report of the Harbour Inquiry')).toBe('a [report-harbour-inquiry-2031]');
});

test('report is a verb where it follows a question word and a name', () => {
  expect(link('What does Coastal Wire report about Vell?')).toBe(
    'what does [coastal-wire] report about [vell-province]',
  );
});
