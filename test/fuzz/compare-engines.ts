// Compares our engine with Ladybug over many generated queries, and prints where their rows differ.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isPeerInstalled, namePeer } from '../bench/query/peer-packages.ts';
import { type Comparison, commonQueryAt } from './compare-case.ts';
import type { CompareLine } from './compare-program.ts';

const PEER = '@ladybugdb/core';

interface Tally {
  alike: number;
  withRows: number;
  different: number;
  contradictory: number;
  /** Queries of which the peer's process died. */
  fatal: number;
  /** What the peer does not take, by its words, with the number of queries. */
  readonly refused: Map<string, number>;
}

function count(tally: Tally, index: number, comparison: Comparison): void {
  switch (comparison.kind) {
    case 'alike':
      tally.alike++;
      if (comparison.rows > 0) tally.withRows++;
      return;
    case 'refused':
      tally.refused.set(comparison.says, (tally.refused.get(comparison.says) ?? 0) + 1);
      return;
    case 'contradictory':
      tally.contradictory++;
      process.stdout.write(`  compare ${index}: the peer contradicts itself\n${comparison.says}`);
      return;
    case 'different':
      tally.different++;
      process.stdout.write(`✗ compare ${index}: the rows differ\n${comparison.says}`);
  }
}

/** Compares in a process of its own; resolves with the query of which that died, or undefined when it came to the end. */
async function compareUntilDeath(
  seed: number,
  from: number,
  to: number,
  tally: Tally,
): Promise<number | undefined> {
  const program = join(import.meta.dirname, 'compare-program.ts');
  const child = spawn(process.execPath, [program, String(seed), String(from), String(to)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  let asked: number | undefined;
  for await (const text of createInterface({ input: child.stdout })) {
    const { index, comparison }: CompareLine = JSON.parse(text);
    asked = comparison ? undefined : index;
    if (comparison) count(tally, index, comparison);
  }
  const [code, signal] = await ended;
  if (code === 0) return undefined;
  if (asked === undefined) throw new Error(`the comparing process ended with ${code ?? signal}`);
  return asked;
}

const add = (sum: number, one: number): number => sum + one;

/** Compares the queries with these numbers; resolves with how many answers differ. Without the peer it says so, and 0. */
export async function compareEngines(seed: number, from: number, to: number): Promise<number> {
  if (!isPeerInstalled(PEER)) {
    process.stdout.write(
      `compare: nothing was compared, since ${PEER} is not installed. Run npm ci in test/bench; it is no part of Hearsay.\n`,
    );
    return 0;
  }
  const start = performance.now();
  const tally: Tally = {
    alike: 0,
    withRows: 0,
    different: 0,
    contradictory: 0,
    fatal: 0,
    refused: new Map(),
  };
  for (let next = from; next < to; ) {
    const fatal = await compareUntilDeath(seed, next, to, tally);
    if (fatal === undefined) break;
    tally.fatal++;
    process.stdout.write(`  the peer dies of ${fatal}: ${commonQueryAt(seed, fatal).theirs}\n`);
    next = fatal + 1;
  }
  const refusals = [...tally.refused].map(([says, times]) => `    ${String(times).padStart(7)} ${says}\n`);
  const lines = [
    `compare: ${to - from} queries with seed ${seed} against ${namePeer(PEER)}`,
    ` in ${((performance.now() - start) / 1000).toFixed(0)} s:`,
    ` ${tally.alike} alike (${tally.withRows} of them with rows), ${tally.different} different,`,
    ` ${tally.contradictory} where the peer contradicts itself,`,
    ` ${[...tally.refused.values()].reduce(add, 0)} that the peer does not take, ${tally.fatal} that it dies of\n`,
  ];
  process.stdout.write(`${lines.join('')}${refusals.join('')}\n`);
  return tally.different;
}
