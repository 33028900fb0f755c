// Starts the built tool on a free port with a store of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
const START_LIMIT_MS = 60_000;

export interface Served {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Resolves with the address the server says it listens on. */
function readAddress(server: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    const limit = setTimeout(
      () => fail(new Error(`The server was not ready in time: ${said}`)),
      START_LIMIT_MS,
    );
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = /http:\/\/[\d.]+:\d+/.exec(said)?.[0];
      if (!url) return;
      clearTimeout(limit);
      done(url);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.on('exit', (code) => fail(new Error(`The server ended with ${code}: ${said}`)));
  });
}

/** Starts the tool on a new store that is filled with a collection; `settings` are environment variables. */
export async function serve(
  collection: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const data = await mkdtemp(join(tmpdir(), 'hearsay-end-to-end-'));
  const server = spawn(process.execPath, [join(root, 'server/main.ts')], {
    cwd: root,
    env: {
      ...process.env,
      HEARSAY_PORT: '0',
      HEARSAY_DATA: data,
      HEARSAY_COLLECTION: join(root, collection),
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await readAddress(server);
  const stop = async (): Promise<void> => {
    const ended = new Promise((done) => server.once('exit', done));
    server.kill('SIGTERM');
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  return { url, stop };
}
