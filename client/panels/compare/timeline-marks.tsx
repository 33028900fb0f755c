// The drawing of a timeline: each figure a box of time and value, its label before it, its publication as a tick.
import { Fragment } from 'react';
import { showFigure } from '../phrases.ts';
import type { ChartPaint } from './chart-paint.ts';
import type { Plot, Timeline, TimeMark } from './timeline-layout.ts';

const LEAST_PX = 4;
/** What is smaller than this both ways is drawn as a dot. */
const DOT_PX = 8;

interface MarkProps {
  readonly mark: TimeMark;
  readonly plot: Plot;
  readonly paint: ChartPaint;
  readonly isChosen: boolean;
}

/** An open bound runs to the end of the axis, dashed, with an arrow. */
function Box({ mark, plot, paint, isChosen }: MarkProps) {
  const { x1, x2, y1, y2, kind, row } = mark;
  const colour = isChosen ? paint.chosen : paint.mark;
  const middle = (x1 + x2) / 2;
  const wide = Math.max(LEAST_PX, x2 - x1);
  if (kind === 'open-right' || kind === 'open-left') {
    const isUp = kind === 'open-right';
    const [from, to] = isUp ? [y2, plot.top] : [y1, plot.height - plot.bottom];
    const tip = isUp ? to + 5 : to - 5;
    return (
      <g stroke={colour} fill="none" strokeWidth="2.5">
        <line x1={x1} x2={x1 + wide} y1={from} y2={from} />
        <line x1={middle} x2={middle} y1={from} y2={to} strokeDasharray="5 3" />
        <path d={`M${middle - 4} ${tip}L${middle} ${to}L${middle + 4} ${tip}`} />
      </g>
    );
  }
  const isHollow = row.figures.bound === 'about';
  const high = Math.max(LEAST_PX, y2 - y1);
  if (wide < DOT_PX && high < DOT_PX) {
    const fill = isHollow ? paint.ground : colour;
    return <circle cx={middle} cy={mark.y} r="4.5" fill={fill} stroke={colour} strokeWidth="2" />;
  }
  return (
    <rect
      x={x1}
      y={(y1 + y2 - high) / 2}
      width={wide}
      height={high}
      fill={isHollow ? paint.ground : colour}
      fillOpacity={kind === 'bar' && !isHollow ? 0.55 : 1}
      stroke={colour}
      strokeWidth={isHollow ? 2 : 1}
    />
  );
}

/** From the end of the time it speaks of to the day it was printed. */
function Published({ mark, paint }: Pick<MarkProps, 'mark' | 'paint'>) {
  const { publishedX, x2, y } = mark;
  if (publishedX === undefined) return null;
  return (
    <g stroke={paint.inkSoft}>
      {publishedX > x2 && <line x1={x2} x2={publishedX} y1={y} y2={y} strokeDasharray="1 3" />}
      <line x1={publishedX} x2={publishedX} y1={y - 5} y2={y + 5} strokeWidth="1.5" />
    </g>
  );
}

interface TimelineMarksProps {
  readonly timeline: Timeline;
  readonly plot: Plot;
  readonly unit: string;
  readonly paint: ChartPaint;
  readonly chosen: string | undefined;
}

export function TimelineMarks({ timeline, plot, unit, paint, chosen }: TimelineMarksProps) {
  const { marks, timeTicks, valueTicks } = timeline;
  const [base, end] = [plot.height - plot.bottom, plot.width - plot.right];
  return (
    <g fontSize="11" fill={paint.inkSoft}>
      {valueTicks.map(({ y, value }) => (
        <Fragment key={value}>
          <line x1={plot.left} x2={end} y1={y} y2={y} stroke={value === 0 ? paint.axis : paint.line} />
          <text x={plot.left - 6} y={y + 4} textAnchor="end">
            {showFigure(value, unit)}
          </text>
        </Fragment>
      ))}
      {timeTicks.map(({ x, words }) => (
        <Fragment key={words}>
          <line x1={x} x2={x} y1={base} y2={base + 4} stroke={paint.axis} />
          <text x={x} y={base + 16} textAnchor="middle">
            {words}
          </text>
        </Fragment>
      ))}
      {marks.map((mark) => {
        const { claim, label } = mark.row;
        const isChosen = claim.id === chosen;
        return (
          <g key={claim.id}>
            <Published mark={mark} paint={paint} />
            <Box mark={mark} plot={plot} paint={paint} isChosen={isChosen} />
            <text
              x={mark.x1 - 4}
              y={mark.labelY + 4}
              textAnchor="end"
              fill={isChosen ? paint.chosen : paint.ink}
              fontWeight={isChosen ? 700 : 500}
            >
              {label}
            </text>
          </g>
        );
      })}
    </g>
  );
}
