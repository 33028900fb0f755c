// What a question to the box costs at 100,000 claims: in a process of its own, and over the API.
import { measureAskLoad } from './ask/ask-load.ts';
import type { Benchmark } from './benchmark.ts';
import { measureApart } from './measure-apart.ts';

export const askSpeed: Benchmark = {
  name: 'ask',
  about: 'questions in plain English of all kinds at 100,000 claims',
  run: async (say) => {
    say('the question box in a process of its own:');
    const sheets = await measureApart('ask/ask-program.ts');
    return [...sheets, await measureAskLoad(say)];
  },
};
