// Assessments in the words of the Admiralty code.
import { describe, expect, it } from 'vitest';
import {
  readConfidence,
  readCredibility,
  readReliability,
  sayGrades,
} from '../../../client/panels/corroboration/admiralty-words.ts';

describe('grades', () => {
  it('stand with their standard words', () => {
    expect(sayGrades({ reliability: 'B', credibility: '2', confidence: 70 })).toEqual([
      'B usually reliable',
      '2 probably true',
      'confidence 70 of 100',
    ]);
  });

  it('say nothing of what was not judged, and keep a confidence of nought', () => {
    expect(sayGrades({ reliability: 'F', confidence: 0 })).toEqual([
      'F reliability cannot be judged',
      'confidence 0 of 100',
    ]);
  });

  it('are read from a choice only where it is one', () => {
    expect(readReliability('A')).toBe('A');
    expect(readReliability('')).toBeUndefined();
    expect(readCredibility('6')).toBe('6');
    expect(readCredibility('toString')).toBeUndefined();
  });
});

describe('a confidence', () => {
  it('is a whole number from 0 to 100', () => {
    expect(readConfidence(' 70 ')).toBe(70);
    expect(readConfidence('0')).toBe(0);
    expect(readConfidence('100')).toBe(100);
  });

  it('may be left out, but not be anything else', () => {
    expect(readConfidence('')).toBeUndefined();
    expect(readConfidence('101')).toBe('broken');
    expect(readConfidence('7.5')).toBe('broken');
    expect(readConfidence('high')).toBe('broken');
  });
});
