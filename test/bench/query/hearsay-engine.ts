// Contender: Hearsay's own engine over a graphology graph; each question is one text with parameters.
import type { Engine } from '../../../server/cypher/cypher.ts';
import { type Contender, OURS } from './contender.ts';
import type { Question } from './questions.ts';

export function askHearsay(engine: Engine, questions: readonly Question[]): Contender {
  return {
    name: OURS,
    ask: (name) => {
      const question = questions.find((one) => one.name === name);
      return question && ((parameters) => engine.runSync(question.cypher, parameters).rows);
    },
    close: () => engine.close(),
  };
}
