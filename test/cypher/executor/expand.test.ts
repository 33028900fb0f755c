// Expansions: which relationships and ends a pattern's step finds.
import { expect, test } from 'vitest';
import type { Expand, Plan, Way } from '../../../server/cypher/planner/plan.ts';
import {
  constant,
  type NodeLine,
  node,
  type RelationshipLine,
  read,
  recordOf,
  relationship,
  runPlan,
  scan,
  start,
  type,
  unwind,
  value,
} from './run-plan.ts';

const [from, to, end] = [node(0), node(1), node(2)];
const [first, second] = [relationship(3), relationship(4)];

const people: readonly NodeLine[] = [
  ['amina', 'Speaker'],
  ['c1', 'Claim'],
  ['c2', 'Claim'],
];
const hearing: readonly RelationshipLine[] = [
  ['SAID', 'amina', 'c1'],
  ['SAID', 'amina', 'c2'],
  ['ABOUT', 'c1', 'c2'],
  ['ABOUT', 'c2', 'c2'],
];

const expand = (input: Plan, part: Partial<Expand> = {}): Expand => ({
  kind: 'expand',
  input,
  rows: 1,
  from,
  relationship: first,
  keepsRelationship: true,
  to,
  into: false,
  types: undefined,
  way: 'out',
  distinctFrom: [],
  ...part,
});

const endsOf = (way: Way, name?: string) =>
  runPlan(
    recordOf(people, hearing),
    expand(scan(from), { way, types: name === undefined ? undefined : type(name) }),
    [from, first, to],
  );

test('out leads from the source to the target', () => {
  expect(endsOf('out', 'SAID')).toEqual([
    ['amina', 'r0', 'c1'],
    ['amina', 'r1', 'c2'],
  ]);
});

test('in leads from the target to the source', () => {
  expect(endsOf('in', 'SAID')).toEqual([
    ['c1', 'r0', 'amina'],
    ['c2', 'r1', 'amina'],
  ]);
});

test('both leads both ways, and takes a loop once', () => {
  expect(endsOf('both', 'ABOUT')).toEqual([
    ['c1', 'r2', 'c2'],
    ['c2', 'r3', 'c2'],
    ['c2', 'r2', 'c1'],
  ]);
});

test('without a type all relationships are taken', () => {
  expect(endsOf('out')).toHaveLength(4);
});

test('a type that no relationship has leads nowhere', () => {
  expect(endsOf('out', 'DENIED')).toEqual([]);
});

test('types may be alternatives and may be ruled out', () => {
  const at = { start: 0, end: 0 };
  const count = (types: Expand['types']) =>
    runPlan(recordOf(people, hearing), expand(scan(from), { types }), [to]).length;
  expect(count({ kind: 'labelOr', operands: [type('SAID'), type('ABOUT')], at })).toBe(4);
  expect(count({ kind: 'labelNot', operand: type('SAID'), at })).toBe(2);
});

test('a second step does not go over the relationship of the first', () => {
  const twoSteps = expand(expand(scan(from, 'Speaker'), { way: 'both', types: type('SAID') }), {
    from: to,
    to: end,
    relationship: second,
    way: 'both',
    types: type('SAID'),
    distinctFrom: [first],
  });
  expect(runPlan(recordOf(people, hearing), twoSteps, [from, to, end])).toEqual([]);
});

test('into finds the relationships between two known nodes, from whichever end has fewer', () => {
  const between = expand(scan(to, 'Claim', scan(from, 'Speaker')), { into: true });
  expect(runPlan(recordOf(people, hearing), between, [from, first, to])).toEqual([
    ['amina', 'r0', 'c1'],
    ['amina', 'r1', 'c2'],
  ]);
});

test('into with one node at both ends finds its loops', () => {
  const loops = expand(scan(from), { to: from, into: true, way: 'both' });
  expect(runPlan(recordOf(people, hearing), loops, [from, first])).toEqual([['c2', 'r3']]);
});

test('null leads nowhere', () => {
  const nobody: Plan = {
    kind: 'optional',
    input: start,
    rows: 1,
    inner: scan(from, 'Minister'),
    nulls: [from],
  };
  expect(runPlan(recordOf(people, hearing), expand(nobody), [to])).toEqual([]);
  expect(runPlan(recordOf(people, hearing), expand(nobody, { into: true }), [to])).toEqual([]);
});

test('pauses change nothing', () => {
  const chain = expand(expand(scan(from), { way: 'both' }), {
    from: to,
    to: end,
    relationship: second,
    way: 'both',
    distinctFrom: [first],
  });
  const record = recordOf(people, hearing);
  const rows = runPlan(record, chain, [from, first, to, second, end]);
  expect(rows).toHaveLength(10);
  expect(runPlan(record, chain, [from, first, to, second, end], { pauses: true, times: 2 })).toEqual(rows);
});

test('relationships that come and go while the graph is followed are seen', () => {
  const record = recordOf(people, hearing);
  const added: Plan = {
    kind: 'create',
    input: start,
    rows: 1,
    pattern: {
      nodes: [{ variable: from, labels: ['Speaker'], properties: undefined }],
      relationships: [
        { variable: second, type: 'SAID', source: from, target: from, properties: undefined },
        { variable: first, type: 'SAID', source: from, target: from, properties: undefined },
      ],
      paths: [],
    },
  };
  const dropped: Plan = { kind: 'delete', input: added, rows: 1, detach: false, expressions: [read(first)] };
  const walked = expand(dropped, { relationship: second, way: 'both', types: type('SAID') });
  expect(runPlan(record, walked, [to])).toHaveLength(1);
});

test('a relationship scan gives every relationship with its ends', () => {
  const all = (way: Way): Plan => ({
    kind: 'relationshipScan',
    input: start,
    rows: 1,
    relationship: first,
    from,
    to,
    types: type('ABOUT'),
    way,
  });
  const record = recordOf(people, hearing);
  expect(runPlan(record, all('in'), [from, first, to])).toEqual([
    ['c2', 'r2', 'c1'],
    ['c2', 'r3', 'c2'],
  ]);
  expect(runPlan(record, all('both'), [from, first, to], { pauses: true })).toEqual([
    ['c1', 'r2', 'c2'],
    ['c2', 'r2', 'c1'],
    ['c2', 'r3', 'c2'],
  ]);
});

test('a bound relationship fills its ends both ways round, and a loop once', () => {
  const again: Plan = {
    kind: 'boundRelationship',
    input: expand(scan(from), { types: type('ABOUT') }),
    rows: 1,
    relationship: first,
    from: node(5),
    isFromBound: false,
    to: node(6),
    isToBound: false,
    types: type('ABOUT'),
    way: 'both',
    distinctFrom: [],
  };
  expect(runPlan(recordOf(people, hearing), again, [first, node(5), node(6)])).toEqual([
    ['r2', 'c1', 'c2'],
    ['r2', 'c2', 'c1'],
    ['r3', 'c2', 'c2'],
  ]);
});

test('a bound relationship must have the type and the ends that are asked for', () => {
  const again = (types: string, way: Way): Plan => ({
    kind: 'boundRelationship',
    input: expand(scan(from, 'Speaker')),
    rows: 1,
    relationship: first,
    from,
    isFromBound: true,
    to: node(6),
    isToBound: false,
    types: type(types),
    way,
    distinctFrom: [],
  });
  const record = recordOf(people, hearing);
  expect(runPlan(record, again('SAID', 'out'), [node(6)])).toEqual([['c1'], ['c2']]);
  expect(runPlan(record, again('SAID', 'in'), [node(6)])).toEqual([]);
  expect(runPlan(record, again('ABOUT', 'out'), [node(6)])).toEqual([]);
});

test('a chain that was bound before is walked from its start, or from its end when it is reversed', () => {
  const chain = value(7);
  const walkFrom = (isReversed: boolean): Plan => ({
    kind: 'boundChain',
    input: {
      kind: 'variableExpand',
      input: scan(from, isReversed ? undefined : 'Speaker'),
      rows: 1,
      from,
      relationships: chain,
      keepsRelationships: true,
      isReversed: false,
      to,
      into: false,
      types: undefined,
      way: 'out',
      min: 3,
      max: 3,
      mode: 'trails',
      properties: [],
      distinctFrom: [],
    },
    rows: 1,
    relationships: chain,
    from: isReversed ? to : from,
    to: end,
    isToBound: false,
    types: undefined,
    way: isReversed ? 'in' : 'out',
    min: 1,
    max: undefined,
    isReversed,
  });
  const record = recordOf(people, hearing);
  expect(runPlan(record, walkFrom(false), [chain, end])).toEqual([[['r0', 'r2', 'r3'], 'c2']]);
  expect(runPlan(record, walkFrom(true), [chain, end])).toEqual([[['r0', 'r2', 'r3'], 'amina']]);
});

test('unwrapping takes a node out of a value, leaves out null, and refuses anything else', () => {
  const unwrapped = (input: Plan): Plan => ({ kind: 'unwrap', input, rows: 1, source: value(8), target: to });
  const asValue: Plan = {
    kind: 'project',
    input: scan(from, 'Speaker'),
    rows: 1,
    items: [{ variable: value(8), expression: read(from) }],
  };
  const record = recordOf(people, hearing);
  expect(runPlan(record, unwrapped(asValue), [to])).toEqual([['amina']]);
  expect(runPlan(record, unwrapped(unwind(value(8), [null])), [to])).toEqual([]);
  expect(() => runPlan(record, unwrapped(unwind(value(8), [1])), [to])).toThrow(
    expect.objectContaining({ type: 'TypeError', detail: 'InvalidArgumentType' }),
  );
});

test('a seek gives the nodes of the index, each once, and none for null', () => {
  const record = recordOf([
    ['a', 'Place', { name: 'Aden' }],
    ['b', 'Place', { name: 'Basra' }],
    ['c', 'Place', { name: 'Baghdad' }],
  ]);
  const seek = (how: Extract<Plan, { kind: 'nodeSeek' }>['seek']): Plan => ({
    kind: 'nodeSeek',
    input: start,
    rows: 1,
    node: from,
    label: 'Place',
    key: 'name',
    seek: how,
    checks: [],
  });
  const find = (how: Extract<Plan, { kind: 'nodeSeek' }>['seek']) =>
    runPlan(record, seek(how), [from]).flat();
  expect(find({ kind: 'equal', value: constant('Basra') })).toEqual(['b']);
  expect(find({ kind: 'equal', value: constant(null) })).toEqual([]);
  expect(find({ kind: 'oneOf', values: constant(['Basra', 'Aden', null, 'Basra']) })).toEqual(['a', 'b']);
  expect(find({ kind: 'oneOf', values: constant(null) })).toEqual([]);
  expect(find({ kind: 'prefix', prefix: constant('Ba') })).toEqual(['b', 'c']);
  expect(find({ kind: 'prefix', prefix: constant(1) })).toEqual([]);
  const above = { value: constant('B'), isInclusive: true };
  expect(find({ kind: 'range', from: above, to: undefined })).toEqual(['b', 'c']);
  expect(find({ kind: 'range', from: above, to: { value: constant(null), isInclusive: true } })).toEqual([]);
});
