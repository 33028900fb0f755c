// Starts the built tool on free ports with stores of their own: on the sample, on the invented harbour story, and on
// the same story again for tests that add documents.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const START_LIMIT_MS = 60_000;

interface Served {
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

async function serve(collection: string): Promise<Served> {
  const data = await mkdtemp(join(tmpdir(), 'hearsay-end-to-end-'));
  const server = spawn(process.execPath, [join(root, 'server/main.ts')], {
    cwd: root,
    env: {
      ...process.env,
      HEARSAY_PORT: '0',
      HEARSAY_DATA: data,
      HEARSAY_COLLECTION: join(root, collection),
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

export default async function startServers(): Promise<() => Promise<void>> {
  if (!existsSync(join(root, 'client/dist/index.html'))) {
    throw new Error('The page is not built. Run "npm run build" first, or "npm test", which builds it.');
  }
  const sample = await serve('graph-data/islamic-state-syria');
  const harbour = await serve('graph-data/samples/harbour-inquiry');
  const desk = await serve('graph-data/samples/harbour-inquiry');
  process.env.HEARSAY_DESK_URL = desk.url;
  process.env.HEARSAY_SAMPLE_URL = sample.url;
  process.env.HEARSAY_HARBOUR_URL = harbour.url;
  return async () => {
    await Promise.all([sample.stop(), harbour.stop(), desk.stop()]);
  };
}
