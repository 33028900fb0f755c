// The timeline on the page: as wide as there is room, a picture for the eye; the table below says the same in words.
import { useElementSize } from '@mantine/hooks';
import { useId } from 'react';
import { count } from '../phrases.ts';
import { screenPaint } from './chart-paint.ts';
import { type CompareGroup, withReprints } from './compare-rows.ts';
import { layOutTimeline, type Plot } from './timeline-layout.ts';
import { TimelineMarks } from './timeline-marks.tsx';

const LEAST_WIDTH = 320;
const HEIGHT = 210;
const PER_MARK = 13;
const MOST_HEIGHT = 900;

/** Room for the plot: with many figures it grows, so that their labels do not meet. */
export const plotFor = (width: number, figures: number): Plot => ({
  width,
  height: Math.min(MOST_HEIGHT, Math.max(HEIGHT, 60 + figures * PER_MARK)),
  left: 92,
  right: 18,
  top: 14,
  bottom: 26,
});

interface TimelineChartProps {
  readonly title: string;
  readonly group: CompareGroup;
  readonly chosen: string | undefined;
}

export function TimelineChart({ title, group, chosen }: TimelineChartProps) {
  const { ref, width } = useElementSize();
  const [name, words] = [useId(), useId()];
  const figures = withReprints(group.rows).length;
  const plot = plotFor(Math.max(LEAST_WIDTH, Math.floor(width)), figures);
  const timeline = layOutTimeline(group, plot);
  const isEmpty = timeline.marks.length === 0;
  return (
    <div ref={ref} className="timeline">
      {!isEmpty && (
        <svg width={plot.width} height={plot.height} role="img" aria-labelledby={`${name} ${words}`}>
          <title id={name}>{`${title} Figures by the time they speak of`}</title>
          <desc id={words}>
            {`${count(timeline.marks.length, 'figure')}: across, the time each speaks of; upwards, its range; a tick where it was published. The table below says the same in words.`}
          </desc>
          <TimelineMarks
            timeline={timeline}
            plot={plot}
            unit={group.unit}
            paint={screenPaint}
            chosen={chosen}
          />
        </svg>
      )}
      <p className="small soft timeline-key">
        {isEmpty
          ? 'No figure here says what time it speaks of, so there is nothing to draw on a timeline.'
          : 'Box: the time it speaks of, by its range. Tick at the end of a dotted line: published. The numbers are those of the table.'}
        {!isEmpty &&
          timeline.timeless.length > 0 &&
          ` Not on it, because no time is said: ${timeline.timeless.map(({ label }) => label).join(', ')}.`}
      </p>
    </div>
  );
}
