// ZIP archives: their files, and the limits that hold before anything is unpacked.
import { expect, test } from 'vitest';
import { unpackZip } from '../../../server/ingest/reading/unpack-zip.ts';
import { limits, readError } from './read-sample.ts';
import { writeZip } from './write-zip.ts';

const zeros = (length: number): Uint8Array => new Uint8Array(length);

test('files come out with the archive in their names; what systems put in does not', async () => {
  const zip = writeZip([
    { name: 'press/Übersicht.txt', content: 'One.' },
    { name: '__MACOSX/press/._a.txt', content: 'x' },
    { name: '.DS_Store', content: 'x' },
    { name: 'b.txt', content: 'Two.' },
  ]);
  const { members, failures } = await unpackZip('pile.zip', zip, limits);
  expect(members.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
    ['pile.zip › press/Übersicht.txt', 'One.'],
    ['pile.zip › b.txt', 'Two.'],
  ]);
  expect(failures).toEqual([]);
});

test('a file that would unpack a thousandfold is refused, and the others go on', async () => {
  const zip = writeZip([
    { name: 'bomb.txt', content: zeros(8_000_000) },
    { name: 'b.txt', content: 'Two.' },
  ]);
  const { members, failures } = await unpackZip('pile.zip', zip, limits);
  expect(members.map(({ name }) => name)).toEqual(['pile.zip › b.txt']);
  expect(failures.map(({ error }) => error.message)).toEqual([
    'pile.zip › bomb.txt is over the limit of 200 times its packed size.',
  ]);
});

test('an archive that says its files are smaller than they are is not believed', async () => {
  const zip = writeZip([{ name: 'liar.txt', content: zeros(8_000_000), saidSize: 100 }]);
  const { members, failures } = await unpackZip('pile.zip', zip, limits);
  expect(members).toEqual([]);
  expect(failures.map(({ name, error }) => [name, error.code])).toEqual([
    ['pile.zip › liar.txt', 'DOCUMENT_BROKEN'],
  ]);
});

test('an archive is unpacked up to its limits of files and of size, and says where it stopped', async () => {
  const zip = writeZip(['a', 'b', 'c'].map((name) => ({ name: `${name}.txt`, content: zeros(900_000) })));
  const byCount = await unpackZip('pile.zip', zip, { ...limits, zipEntries: 2 });
  expect(byCount.members).toHaveLength(2);
  expect(byCount.failures.map(({ error }) => error.message)).toEqual([
    'pile.zip is over the limit of 2 files in it.',
  ]);
  const bySize = await unpackZip('pile.zip', zip, { ...limits, zipUnpackedMb: 1 });
  expect(bySize.members).toHaveLength(1);
  expect(bySize.failures.map(({ error }) => error.message)).toEqual([
    'pile.zip is over the limit of 1 megabytes unpacked.',
  ]);
});

test('what the archives around one have used counts', async () => {
  const zip = writeZip([{ name: 'a.txt', content: 'One.' }]);
  const { failures } = await unpackZip('pile.zip', zip, limits, { entries: 2_000, bytes: 0, depth: 1 });
  expect(failures.map(({ error }) => error.message)).toEqual([
    'pile.zip is over the limit of 2000 files in it.',
  ]);
});

test('a locked file in an archive is a failure of its own', async () => {
  const zip = writeZip([
    { name: 'locked.txt', content: 'secret', isEncrypted: true },
    { name: 'b.txt', content: 'Two.' },
  ]);
  const { members, failures } = await unpackZip('pile.zip', zip, limits);
  expect(members).toHaveLength(1);
  expect(failures.map(({ error }) => `${error.code}: ${error.message}`)).toEqual([
    'DOCUMENT_ENCRYPTED: pile.zip › locked.txt is protected by a password.',
  ]);
});

test('an archive that is cut off, and one that leads out of its folder, are broken', async () => {
  const whole = writeZip([{ name: 'a.txt', content: 'One.' }]);
  expect(await readError('cut.zip', whole.slice(0, 40))).toMatch(
    /^DOCUMENT_BROKEN: cut\.zip cannot be read as ZIP: /,
  );
  expect(await readError('out.zip', writeZip([{ name: '../../a.txt', content: 'One.' }]))).toMatch(
    /^DOCUMENT_BROKEN: out\.zip cannot be read as ZIP: /,
  );
});
