// Cutting a text at ranges that may overlap.
import { describe, expect, it } from 'vitest';
import { cutText } from '../../client/panels/text-marks.ts';

describe('cutText', () => {
  it('leaves a text without marks whole', () => {
    expect(cutText('The quay is quiet.', 0, [])).toEqual([
      { start: 0, text: 'The quay is quiet.', keys: [], begins: [] },
    ]);
  });

  it('cuts where a mark begins and ends, in the units of the whole text', () => {
    expect(cutText('quay', 10, [{ start: 11, end: 13, key: 'a' }])).toEqual([
      { start: 10, text: 'q', keys: [], begins: [] },
      { start: 11, text: 'ua', keys: ['a'], begins: ['a'] },
      { start: 13, text: 'y', keys: [], begins: [] },
    ]);
  });

  it('names every mark over a piece, the shortest first', () => {
    const pieces = cutText('abcdef', 0, [
      { start: 0, end: 6, key: 'long' },
      { start: 2, end: 4, key: 'short' },
    ]);

    expect(pieces.map(({ text, keys }) => [text, keys])).toEqual([
      ['ab', ['long']],
      ['cd', ['short', 'long']],
      ['ef', ['long']],
    ]);
  });

  it('handles marks that overlap without one holding the other', () => {
    const pieces = cutText('abcd', 0, [
      { start: 0, end: 3, key: 'left' },
      { start: 2, end: 4, key: 'right' },
    ]);

    expect(pieces.map(({ text, keys }) => [text, keys])).toEqual([
      ['ab', ['left']],
      ['c', ['right', 'left']],
      ['d', ['right']],
    ]);
  });

  it('cuts marks that reach out of the text to it', () => {
    expect(cutText('bc', 1, [{ start: 0, end: 9, key: 'all' }])).toEqual([
      { start: 1, text: 'bc', keys: ['all'], begins: ['all'] },
    ]);
  });
});
