// Runs the benchmarks named as arguments, or all ("--verbose" is for those that can tell more); prints their figures and writes them to test/bench/results. Bars are marked, never asserted.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiAnswers } from './api-answers.ts';
import { askSpeed } from './ask-speed.ts';
import type { Benchmark } from './benchmark.ts';
import { clientPicture } from './client-picture.ts';
import { corroborationSpeed } from './corroboration-speed.ts';
import { hasBar, isMissed, type Sheet, showSheet } from './figures.ts';
import { freshClone } from './fresh-clone.ts';
import { describeSetting, type Setting, showSetting } from './measured-machine.ts';
import { queryLoad } from './query-load.ts';
import { querySpeed } from './query-speed.ts';
import { readingQuality } from './reading-quality.ts';
import { reviewSpeed } from './review-speed.ts';
import { startToReady } from './start-to-ready.ts';

const benchmarks: readonly Benchmark[] = [
  freshClone,
  startToReady,
  apiAnswers,
  clientPicture,
  querySpeed,
  queryLoad,
  corroborationSpeed,
  askSpeed,
  readingQuality,
  reviewSpeed,
];

function writeResults(name: string, setting: Setting, sheets: readonly Sheet[]): string {
  const folder = join(import.meta.dirname, 'results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${setting.date.replaceAll(':', '-').slice(0, 19)}-${name}.json`);
  writeFileSync(file, `${JSON.stringify({ name, setting, sheets }, null, 2)}\n`);
  return file;
}

async function runBenchmarks(chosen: readonly Benchmark[]): Promise<void> {
  const figures = [];
  for (const { name, about, run } of chosen) {
    const setting = describeSetting(new Date());
    process.stdout.write(`\n━━ ${name}: ${about}\n${showSetting(setting)}\n`);
    const sheets = await run((line) => process.stderr.write(`  ${line}\n`));
    process.stdout.write(`${sheets.map(showSheet).join('\n')}\n`);
    process.stdout.write(`\nwritten to ${writeResults(name, setting, sheets)}\n`);
    figures.push(...sheets.flatMap((sheet) => sheet.figures));
  }
  const barred = figures.filter(hasBar);
  const missed = barred.filter(isMissed);
  process.stdout.write(`\n${barred.length - missed.length} of ${barred.length} bars met.\n`);
}

const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = names.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name));
if (unknown.length > 0) {
  const known = benchmarks.map(({ name, about }) => `  ${name}: ${about}`).join('\n');
  process.stderr.write(`There is no benchmark ${unknown.join(', ')}. These there are:\n${known}\n`);
  process.exitCode = 1;
} else {
  await runBenchmarks(benchmarks.filter(({ name }) => names.length === 0 || names.includes(name)));
}
