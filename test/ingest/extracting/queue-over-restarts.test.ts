// What the queue of reports knows beyond the end of the process: what was cancelled, what failed and why, what was cut.
import { expect, onTestFinished, test } from 'vitest';
import { hearsayError } from '../../../server/errors.ts';
import type { Extraction, Extractor } from '../../../server/ingest/extracting/open-extractor.ts';
import { openExtractionQueue } from '../../../server/ingest/ingest.ts';
import type { Store } from '../../../server/store/store.ts';
import { codeOf, openHarbour } from '../../store/harbour-inquiry.ts';
import { addText } from '../review/harbour-review.ts';

const MADE_BY = 'a reader';
const nothing: Extraction = { entities: [], claims: [], notes: [] };

const turn = (): Promise<void> => new Promise((later) => setImmediate(later));

/** A queue as a start of the server opens it; `read` are the titles that the reader was given. */
function startQueue(
  store: Store,
  answer: (document: Parameters<Extractor['extract']>[0]) => Promise<Extraction>,
  options: { readonly isOnRequest?: boolean } = {},
) {
  const read: string[] = [];
  const extractor: Extractor = {
    madeBy: MADE_BY,
    extract: (document, _known, signal) => {
      read.push(document.title);
      return Promise.race([
        answer(document),
        new Promise<never>((_done, fail) => {
          signal.addEventListener('abort', () => fail(signal.reason));
        }),
      ]);
    },
    close: () => undefined,
  };
  const queue = openExtractionQueue({
    store,
    extractor,
    knownNames: () => [],
    onBug: () => undefined,
    ...options,
  });
  onTestFinished(() => queue.close());
  queue.start();
  return { queue, read };
}

const never = (): Promise<Extraction> => new Promise(() => undefined);
const tooSlow = (): Promise<Extraction> =>
  Promise.reject(hearsayError('EXTRACTION_TOO_SLOW', { title: 'Slow', seconds: 1 }));
const done = (): Promise<Extraction> => Promise.resolve(nothing);

const add = (store: Store, title: string): string => addText(store, title, `${title}\n\nNobody said a word.`);

test('what a person cancelled stays cancelled at the next start, and is read when they ask', async () => {
  const store = openHarbour();
  const [first, second] = [add(store, 'First'), add(store, 'Second')];
  const before = startQueue(store, never);
  before.queue.cancelAll();
  before.queue.close();
  const { queue, read } = startQueue(store, done);
  await turn();
  expect(read).toEqual([]);
  expect(queue.states()).toMatchObject([
    { report: { id: first }, state: 'cancelled' },
    { report: { id: second }, state: 'cancelled' },
  ]);
  expect(queue.openBatch()(first)).toBe(false);
  queue.request(second);
  await turn();
  expect(read).toEqual(['Second']);
  expect(store.attempts(MADE_BY).map(({ report }) => report)).toEqual([first]);
});

test('what failed for a reason that stays is told at the next start with the reason, and not tried again', async () => {
  const store = openHarbour();
  const report = add(store, 'Slow');
  const before = startQueue(store, tooSlow);
  await turn();
  before.queue.close();
  const { queue, read } = startQueue(store, done);
  await turn();
  expect(read).toEqual([]);
  expect(queue.states()).toMatchObject([{ state: 'failed', error: { code: 'EXTRACTION_TOO_SLOW' } }]);
  queue.request(report);
  await turn();
  expect(read).toEqual(['Slow']);
  expect(queue.states()).toEqual([]);
});

test('what the end of the process cut is read again at the next start, and says so', async () => {
  const store = openHarbour();
  add(store, 'Cut');
  startQueue(store, never).queue.close();
  const { queue, read } = startQueue(store, never);
  expect(read).toEqual(['Cut']);
  expect(queue.states()).toMatchObject([
    { state: 'running', notes: ['The program ended while it was read, so it is read again.'] },
  ]);
  queue.close();
  startQueue(store, done);
  await turn();
  expect(store.extractions()).toHaveLength(1);
});

test('what was asked for and had not had its turn is read at the next start', async () => {
  const store = openHarbour();
  const [busy, asked] = [add(store, 'Busy'), add(store, 'Asked')];
  const before = startQueue(store, never);
  before.queue.cancel(asked);
  before.queue.request(asked);
  before.queue.close();
  const { read } = startQueue(store, done);
  await turn();
  await turn();
  expect([...read].sort()).toEqual(['Asked', 'Busy']);
  expect(
    store
      .extractions()
      .map(({ report }) => report)
      .sort(),
  ).toEqual([asked, busy].sort());
});

test('what is sent only on request is never sent by a start, and tells that it was cut', async () => {
  const store = openHarbour();
  const report = add(store, 'Sent');
  const before = startQueue(store, never, { isOnRequest: true });
  before.queue.request(report);
  before.queue.close();
  const { queue, read } = startQueue(store, done, { isOnRequest: true });
  await turn();
  expect(read).toEqual([]);
  expect(queue.states()).toMatchObject([
    { state: 'cancelled', notes: [expect.stringMatching(/^The program ended before it was through\./)] },
  ]);
});

test('of a report that was read but for a piece, only this piece is asked for again, also after a restart', async () => {
  const store = openHarbour();
  const report = add(store, 'Parts');
  const failed = [{ start: 7, end: 26, reason: 'It was cut off.' }];
  const before = startQueue(store, () => Promise.resolve({ ...nothing, notes: ['Once.'], failed }), {
    isOnRequest: true,
  });
  before.queue.request(report);
  await turn();
  expect(store.extractions()).toMatchObject([{ report, failed }]);
  before.queue.close();
  const only: unknown[] = [];
  const { queue } = startQueue(
    store,
    (document) => {
      only.push(document.only);
      return Promise.resolve({ ...nothing, notes: ['Twice.'], failed: [] });
    },
    { isOnRequest: true },
  );
  queue.request(report);
  await turn();
  expect(only).toEqual([failed]);
  expect(store.extractions()).toMatchObject([{ report, notes: ['Once.', 'Twice.'] }]);
  expect(codeOf(() => queue.request(report))).toBe('EXTRACTION_DONE');
});
