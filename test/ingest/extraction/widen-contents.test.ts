// Attributed content taken as far as it goes.
import { expect, test } from 'vitest';
import { widenContents } from '../../../server/ingest/extraction/widen-contents.ts';
import { readMarked, wordsIn } from './marked-reading.ts';

function contentsOf(paragraphs: string): readonly (readonly string[])[] {
  const reading = readMarked(paragraphs);
  return widenContents(reading.text, reading.attributions, reading.blocks).map(({ content }) =>
    content.map((range) => wordsIn(reading, range)),
  );
}

test('content that breaks off within a clause goes on to the next mark', () => {
  const cut =
    '<s 1>Ilse Brandt</s> <c 1>said</c> <t 1>that they carried out 65 raids</t> in January, but nobody saw them.';
  expect(contentsOf(cut)).toEqual([['that they carried out 65 raids in January']]);
});

test('content that ends at a mark ends there', () => {
  const ended = '<s 1>Ilse Brandt</s> <c 1>said</c> <t 1>that the bridge was shut</t>, but it is open.';
  expect(contentsOf(ended)).toEqual([['that the bridge was shut']]);
});

test('a content without its verb, or a condition without what then, goes on behind the comma', () => {
  const verbless =
    '<s 1>She</s> <c 1>said</c> <t 1>that the bridge</t>, after years of rain, was shut, but few noticed.';
  expect(contentsOf(verbless)).toEqual([['that the bridge, after years of rain, was shut']]);
  const condition =
    '<s 1>She</s> <c 1>said</c> <t 1>that if the bridge was shut</t>, it would fall, but few listened.';
  expect(contentsOf(condition)).toEqual([['that if the bridge was shut, it would fall']]);
});

test('what "that" begins goes on at ", and" and ", because"', () => {
  const joined =
    '<s 1>She</s> <c 1>said</c> <t 1>that it was shut</t>, and this was on purpose, because it was old, which few knew.';
  expect(contentsOf(joined)).toEqual([['that it was shut, and this was on purpose, because it was old']]);
});

test('it goes over a colon to the end of the sentence', () => {
  const counted =
    '<s 1>The union</s> <c 1>said</c> <t 1>the losses reached 22 crates</t>: ten of tea, and twelve of salt.';
  expect(contentsOf(counted)).toEqual([['the losses reached 22 crates: ten of tea, and twelve of salt.']]);
});

test('it does not go where somebody else begins to speak', () => {
  const others =
    '<s 1>The union</s> <c 1>said</c> <t 1>it was shut</t> though <s 2>the mayor</s> <c 2>said</c> <t 2>it was open</t>.';
  expect(contentsOf(others)).toEqual([['it was shut'], ['it was open']]);
});

test('the items of a list belong to the statement that leads to it', () => {
  const list =
    '<s 1>The union</s> <c 1>counted</c> <t 1>the losses as follows</t>:\n\n• 40 crates of tea\n\n• 12 crates of salt\n\nThe port is old.';
  expect(contentsOf(list)).toEqual([['the losses as follows:', '• 40 crates of tea', '• 12 crates of salt']]);
});
