// Claims as cells for spreadsheets.
import { describe, expect, it } from 'vitest';
import { disarm, writeCsv, writeTsv } from '../../client/panels/claim-sheet.ts';

describe('sheets', () => {
  it('put an apostrophe before a cell that a spreadsheet would run', () => {
    expect(disarm('=HYPERLINK("x")')).toBe('\'=HYPERLINK("x")');
    expect(disarm('+1')).toBe("'+1");
    expect(disarm('-1')).toBe("'-1");
    expect(disarm('@sum')).toBe("'@sum");
    expect(disarm('\tx')).toBe("'\tx");
    expect(disarm('40 to 50')).toBe('40 to 50');
  });

  it('quote commas, quotes and line ends in CSV', () => {
    expect(writeCsv([['a,b', 'say "so"', 'one\ntwo', 'plain']])).toBe(
      '\uFEFF"a,b","say ""so""","one\ntwo",plain\r\n',
    );
  });

  it('keep every row on one line when copied', () => {
    expect(
      writeTsv([
        ['a\tb', 'one\ntwo'],
        ['=1', 'x'],
      ]),
    ).toBe("a b\tone two\n'=1\tx");
  });
});
