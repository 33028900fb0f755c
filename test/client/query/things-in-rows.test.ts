// What of a result the picture can show, and what a cell opens.
import { describe, expect, it } from 'vitest';
import { selectionOf, thingsInRows } from '../../../client/panels/query/things-in-rows.ts';

const node = (id: string, label: string) => ({ id, labels: [label], properties: {} });
const relationship = (type: string, start: string, end: string) => ({
  id: `${start}-${end}`,
  type,
  start,
  end,
  properties: {},
});

describe('the things in rows', () => {
  it('are entities and claims, each once, in the order of the rows', () => {
    const rows = [
      [node('quay', 'Place'), 3],
      [node('lantern', 'Organization'), 1],
      [node('quay', 'Place'), 1],
    ];
    expect(thingsInRows(rows)).toEqual({ ids: ['quay', 'lantern'], view: 'entities', undrawable: 0 });
  });

  it('are shown among the claims when one of them is a claim or an estimate', () => {
    expect(thingsInRows([[node('quay', 'Place'), node('count', 'Estimate')]])).toEqual({
      ids: ['quay', 'count'],
      view: 'claims',
      undrawable: 0,
    });
  });

  it('are found in lists, maps, paths and at the ends of relationships', () => {
    const path = {
      nodes: [node('zoe', 'Person'), node('c1', 'Claim')],
      relationships: [relationship('CLAIMS', 'zoe', 'c1')],
    };
    const rows = [[[node('quay', 'Place')], { source: node('gazette', 'Organization') }, path]];
    expect(thingsInRows(rows).ids).toEqual(['quay', 'gazette', 'zoe', 'c1']);
    expect(thingsInRows([[relationship('CLAIMS', 'zoe', 'c1')]]).ids).toEqual(['zoe', 'c1']);
  });

  it('leave out what has no place on the picture, and count it', () => {
    expect(thingsInRows([[node('how-many', 'Question'), 'a text', null]])).toEqual({
      ids: [],
      view: 'entities',
      undrawable: 1,
    });
  });
});

describe('a relationship in a cell', () => {
  it('opens what ties its ends, or the claim that it belongs to', () => {
    expect(selectionOf(relationship('OPERATES_IN', 'lantern', 'quay'))).toEqual({
      kind: 'between',
      from: 'lantern',
      to: 'quay',
    });
    expect(selectionOf(relationship('CLAIMS', 'zoe', 'c1'))).toEqual({ kind: 'claim', id: 'c1' });
    expect(selectionOf(relationship('ABOUT', 'c1', 'quay'))).toEqual({ kind: 'claim', id: 'c1' });
  });

  it('opens nothing when the ontology does not know its type', () => {
    expect(selectionOf(relationship('constructor', 'a', 'b'))).toBeUndefined();
  });
});
