// The progress of extraction as server-sent events: what is not done now, then every change, until the client goes.
import type { ExtractionState, JoinedQueues } from '../ingest/ingest.ts';
import { describeProgress } from './describe-review.ts';

/** A proxy that hears nothing for a minute closes the connection. */
const HEARTBEAT_MS = 15_000;

const event = (state: ExtractionState): string =>
  `event: progress\ndata: ${JSON.stringify(describeProgress(state))}\n\n`;

/** Waits until `arrived` is called, the signal is given, or it is time for a sign of life. */
function waitFor(signal: AbortSignal, onArrival: (arrived: () => void) => void): Promise<'news' | 'silence'> {
  return new Promise((done) => {
    const end = (outcome: 'news' | 'silence') => (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      done(outcome);
    };
    const onAbort = end('news');
    const timer = setTimeout(end('silence'), HEARTBEAT_MS);
    signal.addEventListener('abort', onAbort);
    if (signal.aborted) onAbort();
    onArrival(end('news'));
  });
}

/** The events as text, as they come; the first is a comment, so that the client knows at once that it is heard. */
export async function* progressEvents(readings: JoinedQueues, signal: AbortSignal): AsyncGenerator<string> {
  const waiting: ExtractionState[] = [...readings.states()];
  let arrived = (): void => undefined;
  const stop = readings.onChange((state) => {
    waiting.push(state);
    arrived();
  });
  try {
    yield ': the progress of reading for claims\n\n';
    while (!signal.aborted) {
      for (let state = waiting.shift(); state !== undefined; state = waiting.shift()) yield event(state);
      const outcome = await waitFor(signal, (wake) => {
        arrived = wake;
        if (waiting.length > 0) wake();
      });
      if (outcome === 'silence') yield ': still here\n\n';
    }
  } finally {
    stop();
  }
}
