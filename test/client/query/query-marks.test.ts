// Where faults and warnings of a query are shown.
import { describe, expect, it } from 'vitest';
import { markOfCheck, markOfFault } from '../../../client/panels/query/query-marks.ts';
import { RequestError } from '../../../client/state/state.ts';

const faultAt = (offset: number, length: number): RequestError =>
  new RequestError({
    code: 'QUERY_INVALID',
    message: 'speakr is not defined.',
    fix: 'Did you mean speaker?',
    position: { offset, length, line: 1, column: offset + 1 },
  });

describe('a fault in the text', () => {
  it('is marked under its word', () => {
    expect(markOfFault(faultAt(7, 6), 'RETURN speakr.name')).toEqual({
      from: 7,
      to: 13,
      severity: 'error',
      message: 'speakr is not defined.',
      fix: 'Did you mean speaker?',
      place: 'line 1, column 8',
    });
  });

  it('behind the end of the text is marked at its last sign', () => {
    expect(markOfFault(faultAt(8, 1), 'RETURN 1')).toMatchObject({ from: 7, to: 8 });
  });

  it('that tells no place, or is none of the query, has no mark', () => {
    expect(markOfFault(new Error('offline'), 'RETURN 1')).toBeUndefined();
    expect(
      markOfFault(
        new RequestError({ code: 'UNREACHABLE', message: 'No answer.', fix: 'Try again.' }),
        'RETURN 1',
      ),
    ).toBeUndefined();
  });
});

describe('a fault found while writing', () => {
  it('is an error where a word is wrong, also at the very end', () => {
    expect(markOfCheck(faultAt(7, 6), 'RETURN speakr')?.severity).toBe('error');
  });

  it('is only unfinished where something is missing at the end', () => {
    expect(markOfCheck(faultAt(6, 1), 'RETURN')?.severity).toBe('unfinished');
    expect(markOfCheck(faultAt(0, 9), 'MATCH (n)\n')?.severity).toBe('unfinished');
  });
});
