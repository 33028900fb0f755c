// Moving the edges of a passage and the place of a cut, by words and by sentences.
import { describe, expect, it } from 'vitest';
import {
  findWords,
  firstCut,
  moveEdge,
  nearestCut,
  nextCut,
  sentenceCuts,
  wholeWords,
  wordCuts,
} from '../../../client/panels/review/word-stops.ts';

// Stands at place 100 of its text: "The" at 100, "ferry" at 104, "stays" at 110, "." at 115, "Nobody" at 117
const context = { start: 100, text: 'The ferry stays. Nobody knows why.' };
const ferry = { start: 104, end: 109 };

describe('the edge of a passage', () => {
  it('moves to the next word, and back', () => {
    expect(moveEdge(context, ferry, 'end', 1)).toEqual({ start: 104, end: 115 });
    expect(moveEdge(context, { start: 104, end: 115 }, 'end', -1)).toEqual(ferry);
    expect(moveEdge(context, ferry, 'start', -1)).toEqual({ start: 100, end: 109 });
  });

  it('stops at signs too, so that a full stop can be taken in or left out', () => {
    expect(moveEdge(context, { start: 104, end: 115 }, 'end', 1)).toEqual({ start: 104, end: 116 });
  });

  it('never leaves the context and never makes the passage empty', () => {
    expect(moveEdge(context, { start: 100, end: 109 }, 'start', -1)).toEqual({ start: 100, end: 109 });
    expect(moveEdge(context, ferry, 'start', 1)).toEqual(ferry);
    expect(moveEdge(context, ferry, 'end', -1)).toEqual(ferry);
  });

  it('keeps what else the passage has, such as its page', () => {
    expect(moveEdge(context, { ...ferry, page: 2 }, 'end', 1)).toEqual({ start: 104, end: 115, page: 2 });
  });
});

describe('a rough selection', () => {
  it('takes the words that it touches whole', () => {
    expect(wholeWords(context, { start: 106, end: 112 })).toEqual({ start: 104, end: 115 });
  });

  it('of spaces alone selects nothing', () => {
    expect(wholeWords(context, { start: 109, end: 110 })).toBeUndefined();
  });
});

describe('the place of a cut', () => {
  const passage = { start: 100, end: 134 };

  it('is a word or the beginning of a sentence within the passage', () => {
    expect(wordCuts(context, passage)).toEqual([104, 110, 117, 124, 130]);
    expect(sentenceCuts(context, passage)).toEqual([117]);
  });

  it('is at first the sentence nearest to the middle, or else the word', () => {
    expect(firstCut(context, passage)).toBe(117);
    expect(firstCut(context, { start: 100, end: 115 })).toBe(110);
    expect(firstCut(context, ferry)).toBeUndefined();
  });

  it('moves on and back, and stays where there is none', () => {
    const cuts = [104, 110, 117];
    expect(nextCut(cuts, 110, 1)).toBe(117);
    expect(nextCut(cuts, 110, -1)).toBe(104);
    expect(nextCut(cuts, 117, 1)).toBe(117);
  });

  it('is taken to the nearest word by a click', () => {
    expect(nearestCut([104, 110, 117], 111)).toBe(110);
    expect(nearestCut([], 111)).toBeUndefined();
  });
});

it('finds the words of a cue where they stand nearest, and none where they do not stand', () => {
  const twice = { start: 10, text: 'said A, said B' };
  expect(findWords(twice, 'said', 19)).toEqual([18, 22]);
  expect(findWords(twice, 'said', 10)).toEqual([10, 14]);
  expect(findWords(twice, 'warned', 10)).toBeUndefined();
  expect(findWords(twice, '', 10)).toBeUndefined();
});
