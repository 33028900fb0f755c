// Figures on a common axis.
import { describe, expect, it } from 'vitest';
import { niceTicks, shapeRange } from '../../client/panels/estimate-groups.ts';

const figures = { unit: 'container', measure: 'containers lost', scope: 'from the port' } as const;

describe('the axis of a question', () => {
  it('ends at a round number that no figure passes', () => {
    expect(niceTicks(7000)).toEqual([0, 2000, 4000, 6000, 8000]);
    expect(niceTicks(50)).toEqual([0, 20, 40, 60]);
    expect(niceTicks(1)).toEqual([0, 0.5, 1]);
    expect(niceTicks(0)).toEqual([0, 1]);
  });
});

describe('the shape of a figure', () => {
  it('is a bar from low to high', () => {
    expect(shapeRange({ ...figures, minValue: 40, maxValue: 50, bound: 'between' }, 100)).toEqual({
      from: 0.4,
      to: 0.5,
      kind: 'bar',
    });
  });

  it('is a dot for a single value', () => {
    expect(shapeRange({ ...figures, minValue: 30, maxValue: 30, bound: 'about' }, 60)).toEqual({
      from: 0.5,
      to: 0.5,
      kind: 'dot',
    });
  });

  it('is open where the figure is only a bound', () => {
    expect(shapeRange({ ...figures, minValue: 30, bound: 'atLeast' }, 60)).toEqual({
      from: 0.5,
      to: 1,
      kind: 'open-right',
    });
    expect(shapeRange({ ...figures, maxValue: 30, bound: 'atMost' }, 60)).toEqual({
      from: 0,
      to: 0.5,
      kind: 'open-left',
    });
  });
});
