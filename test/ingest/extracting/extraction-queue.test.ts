// The queue of reports whose claims are to be found: what comes first, what is cancelled, what a crash leaves behind.
import { expect, onTestFinished, test } from 'vitest';
import { hearsayError } from '../../../server/errors.ts';
import type { Extractor } from '../../../server/ingest/extracting/open-extractor.ts';
import { type ExtractionState, openExtractionQueue } from '../../../server/ingest/ingest.ts';
import type { Store } from '../../../server/store/store.ts';
import { codeOf, openHarbour, readHarbourText } from '../../store/harbour-inquiry.ts';
import { addText } from '../review/harbour-review.ts';

const MADE_BY = 'a reader';

/** An extractor that says what it reads, and is done with each document when it is told to be. */
function openSlowReader() {
  const read: string[] = [];
  const waiting: ((outcome: 'done' | 'too slow' | 'a bug') => void)[] = [];
  const extractor: Extractor = {
    madeBy: MADE_BY,
    extract: ({ title }, _known, signal) => {
      read.push(title);
      return new Promise((done, fail) => {
        signal.addEventListener('abort', () => fail(signal.reason));
        waiting.push((outcome) => {
          if (outcome === 'done') return done({ entities: [], claims: [], notes: ['Nothing stood in it.'] });
          fail(
            outcome === 'a bug'
              ? new Error(outcome)
              : hearsayError('EXTRACTION_TOO_SLOW', { title, seconds: 1 }),
          );
        });
      });
    },
    close: () => undefined,
  };
  /** Ends the reading under way, and waits until its outcome is told. */
  const finish = async (outcome: 'done' | 'too slow' | 'a bug' = 'done'): Promise<void> => {
    waiting.shift()?.(outcome);
    await new Promise((later) => setImmediate(later));
  };
  return { read, extractor, finish };
}

function openQueue(store: Store = openHarbour(), options: { readonly isOnRequest?: boolean } = {}) {
  const { read, extractor, finish } = openSlowReader();
  const told: (readonly [string, string])[] = [];
  const bugs: unknown[] = [];
  const queue = openExtractionQueue({
    store,
    extractor,
    knownNames: () => [],
    onBug: (error) => bugs.push(error),
    ...options,
  });
  queue.onChange(({ report, state }: ExtractionState) => told.push([report.title, state]));
  onTestFinished(() => queue.close());
  const add = (title: string): string => addText(store, title, `${title}\n\nNobody said a word.`);
  return { store, queue, read, finish, told, bugs, add };
}

test('what is missing is read in the order in which it was added, one after the other', async () => {
  const { store, queue, read, finish, told, add } = openQueue();
  add('First');
  add('Second');
  expect(read).toEqual([]);
  queue.start();
  expect(read).toEqual(['First']);
  await finish();
  expect(read).toEqual(['First', 'Second']);
  await finish();
  expect(told).toEqual([
    ['First', 'queued'],
    ['First', 'running'],
    ['Second', 'queued'],
    ['First', 'done'],
    ['Second', 'running'],
    ['Second', 'done'],
  ]);
  expect(queue.states()).toEqual([]);
  expect(store.reportsToExtract(MADE_BY)).toEqual([]);
});

test('the latest batch comes first, in its own order', async () => {
  const { queue, read, finish, add } = openQueue();
  queue.start();
  const first = queue.openBatch();
  first(add('One'));
  first(add('Two'));
  first(add('Three'));
  const second = queue.openBatch();
  second(add('Four'));
  second(add('Five'));
  for (let turn = 0; turn < 4; turn += 1) await finish();
  expect(read).toEqual(['One', 'Four', 'Five', 'Two', 'Three']);
});

test('what a person asks for comes before all that waits', async () => {
  const { queue, read, finish, add } = openQueue();
  add('One');
  add('Two');
  const third = add('Three');
  queue.start();
  expect(queue.request(third)).toMatchObject({ state: 'queued', report: { title: 'Three' } });
  await finish();
  expect(read).toEqual(['One', 'Three']);
});

test('a text with claims that people made is read only when a person asks', async () => {
  const { store, queue, read, finish } = openQueue();
  store.attachText({ name: 'wire.txt', text: readHarbourText('report-coastal-wire-2031'), by: 'ines' });
  queue.start();
  expect(queue.openBatch()('report-coastal-wire-2031')).toBe(false);
  expect(read).toEqual([]);
  queue.request('report-coastal-wire-2031');
  await finish();
  expect(store.extractions()).toMatchObject([{ report: 'report-coastal-wire-2031', madeBy: MADE_BY }]);
});

test('a report is not read twice, and one without its text not at all', async () => {
  const { queue, finish, add } = openQueue();
  const report = add('Once');
  queue.start();
  expect(queue.openBatch()(report)).toBe(true);
  await finish();
  expect(queue.openBatch()(report)).toBe(false);
  expect(codeOf(() => queue.request(report))).toBe('EXTRACTION_DONE');
  expect(codeOf(() => queue.request('report-coastal-wire-2031'))).toBe('REPORT_NOT_HELD');
  expect(codeOf(() => queue.request('report-nowhere'))).toBe('REPORT_UNKNOWN');
});

test('what is cancelled is not read, and what is under way ends without proposals', async () => {
  const { store, queue, read, finish, told, add } = openQueue();
  const [first, second, third] = [add('First'), add('Second'), add('Third')];
  queue.start();
  expect(queue.cancel(second)).toMatchObject({ state: 'cancelled' });
  expect(queue.cancel(first)).toMatchObject({ state: 'cancelled' });
  await finish();
  expect(read).toEqual(['First', 'Third']);
  await finish();
  expect(store.extractions().map(({ report }) => report)).toEqual([third]);
  expect(told.filter(([, state]) => state === 'cancelled')).toEqual([
    ['Second', 'cancelled'],
    ['First', 'cancelled'],
  ]);
  expect(codeOf(() => queue.cancel(third))).toBe('EXTRACTION_UNKNOWN');
  expect(queue.states().map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
});

test('what was cancelled can be asked for again, also at once', async () => {
  const { store, queue, finish, add } = openQueue();
  const report = add('Again');
  queue.start();
  queue.cancelAll();
  queue.request(report);
  await finish();
  await finish();
  expect(store.extractions().map((one) => one.report)).toEqual([report]);
});

test('a document that takes too long is told with its fault, and the next is read', async () => {
  const { queue, read, finish, add } = openQueue();
  const slow = add('Slow');
  add('Quick');
  queue.start();
  await finish('too slow');
  expect(read).toEqual(['Slow', 'Quick']);
  expect(queue.states()[0]).toMatchObject({
    report: { id: slow },
    state: 'failed',
    error: { code: 'EXTRACTION_TOO_SLOW', message: 'The claims of Slow were not found within 1 seconds.' },
  });
});

test('a bug is told without its text, and heard of', async () => {
  const { queue, finish, bugs, add } = openQueue();
  add('Strange');
  queue.start();
  await finish('a bug');
  expect(queue.states()[0]).toMatchObject({ state: 'failed', error: { code: 'INTERNAL' } });
  expect(bugs).toEqual([new Error('a bug')]);
});

test('what the reader has to say is told and kept', async () => {
  const { store, queue, finish, add } = openQueue();
  const heard: (readonly string[])[] = [];
  queue.onChange(({ notes }) => heard.push(notes));
  add('Empty');
  queue.start();
  await finish();
  expect(heard.at(-1)).toEqual(['Nothing stood in it.']);
  expect(store.extractions()[0]?.notes).toEqual(['Nothing stood in it.']);
});

test('a queue that works on request reads nothing by itself', async () => {
  const { queue, read, finish, add } = openQueue(openHarbour(), { isOnRequest: true });
  const report = add('Asked for');
  const other = add('Not asked for');
  queue.start();
  expect(queue.openBatch()(other)).toBe(false);
  expect(read).toEqual([]);
  queue.request(report);
  await finish();
  expect(read).toEqual(['Asked for']);
});

test('what was under way when the queue was closed is missing at the next start, and read then', async () => {
  const { store, queue, add } = openQueue();
  const report = add('Interrupted');
  queue.start();
  queue.close();
  await new Promise((later) => setImmediate(later));
  expect(store.extractions()).toEqual([]);
  const next = openQueue(store);
  next.queue.start();
  await next.finish();
  expect(store.extractions().map((one) => one.report)).toEqual([report]);
});
