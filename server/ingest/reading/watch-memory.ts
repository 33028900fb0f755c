// A thread of the reading process that ends the process when it uses too much memory, also while a parser is busy.
import { workerData } from 'node:worker_threads';

const INTERVAL_MS = 50;
const limitBytes = Number(workerData);

setInterval(() => {
  // The heap limit of V8 does not count what buffers hold, and unpacked streams are buffers
  if (process.memoryUsage.rss() > limitBytes) process.kill(process.pid, 'SIGKILL');
}, INTERVAL_MS);
