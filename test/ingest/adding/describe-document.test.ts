// What a document says of itself becomes its report.
import { expect, test } from 'vitest';
import { describeDocument } from '../../../server/ingest/adding/describe-document.ts';
import { readSample } from '../reading/read-sample.ts';

test('a text without a title, in a file without a name of its own, is known by its first sentence', async () => {
  const long = 'Share this:\n\nThe harbour council met on Tuesday and decided nothing at all. It went home.';
  const document = await readSample('004_7b96bacd62b77812.txt', long);
  expect(describeDocument(document).title).toBe(
    'The harbour council met on Tuesday and decided nothing at all.',
  );
});

test('a long first sentence is cut between words', async () => {
  const words = Array.from({ length: 30 }, (_, index) => `word${index}`).join(' ');
  const { title } = describeDocument(await readSample('7.txt', `${words}.`));
  expect(title).toMatch(/^word0 .* word\d+ …$/);
  expect(title.length).toBeLessThan(105);
});

test('a text with no sentence is known by its file', async () => {
  expect(describeDocument(await readSample('004_7b96bacd62b77812.txt', 'Yes.')).title).toBe(
    '004_7b96bacd62b77812.txt',
  );
});
