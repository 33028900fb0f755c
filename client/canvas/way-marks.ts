// The way drawn over the picture: arrows along its lines, a double ring and a word at the origin, a dotted ring on circles.
import type { WayMark } from '../state/state.ts';
import type { Palette } from './appearance.ts';
import type { Rectangle } from './label-layout.ts';
import type { ScreenNode, Sheet } from './marks.ts';
import type { DrawnWay } from './way-on-picture.ts';

export interface WayTag {
  readonly node: ScreenNode;
  readonly mark: WayMark;
  /** Where the word stands; undefined where another word stands already, and the rings alone tell. */
  readonly rectangle: Rectangle | undefined;
}

const TAG_HEIGHT = 15;
const TAG_FONT = '600 10.5px';

const doMeet = (one: Rectangle, other: Rectangle): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Where the words stand: above their nodes. Labels keep clear of these rectangles. */
export function placeTags(
  { context, family }: Pick<Sheet, 'context' | 'family'>,
  nodes: readonly ScreenNode[],
  way: DrawnWay,
): readonly WayTag[] {
  if (way.marks.size === 0) return [];
  context.font = `${TAG_FONT} ${family}`;
  const taken: Rectangle[] = [];
  return nodes.flatMap((node): readonly WayTag[] => {
    const mark = way.marks.get(node.id);
    if (!mark) return [];
    const width = context.measureText(mark.word).width + 10;
    const bottom = node.y - node.radius * 1.15 - 10;
    const left = node.x - width / 2;
    const rectangle = { left, top: bottom - TAG_HEIGHT, right: left + width, bottom };
    if (taken.some((other) => doMeet(rectangle, other))) return [{ node, mark, rectangle: undefined }];
    taken.push(rectangle);
    return [{ node, mark, rectangle }];
  });
}

const colourOfMark = (palette: Palette, { kind }: WayMark): string =>
  kind === 'circle' ? palette.warn : palette.accent;

/** Two rings for an origin, broken ones where nobody is named; one dotted ring for a report in a circle. */
function ringsOf({ kind }: WayMark): readonly { readonly gap: number; readonly dash: readonly number[] }[] {
  if (kind === 'circle') return [{ gap: 9, dash: [1.5, 3.5] }];
  const dash = kind === 'unknown' ? [5, 4] : [];
  return [
    { gap: 4, dash },
    { gap: 8, dash },
  ];
}

function drawRings({ context, palette }: Sheet, { node, mark }: WayTag): void {
  const colour = colourOfMark(palette, mark);
  context.strokeStyle = colour;
  context.lineWidth = 2;
  for (const { gap, dash } of ringsOf(mark)) {
    context.beginPath();
    context.setLineDash([...dash]);
    context.arc(node.x, node.y, node.radius * 1.15 + gap, 0, Math.PI * 2);
    context.stroke();
  }
  context.setLineDash([]);
}

function drawTag({ context, palette, family }: Sheet, { mark, rectangle }: WayTag): void {
  if (!rectangle) return;
  const { left, top, right, bottom } = rectangle;
  context.beginPath();
  context.roundRect(left, top, right - left, bottom - top, 3);
  context.fillStyle = colourOfMark(palette, mark);
  context.fill();
  context.font = `${TAG_FONT} ${family}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = palette.ground;
  context.fillText(mark.word, (left + right) / 2, (top + bottom) / 2 + 0.5);
}

const ARROW = 7;

/** A small arrow on a line, a little past its middle, so that two ways along one line are both seen. */
function drawArrow({ context, palette }: Sheet, from: ScreenNode, to: ScreenNode, colour: string): void {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const free = length - from.radius - to.radius;
  if (free < ARROW * 2) return;
  const along = from.radius + free * 0.6;
  context.save();
  context.translate(from.x + Math.cos(angle) * along, from.y + Math.sin(angle) * along);
  context.rotate(angle);
  context.beginPath();
  context.moveTo(ARROW, 0);
  context.lineTo(-ARROW * 0.7, ARROW * 0.8);
  context.lineTo(-ARROW * 0.7, -ARROW * 0.8);
  context.closePath();
  context.lineWidth = 3;
  context.strokeStyle = palette.ground;
  context.stroke();
  context.fillStyle = colour;
  context.fill();
  context.restore();
}

/** Draws arrows and rings: call it before the labels are drawn. */
export function drawWay(
  sheet: Sheet,
  nodes: readonly ScreenNode[],
  way: DrawnWay,
  tags: readonly WayTag[],
): void {
  if (way.edges.size > 0) {
    const byId = new Map(nodes.map((node) => [node.id, node]));
    for (const hops of way.edges.values()) {
      for (const { from, to, kind } of hops) {
        const [start, end] = [byId.get(from), byId.get(to)];
        const colour = kind === 'circle' ? sheet.palette.warn : sheet.palette.accent;
        if (start && end) drawArrow(sheet, start, end, colour);
      }
    }
  }
  for (const tag of tags) drawRings(sheet, tag);
}

/** Draws the words: call it last, so that nothing runs through them. */
export function drawTags(sheet: Sheet, tags: readonly WayTag[]): void {
  for (const tag of tags) drawTag(sheet, tag);
}
