// Places for what is only proposed: what stands keeps its place, and the rest settles near what it hangs together with.
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
/** How far apart nodes want to stand, on a picture 2,000 wide: less the more there are. */
const [CLOSEST, FARTHEST] = [42, 200];

interface Spot {
  x: number;
  y: number;
}

/** A direction that only the id decides. */
const directionOf = (id: string): number => (hashText(id) / 2 ** 32) * 2 * Math.PI;

const neighboursOf = (view: View, node: number): readonly number[] =>
  Array.from(rowOf(view.links.pairsOf, node), (pair) => otherEnd(view.links, pair, node));

/** From the middle of what it hangs together with a step aside, so that no two begin on one spot. */
function beginNear(view: View, node: number, spots: ReadonlyMap<number, Spot>, gap: number): Spot {
  const placed = neighboursOf(view, node).flatMap((other) => spots.get(other) ?? []);
  const angle = directionOf(view.node(node).id);
  const [x, y] = [
    placed.reduce((sum, spot) => sum + spot.x, 0),
    placed.reduce((sum, spot) => sum + spot.y, 0),
  ];
  const count = Math.max(1, placed.length);
  return { x: x / count + gap * Math.cos(angle), y: y / count + gap * Math.sin(angle) };
}

/** Gives a first spot to all that has none, from what stands outwards; an island of its own begins where its ids say. */
function beginAll(view: View, spots: Map<number, Spot>, gap: number): readonly number[] {
  const begun: number[] = [];
  const spread = (from: readonly number[]): void => {
    for (let rim = from; rim.length > 0; ) {
      const next = new Set(
        rim.flatMap((node) => neighboursOf(view, node)).filter((node) => !spots.has(node)),
      );
      for (const node of next) {
        spots.set(node, beginNear(view, node, spots, gap));
        begun.push(node);
      }
      rim = [...next];
    }
  };
  spread([...spots.keys()]);
  for (let node = 0; node < view.size; node++) {
    if (spots.has(node) || rowLength(view.links.pairsOf, node) === 0) continue;
    const { id } = view.node(node);
    const reach = Math.sqrt(AREA) * (0.15 + (0.3 * hashText(`${id}#`)) / 2 ** 32);
    spots.set(node, { x: reach * Math.cos(directionOf(id)), y: reach * Math.sin(directionOf(id)) });
    begun.push(node);
    spread([node]);
  }
  return begun;
}

/** Spots by the square they lie in, so that only near ones are compared. */
function gridOf(spots: Iterable<Spot>, side: number) {
  const cellOf = ({ x, y }: Spot) => [Math.floor(x / side), Math.floor(y / side)] as const;
  const cells = new Map<string, Spot[]>();
  for (const spot of spots) {
    const key = cellOf(spot).join(' ');
    const cell = cells.get(key);
    if (cell) cell.push(spot);
    else cells.set(key, [spot]);
  }
  return (spot: Spot): readonly Spot[] => {
    const [column, row] = cellOf(spot);
    return [-1, 0, 1].flatMap((dx) =>
      [-1, 0, 1].flatMap((dy) => cells.get(`${column + dx} ${row + dy}`) ?? []),
    );
  };
}

/** Moves the free ones: towards what they hang together with, away from whatever stands too near. */
function settle(view: View, free: readonly number[], spots: ReadonlyMap<number, Spot>, gap: number): void {
  const around = free.map((node) => neighboursOf(view, node).flatMap((other) => spots.get(other) ?? []));
  const moving = new Set(free.flatMap((node) => spots.get(node) ?? []));
  const nearStanding = gridOf(
    [...spots.values()].filter((spot) => !moving.has(spot)),
    1.5 * gap,
  );
  const rounds = Math.min(MOST_ROUNDS, Math.ceil(MOST_STEPS / Math.max(1, free.length)));
  for (let round = 0; round < rounds; round++) {
    const step = 1 - round / rounds;
    const nearMoving = gridOf(moving, 1.5 * gap);
    for (const [at, node] of free.entries()) {
      const spot = spots.get(node);
      const pullers = around[at] ?? [];
      if (!spot) continue;
      let [dx, dy] = [0, 0];
      for (const other of pullers) {
        const distance = Math.hypot(other.x - spot.x, other.y - spot.y) || 1;
        const pull = (0.3 * (distance - gap)) / distance / pullers.length;
        dx += pull * (other.x - spot.x);
        dy += pull * (other.y - spot.y);
      }
      for (const other of [...nearStanding(spot), ...nearMoving(spot)]) {
        const distance = Math.hypot(other.x - spot.x, other.y - spot.y);
        if (other === spot || distance >= 1.5 * gap) continue;
        const push = (0.35 * (1.5 * gap - distance)) / Math.max(1, distance);
        dx -= push * (other.x - spot.x);
        dy -= push * (other.y - spot.y);
      }
      const length = Math.hypot(dx, dy) || 1;
      const reach = Math.min(length, gap * step);
      spot.x += (dx / length) * reach;
      spot.y += (dy / length) * reach;
    }
  }
}

/**
 * A place for every node of a view that hangs together with another; what `standing` has a place for keeps it. The same
 * contents give the same places.
 */
export function settleProposed(view: View, standing: ReadonlyMap<number, Point>): ReadonlyMap<number, Point> {
  const spots = new Map<number, Spot>([...standing].map(([node, [x, y]]) => [node, { x, y }]));
  const gap = Math.min(
    FARTHEST,
    Math.max(CLOSEST, 0.8 * Math.sqrt(AREA / Math.max(1, view.links.linkedNodes))),
  );
  const begun = beginAll(view, spots, gap);
  if (begun.length <= MOST_SETTLED) settle(view, begun, spots, gap);
  const rounded = (value: number): number => Math.round(value * 10) / 10;
  return new Map([...spots].map(([node, { x, y }]) => [node, [rounded(x), rounded(y)]]));
}
