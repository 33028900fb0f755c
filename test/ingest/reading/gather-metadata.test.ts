// What the name of a file says when nothing else does.
import { expect, test } from 'vitest';
import { readSample } from './read-sample.ts';

test('a date and a title are taken from the name of a file where the text has none', async () => {
  const { metadata } = await readSample(
    '2031-03-04_harbour council minutes.txt',
    'The council met and decided nothing.',
  );
  expect(metadata).toEqual({
    title: { value: 'harbour council minutes', by: 'file name' },
    authors: [],
    publishedAt: { value: '2031-03-04', by: 'file name' },
  });
});

test('a name of digits gives its date', async () => {
  const { metadata } = await readSample('minutes-20310304.txt', 'The council met and decided nothing.');
  expect(metadata.publishedAt).toEqual({ value: '2031-03-04', by: 'file name' });
});

test('the number or the hash that a program gave a file is no title', async () => {
  const names = ['004_7b96bacd62b77812.txt', '20310304.txt', 'a1b2c3d4-e5f6.txt', 'IMG_0001 copy.txt'];
  const titles = await Promise.all(
    names.map(async (name) => (await readSample(name, 'The council met and left.')).metadata.title?.value),
  );
  expect(titles).toEqual([undefined, undefined, undefined, 'IMG 0001 copy']);
});
