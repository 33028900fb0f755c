// The whole comparison as one picture that can leave the page: rows or timeline, with title, legend, sources and date.
import type { QuestionComparison } from '../../state/state.ts';
import { showEstimate } from '../phrases.ts';
import { printPaint } from './chart-paint.ts';
import { type CompareGroup, type CompareRow, withReprints } from './compare-rows.ts';
import { sayOrigins, showAsOf, sourceOf } from './compare-words.ts';
import { LINE_PX, Lines, MARGIN_PX, PICTURE_PX, PictureFrame } from './picture-frame.tsx';
import { layOutRanges, RangesPicture } from './ranges-picture.tsx';
import { plotFor } from './timeline-chart.tsx';
import { layOutTimeline } from './timeline-layout.ts';
import { TimelineMarks } from './timeline-marks.tsx';
import { wrapLines } from './wrap-lines.ts';

const KEY_LENGTH = 120;

/** "3  13,000 to 15,000 fighters, Intelligence reports": what a label of the timeline stands for. */
const sayRow = (row: CompareRow): string =>
  `${row.label}  ${showEstimate(row.figures)}, ${row.claim.origin.name}, in ${sourceOf(row)}${
    row.estimate.asOf === undefined ? ' (no time said, so not drawn)' : `, as of ${showAsOf(row)}`
  }`;

interface TimelinePictureProps {
  readonly groups: readonly CompareGroup[];
  readonly chosen: string | undefined;
}

/** Each unit its plot, and under it what its labels stand for. */
function layOutTimelines(groups: readonly CompareGroup[]) {
  let y = 0;
  const placed = groups.map((group) => {
    const rows = withReprints(group.rows);
    const plot = plotFor(PICTURE_PX - 2 * MARGIN_PX, rows.length);
    const keys = rows.flatMap((row) => wrapLines(sayRow(row), KEY_LENGTH));
    const at = { group, plot, keys, y };
    y += plot.height + 14 + keys.length * LINE_PX + 10;
    return at;
  });
  return { placed, height: y };
}

function TimelinePicture({ groups, chosen }: TimelinePictureProps) {
  return layOutTimelines(groups).placed.map(({ group, plot, keys, y }) => (
    <g key={group.unit} transform={`translate(${MARGIN_PX} ${y})`}>
      <TimelineMarks
        timeline={layOutTimeline(group, plot)}
        plot={plot}
        unit={group.unit}
        paint={printPaint}
        chosen={chosen}
      />
      <Lines lines={keys} x={0} y={plot.height + 14} fill={printPaint.inkSoft} />
    </g>
  ));
}

export interface ComparisonPictureProps {
  readonly answer: QuestionComparison;
  readonly groups: readonly CompareGroup[];
  readonly chosen: string | undefined;
  readonly isTimeline: boolean;
  /** "21 November 2026" */
  readonly today: string;
}

export function ComparisonPicture({ answer, groups, chosen, isTimeline, today }: ComparisonPictureProps) {
  const { question, estimates, independent } = answer;
  const reports = new Set(
    groups.flatMap((group) => withReprints(group.rows)).map(({ claim }) => claim.report.title),
  );
  const layout = layOutRanges(groups);
  return (
    <PictureFrame
      title={question.text}
      subtitle={`${sayOrigins(estimates.length, independent)}.`}
      hasRangeLegend={!isTimeline}
      note={
        isTimeline
          ? 'Box: the time a figure speaks of, by its range; hollow where it says “about”; a dashed arrow where it is open. Tick at the end of a dotted line: when it was published.'
          : 'Figures are comparable only where what is counted, unit, place and time agree.'
      }
      source={`Source: ${[...reports].join('; ')}. Drawn with Hearsay, ${today}.`}
      bodyHeight={isTimeline ? layOutTimelines(groups).height : layout.height}
    >
      {isTimeline ? (
        <TimelinePicture groups={groups} chosen={chosen} />
      ) : (
        <RangesPicture layout={layout} chosen={chosen} />
      )}
    </PictureFrame>
  );
}
