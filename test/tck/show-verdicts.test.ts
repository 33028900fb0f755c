// The report of a run: counts by folder, the failing scenarios with their queries, and how many are not shown.
import { expect, test } from 'vitest';
import { showVerdicts, type Verdict } from './show-verdicts.ts';

const verdict = (feature: string, line: number, problem?: string): Verdict => {
  const scenario = { name: `[${line}] A claim`, feature, line, steps: [] };
  const failure = problem === undefined ? undefined : { scenario, query: 'RETURN 1\n  AS n', problem };
  return { scenario, failure };
};

test('folders and their sum are counted', () => {
  expect(
    showVerdicts(
      [verdict('clauses/match/Match1', 1), verdict('clauses/match/Match2', 1), verdict('a/B', 1)],
      9,
    ),
  ).toBe('clauses/match  2 / 2 passed\na              1 / 1 passed\nall            3 / 3 passed');
});

test('a failing scenario is shown with its place, its query and what is wrong', () => {
  expect(showVerdicts([verdict('a/B', 7, 'rows missing:\n  | 1 |')], 9)).toBe(
    [
      '✗ a/B:7 [7] A claim',
      '    RETURN 1',
      '      AS n',
      '    rows missing:',
      '      | 1 |',
      '',
      'a    0 / 1 passed',
      'all  0 / 1 passed',
    ].join('\n'),
  );
});

test('failures beyond the limit are counted', () => {
  const shown = showVerdicts([verdict('a/B', 1, 'x'), verdict('a/B', 2, 'y'), verdict('a/B', 3, 'z')], 1);
  expect(shown).toContain('2 scenarios more failed.');
  expect(shown).not.toContain('a/B:2');
});
