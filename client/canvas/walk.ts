// Walking the picture with the arrow keys: which node comes next in a direction.
import type { Point, Scene } from './scene.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

// In the graph y grows upwards.
const headings: Readonly<Record<Direction, Point>> = {
  up: { x: 0, y: 1 },
  down: { x: 0, y: -1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

export const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

function nearest(
  scene: Scene,
  from: string,
  ids: Iterable<string>,
  direction: Direction,
): string | undefined {
  const start = scene.nodes.get(from);
  const heading = headings[direction];
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const id of ids) {
    const node = scene.nodes.get(id);
    if (!start || !node || id === from) continue;
    const [dx, dy] = [node.x - start.x, node.y - start.y];
    const ahead = dx * heading.x + dy * heading.y;
    const aside = Math.abs(dx * heading.y - dy * heading.x);
    // Within 60 degrees of the heading; what lies aside counts double.
    if (ahead <= 0 || aside > ahead * 1.75) continue;
    const cost = ahead + 2 * aside;
    if (cost >= least) continue;
    best = id;
    least = cost;
  }
  return best;
}

/** The nearest neighbour in that direction; when there is none, the nearest node of any kind; else undefined. */
export function stepFrom(scene: Scene, from: string, direction: Direction): string | undefined {
  return (
    nearest(scene, from, scene.neighbours.get(from) ?? [], direction) ??
    nearest(scene, from, scene.nodes.keys(), direction)
  );
}
