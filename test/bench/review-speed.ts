// What reviewing costs at 100,000 claims with 1,000 proposals waiting.
import type { Benchmark } from './benchmark.ts';
import { measureApart } from './measure-apart.ts';

export const reviewSpeed: Benchmark = {
  name: 'review',
  about: 'proposals listed, accepted and shown in the graph at 100,000 claims with 1,000 proposals waiting',
  run: async (say) => {
    say('the review in a process of its own:');
    const reviewing = await measureApart('review/review-program.ts');
    say('the graph with proposals in a process of its own:');
    return [...reviewing, ...(await measureApart('review/showing-program.ts'))];
  },
};
