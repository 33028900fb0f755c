// The frame of a picture that leaves the page: title, what it counts, legend, sources and date, all inside one SVG.
import type { ReactNode } from 'react';
import type { EstimateFigures } from '../../state/state.ts';
import { RangeMark } from '../range-bar.tsx';
import { type ChartPaint, printPaint } from './chart-paint.ts';
import { wrapLines } from './wrap-lines.ts';

export const PICTURE_PX = 960;
export const MARGIN_PX = 28;
export const LINE_PX = 15;
/** About how many characters of 12 pixels fit across, in the wide letters of a machine without the page's typeface. */
const LINE_LENGTH = 126;
const TITLE_LENGTH = 68;
const TITLE_PX = 26;

interface LinesProps {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly fill: string;
  readonly size?: number;
  readonly weight?: number;
  readonly step?: number;
}

/** Lines of text, the first with its foot at y. */
export function Lines({ lines, x, y, fill, size = 12, weight = 400, step = LINE_PX }: LinesProps) {
  return (
    <text x={x} y={y} fill={fill} fontSize={size} fontWeight={weight}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? 0 : step}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

const sample = (
  bound: EstimateFigures['bound'],
  values: Pick<EstimateFigures, 'minValue' | 'maxValue'>,
): EstimateFigures => ({ bound, ...values, measure: '', unit: '', scope: '' });

const legend: readonly (readonly [words: string, figures: EstimateFigures])[] = [
  ['one figure', sample('exact', { minValue: 5, maxValue: 5 })],
  ['from … to', sample('between', { minValue: 3, maxValue: 8 })],
  ['about', sample('about', { minValue: 5, maxValue: 5 })],
  ['at least', sample('atLeast', { minValue: 4 })],
  ['at most', sample('atMost', { maxValue: 6 })],
];
const LEGEND_STEP = 150;

function RangeLegend({ y, paint }: { readonly y: number; readonly paint: ChartPaint }) {
  return legend.map(([words, figures], index) => (
    <g key={words} transform={`translate(${MARGIN_PX + index * LEGEND_STEP} ${y})`}>
      <RangeMark figures={figures} end={10} width={64} paint={paint} />
      <text x="70" y="12" fontSize="12" fill={paint.inkSoft}>
        {words}
      </text>
    </g>
  ));
}

interface PictureFrameProps {
  readonly title: string;
  /** "13 figures from 2 independent origins: …" */
  readonly subtitle: string;
  /** What the marks mean besides the legend, and what is to be kept in mind. */
  readonly note: string;
  /** Whether ranges lie on an axis from left to right, as in the legend. */
  readonly hasRangeLegend: boolean;
  /** Where it comes from, and when it was drawn. */
  readonly source: string;
  readonly bodyHeight: number;
  readonly children: ReactNode;
}

/** Draws on white. The children stand below the heading, in the full width. */
export function PictureFrame(props: PictureFrameProps) {
  const { title, subtitle, note, hasRangeLegend, source, bodyHeight, children } = props;
  const paint = printPaint;
  const titles = wrapLines(title, TITLE_LENGTH);
  const subtitles = wrapLines(subtitle, LINE_LENGTH);
  const notes = wrapLines(note, LINE_LENGTH);
  const sources = wrapLines(source, LINE_LENGTH);
  const subtitleY = MARGIN_PX + titles.length * TITLE_PX + 2;
  const bodyY = subtitleY + subtitles.length * LINE_PX + 6;
  const legendY = bodyY + bodyHeight + 14;
  const noteY = legendY + (hasRangeLegend ? 36 : 6);
  const sourceY = noteY + notes.length * LINE_PX + 8;
  const height = sourceY + sources.length * LINE_PX + 6;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={PICTURE_PX}
      height={height}
      viewBox={`0 0 ${PICTURE_PX} ${height}`}
      fontFamily="Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
      role="img"
    >
      <title>{title}</title>
      <desc>{`${subtitle} ${source}`}</desc>
      <rect width={PICTURE_PX} height={height} fill={paint.ground} />
      <Lines
        lines={titles}
        x={MARGIN_PX}
        y={MARGIN_PX + 16}
        fill={paint.ink}
        size={20}
        weight={650}
        step={TITLE_PX}
      />
      <Lines lines={subtitles} x={MARGIN_PX} y={subtitleY + 6} fill={paint.inkSoft} />
      <g transform={`translate(0 ${bodyY})`}>{children}</g>
      {hasRangeLegend && <RangeLegend y={legendY} paint={paint} />}
      <Lines lines={notes} x={MARGIN_PX} y={noteY} fill={paint.inkSoft} />
      <Lines lines={sources} x={MARGIN_PX} y={sourceY} fill={paint.inkSoft} />
    </svg>
  );
}
