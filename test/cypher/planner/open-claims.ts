// A graph whose counts make the planner's choices plain, and its plans as text, one operator a line.
import { MultiDirectedGraph } from 'graphology';
import { onTestFinished } from 'vitest';
import { openEngine, type PlanDescription } from '../../../server/cypher/cypher.ts';
import { openCypherPort } from '../../../server/graph/graph.ts';

interface Properties {
  readonly labels: readonly string[];
  readonly [key: string]: unknown;
}

/**
 * 20 people, 200 claims, 2 places. Person i says claims i, i + 20, …, knows person i + 1 and has age 20 + i; claim i is
 * about place i modulo 2 and cites claim i + 1. Person 0 is an official.
 */
function claimGraph() {
  const graph = new MultiDirectedGraph<Properties, { type: string }>();
  for (const name of ['Quay', 'Town']) graph.addNode(name, { labels: ['Place'], name });
  for (let i = 0; i < 20; i++) {
    const labels = i === 0 ? ['Person', 'Official'] : ['Person'];
    graph.addNode(`p${i}`, { labels, name: `Person ${i}`, age: 20 + i });
  }
  for (let i = 0; i < 200; i++)
    graph.addNode(`c${i}`, { labels: ['Claim'], name: `Claim ${i}`, year: 2000 + (i % 10) });
  for (let i = 0; i < 20; i++) graph.addDirectedEdge(`p${i}`, `p${(i + 1) % 20}`, { type: 'KNOWS' });
  for (let i = 0; i < 200; i++) {
    graph.addDirectedEdge(`p${i % 20}`, `c${i}`, { type: 'SAID' });
    graph.addDirectedEdge(`c${i}`, i % 2 === 0 ? 'Quay' : 'Town', { type: 'ABOUT' });
    if (i < 199) graph.addDirectedEdge(`c${i}`, `c${i + 1}`, { type: 'CITES' });
  }
  return graph;
}

const lineOf = ({ operator, details }: PlanDescription): string =>
  details === '' ? operator : `${operator} ${details}`;

/** The last input is the one that an operator goes on from; other inputs stand indented below it. */
function show(plan: PlanDescription): readonly string[] {
  const { inputs } = plan;
  const inner = inputs.slice(0, -1).flatMap((input) => show(input).map((line) => `  ${line}`));
  const last = inputs.at(-1);
  return [lineOf(plan), ...inner, ...(last ? show(last) : [])];
}

/** The engine may write; each test has a graph of its own. */
export function openClaims() {
  const engine = openEngine(openCypherPort(claimGraph(), { writing: true }), { isReadOnly: false });
  onTestFinished(() => engine.close());
  return {
    /** The operators from the last one to Start. */
    planOf: (query: string): readonly string[] => show(engine.explain(query).plan),
    rowsOf: (query: string) => engine.runSync(query).rows,
  };
}
