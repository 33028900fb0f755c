// The question box over the API at 100,000 claims.
import { figureOf, type Sheet } from '../figures.ts';
import { prepareStore } from '../prepared-store.ts';
import { peakMegabytes } from '../process-cost.ts';
import { CONNECTIONS, measureRoute } from '../route-load.ts';
import { startHearsay } from '../server-process.ts';
import { GENERATED } from '../start-to-ready.ts';
import { drawPlainQuestions } from './draw-questions.ts';

const OF_EACH_KIND = 8;

export async function measureAskLoad(say: (line: string) => void): Promise<Sheet> {
  const { folder, collection } = prepareStore(GENERATED);
  const bodies = drawPlainQuestions(collection, OF_EACH_KIND).map(({ question }) =>
    JSON.stringify({ question }),
  );
  say('questions over the API …');
  const server = await startHearsay(folder, 'none');
  try {
    const figures = await measureRoute(server, { name: 'a question', paths: ['/api/ask'], bodies });
    const peak = figureOf('peak memory', 'MB', [peakMegabytes(server.pid)]);
    return { title: `Over the API, ${CONNECTIONS} connections`, figures: [...figures, peak] };
  } finally {
    await server.stop();
  }
}
