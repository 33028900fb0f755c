// The other engines: installed into a folder of their own when they are missing, and loaded from there without their types.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '..');

const readVersions = (): ReadonlyMap<string, string> => {
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return new Map(Object.entries<string>(dependencies));
};

function hasVersion(name: string, version: string): boolean {
  const file = join(folder, 'node_modules', name, 'package.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === version;
}

/** Is the engine there, in the version that test/bench/package.json names? */
export const isPeerInstalled = (name: string): boolean => hasVersion(name, readVersions().get(name) ?? '');

/** Installs the engines that test/bench/package.json names, unless they are there. Throws when npm cannot. */
export function installPeers(say: (line: string) => void): void {
  if ([...readVersions()].every(([name, version]) => hasVersion(name, version))) return;
  say('installing the other engines into test/bench/node_modules (once, some 100 MB) …');
  const words = ['ci', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', words, {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm could not install the other engines: see what it says above');
}

/** A peer's name with its version, such as "oxigraph 0.5.11". */
export const namePeer = (name: string): string =>
  `${name.replace(/^@/, '').replace('/core', '')} ${readVersions().get(name) ?? ''}`;

/** Loads a package by its name; the caller says what shape it expects. */
export const requirePeer: NodeJS.Require = createRequire(join(folder, 'package.json'));
