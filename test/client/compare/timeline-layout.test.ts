// Where figures stand on the timeline.
import { describe, expect, it } from 'vitest';
import { groupRows } from '../../../client/panels/compare/compare-rows.ts';
import { layOutTimeline, type Plot, spreadLabels } from '../../../client/panels/compare/timeline-layout.ts';
import { lostContainers } from './lost-containers.ts';

const plot: Plot = { width: 700, height: 200, left: 80, right: 20, top: 10, bottom: 30 };
const [containers, shares] = groupRows(lostContainers);

describe('the timeline', () => {
  const timeline = layOutTimeline(containers ?? { unit: '', rows: [], end: 1, ticks: [] }, plot);

  it('draws every figure that says its time, reprints too', () => {
    expect(timeline.marks.map(({ row }) => row.label)).toEqual(['1', '1a', '2']);
  });

  it('puts a later time further to the right and a larger figure further up', () => {
    const [wire, , authority] = timeline.marks;
    expect(wire?.x1).toBeLessThan(authority?.x1 ?? 0);
    expect(wire?.y).toBeLessThan(authority?.y ?? 0);
  });

  it('marks the publication after the time that is spoken of', () => {
    const [wire] = timeline.marks;
    expect(wire?.publishedX).toBeGreaterThan(wire?.x2 ?? 0);
  });

  it('stands the bound of an open figure where it is known', () => {
    const authority = timeline.marks[2];
    expect(authority?.kind).toBe('open-left');
    // 12 of 60 on an axis 160 pixels high that ends at 170.
    expect(authority?.y).toBe(138);
  });

  it('keeps all marks and ticks inside the plot', () => {
    for (const { x1, x2 } of timeline.marks) {
      expect(x1).toBeGreaterThanOrEqual(plot.left);
      expect(x2).toBeLessThanOrEqual(plot.width - plot.right);
    }
    for (const { x } of timeline.timeTicks) expect(x).toBeLessThanOrEqual(plot.width - plot.right);
  });

  it('names the figures that say no time', () => {
    const none = layOutTimeline(shares ?? { unit: '', rows: [], end: 1, ticks: [] }, plot);
    expect(none.marks).toEqual([]);
    expect(none.timeless.map(({ label }) => label)).toEqual(['3']);
  });
});

describe('labels that would meet', () => {
  it('are moved apart, and those with room stay', () => {
    expect(spreadLabels([10, 11, 49], 12, 50)).toEqual([10, 22, 49]);
  });

  it('move up where the axis would be in the way', () => {
    expect(spreadLabels([48, 49], 12, 50)).toEqual([38, 50]);
  });
});
