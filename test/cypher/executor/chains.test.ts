// Chains of any length: every trail, the ends they reach, the shortest ones, and how many there are.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CountChain, Plan, ShortestPath, VariableExpand } from '../../../server/cypher/planner/plan.ts';
import { anyGraph, anyWay, chainsFrom, type RandomGraph } from './random-graphs.ts';
import {
  constant,
  node,
  type RelationshipLine,
  recordOf,
  relationship,
  runPlan,
  type Shown,
  scan,
  start,
  type,
  value,
} from './run-plan.ts';

const [from, to] = [node(0), node(1)];
const [chain, path] = [value(2), value(3)];

const variableExpand = (part: Partial<VariableExpand>, input: Plan = scan(from)): VariableExpand => ({
  kind: 'variableExpand',
  input,
  rows: 1,
  from,
  relationships: chain,
  keepsRelationships: true,
  isReversed: false,
  to,
  into: false,
  types: undefined,
  way: 'out',
  min: 1,
  max: undefined,
  mode: 'trails',
  properties: [],
  distinctFrom: [],
  ...part,
});

const shortest = (part: Partial<ShortestPath>): ShortestPath => ({
  kind: 'shortestPath',
  input: scan(to, undefined, scan(from)),
  rows: 1,
  from,
  to,
  relationships: chain,
  path,
  types: undefined,
  way: 'out',
  min: 1,
  max: undefined,
  all: false,
  properties: [],
  ...part,
});

const openRecord = ({ nodes, relationships }: RandomGraph) => recordOf(nodes, relationships);
const sorted = (rows: readonly (readonly Shown[])[]): readonly string[] =>
  rows.map((row) => JSON.stringify(row)).toSorted();
const names = ({ nodes }: RandomGraph): readonly string[] => nodes.map(([id]) => id);

const anyLength = fc.record({
  min: fc.constantFrom(0, 1),
  max: fc.constantFrom(undefined, 0, 1, 2, 3, 4),
});

test('a chain goes on from where it is, and no relationship is in it twice', () => {
  const record = recordOf(
    [
      ['a', 'Claim'],
      ['b', 'Claim'],
    ],
    [
      ['CITED', 'a', 'b'],
      ['CITED', 'b', 'a'],
    ],
  );
  expect(runPlan(record, variableExpand({ min: 0 }), [from, chain, to])).toEqual([
    ['a', [], 'a'],
    ['a', ['r0'], 'b'],
    ['a', ['r0', 'r1'], 'a'],
    ['b', [], 'b'],
    ['b', ['r1'], 'a'],
    ['b', ['r1', 'r0'], 'b'],
  ]);
});

test('a reversed chain is listed in the order of the pattern', () => {
  const record = recordOf(
    [
      ['a', 'Claim'],
      ['b', 'Claim'],
      ['c', 'Claim'],
    ],
    [
      ['CITED', 'a', 'b'],
      ['CITED', 'b', 'c'],
    ],
  );
  const plan = variableExpand({ way: 'in', isReversed: true, min: 2 });
  expect(runPlan(record, plan, [from, chain, to])).toEqual([['c', ['r0', 'r1'], 'a']]);
});

test('a chain much longer than usual repeats no relationship either', () => {
  const ids = Array.from({ length: 60 }, (_, i) => `c${i}`);
  const record = recordOf(
    ids.map((id) => [id, 'Claim']),
    ids.map((id, i) => ['CITED', id, ids[(i + 1) % ids.length] ?? '']),
  );
  const rows = runPlan(record, variableExpand({ min: 55 }), [from, chain, to]);
  expect(rows).toHaveLength(60 * 6);
  expect(rows.every(([, list]) => Array.isArray(list) && new Set(list).size === list.length)).toBe(true);
});

test('trails are all chains without a repeated relationship, with and without pauses', () => {
  fc.assert(
    fc.property(anyGraph, anyWay, anyLength, fc.boolean(), (graph, way, { min, max }, pauses) => {
      const rows = runPlan(openRecord(graph), variableExpand({ way, min, max }), [from, chain, to], {
        pauses,
      });
      const expected = names(graph).flatMap((id) =>
        chainsFrom(graph, id, way, max ?? 9)
          .filter(({ relationships }) => relationships.length >= min)
          .map(({ nodes, relationships }) => [id, relationships, nodes.at(-1) ?? '']),
      );
      expect(sorted(rows)).toEqual(sorted(expected));
    }),
    { numRuns: 300 },
  );
});

test('ends are just the nodes that trails reach, each once, with and without pauses', () => {
  fc.assert(
    fc.property(anyGraph, anyWay, anyLength, fc.boolean(), (graph, way, length, pauses) => {
      const plan = variableExpand({ ...length, way, mode: 'ends', keepsRelationships: false });
      const rows = runPlan(openRecord(graph), plan, [from, to], { pauses, times: 2 });
      const trails = runPlan(openRecord(graph), variableExpand({ ...length, way }), [from, to]);
      expect(sorted(rows)).toEqual([...new Set(sorted(trails))]);
    }),
    { numRuns: 1_000 },
  );
});

test('ends into a known node, with properties and types asked for, are those of trails', () => {
  fc.assert(
    fc.property(anyGraph, anyWay, anyLength, (graph, way, length) => {
      const part: Partial<VariableExpand> = {
        ...length,
        way,
        into: true,
        types: type('CITED'),
        properties: [{ key: 'year', value: constant(2020) }],
      };
      const pairs = scan(to, 'Claim', scan(from));
      const ends = runPlan(openRecord(graph), variableExpand({ ...part, mode: 'ends' }, pairs), [from, to]);
      const takes = ([name, , , properties]: RelationshipLine): boolean =>
        name === 'CITED' && properties?.year === 2020;
      const expected = names(graph).flatMap((id) =>
        chainsFrom(graph, id, way, length.max ?? 9, takes)
          .filter(({ relationships }) => relationships.length >= length.min)
          .map(({ nodes }) => [id, nodes.at(-1) ?? ''])
          .filter(([, end]) => ['n0', 'n2', 'n4'].includes(end ?? '')),
      );
      expect(sorted(ends)).toEqual([...new Set(sorted(expected))]);
      const trails = runPlan(openRecord(graph), variableExpand(part, pairs), [from, to]);
      expect(sorted(trails)).toEqual(sorted(expected));
    }),
    { numRuns: 300 },
  );
});

test('chains leave out the relationships that the match has taken', () => {
  fc.assert(
    fc.property(anyGraph, anyWay, anyLength, (graph, way, length) => {
      const taken = relationship(5);
      const first: Plan = {
        kind: 'relationshipScan',
        input: start,
        rows: 1,
        relationship: taken,
        from,
        to: node(6),
        types: undefined,
        way: 'out',
      };
      const part: Partial<VariableExpand> = { ...length, way, distinctFrom: [taken] };
      const ends = runPlan(openRecord(graph), variableExpand({ ...part, mode: 'ends' }, first), [taken, to]);
      const trails = runPlan(openRecord(graph), variableExpand(part, first), [taken, to]);
      expect(sorted(ends)).toEqual([...new Set(sorted(trails))]);
    }),
    { numRuns: 300 },
  );
});

test('all shortest paths are those that trying everything finds, with and without pauses', () => {
  fc.assert(
    fc.property(anyGraph, anyWay, anyLength, fc.boolean(), (graph, way, { min, max }, pauses) => {
      const plan = shortest({ way, min, max, all: true });
      const rows = runPlan(openRecord(graph), plan, [from, to, path], { pauses });
      const expected = names(graph).flatMap((id) => shortestFrom(graph, id, way, min, max));
      expect(sorted(rows)).toEqual(sorted(expected));
    }),
    { numRuns: 500 },
  );
});

test('one shortest path is one of all', () => {
  fc.assert(
    fc.property(anyGraph, anyWay, anyLength, (graph, way, { min, max }) => {
      const record = openRecord(graph);
      const one = runPlan(record, shortest({ way, min, max }), [from, to, path], { times: 2 });
      const all = runPlan(record, shortest({ way, min, max, all: true }), [from, to, path]);
      const pairs = new Set(sorted(all.map(([first = null, last = null]) => [first, last])));
      expect(one).toHaveLength(pairs.size);
      expect(sorted(all)).toEqual(expect.arrayContaining([...sorted(one)]));
    }),
    { numRuns: 300 },
  );
});

test('shortest paths go only over relationships with the properties', () => {
  const record = recordOf(
    [
      ['a', 'Claim'],
      ['b', 'Claim'],
      ['c', 'Claim'],
    ],
    [
      ['CITED', 'a', 'c', { year: 2019 }],
      ['CITED', 'a', 'b', { year: 2020 }],
      ['CITED', 'b', 'c', { year: 2020 }],
    ],
  );
  const plan = shortest({ properties: [{ key: 'year', value: constant(2020) }] });
  expect(runPlan(record, plan, [path, chain])).toEqual([
    [['a', 'r1', 'b'], ['r1']],
    [
      ['a', 'r1', 'b', 'r2', 'c'],
      ['r1', 'r2'],
    ],
    [['b', 'r2', 'c'], ['r2']],
  ]);
});

test('there is no shortest path from or to null', () => {
  const nobody: Plan = {
    kind: 'optional',
    input: scan(from),
    rows: 1,
    inner: scan(to, 'Minister'),
    nulls: [to],
  };
  expect(runPlan(recordOf([['a', 'Claim']]), { ...shortest({ min: 0 }), input: nobody }, [path])).toEqual([]);
});

test('a counted chain has as many rows as its expansions, with and without pauses', () => {
  const anySteps = fc.array(
    fc.record({
      types: fc.constantFrom(undefined, type('SAID'), type('DENIED')),
      way: anyWay,
      label: fc.constantFrom(undefined, type('Claim')),
    }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(anyGraph, anySteps, fc.boolean(), (graph, steps, pauses) => {
      const plan: CountChain = {
        kind: 'countChain',
        input: scan(from),
        rows: 1,
        from,
        steps,
        variable: value(4),
      };
      const rows = runPlan(openRecord(graph), plan, [from, value(4)], { pauses, times: 2 });
      expect(rows).toEqual(names(graph).map((id) => [id, countWalks(graph, id, steps)]));
    }),
    { numRuns: 500 },
  );
});

/** The shortest chains from a node to each other one. */
function shortestFrom(
  graph: RandomGraph,
  id: string,
  way: VariableExpand['way'],
  min: number,
  max: number | undefined,
): Shown[][] {
  const chains = chainsFrom(graph, id, way, max ?? 9);
  return names(graph).flatMap((end) => {
    const there = chains.filter(({ nodes, relationships }) =>
      end === id ? min === 0 && relationships.length === 0 : nodes.at(-1) === end,
    );
    const least = Math.min(...there.map(({ relationships }) => relationships.length));
    return there
      .filter(({ relationships }) => relationships.length === least)
      .map(({ nodes, relationships }) => [
        id,
        end,
        nodes.flatMap((step, i) => [step, ...relationships.slice(i, i + 1)]),
      ]);
  });
}

/** Walks may repeat relationships: the planner counts chains only where none can be repeated. */
function countWalks(graph: RandomGraph, id: string, steps: CountChain['steps']): number {
  const [step, ...rest] = steps;
  if (step === undefined) return 1;
  let count = 0;
  for (const { nodes, relationships } of chainsFrom(graph, id, step.way, 1)) {
    const line = graph.relationships[Number(relationships[0]?.slice(1))];
    const end = nodes.at(-1) ?? '';
    if (line === undefined) continue;
    if (step.types?.kind === 'label' && line[0] !== step.types.name.text) continue;
    if (step.label !== undefined && !['n0', 'n2', 'n4'].includes(end)) continue;
    count += countWalks(graph, end, rest);
  }
  return count;
}
