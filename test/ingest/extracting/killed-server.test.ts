// A server that is killed while it reads a pile for claims goes on at its next start, and does nothing twice.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Value } from 'typebox/value';
import { expect, onTestFinished, test } from 'vitest';
import { ReviewSummary } from '../../../server/api/contract/review.ts';
import { openStore } from '../../../server/store/store.ts';

const program = resolve(import.meta.dirname, '../../../server/main.ts');
const DOCUMENTS = 12;

const noticeOf = (number: number): string =>
  `Notice number ${number}\n\nThe boat of pier ${number} is late, harbour master Ines Ral said on Tuesday.\n`;

/** Starts the server over a folder; gives it with its address. */
function startServer(folder: string): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [program, 'serve'], {
      env: { ...process.env, HEARSAY_DATA: folder, HEARSAY_COLLECTION: 'none', HEARSAY_PORT: '0' },
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    let said = '';
    child.stdout.on('data', (bytes) => {
      said += bytes;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address !== undefined) done({ child, address });
    });
    child.once('close', (code) => fail(new Error(`the server ended with ${code}: ${said}`)));
  });
}

/** Ends the server as a power cut would. */
const kill = (child: ChildProcess): Promise<void> =>
  new Promise((gone) => {
    child.removeAllListeners('close');
    child.once('close', () => gone());
    child.kill('SIGKILL');
  });

/** Asks how far the reading is until `isEnough` of the reports are read. */
async function waitForReading(address: string, isEnough: (done: number) => boolean): Promise<ReviewSummary> {
  for (;;) {
    const summary: unknown = await (await fetch(`${address}/api/review`)).json();
    if (!Value.Check(ReviewSummary, summary)) throw new Error('the answer does not match the contract');
    if (isEnough(summary.reports.filter(({ state }) => state === 'done').length)) return summary;
    await new Promise((later) => setTimeout(later, 10));
  }
}

test('each report of the pile is read once, whenever the server was killed', {
  timeout: 90_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-killed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const first = await startServer(folder);
  const form = new FormData();
  for (let number = 1; number <= DOCUMENTS; number += 1) {
    form.append('files', new File([noticeOf(number)], `${number}.txt`, { type: 'text/plain' }));
  }
  await fetch(`${first.address}/api/reports`, { method: 'POST', body: form });
  await waitForReading(first.address, (done) => done >= 2);
  await kill(first.child);

  const second = await startServer(folder);
  const { reports, waiting } = await waitForReading(second.address, (done) => done === DOCUMENTS);
  await kill(second.child);
  expect(new Set(reports.map(({ report }) => report.id)).size).toBe(DOCUMENTS);
  expect(new Set(reports.map(({ proposals }) => proposals))).toEqual(new Set([waiting / DOCUMENTS]));
  const store = openStore({ folder, now: () => new Date() });
  onTestFinished(() => store.close());
  expect(store.extractions()).toHaveLength(DOCUMENTS);
  expect(store.contents().claims).toEqual([]);
});
