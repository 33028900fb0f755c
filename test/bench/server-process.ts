// A server in a process of its own: started on a free port, waited for, measured and stopped.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from './measured-machine.ts';

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** From the start of the process to the line that says it is ready. */
  readonly readySeconds: number;
  readonly stop: () => Promise<void>;
}

const START_LIMIT_MS = 300_000;

/** Resolves with the first URL that the process writes; rejects with what it wrote when it ends before. */
function waitForUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let written = '';
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`the server was not ready within ${START_LIMIT_MS / 1000} s:\n${written}`));
    }, START_LIMIT_MS);
    const read = (chunk: Buffer): void => {
      written += chunk.toString();
      const [url] = /http:\/\/[\w.]+:\d+/.exec(written) ?? [];
      if (!url) return;
      clearTimeout(timer);
      resolve(url);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the server ended with ${code} before it was ready:\n${written}`));
    });
  });
}

/** Starts a Node program that writes its URL when it is ready. */
export async function startProgram(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  folder = root,
): Promise<ServerProcess> {
  const start = performance.now();
  const child = spawn(process.execPath, words, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await waitForUrl(child);
  return {
    url,
    pid: child.pid ?? 0,
    readySeconds: (performance.now() - start) / 1000,
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Starts Hearsay on a store; `collection` fills it when it is new. */
export const startHearsay = (
  dataFolder: string,
  collection: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> =>
  startProgram([...profilingWords(), join(root, 'server/main.ts'), 'serve'], {
    HEARSAY_PORT: '0',
    HEARSAY_HOST: '127.0.0.1',
    HEARSAY_TOKEN: '',
    HEARSAY_DATA: dataFolder,
    HEARSAY_COLLECTION: collection,
    ...environment,
  });

/** With HEARSAY_BENCH_PROFILE set to a folder, every server leaves a CPU profile there. */
function profilingWords(): readonly string[] {
  const folder = process.env.HEARSAY_BENCH_PROFILE;
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
}

/** Reads an answer whole; throws when it is not a 200. */
export async function fetchText(url: string): Promise<string> {
  const reply = await fetch(url);
  const text = await reply.text();
  if (reply.status !== 200) throw new Error(`${url} answered ${reply.status}: ${text.slice(0, 300)}`);
  return text;
}
