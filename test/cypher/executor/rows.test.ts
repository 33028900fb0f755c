// Operators that work on rows: grouping, sorting, leaving out, putting together.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AggregateDefinition } from '../../../server/cypher/functions/function-definition.ts';
import { aggregatesByName } from '../../../server/cypher/functions/registry.ts';
import type { Aggregate, Plan, Sort } from '../../../server/cypher/planner/plan.ts';
import type { Value } from '../../../server/cypher/values/value.ts';
import { WholeFloat } from '../../../server/cypher/values/value.ts';
import {
  constant,
  equal,
  node,
  property,
  read,
  recordOf,
  relationship,
  runPlan,
  scan,
  start,
  unwind,
  value,
} from './run-plan.ts';

function findAggregate(name: string): AggregateDefinition {
  const definition = aggregatesByName.get(name.toLowerCase());
  if (definition === undefined) throw new Error(`there is no aggregate ${name}`);
  return definition;
}

const [x, y, z, total] = [value(0), value(1), value(2), value(3)];
const speaker = node(4);
const place = node(5);

const empty = recordOf([]);
const places = recordOf(
  [
    ['aden', 'Place', { country: 'Yemen' }],
    ['basra', 'Place', { country: 'Iraq' }],
    ['baghdad', 'Place', { country: 'Iraq' }],
  ],
  [['NEAR', 'basra', 'baghdad']],
);

const bothWays = (record: typeof empty, plan: Plan, columns: Parameters<typeof runPlan>[2]) => {
  const rows = runPlan(record, plan, columns);
  expect(runPlan(record, plan, columns, { pauses: true, times: 2 })).toEqual(rows);
  return rows;
};

const limited = (list: readonly Value[], count: Value, drains = false): Plan => ({
  kind: 'limit',
  input: unwind(x, list),
  rows: 1,
  count: constant(count),
  drains,
});

test('unwinding gives a row for each item, none for null, and one for what is no list', () => {
  expect(bothWays(empty, unwind(y, [1, [2], null], unwind(x, ['a', 'b'])), [x, y])).toEqual([
    ['a', 1],
    ['a', [2]],
    ['a', null],
    ['b', 1],
    ['b', [2]],
    ['b', null],
  ]);
  const single = (list: Value): Plan => ({
    kind: 'unwind',
    input: start,
    rows: 1,
    list: constant(list),
    variable: x,
  });
  expect(runPlan(empty, single(null), [x])).toEqual([]);
  expect(runPlan(empty, single('Aden'), [x])).toEqual([['Aden']]);
});

test('a filter keeps rows whose predicates are all true, not those where one is unknown', () => {
  const plan: Plan = {
    kind: 'filter',
    input: unwind(x, [1, null, 2, 1]),
    rows: 1,
    predicates: [equal(read(x), constant(1)), constant(true)],
  };
  expect(bothWays(empty, plan, [x])).toEqual([[1], [1]]);
});

test('SKIP leaves out the first rows and LIMIT the others', () => {
  const skipped: Plan = { kind: 'skip', input: unwind(x, [1, 2, 3]), rows: 1, count: constant(2) };
  expect(bothWays(empty, skipped, [x])).toEqual([[3]]);
  expect(bothWays(empty, limited([1, 2, 3], 2), [x])).toEqual([[1], [2]]);
  expect(runPlan(empty, limited([1, 2], 0), [x])).toEqual([]);
  expect(runPlan(empty, limited([1, 2], 2n ** 60n), [x])).toEqual([[1], [2]]);
});

test('SKIP and LIMIT take whole numbers from 0 on', () => {
  const fault = (detail: string) =>
    expect.objectContaining({ type: 'SyntaxError', phase: 'runtime', detail });
  expect(() => runPlan(empty, limited([], -1), [x])).toThrow(fault('NegativeIntegerArgument'));
  expect(() => runPlan(empty, limited([], 1.5), [x])).toThrow(fault('InvalidArgumentType'));
  expect(() => runPlan(empty, limited([], new WholeFloat(1)), [x])).toThrow(fault('InvalidArgumentType'));
  expect(() => runPlan(empty, limited([], null), [x])).toThrow(fault('InvalidArgumentType'));
  const skipped: Plan = { kind: 'skip', input: start, rows: 1, count: constant('2') };
  expect(() => runPlan(empty, skipped, [x])).toThrow(fault('InvalidArgumentType'));
});

test('DISTINCT keeps the first of equal rows, by value', () => {
  const distinct = (variables: Extract<Plan, { kind: 'distinct' }>['variables'], input: Plan): Plan => ({
    kind: 'distinct',
    input,
    rows: 1,
    variables,
  });
  const list = [1, new WholeFloat(1), 'a', null, [1], 'a', null, [1], 2];
  expect(bothWays(empty, distinct([x], unwind(x, list)), [x])).toEqual([[1], ['a'], [null], [[1]], [2]]);
  const pairs = unwind(y, ['p', 'q'], unwind(x, [1, 1, 2]));
  expect(bothWays(empty, distinct([x, y], pairs), [x, y])).toEqual([
    [1, 'p'],
    [1, 'q'],
    [2, 'p'],
    [2, 'q'],
  ]);
  expect(bothWays(places, distinct([place], scan(place, undefined, scan(speaker))), [place])).toHaveLength(3);
  expect(runPlan(empty, distinct([], pairs), [])).toHaveLength(1);
});

const aggregate = (
  input: Plan,
  keys: Aggregate['aggregation']['keys'],
  definition: AggregateDefinition | undefined,
  isDistinct = false,
  second?: Value,
): Plan => ({
  kind: 'aggregate',
  input,
  rows: 1,
  aggregation: {
    keys,
    aggregates: [
      {
        variable: total,
        definition,
        isDistinct,
        arguments: definition ? [read(y), ...(second === undefined ? [] : [constant(second)])] : [],
      },
    ],
  },
});

const pairs = unwind(y, [1, 2, null, 2], unwind(x, ['a', 'b', 'a']));

test('count(*) counts rows and count(y) values, for each group as it first came', () => {
  const keys = [{ variable: z, expression: read(x) }];
  expect(bothWays(empty, aggregate(pairs, keys, undefined), [z, total])).toEqual([
    ['a', 8],
    ['b', 4],
  ]);
  expect(bothWays(empty, aggregate(pairs, keys, findAggregate('count')), [z, total])).toEqual([
    ['a', 6],
    ['b', 3],
  ]);
});

test('an aggregate of DISTINCT takes each value once in each group', () => {
  const keys = [{ variable: z, expression: read(x) }];
  expect(runPlan(empty, aggregate(pairs, keys, findAggregate('count'), true), [z, total])).toEqual([
    ['a', 2],
    ['b', 2],
  ]);
  expect(runPlan(empty, aggregate(pairs, keys, findAggregate('sum'), true), [z, total])).toEqual([
    ['a', 3],
    ['b', 3],
  ]);
});

test('without keys there is one group, even of no rows', () => {
  const none = unwind(y, []);
  expect(bothWays(empty, aggregate(none, [], undefined), [total])).toEqual([[0]]);
  expect(runPlan(empty, aggregate(none, [], findAggregate('collect')), [total])).toEqual([[[]]]);
  expect(runPlan(empty, aggregate(none, [{ variable: z, expression: read(y) }], undefined), [total])).toEqual(
    [],
  );
});

test('a percentile gets its second argument', () => {
  const numbers = unwind(y, [10, 20, 30]);
  expect(
    runPlan(empty, aggregate(numbers, [], findAggregate('percentileDisc'), false, 0.5), [total]),
  ).toEqual([[20]]);
});

test('nodes are grouped as they are, null among them', () => {
  const friend = node(6, true);
  const near: Plan = {
    kind: 'optional',
    input: scan(place),
    rows: 1,
    inner: {
      kind: 'expand',
      input: start,
      rows: 1,
      from: place,
      relationship: relationship(7),
      keepsRelationship: false,
      to: friend,
      into: false,
      types: undefined,
      way: 'both',
      distinctFrom: [],
    },
    nulls: [friend],
  };
  const group = node(8, true);
  const plan = aggregate(near, [{ variable: group, expression: read(friend) }], undefined);
  expect(bothWays(places, plan, [group, total])).toEqual([
    [null, 1],
    ['baghdad', 1],
    ['basra', 1],
  ]);
});

test('several keys make groups together', () => {
  const keys = [
    { variable: z, expression: read(x) },
    { variable: value(9), expression: read(y) },
  ];
  expect(
    runPlan(empty, aggregate(unwind(y, [1, 1], unwind(x, ['a', 'b'])), keys, undefined), [
      z,
      value(9),
      total,
    ]),
  ).toEqual([
    ['a', 1, 2],
    ['b', 1, 2],
  ]);
});

const sort = (input: Plan, part: Partial<Sort>): Sort => ({
  kind: 'sort',
  input,
  rows: 1,
  keys: [{ expression: read(x), descending: false }],
  skip: undefined,
  limit: undefined,
  live: [x, y],
  ...part,
});

test('sorting puts rows in order, null last, and leaves level rows as they came', () => {
  const plan = sort(unwind(y, ['p', 'q'], unwind(x, [2, null, 1, 'a', 1])), {});
  expect(bothWays(empty, plan, [x, y])).toEqual([
    ['a', 'p'],
    ['a', 'q'],
    [1, 'p'],
    [1, 'q'],
    [1, 'p'],
    [1, 'q'],
    [2, 'p'],
    [2, 'q'],
    [null, 'p'],
    [null, 'q'],
  ]);
});

test('later keys decide where earlier ones are level, each up or down', () => {
  const plan = sort(unwind(y, [1, 2], unwind(x, ['b', 'a'])), {
    keys: [
      { expression: read(x), descending: false },
      { expression: read(y), descending: true },
    ],
  });
  expect(runPlan(empty, plan, [x, y])).toEqual([
    ['a', 2],
    ['a', 1],
    ['b', 2],
    ['b', 1],
  ]);
});

test('nodes are sorted by their properties and come out as nodes', () => {
  const plan = sort(scan(place), {
    keys: [
      { expression: property(place, 'country'), descending: false },
      { expression: read(place), descending: true },
    ],
    live: [place],
  });
  expect(runPlan(places, plan, [place])).toEqual([['baghdad'], ['basra'], ['aden']]);
});

test('the first rows of a sort are the first of all rows sorted, few or many', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 9 })), fc.nat({ max: 12 }), (list, limit) => {
      const numbered = list.map((number, i) => [number, i]);
      const key = { expression: { ...read(x) }, descending: false };
      const first = (part: Partial<Sort>) =>
        runPlan(empty, sort(unwind(x, numbered), { keys: [key], live: [x], ...part }), [x]);
      expect(first({ limit: constant(limit) })).toEqual(first({}).slice(0, limit));
      expect(first({ limit: constant(limit) })).toEqual(
        numbered
          .toSorted(([a = 0, i = 0], [b = 0, j = 0]) => a - b || i - j)
          .slice(0, limit)
          .map((row) => [row]),
      );
    }),
    { numRuns: 100 },
  );
});

test('more rows than are sorted in one go come out in order', () => {
  const list = Array.from({ length: 10_000 }, (_, i) => (i * 7_919) % 10_007);
  const rows = runPlan(empty, sort(unwind(x, list), { live: [x] }), [x]);
  expect(rows.flat()).toEqual(list.toSorted((a, b) => a - b));
  const most = runPlan(empty, sort(unwind(x, list), { live: [x], limit: constant(9_000) }), [x]);
  expect(most).toEqual(rows.slice(0, 9_000));
});

test('what sorting and grouping keep is counted, and too much is refused', () => {
  const list = Array.from({ length: 2_000 }, (_, i) => i);
  const limits = { maxMemoryBytes: 100_000 };
  const refused = expect.objectContaining({ type: 'LimitExceeded', detail: 'MemoryLimit' });
  expect(() => runPlan(empty, sort(unwind(x, list), {}), [x], { limits })).toThrow(refused);
  expect(runPlan(empty, sort(unwind(x, list), { limit: constant(5) }), [x], { limits })).toHaveLength(5);
  const distinct: Plan = { kind: 'distinct', input: unwind(x, list), rows: 1, variables: [x] };
  expect(() => runPlan(empty, distinct, [x], { limits })).toThrow(refused);
  const again: Plan = {
    kind: 'apply',
    input: unwind(y, [1, 2, 3, 4]),
    rows: 1,
    inner: distinct,
    returnsRows: false,
  };
  expect(runPlan(empty, again, [y], { limits: { maxMemoryBytes: 200_000 } })).toHaveLength(4);
});
