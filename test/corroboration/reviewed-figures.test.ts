// The sample collection: comparisons, drift, sums, shares and contradictions against what a reader wrote down.
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { corroborate, type EstimateComparison } from '../../server/corroboration/corroboration.ts';
import contradictions from './expectations/contradictions.json' with { type: 'json' };
import drift from './expectations/drift.json' with { type: 'json' };
import estimates from './expectations/estimates.json' with { type: 'json' };
import sums from './expectations/sums.json' with { type: 'json' };
import { agreement } from './precision-recall.ts';
import { snapshotOfCollection } from './small-world.ts';

const folder = resolve(import.meta.dirname, '../../graph-data/islamic-state-syria');

const open = () => corroborate(snapshotOfCollection(folder));

/** The bar of both figures; what is missing and what is too much is shown where it is not reached. */
function expectAgreement(name: string, expected: readonly string[], found: readonly string[]): void {
  const { precision, recall, ...wrong } = agreement(name, new Set(found), new Set(expected));
  expect({ isPrecise: precision >= 0.95, isComplete: recall >= 0.95, ...wrong }).toMatchObject({
    isPrecise: true,
    isComplete: true,
  });
}

const pairOf = (left: string, right: string): string => [left, right].sort().join(' and ');

const verdictOf = ({ left, right, verdict, differences }: EstimateComparison): string =>
  `${pairOf(left, right)}: ${[verdict, ...differences.map(({ property }) => property).sort()].join(' ')}`;

test('every two estimates of a question are compared as a reader would compare them', () => {
  const corroboration = open();
  const groups: readonly [
    question: string,
    groups: readonly {
      readonly verdict: string;
      readonly differences?: readonly string[];
      readonly pairs: readonly (readonly string[])[];
    }[],
  ][] = Object.entries(estimates);
  const expected = groups.flatMap(([, list]) =>
    list.flatMap(({ verdict, differences = [], pairs }) =>
      pairs.map(
        ([left = '', right = '']) =>
          `${pairOf(left, right)}: ${[verdict, ...differences.toSorted()].join(' ')}`,
      ),
    ),
  );
  const found = groups.flatMap(([question]) =>
    (corroboration.compareQuestion(question)?.comparisons ?? []).map(verdictOf),
  );
  expectAgreement('estimates compared', expected, found);
});

test('what changed on the way is what a reader sees beside the two passages', () => {
  const corroboration = open();
  const expected = drift.flatMap(({ from, to, changes }) =>
    changes.map(({ kind }) => `${from} to ${to}: ${kind}`),
  );
  const found = drift.flatMap(({ to }) =>
    corroboration.drift(to).map((change) => `${change.from} to ${change.to}: ${change.kind}`),
  );
  expectAgreement('drift', expected, found);
});

test('totals are found with the parts, the difference and the verdict of a reader', () => {
  const show = (sum: {
    readonly total: string;
    readonly parts: readonly string[];
    readonly along: string;
    readonly holds: boolean;
    readonly difference: readonly number[];
  }): string =>
    `${sum.total} = ${sum.parts.join(' + ')} along ${sum.along}, holds: ${sum.holds}, ${sum.difference.join(' to ')}`;
  expectAgreement('sums', sums.sums.map(show), open().sums().map(show));
});

test('shares are worked out to the figures of a reader and compared with the same others', () => {
  const expected = sums.derived.flatMap(({ share, whole, low, high, compared }) => [
    `${share} of ${whole}: ${low} to ${high}`,
    ...compared.flatMap(({ verdict, differences, with: others }) =>
      others.map((other) => `${pairOf(share, other)}: ${[verdict, ...differences.toSorted()].join(' ')}`),
    ),
  ]);
  const found = open()
    .derivedFigures()
    .flatMap(({ share, whole, low, high, compared }) => [
      `${share} of ${whole}: ${low} to ${high}`,
      ...compared.map(verdictOf),
    ]);
  expectAgreement('shares', expected, found);
});

test('the contradictions are those that a reader finds, and no other', () => {
  const show = ({ kind, left, right }: { kind: string; left: string; right: string }): string =>
    `${pairOf(left, right)}: ${kind}`;
  expectAgreement('contradictions', contradictions.map(show), open().contradictions().map(show));
});
