// The hearsay command: what each command prints, and the shape of its errors.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCommand } from '../../server/cli.ts';

const samples = resolve(import.meta.dirname, '../../graph-data/samples/harbour-inquiry');
const wireText = join(samples, 'texts', 'report-coastal-wire-2031.txt');

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function hearsay(folder: string, ...args: readonly string[]) {
  let out = '';
  let err = '';
  const code = await runCommand(args, {
    environment: { HEARSAY_DATA: folder, HEARSAY_COLLECTION: samples },
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

test('every command explains itself with --help', async () => {
  const folder = makeFolder();
  for (const command of ['serve', 'export', 'backup', 'restore', 'attach']) {
    const { code, out } = await hearsay(folder, command, '--help');
    expect(code).toBe(0);
    expect(out).toContain(`Usage: hearsay ${command}`);
  }
});

test('an unknown command is refused', async () => {
  const { code, err } = await hearsay(makeFolder(), 'sing');
  expect(code).toBe(1);
  expect(err).toContain("unknown command 'sing'");
});

test('attach tells of each file and goes on after a bad one', async () => {
  const folder = makeFolder();
  const stranger = join(folder, 'stranger.txt');
  writeFileSync(stranger, 'A text of nobody.\n');
  const picture = join(folder, 'picture.txt');
  writeFileSync(picture, Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
  const { code, out, err } = await hearsay(
    folder,
    'attach',
    stranger,
    picture,
    join(folder, 'none.txt'),
    wireText,
  );
  expect(code).toBe(1);
  expect(out).toBe(`${wireText}: is now the text of report-coastal-wire-2031.\n`);
  expect(err).toContain(`${stranger}: DOCUMENT_NOT_RECOGNISED: stranger.txt is not the text of any report`);
  expect(err).toContain(`${picture}: DOCUMENT_NOT_TEXT: picture.txt is not plain text in UTF-8.`);
  expect(err).toContain('FILE_UNREADABLE');
});

test('attaching a text again says that it was there', async () => {
  const folder = makeFolder();
  expect((await hearsay(folder, 'attach', wireText)).code).toBe(0);
  const { code, out } = await hearsay(folder, '--json', 'attach', wireText);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({ file: wireText, report: 'report-coastal-wire-2031', alreadyHeld: true });
});

test('an export can be restored into another folder without loss', async () => {
  const folder = makeFolder();
  await hearsay(folder, 'attach', wireText);
  const file = join(folder, 'export.json');
  expect(await hearsay(folder, 'export', 'json', '--out', file)).toEqual({
    code: 0,
    out: `The store is exported to ${file}.\n`,
    err: '',
  });
  const other = makeFolder();
  expect((await hearsay(other, 'restore', file)).out).toBe(`The store is restored from ${file}.\n`);
  const again = JSON.parse((await hearsay(other, 'export', 'json')).out);
  const first = JSON.parse(readFileSync(file, 'utf8'));
  expect({ ...again, exportedAt: '' }).toEqual({ ...first, exportedAt: '' });
  expect(first.collections[0].collection.claims).toHaveLength(15);
  expect(first.documents).toHaveLength(1);
});

test('a backup is written once and never over a file', async () => {
  const folder = makeFolder();
  await hearsay(folder, 'attach', wireText);
  const file = join(folder, 'copy.sqlite');
  expect((await hearsay(folder, 'backup', file)).out).toBe(`The store is copied to ${file}.\n`);
  const { code, err } = await hearsay(folder, 'backup', file);
  expect(code).toBe(1);
  expect(err).toBe(
    `FILE_EXISTS: The file ${file} exists already.\nChoose another name, or remove it first.\n`,
  );
});

test('restore tells where the old store is kept', async () => {
  const folder = makeFolder();
  await hearsay(folder, 'attach', wireText);
  const file = join(folder, 'copy.sqlite');
  await hearsay(folder, 'backup', file);
  expect((await hearsay(folder, 'restore', file)).out).toMatch(
    /The store that was there is kept as .*hearsay-before-restore-\d{8}T\d{6}Z\.sqlite\.\n$/,
  );
});

test('with --json an error has the shape that the API gives', async () => {
  const folder = makeFolder();
  const { code, out, err } = await hearsay(folder, '--json', 'backup', join(folder, 'copy.sqlite'));
  expect([code, out]).toEqual([1, '']);
  expect(JSON.parse(err)).toEqual({
    code: 'FILE_UNREADABLE',
    message: `The file ${join(folder, 'hearsay.sqlite')} cannot be read: there is no store yet.`,
    fix: 'Check the name and that you may read it.',
  });
});

test('a format that is not known is refused', async () => {
  const { code, err } = await hearsay(makeFolder(), 'export', 'stone');
  expect([code, err]).toEqual([1, 'error: there is no format stone; choose json\n']);
});
