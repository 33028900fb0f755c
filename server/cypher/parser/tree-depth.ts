// How deep a syntax tree is, measured without recursion, since chains such as 1 + 1 + … lean to one side.
import type { Span } from '../errors.ts';
import type { Query } from './syntax-tree.ts';

/** Where the tree has more than `max` nodes inside each other, or undefined when it has not. */
export function findTooDeep(query: Query, max: number): Span | undefined {
  const waiting: [tree: object, depth: number, at: Span][] = [[query, 0, query.at]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [tree, outerDepth, outerSpan] = next;
    const depth = 'kind' in tree ? outerDepth + 1 : outerDepth;
    const at = 'at' in tree && isSpan(tree.at) ? tree.at : outerSpan;
    if (depth > max) return at;
    for (const inner of Object.values(tree)) {
      if (typeof inner === 'object' && inner !== null) waiting.push([inner, depth, at]);
    }
  }
  return undefined;
}

const isSpan = (candidate: unknown): candidate is Span =>
  typeof candidate === 'object' && candidate !== null && 'start' in candidate;
