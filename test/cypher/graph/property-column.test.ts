// Properties read often are kept side by side, and say what the record says, whatever changes.
import { expect, test } from 'vitest';
import type { GraphView } from '../../../server/cypher/graph/graph-port.ts';
import { trackGraph } from '../../../server/cypher/graph/graph-tracker.ts';
import { openRecord } from './open-record.ts';

/** More than it takes for a column to be kept. */
const OFTEN = 1_000;

/** A thousand speakers with a year each; those of even numbers have a name as well. */
function openSpeakers() {
  const record = openRecord();
  for (let at = 0; at < OFTEN; at++) {
    record.putNode(`s${at}`, ['Speaker'], at % 2 === 0 ? { year: at, name: `Speaker ${at}` } : { year: at });
  }
  record.putRelationship('q', 'QUOTES', 's0', 's1', { year: 2031 });
  return record;
}

function readAll(view: GraphView, key: string): readonly unknown[] {
  const read = view.nodeReader(key);
  return Array.from({ length: view.nodeLimit }, (_, node) => read(node));
}

/** What single reads say. */
const readEach = (view: GraphView, key: string): readonly unknown[] =>
  Array.from({ length: view.nodeLimit }, (_, node) => view.nodeProperty(node, key));

test('a reader says of every node what a single read says, also the second time', () => {
  const view = trackGraph(openSpeakers().port).view();
  for (const key of ['year', 'name', 'id', 'nothing', '_l', 'constructor', '__proto__']) {
    expect(readAll(view, key)).toEqual(readEach(view, key));
    expect(readAll(view, key)).toEqual(readEach(view, key));
  }
});

test('a node that is replaced keeps its former value in views from before', () => {
  const record = openSpeakers();
  const tracker = trackGraph(record.port);
  const before = tracker.view();
  readAll(before, 'year');
  record.putNode('s7', ['Speaker'], { year: 1999 });
  record.putNode('new', ['Speaker'], { year: 2000 });
  const after = tracker.view();
  const node = before.nodeWithId('s7');
  expect([before.nodeReader('year')(node), after.nodeReader('year')(node)]).toEqual([7, 1999]);
  expect(after.nodeReader('year')(after.nodeWithId('new'))).toBe(2000);
  expect(readAll(after, 'year')).toEqual(readEach(after, 'year'));
});

test('a record that was changed in place is read anew', () => {
  const record = openRecord();
  const properties: Record<string, unknown> = { year: 1 };
  record.putNode('odd', ['Speaker'], properties);
  for (let at = 0; at < OFTEN; at++) record.putNode(`s${at}`, ['Speaker'], { year: at });
  const tracker = trackGraph(record.port);
  const node = tracker.view().nodeWithId('odd');
  readAll(tracker.view(), 'year');
  expect(tracker.view().nodeReader('year')(node)).toBe(1);
  properties.year = 2;
  record.putNode('odd', ['Speaker'], properties);
  expect(tracker.view().nodeReader('year')(node)).toBe(2);
});

test('properties of relationships are read the same way', () => {
  const view = trackGraph(openSpeakers().port).view();
  const quote = view.relationshipWithId('q');
  const read = view.relationshipReader('year');
  expect(Array.from({ length: OFTEN }, () => read(quote)).at(-1)).toBe(2031);
});

test('what is kept counts as memory of the view', () => {
  const view = trackGraph(openSpeakers().port).view();
  const before = view.byteLength;
  readAll(view, 'year');
  expect(view.byteLength).toBeGreaterThan(before);
});
