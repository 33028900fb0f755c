// The figures of a question as rows: folded, numbered, and each unit on its own axis.
import { describe, expect, it } from 'vitest';
import {
  familyOf,
  foldReprints,
  groupRows,
  withReprints,
} from '../../../client/panels/compare/compare-rows.ts';
import { claim, estimate, figures, gazette, lostContainers, union, wire } from './lost-containers.ts';

describe('the rows of a comparison', () => {
  it('fold a reprint under what it repeats', () => {
    const rows = foldReprints(lostContainers);
    expect(rows.map((row) => [row.label, row.claim.id])).toEqual([
      ['1', 'c-wire'],
      ['2', 'c-authority'],
      ['3', 'c-share'],
    ]);
    expect(rows[0]?.reprints.map((row) => [row.label, row.claim.id])).toEqual([['1a', 'c-gazette']]);
  });

  it('fold a reprint of a reprint under the first of them', () => {
    const same = figures({ minValue: 40, maxValue: 50, bound: 'between' });
    const rows = foldReprints({
      estimates: [
        estimate('first', union),
        estimate('second', union, { reprintOf: 'first' }),
        estimate('third', union, { reprintOf: 'second' }),
      ],
      claims: [
        claim('first', wire, union, same),
        claim('second', gazette, union, same),
        claim('third', gazette, union, same),
      ],
    });
    expect(rows.map((row) => row.claim.id)).toEqual(['first']);
    expect(rows[0]?.reprints.map((row) => row.label)).toEqual(['1a', '1b']);
  });

  it('keep a reprint of a claim that answers another question as a row of its own', () => {
    const rows = foldReprints({
      estimates: [estimate('second', union, { reprintOf: 'elsewhere' })],
      claims: [claim('second', gazette, union, figures({ minValue: 4, maxValue: 4, bound: 'exact' }))],
    });
    expect(rows.map((row) => row.claim.id)).toEqual(['second']);
  });

  it('do not run in circles when two claims are said to repeat each other', () => {
    const same = figures({ minValue: 4, maxValue: 4, bound: 'exact' });
    const rows = foldReprints({
      estimates: [
        estimate('one', union, { reprintOf: 'other' }),
        estimate('other', union, { reprintOf: 'one' }),
      ],
      claims: [claim('one', wire, union, same), claim('other', gazette, union, same)],
    });
    expect(withReprints(rows)).toHaveLength(2);
  });

  it('know which claims carry one statement, from the reprint as from what it repeats', () => {
    const rows = foldReprints(lostContainers);
    expect([...familyOf(rows, 'c-gazette')]).toEqual(['c-wire', 'c-gazette']);
    expect([...familyOf(rows, 'c-authority')]).toEqual(['c-authority']);
    expect([...familyOf(rows, undefined)]).toEqual([]);
  });

  it('stand on one axis per unit, the unit with most figures first', () => {
    const groups = groupRows(lostContainers);
    expect(groups.map(({ unit, rows, ticks }) => [unit, rows.length, ticks])).toEqual([
      ['container', 2, [0, 20, 40, 60]],
      ['share', 1, [0, 0.05, 0.1]],
    ]);
  });
});
