// The comparison as a CSV file.
import { describe, expect, it } from 'vitest';
import { groupRows } from '../../../client/panels/compare/compare-rows.ts';
import { comparisonSheet } from '../../../client/panels/compare/compare-sheet.ts';
import { besideChosen } from '../../../client/panels/compare/compare-words.ts';
import { lostContainers } from './lost-containers.ts';

const groups = groupRows(lostContainers);

describe('the sheet of a comparison', () => {
  it('holds every figure with its bounds, reprints after what they repeat', () => {
    const [head, first, second] = comparisonSheet(lostContainers, groups, {
      chosen: undefined,
      beside: new Map(),
    });
    expect(head).toHaveLength(20);
    expect(first?.slice(0, 6)).toEqual(['1', '40 to 50 containers', 40, 50, 'between', 'container']);
    expect(second?.[0]).toBe('1a');
    expect(second?.[15]).toBe('c-wire');
  });

  it('numbers the independent origins, so that reprints share a number', () => {
    const rows = comparisonSheet(lostContainers, groups, { chosen: undefined, beside: new Map() }).slice(1);
    expect(rows.map((row) => [row[0], row[13]])).toEqual([
      ['1', 1],
      ['1a', 1],
      ['2', 2],
      ['3', 2],
    ]);
  });

  it('says how each stands to the chosen figure when there is one', () => {
    const beside = besideChosen(lostContainers.comparisons, 'c-wire');
    const rows = comparisonSheet(lostContainers, groups, { chosen: 'c-wire', beside });
    expect(rows[0]?.slice(20)).toEqual(['beside c-wire', 'why']);
    expect(rows[3]?.slice(20)).toEqual(['cannot both be right', 'As the values tell.']);
  });
});
