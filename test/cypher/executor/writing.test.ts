// Operators that change the record: what they make, change and drop, and what later rows see of it.
import { expect, test } from 'vitest';
import type { BoundSetItem, CreatePattern } from '../../../server/cypher/binder/bound-tree.ts';
import type { GraphPort } from '../../../server/cypher/graph/graph-port.ts';
import type { Merge, Plan } from '../../../server/cypher/planner/plan.ts';
import {
  constant,
  equal,
  map,
  node,
  property,
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

const [a, b] = [node(0), node(1)];
const said = relationship(2);
const [x, path] = [value(3), value(4)];

const nobody: CreatePattern = { nodes: [], relationships: [], paths: [] };
const create = (pattern: Partial<CreatePattern>, input: Plan = start): Plan => ({
  kind: 'create',
  input,
  rows: 1,
  pattern: { ...nobody, ...pattern },
});
const speakers = (record: GraphPort) => runPlan(record, scan(a, 'Speaker'), [a]).length;
const fault = (kind: string, detail: string) =>
  expect.objectContaining({ type: kind, phase: 'runtime', detail });

test('CREATE makes nodes, relationships and paths for each row, without properties that are null', () => {
  const record = recordOf([]);
  const plan = create(
    {
      nodes: [
        { variable: a, labels: ['Speaker', 'Speaker'], properties: map({ name: 'Amina', age: null }) },
        { variable: b, labels: ['Claim'], properties: undefined },
      ],
      relationships: [
        { variable: said, type: 'SAID', source: a, target: b, properties: map({ year: 2020 }) },
      ],
      paths: [{ variable: path, elements: [a, said, b] }],
    },
    unwind(x, [1, 2]),
  );
  const columns: Plan = {
    kind: 'project',
    input: plan,
    rows: 1,
    items: [
      { variable: value(5), expression: property(a, 'name') },
      { variable: value(6), expression: property(a, 'age') },
      { variable: value(7), expression: property(said, 'year') },
    ],
  };
  const rows = runPlan(record, columns, [value(5), value(6), value(7), path]);
  expect(rows.map(([name, age, year]) => [name, age, year])).toEqual([
    ['Amina', null, 2020],
    ['Amina', null, 2020],
  ]);
  expect(rows.map((row) => Array.isArray(row[3]) && row[3].length)).toEqual([3, 3]);
  expect([record.nodeCount, record.relationshipCount]).toEqual([4, 2]);
  record.forEachNode(({ labels, properties }) => {
    expect(labels.length).toBe(1);
    expect(Object.hasOwn(properties, 'age')).toBe(false);
  });
});

test('a property called __proto__ is a property', () => {
  const record = recordOf([]);
  const entries = JSON.parse('{"__proto__": 7}');
  const made = create({ nodes: [{ variable: a, labels: [], properties: map(entries) }] });
  const plan: Plan = {
    kind: 'project',
    input: made,
    rows: 1,
    items: [{ variable: x, expression: property(a, '__proto__') }],
  };
  expect(runPlan(record, plan, [x])).toEqual([[7]]);
});

test('a relationship is not made at null', () => {
  const unknown: Plan = { kind: 'optional', input: scan(b), rows: 1, inner: scan(a, 'Minister'), nulls: [a] };
  const plan = create(
    { relationships: [{ variable: said, type: 'SAID', source: a, target: b, properties: undefined }] },
    unknown,
  );
  expect(() => runPlan(recordOf([['c', 'Claim']]), plan, [])).toThrow(
    fault('TypeError', 'InvalidArgumentType'),
  );
});

const merge = (part: Partial<Merge>): Merge => ({
  kind: 'merge',
  input: start,
  rows: 1,
  match: start,
  create: nobody,
  onCreate: [],
  onMatch: [],
  ...part,
});
const setProperty = (key: string, content: Parameters<typeof constant>[0]): BoundSetItem => ({
  kind: 'setProperty',
  target: read(a),
  key,
  value: constant(content),
});

const mergeSpeaker = merge({
  input: unwind(x, ['Amina', 'Omar', 'Amina']),
  match: {
    kind: 'filter',
    input: scan(a, 'Speaker'),
    rows: 1,
    predicates: [equal(property(a, 'name'), read(x))],
  },
  create: {
    ...nobody,
    nodes: [
      {
        variable: a,
        labels: ['Speaker'],
        properties: {
          kind: 'map',
          entries: [{ key: 'name', value: read(x) }],
          type: { name: 'map' },
          at: { start: 0, end: 0 },
        },
      },
    ],
  },
  onCreate: [setProperty('isNew', true)],
  onMatch: [setProperty('isNew', false)],
});

test('MERGE makes what it does not find, and finds what it made for an earlier row', () => {
  const record = recordOf([['omar', 'Speaker', { name: 'Omar' }]]);
  const plan: Plan = {
    kind: 'project',
    input: mergeSpeaker,
    rows: 1,
    items: [{ variable: value(5), expression: property(a, 'isNew') }],
  };
  expect(runPlan(record, plan, [x, value(5)], { pauses: true })).toEqual([
    ['Amina', true],
    ['Omar', false],
    ['Amina', false],
  ]);
  expect(speakers(record)).toBe(2);
});

test('MERGE gives every match, all found before ON MATCH changes any', () => {
  const record = recordOf([
    ['s1', 'Speaker', { name: 'Omar' }],
    ['s2', 'Speaker', { name: 'Omar' }],
  ]);
  const plan = { ...mergeSpeaker, input: unwind(x, ['Omar']), onMatch: [setProperty('name', 'Umar')] };
  expect(runPlan(record, plan, [a])).toEqual([['s1'], ['s2']]);
});

test('MERGE does not make what null would keep it from finding', () => {
  const record = recordOf([]);
  expect(() => runPlan(record, { ...mergeSpeaker, input: unwind(x, [null]) }, [])).toThrow(
    fault('SemanticError', 'MergeReadOwnWrites'),
  );
  expect(record.nodeCount).toBe(0);
});

const set = (items: readonly BoundSetItem[], input: Plan = scan(a)): Plan => ({
  kind: 'set',
  input,
  rows: 1,
  items,
});
const propertiesOf = (record: GraphPort, key: string) => {
  const found: unknown[] = [];
  record.forEachNode(({ properties }) => found.push(properties[key]));
  return found;
};

test('SET sets, replaces and adds properties; null removes', () => {
  const open = () => recordOf([['s', 'Speaker', { name: 'Omar', age: 40 }]]);
  const after = (item: BoundSetItem) => {
    const record = open();
    runPlan(record, set([item]), []);
    return [...propertiesOf(record, 'name'), ...propertiesOf(record, 'age')];
  };
  const given = map({ name: 'Umar' });
  expect(after(setProperty('age', 41))).toEqual(['Omar', 41]);
  expect(after(setProperty('age', null))).toEqual(['Omar', undefined]);
  expect(after({ kind: 'setProperties', target: read(a), value: given, replace: true })).toEqual([
    'Umar',
    undefined,
  ]);
  expect(after({ kind: 'setProperties', target: read(a), value: given, replace: false })).toEqual([
    'Umar',
    40,
  ]);
  const cleared = map({ age: null });
  expect(after({ kind: 'setProperties', target: read(a), value: cleared, replace: false })).toEqual([
    'Omar',
    undefined,
  ]);
});

test('SET copies the properties of another node', () => {
  const record = recordOf([
    ['s', 'Speaker', { name: 'Omar' }],
    ['c', 'Claim', { year: 2020 }],
  ]);
  const copy: BoundSetItem = { kind: 'setProperties', target: read(a), value: read(b), replace: false };
  runPlan(record, set([copy], scan(b, 'Claim', scan(a, 'Speaker'))), []);
  expect(propertiesOf(record, 'year')).toEqual([2020, 2020]);
  expect(propertiesOf(record, 'name')).toEqual(['Omar', undefined]);
});

test('a later item of SET sees what an earlier one set', () => {
  const record = recordOf([['s', 'Speaker', { name: 'Omar' }]]);
  const copied: BoundSetItem = {
    kind: 'setProperty',
    target: read(a),
    key: 'alias',
    value: property(a, 'name'),
  };
  runPlan(record, set([setProperty('name', 'Umar'), copied]), []);
  expect(propertiesOf(record, 'alias')).toEqual(['Umar']);
});

test('SET and REMOVE leave null alone', () => {
  const record = recordOf([]);
  const unknown: Plan = { kind: 'optional', input: start, rows: 1, inner: scan(a), nulls: [a] };
  const labels: BoundSetItem = { kind: 'setLabels', target: read(a), labels: ['Speaker'] };
  expect(runPlan(record, set([setProperty('age', 1), labels], unknown), [a])).toEqual([[null]]);
  const removed: Plan = {
    kind: 'remove',
    input: unknown,
    rows: 1,
    items: [
      { kind: 'removeProperty', target: read(a), key: 'age' },
      { kind: 'removeLabels', target: read(a), labels: ['Speaker'] },
    ],
  };
  expect(runPlan(record, removed, [a])).toEqual([[null]]);
});

test('labels are added and removed, each once', () => {
  const record = recordOf([['s', 'Speaker']]);
  const labels = () => {
    const found: unknown[] = [];
    record.forEachNode((stored) => found.push(stored.labels));
    return found;
  };
  runPlan(record, set([{ kind: 'setLabels', target: read(a), labels: ['Minister', 'Speaker'] }]), []);
  expect(labels()).toEqual([['Speaker', 'Minister']]);
  const remove: Plan = {
    kind: 'remove',
    input: scan(a, 'Minister'),
    rows: 1,
    items: [{ kind: 'removeLabels', target: read(a), labels: ['Speaker', 'Judge'] }],
  };
  runPlan(record, remove, []);
  expect(labels()).toEqual([['Minister']]);
});

test('maps are no properties, and numbers have none', () => {
  const record = recordOf([['s', 'Speaker']]);
  expect(() => runPlan(record, set([setProperty('tags', [new Map([['x', 1]])])]), [])).toThrow(
    fault('TypeError', 'InvalidPropertyType'),
  );
  const ofNumber: BoundSetItem = { kind: 'setProperty', target: constant(1), key: 'age', value: constant(1) };
  expect(() => runPlan(record, set([ofNumber]), [])).toThrow(fault('TypeError', 'InvalidArgumentType'));
  const fromNumber: BoundSetItem = {
    kind: 'setProperties',
    target: read(a),
    value: constant(1),
    replace: true,
  };
  expect(() => runPlan(record, set([fromNumber]), [])).toThrow(fault('TypeError', 'InvalidArgumentType'));
});

const remove = (
  detach: boolean,
  expressions: Extract<Plan, { kind: 'delete' }>['expressions'],
  input: Plan,
): Plan => ({
  kind: 'delete',
  input,
  rows: 1,
  detach,
  expressions,
});
const hearing = () =>
  recordOf(
    [
      ['amina', 'Speaker'],
      ['c1', 'Claim'],
      ['c2', 'Claim'],
    ],
    [
      ['SAID', 'amina', 'c1'],
      ['SAID', 'amina', 'c2'],
    ],
  );
const eager = (input: Plan): Plan => ({ kind: 'eager', input, rows: 1, live: [a, b, said] });
const walk: Plan = {
  kind: 'expand',
  input: scan(a, 'Speaker'),
  rows: 1,
  from: a,
  relationship: said,
  keepsRelationship: true,
  to: b,
  into: false,
  types: type('SAID'),
  way: 'out',
  distinctFrom: [],
};

test('a node with relationships is not deleted, unless they go as well', () => {
  expect(() => runPlan(hearing(), remove(false, [read(a)], eager(scan(a, 'Speaker'))), [])).toThrow(
    fault('ConstraintVerificationFailed', 'DeleteConnectedNode'),
  );
  const detached = hearing();
  runPlan(detached, remove(true, [read(a)], eager(scan(a, 'Speaker'))), []);
  expect([detached.nodeCount, detached.relationshipCount]).toEqual([2, 0]);
});

test('the relationships of a node may go by a later row of the same clause', () => {
  const record = hearing();
  expect(runPlan(record, remove(false, [read(a), read(said), read(b)], eager(walk)), [])).toHaveLength(2);
  expect([record.nodeCount, record.relationshipCount]).toEqual([0, 0]);
});

test('null, paths and what is gone already may be deleted', () => {
  const record = hearing();
  const paths: Plan = {
    kind: 'buildPath',
    input: eager(walk),
    rows: 1,
    variable: path,
    elements: [a, said, b],
  };
  const rows = runPlan(record, remove(true, [read(path), read(path), constant(null)], paths), []);
  expect(rows).toHaveLength(2);
  expect([record.nodeCount, record.relationshipCount]).toEqual([0, 0]);
});

test('what is no node, relationship or path is not deleted', () => {
  expect(() => runPlan(hearing(), remove(false, [constant(1)], start), [])).toThrow(
    fault('TypeError', 'InvalidArgumentType'),
  );
});

test('what is deleted is not changed any more', () => {
  const deleted = remove(true, [read(a)], eager(scan(a, 'Speaker')));
  expect(() => runPlan(hearing(), set([setProperty('age', 1)], deleted), [])).toThrow(
    fault('EntityNotFound', 'DeletedEntityAccess'),
  );
});

test('a limit that drains lets everything be written', () => {
  const record = recordOf([]);
  const plan: Plan = {
    kind: 'limit',
    input: create(
      { nodes: [{ variable: a, labels: ['Speaker'], properties: undefined }] },
      unwind(x, [1, 2, 3]),
    ),
    rows: 1,
    count: constant(1),
    drains: true,
  };
  expect(runPlan(record, plan, [x], { pauses: true })).toEqual([[1]]);
  expect(speakers(record)).toBe(3);
});
