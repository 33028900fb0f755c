// Plain text: held as it is, its blocks found by lines, its furniture marked.
import { expect, test } from 'vitest';
import { hashText, normaliseText } from '../../../server/store/store.ts';
import { blocksOf, droppedOf, readError, readSample, textsOf } from './read-sample.ts';

const article = [
  'Fire destroys two warehouses in Port Vell',
  '',
  'By Ana Duarte and Tom Orr in Port Vell',
  '',
  'Published on 4 March 2031',
  '',
  'PORT VELL, Marenia (Coast Wire) – Two warehouses burned down, the harbour master said on Tuesday.',
  '',
  '“We saw smoke at 3 a.m. and called the brigade,” Mr. J. Hale told Coast Wire. He gave no cause.',
  '',
  'Share this:',
  '',
  'What burned',
  '',
  '• 40 tons of grain',
  '• 12 trucks',
  '',
  'Comments',
  '',
  'Nobody believes this story.',
].join('\n');

test('a plain text is held as the store holds it, so that a known report is recognised', async () => {
  const source = `\uFEFFOne line with a decomposed e\u0301.\r\nAnother line.\r\n`;
  const { text, contentHash } = await readSample('a.txt', source);
  expect(text).toBe('One line with a decomposed é.\nAnother line.\n');
  expect(contentHash).toBe(hashText(normaliseText(source)));
});

test('paragraphs, headings and list items are told apart', async () => {
  expect(blocksOf(await readSample('fire.txt', article))).toEqual([
    'heading: Fire destroys two warehouses in Port Vell',
    'paragraph: By Ana Duarte and Tom Orr in Port Vell',
    'paragraph: Published on 4 March 2031',
    'paragraph: PORT VELL, Marenia (Coast Wire) – Two warehouses burned down, the harbour master said on Tuesday.',
    'paragraph: “We saw smoke at 3 a.m. and called the brigade,” Mr. J. Hale told Coast Wire. He gave no cause.',
    'heading: What burned',
    'list item: 40 tons of grain',
    'list item: 12 trucks',
  ]);
});

test('title, authors, date and agency are found in the head of the text, each with how', async () => {
  const { metadata } = await readSample('fire.txt', article);
  expect(metadata).toEqual({
    title: { value: 'Fire destroys two warehouses in Port Vell', by: 'heading' },
    publisher: { value: 'Coast Wire', by: 'dateline' },
    authors: [
      { value: 'Ana Duarte', by: 'byline' },
      { value: 'Tom Orr', by: 'byline' },
    ],
    publishedAt: { value: '2031-03-04', by: 'date in the text' },
  });
});

test('buttons and comments in a pasted text stay in it, but are listed as dropped with their range', async () => {
  const read = await readSample('fire.txt', article);
  expect(droppedOf(read)).toEqual([
    'sharing: Share this:',
    'comments: Comments',
    'comments: Nobody believes this story.',
  ]);
  expect(
    textsOf(
      read.text,
      read.dropped.map(({ range }) => range ?? { start: 0, end: 0 }),
    ),
  ).toEqual(['Share this:', 'Comments', 'Nobody believes this story.']);
});

test('each block has the line it begins in', async () => {
  const { segments } = await readSample('fire.txt', article);
  expect(segments.map(({ at }) => at)).toEqual(
    [1, 3, 5, 7, 9, 13, 15, 16].map((line) => ({ kind: 'line', line })),
  );
});

test('lines that were broken to fit a width are one paragraph, and their ends end no sentence', async () => {
  const read = await readSample(
    'memo.txt',
    [
      'The harbour master wrote to the council that the northern quay could no',
      'longer carry the new cranes. He asked for an inquiry before the summer,',
      'and said that nobody had answered him.',
      '',
      'Short line',
      'Other line',
    ].join('\n'),
  );
  expect(read.segments).toHaveLength(3);
  expect(textsOf(read.text, read.sentences)).toEqual([
    'The harbour master wrote to the council that the northern quay could no\nlonger carry the new cranes.',
    'He asked for an inquiry before the summer,\nand said that nobody had answered him.',
    'Short line',
    'Other line',
  ]);
});

test('what follows a line that says the rest is for subscribers is the paywall', async () => {
  const read = await readSample(
    'a.txt',
    'The council met on Monday.\n\nIt decided nothing, a clerk said.\n\nYou have 60% of this article left to read. The rest is for subscribers only.\n\nReading on another device.',
  );
  expect(blocksOf(read)).toEqual([
    'paragraph: The council met on Monday.',
    'paragraph: It decided nothing, a clerk said.',
  ]);
  expect(read.dropped.map(({ why }) => why)).toEqual(['paywall', 'paywall']);
});

test('a text that begins with the title of the browser’s tab gives title and publisher', async () => {
  const { metadata } = await readSample(
    'a.txt',
    'Fire in the harbour • The Tide\n\nFire in the harbour\n\nIt burned.',
  );
  expect(metadata.title).toEqual({ value: 'Fire in the harbour', by: 'heading' });
  expect(metadata.publisher).toEqual({ value: 'The Tide', by: 'first line' });
});

test('an empty file, a file of spaces and one of furniture alone are told apart', async () => {
  expect(await readError('a.txt', '')).toBe('DOCUMENT_EMPTY: a.txt is empty.');
  expect(await readError('a.txt', ' \n\t\n')).toBe('DOCUMENT_EMPTY: a.txt is empty.');
  expect(await readError('a.txt', 'Share this:\n')).toBe(
    'DOCUMENT_WITHOUT_TEXT: a.txt holds no text: all of it is navigation, notices and the like.',
  );
});

test('a text over the limit of characters is refused with the setting that raises it', async () => {
  expect(await readError('a.txt', 'word '.repeat(400), { readCharacters: 1_000 })).toBe(
    'DOCUMENT_TOO_LARGE: a.txt is over the limit of 1000 characters.',
  );
});

test('a date in a sentence dates what is told, not the text', async () => {
  const { metadata } = await readSample(
    'a.txt',
    'The quay\n\nIt was built on 4 March 1956.\n\nIt is closed now.',
  );
  expect(metadata.publishedAt).toBeUndefined();
});

test('a list of two hundred thousand lines is read', async () => {
  const read = await readSample('ships.txt', 'Ship sails.\n'.repeat(200_000));
  expect(read.segments).toHaveLength(200_000);
});

test('the name of a section above the date is not the title', async () => {
  const lines = [
    'Ports and Trade',
    '4 March 2031',
    'Two cranes fall in one night in the port of Vell',
    'Nobody was hurt.',
  ];
  const { metadata } = await readSample('a.txt', lines.join('\n\n'));
  expect(metadata.title?.value).toBe('Two cranes fall in one night in the port of Vell');
});
