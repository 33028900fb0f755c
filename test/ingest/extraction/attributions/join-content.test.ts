// Attributed words as stretches that can be shown.
import { expect, test } from 'vitest';
import {
  joinContent,
  trimMarks,
  untie,
} from '../../../../server/ingest/extraction/attributions/join-content.ts';
import { rangeOf, readMarked, wordsIn } from '../marked-reading.ts';

function stretchesOf(paragraphs: string): readonly string[] {
  const reading = readMarked(paragraphs);
  return reading.attributions.flatMap((attribution) =>
    joinContent(reading.text, attribution).map(
      ({ passage, isByCue }) => `${isByCue ? 'by its cue' : 'on its own'}: ${wordsIn(reading, passage)}`,
    ),
  );
}

test('around an inserted cue it is one stretch', () => {
  expect(stretchesOf('“<t 1>The bridge</t>,” <s 1>she</s> <c 1>said</c>, “<t 1>is shut</t>.”')).toEqual([
    'by its cue: The bridge,” she said, “is shut',
  ]);
});

test('a sentence behind the cue, and one in the next paragraph, stand on their own', () => {
  const quotation =
    '“<t 1>It is shut</t>,” <s 1>she</s> <c 1>said</c>. “<t 1>Nobody came.</t>\n\n“<t 1>Nobody will.</t>”';
  expect(stretchesOf(quotation)).toEqual([
    'by its cue: It is shut',
    'on its own: Nobody came',
    'on its own: Nobody will',
  ]);
});

test('a leading "that" is no part of what is said, unless it is the subject', () => {
  expect(stretchesOf('<s 1>She</s> <c 1>said</c> <t 1>that the bridge is shut</t>.')).toEqual([
    'by its cue: the bridge is shut',
  ]);
  expect(stretchesOf('<s 1>She</s> <c 1>said</c> <t 1>that was wrong</t>.')).toEqual([
    'by its cue: that was wrong',
  ]);
});

test('a mark at the end stays where its partner lies inside', () => {
  const reading = readMarked('She called it “a small miracle”, and left (at noon).');
  const quoted = trimMarks(reading.text, rangeOf(reading, 'it “a small miracle”,'));
  expect(wordsIn(reading, quoted)).toBe('it “a small miracle”');
  expect(wordsIn(reading, trimMarks(reading.text, rangeOf(reading, 'left (at noon).')))).toBe(
    'left (at noon)',
  );
});

test('a clause is untied from the words that join it', () => {
  const reading = readMarked('Ten were found, and 12 were missing, but nobody came.');
  expect(wordsIn(reading, untie(reading.text, rangeOf(reading, ', and 12 were missing, but')))).toBe(
    '12 were missing',
  );
});
