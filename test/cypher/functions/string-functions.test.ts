// Functions of strings.
import { expect, test } from 'vitest';
import { call, faultOf } from './call-function.ts';

test('letters are made capital and small under both names', () => {
  expect(call('toUpper', 'Raqqa')).toBe("'RAQQA'");
  expect(call('upper', 'Raqqa')).toBe("'RAQQA'");
  expect(call('toLower', 'Raqqa')).toBe("'raqqa'");
  expect(call('lower', 'Raqqa')).toBe("'raqqa'");
});

test('a function of strings gives null for null', () => {
  expect(call('toUpper', null)).toBe('null');
  expect(call('substring', 'Raqqa', null)).toBe('null');
  expect(call('replace', 'Raqqa', null, 'x')).toBe('null');
});

test('a function of strings refuses what is none', () => {
  expect(faultOf(() => call('toUpper', 1))).toBe('TypeError InvalidArgumentValue');
  expect(() => call('trim', true)).toThrow('trim() needs a STRING, but got a value of type BOOLEAN.');
});

test('a substring starts at 0 and ends where the text ends', () => {
  expect(call('substring', '0123456789', 1)).toBe("'123456789'");
  expect(call('substring', '0123456789', 8, 5)).toBe("'89'");
  expect(call('substring', 'Raqqa', 9)).toBe("''");
  expect(call('substring', 'Raqqa', 2n ** 62n)).toBe("''");
});

test('left and right take no more than there is', () => {
  expect(call('left', 'Raqqa', 2)).toBe("'Ra'");
  expect(call('right', 'Raqqa', 2)).toBe("'qa'");
  expect(call('left', 'Raqqa', 9)).toBe("'Raqqa'");
  expect(call('right', 'Raqqa', 9)).toBe("'Raqqa'");
  expect(call('right', 'Raqqa', 0)).toBe("''");
});

test('a start or length below 0 is out of range', () => {
  expect(faultOf(() => call('substring', 'Raqqa', -1))).toBe('ArgumentError NumberOutOfRange');
  expect(faultOf(() => call('substring', 'Raqqa', 0, -1))).toBe('ArgumentError NumberOutOfRange');
  expect(faultOf(() => call('left', 'Raqqa', -1))).toBe('ArgumentError NumberOutOfRange');
  expect(() => call('right', 'Raqqa', -2)).toThrow('right() needs a length from 0, but got -2.');
});

test('a start or length that is no INTEGER is refused', () => {
  expect(faultOf(() => call('left', 'Raqqa', 1.5))).toBe('TypeError InvalidArgumentValue');
});

test('characters are counted, not the halves that some are stored in', () => {
  expect(call('size', 'a😀b')).toBe('3');
  expect(call('char_length', 'a😀b')).toBe('3');
  expect(call('character_length', 'a😀b')).toBe('3');
  expect(call('substring', 'a😀b', 1, 1)).toBe("'😀'");
  expect(call('right', 'a😀b', 2)).toBe("'😀b'");
  expect(call('reverse', 'a😀b')).toBe("'b😀a'");
});

test('white space is trimmed on the side that the name says', () => {
  expect(call('trim', ' \t Raqqa\n')).toBe("'Raqqa'");
  expect(call('bTrim', ' Raqqa ')).toBe("'Raqqa'");
  expect(call('lTrim', ' Raqqa ')).toBe("'Raqqa '");
  expect(call('rTrim', ' Raqqa ')).toBe("' Raqqa'");
});

test('named characters are trimmed in any order, inside the text they stay', () => {
  expect(call('trim', '*-Ra-qqa-*', '-*')).toBe("'Ra-qqa'");
  expect(call('lTrim', 'xxxRaqqa', 'x')).toBe("'Raqqa'");
  expect(call('rTrim', 'Raqqa😀😀', '😀')).toBe("'Raqqa'");
  expect(call('trim', 'xxx', 'x')).toBe("''");
});

test('every occurrence is replaced, and signs that mean something to JavaScript are plain text', () => {
  expect(call('replace', 'a.b.c', '.', '$&')).toBe("'a$&b$&c'");
  expect(call('replace', 'Raqqa', 'q', '')).toBe("'Raa'");
  expect(call('replace', 'Raqqa', 'x', 'y')).toBe("'Raqqa'");
});

test('replacing the empty string replaces nothing', () => {
  expect(call('replace', 'Raqqa', '', 'x')).toBe("'Raqqa'");
});

test('a replacement that makes the text too long is refused before it is made', () => {
  expect(faultOf(() => call('replace', 'q'.repeat(100), 'q', 'Raqqa and more'))).toBe(
    'LimitExceeded MemoryLimit',
  );
});

test('a text is split at each delimiter, also where nothing stands between two', () => {
  expect(call('split', 'one1two', '1')).toBe("['one', 'two']");
  expect(call('split', 'a,,b,', ',')).toBe("['a', '', 'b', '']");
  expect(call('split', 'Raqqa', ';')).toBe("['Raqqa']");
  expect(call('split', '', ',')).toBe("['']");
});

test('a text is split into characters by an empty delimiter', () => {
  expect(call('split', 'a😀', '')).toBe("['a', '😀']");
});

test('too many parts are refused before they are made', () => {
  expect(faultOf(() => call('split', ','.repeat(1_000), ','))).toBe('LimitExceeded MemoryLimit');
});

test('a text is brought into a Unicode normal form', () => {
  expect(call('normalize', 'e\u0301')).toBe("'\u00e9'");
  expect(call('normalize', '\u00e9', 'NFD')).toBe("'e\u0301'");
  expect(faultOf(() => call('normalize', 'e', 'nfc'))).toBe('ArgumentError InvalidArgumentValue');
});
