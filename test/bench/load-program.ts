// A program of its own that puts load on a server, so that measuring takes no time from what is measured. Reads its task as JSON from standard input, writes the result as JSON.
import { text } from 'node:stream/consumers';
import autocannon, { type Request } from 'autocannon';
import type { LoadResult, LoadTask } from './put-load.ts';
import { seedChance } from './seeded-chance.ts';

const { url, paths, bodies, connections, seconds, seed }: LoadTask = JSON.parse(await text(process.stdin));
const chance = seedChance(seed);

const headers = { 'content-type': 'application/json' };
const requests: readonly Request[] = bodies
  ? paths.flatMap((path) => bodies.map((body) => ({ method: 'POST' as const, path, body, headers })))
  : paths.map((path) => ({ method: 'GET', path }));

const result = await autocannon({
  url,
  connections,
  duration: seconds,
  // Each connection goes its own way through the requests, or all would ask the same at the same time.
  setupClient: (client) => client.setRequests(chance.shuffle(requests)),
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
