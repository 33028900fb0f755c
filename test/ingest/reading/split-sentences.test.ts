// Sentences: abbreviations, initials, quotations and scripts.
import { expect, test } from 'vitest';
import { readSample, textsOf } from './read-sample.ts';

const sentencesOf = async (text: string): Promise<readonly string[]> => {
  const read = await readSample('a.txt', text);
  return textsOf(read.text, read.sentences);
};

test('titles, initials and abbreviations end no sentence', async () => {
  expect(
    await sentencesOf(
      'Mr. J. R. Hale met Lt. Col. Ana Duarte on Feb. 15. Sen. Orr of the U.S. Senate left at 3 p.m. on foot.',
    ),
  ).toEqual([
    'Mr. J. R. Hale met Lt. Col. Ana Duarte on Feb. 15.',
    'Sen. Orr of the U.S. Senate left at 3 p.m. on foot.',
  ]);
});

test('a sentence that ends with an abbreviation is ended by the next one', async () => {
  expect(await sentencesOf('The ship sails from the U.S. The crew is from Marenia.')).toEqual([
    'The ship sails from the U.S.',
    'The crew is from Marenia.',
  ]);
});

test('a quotation mark belongs to the sentence it closes', async () => {
  expect(await sentencesOf('“Nobody came. Nobody called,” she said. “We waited.” Then she left.')).toEqual([
    '“Nobody came.',
    'Nobody called,” she said.',
    '“We waited.”',
    'Then she left.',
  ]);
});

test('a question or a call within a sentence does not end it', async () => {
  expect(await sentencesOf('“Who was on the quay?” the judge asked. He got no answer.')).toEqual([
    '“Who was on the quay?” the judge asked.',
    'He got no answer.',
  ]);
});

test('Arabic and Russian sentences are found', async () => {
  expect(await sentencesOf('قال مدير الميناء إن الرصيف آمن. هل تعرفون السبب؟ لم يجب أحد.')).toEqual([
    'قال مدير الميناء إن الرصيف آمن.',
    'هل تعرفون السبب؟',
    'لم يجب أحد.',
  ]);
  expect(await sentencesOf('Мэр не ответил. Об этом сообщил А. П. Орлов.')).toEqual([
    'Мэр не ответил.',
    'Об этом сообщил А. П. Орлов.',
  ]);
});

test('no sentence crosses a paragraph', async () => {
  expect(await sentencesOf('The list of ships\n\nThe first one sailed')).toEqual([
    'The list of ships',
    'The first one sailed',
  ]);
});
