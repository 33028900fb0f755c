// Claims in the publisher's own voice.
import { expect, test } from 'vitest';
import { draftOwnWords } from '../../../../server/ingest/extraction/claims/draft-own-words.ts';
import { readMarked, wordsIn } from '../marked-reading.ts';

function ownWordsOf(paragraphs: string): readonly string[] {
  const reading = readMarked(paragraphs);
  return draftOwnWords(reading).map(({ kind, passage }) => `${kind}: ${wordsIn(reading, passage)}`);
}

test('a sentence that names somebody or gives a figure is one', () => {
  expect(ownWordsOf('The bridge lies in Geneva. It was raining all day. Crews moved 300 crates.')).toEqual([
    'own words: The bridge lies in Geneva',
    'own words: Crews moved 300 crates',
  ]);
});

test('what somebody else is cited for is none', () => {
  expect(ownWordsOf('<s 1>Ilse Brandt</s> <c 1>said</c> <t 1>that Geneva was full</t>.')).toEqual([]);
});

test('what the writer adds to a statement is one', () => {
  const added =
    '<s 1>Ilse Brandt</s> <c 1>said</c> <t 1>the town was full</t>, but 300 rooms in Geneva were free.';
  expect(ownWordsOf(added)).toEqual(['own words: 300 rooms in Geneva were free']);
});

test('what is told beside the name of a speaker is one', () => {
  const aside = '<s 1>Ilse Brandt, who leads the Harbour Union,</s> <c 1>said</c> <t 1>it was shut</t>.';
  expect(ownWordsOf(aside)).toEqual(['own words: Ilse Brandt, who leads the Harbour Union']);
});

test('what is told of a statement before its words is one', () => {
  const issued = 'In Geneva the union issued <s 1>a statement</s> <c 1>saying</c> <t 1>that it was shut</t>.';
  expect(ownWordsOf(issued)).toEqual(['own words: In Geneva the union issued a statement']);
});

test('questions, captions and words in quotation marks are none', () => {
  expect(
    ownWordsOf('Will Geneva wait?\n\nPhoto: Ilse Brandt opens the bridge.\n\n“Geneva was full.”'),
  ).toEqual([]);
});

test('a sentence in which a quotation ends is none', () => {
  expect(ownWordsOf('“It was late. Geneva was full when 300 came,” Brandt concludes.')).toEqual([]);
});

test('another language is none', () => {
  const french =
    'Vous ne pouvez lire ce journal que sur un seul appareil dans la ville de Geneva ou ailleurs encore.';
  expect(ownWordsOf(french)).toEqual([]);
});
