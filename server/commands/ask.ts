// hearsay ask: a question in plain English, answered from the store with claims, and the query it became.
import { openQueryEngine, queryFault } from '../api/api.ts';
import { type AnswerPart, type AskAnswer, ask as answerQuestion } from '../ask/ask.ts';
import type { Config } from '../config.ts';
import { corroborate } from '../corroboration/corroboration.ts';
import { takeSnapshot } from '../graph/graph.ts';
import { contentsOf } from './query.ts';

const showPart = ({ text, claims }: AnswerPart): string => `  ${text}\n    ${claims.join(', ')}\n`;

/** What a terminal shows: what was understood, the answer, each part with its claims, and the query. */
export function showAnswer({ interpretation, query, answer }: AskAnswer): string {
  const { text, parts, nearest, examples } = answer;
  const near =
    nearest.length === 0 ? '' : `The nearest things that are said:\n${nearest.map(showPart).join('')}`;
  const offered = examples.map((example) => `  ${example}\n`).join('');
  const shown = query === '' ? '' : `\n${query}\n`;
  return `${interpretation}\n\n${text}\n${parts.map(showPart).join('')}${near}${offered}${shown}`;
}

/** Answers a question over the store of `config`; `out` gets the answer, as text or as one line of JSON. */
export async function ask(
  config: Config,
  question: string,
  format: 'text' | 'json',
  out: (text: string) => void,
): Promise<void> {
  const snapshot = takeSnapshot(contentsOf(config));
  const engine = openQueryEngine(snapshot.graph, config, () => corroborate(snapshot));
  const answer = await answerQuestion(question, snapshot, (query, parameters) =>
    engine.run(query, parameters),
  ).catch((error: unknown) => {
    throw queryFault(error);
  });
  out(format === 'json' ? `${JSON.stringify(answer)}\n` : showAnswer(answer));
}
