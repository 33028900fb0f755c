// A generated graph of people who quote, answer and know each other: some are heard often, some speak often.
import { type Chance, seedChance } from '../seeded-chance.ts';
import type { MeasuredGraph, RelationshipTable } from './measured-graph.ts';

export interface PlainSize {
  readonly nodes: number;
  readonly relationships: number;
  readonly seed: number;
}

const GROUPS = 100;
/** Exponents of Zipf's law: how unlike the nodes are as sources and as targets. */
const SOURCE_SKEW = 0.4;
const TARGET_SKEW = 0.6;

/** Shares of all relationships. */
const types = [
  { type: 'QUOTES', share: 0.5 },
  { type: 'ANSWERS', share: 0.3 },
  { type: 'KNOWS', share: 0.2 },
] as const;

/** No relationship leads back to where it starts, and none of a type comes twice: SPARQL could not hold it. */
function drawRelationships(
  chance: Chance,
  type: string,
  count: number,
  speakers: readonly number[],
  heard: readonly number[],
): RelationshipTable {
  const sources = new Int32Array(count);
  const targets = new Int32Array(count);
  const drawn = new Set<number>();
  for (let at = 0; at < count; ) {
    const source = chance.pickSkewed(speakers, SOURCE_SKEW);
    const target = chance.pickSkewed(heard, TARGET_SKEW);
    const pair = source * speakers.length + target;
    if (source === target || drawn.has(pair)) continue;
    drawn.add(pair);
    sources[at] = source;
    targets[at] = target;
    at++;
  }
  return { type, sources, targets, columns: {} };
}

/** Whether a node speaks often has nothing to do with whether it is heard often. */
export function generatePlainGraph({ nodes, relationships, seed }: PlainSize): MeasuredGraph {
  const chance = seedChance(seed);
  const numbers = Array.from({ length: nodes }, (_, number) => number);
  const speakers = chance.shuffle(numbers);
  const heard = chance.shuffle(numbers);
  const people = {
    label: 'Person',
    ids: numbers.map((number) => `person-${number}`),
    columns: {
      grp: numbers.map(() => chance.whole(0, GROUPS - 1)),
      score: numbers.map(() => Math.round(chance.next() * 1e6) / 1e6),
    },
  };
  return {
    nodes: [people],
    relationships: types.map(({ type, share }) =>
      drawRelationships(chance, type, Math.round(relationships * share), speakers, heard),
    ),
  };
}
