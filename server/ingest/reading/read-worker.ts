// The reading process: takes one file at a time from its parent, answers with what was in it or why it cannot be read.
import { Worker } from 'node:worker_threads';
import { HearsayError, hearsayError } from '../../errors.ts';
import { readBytes } from './read-bytes.ts';
import type { ReadReply, ReadRequest } from './reading-process.ts';

const [limitMb = '768'] = process.argv.slice(2);
new Worker(new URL('./watch-memory.ts', import.meta.url), {
  workerData: Number(limitMb) * 1_000_000,
}).unref();

const reply = (message: ReadReply): void => {
  process.send?.(message);
};

/** A parser that fails on a file in a way of its own, such as too deep a recursion, has met a broken file. */
function explain(name: string, error: unknown): HearsayError {
  if (error instanceof HearsayError) return error;
  const detail = `its reader failed (${error instanceof Error ? error.message.slice(0, 200) : String(error)})`;
  return hearsayError('DOCUMENT_BROKEN', { name, format: 'a document', detail });
}

process.on('message', async ({ file, limits, used }: ReadRequest) => {
  try {
    const unfolded = await readBytes(file, limits, used);
    reply({ kind: 'unfolded', unfolded, usedBytes: process.memoryUsage.rss() });
  } catch (error) {
    reply({
      kind: 'refused',
      error: explain(file.name, error).toJSON(),
      usedBytes: process.memoryUsage.rss(),
    });
  }
});
process.on('disconnect', () => process.exit());
reply({ kind: 'ready' });
