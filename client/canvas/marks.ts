// What is drawn over the nodes on a plain canvas: labels, rings of selection and focus, pins, and counts of unseen neighbours.
import { breakLines, isClaimLabel, labelHeight, type Palette, shorten } from './appearance.ts';
import type { Emphasis } from './emphasis.ts';
import { type LabelWish, placeLabels, type Rectangle } from './label-layout.ts';

/** A node as it stands on the screen, in CSS pixels. */
export interface ScreenNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly kind: string;
  readonly name: string;
  readonly claims: number;
  readonly unseen: number;
  readonly isPinned: boolean;
  /** Nobody has reviewed it: its label says so. */
  readonly isProposal: boolean;
}

export interface Marks {
  readonly selected: ReadonlySet<string>;
  readonly picked: ReadonlySet<string>;
  /** The node that the keyboard is on. */
  readonly focused: string | undefined;
}

export const noMarks: Marks = { selected: new Set(), picked: new Set(), focused: undefined };

export interface DrawnLabel {
  readonly id: string;
  readonly text: string;
  readonly rectangle: Rectangle;
}

export interface Sheet {
  readonly context: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  /** A CSS font family. */
  readonly family: string;
  /** Where tools float on the canvas. */
  readonly covered: readonly Rectangle[];
}

const NAME_LENGTH = 36;
const LINE_LENGTH = 20;
const MOST_LABELS = 300;
/** A label keeps clear of the rings that mark an origin. */
const RING_ROOM = 8;
/** From this radius on a node shows its unseen neighbours even when nothing points at it. */
const LARGE_RADIUS = 13;

interface Lettering {
  readonly lines: readonly string[];
  readonly height: number;
  readonly weight: number;
  readonly isItalic: boolean;
}

const widths = new Map<string, number>();

const fontOf = ({ family }: Pick<Sheet, 'family'>, { height, weight, isItalic }: Lettering): string =>
  `${isItalic ? 'italic ' : ''}${weight} ${height}px ${family}`;

function measure(sheet: Pick<Sheet, 'context' | 'family'>, line: string, lettering: Lettering): number {
  const { context } = sheet;
  const font = fontOf(sheet, lettering);
  const key = `${font}|${line}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size > 20_000) widths.clear();
  context.font = font;
  const { width } = context.measureText(line);
  widths.set(key, width);
  return width;
}

/** Headlines often carry a second half behind a bar; the first half names the report. */
const titleOf = ({ kind, name }: ScreenNode): string =>
  kind === 'Report' ? (name.split(' | ')[0] ?? name) : name;

/** What is only proposed says so in its label, after the name. */
const withProposed = (lines: readonly string[]): readonly string[] => [
  ...lines.slice(0, -1),
  `${lines.at(-1) ?? ''} · proposed`,
];

function letter(node: ScreenNode, isCentre: boolean): Lettering {
  const lettering = letterReviewed(node, isCentre);
  if (!node.isProposal) return lettering;
  return { ...lettering, lines: withProposed(lettering.lines), isItalic: true };
}

function letterReviewed(node: ScreenNode, isCentre: boolean): Lettering {
  if (isClaimLabel(node.kind)) {
    const lines = isCentre ? breakLines(node.name, 38, 4) : [shorten(node.name, 28)];
    return { lines, height: isCentre ? 12 : 11, weight: 400, isItalic: false };
  }
  const lines = isCentre
    ? breakLines(node.name, 32, 3)
    : breakLines(shorten(titleOf(node), NAME_LENGTH), LINE_LENGTH, 2);
  const height = Math.round(labelHeight(node.claims) * 2) / 2;
  return { lines, height, weight: isCentre ? 650 : node.claims > 12 ? 550 : 450, isItalic: false };
}

/** Who gets a label, the most important first: the centres, then entities by claims, then claims. */
export function rankForLabels(
  nodes: readonly ScreenNode[],
  emphasis: Emphasis,
  marks: Marks,
): readonly ScreenNode[] {
  const isFirst = ({ id }: ScreenNode): boolean =>
    emphasis.centres.has(id) || marks.selected.has(id) || marks.picked.has(id) || id === marks.focused;
  const rank = (node: ScreenNode): number => (isFirst(node) ? 0 : isClaimLabel(node.kind) ? 2 : 1);
  return nodes
    .filter((node) => {
      if (isFirst(node)) return true;
      return emphasis.nodes ? emphasis.nodes.has(node.id) : !isClaimLabel(node.kind);
    })
    .sort((a, b) => rank(a) - rank(b) || b.claims - a.claims || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_LABELS);
}

function drawText(sheet: Sheet, lettering: Lettering, rectangle: Rectangle, align: CanvasTextAlign): void {
  const { context, palette } = sheet;
  context.font = fontOf(sheet, lettering);
  context.textAlign = align;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = palette.ground;
  context.fillStyle = palette.ink;
  const x =
    align === 'left'
      ? rectangle.left
      : align === 'right'
        ? rectangle.right
        : (rectangle.left + rectangle.right) / 2;
  const step = (rectangle.bottom - rectangle.top) / lettering.lines.length;
  for (const [row, line] of lettering.lines.entries()) {
    const y = rectangle.top + step * (row + 0.5);
    context.strokeText(line, x, y);
    context.fillText(line, x, y);
  }
}

function ring(
  { context }: Sheet,
  node: ScreenNode,
  gap: number,
  colour: string,
  dash: readonly number[],
): void {
  context.beginPath();
  context.arc(node.x, node.y, node.radius * 1.15 + gap, 0, Math.PI * 2);
  context.setLineDash([...dash]);
  context.lineWidth = 2;
  context.strokeStyle = colour;
  context.stroke();
  context.setLineDash([]);
}

function drawRings(sheet: Sheet, node: ScreenNode, marks: Marks): void {
  const { palette } = sheet;
  if (marks.selected.has(node.id)) ring(sheet, node, 4, palette.accent, []);
  if (marks.picked.has(node.id)) ring(sheet, node, 4, palette.accent, [4, 3]);
  if (marks.focused === node.id) ring(sheet, node, 7.5, palette.ink, []);
}

/** A small pin at the upper left of the node. */
function drawPin({ context, palette }: Sheet, { x, y, radius }: ScreenNode): void {
  const [left, top] = [x - radius * 0.75 - 3, y - radius * 0.75 - 3];
  context.lineWidth = 3;
  context.strokeStyle = palette.ground;
  context.fillStyle = palette.ink;
  context.beginPath();
  context.arc(left, top, 2.6, 0, Math.PI * 2);
  context.stroke();
  context.fill();
  context.beginPath();
  context.lineWidth = 1.2;
  context.strokeStyle = palette.ink;
  context.moveTo(left, top);
  context.lineTo(left + 4, top + 4.5);
  context.stroke();
}

interface Badge {
  readonly text: string;
  readonly rectangle: Rectangle;
}

function badgeOf(sheet: Sheet, node: ScreenNode): Badge {
  const text = `+${node.unseen}`;
  const width = measure(sheet, text, { lines: [], height: 10, weight: 500, isItalic: false }) + 7;
  const left = node.x + node.radius * 0.6;
  const bottom = node.y - node.radius * 0.6;
  return { text, rectangle: { left, top: bottom - 13, right: left + width, bottom } };
}

function drawBadge({ context, palette, family }: Sheet, { text, rectangle }: Badge): void {
  const { left, top, right, bottom } = rectangle;
  context.beginPath();
  context.roundRect(left, top, right - left, bottom - top, 6.5);
  context.fillStyle = palette.ground;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = palette.edgeStrong;
  context.stroke();
  context.font = `500 10px ${family}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = palette.inkSoft;
  context.fillText(text, (left + right) / 2, (top + bottom) / 2 + 0.5);
}

/**
 * What is pointed at is always named; the most important may cover other nodes rather than stay without a name.
 */
function mayCover(rank: number, isPointedAt: boolean): number {
  if (isPointedAt) return Number.POSITIVE_INFINITY;
  if (rank < 6) return 8;
  return rank < 16 ? 1 : 0;
}

/** Draws all marks and gives the labels with their rectangles, none of which meet. */
export function drawMarks(
  sheet: Sheet,
  nodes: readonly ScreenNode[],
  emphasis: Emphasis,
  marks: Marks,
): readonly DrawnLabel[] {
  const isNear = ({ x, y }: ScreenNode): boolean =>
    x > -60 && y > -30 && x < sheet.width + 60 && y < sheet.height + 30;
  const near = nodes.filter(isNear);
  const isPointedAt = ({ id }: ScreenNode): boolean =>
    (emphasis.centres.size <= 2 && emphasis.centres.has(id)) ||
    marks.selected.has(id) ||
    marks.focused === id;
  const badges = near
    .filter((node) => node.unseen > 0)
    .filter((node) => isPointedAt(node) || (!emphasis.nodes && node.radius >= LARGE_RADIUS))
    .map((node) => badgeOf(sheet, node));
  const letterings = new Map<string, Lettering>();
  const wishes = rankForLabels(near, emphasis, marks).map((node, rank): LabelWish => {
    const isCentre = isPointedAt(node);
    const lettering = letter(node, isCentre);
    letterings.set(node.id, lettering);
    const width = Math.max(...lettering.lines.map((line) => measure(sheet, line, lettering)));
    return {
      id: node.id,
      x: node.x,
      y: node.y,
      radius: node.radius * 1.1 + (emphasis.way.marks.has(node.id) ? RING_ROOM : 0),
      width,
      height: lettering.height * 1.25 * lettering.lines.length,
      mayCover: mayCover(rank, isPointedAt(node) || marks.picked.has(node.id)),
    };
  });
  // What has stepped back may be covered.
  const obstacles = near
    .filter(({ id }) => emphasis.nodes?.has(id) ?? true)
    .map(({ x, y, radius }) => ({
      left: x - radius,
      top: y - radius,
      right: x + radius,
      bottom: y + radius,
    }));
  const boxes = [...obstacles, ...badges.map(({ rectangle }) => rectangle), ...sheet.covered];
  const placed = placeLabels(wishes, boxes, sheet);
  for (const node of near) drawRings(sheet, node, marks);
  const drawn: DrawnLabel[] = [];
  // The least important is drawn first, so that a halo never eats into a more important label.
  for (const { id, rectangle, align } of [...placed].reverse()) {
    const lettering = letterings.get(id);
    if (!lettering) continue;
    drawText(sheet, lettering, rectangle, align);
    drawn.push({ id, text: lettering.lines.join(' '), rectangle });
  }
  for (const badge of badges) drawBadge(sheet, badge);
  for (const node of near) if (node.isPinned) drawPin(sheet, node);
  return drawn;
}
