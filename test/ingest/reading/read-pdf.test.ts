// PDF: the order of reading, broken words, running heads, scripts, boxes, scans and locks.
import { expect, test } from 'vitest';
import { blocksOf, droppedOf, readError, readSample } from './read-sample.ts';
import { placeLines, writePdf } from './write-pdf.ts';

const left = [
  'The harbour master of Port Vell said on',
  'Tuesday that the northern quay was un-',
  'safe and that the port authority had been',
  'told so in January.',
];
const leftMore = [
  'The authority denied this. Its spokes-',
  'man said that all tests had been passed',
  'and that a report would follow before',
];
const right = ['the summer. A union of dockers called', 'that well-known report a tale.'];
const rightMore = ['Nobody has seen the letter, which is', 'said to be from last year.'];

const columns = writePdf([
  [
    { x: 60, y: 80, text: 'The quay that nobody guards in Port Vell', size: 22 },
    { x: 60, y: 105, text: 'By Ana Duarte, 4 March 2031', size: 10 },
    ...placeLines(60, 140, left),
    ...placeLines(60, 200, leftMore),
    ...placeLines(320, 140, right),
    ...placeLines(320, 176, rightMore),
  ],
]);

test('two columns are read one after the other, and a sentence goes on from one to the next', async () => {
  const read = await readSample('quay.pdf', columns);
  expect(blocksOf(read)).toEqual([
    'heading: The quay that nobody guards in Port Vell',
    'paragraph: By Ana Duarte, 4 March 2031',
    'paragraph: The harbour master of Port Vell said on Tuesday that the northern quay was unsafe and that the port authority had been told so in January.',
    'paragraph: The authority denied this. Its spokesman said that all tests had been passed and that a report would follow before the summer. A union of dockers called that well-known report a tale.',
    'paragraph: Nobody has seen the letter, which is said to be from last year.',
  ]);
});

test('each block has its page and its box, and where it goes on', async () => {
  const { segments, pages } = await readSample('quay.pdf', columns);
  expect(pages).toBe(1);
  expect(segments[2]?.at).toEqual({
    kind: 'page',
    page: 1,
    box: { left: 60, top: 130, width: expect.closeTo(184, -1), height: 48.5 },
  });
  expect(segments[3]?.continuedAt).toEqual([
    { kind: 'page', page: 1, box: { left: 320, top: 130, width: expect.closeTo(170, -1), height: 24.5 } },
  ]);
});

test('the largest line is the title, and the head of the text says author and date', async () => {
  const { metadata } = await readSample('quay.pdf', columns);
  expect(metadata).toEqual({
    title: { value: 'The quay that nobody guards in Port Vell', by: 'largest line' },
    authors: [{ value: 'Ana Duarte', by: 'byline' }],
    publishedAt: { value: '2031-03-04', by: 'date in the text' },
  });
});

test('what the file says of itself is taken where its text says nothing', async () => {
  const info =
    '/Title (Minutes of the council) /Author (Clerk of Port Vell) /CreationDate (D:20310305101500)';
  const { metadata } = await readSample(
    'm.pdf',
    writePdf([placeLines(60, 300, ['The council met and left.'])], { info }),
  );
  expect(metadata).toEqual({
    title: { value: 'Minutes of the council', by: 'PDF information' },
    authors: [{ value: 'Clerk of Port Vell', by: 'PDF information' }],
    publishedAt: { value: '2031-03-05', by: 'PDF information' },
  });
});

const page = (number: number, lines: readonly string[]) => [
  { x: 60, y: 40, text: `Port Authority of Marenia   Report ${number}`, size: 8 },
  ...placeLines(60, 100, lines),
  { x: 290, y: 815, text: `- ${number} -`, size: 8 },
];

test('running heads and page numbers are dropped, and a paragraph goes on over the page', async () => {
  const read = await readSample(
    'report.pdf',
    writePdf([
      page(1, [
        'The authority tested all alarms in January, and the',
        'results were sent to the council, which did not an-',
      ]),
      page(2, ['swer before the fire. The harbour master calls this', 'a scandal.']),
      page(3, ['A second report will follow.']),
    ]),
  );
  expect(blocksOf(read)).toEqual([
    'paragraph: The authority tested all alarms in January, and the results were sent to the council, which did not answer before the fire. The harbour master calls this a scandal.',
    'paragraph: A second report will follow.',
  ]);
  expect(droppedOf(read).filter((part) => part.startsWith('page number'))).toEqual([
    'page number: - 1 -',
    'page number: - 2 -',
    'page number: - 3 -',
  ]);
  expect(
    read.dropped.filter(({ why }) => why === 'running head').map(({ at }) => at.kind === 'page' && at.page),
  ).toEqual([1, 2, 3]);
});

test('rows of short cells are a table, read row by row', async () => {
  const cells = (y: number, texts: readonly string[]) =>
    texts.map((text, place) => ({ x: 60 + place * 150, y, text }));
  const read = await readSample(
    'table.pdf',
    writePdf([
      [
        ...placeLines(60, 100, ['The council lists the losses of the night to Tuesday as follows.']),
        ...cells(140, ['Hall', 'Loss', 'Owner']),
        ...cells(154, ['7', '40 tons', 'Coast Grain']),
        ...cells(168, ['8', '12 trucks', 'The port']),
      ],
    ]),
  );
  expect(blocksOf(read)).toEqual([
    'paragraph: The council lists the losses of the night to Tuesday as follows.',
    'table row: Hall | Loss | Owner',
    'table row: 7 | 40 tons | Coast Grain',
    'table row: 8 | 12 trucks | The port',
  ]);
});

test('Cyrillic text is read', async () => {
  const read = await readSample(
    'ru.pdf',
    writePdf([
      placeLines(60, 100, [
        'Начальник порта заявил, что северный при-',
        'чал опасен. Администрация это отрицает.',
      ]),
    ]),
  );
  expect(read.text).toBe('Начальник порта заявил, что северный причал опасен. Администрация это отрицает.');
  expect(read.language).toEqual({ code: 'ru', by: 'text' });
});

test('Arabic text, which a PDF holds from left to right as it looks, is read in its own order', async () => {
  const visual = (text: string): string => [...text].reverse().join('');
  const read = await readSample(
    'ar.pdf',
    writePdf([
      placeLines(60, 100, [visual('قال مدير الميناء إن الرصيف آمن'), visual('وإن التقرير سيصدر قبل الصيف')]),
    ]),
  );
  expect(read.text).toBe('قال مدير الميناء إن الرصيف آمن وإن التقرير سيصدر قبل الصيف');
  expect(read.language).toEqual({ code: 'ar', by: 'text' });
});

test('lines that are stretched to the width of their column are not taken for columns', async () => {
  const words = (y: number, places: readonly (readonly [number, string])[]) =>
    places.map(([x, text]) => ({ x, y, text }));
  const read = await readSample(
    'stretched.pdf',
    writePdf([
      [
        ...placeLines(60, 100, ['The harbour master said that the whole quay was unsafe']),
        ...words(112, [
          [60, 'and'],
          [150, 'the'],
          [240, 'authority'],
        ]),
        ...placeLines(60, 124, ['had been told so in January, which it has since denied.']),
      ],
    ]),
  );
  expect(read.text).toBe(
    'The harbour master said that the whole quay was unsafe and the authority had been told so in January, which it has since denied.',
  );
});

test('three narrow columns are columns, not a table', async () => {
  const columns3 = [
    [
      'The harbour master',
      'said that the quay',
      'was unsafe, and that',
      'he had told the port',
      'authority in January.',
    ],
    [
      'The authority denied',
      'this, and said that',
      'all alarms had been',
      'tested and found to',
      'be in order by then.',
    ],
    [
      'A union of dockers',
      'called the report a',
      'tale, and asked for',
      'an inquiry that has',
      'not begun to this day.',
    ],
  ];
  const read = await readSample(
    'narrow.pdf',
    writePdf([columns3.flatMap((lines, place) => placeLines(60 + place * 115, 100, lines))]),
  );
  expect(blocksOf(read)).toEqual([
    'paragraph: The harbour master said that the quay was unsafe, and that he had told the port authority in January.',
    'paragraph: The authority denied this, and said that all alarms had been tested and found to be in order by then.',
    'paragraph: A union of dockers called the report a tale, and asked for an inquiry that has not begun to this day.',
  ]);
});

test('bullets and numbers of a list stay with their words, and contents lists are dropped', async () => {
  const texts = [
    'Hall 7 was built long ago.',
    'Hall 8 was built later on.',
    'Hall 9 was never built.',
    'Hall 10 is planned.',
    'Hall 11 is not.',
  ];
  const read = await readSample(
    'list.pdf',
    writePdf([
      [
        { x: 60, y: 90, text: '1. The halls . . . . . . . . . . . . . . 2' },
        ...texts.flatMap((text, place) => [
          { x: 60, y: 120 + place * 12, text: `${place + 1}.` },
          { x: 90, y: 120 + place * 12, text },
        ]),
      ],
    ]),
  );
  expect(blocksOf(read)).toEqual(texts.map((text) => `list item: ${text}`));
  expect(droppedOf(read)).toEqual(['navigation: The halls . . . . . . . . . . . . . . 2']);
});

test('words written up the margin are not part of the text', async () => {
  const read = await readSample(
    'm.pdf',
    writePdf([
      [
        { x: 20, y: 500, text: 'Printed for the council', isTurned: true },
        ...placeLines(60, 300, ['The quay is closed.']),
      ],
    ]),
  );
  expect(blocksOf(read)).toEqual(['paragraph: The quay is closed.']);
});

test('a scan, a locked file, a broken file and one with too many pages each have their error', async () => {
  expect(await readError('scan.pdf', writePdf([[], []]))).toBe(
    'DOCUMENT_WITHOUT_TEXT: scan.pdf holds no text: its 2 pages are pictures or empty.',
  );
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00> <00>]`;
  expect(await readError('locked.pdf', writePdf([placeLines(60, 100, ['Secret'])], { trailer: lock }))).toBe(
    'DOCUMENT_ENCRYPTED: locked.pdf is protected by a password.',
  );
  expect(await readError('broken.pdf', '%PDF-1.7\nnothing that a PDF has')).toMatch(
    /^DOCUMENT_BROKEN: broken\.pdf cannot be read as PDF: /,
  );
  const many = writePdf(Array.from({ length: 4 }, () => placeLines(60, 100, ['A page.'])));
  expect(await readError('many.pdf', many, { readPages: 3 })).toBe(
    'DOCUMENT_TOO_LARGE: many.pdf is over the limit of 3 pages.',
  );
});

test('pages without text in a document that has some are said', async () => {
  const read = await readSample('half.pdf', writePdf([placeLines(60, 300, ['The quay is closed.']), []]));
  expect(read.notes).toEqual(['No text on page 2 of 2: what is there is a picture, or nothing.']);
});
