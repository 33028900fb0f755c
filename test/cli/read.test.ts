// hearsay read: reports, proposals, and claims of the surest; folders, second runs, and runs that were killed.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCommand } from '../../server/cli.ts';
import { openStore } from '../../server/store/store.ts';

const program = resolve(import.meta.dirname, '../../server/main.ts');

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-read-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const environmentOf = (folder: string) => ({
  HEARSAY_DATA: join(folder, 'store'),
  HEARSAY_COLLECTION: 'none',
});

async function hearsay(folder: string, ...args: readonly string[]) {
  const said = { out: '', err: '' };
  const code = await runCommand(args, {
    environment: environmentOf(folder),
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}

/** A notice of a pier, in which somebody says something. */
const noticeOf = (pier: string, boats: number): string =>
  `Notice of pier ${pier}\n\nThe boat of pier ${pier} is late, harbour master Ines Ral said on Tuesday.\n\n“We wait for ${boats} boats,” she said.\n`;

/** A folder of notices; gives its path. */
function writePile(folder: string, count: number): string {
  const pile = join(folder, 'pile');
  mkdirSync(join(pile, 'older'), { recursive: true });
  const letters = 'ABCDEFGHIJKLMNOPQRST';
  for (let number = 0; number < count; number += 1) {
    const letter = letters.charAt(number);
    const place = number % 2 === 0 ? pile : join(pile, 'older');
    writeFileSync(join(place, `${letter}.txt`), noticeOf(letter, number + 10));
  }
  writeFileSync(join(pile, '.hidden.txt'), 'Not for reading.');
  return pile;
}

function openPile(folder: string) {
  const store = openStore({ folder: join(folder, 'store'), now: () => new Date() });
  onTestFinished(() => store.close());
  return store;
}

test('a folder is read file by file in order, its claims wait, and nothing of them is in the graph', async () => {
  const folder = makeFolder();
  const pile = writePile(folder, 3);
  const { code, out } = await hearsay(folder, 'read', pile);
  expect(code).toBe(0);
  const lines = out.trimEnd().split('\n');
  expect(lines.map((line) => line.replace(/\d+ claims?/, 'n claims'))).toEqual([
    `${join(pile, 'A.txt')}: added as report-notice-of-pier-a; n claims proposed.`,
    `${join(pile, 'C.txt')}: added as report-notice-of-pier-c; n claims proposed.`,
    `${join(pile, 'older', 'B.txt')}: added as report-notice-of-pier-b; n claims proposed.`,
    'n claims of these documents wait for review, and nothing of them is in the graph: see the page ("npm start"), or read again with --accept-above 0.9.',
  ]);
  const store = openPile(folder);
  expect(store.countProposals({ state: 'waiting' })).toBeGreaterThanOrEqual(6);
  expect(store.contents().claims).toEqual([]);
});

test('whoever gave a score is not told how to give one', async () => {
  const folder = makeFolder();
  const { out } = await hearsay(folder, 'read', writePile(folder, 1), '--accept-above', '1');
  expect(out).toMatch(/nothing of them is in the graph: see the page \("npm start"\)\.\n$/);
});

test('with --accept-above what is sure enough becomes claims, and one speaker is one by judgement', async () => {
  const folder = makeFolder();
  const pile = writePile(folder, 2);
  const { code, out } = await hearsay(folder, '--json', 'read', pile, '--accept-above', '0');
  expect(code).toBe(0);
  const told = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  for (const { extraction } of told) {
    expect(extraction).toMatchObject({ accepted: extraction.proposed, waiting: 0, notes: [] });
    expect(extraction.proposed).toBeGreaterThanOrEqual(2);
  }
  const store = openPile(folder);
  const { claims, entities, judgements } = store.contents();
  expect(claims).toHaveLength(told[0].extraction.accepted + told[1].extraction.accepted);
  const [first, second] = entities.filter(({ name }) => name === 'Ines Ral').map(({ id }) => id);
  expect(judgements.map(({ left, right }) => [left, right])).toContainEqual([second, first]);
});

test('a second run does nothing twice; with a score it accepts what waited', async () => {
  const folder = makeFolder();
  const pile = writePile(folder, 2);
  await hearsay(folder, 'read', pile);
  const again = await hearsay(folder, 'read', pile);
  expect(again.out.split('\n')[0]).toBe(
    `${join(pile, 'A.txt')}: was already there as report-notice-of-pier-a.`,
  );
  const accepting = await hearsay(folder, 'read', pile, '--accept-above', '0');
  expect(accepting.out).toMatch(
    /^.*A\.txt: was already there as report-notice-of-pier-a; \d+ claims accepted\.\n/,
  );
  expect(accepting.out).not.toContain('wait for review');
  const last = await hearsay(folder, 'read', pile, '--accept-above', '0');
  expect(last.out).not.toContain('accepted');
  const store = openPile(folder);
  expect(store.extractions()).toHaveLength(2);
  expect(store.contents().claims).toHaveLength(store.countProposals({}));
});

test('a score must be from 0 to 1', async () => {
  const folder = makeFolder();
  const { code, err } = await hearsay(folder, 'read', folder, '--accept-above', '90');
  expect(code).toBe(1);
  expect(err).toContain('It must be a number from 0 to 1.');
});

test('a document whose claims cannot be looked for is told, kept, and stops no other', async () => {
  const folder = makeFolder();
  const pile = writePile(folder, 1);
  writeFileSync(join(pile, 'Z.txt'), `Endless notice\n\n${'The boat is late, Ines Ral said. '.repeat(100)}`);
  let out = '';
  let err = '';
  const code = await runCommand(['read', pile], {
    environment: { ...environmentOf(folder), HEARSAY_EXTRACT_CHARACTERS: '1000' },
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  expect(code).toBe(1);
  expect(out).toContain('Z.txt: added as report-endless-notice.');
  expect(err).toContain('Z.txt: EXTRACTION_TOO_LARGE: Endless notice is over the limit of 1000 UTF-16 units');
  expect(openPile(folder).extractions()).toHaveLength(1);
});

/** Runs the program on the pile until it has told of `lines` documents, and kills it `delayMs` later. */
function killWhileReading(folder: string, pile: string, lines: number, delayMs: number): Promise<void> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [program, 'read', pile, '--accept-above', '0.5'], {
      env: { ...process.env, ...environmentOf(folder) },
    });
    let said = '';
    child.stdout.on('data', (bytes) => {
      said += bytes;
      if (said.split('\n').length > lines) setTimeout(() => child.kill('SIGKILL'), delayMs);
    });
    child.on('close', () => done());
  });
}

test('a run that is killed again and again reads each document once, and the last one finishes the rest', {
  timeout: 120_000,
}, async () => {
  const folder = makeFolder();
  const pile = writePile(folder, 12);
  for (const [lines, delayMs] of [
    [1, 3],
    [4, 20],
    [7, 60],
  ] as const) {
    await killWhileReading(folder, pile, lines, delayMs);
  }
  expect((await hearsay(folder, 'read', pile, '--accept-above', '0.5')).code).toBe(0);
  const whole = makeFolder();
  await hearsay(whole, 'read', writePile(whole, 12), '--accept-above', '0.5');
  const read = (place: string) => {
    const store = openPile(place);
    const { claims, reports } = store.contents();
    return {
      reports: reports.length,
      extractions: store
        .extractions()
        .map(({ report }) => report)
        .toSorted(),
      proposals: store
        .proposals({})
        .map(({ report, content }) => `${report} ${content.gloss}`)
        .toSorted(),
      claims: claims.map(({ report, gloss }) => `${report} ${gloss}`).toSorted(),
    };
  };
  expect(read(folder)).toEqual(read(whole));
});
