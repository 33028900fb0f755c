// Findings in plain words.
import { describe, expect, it } from 'vitest';
import {
  listNames,
  nameCircle,
  nameProperty,
  sayHands,
  sayLikeness,
} from '../../../client/panels/corroboration/finding-words.ts';

describe('words for findings', () => {
  it('a score reads as how sure one can be', () => {
    expect(sayLikeness(0.9)).toBe('almost certainly the same statement');
    expect(sayLikeness(0.6)).toBe('probably the same statement');
    expect(sayLikeness(0.5)).toBe('possibly the same statement');
  });

  it('hands are counted from the publisher’s own voice', () => {
    expect(sayHands(0)).toBe('in its own voice');
    expect(sayHands(1)).toBe('handed on once');
    expect(sayHands(3)).toBe('handed on three times');
    expect(sayHands(9)).toBe('handed on 9 times');
  });

  it('what figures differ in has a plain name, and an unknown one keeps its own', () => {
    expect(nameProperty('asOf')).toBe('time');
    expect(nameProperty('currency')).toBe('currency');
  });

  it('a circle and a fan are told apart', () => {
    const reports = ['a', 'b'].map((id) => ({ id, label: 'Report' as const, name: id }));
    expect(nameCircle({ kind: 'cycle', reports })).toBe('2 reports lead back to one another');
    expect(nameCircle({ kind: 'fan', reports })).toBe('2 reports trace to one source');
  });
});

describe('names in a row', () => {
  it('are joined as one says them', () => {
    expect(listNames([])).toBe('');
    expect(listNames(['A'])).toBe('A');
    expect(listNames(['A', 'B', 'C'])).toBe('A, B and C');
  });

  it('are cut where more than one would be left out', () => {
    expect(listNames(['A', 'B', 'C', 'D'], 3)).toBe('A, B, C and D');
    expect(listNames(['A', 'B', 'C', 'D', 'E'], 3)).toBe('A, B, C and 2 more');
  });
});
