// Content without the words of whoever hands it on.
import { expect, test } from 'vitest';
import { cutTails } from '../../../../server/ingest/extraction/attributions/cut-tails.ts';
import type { FoundAttribution } from '../../../../server/ingest/extraction/attributions/extract-attributions.ts';
import { rangeOf, readMarked, wordsIn } from '../marked-reading.ts';

test('the source and cue around a statement are no part of it', () => {
  const reading = readMarked('The union puts the losses at 40 crates, the agency reported.');
  const range = (words: string) => rangeOf(reading, words);
  const inner: FoundAttribution = {
    source: [range('The union')],
    cue: range('puts'),
    content: [range('the losses at 40 crates, the agency reported.')],
    isNested: true,
    score: 1,
  };
  const around: FoundAttribution = {
    source: [range('the agency')],
    cue: range('reported'),
    content: [range('The union puts the losses at 40 crates')],
    isNested: false,
    score: 1,
  };
  const [cut, whole] = cutTails(reading.text, [inner, around]);
  expect(cut?.content.map((words) => wordsIn(reading, words))).toEqual(['the losses at 40 crates']);
  expect(whole).toEqual(around);
});

test('what nobody else hands on stays as it is', () => {
  const reading = readMarked('<s 1>The union</s> <c 1>said</c> <t 1>that it was shut</t>.');
  expect(cutTails(reading.text, reading.attributions)).toEqual(reading.attributions);
});
