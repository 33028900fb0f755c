// The bar of the comparison: precision and recall of the verdict "same" over the pairs of name-pairs.json.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareNames } from '../../../server/ingest/resolution/compare-names.ts';
import type { NamedThing } from '../../../server/ingest/resolution/comparison.ts';
import { indexEntities } from '../../../server/ingest/resolution/entity-index.ts';
import { findCandidates } from '../../../server/ingest/resolution/find-candidates.ts';

interface NamePair {
  readonly group: string;
  readonly left: NamedThing;
  readonly right: NamedThing;
  readonly same: boolean;
}
type Part = 'tuning' | 'check' | 'later' | 'last';

const parts: Readonly<Record<Part, readonly NamePair[]>> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'name-pairs.json'), 'utf8'),
);
const allPairs = Object.values(parts).flat();

function scoreOf(part: Part): { readonly precision: number; readonly recall: number } {
  const judged = parts[part].map((pair) => ({
    isSame: pair.same,
    isProposed: compareNames(pair.left, pair.right).verdict === 'same',
  }));
  const proposed = judged.filter(({ isProposed }) => isProposed);
  const right = proposed.filter(({ isSame }) => isSame).length;
  const precision = right / proposed.length;
  const recall = right / judged.filter(({ isSame }) => isSame).length;
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  console.log(`${part}: ${judged.length} pairs, precision ${percent(precision)}, recall ${percent(recall)}`);
  return { precision, recall };
}

test('the list has at least 300 pairs, and two in five are of two things', () => {
  expect(allPairs.length).toBeGreaterThanOrEqual(300);
  expect(allPairs.filter(({ same }) => !same).length / allPairs.length).toBeGreaterThanOrEqual(0.4);
});

test('of the pairs that the rules were written against, 97 in 100 proposals are right and 9 in 10 are found', () => {
  const { precision, recall } = scoreOf('tuning');
  expect(precision).toBeGreaterThanOrEqual(0.97);
  expect(recall).toBeGreaterThanOrEqual(0.9);
});

test('of the pairs that were kept aside, 97 in 100 proposals are right and 9 in 10 are found', () => {
  const { precision, recall } = scoreOf('check');
  expect(precision).toBeGreaterThanOrEqual(0.97);
  expect(recall).toBeGreaterThanOrEqual(0.9);
});

test('of the pairs that were written later, 97 in 100 proposals are right and 9 in 10 are found', () => {
  const { precision, recall } = scoreOf('later');
  expect(precision).toBeGreaterThanOrEqual(0.97);
  expect(recall).toBeGreaterThanOrEqual(0.9);
});

test('of the pairs that were written last, 97 in 100 proposals are right and 9 in 10 are found', () => {
  const { precision, recall } = scoreOf('last');
  expect(precision).toBeGreaterThanOrEqual(0.97);
  expect(recall).toBeGreaterThanOrEqual(0.9);
});

test('a comparison gives the same verdict whichever name comes first', () => {
  const lopsided = allPairs.filter(
    ({ left, right }) => compareNames(left, right).verdict !== compareNames(right, left).verdict,
  );
  expect(lopsided.map(({ left, right }) => `${left.name} | ${right.name}`)).toEqual([]);
});

test('every comparison tells a reason in a sentence', () => {
  const reasons = allPairs.flatMap(({ left, right }) => compareNames(left, right).reasons.slice(0, 1));
  expect(reasons).toHaveLength(allPairs.length);
  expect(reasons.filter((reason) => !/^[A-Z“].*\.$/.test(reason))).toEqual([]);
});

test('among all names of the list, 99 in 100 partners are found as candidates', () => {
  const pairs = allPairs.filter(({ same }) => same);
  const index = indexEntities(pairs.map(({ right }, number) => ({ ...right, id: `known-${number}` })));
  const lost = pairs.filter(
    ({ left }, number) => !findCandidates(index, left).some(({ entity }) => entity.id === `known-${number}`),
  );
  console.log(`candidates: ${pairs.length - lost.length} of ${pairs.length} partners found`);
  expect(lost.length / pairs.length).toBeLessThanOrEqual(0.01);
});
