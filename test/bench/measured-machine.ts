// What the figures were measured on: machine, load, Node, commit and date.
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

export interface Setting {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  /** Short hash, with a mark when files differ from it; "none" outside git. */
  readonly commit: string;
  /** ISO 8601, UTC. */
  readonly date: string;
  /** Mean length of the run queue in the last minute: above the number of cores, wall times mean little. */
  readonly load: number;
}

function git(...words: readonly string[]): string | undefined {
  try {
    return execFileSync('git', words, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}

export function describeSetting(now: Date): Setting {
  const hash = git('rev-parse', '--short', 'HEAD');
  const isDirty = (git('status', '--porcelain') ?? '') !== '';
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    commit: hash ? hash + (isDirty ? ' and uncommitted changes' : '') : 'none',
    date: now.toISOString(),
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}

export const showSetting = ({ cpu, cores, memoryGb, system, node, commit, date, load }: Setting): string =>
  `${cpu}, ${cores} cores, ${memoryGb} GB, ${system}, Node ${node}\ncommit ${commit}, ${date}, load ${load} at the start`;
