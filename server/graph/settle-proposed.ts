// Places for what is only proposed: what stands keeps its place, and the rest settles near what it hangs together with.
// The work grows with what is placed, and hardly with what stands.
import type { Work } from '../in-slices.ts';
import { hashText, type Point } from './lay-out.ts';
import { otherEnd } from './link-table.ts';
import { rowLength, rowOf } from './postings.ts';
import type { View } from './view.ts';

/** More nodes than this are not moved apart, but stay where they began: beside their neighbours. */
const MOST_SETTLED = 1500;
const MOST_ROUNDS = 120;
/** Steps of single nodes in all: many nodes get fewer rounds, so that nobody waits long. */
const MOST_STEPS = 30_000;
/** The square in which nearly all of a picture lies. */
const AREA = 2000 ** 2;
/** So many nodes are looked at before others may get their turn. */
const NODES_AT_ONCE = 10_000;
/** Nodes push each other away up to so many times as far as they want to stand apart. */
const REACH = 1.5;
/** How far apart nodes want to stand, on a picture 2,000 wide: less the more there are. */
const [CLOSEST, FARTHEST] = [42, 200];

interface Spot {
  x: number;
  y: number;
}

/** Where nodes stand already; undefined for one that is to be placed. */
export type Standing = (node: number) => Point | undefined;

/** A direction that only the id decides. */
const directionOf = (id: string): number => (hashText(id) / 2 ** 32) * 2 * Math.PI;

const neighboursOf = (view: View, node: number): readonly number[] =>
  Array.from(rowOf(view.links.pairsOf, node), (pair) => otherEnd(view.links, pair, node));

/** Spots of the nodes that are placed, by node; those that stand are asked for when they are looked at. */
interface Spots {
  of(node: number): Readonly<Spot> | undefined;
  readonly free: ReadonlyMap<number, Spot>;
}

/** From the middle of what it hangs together with a step aside, so that no two begin on one spot. */
function beginNear(view: View, node: number, spots: Spots, gap: number): Spot {
  const placed = neighboursOf(view, node).flatMap((other) => spots.of(other) ?? []);
  const angle = directionOf(view.node(node).id);
  const [x, y] = [
    placed.reduce((sum, spot) => sum + spot.x, 0),
    placed.reduce((sum, spot) => sum + spot.y, 0),
  ];
  const count = Math.max(1, placed.length);
  return { x: x / count + gap * Math.cos(angle), y: y / count + gap * Math.sin(angle) };
}

/** Gives a first spot to all of `fresh`, from what stands outwards; an island of its own begins where its ids say. */
function beginAll(view: View, fresh: ReadonlySet<number>, standing: Standing, gap: number): Spots {
  const free = new Map<number, Spot>();
  const spots: Spots = {
    free,
    of: (node) => {
      const own = free.get(node);
      if (own || fresh.has(node)) return own;
      const [x, y] = standing(node) ?? [0, 0];
      return { x, y };
    },
  };
  const isPlaced = (node: number): boolean => !fresh.has(node) || free.has(node);
  const place = (node: number, spot: Spot): readonly number[] => {
    free.set(node, spot);
    return neighboursOf(view, node).filter((other) => !isPlaced(other));
  };
  const spread = (from: Iterable<number>): void => {
    for (let rim = new Set(from); rim.size > 0; ) {
      const next = [...rim].flatMap((node) =>
        free.has(node) ? [] : place(node, beginNear(view, node, spots, gap)),
      );
      rim = new Set(next.filter((node) => !free.has(node)));
    }
  };
  spread([...fresh].filter((node) => neighboursOf(view, node).some((other) => !fresh.has(other))));
  for (const node of fresh) {
    if (free.has(node)) continue;
    const { id } = view.node(node);
    const reach = Math.sqrt(AREA) * (0.15 + (0.3 * hashText(`${id}#`)) / 2 ** 32);
    const angle = directionOf(id);
    spread(place(node, { x: reach * Math.cos(angle), y: reach * Math.sin(angle) }));
  }
  return spots;
}

/** Spots by the square they lie in, so that only near ones are compared. */
interface Grid {
  around(spot: Spot): readonly Readonly<Spot>[];
}

/** In a crowd nobody finds room by looking at all: so many of a square are looked at. */
const MOST_IN_CELL = 12;
/** Squares are numbered within this many each way; the picture is much smaller. */
const COLUMNS = 2 ** 20;

function gridOf(spots: Iterable<Readonly<Spot>>, side: number): Grid {
  const columnOf = (along: number): number => Math.floor(along / side);
  const cells = new Map<number, Readonly<Spot>[]>();
  for (const spot of spots) {
    const key = columnOf(spot.x) * COLUMNS + columnOf(spot.y);
    const cell = cells.get(key);
    if (!cell) cells.set(key, [spot]);
    else if (cell.length < MOST_IN_CELL) cell.push(spot);
  }
  return {
    around: ({ x, y }) => {
      const [column, row] = [columnOf(x), columnOf(y)];
      const near: Readonly<Spot>[] = [];
      for (let dx = -1; dx <= 1; dx++) {
        for (let dy = -1; dy <= 1; dy++) {
          near.push(...(cells.get((column + dx) * COLUMNS + row + dy) ?? []));
        }
      }
      return near;
    },
  };
}

/** Moves the free ones: towards what they hang together with, away from whatever stands too near. */
function* settle(view: View, spots: Spots, nearStanding: Grid, gap: number): Work<void> {
  const moving = [...spots.free].map(([node, spot]) => ({
    spot,
    pullers: neighboursOf(view, node).flatMap((other) => spots.of(other) ?? []),
  }));
  const rounds = Math.min(MOST_ROUNDS, Math.ceil(MOST_STEPS / Math.max(1, moving.length)));
  for (let round = 0; round < rounds; round++) {
    yield;
    const step = 1 - round / rounds;
    const nearMoving = gridOf(spots.free.values(), REACH * gap);
    for (const { spot, pullers } of moving) {
      let [dx, dy] = [0, 0];
      for (const other of pullers) {
        const distance = Math.hypot(other.x - spot.x, other.y - spot.y) || 1;
        const pull = (0.3 * (distance - gap)) / distance / pullers.length;
        dx += pull * (other.x - spot.x);
        dy += pull * (other.y - spot.y);
      }
      for (const grid of [nearStanding, nearMoving]) {
        for (const other of grid.around(spot)) {
          const distance = Math.hypot(other.x - spot.x, other.y - spot.y);
          if (other === spot || distance >= REACH * gap) continue;
          const push = (0.35 * (REACH * gap - distance)) / Math.max(1, distance);
          dx -= push * (other.x - spot.x);
          dy -= push * (other.y - spot.y);
        }
      }
      const length = Math.hypot(dx, dy) || 1;
      const reach = Math.min(length, gap * step);
      spot.x += (dx / length) * reach;
      spot.y += (dy / length) * reach;
    }
  }
}

/** The nodes that hang together with another, apart by whether they stand already. */
function* partNodes(
  view: View,
  standing: Standing,
): Work<{ readonly fresh: ReadonlySet<number>; readonly placed: readonly Spot[] }> {
  const fresh = new Set<number>();
  const placed: Spot[] = [];
  for (let node = 0; node < view.size; node++) {
    if (node % NODES_AT_ONCE === NODES_AT_ONCE - 1) yield;
    if (rowLength(view.links.pairsOf, node) === 0) continue;
    const point = standing(node);
    if (point) placed.push({ x: point[0], y: point[1] });
    else fresh.add(node);
  }
  return { fresh, placed };
}

/**
 * Places for the nodes of a view that hang together with another and do not stand yet, by node, with pauses. The same
 * contents give the same places.
 */
export function* settleProposed(view: View, standing: Standing): Work<ReadonlyMap<number, Point>> {
  const { fresh, placed } = yield* partNodes(view, standing);
  const gap = Math.min(
    FARTHEST,
    Math.max(CLOSEST, 0.8 * Math.sqrt(AREA / Math.max(1, view.links.linkedNodes))),
  );
  const spots = beginAll(view, fresh, standing, gap);
  yield;
  if (fresh.size <= MOST_SETTLED) yield* settle(view, spots, gridOf(placed, REACH * gap), gap);
  const rounded = (value: number): number => Math.round(value * 10) / 10;
  return new Map([...spots.free].map(([node, { x, y }]) => [node, [rounded(x), rounded(y)]]));
}
