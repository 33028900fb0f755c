// One reader for many who ask: it goes on after one of them went away.
import { expect, onTestFinished, test } from 'vitest';
import { keepReader } from '../../../server/ingest/ingest.ts';
import { asBytes, limits } from './read-sample.ts';

const boat = { name: 'boat.txt', bytes: asBytes('The boat is late, they said.') };

function openKept() {
  const kept = keepReader(limits);
  onTestFinished(() => kept.close());
  return kept;
}

test('a reader that is lent twice reads twice', async () => {
  const kept = openKept();
  const { signal } = new AbortController();
  const readings = await Promise.all([
    kept.lend((reader) => reader.read(boat), signal),
    kept.lend((reader) => reader.read(boat), signal),
  ]);
  expect(readings.flatMap(({ documents }) => documents.map(({ text }) => text))).toEqual([
    'The boat is late, they said.',
    'The boat is late, they said.',
  ]);
});

test('whoever goes away ends the own reading, and the next one is read', async () => {
  const kept = openKept();
  const leaving = new AbortController();
  const left = kept.lend((reader) => {
    const reading = reader.read(boat);
    leaving.abort();
    return reading;
  }, leaving.signal);
  const next = kept.lend((reader) => reader.read(boat), new AbortController().signal);
  await expect(left).rejects.toMatchObject({ name: 'AbortError' });
  expect((await next).documents).toHaveLength(1);
});

test('what waits is not begun once whoever asked has gone', async () => {
  const kept = openKept();
  let begun = 0;
  const waiting = kept.lend(async () => {
    begun += 1;
  }, AbortSignal.abort());
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  expect(begun).toBe(0);
});
