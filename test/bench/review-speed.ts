// What reviewing costs at 100,000 claims with 1,000 proposals waiting.
import type { Benchmark } from './benchmark.ts';
import { measureApart } from './measure-apart.ts';

export const reviewSpeed: Benchmark = {
  name: 'review',
  about: 'proposals listed and accepted at 100,000 claims with 1,000 proposals waiting',
  run: async (say) => {
    say('the review in a process of its own:');
    return measureApart('review/review-program.ts');
  },
};
