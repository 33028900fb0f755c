// What reading a document for claims costs, and how often what it proposes is right: in a process of its own.
import type { Benchmark } from './benchmark.ts';
import { measureApart } from './measure-apart.ts';

export const readingQuality: Benchmark = {
  name: 'reading',
  about: 'proposed claims: speed, and how often they are right (--verbose lists what is missed)',
  run: async (say) => {
    say('the model is trained once without a fifth of our articles:');
    return await measureApart(
      'reading/reading-program.ts',
      process.argv.filter((word) => word === '--verbose'),
    );
  },
};
