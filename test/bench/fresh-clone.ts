// What a person waits for on a fresh machine: install, build and first page, from a clone of the last commit.
import { execFileSync, spawnSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark } from './benchmark.ts';
import { type Figure, figureOf } from './figures.ts';
import { root } from './measured-machine.ts';
import { endedChildrenCpuSeconds } from './process-cost.ts';
import { fetchText, startProgram } from './server-process.ts';

const LAUNCHER = 'server/launch.mjs';

/** Megabytes on the disk; a file with several names counts once. */
function megabytesIn(folder: string): number {
  const seen = new Set<string>();
  const bytesIn = (path: string): number => {
    const { dev, ino, size, blocks } = lstatSync(path);
    const isDirectory = lstatSync(path).isDirectory();
    if (!isDirectory && seen.has(`${dev} ${ino}`)) return 0;
    seen.add(`${dev} ${ino}`);
    const own = blocks === undefined ? size : blocks * 512;
    return isDirectory ? readdirSync(path).reduce((sum, name) => sum + bytesIn(join(path, name)), own) : own;
  };
  return bytesIn(folder) / 1e6;
}

/** Runs the launcher to its end: wall and CPU seconds. Throws with what it wrote when it fails. */
function launch(clone: string, ...words: readonly string[]): { readonly wall: number; readonly cpu: number } {
  const [start, cpu] = [performance.now(), endedChildrenCpuSeconds()];
  const run = spawnSync(process.execPath, [LAUNCHER, ...words], { cwd: clone, encoding: 'utf8' });
  if (run.status !== 0)
    throw new Error(`${words.join(' ')} failed in the clone:\n${run.stdout}${run.stderr}`);
  return { wall: (performance.now() - start) / 1000, cpu: endedChildrenCpuSeconds() - cpu };
}

/** Seconds from the start of the launcher until it listens, and until page and first picture are there. */
async function startAndLook(clone: string): Promise<{ readonly ready: number; readonly page: number }> {
  const start = performance.now();
  const environment = { HEARSAY_PORT: '0', HEARSAY_DATA: join(clone, 'graph-data/local') };
  const server = await startProgram([LAUNCHER, 'start'], environment, clone);
  try {
    await fetchText(`${server.url}/`);
    await fetchText(`${server.url}/api/picture`);
    return { ready: server.readySeconds, page: (performance.now() - start) / 1000 };
  } finally {
    await server.stop();
  }
}

async function measureClone(clone: string, say: (line: string) => void): Promise<readonly Figure[]> {
  say('installing in the clone …');
  const installed = launch(clone, 'hearsay', '--help');
  say('building …');
  const built = launch(clone, 'build');
  say('starting …');
  const first = await startAndLook(clone);
  const second = await startAndLook(clone);
  const one = (name: string, unit: string, value: number, note?: string): Figure =>
    figureOf(name, unit, [value], note ? { note } : {});
  return [
    one('install', 's', installed.wall, 'from the registry or npm’s cache'),
    one('install, CPU', 's', installed.cpu),
    one('installed packages', 'MB', megabytesIn(join(clone, 'node_modules'))),
    one('build', 's', built.wall),
    one('build, CPU', 's', built.cpu),
    one('built page', 'MB', megabytesIn(join(clone, 'client/dist'))),
    one('first start to ready', 's', first.ready, 'fills the store'),
    one('first start to page and picture', 's', first.page),
    one('install + build + first page', 's', installed.wall + built.wall + first.page),
    one('second start to ready', 's', second.ready),
    one('second start to page and picture', 's', second.page),
  ];
}

export const freshClone: Benchmark = {
  name: 'fresh',
  about: 'install, build and first page from a fresh clone (of the last commit, once)',
  run: async (say) => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-fresh-'));
    try {
      const clone = join(folder, 'hearsay');
      execFileSync('git', ['clone', '--quiet', root, clone]);
      return [{ title: 'From a fresh clone', figures: await measureClone(clone, say) }];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
