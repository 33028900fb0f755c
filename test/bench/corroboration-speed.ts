// What corroboration costs at 100,000 claims: in a process of its own, and over the API.
import type { Benchmark } from './benchmark.ts';
import { measureCorroborationLoad } from './corroboration/corroboration-load.ts';
import { measureApart } from './measure-apart.ts';

export const corroborationSpeed: Benchmark = {
  name: 'corroboration',
  about: 'origins, same statements, comparisons and findings at 100,000 claims',
  run: async (say) => {
    say('corroboration in a process of its own:');
    const sheets = await measureApart('corroboration/corroboration-program.ts');
    return [...sheets, await measureCorroborationLoad(say)];
  },
};
