// Functions of single values.
import { expect, test } from 'vitest';
import { call } from './call-function.ts';

test('coalesce gives the first value that is not null', () => {
  expect(call('coalesce', null, 'Raqqa', 'Homs')).toBe("'Raqqa'");
  expect(call('coalesce', false, true)).toBe('false');
  expect(call('coalesce', null, null)).toBe('null');
});

test('nullIf takes one value away', () => {
  expect(call('nullIf', 'unknown', 'unknown')).toBe('null');
  expect(call('nullIf', 1, '1')).toBe('1');
  expect(call('nullIf', 'Raqqa', null)).toBe("'Raqqa'");
  expect(call('nullIf', null, 1)).toBe('null');
});

test('a random identifier is a version 4 UUID', () => {
  expect(call('randomUUID')).toBe("'44444444-4444-4444-9444-444444444444'");
});
