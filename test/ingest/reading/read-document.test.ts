// Reading in a process of its own: containers, failures beside successes, and files that would never end.
import { afterAll, expect, test } from 'vitest';
import { HearsayError } from '../../../server/errors.ts';
import { openReader, readDocument } from '../../../server/ingest/reading/read-document.ts';
import { asBytes, limits } from './read-sample.ts';
import { placeLines, writePdf } from './write-pdf.ts';
import { writeZip } from './write-zip.ts';

const reader = openReader(limits);
afterAll(() => reader.close());

const text = 'The council met and decided nothing.';
const messageOf = async (reading: Promise<unknown>): Promise<string> => {
  try {
    await reading;
  } catch (error) {
    if (error instanceof HearsayError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'no error';
};

test('pasted text is read as a file of plain text', async () => {
  const pasted = { name: 'Pasted text', bytes: asBytes(text), mediaType: 'text/plain; charset=utf-8' };
  const { documents, failures } = await readDocument(pasted, limits);
  expect(documents.map((document) => [document.format, document.text])).toEqual([['plain text', text]]);
  expect(failures).toEqual([]);
});

test('a pile gives its documents, and its failures beside them', async () => {
  const inner = writeZip([{ name: 'minutes.txt', content: text }]);
  const pile = writeZip([
    { name: 'a.html', content: `<html><body><p>${text}</p></body></html>` },
    { name: 'empty.txt', content: '' },
    { name: 'scan.pdf', content: writePdf([[]]) },
    { name: 'report.pdf', content: writePdf([placeLines(60, 100, [text])]) },
    { name: 'inner.zip', content: inner },
    { name: 'picture.txt', content: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]) },
  ]);
  const { documents, failures } = await reader.read({ name: 'pile.zip', bytes: pile });
  expect(documents.map((document) => `${document.name} (${document.format}): ${document.text}`)).toEqual([
    `pile.zip › a.html (HTML): ${text}`,
    `pile.zip › report.pdf (PDF): ${text}`,
    `pile.zip › inner.zip › minutes.txt (plain text): ${text}`,
  ]);
  expect(failures.map(({ error }) => error.message)).toEqual([
    'pile.zip › empty.txt is empty.',
    'pile.zip › scan.pdf holds no text: its page is a picture or empty.',
    'pile.zip › picture.txt is a picture (PNG), which Hearsay does not read.',
  ]);
});

test('bytes that Node hands on as a Buffer are read in every format, and come back as they were', async () => {
  const page = placeLines(60, 100, ['The boat is late, they said.']);
  const pdf = Buffer.from(writePdf([page]));
  const { documents, originals } = await reader.read({ name: 'boat.pdf', bytes: pdf });
  expect(documents.map((document) => document.text)).toEqual(['The boat is late, they said.']);
  expect([...originals.values()]).toEqual([pdf]);
  const zip = Buffer.from(writeZip([{ name: 'boat.pdf', content: writePdf([page]) }]));
  const pile = await reader.read({ name: 'pile.zip', bytes: zip });
  expect(pile.documents.map((document) => document.name)).toEqual(['pile.zip › boat.pdf']);
  expect([...pile.originals.values()].map((bytes) => bytes.length)).toEqual([pdf.length]);
});

test('archives in archives are opened to the limit and no further', async () => {
  const wrap = (content: Uint8Array): Uint8Array => writeZip([{ name: 'a.zip', content }]);
  const deep = wrap(wrap(wrap(writeZip([{ name: 'a.txt', content: text }]))));
  const { documents, failures } = await reader.read({ name: 'deep.zip', bytes: deep });
  expect(documents).toEqual([]);
  expect(failures.map(({ error }) => error.message)).toEqual([
    'deep.zip › a.zip › a.zip › a.zip is over the limit of 3 archives in each other.',
  ]);
});

test('files in inner archives count against the limit of the outer one', async () => {
  const inner = writeZip([
    { name: 'a.txt', content: text },
    { name: 'b.txt', content: text },
  ]);
  const small = openReader({ ...limits, zipEntries: 3 });
  const pile = writeZip([
    { name: '1.zip', content: inner },
    { name: '2.zip', content: inner },
  ]);
  const { documents, failures } = await small.read({ name: 'pile.zip', bytes: pile });
  small.close();
  expect(documents.map(({ name }) => name)).toEqual(['pile.zip › 1.zip › a.txt']);
  expect(failures.map(({ name }) => name)).toEqual(['pile.zip › 1.zip', 'pile.zip › 2.zip']);
});

test('a file over the limit of bytes is refused before it is read', async () => {
  const file = { name: 'a.txt', bytes: asBytes('word '.repeat(400)) };
  expect(await messageOf(readDocument(file, { ...limits, readBytes: 1_000 }))).toBe(
    'DOCUMENT_TOO_LARGE: a.txt is over the limit of 1000 bytes.',
  );
});

test('a file that takes too long is given up, and the next one is read', async () => {
  const hasty = openReader({ ...limits, readSeconds: 0 });
  const page = {
    name: 'long.html',
    bytes: asBytes(`<html><body>${'<p>word</p>'.repeat(200_000)}</body></html>`),
  };
  expect(await messageOf(hasty.read(page))).toBe(
    'DOCUMENT_TOO_SLOW: long.html was not read within 0 seconds.',
  );
  hasty.close();
  const { documents } = await reader.read({ name: 'a.txt', bytes: asBytes(text) });
  expect(documents).toHaveLength(1);
});

test('a file that needs too much memory is given up, and the next one is read by a new process', async () => {
  const tight = openReader({ ...limits, readMemoryMb: 300 });
  const page = {
    name: 'big.html',
    bytes: asBytes(`<html><body>${'<p>word <i>x</i></p>'.repeat(400_000)}</body></html>`),
  };
  expect(await messageOf(tight.read(page))).toBe(
    'DOCUMENT_TOO_LARGE: big.html is over the limit of 300 megabytes of memory.',
  );
  const { documents } = await tight.read({ name: 'a.txt', bytes: asBytes(text) });
  expect(documents).toHaveLength(1);
  tight.close();
});

test('files that are asked for at once are read one after the other', async () => {
  const names = ['1.txt', '2.txt', '3.txt'];
  const readings = await Promise.all(
    names.map((name) => reader.read({ name, bytes: asBytes(`${name}: ${text}`) })),
  );
  expect(readings.flatMap(({ documents }) => documents.map((document) => document.text))).toEqual([
    `1.txt: ${text}`,
    `2.txt: ${text}`,
    `3.txt: ${text}`,
  ]);
});

test('a reader that is closed gives up what it reads, and reads no more', async () => {
  const closing = openReader(limits);
  const page = {
    name: 'long.html',
    bytes: asBytes(`<html><body>${'<p>word</p>'.repeat(200_000)}</body></html>`),
  };
  const reading = closing.read(page);
  closing.close();
  await expect(reading).rejects.toThrow('the reader was closed');
  await expect(closing.read({ name: 'a.txt', bytes: asBytes(text) })).rejects.toThrow(
    'the reader was closed',
  );
});
