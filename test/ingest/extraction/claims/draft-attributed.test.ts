// Claims of those who are cited.
import { expect, test } from 'vitest';
import { draftAttributed } from '../../../../server/ingest/extraction/claims/draft-attributed.ts';
import { readMarked, wordsIn } from '../marked-reading.ts';

function draftsOf(paragraphs: string): readonly string[] {
  const reading = readMarked(paragraphs);
  return draftAttributed(reading).map(
    ({ attribution, quotation, stance, passage }) =>
      `${attribution}, ${quotation}, ${stance}: ${wordsIn(reading, passage)}`,
  );
}

test('each attributed content is one claim', () => {
  expect(draftsOf('<s 1>Ilse Brandt</s> <c 1>said</c> <t 1>the bridge was shut</t>.')).toEqual([
    'explicit, indirect, asserts: the bridge was shut',
  ]);
});

test('a quotation that runs on in the next paragraph is contextual, and has no cue of its own', () => {
  const running = '<s 1>Ilse Brandt</s> <c 1>said</c>: “<t 1>It is shut.</t>\n\n“<t 1>Nobody came.</t>”';
  expect(draftsOf(running)).toEqual([
    'explicit, direct, asserts: It is shut',
    'contextual, direct, asserts: Nobody came',
  ]);
  expect(draftAttributed(readMarked(running))[1]?.chain.at(-1)).not.toHaveProperty('cue');
});

test('a statement that only hands on another one is not claimed twice', () => {
  const nested =
    '<s 1>Ilse Brandt</s> <c 1>said</c> <t 1>that <s 2>Omar Velin</s> <c 2>had warned</c> <t 2>of a storm</t></t>.';
  expect(draftsOf(nested)).toEqual(['nested, indirect, warns: of a storm']);
});

test('what somebody is told to want is claimed by whoever tells it', () => {
  const told =
    '<s 1>Ilse Brandt</s> <c 1>said</c> <t 1><s 2>Omar Velin</s> <c 2>wants</c> <t 2>to close the bridge</t></t>.';
  expect(draftsOf(told)).toEqual(['explicit, indirect, asserts: Omar Velin wants to close the bridge']);
});

test('what was not said is no claim', () => {
  expect(draftsOf('<s 1>Ilse Brandt</s> <c 1>has not said</c> <t 1>whether it is shut</t>.')).toEqual([]);
  expect(draftsOf('<s 1>Ilse Brandt</s> <c 1>declined</c> <t 1>to comment</t>.')).toEqual([]);
});

test('what was only asked is no claim', () => {
  expect(draftsOf('<s 1>Ilse Brandt</s> <c 1>asked</c> <t 1>whether it was shut</t>.')).toEqual([]);
});

test('a refusal to act is one', () => {
  expect(draftsOf('<s 1>Ilse Brandt</s> <c 1>refused</c> <t 1>to close the bridge</t>.')).toEqual([
    'explicit, indirect, intends: to close the bridge',
  ]);
});

test('a content without a word that means anything is no claim', () => {
  expect(draftsOf('<s 1>Ilse Brandt</s> <c 1>supports</c> <t 1>it</t>.')).toEqual([]);
});

test('what is feared or expected by nobody whom the text gives is told by the publisher', () => {
  expect(draftsOf('<c 1>It is feared</c> <t 1>that the pier will fall</t>.')).toEqual([
    'documentVoice, none, believes: the pier will fall',
  ]);
});
