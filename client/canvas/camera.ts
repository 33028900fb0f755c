// Where the camera stands: the view that holds given points, and how large nodes are at a zoom. Pure.
import type { Point } from './scene.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const wholeView = { x: 0.5, y: 0.5, ratio: 1, angle: 0 } as const;

/** Room for labels around the outermost nodes, in CSS pixels. */
export const roomFor = ({ width, height }: Size): Point => ({
  x: Math.min(96, width * 0.14),
  y: Math.min(58, height * 0.12),
});

/**
 * The zoom at which a box of `box` pixels (measured at ratio 1) fills the canvas up to the room left for labels;
 * never closer than `closest`.
 */
export function ratioToFit(box: Size, canvas: Size, closest: number): number {
  const room = roomFor(canvas);
  const across = box.width / Math.max(1, canvas.width - 2 * room.x);
  const down = box.height / Math.max(1, canvas.height - 2 * room.y);
  return Math.max(across, down, closest);
}

/** Nodes stand about this many pixels apart when they are drawn at their usual size. */
const USUAL_GAP = 70;

/**
 * What node radii and edge widths are divided by: 1 when neighbours stand 70 pixels apart, more when they are
 * crowded, less when they are far apart; from 0.7 to 2.4, so that nodes neither vanish nor swell.
 */
export function sizeRatio(gapInPixels: number): number {
  return Math.min(2.4, Math.max(0.7, Math.sqrt(USUAL_GAP / Math.max(1, gapInPixels))));
}

/** How far apart neighbours stand in a picture of `count` nodes that fill a box, in its own units. */
export const gapOf = (box: Size, count: number): number =>
  Math.sqrt(Math.max(1, box.width * box.height) / Math.max(1, count));

/** Whether a point lies inside the canvas by at least `margin` pixels. */
export const isInside = ({ x, y }: Point, { width, height }: Size, margin: number): boolean =>
  x >= margin && y >= margin && x <= width - margin && y <= height - margin;
