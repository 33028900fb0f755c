// A picture of any size as the API would answer it: clustered in a square, a few hubs, many lightly tied.
import type { Picture } from '../../server/api/contract/entities.ts';
import { inventName, inventOrganization, inventPerson } from './invented-words.ts';
import { type Chance, seedChance } from './seeded-chance.ts';

const REACH = 1000;
const EDGES_PER_NODE = 2.5;

const clamp = (value: number): number => Math.round(Math.max(-REACH, Math.min(REACH, value)) * 10) / 10;

/** Near the middle more often than far from it: the sum of three draws. */
const spread = (chance: Chance): number => (chance.next() + chance.next() + chance.next()) / 1.5 - 1;

/** The same number of nodes gives the same picture, with two and a half times as many edges. */
export function generatePicture(nodeCount: number): Picture {
  const chance = seedChance(nodeCount);
  const clusterSize = 60;
  const clusters = Array.from({ length: Math.ceil(nodeCount / clusterSize) }, () => ({
    x: (2 * chance.next() - 1) * REACH * 0.92,
    y: (2 * chance.next() - 1) * REACH * 0.92,
  }));
  const width = REACH / Math.sqrt(clusters.length);
  const nodes = Array.from({ length: nodeCount }, (_, number) => {
    const { x, y } = clusters[Math.floor(number / clusterSize)] ?? { x: 0, y: 0 };
    const label = chance.pickSkewed(['Person', 'Organization', 'Place', 'Event', 'Report', 'UnnamedSource']);
    const name =
      label === 'Person'
        ? inventPerson(chance)
        : label === 'Organization'
          ? inventOrganization(chance)
          : inventName(chance);
    // The first of a cluster is its hub.
    const isHub = number % clusterSize === 0;
    const claims = isHub ? chance.whole(40, 300) : chance.whole(1, 20);
    return {
      id: `node-${number}`,
      label,
      name,
      x: clamp(x + spread(chance) * width),
      y: clamp(y + spread(chance) * width),
      claims,
      neighbours: claims,
    };
  });
  const states = ['affirmed', 'uncertain', 'denied', 'contested'] as const;
  const seen = new Set<string>();
  const edges: Picture['edges'] = [];
  while (edges.length < nodeCount * EDGES_PER_NODE) {
    const source = chance.whole(0, nodeCount - 1);
    const first = source - (source % clusterSize);
    const target = chance.isLikely(0.4)
      ? first
      : chance.isLikely(0.85)
        ? Math.min(nodeCount - 1, first + chance.whole(0, clusterSize - 1))
        : chance.whole(0, nodeCount - 1);
    const key = `${Math.min(source, target)} ${Math.max(source, target)}`;
    if (source === target || seen.has(key)) continue;
    seen.add(key);
    const claims = chance.whole(1, 6);
    edges.push({
      id: `edge-${edges.length}`,
      source: `node-${source}`,
      target: `node-${target}`,
      links: [{ kind: 'SAYS_ABOUT', forward: chance.isLikely(0.5), polarity: 'affirmative', claims }],
      claims,
      state: chance.pickSkewed(states, 2),
    });
  }
  return { view: 'entities', nodes, edges, total: { nodes: nodes.length, edges: edges.length } };
}
