// What it costs to read a query that nobody asked before: to parse it, and to bind and plan it too.
import { openEngine } from '../../../server/cypher/cypher.ts';
import { defaultLimits } from '../../../server/cypher/limits.ts';
import { parseQuery } from '../../../server/cypher/parser/parser.ts';
import { openCypherPort } from '../../../server/graph/graph.ts';
import { generateCollection } from '../generated-collection.ts';
import { buildDomainGraph } from './domain-graph.ts';
import { askDomainQuestions } from './questions.ts';

const ROUNDS = 30;
const WARM_UP_ROUNDS = 30;
const TEXTS = 50;
const US_IN_MS = 1000;

/** Microseconds per query, one value for each round. */
function measureRounds(texts: (round: number) => readonly string[], read: (text: string) => void): number[] {
  const times: number[] = [];
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
    const queries = texts(round);
    const start = performance.now();
    for (const query of queries) read(query);
    if (round >= 0) times.push(((performance.now() - start) * US_IN_MS) / queries.length);
  }
  return times;
}

/** Over the queries of our domain, each with another comment, so that none is known already. */
export function measureParsing(): { readonly parse: readonly number[]; readonly prepare: readonly number[] } {
  const collection = generateCollection({ claims: 200, seed: 1 });
  const queries = askDomainQuestions(collection).map(({ cypher }) => cypher);
  const texts = (round: number): readonly string[] =>
    Array.from({ length: TEXTS }, (_, at) => `${queries[at % queries.length] ?? ''} // ${round} ${at}`);
  const engine = openEngine(openCypherPort(buildDomainGraph(collection)));
  const parse = measureRounds(texts, (text) => parseQuery(text, defaultLimits));
  const prepare = measureRounds(texts, (text) => engine.explain(text));
  engine.close();
  return { parse, prepare };
}
