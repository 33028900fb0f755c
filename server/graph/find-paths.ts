// Ways from one entity to another: all shortest ones, or all simple ones up to a length.

/** What the search walks on: neighbours of a node, strongest first, and how strong one step is. */
export interface Walkable {
  neighbours(node: number): Iterable<number>;
  weight(from: number, to: number): number;
}

export interface PathOptions {
  readonly mode: 'shortest' | 'all';
  /** Steps at most. */
  readonly maxLength: number;
  /** Paths at most. */
  readonly limit: number;
  /** How many neighbours may be looked at in all. */
  readonly budget: number;
}

export interface FoundPaths {
  /** Nodes from start to end; shortest first, then the strongest. */
  readonly paths: readonly (readonly number[])[];
  /** True when there are, or may be, more than these. */
  readonly truncated: boolean;
}

/** More paths than the limit are gathered, so that the strongest of them can be given. */
const GATHERED_PER_GIVEN = 25;

class Budget {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  spend(): boolean {
    return this.#left-- > 0;
  }

  get isSpent(): boolean {
    return this.#left < 0;
  }
}

interface Meeting {
  /** Steps from `from`, for every node on a shortest path and others looked at. */
  readonly fromStart: Map<number, number>;
  readonly fromEnd: Map<number, number>;
  /** Where both met: so many steps from `from`. */
  readonly startDepth: number;
  /** Length of the shortest path; undefined when there is none within the length and budget. */
  readonly length: number | undefined;
}

/** Grows from both ends, always the smaller rim, until they meet. */
function meet(walk: Walkable, from: number, to: number, maxLength: number, budget: Budget): Meeting {
  const fromStart = new Map([[from, 0]]);
  const fromEnd = new Map([[to, 0]]);
  let [startRim, endRim] = [[from], [to]];
  let [startDepth, endDepth] = [0, 0];
  while (startRim.length > 0 && endRim.length > 0 && startDepth + endDepth < maxLength) {
    const isStart = startRim.length <= endRim.length;
    const [mine, other] = isStart ? [fromStart, fromEnd] : [fromEnd, fromStart];
    const depth = isStart ? ++startDepth : ++endDepth;
    const next: number[] = [];
    let isMet = false;
    for (const node of isStart ? startRim : endRim) {
      for (const neighbour of walk.neighbours(node)) {
        if (!budget.spend()) {
          return { fromStart, fromEnd, startDepth, length: isMet ? startDepth + endDepth : undefined };
        }
        if (mine.has(neighbour)) continue;
        mine.set(neighbour, depth);
        next.push(neighbour);
        if (other.has(neighbour)) isMet = true;
      }
    }
    if (isMet) return { fromStart, fromEnd, startDepth, length: startDepth + endDepth };
    if (isStart) startRim = next;
    else endRim = next;
  }
  return { fromStart, fromEnd, startDepth, length: undefined };
}

/** Whether a node can still reach the end in so many steps; only nodes known not to are refused. */
type CanReach = (node: number, steps: number) => boolean;

function gather(
  walk: Walkable,
  from: number,
  to: number,
  length: number,
  most: number,
  budget: Budget,
  canReach: CanReach,
): number[][] {
  const found: number[][] = [];
  const path = [from];
  const onPath = new Set(path);
  const step = (node: number): void => {
    const left = length - path.length;
    for (const neighbour of walk.neighbours(node)) {
      if (found.length >= most || !budget.spend()) return;
      if (neighbour === to) {
        if (left === 0) found.push([...path, to]);
        continue;
      }
      if (left === 0 || onPath.has(neighbour) || !canReach(neighbour, left)) continue;
      path.push(neighbour);
      onPath.add(neighbour);
      step(neighbour);
      path.pop();
      onPath.delete(neighbour);
    }
  };
  step(from);
  return found;
}

const strength = (walk: Walkable, path: readonly number[]): number =>
  path.slice(1).reduce((sum, node, at) => sum + walk.weight(path[at] ?? 0, node), 0);

function strongestFirst(walk: Walkable, paths: readonly number[][]): number[][] {
  return paths
    .map((path) => ({ path, strength: strength(walk, path) }))
    .sort((a, b) => b.strength - a.strength)
    .map(({ path }) => path);
}

/** Steps to `to`, all of those up to `depth`, and some beyond. */
function measureDistances(walk: Walkable, to: number, farthest: number, budget: Budget) {
  const distances = new Map([[to, 0]]);
  let rim = [to];
  for (let depth = 1; depth <= farthest; depth++) {
    const next: number[] = [];
    for (const node of rim) {
      for (const neighbour of walk.neighbours(node)) {
        if (!budget.spend()) return { distances, depth: depth - 1 };
        if (distances.has(neighbour)) continue;
        distances.set(neighbour, depth);
        next.push(neighbour);
      }
    }
    rim = next;
  }
  return { distances, depth: farthest };
}

/**
 * Shortest paths, from what both ends know. A node stands at one place on all of them, so what follows it is
 * looked up once; hubs would else be read again for every path that crosses them.
 */
function gatherShortest(
  walk: Walkable,
  from: number,
  to: number,
  { fromStart, fromEnd, startDepth, length = 0 }: Meeting,
  most: number,
  budget: Budget,
): number[][] {
  // Each end knows all distances up to where they met, and none beyond: there both must know the node.
  const isOnShortest = (node: number, passed: number): boolean =>
    (passed > startDepth || fromStart.get(node) === passed) &&
    (passed < startDepth || fromEnd.get(node) === length - passed);
  const found: number[][] = [];
  const path = [from];
  const followers = new Map<number, readonly number[]>();
  const followersOf = (node: number): readonly number[] => {
    const known = followers.get(node);
    if (known) return known;
    const following: number[] = [];
    for (const neighbour of walk.neighbours(node)) {
      if (!budget.spend()) break;
      if (isOnShortest(neighbour, path.length)) following.push(neighbour);
    }
    followers.set(node, following);
    return following;
  };
  const step = (node: number): void => {
    if (path.length > length) {
      found.push([...path]);
      return;
    }
    for (const next of followersOf(node)) {
      if (found.length >= most) return;
      path.push(next);
      step(next);
      path.pop();
    }
  };
  step(from);
  return found.filter((steps) => steps.at(-1) === to);
}

function findShortest(walk: Walkable, from: number, to: number, options: PathOptions): FoundPaths {
  const budget = new Budget(options.budget);
  const meeting = meet(walk, from, to, options.maxLength, budget);
  if (meeting.length === undefined) return { paths: [], truncated: budget.isSpent };
  const most = options.limit * GATHERED_PER_GIVEN;
  const found = gatherShortest(walk, from, to, meeting, most, budget);
  return {
    paths: strongestFirst(walk, found).slice(0, options.limit),
    truncated: budget.isSpent || found.length > options.limit,
  };
}

function findAll(walk: Walkable, from: number, to: number, options: PathOptions): FoundPaths {
  // Half the way is measured with half the budget; the other half is left for walking.
  const half = Math.ceil(options.budget / 2);
  const measured = measureDistances(walk, to, Math.ceil(options.maxLength / 2), new Budget(half));
  const budget = new Budget(options.budget - half);
  const canReach: CanReach = (node, steps) => {
    const distance = measured.distances.get(node);
    return distance === undefined ? steps > measured.depth : distance <= steps;
  };
  const paths: number[][] = [];
  let isMore = false;
  for (let length = 1; length <= options.maxLength && !isMore && !budget.isSpent; length++) {
    const found = gather(walk, from, to, length, options.limit * GATHERED_PER_GIVEN, budget, canReach);
    paths.push(...strongestFirst(walk, found));
    isMore = paths.length > options.limit;
  }
  return { paths: paths.slice(0, options.limit), truncated: isMore || budget.isSpent };
}

/** Finds paths between two nodes; none when they are the same. */
export function findPaths(walk: Walkable, from: number, to: number, options: PathOptions): FoundPaths {
  if (from === to) return { paths: [], truncated: false };
  return options.mode === 'shortest'
    ? findShortest(walk, from, to, options)
    : findAll(walk, from, to, options);
}
