// Encodings: how each is found, and what is no text.
import { expect, test } from 'vitest';
import { readError, readSample } from './read-sample.ts';

const encode16 = (text: string, mark: boolean): Uint8Array =>
  new Uint8Array(Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le'));

const swap = (bytes: Uint8Array): Uint8Array => new Uint8Array(Buffer.from(bytes).swap16());

const english = 'The harbour master said that the quay was safe, and left the meeting early.';

test('UTF-16 is read with its mark and without, in both orders of bytes', async () => {
  const texts = [
    await readSample('a.txt', encode16(english, true)),
    await readSample('a.txt', encode16(english, false)),
    await readSample('a.txt', swap(encode16(english, true))),
    await readSample('a.txt', swap(encode16(english, false))),
  ];
  expect(texts.map(({ text, encoding }) => [text, encoding?.name, encoding?.by])).toEqual([
    [english, 'utf-16le', 'byte-order mark'],
    [english, 'utf-16le', 'zero bytes'],
    [english, 'utf-16be', 'byte-order mark'],
    [english, 'utf-16be', 'zero bytes'],
  ]);
});

test('a Windows-1252 text is read with its quotation marks and accents', async () => {
  const text = '\x93The caf\xe9 was open,\x94 the mayor\x92s office said. \x93We don\x92t know why.\x94';
  const read = await readSample('a.txt', new Uint8Array(Buffer.from(text, 'latin1')));
  expect(read.text).toBe('“The café was open,” the mayor’s office said. “We don’t know why.”');
  expect(read.encoding).toEqual({ name: 'windows-1252', by: 'statistics' });
});

test('a Windows-1251 text in Russian is read, and its language is found', async () => {
  // “Начальник порта заявил, что причал безопасен. Он не ответил на вопросы журналистов.” in that encoding
  const bytes = Buffer.from(
    'cde0f7e0ebfcede8ea20efeef0f2e020e7e0ffe2e8eb2c20f7f2ee20eff0e8f7e0eb20e1e5e7eeefe0f1e5ed2e20' +
      'ceed20ede520eef2e2e5f2e8eb20ede020e2eeeff0eef1fb20e6f3f0ede0ebe8f1f2eee22e',
    'hex',
  );
  const read = await readSample('a.txt', new Uint8Array(bytes));
  expect(read.text).toBe(
    'Начальник порта заявил, что причал безопасен. Он не ответил на вопросы журналистов.',
  );
  expect(read.encoding).toEqual({ name: 'windows-1251', by: 'statistics' });
  expect(read.language).toEqual({ code: 'ru', by: 'text' });
});

test('what a page declares decides where its bytes are not UTF-8', async () => {
  const page =
    '<html><head><meta charset="iso-8859-2"></head><body><p>Rzecznik miasta \xb3\xf3d\xbc.</p></body></html>';
  const read = await readSample('a.html', new Uint8Array(Buffer.from(page, 'latin1')));
  expect(read.text).toBe('Rzecznik miasta łódź.');
  expect(read.encoding).toEqual({ name: 'iso-8859-2', by: 'declaration' });
});

test('what the sender declares comes before what the page does', async () => {
  const page =
    '<html><head><meta charset="iso-8859-2"></head><body><p>Le maire de l\xe9vy.</p></body></html>';
  const read = await readSample('a.html', new Uint8Array(Buffer.from(page, 'latin1')), {
    mediaType: 'text/html; charset=windows-1252',
  });
  expect(read.text).toBe('Le maire de lévy.');
});

test('bytes that are no text are refused', async () => {
  const noise = Uint8Array.from({ length: 400 }, (_, place) => (place * 7919 + 13) % 251);
  expect(await readError('a.txt', noise)).toBe(
    'DOCUMENT_UNSUPPORTED: a.txt is binary data of an unknown kind, which Hearsay does not read.',
  );
});
