// E-mail: its sender's words, what he quotes, and what is attached.
import { expect, test } from 'vitest';
import { readBytes } from '../../../server/ingest/reading/read-bytes.ts';
import { asBytes, blocksOf, droppedOf, limits, readSample, textsOf } from './read-sample.ts';

const header = [
  'From: Ana Duarte <ana@tide.example>',
  'To: desk@tide.example',
  'Subject: =?utf-8?Q?The_quay_=E2=80=93_what_we_know?=',
  'Date: Tue, 4 Mar 2031 18:22:10 +0200',
  'Message-ID: <1@tide.example>',
  'MIME-Version: 1.0',
];

const plain = [
  ...header,
  'Content-Type: text/plain; charset=windows-1252',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Tom Orr told me that the alarms were tested in January. =93All of them,=94 he =',
  'said.',
  '',
  '> Did the authority answer?',
  '> Please ask again.',
  '',
  'It did not.',
  '',
  '-- ',
  'Ana Duarte',
  'The Tide',
  '',
  'On Mon, 3 Mar 2031 at 09:10, Tom Orr wrote:',
  'All alarms were tested.',
].join('\r\n');

test('the words of the sender are the text; quoted mail and signature are dropped with their ranges', async () => {
  const read = await readSample('quay.eml', plain);
  expect(read.format).toBe('e-mail');
  expect(blocksOf(read)).toEqual([
    'paragraph: Tom Orr told me that the alarms were tested in January. “All of them,” he said.',
    'paragraph: It did not.',
  ]);
  expect(droppedOf(read)).toEqual([
    'quoted mail: > Did the authority answer?\n> Please ask again.',
    'signature: -- \nAna Duarte\nThe Tide',
    'quoted mail: On Mon, 3 Mar 2031 at 09:10, Tom Orr wrote:\nAll alarms were tested.',
  ]);
  expect(
    textsOf(
      read.text,
      read.dropped.flatMap(({ range }) => range ?? []),
    )[0],
  ).toBe('> Did the authority answer?\n> Please ask again.');
});

test('the header says title, sender and date', async () => {
  const { metadata } = await readSample('quay.eml', plain);
  expect(metadata).toEqual({
    title: { value: 'The quay – what we know', by: 'mail header' },
    authors: [{ value: 'Ana Duarte', by: 'mail header' }],
    publishedAt: { value: '2031-03-04', by: 'mail header' },
  });
});

test('a mail that is only HTML is read as its blocks', async () => {
  const mail = [
    ...header,
    'Content-Type: text/html; charset=utf-8',
    '',
    '<h1>The quay</h1><p>It is <b>closed</b>.</p><script>x()</script>',
  ];
  expect(blocksOf(await readSample('quay.eml', mail.join('\r\n')))).toEqual([
    'heading: The quay',
    'paragraph: It is closed.',
  ]);
});

const withAttachment = [
  ...header,
  'Content-Type: multipart/mixed; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'The minutes are attached.',
  '--b',
  'Content-Type: text/plain; name="minutes.txt"',
  'Content-Disposition: attachment; filename="minutes.txt"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('The council met and decided nothing.').toString('base64'),
  '--b',
  'Content-Type: image/png; name="logo.png"',
  'Content-Disposition: inline; filename="logo.png"',
  'Content-Transfer-Encoding: base64',
  '',
  'iVBORw0KGgo=',
  '--b--',
].join('\r\n');

test('attachments come out as files of their own, pictures in the text do not', async () => {
  const { document, members } = await readBytes({ name: 'quay.eml', bytes: asBytes(withAttachment) }, limits);
  expect(document && blocksOf(document)).toEqual(['paragraph: The minutes are attached.']);
  expect(members.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
    ['quay.eml › minutes.txt', 'The council met and decided nothing.'],
  ]);
});

test('a mail with more attachments than allowed is read without them, and says so', async () => {
  const { document, members, failures } = await readBytes(
    { name: 'quay.eml', bytes: asBytes(withAttachment) },
    { ...limits, zipEntries: 0 },
  );
  expect(document?.text).toContain('The minutes are attached.');
  expect(members).toEqual([]);
  expect(failures.map(({ error }) => error.message)).toEqual([
    'quay.eml is over the limit of 0 files in it.',
  ]);
});

test('a text that only begins like a mail is a text', async () => {
  const read = await readSample(
    'memo.txt',
    'From: the harbour master\nDate: 4 March 2031\n\nThe quay is closed.',
  );
  expect(read.format).toBe('plain text');
});

test('a page that a browser saved as one file is read as a page, with its address', async () => {
  const saved = [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://tide.example/quay',
    'Subject: The quay',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="b"',
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    'Content-Location: https://tide.example/quay',
    '',
    '<html><body><nav><a href="/">Home</a></nav><h1>The quay is closed</h1><p>So the council said.</p></body></html>',
    '--b--',
  ];
  const read = await readSample('quay.mhtml', saved.join('\r\n'));
  expect(read.format).toBe('HTML');
  expect(blocksOf(read)).toEqual(['heading: The quay is closed', 'paragraph: So the council said.']);
  expect(read.metadata.url).toEqual({ value: 'https://tide.example/quay', by: 'address' });
  expect(droppedOf(read)).toEqual(['navigation: Home']);
});
