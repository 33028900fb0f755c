// Markdown: words without marks, lines of the source, front matter.
import { expect, test } from 'vitest';
import { blocksOf, droppedOf, readSample } from './read-sample.ts';

const source = [
  '---',
  'title: "The quay nobody guards"',
  'author: Ana Duarte and Tom Orr',
  'date: 2031-03-04',
  'publisher: The Tide',
  '---',
  '# The quay nobody guards',
  '',
  'The harbour master **denied** it, as [a letter](https://tide.example/letter) says.',
  'He called it *a tale*.',
  '',
  '- Hall 7: 40 tons',
  '- Hall 8: `12` trucks',
  '',
  '> “It was not safe,” the guard said.',
  '',
  'Share this:',
  '',
  '<script>alert(1)</script>',
  '',
  '## What comes next',
  '',
  'An inquiry.',
].join('\n');

test('marks are taken away and words stay', async () => {
  const read = await readSample('quay.md', source);
  expect(blocksOf(read)).toEqual([
    'heading: The quay nobody guards',
    'paragraph: The harbour master denied it, as a letter says. He called it a tale.',
    'list item: Hall 7: 40 tons',
    'list item: Hall 8: 12 trucks',
    'quotation: “It was not safe,” the guard said.',
    'heading: What comes next',
    'paragraph: An inquiry.',
  ]);
  expect(droppedOf(read)).toEqual(['sharing: Share this:']);
});

test('each block has the line that its source begins in', async () => {
  const { segments } = await readSample('quay.md', source);
  expect(segments.map(({ at }) => at)).toEqual(
    [7, 9, 12, 13, 15, 21, 23].map((line) => ({ kind: 'line', line })),
  );
});

test('front matter says title, authors, date and publisher', async () => {
  const { metadata } = await readSample('quay.md', source);
  expect(metadata).toEqual({
    title: { value: 'The quay nobody guards', by: 'front matter' },
    publisher: { value: 'The Tide', by: 'front matter' },
    authors: [
      { value: 'Ana Duarte', by: 'front matter' },
      { value: 'Tom Orr', by: 'front matter' },
    ],
    publishedAt: { value: '2031-03-04', by: 'front matter' },
  });
});

test('Markdown in a file named .txt is held as it is', async () => {
  const read = await readSample('quay.txt', source);
  expect(read.format).toBe('plain text');
  expect(read.text).toBe(source);
});
