// What holds for any two estimates: comparison is symmetric, and never reaches across a difference it names.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EstimateComparison } from '../../server/corroboration/corroboration.ts';
import type { Judgement } from '../../server/store/store.ts';
import { corroborateClaims, estimate, type Told } from './estimates.ts';
import { type Claim, derivation } from './small-world.ts';

const bounds = ['exact', 'about', 'atLeast', 'atMost', 'moreThan', 'fewerThan', 'between'] as const;

/** Twenty estimates of few possible kinds, so that many pairs of them compare. */
const manyEstimates = fc
  .array(
    fc.record({
      low: fc.integer({ min: 0, max: 12 }),
      width: fc.integer({ min: 0, max: 6 }),
      told: fc.record({
        bound: fc.constantFrom(...bounds),
        unit: fc.constantFrom('person', 'dozen people', 'family'),
        measure: fc.constantFrom('guards', 'deaths'),
        scope: fc.constantFrom('guards in the harbour', 'armed guards'),
        at: fc.constantFrom(['bay'], ['cape'], ['bay', 'cape']),
        by: fc.constantFrom('ada', 'bela'),
        in: fc.constantFrom('bay-report', 'cape-report'),
        asOf: fc.constantFrom('2031', '2031-03', '2030-06'),
      }) satisfies fc.Arbitrary<Told>,
    }),
    { minLength: 20, maxLength: 20 },
  )
  .map((many) => many.map(({ low, width, told }, at) => estimate(`claim-${at}`, low, low + width, told)));

/** Every pair both ways, by "left right". */
function compareAll(claims: readonly Claim[]): ReadonlyMap<string, EstimateComparison> {
  const corroboration = corroborateClaims(claims);
  const all = claims.flatMap(({ id }) => corroboration.comparisons(id));
  return new Map(all.map((comparison) => [`${comparison.left} ${comparison.right}`, comparison]));
}

const runs = { numRuns: 8 };

test('comparison is symmetric: the verdict is the same and each difference is turned round', () => {
  fc.assert(
    fc.property(manyEstimates, (claims) => {
      const all = compareAll(claims);
      expect(all.size).toBe(380);
      for (const { left, right, verdict, differences } of all.values()) {
        const back = all.get(`${right} ${left}`);
        expect(back?.verdict).toBe(verdict);
        expect(back?.differences).toEqual(
          differences.map(({ property, left: ours, right: theirs }) => ({
            property,
            left: theirs,
            right: ours,
          })),
        );
      }
    }),
    runs,
  );
});

test('a difference is named exactly where nothing is compared', () => {
  fc.assert(
    fc.property(manyEstimates, (claims) => {
      for (const { verdict, differences } of compareAll(claims).values()) {
        expect(differences.length > 0).toBe(verdict === 'notComparable');
      }
    }),
    runs,
  );
});

test('an estimate is equal to itself in the words of another', () => {
  fc.assert(
    fc.property(manyEstimates, ([first]) => {
      if (!first) return;
      const verdicts = [...compareAll([first, { ...first, id: 'again' }]).values()];
      expect(verdicts.map(({ verdict }) => verdict)).toEqual(['equal', 'equal']);
    }),
    runs,
  );
});

test('the comparisons of one estimate are those of its question', () => {
  fc.assert(
    fc.property(manyEstimates, (claims) => {
      const all = compareAll(claims);
      const ofQuestion = corroborateClaims(claims).compareQuestion('question-guards')?.comparisons ?? [];
      expect(ofQuestion.length).toBe(190);
      for (const { left, right, verdict, reason } of ofQuestion) {
        expect(all.get(`${left} ${right}`)).toMatchObject({ verdict, reason });
      }
    }),
    runs,
  );
});

test('a derivation that is withdrawn leaves the answer as it was', () => {
  const claims = [
    estimate('a', 40, 50, { asOf: '2031' }),
    estimate('b', 60, 70, { by: 'bela', asOf: '2031' }),
  ];
  const show = (derivations: readonly ReturnType<typeof derivation>[]) =>
    JSON.stringify(corroborateClaims(claims, { derivations }).compareQuestion('question-guards'));
  const before = show([]);
  expect(show([derivation('a', 'b')])).not.toBe(before);
  expect(show([])).toBe(before);
});

test('a judgement that two places are one makes their figures comparable until it is withdrawn', () => {
  const claims = [
    estimate('a', 40, 50, { at: ['bay'] }),
    estimate('b', 60, 70, { at: ['cape'], by: 'bela' }),
  ];
  const one = {
    left: 'bay',
    right: 'cape',
    judgement: 'positive',
    by: 'a reader',
    at: '2031-03-06',
  } as const;
  const compare = (judgements: readonly Judgement[]) =>
    corroborateClaims(claims, { judgements }).comparisons('a');
  const before = compare([]);
  expect(before.map(({ verdict }) => verdict)).toEqual(['notComparable']);
  expect(compare([{ id: 'judgement-1', ...one }]).map(({ verdict }) => verdict)).toEqual(['disjoint']);
  expect(compare([])).toEqual(before);
});
