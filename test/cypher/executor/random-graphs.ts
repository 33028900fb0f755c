// Small random graphs with loops and parallel relationships, and what can be found in them by trying everything.
import fc from 'fast-check';
import type { Way } from '../../../server/cypher/planner/plan.ts';
import type { NodeLine, RelationshipLine } from './run-plan.ts';

export interface RandomGraph {
  readonly nodes: readonly NodeLine[];
  readonly relationships: readonly RelationshipLine[];
}

const NODES = 5;

/** Up to seven relationships of two types between five nodes. */
export const anyGraph: fc.Arbitrary<RandomGraph> = fc
  .array(
    fc.tuple(
      fc.constantFrom('SAID', 'CITED'),
      fc.nat({ max: NODES - 1 }),
      fc.nat({ max: NODES - 1 }),
      fc.constantFrom(2019, 2020),
    ),
    { maxLength: 7 },
  )
  .map((lines) => ({
    nodes: Array.from({ length: NODES }, (_, i) => [`n${i}`, i % 2 === 0 ? 'Claim' : 'Report'] as const),
    relationships: lines.map(
      ([name, source, target, year]) => [name, `n${source}`, `n${target}`, { year }] as const,
    ),
  }));

export const anyWay = fc.constantFrom<Way>('out', 'in', 'both');

/** A chain without a repeated relationship. */
export interface Chain {
  readonly nodes: readonly string[];
  readonly relationships: readonly string[];
}

/** All chains from the node of up to `max` relationships that `takes` lets pass, the empty one among them. */
export function chainsFrom(
  graph: RandomGraph,
  from: string,
  way: Way,
  max: number,
  takes: (line: RelationshipLine) => boolean = () => true,
): readonly Chain[] {
  const found: Chain[] = [];
  const walk = (chain: Chain): void => {
    found.push(chain);
    if (chain.relationships.length >= max) return;
    const present = chain.nodes.at(-1);
    graph.relationships.forEach((line, i) => {
      const id = `r${i}`;
      const [, source, target] = line;
      if (chain.relationships.includes(id) || !takes(line)) return;
      const isAhead = way !== 'in' && source === present;
      const isBack = way !== 'out' && target === present;
      if (!isAhead && !isBack) return;
      const next = isAhead ? target : source;
      walk({ nodes: [...chain.nodes, next], relationships: [...chain.relationships, id] });
    });
  };
  walk({ nodes: [from], relationships: [] });
  return found;
}
