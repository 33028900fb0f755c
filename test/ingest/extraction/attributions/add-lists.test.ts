// What stands behind the colon of a statement.
import { expect, test } from 'vitest';
import { addLists } from '../../../../server/ingest/extraction/attributions/add-lists.ts';
import { readMarked, wordsIn } from '../marked-reading.ts';

function contentsOf(paragraphs: string): readonly (readonly string[])[] {
  const reading = readMarked(paragraphs);
  return addLists(reading.text, reading.attributions, reading.blocks).map(({ content }) =>
    content.map((range) => wordsIn(reading, range)),
  );
}

test('a statement goes over its colon to the end of the sentence', () => {
  const counted =
    '<s 1>The union</s> <c 1>said</c> <t 1>the losses reached 22 crates</t>: ten of tea, and twelve of salt.';
  expect(contentsOf(counted)).toEqual([['the losses reached 22 crates: ten of tea, and twelve of salt.']]);
});

test('it does not go on where somebody else speaks behind the colon', () => {
  const others =
    '<s 1>The union</s> <c 1>said</c> <t 1>it was shut</t>: <s 2>the mayor</s> <c 2>said</c> <t 2>it was open</t>.';
  expect(contentsOf(others)).toEqual([['it was shut'], ['it was open']]);
});

test('the items of a list belong to the statement that leads to it', () => {
  const list =
    '<s 1>The union</s> <c 1>counted</c> <t 1>the losses as follows</t>:\n\n• 40 crates of tea\n\n• 12 crates of salt\n\nThe port is old.';
  expect(contentsOf(list)).toEqual([['the losses as follows:', '• 40 crates of tea', '• 12 crates of salt']]);
});
