// Starts the built tool on free ports with stores of their own: on the sample, on the invented harbour story, and on
// the same story again for tests that add documents.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, serve } from './serve-tool.ts';

export default async function startServers(): Promise<() => Promise<void>> {
  if (!existsSync(join(root, 'client/dist/index.html'))) {
    throw new Error('The page is not built. Run "npm run build" first, or "npm test", which builds it.');
  }
  const sample = await serve('graph-data/islamic-state-syria');
  const harbour = await serve('graph-data/samples/harbour-inquiry');
  const desk = await serve('graph-data/samples/harbour-inquiry');
  process.env.HEARSAY_DESK_URL = desk.url;
  process.env.HEARSAY_SAMPLE_URL = sample.url;
  process.env.HEARSAY_HARBOUR_URL = harbour.url;
  return async () => {
    await Promise.all([sample.stop(), harbour.stop(), desk.stop()]);
  };
}
