// What a view of a small record says: ends, rows, labels, types, properties and counts.
import { expect, test } from 'vitest';
import { trackGraph } from '../../../server/cypher/graph/graph-tracker.ts';
import { idsOf, openRecord, walkRows } from './open-record.ts';

/** Amina and Omar speak in three claims, of which one is about Omar himself. */
function openHearing() {
  const record = openRecord();
  record.putNode('amina', ['Person', 'Speaker'], { name: 'Amina', age: 41 });
  record.putNode('omar', ['Person'], { name: 'Omar' });
  record.putNode('claim-1', ['Claim'], { gloss: 'the port was closed', _l: 'hidden' });
  record.putNode('claim-2', ['Claim'], {});
  record.putNode('nowhere', []);
  record.putRelationship('r1', 'SAYS', 'omar', 'claim-1', { position: 0 });
  record.putRelationship('r2', 'ABOUT', 'claim-1', 'omar', { role: 'actor', _t: 'hidden' });
  record.putRelationship('r3', 'SAYS', 'amina', 'claim-1', { position: 1 });
  record.putRelationship('r4', 'SAYS', 'amina', 'claim-2');
  record.putRelationship('r5', 'SAYS', 'omar', 'claim-1');
  record.putRelationship('r6', 'KNOWS', 'omar', 'omar');
  return record;
}

const viewOf = (record = openHearing()) => trackGraph(record.port).view();

test('nodes keep the order of the record, relationships are sorted by type and source', () => {
  const view = viewOf();
  expect(idsOf(view, view.nodesWith(undefined))).toEqual(['amina', 'omar', 'claim-1', 'claim-2', 'nowhere']);
  const relationships = Array.from({ length: view.relationshipLimit }, (_, at) => view.relationshipId(at));
  expect(relationships).toEqual(['r3', 'r4', 'r1', 'r5', 'r2', 'r6']);
});

test('a relationship has its type and ends', () => {
  const view = viewOf();
  const relationship = view.relationshipWithId('r2');
  expect(view.relationshipType(relationship)).toBe('ABOUT');
  expect(view.types[view.typeOf(relationship)]).toBe('ABOUT');
  expect(view.nodeId(view.sourceOf(relationship))).toBe('claim-1');
  expect(view.nodeId(view.targetOf(relationship))).toBe('omar');
});

test('ids that are not there have no ordinal', () => {
  const view = viewOf();
  expect(view.nodeWithId('r1')).toBe(-1);
  expect(view.relationshipWithId('omar')).toBe(-1);
  expect(view.typeOrdinal('says')).toBe(-1);
});

test('the relationships at a node are found by type in both directions', () => {
  const view = viewOf();
  const says = [view.typeOrdinal('SAYS')];
  const stepsFrom = (id: string, types: readonly number[] | undefined, direction: 'out' | 'in') =>
    walkRows(view, view.adjacency(types, direction), view.nodeWithId(id)).map(
      ({ relationship, neighbour }) => `${view.relationshipId(relationship)} ${view.nodeId(neighbour)}`,
    );
  expect(stepsFrom('amina', says, 'out')).toEqual(['r3 claim-1', 'r4 claim-2']);
  expect(stepsFrom('claim-1', says, 'in')).toEqual(['r3 amina', 'r1 omar', 'r5 omar']);
  expect(stepsFrom('omar', undefined, 'out')).toEqual(['r1 claim-1', 'r5 claim-1', 'r6 omar']);
  expect(stepsFrom('omar', undefined, 'in')).toEqual(['r2 claim-1', 'r6 omar']);
  expect(stepsFrom('nowhere', undefined, 'out')).toEqual([]);
  expect(view.degree(view.nodeWithId('omar'), undefined, 'out')).toBe(3);
  expect(view.degree(view.nodeWithId('claim-1'), says, 'in')).toBe(3);
});

test('outgoing relationships of one type stand at the positions that are their ordinals', () => {
  const view = viewOf();
  const [rows] = view.adjacency([view.typeOrdinal('SAYS')], 'out');
  expect(rows?.relationships).toBeUndefined();
  expect(view.relationshipId(rows?.offsets[view.nodeWithId('omar')] ?? -1)).toBe('r1');
});

test('a type that no relationship has leads nowhere', () => {
  const view = viewOf();
  const rows = view.adjacency([], 'out');
  expect(rows).toHaveLength(1);
  expect(walkRows(view, rows, 0)).toEqual([]);
  expect(view.degree(0, [], 'out')).toBe(0);
});

test('with many types, relationships of any type stand in one row', () => {
  const record = openRecord();
  for (const id of ['a', 'b', 'c']) record.putNode(id, []);
  for (const type of ['T6', 'T5', 'T4', 'T3', 'T2', 'T1']) {
    record.putRelationship(`ab-${type}`, type, 'a', 'b');
    record.putRelationship(`cb-${type}`, type, 'c', 'b');
  }
  const view = viewOf(record);
  expect(view.adjacency(undefined, 'out')).toHaveLength(1);
  const out = walkRows(view, view.adjacency(undefined, 'out'), view.nodeWithId('c'));
  expect(out.map(({ relationship }) => view.relationshipId(relationship))).toEqual([
    'cb-T6',
    'cb-T5',
    'cb-T4',
    'cb-T3',
    'cb-T2',
    'cb-T1',
  ]);
  expect(view.degree(view.nodeWithId('b'), undefined, 'in')).toBe(12);
  expect(view.degree(view.nodeWithId('b'), [view.typeOrdinal('T2')], 'in')).toBe(2);
});

test('labels list and count their nodes', () => {
  const view = viewOf();
  expect(idsOf(view, view.nodesWith('Person'))).toEqual(['amina', 'omar']);
  expect(idsOf(view, view.nodesWith('Speaker'))).toEqual(['amina']);
  expect(idsOf(view, view.nodesWith('Ghost'))).toEqual([]);
  expect(['Person', 'Claim', 'Ghost', undefined].map((label) => view.countNodesWith(label))).toEqual([
    2, 2, 0, 5,
  ]);
  expect(view.labels).toEqual(['Person', 'Speaker', 'Claim']);
  expect(view.nodeLabels(view.nodeWithId('amina'))).toEqual(['Person', 'Speaker']);
  expect(view.labelSets[view.labelSetOf[view.nodeWithId('nowhere')] ?? -1]).toEqual([]);
});

test('types count their relationships', () => {
  const view = viewOf();
  expect(view.types).toEqual(['SAYS', 'ABOUT', 'KNOWS']);
  expect(view.types.map((_type, at) => view.countOfType(at))).toEqual([4, 1, 1]);
});

test('the id comes first among the properties, and what is hidden is not among them', () => {
  const view = viewOf();
  expect([...view.nodeProperties(view.nodeWithId('claim-1'))]).toEqual([
    ['id', 'claim-1'],
    ['gloss', 'the port was closed'],
  ]);
  expect(view.nodeProperty(view.nodeWithId('claim-1'), '_l')).toBeNull();
  expect([...view.relationshipProperties(view.relationshipWithId('r2'))]).toEqual([
    ['id', 'r2'],
    ['role', 'actor'],
  ]);
  expect(view.relationshipProperty(view.relationshipWithId('r2'), '_t')).toBeNull();
});

test('a key that is hidden on nodes only is a property of relationships', () => {
  const record = openHearing();
  record.putRelationship('r1', 'SAYS', 'omar', 'claim-1', { _l: 'seen' });
  const view = viewOf(record);
  expect(view.relationshipProperty(view.relationshipWithId('r1'), '_l')).toBe('seen');
});

test('keys that objects inherit are data like any other', () => {
  const record = openRecord();
  const named = JSON.parse('{"__proto__": "proto", "constructor": ["a"], "hasOwnProperty": 1}');
  record.putNode('plain', ['Word'], {});
  record.putNode('named', ['Word'], named);
  const view = viewOf(record);
  const keys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  expect(keys.map((key) => view.nodeProperty(0, key))).toEqual([null, null, null, null]);
  expect(keys.map((key) => view.nodeProperty(1, key))).toEqual(['proto', ['a'], null, 1]);
  expect([...view.nodeProperties(1).keys()]).toEqual(['id', '__proto__', 'constructor', 'hasOwnProperty']);
  expect(idsOf(view, view.seekEqual('Word', '__proto__', 'proto'))).toEqual(['named']);
  expect(idsOf(view, view.seekPrefix('Word', 'toString', ''))).toEqual([]);
});

test('stored values are read as values: plain objects are maps, absent is null', () => {
  const record = openRecord();
  record.putNode('a', [], { at: { page: 3 }, gone: undefined, empty: null, big: 2 ** 60 });
  const view = viewOf(record);
  expect(view.nodeProperty(0, 'at')).toEqual(new Map([['page', 3]]));
  expect(view.nodeProperty(0, 'gone')).toBeNull();
  expect(view.nodeProperty(0, 'big')).toEqual({ value: 2 ** 60 });
  expect([...view.nodeProperties(0).keys()]).toEqual(['id', 'at', 'big']);
});

test('the property keys are those that occur and are not hidden', () => {
  expect([...viewOf().propertyKeys].toSorted()).toEqual(['age', 'gloss', 'name', 'position', 'role']);
});

test('an empty record has an empty view', () => {
  const view = viewOf(openRecord());
  expect([view.nodeCount, view.relationshipCount, view.nodeLimit]).toEqual([0, 0, 0]);
  expect(idsOf(view, view.nodesWith(undefined))).toEqual([]);
  expect(view.adjacency(undefined, 'out')).toHaveLength(1);
  expect(idsOf(view, view.seekEqual(undefined, 'name', 'Amina'))).toEqual([]);
});

test('a relationship takes at most 40 bytes, rows of both directions included', () => {
  const record = openRecord();
  for (let at = 0; at < 100; at++) record.putNode(`n${at}`, ['Person']);
  const bare = viewOf(record).byteLength;
  for (let at = 0; at < 1_000; at++) record.putRelationship(`r${at}`, 'SAYS', `n${at % 100}`, `n${at % 7}`);
  const view = viewOf(record);
  view.adjacency(undefined, 'out');
  view.adjacency(undefined, 'in');
  expect((view.byteLength - bare) / 1_000).toBeLessThanOrEqual(40);
});
