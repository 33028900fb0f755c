// Small random graphs in the names that generated queries use, behind the project's port.
import { MultiDirectedGraph } from 'graphology';
import type { GraphPort } from '../../server/cypher/cypher.ts';
import { openCypherPort } from '../../server/graph/cypher-port.ts';
import { type Chance, seedChance } from '../bench/seeded-chance.ts';
import type { Features } from './features.ts';
import { type ValueKind, type Vocabulary, vocabularyFor } from './vocabulary.ts';

const NODES = 12;
const RELATIONSHIPS = 24;

const stored: Readonly<Partial<Record<ValueKind, readonly unknown[]>>> = {
  boolean: [true, false],
  integer: [0, 1, 2, 3, -7, 9_007_199_254_740_993n],
  float: [0.5, -2.25, 1.5e9, Number.NaN],
  string: ['quay', 'Hoda', '', 'a', '12', 'مجيد'],
  list: [[], [1, 2], ['a', 'b'], [0.5]],
};

function drawProperties(chance: Chance, { keys }: Vocabulary): Readonly<Record<string, unknown>> {
  const held = keys.filter(({ kind }) => stored[kind] !== undefined && chance.isLikely(0.6));
  return Object.fromEntries(held.map(({ key, kind }) => [key, chance.pick(stored[kind] ?? [])]));
}

/** The same seed gives the same graph. */
export function openRandomGraph(seed: number, features: Features): GraphPort {
  const chance = seedChance(seed);
  const vocabulary = vocabularyFor(features);
  const port = openCypherPort(new MultiDirectedGraph(), { idProperty: false, writing: true });
  const { writer } = port;
  if (!writer) throw new Error('a port that is opened for writing has a writer');
  const nodes = Array.from({ length: NODES }, () => {
    const labels = new Set(chance.shuffle(vocabulary.labels).slice(0, chance.whole(0, 2)));
    return writer.addNode([...labels], drawProperties(chance, vocabulary));
  });
  for (let i = 0; i < RELATIONSHIPS; i++) {
    const type = chance.pickSkewed(vocabulary.types);
    writer.addRelationship(
      type,
      chance.pickSkewed(nodes, 0.7),
      chance.pick(nodes),
      drawProperties(chance, vocabulary),
    );
  }
  return port;
}
