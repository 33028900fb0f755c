// Works through a stretch of cases in a thread of its own, and tells after each how far it is.
import { parentPort, workerData } from 'node:worker_threads';
import { runStretch, type Stretch } from './fuzz-stretch.ts';

export interface WorkerTask {
  readonly stretch: Stretch;
  /** One Int32: the number of the case at work. */
  readonly progress: SharedArrayBuffer;
}

const { stretch, progress }: WorkerTask = workerData;
const at = new Int32Array(progress);
parentPort?.postMessage(runStretch(stretch, (index) => Atomics.store(at, 0, index)));
