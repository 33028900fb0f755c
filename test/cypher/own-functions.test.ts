// Functions and procedures that the host brings: they take nodes or ids, give nodes, and stand in the reference.
import { MultiDirectedGraph } from 'graphology';
import { expect, onTestFinished, test } from 'vitest';
import {
  type Engine,
  type FunctionDefinition,
  openEngine,
  type ProcedureDefinition,
} from '../../server/cypher/cypher.ts';
import { openCypherPort } from '../../server/graph/graph.ts';

const quotedBy: Readonly<Record<string, string>> = { ada: 'ben', ben: 'cy' };

const source: FunctionDefinition = {
  name: 'hear.source',
  family: 'entity',
  parameters: [{ name: 'speaker', type: { name: 'node' }, otherTypes: [{ name: 'string' }] }],
  returns: { name: 'node' },
  sentence: 'Whom the speaker quotes.',
  examples: [{ expression: "hear.source('cy')", result: 'null' }],
  isPure: false,
  evaluate: (context, speaker = null) => {
    const next = quotedBy[context.idOf(speaker) ?? ''];
    return next === undefined ? null : context.node(next);
  },
};

const chain: ProcedureDefinition = {
  name: 'hear.chain',
  parameters: [{ name: 'speaker', type: { name: 'any' }, isNullable: false }],
  results: [
    { name: 'position', type: { name: 'integer' } },
    { name: 'speaker', type: { name: 'node' } },
  ],
  sentence: 'Everyone the speaker’s words came through.',
  run: function* ([speaker = null], context) {
    let id = context.idOf(speaker);
    for (let position = 0; id !== undefined; position++) {
      yield [position, context.node(id)];
      id = quotedBy[id];
    }
  },
};

function openWithQuotes(): Engine {
  const graph = new MultiDirectedGraph<{ labels: string[]; name: string }, { type: string }>();
  for (const name of ['Ada', 'Ben', 'Cy']) graph.addNode(name.toLowerCase(), { labels: ['Speaker'], name });
  const engine = openEngine(openCypherPort(graph), { functions: [source], procedures: [chain] });
  onTestFinished(() => engine.close());
  return engine;
}

test('a function of the host takes a node or its id and gives a node', () => {
  const { rows } = openWithQuotes().runSync(
    "MATCH (s:Speaker) RETURN s.name, hear.source(s).name, HEAR.SOURCE('ada').name ORDER BY s.name",
  );
  expect(rows).toEqual([
    ['Ada', 'Ben', 'Ben'],
    ['Ben', 'Cy', 'Ben'],
    ['Cy', null, 'Ben'],
  ]);
});

test('a procedure of the host is called for each row and gives nodes', () => {
  const { rows } = openWithQuotes().runSync(
    `MATCH (s:Speaker) WHERE s.name < 'C' CALL hear.chain(s) YIELD position, speaker AS through
     RETURN s.name, position, through.name ORDER BY s.name, position`,
  );
  expect(rows).toEqual([
    ['Ada', 0, 'Ada'],
    ['Ada', 1, 'Ben'],
    ['Ada', 2, 'Cy'],
    ['Ben', 0, 'Ben'],
    ['Ben', 1, 'Cy'],
  ]);
});

test('what the host brings stands in the reference beside the language’s own', () => {
  const { functions, procedures } = openWithQuotes().language();
  expect(functions.find(({ name }) => name === 'hear.source')).toEqual({
    name: 'hear.source',
    signature: 'hear.source(speaker: NODE or STRING): NODE',
    sentence: 'Whom the speaker quotes.',
    example: "hear.source('cy') → null",
    isAggregate: false,
  });
  expect(procedures.map(({ signature }) => signature)).toContain(
    'hear.chain(speaker: ANY) YIELD position: INTEGER, speaker: NODE',
  );
});

test('a misspelt function of the host is met with its name', () => {
  expect(() => openWithQuotes().runSync("RETURN hear.sorce('ada')")).toThrow(
    expect.objectContaining({ fix: expect.stringContaining('hear.source') }),
  );
});
