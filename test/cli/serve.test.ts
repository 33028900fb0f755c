// The program as it is started: it says where it is, serves, refuses clearly and closes in good order.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

interface Ended {
  readonly code: number | null;
  readonly err: string;
}

function start(settings: Readonly<Record<string, string>>) {
  const child: ChildProcess = spawn(process.execPath, [join(root, 'server/main.ts')], {
    env: {
      ...process.env,
      HEARSAY_PORT: '0',
      HEARSAY_COLLECTION: join(root, 'graph-data/samples/harbour-inquiry'),
      ...settings,
    },
  });
  let err = '';
  child.stderr?.on('data', (bytes) => {
    err += bytes;
  });
  const ended = new Promise<Ended>((done) => child.once('close', (code) => done({ code, err })));
  const ready = new Promise<string>((done) => child.stdout?.once('data', (bytes) => done(String(bytes))));
  const line = Promise.race([
    ready,
    ended.then(() => {
      throw new Error(`ended before it was ready: ${err}`);
    }),
  ]);
  // A start that is meant to fail never prints the line
  line.catch(() => undefined);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { child, line, ended };
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-serve-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const urlIn = (line: string): string => /http:\/\/[^\s/]+/.exec(line)?.[0] ?? '';

test('the first start fills the store and says where it is and what is in it', async () => {
  const { line } = start({ HEARSAY_DATA: makeFolder() });
  expect(await line).toMatch(
    /^Hearsay is ready at http:\/\/127\.0\.0\.1:\d+ with 15 claims, 16 entities, 3 reports \(0 with text\)\. Stop it with Ctrl\+C\.\n$/,
  );
  const reply = await fetch(`${urlIn(await line)}/api/health`);
  expect(reply.status).toBe(200);
});

test('it closes in good order when it is told to stop', async () => {
  const folder = makeFolder();
  const { child, line, ended } = start({ HEARSAY_DATA: folder });
  await line;
  child.kill('SIGTERM');
  expect(await ended).toEqual({ code: 0, err: '' });
  expect(existsSync(join(folder, 'hearsay.sqlite-wal'))).toBe(false);
});

test('a second Hearsay on the same folder is refused', async () => {
  const folder = makeFolder();
  await start({ HEARSAY_DATA: folder }).line;
  const { code, err } = await start({ HEARSAY_DATA: folder }).ended;
  expect(code).toBe(1);
  expect(err).toContain('STORE_LOCKED');
});

test('a port that is taken is named with what to do', async () => {
  const first = await start({ HEARSAY_DATA: makeFolder() }).line;
  const port = new URL(urlIn(first)).port;
  const { code, err } = await start({ HEARSAY_DATA: makeFolder(), HEARSAY_PORT: port }).ended;
  expect(code).toBe(1);
  expect(err).toBe(
    `PORT_TAKEN: Port ${port} on 127.0.0.1 is in use by another program.\nStop that program, or choose another port with HEARSAY_PORT.\n`,
  );
});

test('with a token the printed address carries it', async () => {
  const { line } = start({ HEARSAY_DATA: makeFolder(), HEARSAY_TOKEN: 'a-secret-of-many-letters' });
  expect(await line).toContain('/#token=a-secret-of-many-letters with 15 claims');
  const reply = await fetch(`${urlIn(await line)}/api/reports`);
  expect(reply.status).toBe(401);
});

test('another address without a token is refused', async () => {
  const { code, err } = await start({ HEARSAY_DATA: makeFolder(), HEARSAY_HOST: '0.0.0.0' }).ended;
  expect(code).toBe(1);
  expect(err).toContain('TOKEN_NEEDED_TO_BIND');
});
