// Views through changes: each sees one version, shares the ordinals, and equals one that was built anew.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { trackGraph } from '../../../server/cypher/graph/graph-tracker.ts';
import { describeView, idsOf, openRecord, type RecordInMaps } from './open-record.ts';

function openPair() {
  const record = openRecord();
  record.putNode('amina', ['Person'], { age: 41 });
  record.putNode('claim', ['Claim']);
  record.putRelationship('says', 'SAYS', 'amina', 'claim', { position: 0 });
  return { record, tracker: trackGraph(record.port) };
}

test('while nothing changes, the view is the same object', () => {
  const { record, tracker } = openPair();
  const view = tracker.view();
  expect(tracker.view()).toBe(view);
  record.putNode('omar', ['Person']);
  const next = tracker.view();
  expect(next).not.toBe(view);
  expect(next.version).toBeGreaterThan(view.version);
  expect(tracker.view()).toBe(next);
});

test('an older view does not see what came later', () => {
  const { record, tracker } = openPair();
  const view = tracker.view();
  record.putNode('omar', ['Person']);
  record.putRelationship('knows', 'KNOWS', 'amina', 'omar');
  const next = tracker.view();
  expect([view.nodeWithId('omar'), view.relationshipWithId('knows'), view.typeOrdinal('KNOWS')]).toEqual([
    -1, -1, -1,
  ]);
  expect(view.degree(view.nodeWithId('amina'), undefined, 'out')).toBe(1);
  expect(next.degree(next.nodeWithId('amina'), undefined, 'out')).toBe(2);
  expect(idsOf(next, next.nodesWith('Person'))).toEqual(['amina', 'omar']);
});

test('rows that are being walked do not grow', () => {
  const { record, tracker } = openPair();
  tracker.view();
  record.putRelationship('again', 'SAYS', 'amina', 'claim');
  const view = tracker.view();
  const row = view.adjacency(undefined, 'out')[0]?.added?.get(view.nodeWithId('amina'));
  expect(row).toHaveLength(1);
  record.putRelationship('once more', 'SAYS', 'amina', 'claim');
  const next = tracker.view();
  expect(row).toHaveLength(1);
  expect(view.adjacency(undefined, 'out')[0]?.added?.get(view.nodeWithId('amina'))).toHaveLength(1);
  expect(next.adjacency(undefined, 'out')[0]?.added?.get(view.nodeWithId('amina'))).toHaveLength(2);
});

test('ordinals stay what they are when nodes come and go', () => {
  const { record, tracker } = openPair();
  const claim = tracker.view().nodeWithId('claim');
  record.putNode('omar', ['Person']);
  record.dropNode('amina');
  const view = tracker.view();
  expect(view.nodeWithId('claim')).toBe(claim);
  expect([view.nodeCount, view.nodeLimit]).toEqual([2, 3]);
});

test('a node that is dropped and comes again with its id is another node', () => {
  const { record, tracker } = openPair();
  const view = tracker.view();
  const former = view.nodeWithId('amina');
  record.dropNode('amina');
  const without = tracker.view();
  record.putNode('amina', ['Ghost']);
  const next = tracker.view();
  expect(view.nodeWithId('amina')).toBe(former);
  expect(without.nodeWithId('amina')).toBe(-1);
  expect(without.isNodeDeleted(former)).toBe(true);
  expect(next.nodeWithId('amina')).not.toBe(former);
  expect(next.nodeLabels(next.nodeWithId('amina'))).toEqual(['Ghost']);
});

test('each view has the properties and labels of its version', () => {
  const { record, tracker } = openPair();
  const views = [tracker.view()];
  for (const age of [42, 43, 44]) {
    record.putNode('amina', ['Person', `Aged${age}`], { age: 0 });
    record.putNode('amina', ['Person', `Aged${age}`], { age });
    views.push(tracker.view());
  }
  expect(views.map((view) => view.nodeProperty(0, 'age'))).toEqual([41, 42, 43, 44]);
  expect(views.map((view) => view.nodeLabels(0).at(-1))).toEqual(['Person', 'Aged42', 'Aged43', 'Aged44']);
  expect(views.map((view) => idsOf(view, view.seekEqual('Person', 'age', 43)))).toEqual([
    [],
    [],
    ['amina'],
    [],
  ]);
  expect(views.map((view) => view.countNodesWith('Aged43'))).toEqual([0, 0, 1, 0]);
});

test('a change that replaces properties tears no view', () => {
  const { record, tracker } = openPair();
  const view = tracker.view();
  record.putNode('amina', ['Person'], { age: 42 });
  record.putRelationship('says', 'SAYS', 'amina', 'claim', { position: 1 });
  expect(tracker.isTorn(view)).toBe(false);
  expect(view.relationshipProperty(0, 'position')).toBe(0);
});

test('a change in place tears the older views and no later one', () => {
  const { record, tracker } = openPair();
  const view = tracker.view();
  const properties = { age: 42 };
  record.putNode('amina', ['Person'], properties);
  const next = tracker.view();
  properties.age = 43;
  record.putNode('amina', ['Person'], properties);
  const last = tracker.view();
  expect([view, next, last].map((one) => tracker.isTorn(one))).toEqual([true, true, false]);
  expect(idsOf(last, last.seekEqual('Person', 'age', 43))).toEqual(['amina']);
});

test('when everything is cleared, older views keep what they had', () => {
  const { record, tracker } = openPair();
  const view = tracker.view();
  record.clear();
  expect(tracker.view().nodeCount).toBe(0);
  expect(view.nodeCount).toBe(2);
  expect(view.nodeProperty(view.nodeWithId('amina'), 'age')).toBe(41);
  record.putNode('omar', ['Person']);
  expect(tracker.view().nodeWithId('omar')).toBe(0);
});

test('ordinals that are held stay through a clearing', () => {
  const { record, tracker } = openPair();
  tracker.view();
  const release = tracker.holdOrdinals();
  record.clear();
  record.putNode('omar', ['Person']);
  const view = tracker.view();
  expect([view.nodeWithId('amina'), view.nodeWithId('omar'), view.nodeCount]).toEqual([-1, 2, 1]);
  release();
});

/** Adds and drops so many nodes that the base is no longer worth keeping. */
function outgrow(record: RecordInMaps): void {
  for (let at = 0; at < 2_500; at++) {
    record.putNode(`passing${at}`, ['Passing']);
    record.dropNode(`passing${at}`);
  }
}

test('after many changes the base is built anew, and older views go on', () => {
  const { record, tracker } = openPair();
  const view = tracker.view();
  outgrow(record);
  const next = tracker.view();
  expect([next.nodeLimit, next.nodeCount, next.deletedNodes]).toEqual([2, 2, undefined]);
  record.dropNode('amina');
  expect(view.nodeWithId('amina')).toBe(0);
  expect(tracker.view().nodeWithId('amina')).toBe(-1);
});

test('while ordinals are held the base is kept, whatever changes', () => {
  const { record, tracker } = openPair();
  tracker.view();
  const release = tracker.holdOrdinals();
  outgrow(record);
  expect(tracker.view().nodeLimit).toBe(2_502);
  release();
  release();
  record.putNode('omar', ['Person']);
  expect(tracker.view().nodeLimit).toBe(3);
});

test('a tracker that is closed no longer follows', () => {
  const { record, tracker } = openPair();
  const view = tracker.view();
  tracker.close();
  record.putNode('omar', ['Person']);
  expect(tracker.view()).toBe(view);
});

test('a relationship without its ends is a fault of the record', () => {
  const { record, tracker } = openPair();
  tracker.view();
  expect(() => record.putRelationship('lost', 'SAYS', 'amina', 'nobody')).toThrow(
    'relationship lost has an end that is no node of the record',
  );
});

const LABELS = ['Person', 'Claim', 'Report'];
const TYPES = ['SAYS', 'ABOUT', 'IN', 'KNOWS', 'CITES', 'DENIES'];

const change = fc.record({
  act: fc.constantFrom(
    'node',
    'node',
    'relationship',
    'relationship',
    'dropNode',
    'dropRelationship',
    'view',
  ),
  node: fc.integer({ min: 0, max: 9 }),
  other: fc.integer({ min: 0, max: 9 }),
  relationship: fc.integer({ min: 0, max: 14 }),
  labels: fc.subarray(LABELS),
  type: fc.constantFrom(...TYPES),
  rank: fc.constantFrom(0, 1, 2.5, 'one', 'other', 'two', true, undefined),
});
type Step = typeof change extends fc.Arbitrary<infer T> ? T : never;

function applyStep(record: RecordInMaps, step: Step): void {
  const [node, other, relationship] = [`n${step.node}`, `n${step.other}`, `r${step.relationship}`];
  if (step.act === 'node') record.putNode(node, step.labels, { rank: step.rank });
  if (step.act === 'dropNode') record.dropNode(node);
  if (step.act === 'dropRelationship') record.dropRelationship(relationship);
  const hasEnds = record.nodes.has(node) && record.nodes.has(other);
  if (step.act === 'relationship' && (hasEnds || record.relationships.has(relationship))) {
    record.putRelationship(relationship, step.type, node, other, { rank: step.rank });
  }
}

test('after any changes a view equals one that was built anew, and older views keep their answers', () => {
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 25, size: 'max' }),
      fc.array(change, { maxLength: 60, size: 'max' }),
      (before, steps) => {
        const record = openRecord();
        for (const step of before) applyStep(record, step);
        const tracker = trackGraph(record.port);
        const describeNow = () => describeView(tracker.view(), LABELS, TYPES);
        const kept = [{ view: tracker.view(), said: describeNow() }];
        // A view that nobody asked must answer for its version all the same.
        const silent = [{ view: tracker.view(), said: kept[0]?.said }];
        for (const step of steps) {
          applyStep(record, step);
          if (step.act !== 'view') continue;
          const fresh = describeView(trackGraph(record.port).view(), LABELS, TYPES);
          if (step.node < 5) silent.push({ view: tracker.view(), said: fresh });
          else kept.push({ view: tracker.view(), said: describeNow() });
        }
        const fresh = describeView(trackGraph(record.port).view(), LABELS, TYPES);
        expect(describeNow()).toEqual(fresh);
        for (const { view, said } of [...kept, ...silent]) {
          expect(describeView(view, LABELS, TYPES)).toEqual(said);
        }
      },
    ),
    { numRuns: 100 },
  );
});
