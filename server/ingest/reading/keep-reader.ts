// One reader kept between files, so that its process is not started for each; given up when nobody reads for a while.
import { openReader, type Reader } from './read-document.ts';
import type { ReadingLimits } from './reading-shapes.ts';

/** How long a process that nobody needs is kept. */
const IDLE_MS = 30_000;

export interface KeptReader {
  /**
   * Lends the reader for one file; whoever comes meanwhile waits. Once `signal` is given, the reading under way ends
   * with an AbortError, and what waits is not begun.
   */
  lend<T>(work: (reader: Reader) => Promise<T>, signal: AbortSignal): Promise<T>;
  close(): void;
}

/** Keeps a reader; its process starts with the first file. */
export function keepReader(limits: ReadingLimits): KeptReader {
  let reader: Reader | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const giveUp = (): void => {
    clearTimeout(idle);
    reader?.close();
    reader = undefined;
  };
  const lendNow = async <T>(work: (reader: Reader) => Promise<T>, signal: AbortSignal): Promise<T> => {
    signal.throwIfAborted();
    clearTimeout(idle);
    reader ??= openReader(limits);
    signal.addEventListener('abort', giveUp, { once: true });
    try {
      return await work(reader);
    } finally {
      signal.removeEventListener('abort', giveUp);
      idle = setTimeout(giveUp, IDLE_MS).unref();
    }
  };
  return {
    lend: (work, signal) => {
      const turn = last.then(() => lendNow(work, signal));
      last = turn.catch(() => undefined);
      return turn;
    },
    close: giveUp,
  };
}
