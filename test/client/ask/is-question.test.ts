// What the search box takes for a question, and what for a name or words to look for.
import { describe, expect, test } from 'vitest';
import { isQuestion } from '../../../client/panels/ask/is-question.ts';

describe('a question', () => {
  test('is what ends with a question mark', () => {
    expect(isQuestion('Grey Lantern in Marrow?')).toBe(true);
    expect(isQuestion('They said “who pays?”')).toBe(true);
    expect(isQuestion('  varn?  ')).toBe(true);
  });

  test('is what begins with a question word, however it is typed', () => {
    expect(isQuestion('who controls the quay')).toBe(true);
    expect(isQuestion('Where does Varn live')).toBe(true);
    expect(isQuestion("who's lying")).toBe(true);
    expect(isQuestion('HOW MANY CONTAINERS')).toBe(true);
  });

  test('is what begins with a verb and goes on', () => {
    expect(isQuestion('did Varn deny it')).toBe(true);
    expect(isQuestion('is the quay closed')).toBe(true);
  });

  test('is what begins with some other way of asking', () => {
    expect(isQuestion('according to Varn, who holds the quay')).toBe(true);
    expect(isQuestion('in which report is it')).toBe(true);
  });
});

describe('no question', () => {
  test('is a name, or words of a statement', () => {
    expect(isQuestion('Grey Lantern')).toBe(false);
    expect(isQuestion('containers lost at night')).toBe(false);
    expect(isQuestion('according to')).toBe(false);
  });

  test('is a question word alone, which somebody goes on typing', () => {
    expect(isQuestion('who')).toBe(false);
    expect(isQuestion('what ')).toBe(false);
    expect(isQuestion('is it')).toBe(false);
  });

  test('is a name in capitals that looks like a question word', () => {
    expect(isQuestion('IS attacks in the desert')).toBe(false);
    expect(isQuestion('WHO report of 2031')).toBe(false);
  });

  test('is a mark alone, or nothing', () => {
    expect(isQuestion('?')).toBe(false);
    expect(isQuestion('')).toBe(false);
  });
});
