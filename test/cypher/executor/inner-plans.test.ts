// Operators that run other plans: for each row, one after the other, or as a value; and paths and procedures.
import { expect, test } from 'vitest';
import type { Plan } from '../../../server/cypher/planner/plan.ts';
import { constant, equal, node, read, recordOf, runPlan, scan, start, unwind, value } from './run-plan.ts';

const [x, y, z] = [value(0), value(1), value(2)];
const speaker = node(4, true);
const place = node(5);

const empty = recordOf([]);
const places = recordOf([
  ['aden', 'Place'],
  ['basra', 'Place'],
  ['baghdad', 'Place'],
]);

const bothWays = (record: typeof empty, plan: Plan, columns: Parameters<typeof runPlan>[2]) => {
  const rows = runPlan(record, plan, columns);
  expect(runPlan(record, plan, columns, { pauses: true, times: 2 })).toEqual(rows);
  return rows;
};

test('an optional match gives nulls where it finds nothing', () => {
  const plan: Plan = {
    kind: 'optional',
    input: unwind(x, [1, 2]),
    rows: 1,
    inner: { kind: 'filter', input: scan(place), rows: 1, predicates: [equal(read(x), constant(2))] },
    nulls: [place, y],
  };
  expect(bothWays(places, plan, [x, place])).toEqual([
    [1, null],
    [2, 'aden'],
    [2, 'basra'],
    [2, 'baghdad'],
  ]);
});

const inner: Plan = {
  kind: 'filter',
  input: unwind(y, ['p', 'q'], start),
  rows: 1,
  predicates: [equal(read(x), constant(1))],
};

test('an inner query gives its rows for each row, or lets each through once', () => {
  const apply = (returnsRows: boolean): Plan => ({
    kind: 'apply',
    input: unwind(x, [1, 2]),
    rows: 1,
    inner,
    returnsRows,
  });
  expect(bothWays(empty, apply(true), [x, y])).toEqual([
    [1, 'p'],
    [1, 'q'],
  ]);
  expect(bothWays(empty, apply(false), [x])).toEqual([[1], [2]]);
});

test('rows are kept by whether an inner query has rows', () => {
  const semi = (isNegated: boolean): Plan => ({
    kind: 'semiApply',
    input: unwind(x, [1, 2]),
    rows: 1,
    inner,
    isNegated,
  });
  expect(bothWays(empty, semi(false), [x])).toEqual([[1]]);
  expect(bothWays(empty, semi(true), [x])).toEqual([[2]]);
});

test('an inner query is a value: whether, how many, which', () => {
  const as = (mode: 'exists' | 'count' | 'collect'): Plan => ({
    kind: 'subqueryValue',
    input: unwind(x, [1, 2]),
    rows: 1,
    inner,
    mode,
    item: mode === 'collect' ? read(y) : undefined,
    variable: z,
  });
  expect(bothWays(empty, as('exists'), [x, z])).toEqual([
    [1, true],
    [2, false],
  ]);
  expect(bothWays(empty, as('count'), [x, z])).toEqual([
    [1, 2],
    [2, 0],
  ]);
  expect(bothWays(empty, as('collect'), [x, z])).toEqual([
    [1, ['p', 'q']],
    [2, []],
  ]);
});

test('a union gives the rows of its parts in turn, nodes as values where they must be', () => {
  const plan: Plan = {
    kind: 'union',
    rows: 1,
    parts: [
      { plan: unwind(x, [1]), columns: [x] },
      { plan: scan(place), columns: [place] },
    ],
    columns: [z],
  };
  expect(bothWays(places, plan, [z])).toEqual([[1], ['aden'], ['basra'], ['baghdad']]);
});

test('a procedure gives its rows for each row; one without results lets each through', () => {
  const call = (results: readonly string[]): Plan => ({
    kind: 'callProcedure',
    input: unwind(x, [1, 2]),
    rows: 1,
    procedure: {
      name: 'hearsay.twice',
      parameters: [],
      results: results.map((name) => ({ name, type: { name: 'any' } })),
      sentence: 'Gives the value twice.',
      run: ([given = null]) => [
        ['first', given],
        ['second', given],
      ],
    },
    arguments: [read(x)],
    yields: results.length === 0 ? [] : [{ field: 1, variable: z }],
  });
  expect(bothWays(empty, call(['order', 'value']), [z])).toEqual([[1], [1], [2], [2]]);
  expect(bothWays(empty, call([]), [x])).toEqual([[1], [2]]);
});

test('a path is null when a part of it is', () => {
  const plan = (nodes: readonly (typeof place)[]): Plan => ({
    kind: 'buildPath',
    input: {
      kind: 'optional',
      input: scan(place, 'Place'),
      rows: 1,
      inner: scan(speaker, 'Speaker'),
      nulls: [speaker],
    },
    rows: 1,
    variable: z,
    elements: nodes,
  });
  expect(runPlan(places, plan([place]), [z])).toEqual([[['aden']], [['basra']], [['baghdad']]]);
  expect(runPlan(places, plan([speaker]), [z])).toEqual([[null], [null], [null]]);
});

test('eager rows come again as they were', () => {
  const plan: Plan = {
    kind: 'eager',
    input: unwind(y, [1, 2], unwind(x, ['a', 'b'])),
    rows: 1,
    live: [x, y],
  };
  expect(bothWays(empty, plan, [x, y])).toEqual([
    ['a', 1],
    ['a', 2],
    ['b', 1],
    ['b', 2],
  ]);
});
