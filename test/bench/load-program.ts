// A program of its own that puts load on a server, so that measuring takes no time from what is measured. Reads its task as JSON from standard input, writes the result as JSON.
import { text } from 'node:stream/consumers';
import autocannon from 'autocannon';
import type { LoadResult, LoadTask } from './put-load.ts';
import { seedChance } from './seeded-chance.ts';

const { url, paths, connections, seconds, seed }: LoadTask = JSON.parse(await text(process.stdin));
const chance = seedChance(seed);

const result = await autocannon({
  url,
  connections,
  duration: seconds,
  // Each connection goes its own way through the paths, or all would ask the same at the same time.
  setupClient: (client) =>
    client.setRequests(chance.shuffle(paths).map((path) => ({ method: 'GET', path }) as const)),
});
const answer: LoadResult = {
  p50Ms: result.latency.p50,
  p99Ms: result.latency.p99,
  perSecond: result.requests.average,
  requests: result.requests.total,
  bytesPerAnswer: result.throughput.total / Math.max(1, result.requests.total),
  failures: result.errors + result.timeouts + result.non2xx,
};
process.stdout.write(JSON.stringify(answer));
