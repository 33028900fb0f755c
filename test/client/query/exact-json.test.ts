// JSON whose whole numbers keep all their digits.
import { describe, expect, it } from 'vitest';
import { parseExactly } from '../../../client/api/exact-json.ts';

describe('JSON read exactly', () => {
  it('keeps the digits of whole numbers that a double cannot hold', () => {
    expect(parseExactly('[9007199254740993, -9223372036854775808]')).toEqual([
      9007199254740993n,
      -9223372036854775808n,
    ]);
  });

  it('leaves all other numbers as they are', () => {
    expect(parseExactly('[9007199254740991, 1.5, -0.25, 0.1234567890123456, 1e30]')).toEqual([
      9007199254740991, 1.5, -0.25, 0.1234567890123456, 1e30,
    ]);
  });

  it('does not take digits inside a text for a number', () => {
    expect(parseExactly('{"id": "9007199254740993"}')).toEqual({ id: '9007199254740993' });
  });

  it('throws where there is no JSON, as JSON.parse does', () => {
    expect(() => parseExactly('<html>')).toThrow(SyntaxError);
  });
});
