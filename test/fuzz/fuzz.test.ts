// A small fuzz run: generated and broken queries give rows or typed faults, and never contradict themselves.
import { expect, test } from 'vitest';
import { allFeatures } from './features.ts';
import { type CaseKind, caseAt, showCase } from './fuzz-cases.ts';
import { runStretch } from './fuzz-stretch.ts';
import { splitTokens } from './mutate-query.ts';
import { shrinkCase } from './shrink-case.ts';
import { writeQuery } from './write-query.ts';

const SEED = 2031;

const findingsOf = (kind: CaseKind, cases: number): readonly string[] =>
  runStretch({ seed: SEED, kind, from: 0, to: cases }, () => undefined).findings.map(
    ({ index, says, query }) => `${index}: ${says}\n${query}`,
  );

test('2,000 generated queries give rows or typed faults, the same when asked again', () => {
  expect(findingsOf('written', 2_000)).toEqual([]);
}, 120_000);

test('2,000 broken queries give rows or typed faults', () => {
  expect(findingsOf('mutated', 2_000)).toEqual([]);
}, 120_000);

test('the rows where a condition is true, false and null are all rows', () => {
  expect(findingsOf('partitioned', 1_000)).toEqual([]);
}, 120_000);

test('a query gives the same rows when nothing can be moved from one clause to another', () => {
  expect(findingsOf('barred', 1_000)).toEqual([]);
}, 120_000);

test('more than half of the generated queries are answered with a result', () => {
  const { outcomes } = runStretch({ seed: SEED, kind: 'written', from: 0, to: 500 }, () => undefined);
  const answered = (outcomes.get('rows') ?? 0) + (outcomes.get('no rows') ?? 0);
  expect(answered).toBeGreaterThan(250);
}, 120_000);

test('the same seed gives the same case', () => {
  expect(showCase(caseAt(7, 'mutated', 42))).toBe(showCase(caseAt(7, 'mutated', 42)));
  expect(showCase(caseAt(7, 'mutated', 42))).not.toBe(showCase(caseAt(8, 'mutated', 42)));
});

test('what is left out of the features is not written', () => {
  const features = {
    ...allFeatures,
    temporal: false,
    subqueries: false,
    subqueryValues: false,
    comprehensions: false,
    gatheredLists: false,
    cutting: false,
    variableLength: false,
    shortestPaths: false,
    oddNames: false,
    parameters: false,
    allFunctions: false,
  };
  const queries = Array.from({ length: 500 }, (_, seed) => writeQuery(seed, features)).join('\n');
  expect(queries).toContain('MATCH');
  expect(queries).not.toMatch(
    /date\(|duration|CALL|EXISTS \{|reduce|LIMIT|\*\d|\*\.\.|shortestPath|__proto__|\$/,
  );
});

test('tokens joined are the text again', () => {
  const text = "MATCH (n:`a b`) WHERE n.x =~ '\\'.*' RETURN n.y[0..2], 1.5 // end\n";
  expect(splitTokens(text).join('')).toBe(text);
});

test('a failing case is shrunk to what makes it fail', () => {
  const [kind, index, condition] = ['written' as const, 0, ''];
  const long = {
    kind,
    index,
    condition,
    text: 'MATCH (n) WITH n.x AS x RETURN crash(x), 1 ORDER BY x LIMIT 3',
  };
  const shortest = shrinkCase(long, ({ text }) =>
    text.includes('crash(') ? `crash at ${text.length}` : undefined,
  );
  expect(shortest.text).toBe('crash(');
});
