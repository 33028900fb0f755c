// The rows of a comparison as a picture: what each says in words at the left, its range on the common axis at the right.
import { Fragment } from 'react';
import { count, showEstimate } from '../phrases.ts';
import { alongAxis, RangeMark, TickWords } from '../range-bar.tsx';
import { type ChartPaint, printPaint } from './chart-paint.ts';
import type { CompareGroup, CompareRow } from './compare-rows.ts';
import { placesOf, sayWay, showAsOf, showPublished, sourceOf } from './compare-words.ts';
import { LINE_PX, Lines, MARGIN_PX, PICTURE_PX } from './picture-frame.tsx';
import { wrapLines } from './wrap-lines.ts';

const WORDS_PX = 500;
/** About how many characters of 12 pixels fit into the words of a row. */
const WORDS_LENGTH = 64;
const AXIS_PX = PICTURE_PX - WORDS_PX - MARGIN_PX;
const AXIS_HEIGHT = 24;
const GAP_PX = 12;

/** Everything that a row says, in lines: who, how, when, about what, and who repeats it. */
export function wordsOfRow(row: CompareRow): readonly string[] {
  const { claim, estimate, reprints } = row;
  const places = placesOf(row);
  const about = [estimate.scope, places].filter((part) => part !== undefined && part !== '').join('; ');
  const repeated = reprints.map(sourceOf).join(', ');
  return [
    `${claim.origin.name}${claim.isOriginNamed ? '' : ' (not named)'}, ${sayWay(claim)}`,
    `As of ${showAsOf(row)}; published ${showPublished(row)}, ${sourceOf(row)}`,
    ...(about === '' ? [] : [about]),
    ...(repeated === '' ? [] : [`${count(reprints.length, 'claim')} repeats it: ${repeated}`]),
  ].flatMap((line) => wrapLines(line, WORDS_LENGTH));
}

interface PlacedRow {
  readonly row: CompareRow;
  readonly y: number;
  readonly words: readonly string[];
}

export interface RangesLayout {
  readonly groups: readonly {
    readonly group: CompareGroup;
    readonly y: number;
    readonly bottom: number;
    readonly rows: readonly PlacedRow[];
  }[];
  readonly height: number;
}

/** Heights in pixels, from the top: an axis per unit, and rows as high as their words. */
export function layOutRanges(groups: readonly CompareGroup[]): RangesLayout {
  let y = 0;
  const placed = groups.map((group) => {
    const top = y;
    y += AXIS_HEIGHT;
    const rows = group.rows.map((row) => {
      const words = wordsOfRow(row);
      const at = { row, y, words };
      y += (words.length + 1) * LINE_PX + GAP_PX;
      return at;
    });
    return { group, y: top, bottom: y - GAP_PX, rows };
  });
  return { groups: placed, height: y };
}

interface RowProps extends PlacedRow {
  readonly end: number;
  readonly isChosen: boolean;
  readonly paint: ChartPaint;
}

function Row({ row, y, words, end, isChosen, paint }: RowProps) {
  return (
    <g transform={`translate(0 ${y})`}>
      <text x={MARGIN_PX} y="12" fontSize="12" fill={paint.inkSoft}>
        {row.label}
      </text>
      <text
        x={MARGIN_PX + 24}
        y="12"
        fontSize="13"
        fontWeight="650"
        fill={isChosen ? paint.chosen : paint.ink}
      >
        {showEstimate(row.figures)}
      </text>
      <Lines lines={words} x={MARGIN_PX + 24} y={12 + LINE_PX} fill={paint.inkSoft} />
      <g transform={`translate(${WORDS_PX} 0)`}>
        <RangeMark figures={row.figures} end={end} width={AXIS_PX} paint={paint} isChosen={isChosen} />
      </g>
    </g>
  );
}

interface RangesPictureProps {
  readonly layout: RangesLayout;
  readonly chosen: string | undefined;
}

export function RangesPicture({ layout, chosen }: RangesPictureProps) {
  const paint = printPaint;
  return layout.groups.map(({ group, y, bottom, rows }) => (
    <Fragment key={group.unit}>
      <g transform={`translate(${WORDS_PX} 0)`}>
        {group.ticks.map((tick) => {
          const x = alongAxis(tick / group.end, AXIS_PX);
          return <line key={tick} x1={x} x2={x} y1={y + 16} y2={bottom} stroke={paint.line} />;
        })}
        <g transform={`translate(0 ${y})`}>
          <TickWords ticks={group.ticks} end={group.end} unit={group.unit} width={AXIS_PX} paint={paint} />
        </g>
      </g>
      {rows.map((placed) => (
        <Row
          key={placed.row.claim.id}
          {...placed}
          end={group.end}
          isChosen={placed.row.claim.id === chosen}
          paint={paint}
        />
      ))}
    </Fragment>
  ));
}
