// STARTS WITH, ENDS WITH and CONTAINS.
import { expect, test } from 'vitest';
import { contains, endsWith, startsWith } from '../../../server/cypher/values/text-predicates.ts';

test('parts of a string are found where they stand', () => {
  expect([startsWith('harbour', 'har'), startsWith('harbour', 'bour')]).toEqual([true, false]);
  expect([endsWith('harbour', 'bour'), endsWith('harbour', 'har')]).toEqual([true, false]);
  expect([contains('harbour', 'rbo'), contains('harbour', 'x'), contains('', '')]).toEqual([
    true,
    false,
    true,
  ]);
});

test('whether something that is no string has a part is not known', () => {
  for (const predicate of [startsWith, endsWith, contains]) {
    expect([predicate(1, 'a'), predicate('a', 1), predicate(null, 'a'), predicate('a', null)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  }
});
