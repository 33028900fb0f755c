// A figure drawn on the axis of its group: a bar from low to high, a dot for a point, an open end for "at least".
import type { EstimateFigures } from '../state/state.ts';
import { shapeRange } from './estimate-groups.ts';
import { showEstimate, showFigure } from './phrases.ts';

export const AXIS_PX = 260;
const PAD_PX = 8;
const at = (share: number): number => PAD_PX + share * (AXIS_PX - 2 * PAD_PX);

export function RangeBar({ figures, end }: { readonly figures: EstimateFigures; readonly end: number }) {
  const { from, to, kind } = shapeRange(figures, end);
  const isRough = figures.bound === 'about';
  return (
    <svg className="range" width={AXIS_PX} height="16" role="img" aria-label={showEstimate(figures)}>
      <line className="range-axis" x1={at(0)} x2={at(1)} y1="8" y2="8" />
      {kind === 'dot' && <circle className="range-dot" data-rough={isRough} cx={at(from)} cy="8" r="4.5" />}
      {kind === 'bar' && (
        <rect
          className="range-bar"
          data-rough={isRough}
          x={at(from)}
          y="4"
          width={Math.max(3, at(to) - at(from))}
          height="8"
        />
      )}
      {kind === 'open-right' && (
        <>
          <line className="range-open" x1={at(from)} x2={at(1) - 2} y1="8" y2="8" />
          <line className="range-end" x1={at(from)} x2={at(from)} y1="3" y2="13" />
          <path className="range-arrow" d={`M${at(1) - 5} 3.5l6 4.5l-6 4.5`} />
        </>
      )}
      {kind === 'open-left' && (
        <>
          <line className="range-open" x1={at(0) + 2} x2={at(to)} y1="8" y2="8" />
          <line className="range-end" x1={at(to)} x2={at(to)} y1="3" y2="13" />
          <path className="range-arrow" d={`M${at(0) + 5} 3.5l-6 4.5l6 4.5`} />
        </>
      )}
    </svg>
  );
}

/** The numbers under which the bars of a group stand. */
export function RangeTicks({
  ticks,
  end,
  unit,
}: {
  readonly ticks: readonly number[];
  readonly end: number;
  readonly unit: string;
}) {
  return (
    <svg className="range" width={AXIS_PX} height="16" aria-hidden="true">
      {ticks.map((tick, index) => (
        <text
          key={tick}
          x={at(tick / end)}
          y="12"
          textAnchor={index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle'}
        >
          {showFigure(tick, unit)}
        </text>
      ))}
    </svg>
  );
}
