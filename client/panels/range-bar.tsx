// A figure drawn on the axis of its group: a bar from low to high, a dot for a point, an open end for "at least".
import type { EstimateFigures } from '../state/state.ts';
import { type ChartPaint, screenPaint } from './compare/chart-paint.ts';
import { shapeRange } from './estimate-groups.ts';
import { showEstimate, showFigure } from './phrases.ts';

export const AXIS_PX = 260;
const PAD_PX = 8;
const ROW_PX = 16;

/** Where a share of the axis stands, in pixels from the left end of a drawing of this width. */
export const alongAxis = (share: number, width = AXIS_PX): number => PAD_PX + share * (width - 2 * PAD_PX);

interface RangeMarkProps {
  readonly figures: EstimateFigures;
  /** The right end of the axis, which begins at 0. */
  readonly end: number;
  readonly width?: number;
  readonly paint?: ChartPaint;
  readonly isChosen?: boolean;
}

/** The mark alone, 16 pixels high. A rough figure ("about") is hollow; an open end is dashed, with an arrow. */
export function RangeMark({
  figures,
  end,
  width = AXIS_PX,
  paint = screenPaint,
  isChosen = false,
}: RangeMarkProps) {
  const { from, to, kind } = shapeRange(figures, end);
  const [x1, x2] = [alongAxis(from, width), alongAxis(to, width)];
  const [left, right] = [alongAxis(0, width), alongAxis(1, width)];
  const colour = isChosen ? paint.chosen : paint.mark;
  const body =
    figures.bound === 'about' ? { fill: paint.ground, stroke: colour, strokeWidth: 2 } : { fill: colour };
  const stroke = { stroke: colour, strokeWidth: 3, fill: 'none' };
  return (
    <>
      <line x1={left} x2={right} y1="8" y2="8" stroke={paint.line} />
      {kind === 'dot' && <circle cx={x1} cy="8" r="4.5" {...body} />}
      {kind === 'bar' && <rect x={x1} y="4" width={Math.max(3, x2 - x1)} height="8" {...body} />}
      {kind === 'open-right' && (
        <>
          <line x1={x1} x2={right - 2} y1="8" y2="8" {...stroke} strokeDasharray="5 3" />
          <line x1={x1} x2={x1} y1="3" y2="13" {...stroke} />
          <path d={`M${right - 5} 3.5l6 4.5l-6 4.5`} {...stroke} strokeWidth="2" />
        </>
      )}
      {kind === 'open-left' && (
        <>
          <line x1={left + 2} x2={x2} y1="8" y2="8" {...stroke} strokeDasharray="5 3" />
          <line x1={x2} x2={x2} y1="3" y2="13" {...stroke} />
          <path d={`M${left + 5} 3.5l-6 4.5l6 4.5`} {...stroke} strokeWidth="2" />
        </>
      )}
    </>
  );
}

export function RangeBar({ width = AXIS_PX, ...props }: Omit<RangeMarkProps, 'paint'>) {
  return (
    <svg className="range" width={width} height={ROW_PX} role="img" aria-label={showEstimate(props.figures)}>
      <RangeMark width={width} {...props} />
    </svg>
  );
}

interface TicksProps {
  readonly ticks: readonly number[];
  readonly end: number;
  readonly unit: string;
  readonly width?: number;
}

const anchorAt = (index: number, last: number): 'start' | 'middle' | 'end' => {
  if (index === 0) return 'start';
  return index === last ? 'end' : 'middle';
};

/** The words of an axis, 16 pixels high. */
export function TickWords({
  ticks,
  end,
  unit,
  width = AXIS_PX,
  paint = screenPaint,
}: TicksProps & { readonly paint?: ChartPaint }) {
  return (
    <>
      {ticks.map((tick, index) => (
        <text
          key={tick}
          x={alongAxis(tick / end, width)}
          y="12"
          fontSize="11"
          fill={paint.inkSoft}
          textAnchor={anchorAt(index, ticks.length - 1)}
        >
          {showFigure(tick, unit)}
        </text>
      ))}
    </>
  );
}

/** The numbers under which the bars of a group stand. */
export function RangeTicks(props: TicksProps) {
  return (
    <svg className="range" width={props.width ?? AXIS_PX} height={ROW_PX} aria-hidden="true">
      <TickWords {...props} />
    </svg>
  );
}
