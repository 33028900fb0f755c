// How far changes reach, and the reading of no more than came.
import { describe, expect, test } from 'vitest';
import { leavesEntities, reachOf } from '../../server/store/store.ts';
import { openHarbourStore } from '../graph/harbour-store.ts';
import { acceptAsTheyAre, addFerry } from './ferry-proposals.ts';

describe('a change', () => {
  test('of what is proposed reaches no record', () => {
    expect(['extract', 'decide rejection', 'withdraw replacement'].map(reachOf)).toEqual([
      'proposals',
      'proposals',
      'proposals',
    ]);
  });

  test('that accepts adds records; that undoes it withdraws them', () => {
    expect(reachOf('decide acceptance')).toBe('additions');
    expect(reachOf('withdraw acceptance')).toBe('withdrawals');
  });

  test('that is not known may change anything', () => {
    expect(reachOf('decide fate')).toBe('everything');
  });

  test('of identity changes which records are one, a dismissed contradiction does not', () => {
    expect(leavesEntities('decide identity')).toBe(false);
    expect(leavesEntities('decide contradiction')).toBe(true);
  });
});

describe('the contents after changes', () => {
  test('have what came, and the records that were known as the same objects', () => {
    const store = openHarbourStore();
    addFerry(store);
    const before = store.contents();
    acceptAsTheyAre(store, ['proposal-1', 'proposal-3']);
    const after = store.changedContents(before);
    expect(after).toEqual(store.contents());
    expect(after?.claims[0]).toBe(before.claims[0]);
    expect(after?.claims).toHaveLength(before.claims.length + 2);
  });

  test('are without what was withdrawn', () => {
    const store = openHarbourStore();
    addFerry(store);
    const first = acceptAsTheyAre(store, ['proposal-1']);
    acceptAsTheyAre(store, ['proposal-4']);
    const before = store.contents();
    store.withdrawDecision(first.id, 'ada');
    const after = store.changedContents(before);
    expect(after).toEqual(store.contents());
    expect(after?.claims.at(-1)).toBe(before.claims.at(-1));
  });

  test('are not told where a record came back between others', () => {
    const store = openHarbourStore();
    addFerry(store);
    const first = acceptAsTheyAre(store, ['proposal-1']);
    acceptAsTheyAre(store, ['proposal-4']);
    store.withdrawDecision(first.id, 'ada');
    const before = store.contents();
    acceptAsTheyAre(store, ['proposal-1']);
    expect(store.changedContents(before)).toBeUndefined();
  });
});
