// Several queues as one, for whoever follows all reading or ends it.
import type { ExtractionQueue } from './extraction-queue.ts';

export type JoinedQueues = Pick<ExtractionQueue, 'start' | 'states' | 'onChange' | 'cancelAll' | 'close'>;

/** Tells of all queues, in their order, and does to all what is asked. */
export const joinQueues = (queues: readonly ExtractionQueue[]): JoinedQueues => ({
  start: () => {
    for (const queue of queues) queue.start();
  },
  states: () => queues.flatMap((queue) => queue.states()),
  onChange: (listener) => {
    const stops = queues.map((queue) => queue.onChange(listener));
    return () => {
      for (const stop of stops) stop();
    };
  },
  cancelAll: () => queues.flatMap((queue) => queue.cancelAll()),
  close: () => {
    for (const queue of queues) queue.close();
  },
});
