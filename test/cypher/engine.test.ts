// The engine's front door: runs in slices, limits, cancellation, one state of the graph, plans, parameters.
import { MultiDirectedGraph } from 'graphology';
import { describe, expect, onTestFinished, test } from 'vitest';
import { CypherError, type Engine, type EngineOptions, openEngine } from '../../server/cypher/cypher.ts';
import { openCypherPort } from '../../server/graph/graph.ts';

interface Record {
  readonly labels: readonly string[];
  readonly [property: string]: unknown;
}

/** Three speakers, of whom each quotes the next. */
function quoteGraph(): MultiDirectedGraph<Record, { type: string }> {
  const graph = new MultiDirectedGraph<Record, { type: string }>();
  for (const name of ['Ada', 'Ben', 'Cy']) graph.addNode(name.toLowerCase(), { labels: ['Speaker'], name });
  graph.addDirectedEdgeWithKey('ada-ben', 'ada', 'ben', { type: 'QUOTES' });
  graph.addDirectedEdgeWithKey('ben-cy', 'ben', 'cy', { type: 'QUOTES' });
  return graph;
}

function openOver(graph: MultiDirectedGraph<Record, { type: string }>, options: EngineOptions = {}): Engine {
  const engine = openEngine(openCypherPort(graph, { writing: true }), options);
  onTestFinished(() => engine.close());
  return engine;
}

async function faultOf(work: () => unknown): Promise<CypherError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof CypherError) return error;
    throw error;
  }
  throw new Error('there was no fault');
}

/** A clock that is a second on whenever somebody looks. */
const ticking = (startMs: number): (() => number) => {
  let now = startMs;
  return () => {
    now += 1_000;
    return now;
  };
};

const endless =
  'MATCH (a), (b), (c) UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN count(*)';

describe('a run', () => {
  test('lets other work have its turn every few milliseconds', async () => {
    const engine = openOver(quoteGraph(), { sliceMs: 2, limits: { timeMs: 200, maxExpansions: 1e12 } });
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const fault = await faultOf(() => engine.run(endless));
    clearInterval(timer);
    expect(fault).toMatchObject({ type: 'LimitExceeded', detail: 'TimeLimit' });
    expect(turns).toBeGreaterThan(2);
  });

  test('gives the same rows in slices, in one go and in batches', async () => {
    const engine = openOver(quoteGraph(), { sliceMs: 0 });
    const query =
      'UNWIND range(1, 3000) AS x MATCH (s:Speaker) WITH s.name AS name, x ORDER BY x DESC, name RETURN name, x';
    const sliced = await engine.run(query);
    expect(sliced.rows).toHaveLength(9000);
    expect(sliced.rows.slice(0, 3)).toEqual([
      ['Ada', 3000],
      ['Ben', 3000],
      ['Cy', 3000],
    ]);
    expect(engine.runSync(query).rows).toEqual(sliced.rows);
    const batches = [];
    for await (const rows of engine.stream(query)) batches.push(rows);
    expect(batches.length).toBeGreaterThan(10);
    expect(batches.flat()).toEqual(sliced.rows);
  });

  test('is stopped by its signal', async () => {
    const engine = openOver(quoteGraph(), { sliceMs: 1, limits: { timeMs: 60_000, maxExpansions: 1e12 } });
    const controller = new AbortController();
    const running = faultOf(() => engine.run(endless, {}, { signal: controller.signal }));
    setTimeout(() => controller.abort(), 5);
    expect(await running).toMatchObject({ type: 'Cancelled' });
  });

  test('can be repeated after it was cut short, with other parameters and on another graph', () => {
    const graph = quoteGraph();
    const engine = openOver(graph);
    const query = 'MATCH (s:Speaker) WHERE s.name >= $from RETURN DISTINCT s.name ORDER BY s.name';
    const names = (from: string, maxRows = 10) =>
      engine.runSync(query, { from }, { limits: { maxRows } }).rows.map(([name]) => name);
    expect(names('A', 1)).toEqual(['Ada']);
    expect(names('A')).toEqual(['Ada', 'Ben', 'Cy']);
    expect(names('B')).toEqual(['Ben', 'Cy']);
    graph.addNode('dee', { labels: ['Speaker'], name: 'Dee' });
    expect(names('B')).toEqual(['Ben', 'Cy', 'Dee']);
    graph.dropNode('ben');
    expect(names('B')).toEqual(['Cy', 'Dee']);
  });

  test('works out anew what depends on its parameters or on the time', () => {
    const engine = openOver(quoteGraph(), { now: ticking(Date.UTC(2026, 10, 21, 12)) });
    const query =
      'MATCH (s:Speaker) RETURN toUpper($word) + size(split($list, "-")) AS word, datetime().second AS second';
    const run = (word: string, list: string) => engine.runSync(query, { word, list }).rows[0];
    expect(run('a', '1-2')).toEqual(['A2', 1]);
    expect(run('b', '1-2-3')).toEqual(['B3', 2]);
    expect(run('a', '1-2')).toEqual(['A2', 3]);
    const still = 'MATCH (s:Speaker) RETURN date().year + datetime().second AS sum';
    expect([engine.runSync(still).rows[0], engine.runSync(still).rows[2]]).toEqual([[2030], [2031]]);
  });

  test('gives rows that keep what they said when the graph goes on', () => {
    const graph = quoteGraph();
    const engine = openOver(graph);
    const [[speaker] = []] = engine.runSync("MATCH (s {id: 'ada'}) RETURN s").rows;
    graph.replaceNodeAttributes('ada', { labels: ['Speaker'], name: 'Adelaide' });
    engine.runSync("MATCH (s {id: 'ada'}) RETURN s");
    expect(speaker).toMatchObject({ node: 0 });
    expect(engine.runSync('RETURN $s.name', { s: speaker }).rows).toEqual([['Ada']]);
  });
});

describe('a query that runs while the graph changes', () => {
  test('sees the state that it began with', async () => {
    const graph = quoteGraph();
    const engine = openOver(graph, { sliceMs: 0 });
    const stream = engine.stream('MATCH (s:Speaker) UNWIND range(1, 2000) AS x RETURN s.name, x');
    const names = new Set();
    for await (const rows of stream) {
      for (const [name] of rows) names.add(name);
      if (!graph.hasNode('dee')) graph.addNode('dee', { labels: ['Speaker'], name: 'Dee' });
      graph.replaceNodeAttributes('cy', { labels: ['Speaker'], name: 'Cyrus' });
    }
    expect([...names]).toEqual(['Ada', 'Ben', 'Cy']);
  });

  test('is refused the rest where properties were changed in place', async () => {
    const graph = quoteGraph();
    const engine = openOver(graph, { sliceMs: 0 });
    const stream = engine.stream('MATCH (s:Speaker) UNWIND range(1, 2000) AS x RETURN s.name, x');
    const fault = await faultOf(async () => {
      for await (const rows of stream) if (rows.length > 0) graph.setNodeAttribute('cy', 'name', 'Cyrus');
    });
    expect(fault).toMatchObject({ type: 'GraphChanged' });
  });
});

describe('limits', () => {
  const cases = [
    [
      'expansions',
      { maxExpansions: 5_000 },
      'MATCH (a), (b), (c) UNWIND range(1, 9999) AS x RETURN count(*)',
      'ExpansionLimit',
    ],
    [
      'memory of sorting',
      { maxMemoryBytes: 100_000 },
      'UNWIND range(1, 9999) AS x RETURN x ORDER BY -x',
      'MemoryLimit',
    ],
    [
      'memory of grouping',
      { maxMemoryBytes: 100_000 },
      'UNWIND range(1, 9999) AS x RETURN x, count(*)',
      'MemoryLimit',
    ],
    [
      'memory of DISTINCT',
      { maxMemoryBytes: 100_000 },
      'UNWIND range(1, 9999) AS x RETURN DISTINCT x',
      'MemoryLimit',
    ],
    ['memory of lists', { maxMemoryBytes: 100_000 }, 'RETURN range(1, 99999)', 'MemoryLimit'],
    [
      'memory of doubled text',
      { maxMemoryBytes: 100_000 },
      "RETURN reduce(s = 'a', x IN range(1, 50) | s + s)",
      'MemoryLimit',
    ],
    ['nesting', { maxNesting: 20 }, `RETURN ${'['.repeat(30)}${']'.repeat(30)}`, 'NestingTooDeep'],
    ['text', { maxTextLength: 100 }, `RETURN '${'a'.repeat(100)}'`, 'TextTooLong'],
    ['clauses', {}, `${'MATCH (a) '.repeat(600)}RETURN 1`, 'TooManySteps'],
  ] as const;

  test.each(cases)('of %s end a query with what to do', async (_name, limits, query, detail) => {
    const engine = openOver(quoteGraph(), { limits });
    const fault = await faultOf(() => engine.run(query));
    expect(fault).toMatchObject({ type: 'LimitExceeded', detail });
    expect(fault.fix).toMatch(/\w+\.$/u);
  });

  test('end an expression that works too long without a pause', async () => {
    const engine = openOver(quoteGraph(), {
      sliceMs: 1,
      limits: { maxStretchMs: 20, maxExpansions: 1e12, maxMemoryBytes: 1e12 },
    });
    const fault = await faultOf(() =>
      engine.run('RETURN any(x IN range(1, 100000) WHERE any(y IN range(1, 100000) WHERE x < 0))'),
    );
    expect(fault).toMatchObject({ type: 'LimitExceeded', detail: 'StretchLimit' });
  });

  test('count what an expression makes on its way for each row anew', () => {
    const engine = openOver(quoteGraph(), { limits: { maxMemoryBytes: 2_000_000 } });
    const { rows } = engine.runSync(
      'UNWIND range(1, 500) AS row WITH row WHERE any(x IN range(1, 1000) WHERE x = row) RETURN count(*)',
    );
    expect(rows).toEqual([[500]]);
  });

  test('of rows cut the result off and say so', () => {
    const engine = openOver(quoteGraph(), { limits: { maxRows: 2 } });
    expect(engine.runSync('MATCH (s:Speaker) RETURN s.name ORDER BY s.name')).toMatchObject({
      rows: [['Ada'], ['Ben']],
      truncated: true,
    });
    expect(engine.runSync('MATCH (s:Speaker) RETURN s.name ORDER BY s.name LIMIT 2').truncated).toBe(false);
  });
});

describe('faults', () => {
  test('that show in a row have their place in the query too', async () => {
    const fault = await faultOf(() =>
      openOver(quoteGraph()).run("MATCH (s:Speaker)\nRETURN s.name,\n  date('never')"),
    );
    expect(fault).toMatchObject({ phase: 'runtime', position: { line: 3, column: 3, length: 13 } });
  });

  test('say which parameter is missing', async () => {
    const fault = await faultOf(() => openOver(quoteGraph()).run('RETURN $who'));
    expect(fault).toMatchObject({
      type: 'ParameterMissing',
      phase: 'compile',
      message: 'The query uses the parameter $who, which was not given.',
      position: { line: 1, column: 8, length: 4 },
    });
  });

  test('of writing are told before anything is written, unless the engine may write', async () => {
    const graph = quoteGraph();
    expect(await faultOf(() => openOver(graph).run('CREATE (:Speaker)'))).toMatchObject({ phase: 'compile' });
    const writing = openOver(graph, { isReadOnly: false });
    writing.runSync("CREATE (:Speaker {id: 'dee', name: 'Dee'})");
    expect(graph.getNodeAttributes('dee')).toEqual({ labels: ['Speaker'], name: 'Dee' });
    const refused = [
      ["CREATE ({labels: ['x']})", 'ReservedProperty'],
      ["CREATE ({id: 'dee'})", 'IdTaken'],
      ["MATCH (s {id: 'dee'}) SET s.id = 'eve'", 'IdFixed'],
    ] as const;
    for (const [query, detail] of refused) {
      expect(await faultOf(() => writing.run(query))).toMatchObject({ phase: 'runtime', detail });
    }
  });
});

describe('plans', () => {
  test('use the index that a condition allows, also one of a later clause', () => {
    const engine = openOver(quoteGraph());
    const { plan } = engine.explain(
      "MATCH (s:Speaker) MATCH (s)-[:QUOTES]->(t) WHERE s.name = 'Ada' RETURN t.name",
    );
    expect(plan).toMatchObject({
      operator: 'Project',
      details: 't.name AS t.name',
      inputs: [
        { operator: 'Expand', inputs: [{ operator: 'NodeSeek', details: '(s:Speaker) by name, equal' }] },
      ],
    });
  });

  test('count chains from degrees where nobody asks who was counted', () => {
    const engine = openOver(quoteGraph());
    const query = 'MATCH (s:Speaker)-[:QUOTES]->(t) RETURN s.name, count(*)';
    expect(engine.explain(query).plan).toMatchObject({
      inputs: [{ inputs: [{ operator: 'CountChain' }] }],
    });
    expect(engine.runSync(query).rows).toEqual([
      ['Ada', 1],
      ['Ben', 1],
    ]);
  });

  test('of EXPLAIN come without rows, of PROFILE with rows and their numbers', () => {
    const engine = openOver(quoteGraph());
    expect(engine.runSync('EXPLAIN MATCH (s) RETURN s')).toMatchObject({
      rows: [],
      plan: { inputs: [{ operator: 'Start' }] },
    });
    const profiled = engine.runSync('PROFILE MATCH (s:Speaker) RETURN s.name');
    expect(profiled.rows).toHaveLength(3);
    expect(profiled.plan).toMatchObject({
      operator: 'Project',
      rows: 3,
      inputs: [{ operator: 'NodeScan', rows: 3 }],
    });
  });
});

test('a name that neither the vocabulary nor the graph knows is a warning', () => {
  const vocabulary = { labels: ['Speaker', 'Claim'], relationshipTypes: ['QUOTES'], propertyKeys: ['name'] };
  const engine = openOver(quoteGraph(), { vocabulary });
  expect(engine.runSync('MATCH (c:Claim) RETURN c').warnings).toEqual([]);
  const { warnings } = engine.runSync('MATCH (s:Speeker)-[:QUOTE]->() RETURN s.nmae');
  expect(warnings.map(({ fix }) => fix)).toEqual([
    expect.stringContaining('Speaker'),
    expect.stringContaining('QUOTES'),
    expect.stringContaining('name'),
  ]);
});
