// The length of a shortest path, searched from both ends, level by level, always on the smaller side.

interface Seen<Node> {
  has(node: Node): boolean;
  add(node: Node): unknown;
}

/** Further than this is no path: the questions ask for up to eight relationships. */
const MAX_LENGTH = 8;

/**
 * Undefined when there is no path. `fromSeen` and `toSeen` are empty at the start; `goOn` tells of each
 * neighbour until `visit` says that it is enough.
 */
export function measureLevels<Node>(
  from: Node,
  to: Node,
  fromSeen: Seen<Node>,
  toSeen: Seen<Node>,
  goOn: (node: Node, visit: (neighbour: Node) => boolean) => void,
): number | undefined {
  if (from === to) return 0;
  fromSeen.add(from);
  toSeen.add(to);
  let [level, otherLevel, seen, otherSeen] = [[from], [to], fromSeen, toSeen];
  for (let length = 1; length <= MAX_LENGTH && level.length > 0 && otherLevel.length > 0; length++) {
    if (level.length > otherLevel.length) {
      [level, otherLevel, seen, otherSeen] = [otherLevel, level, otherSeen, seen];
    }
    const further: Node[] = [];
    let hasMet = false;
    for (const node of level) {
      goOn(node, (neighbour) => {
        if (otherSeen.has(neighbour)) hasMet = true;
        else if (!seen.has(neighbour)) {
          seen.add(neighbour);
          further.push(neighbour);
        }
        return hasMet;
      });
      if (hasMet) return length;
    }
    level = further;
  }
  return undefined;
}
