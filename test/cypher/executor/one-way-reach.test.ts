// The nodes that chains along one direction reach: against every chain tried out, before and after the graph changes.
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { type Engine, openEngine } from '../../../server/cypher/cypher.ts';
import type { Plan, VariableExpand } from '../../../server/cypher/planner/plan.ts';
import { anyGraph, chainsFrom } from './random-graphs.ts';
import { node, type RelationshipLine, recordOf, runPlan, scan, value } from './run-plan.ts';

const [from, to] = [node(0), node(1)];

const reach = (part: Partial<VariableExpand>, input: Plan = scan(from)): VariableExpand => ({
  kind: 'variableExpand',
  input,
  rows: 1,
  from,
  relationships: value(2),
  keepsRelationships: false,
  isReversed: false,
  to,
  into: false,
  types: undefined,
  way: 'out',
  min: 1,
  max: undefined,
  mode: 'ends',
  properties: [],
  distinctFrom: [],
  ...part,
});

const ring: readonly RelationshipLine[] = [
  ['CITED', 'n0', 'n1'],
  ['CITED', 'n1', 'n2'],
  ['CITED', 'n2', 'n0'],
];
const openRing = () =>
  recordOf(
    ['n0', 'n1', 'n2', 'n3'].map((id) => [id, 'Report']),
    ring,
  );

const anyOneWay = fc.constantFrom<'out' | 'in'>('out', 'in');
const anyMin = fc.constantFrom(0, 1);
const anyMax = fc.constantFrom(undefined, 0, 1, 2, 3);

function openOver(...[nodes, relationships]: Parameters<typeof recordOf>): Engine {
  const engine = openEngine(recordOf(nodes, relationships), { isReadOnly: false });
  onTestFinished(() => engine.close());
  return engine;
}

test('the start is given when a chain leads back to it, as the last one', () => {
  const found = runPlan(openRing(), reach({}), [from, to]).filter(([start]) => start === 'n0');
  expect(found).toEqual([
    ['n0', 'n1'],
    ['n0', 'n2'],
    ['n0', 'n0'],
  ]);
});

test('the start is given first, and once, when no relationship is needed', () => {
  const found = runPlan(openRing(), reach({ min: 0, max: 3 }), [from, to]).filter(
    ([start]) => start === 'n0',
  );
  expect(found).toEqual([
    ['n0', 'n0'],
    ['n0', 'n1'],
    ['n0', 'n2'],
  ]);
});

test('a chain that is one too long to lead back does not give the start', () => {
  const found = runPlan(openRing(), reach({ max: 2 }), [from, to]).filter(([start]) => start === 'n0');
  expect(found).toEqual([
    ['n0', 'n1'],
    ['n0', 'n2'],
  ]);
});

test('between known nodes there is one row or none, with and without pauses', () => {
  fc.assert(
    fc.property(anyGraph, anyOneWay, anyMin, anyMax, fc.boolean(), (graph, way, min, max, pauses) => {
      const plan = reach({ way, min, max, into: true }, scan(to, undefined, scan(from)));
      const rows = runPlan(recordOf(graph.nodes, graph.relationships), plan, [from, to], {
        pauses,
        times: 2,
      });
      const expected = graph.nodes.flatMap(([id]) => {
        const chains = chainsFrom(graph, id, way, max ?? 9).filter(
          ({ relationships }) => relationships.length >= min,
        );
        return graph.nodes
          .filter(([end]) => chains.some(({ nodes }) => nodes.at(-1) === end))
          .map(([end]) => [id, end]);
      });
      expect(rows).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test('a known node that is the start itself is found where a chain leads back', () => {
  const loop = runPlan(openRing(), reach({ into: true, to: from }), [from]);
  expect(loop).toEqual([['n0'], ['n1'], ['n2']]);
});

test('nothing is reached from null', () => {
  const nobody: Plan = {
    kind: 'optional',
    input: { kind: 'start', rows: 1 },
    rows: 1,
    inner: scan(from, 'Minister'),
    nulls: [from],
  };
  expect(runPlan(openRing(), reach({ min: 0 }, nobody), [to])).toEqual([]);
});

test('what was added and deleted since the snapshot is walked and left out', () => {
  const anyChange = fc.record({
    isAddition: fc.boolean(),
    source: fc.nat({ max: 6 }),
    target: fc.nat({ max: 6 }),
  });
  const length = fc.constantFrom('*', '*1..2', '*0..2', '*..3');
  fc.assert(
    fc.property(anyGraph, fc.array(anyChange, { maxLength: 6 }), length, (graph, changes, steps) => {
      const lines: readonly RelationshipLine[] = graph.relationships;
      const engine = openOver(graph.nodes, lines);
      const ask = (pattern: string, result: string) =>
        engine
          .runSync(`MATCH ${pattern} RETURN DISTINCT a.id AS a, b.id AS b${result}`)
          .rows.map((row) => row.slice(0, 2).join())
          .toSorted();
      const expectAlike = (): void => {
        for (const [left, right] of [
          ['-', '->'],
          ['<-', '-'],
        ]) {
          // Whoever returns lengths needs the chains themselves
          const trails = ask(`p = (a)${left}[${steps}]${right}(b)`, ', length(p)');
          expect(ask(`(a)${left}[${steps}]${right}(b)`, '')).toEqual([...new Set(trails)]);
        }
      };
      expectAlike();
      for (const { isAddition, source, target } of changes) {
        const ends = { source: `n${source}`, target: `n${target}` };
        engine.runSync(
          isAddition
            ? 'MERGE (a {id: $source}) MERGE (b {id: $target}) CREATE (a)-[:SAID]->(b)'
            : 'MATCH ({id: $source})-[r]->() DELETE r',
          ends,
        );
        expectAlike();
      }
      engine.close();
    }),
    { numRuns: 60 },
  );
});

test('all relationships of a node count against the limit of steps, though they are gone through at once', () => {
  const leaves = Array.from({ length: 5_000 }, (_, i) => `leaf${i}`);
  const star = recordOf(
    [['hub', 'Hub'], ...leaves.map((id) => [id, 'Report'] as const)],
    leaves.map((id) => ['CITED', 'hub', id]),
  );
  const limits = { maxExpansions: 4_000 };
  expect(() => runPlan(star, reach({}, scan(from, 'Hub')), [to], { limits })).toThrow('more than 4000 steps');
});
