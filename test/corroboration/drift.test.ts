// What changed when a claim was taken from another, one line for each change.
import { describe, expect, test } from 'vitest';
import type { Drift } from '../../server/corroboration/corroboration.ts';
import { corroborateClaims, estimate, type Told } from './estimates.ts';
import { type Claim, claim, derivation, type Entity, unnamed } from './small-world.ts';

const entities: readonly Entity[] = [
  unnamed('two-sailors', 'bay-report'),
  unnamed('port-experts', 'cape-report'),
  { label: 'UnnamedSource', id: 'a-source', name: 'a source', number: 'one', report: 'bay-report' },
];

/** The changes from the first claim to the second, in the Cape Times, that was made of it. */
const driftBetween = (from: Claim, to: Claim, derivations = [derivation(from.id, to.id)]): readonly Drift[] =>
  corroborateClaims([from, to], { entities, derivations }).drift(to.id);

const changes = (from: Claim, to: Claim): readonly string[] =>
  driftBetween(from, to).map(({ kind, before, after }) => `${kind}: ${before} → ${after}`);

type Details = Parameters<typeof claim>[3];

const original = (speakers: readonly string[], details: Details = {}): Claim =>
  claim('original', 'bay-report', ['bay-courier', ...speakers], details);
const retold = (speakers: readonly string[], details: Details = {}): Claim =>
  claim('retold', 'cape-report', ['cape-times', ...speakers], details);

test('what is handed on unchanged has no drift', () => {
  expect(driftBetween(original(['ada']), retold(['ada']))).toEqual([]);
});

describe('speakers', () => {
  test('one unnamed source became several experts', () => {
    expect(driftBetween(original(['a-source']), retold(['port-experts']))).toEqual([
      {
        rule: 'drift.speakerPromoted',
        claims: ['original', 'retold'],
        reason:
          'The speaker was given more weight: “a source” (one unnamed speaker) → “port experts” (several unnamed speakers).',
        kind: 'speakerPromoted',
        from: 'original',
        to: 'retold',
        before: '“a source” (one unnamed speaker)',
        after: '“port experts” (several unnamed speakers)',
      },
    ]);
  });

  test('an unnamed speaker became a named one', () => {
    expect(changes(original(['two-sailors']), retold(['ada']))).toEqual([
      'speakerPromoted: “two sailors” (several unnamed speakers) → Ada',
    ]);
  });

  test('one named speaker became another', () => {
    expect(changes(original(['ada']), retold(['bela']))).toEqual(['speakerChanged: Ada → Bela']);
  });

  test('the relay between the paper and the origin is dropped', () => {
    expect(changes(original(['bela', 'ada']), retold(['ada']))).toEqual([
      'attributionDropped: Bela → not mentioned',
    ]);
  });

  test('a paper makes the words of another its own', () => {
    expect(changes(original(['ada']), retold([]))).toEqual([
      'speakerChanged: Ada → Cape Times',
      'attributionDropped: Ada → Cape Times in its own voice',
    ]);
  });

  test('who gives a statement to the paper that made it changes nothing', () => {
    expect(changes(original([]), retold(['bay-courier']))).toEqual([]);
  });
});

describe('figures', () => {
  type End = number | undefined;
  const first = (low: End, high: End, told: Told = {}): Claim => estimate('original', low, high, told);
  const then = (low: End, high: End, told: Told = {}): Claim =>
    estimate('retold', low, high, { in: 'cape-report', ...told });

  test('at least 65 became 65', () => {
    expect(changes(first(65, undefined, { bound: 'atLeast' }), then(65, 65))).toEqual([
      'boundChanged: at least 65 people → 65 people',
    ]);
  });

  test('about 550 became 550', () => {
    expect(changes(first(550, 550, { bound: 'about' }), then(550, 550))).toEqual([
      'boundChanged: about 550 people → 550 people',
    ]);
  });

  test('a range was narrowed to its upper end', () => {
    expect(changes(first(40, 50), then(50, 50))).toEqual(['rangeNarrowed: 40 to 50 people → 50 people']);
  });

  test('a figure was widened into a range', () => {
    expect(changes(first(48, 48), then(40, 50))).toEqual(['rangeWidened: 48 people → 40 to 50 people']);
  });

  test('a figure was rounded', () => {
    const [change] = driftBetween(first(1120, 1120), then(1100, 1100));
    expect(change).toMatchObject({
      kind: 'valueChanged',
      reason: 'The figure was rounded: 1,120 people → 1,100 people.',
    });
  });

  test('a figure became another', () => {
    expect(changes(first(40, 40), then(400, 400))).toEqual(['valueChanged: 40 people → 400 people']);
  });

  test('hectares became the same area in square kilometres, which is no change', () => {
    const area = { measure: 'area', scope: 'area of the harbour' };
    expect(
      changes(
        first(400, 400, { ...area, unit: 'hectare' }),
        then(4, 4, { ...area, unit: 'square kilometre' }),
      ),
    ).toEqual([]);
  });

  test('families became people', () => {
    expect(changes(first(40, 40, { unit: 'family' }), then(40, 40))).toEqual([
      'unitChanged: 40 families → 40 people',
    ]);
  });

  test('the scope of a figure changed', () => {
    expect(changes(first(40, 40, { scope: 'armed guards in the harbour' }), then(40, 40))).toEqual([
      'scopeChanged: armed guards in the harbour → guards in the harbour',
    ]);
  });

  test('the majority became a considerable part', () => {
    const share = first(0.5, undefined, { unit: 'share', bound: 'moreThan' });
    const words = claim('retold', 'cape-report', ['cape-times', 'ada'], {
      gloss: 'A considerable part of the guards left.',
      about: [{ entity: 'bay', role: 'place' }],
    });
    expect(changes(share, words)).toEqual(['boundChanged: more than half → “a considerable part”']);
  });
});

describe('time, place and certainty', () => {
  test('a date was lost', () => {
    expect(changes(original(['ada'], { asOf: '2030-06' }), retold(['ada']))).toEqual([
      'dateLost: June 2030 → not stated',
    ]);
  });

  test('an old figure is told as if it were of today', () => {
    const [change] = driftBetween(
      original(['ada'], { asOf: '2030-06' }),
      retold(['ada'], { asOf: '2031-03' }),
    );
    expect(change).toMatchObject({
      kind: 'dateChanged',
      reason: 'It is told as if it were so now: June 2030 → March 2031, when the report came out.',
    });
  });

  test('a date within the one that was given is no change', () => {
    expect(changes(original(['ada'], { asOf: '2030' }), retold(['ada'], { asOf: '2030-06' }))).toEqual([]);
  });

  test('a place was lost', () => {
    const inBay = original(['ada'], { about: [{ entity: 'bay', role: 'place' }] });
    expect(changes(inBay, retold(['ada'], { about: [] }))).toEqual(['placeLost: Bay → no place']);
  });

  test('a possible thing became certain', () => {
    const may = original(['ada'], { certainty: 'possible', hedges: ['may'] });
    expect(changes(may, retold(['ada']))).toEqual(['certaintyRaised: possible (“may”) → certain']);
  });

  test('a warning became a statement', () => {
    expect(changes(original(['ada'], { stance: 'warns' }), retold(['ada']))).toEqual([
      'stanceChanged: warns → asserts',
    ]);
  });

  test('a denial became its opposite', () => {
    expect(changes(original(['ada'], { polarity: 'negative' }), retold(['ada']))).toEqual([
      'polarityChanged: negative → affirmative',
    ]);
  });

  test('a relation was lost', () => {
    const leads = original(['ada'], { relations: [{ type: 'LEADS', from: 'ada', to: 'bay-courier' }] });
    expect(changes(leads, retold(['ada']))).toEqual(['relationLost: Ada leads Bay Courier → no relation']);
  });
});

describe('the way', () => {
  const copy = claim('copy', 'cape-report', ['cape-times', 'ada'], { certainty: 'certain' });

  test('is followed back to its start, the last hand-over first', () => {
    const first = original(['ada'], { certainty: 'possible' });
    const second = claim('second', 'bay-report', ['bay-courier', 'ada'], { certainty: 'probable' });
    const corroboration = corroborateClaims([first, second, copy], {
      entities,
      derivations: [derivation('original', 'second'), derivation('second', 'copy')],
    });
    expect(corroboration.drift('copy').map(({ before, after }) => [before, after])).toEqual([
      ['probable', 'certain'],
      ['possible', 'probable'],
    ]);
  });

  test('ends where claims are said to be taken from each other', () => {
    const first = original(['ada'], { certainty: 'possible' });
    const both = [derivation('original', 'copy'), derivation('copy', 'original')];
    expect(driftBetween(first, copy, both).map(({ kind }) => kind)).toEqual([
      'certaintyRaised',
      'certaintyLowered',
    ]);
  });

  test('of an unknown claim has nothing', () => {
    expect(corroborateClaims([]).drift('nobody')).toEqual([]);
  });
});
