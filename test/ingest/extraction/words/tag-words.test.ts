// Tagging has no memory of what was tagged before.
import { expect, test } from 'vitest';
import { tagWords } from '../../../../server/ingest/extraction/words/tag-words.ts';

const sentence = "Last year's ferry sank off Quorvim, said the harbourmaster's aide.";
const tagged = () => tagWords(sentence).map(({ word, tag, lemma }) => `${word} ${tag} ${lemma}`);

test('a word that was met in another text changes nothing', () => {
  const before = tagged();
  expect(before.slice(1, 4)).toEqual(['year NOUN year', "'s PART 's", 'ferry NOUN ferry']);
  tagWords("Two crews have come since New Year's.");
  tagWords("Quorvim's quorvims were quorvimmed (harbourmaster's).");
  expect(tagged()).toEqual(before);
});

test('after more unknown words than it keeps, the same text has the same words', () => {
  const before = tagged();
  for (let part = 0; part < 6; part += 1)
    tagWords(Array.from({ length: 10_000 }, (_, at) => `zq${String(part)}x${String(at)}`).join(' '));
  expect(tagged()).toEqual(before);
});
