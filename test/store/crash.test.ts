// A process that is killed while it writes loses nothing that it acknowledged.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { harbourFolder, makeFolder, openIn } from './harbour-inquiry.ts';

const writer = resolve(import.meta.dirname, 'acknowledging-writer.ts');

/** Runs the writer until it has acknowledged `count` writes and `delayMs` more; gives what it acknowledged. */
function killWhileWriting(folder: string, first: number, count: number, delayMs: number): Promise<number[]> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [writer, folder, harbourFolder, String(first)]);
    let said = '';
    let complaint = '';
    let isDying = false;
    child.stderr.on('data', (bytes) => {
      complaint += bytes;
    });
    child.stdout.on('data', (bytes) => {
      said += bytes;
      if (isDying || said.split('\n').length <= count) return;
      isDying = true;
      setTimeout(() => child.kill('SIGKILL'), delayMs);
    });
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') fail(new Error(`the writer ended by itself: ${complaint}`));
      // A line without its end was cut off by the kill: the write was not acknowledged
      else done(said.split('\n').slice(0, -1).map(Number));
    });
  });
}

test('nothing that was acknowledged is lost over fifteen kills at random moments', {
  timeout: 120_000,
}, async () => {
  const folder = makeFolder();
  const acknowledged: number[] = [];
  for (let cycle = 0; cycle < 15; cycle += 1) {
    const count = 1 + Math.floor(Math.random() * 6);
    acknowledged.push(...(await killWhileWriting(folder, cycle * 10_000, count, Math.random() * 40)));

    const store = openIn(folder);
    const { collections, entities } = store.contents();
    const present = new Set(collections.map(({ id }) => id));
    expect(acknowledged.filter((number) => !present.has(`series-${number}`))).toEqual([]);
    expect(entities).toHaveLength(collections.length * 2);
    expect(store.version()).toBe(collections.length);
    expect(store.searchNames('varn', 10)).toHaveLength(Math.min(collections.length, 10));
    store.close();
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(15);
  const db = new Database(join(folder, 'hearsay.sqlite'));
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  db.close();
});

test('a store that another process has is refused, and is free once that one is killed', async () => {
  const folder = makeFolder();
  const child = spawn(process.execPath, [writer, folder, harbourFolder, '0']);
  await new Promise((done) => child.stdout.once('data', done));
  expect(() => openIn(folder)).toThrow(expect.objectContaining({ code: 'STORE_LOCKED' }));
  const gone = new Promise((done) => child.once('close', done));
  child.kill('SIGKILL');
  await gone;
  expect(openIn(folder).version()).toBeGreaterThan(0);
});
