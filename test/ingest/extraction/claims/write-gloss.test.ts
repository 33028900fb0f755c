// The gloss of proposed claims.
import { expect, test } from 'vitest';
import { draftAttributed } from '../../../../server/ingest/extraction/claims/draft-attributed.ts';
import { asSentence, writeGloss } from '../../../../server/ingest/extraction/claims/write-gloss.ts';
import { readMarked } from '../marked-reading.ts';

function glossOf(paragraph: string): string | undefined {
  const reading = readMarked(paragraph);
  const [draft] = draftAttributed(reading);
  return draft && writeGloss(reading, draft);
}

test('words become a sentence without quotation marks', () => {
  expect(asSentence('“the bridge  is safe,”')).toBe('The bridge is safe.');
  expect(asSentence('is it safe?')).toBe('Is it safe?');
});

test('a long sentence is cut at a word', () => {
  const gloss = asSentence('crate '.repeat(80));
  expect(gloss.length).toBeLessThanOrEqual(300);
  expect(gloss.endsWith('crate…')).toBe(true);
});

test('an inserted speaker is left out', () => {
  expect(
    glossOf('“<t 1>The bridge</t>,” <s 1>Ilse Brandt</s> <c 1>said</c>, “<t 1>will stay shut</t>.”'),
  ).toBe('The bridge will stay shut.');
});

test('what is denied is told with its speaker', () => {
  expect(glossOf('<s 1>Ilse Brandt</s> <c 1>denied</c> <t 1>that the bridge was shut</t>.')).toBe(
    'Ilse Brandt denied that the bridge was shut.',
  );
});

test('a plan is told with its speaker', () => {
  expect(glossOf('<s 1>Ilse Brandt</s> <c 1>plans</c> <t 1>to close the bridge</t>.')).toBe(
    'Ilse Brandt plans to close the bridge.',
  );
});
