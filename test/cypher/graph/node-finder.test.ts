// Seeks by equal value, range and prefix, against a small record with values of all kinds.
import { describe, expect, test } from 'vitest';
import { trackGraph } from '../../../server/cypher/graph/graph-tracker.ts';
import { type Value, WholeFloat } from '../../../server/cypher/values/value.ts';
import { idsOf, openRecord } from './open-record.ts';

function openMeasures() {
  const record = openRecord();
  record.putNode('one', ['Measure'], { x: 1 });
  record.putNode('one-float', ['Measure'], { x: new WholeFloat(1) });
  record.putNode('half', ['Measure', 'Small'], { x: 0.5 });
  record.putNode('minus', ['Measure', 'Small'], { x: -3 });
  record.putNode('large', ['Measure'], { x: 2n ** 53n });
  record.putNode('larger', ['Measure'], { x: 2n ** 53n + 1n });
  record.putNode('endless', ['Measure'], { x: Number.POSITIVE_INFINITY });
  record.putNode('nan', ['Measure'], { x: Number.NaN });
  record.putNode('text-one', ['Measure'], { x: '1' });
  record.putNode('port', ['Measure'], { x: 'port' });
  record.putNode('portal', ['Measure'], { x: 'portal' });
  record.putNode('emoji', ['Measure'], { x: 'p\u{1F600}' });
  record.putNode('private', ['Measure'], { x: 'p\uFB01' });
  record.putNode('true', ['Measure'], { x: true });
  record.putNode('list', ['Measure'], { x: [1] });
  record.putNode('other', ['Other'], { x: 1 });
  record.putNode('none', ['Measure'], {});
  return record;
}

/** The same answers are due from an index of the base and from nodes that came or changed later. */
function openViews() {
  const measures = openMeasures();
  const early = trackGraph(measures.port).view();
  const late = openRecord();
  const lateTracker = trackGraph(late.port);
  lateTracker.view();
  for (const { id, labels, properties } of measures.nodes.values()) late.putNode(id, labels, properties);
  const changed = openRecord();
  for (const id of measures.nodes.keys()) changed.putNode(id, ['Before'], { x: 'before' });
  const changedTracker = trackGraph(changed.port);
  changedTracker.view().seekEqual('Measure', 'x', 'before');
  for (const { id, labels, properties } of measures.nodes.values()) changed.putNode(id, labels, properties);
  return { 'the base': early, 'added nodes': lateTracker.view(), 'changed nodes': changedTracker.view() };
}

describe.each(Object.entries(openViews()))('over %s', (_name, view) => {
  const equal = (value: Value, label: string | undefined = 'Measure') =>
    idsOf(view, view.seekEqual(label, 'x', value));
  const range = (from: Value | undefined, to: Value | undefined, isInclusive = true) =>
    idsOf(
      view,
      view.seekRange(
        'Measure',
        'x',
        from === undefined ? undefined : { value: from, isInclusive },
        to === undefined ? undefined : { value: to, isInclusive },
      ),
    );

  test('1 and 1.0 are equal, and neither is a string', () => {
    expect(equal(1)).toEqual(['one', 'one-float']);
    expect(equal(new WholeFloat(1))).toEqual(['one', 'one-float']);
    expect(equal('1')).toEqual(['text-one']);
  });

  test('without a label all nodes are looked through', () => {
    expect(idsOf(view, view.seekEqual(undefined, 'x', 1))).toEqual(['one', 'one-float', 'other']);
  });

  test('large integers are told apart, and equal to the float of the same size', () => {
    expect(equal(2n ** 53n)).toEqual(['large']);
    expect(equal(2n ** 53n + 1n)).toEqual(['larger']);
    expect(equal(new WholeFloat(2 ** 53))).toEqual(['large']);
  });

  test('nothing equals null or NaN, and no index answers for lists', () => {
    expect(equal(null)).toEqual([]);
    expect(equal(Number.NaN)).toEqual([]);
    expect(equal([1])).toBeUndefined();
    expect(equal(new Map())).toBeUndefined();
  });

  test('an unknown label, key or value finds nothing', () => {
    expect(equal(1, 'Ghost')).toEqual([]);
    expect(idsOf(view, view.seekEqual('Measure', 'y', 1))).toEqual([]);
    expect(equal(4)).toEqual([]);
  });

  test('a range of numbers holds numbers only', () => {
    expect(range(0.5, 1)).toEqual(['one', 'one-float', 'half']);
    expect(range(0.5, 1, false)).toEqual([]);
    expect(range(undefined, 1, false)).toEqual(['half', 'minus']);
    expect(range(5, undefined)).toEqual(['large', 'larger', 'endless']);
    expect(range(1, 0.5)).toEqual([]);
  });

  test('a range that starts behind 2^53 misses nothing, though it may hold more', () => {
    expect(range(2n ** 53n, undefined, false)).toEqual(expect.arrayContaining(['larger', 'endless']));
  });

  test('a range of strings goes by code point', () => {
    expect(range('port', 'portal')).toEqual(['port', 'portal']);
    expect(range('port', undefined, false)).toEqual(['portal', 'emoji', 'private']);
    expect(range('p\uFB01', undefined, false)).toEqual(['emoji']);
    expect(range(undefined, 'port', false)).toEqual(['text-one']);
  });

  test('no index answers for a range of booleans, of two kinds, or without bounds', () => {
    expect(range(true, undefined)).toBeUndefined();
    expect(range(1, 'port')).toBeUndefined();
    expect(range(undefined, undefined)).toBeUndefined();
    expect(range(null, 3)).toEqual([]);
    expect(range(Number.NaN, undefined)).toEqual([]);
  });

  test('a prefix finds the strings that start so', () => {
    const prefix = (text: string) => idsOf(view, view.seekPrefix('Measure', 'x', text));
    expect(prefix('port')).toEqual(['port', 'portal']);
    expect(prefix('p\u{1F600}')).toEqual(['emoji']);
    expect(prefix('')).toEqual(['text-one', 'port', 'portal', 'emoji', 'private']);
    expect(prefix('q')).toEqual([]);
  });

  test('the id property is sought by the ids', () => {
    expect(idsOf(view, view.seekEqual('Measure', 'id', 'half'))).toEqual(['half']);
    expect(idsOf(view, view.seekEqual('Other', 'id', 'half'))).toEqual([]);
    expect(idsOf(view, view.seekEqual(undefined, 'id', 1))).toEqual([]);
    expect(idsOf(view, view.seekPrefix(undefined, 'id', 'one'))).toEqual(['one', 'one-float']);
    expect(view.estimateEqual('Measure', 'id', false)).toBe(1);
  });
});

test('an estimate is nodes with the property by distinct values, once the index is there', () => {
  const record = openRecord();
  for (let at = 0; at < 12; at++)
    record.putNode(`n${at}`, ['Claim'], at < 9 ? { year: 2000 + (at % 3) } : {});
  const view = trackGraph(record.port).view();
  expect(view.estimateEqual('Claim', 'year', false)).toBeUndefined();
  expect(view.estimateEqual('Claim', 'year', true)).toBe(3);
  expect(view.estimateEqual('Claim', 'year', false)).toBe(3);
  expect(view.estimateEqual('Claim', 'month', true)).toBe(0);
});

test('seeks on more keys than are kept still answer', () => {
  const record = openRecord();
  record.putNode('a', ['Claim'], { key299: 1 });
  const view = trackGraph(record.port).view();
  for (let at = 0; at < 300; at++) view.seekEqual('Claim', `key${at}`, 1);
  expect(idsOf(view, view.seekEqual('Claim', 'key299', 1))).toEqual(['a']);
  expect(idsOf(view, view.seekEqual('Claim', 'key0', 1))).toEqual([]);
});
