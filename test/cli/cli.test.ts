// The hearsay command: what each command prints, and the shape of its errors.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCommand } from '../../server/cli.ts';
import { openStore } from '../../server/store/store.ts';

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
  for (const command of ['serve', 'export', 'backup', 'restore', 'attach', 'read', 'query']) {
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

test('read makes a report of each file, names what was there, and goes on after a bad one', async () => {
  const folder = makeFolder();
  const notice = join(folder, 'notice.md');
  writeFileSync(notice, '# Boat is late\n\nThe harbour master said that the boat of noon is late.\n');
  const torn = join(folder, 'torn.pdf');
  writeFileSync(torn, '%PDF-1.7 torn');
  const files = [notice, torn, join(folder, 'none.txt'), wireText, notice];
  const { code, out, err } = await hearsay(folder, 'read', ...files);
  expect(code).toBe(1);
  expect(out).toBe(
    `${notice}: added as report-boat-is-late; 1 claim proposed.\n` +
      `${wireText}: is now the text of report-coastal-wire-2031.\n` +
      `${notice}: was already there as report-boat-is-late.\n` +
      '1 claim of these documents waits for review, and nothing of it is in the graph: see the page ("npm start"), or read again with --accept-above 0.9.\n',
  );
  expect(err).toContain(`${torn}: DOCUMENT_BROKEN: torn.pdf cannot be read as PDF`);
  expect(err).toContain('FILE_UNREADABLE');
});

test('read with --json prints one object a line', async () => {
  const folder = makeFolder();
  const notice = join(folder, 'notice.txt');
  writeFileSync(notice, 'Boat is late\n\nThe boat of noon is late, they said.\n');
  const { code, out } = await hearsay(folder, '--json', 'read', notice);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    file: notice,
    outcome: 'added',
    report: { id: 'report-boat-is-late', title: 'Boat is late' },
    notes: [],
    extraction: { proposed: 1, accepted: 0, waiting: 1, notes: [] },
  });
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

test('query prints rows as a table, as JSON and as CSV', async () => {
  const folder = makeFolder();
  const question = 'MATCH (p:Person) RETURN p.name AS name, p.role AS role ORDER BY name LIMIT 1';
  const table = await hearsay(folder, 'query', question);
  expect(table).toMatchObject({ code: 0, err: expect.stringMatching(/^1 row in \d+ ms\n$/) });
  expect(table.out.split('\n').slice(0, 3)).toEqual(
    [
      'name              role',
      '────────────────  ───────────────────────────────────',
      'Nadir al-Tessari  director of the Harbour Authority',
    ].map((line, at) => (at === 1 ? expect.stringMatching(/^─+ {2}─+$/) : line)),
  );
  const json = await hearsay(folder, '--json', 'query', question);
  expect(JSON.parse(json.out)).toMatchObject({ columns: ['name', 'role'], truncated: false });
  const csv = await hearsay(folder, 'query', '--csv', question);
  expect(csv.out).toBe('name,role\r\nNadir al-Tessari,director of the Harbour Authority\r\n');
});

test('query takes parameters, as JSON or plain text', async () => {
  const { out } = await hearsay(
    makeFolder(),
    'query',
    '--csv',
    '--param',
    'id=zoe-varn',
    '--param',
    'more=[1, 2]',
    'MATCH (p {id: $id}) RETURN p.name AS name, $more AS more',
  );
  expect(out).toBe('name,more\r\nZoë Varn,"[1, 2]"\r\n');
  expect(await hearsay(makeFolder(), 'query', '--param', 'nothing', 'RETURN 1')).toMatchObject({
    code: 1,
    err: expect.stringContaining('QUERY_PARAMETER_INVALID'),
  });
});

test('a query with a fault names its place and what to do', async () => {
  const { code, err } = await hearsay(makeFolder(), 'query', 'MATCH (speaker) RETURN speakr');
  expect(code).toBe(1);
  expect(err).toBe(
    'QUERY_INVALID: speakr is not defined.\n  query SyntaxError UndefinedVariable at 1:24\nDid you mean speaker?\n',
  );
});

test('query shows nothing that would move the cursor of the terminal', async () => {
  const { out } = await hearsay(makeFolder(), 'query', "RETURN 'a\\u001b[2Jb' AS text");
  expect(out).not.toContain('\u001b');
});

test('query answers also what corroboration finds', async () => {
  const { out } = await hearsay(
    makeFolder(),
    'query',
    '--csv',
    "MATCH (c:Claim {id: 'claim-coastal-wire-2031-08'}) CALL hearsay.origin(c) YIELD unnamed RETURN unnamed.name AS speaker, hearsay.depth(c) AS depth",
  );
  expect(out).toBe('speaker,depth\r\ntwo port officials,2\r\n');
});

test('query reads the store also while a server holds it', async () => {
  const folder = makeFolder();
  await hearsay(folder, 'query', 'RETURN 1');
  const held = openStore({ folder, now: () => new Date('2031-03-07T12:00:00Z') });
  onTestFinished(() => held.close());
  expect(await hearsay(folder, 'query', '--csv', 'MATCH (p:Person) RETURN count(p) AS people')).toMatchObject(
    {
      code: 0,
      out: 'people\r\n2\r\n',
    },
  );
});

test('query prints the plan of EXPLAIN and PROFILE', async () => {
  const { out } = await hearsay(makeFolder(), 'query', 'PROFILE MATCH (p:Person) RETURN p.name');
  expect(out).toMatch(
    /^Project p\.name AS p\.name {2}\(2 expected, 2 rows in \d+\.\d ms\)\n {2}NodeScan \(p:Person\)/u,
  );
});
