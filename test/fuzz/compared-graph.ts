// Random graphs for comparing engines: the same nodes and relationships behind our port and in a Ladybug database.
import { MultiDirectedGraph } from 'graphology';
import type { GraphPort } from '../../server/cypher/cypher.ts';
import { openCypherPort } from '../../server/graph/cypher-port.ts';
import { type LadybugDatabase, openLadybug } from '../bench/query/ladybug-database.ts';
import { type Chance, seedChance } from '../bench/seeded-chance.ts';

export const comparedLabels = ['Person', 'Claim', 'Place'] as const;
export const comparedTypes = ['KNOWS', 'CLAIMS', 'ABOUT'] as const;

/** Small, as many databases are opened in one process. */
const DATABASE_BYTES = 2 ** 30;

type Properties = Readonly<Record<string, string | number | boolean>>;

interface ComparedNode {
  readonly id: string;
  readonly label: string;
  readonly properties: Properties;
}

interface ComparedRelationship {
  readonly id: string;
  readonly type: string;
  readonly source: ComparedNode;
  readonly target: ComparedNode;
  readonly properties: Properties;
}

export interface ComparedGraph {
  readonly nodes: readonly ComparedNode[];
  readonly relationships: readonly ComparedRelationship[];
}

/** Property keys of nodes with the types of their columns; relationships have `n`. */
const columns = { name: 'STRING', n: 'INT64', score: 'DOUBLE', isOpen: 'BOOLEAN' } as const;

function drawProperties(chance: Chance): Properties {
  const all: Properties = {
    name: chance.pick(['quay', 'Hoda', '', 'a', 'Quay', 'مجيد']),
    n: chance.pick([0, 1, 2, 3, -7]),
    score: chance.pick([0.5, -2.25, 1, 3.75]),
    isOpen: chance.isLikely(0.5),
  };
  return Object.fromEntries(Object.entries(all).filter(() => chance.isLikely(0.75)));
}

/** `hasLoops`: may relationships lead back to where they start? The same seed gives the same graph. */
export function drawComparedGraph(seed: number, hasLoops: boolean): ComparedGraph {
  const chance = seedChance(seed);
  const nodes = Array.from({ length: chance.whole(4, 10) }, (_, number): ComparedNode => {
    const label = chance.pick(comparedLabels);
    return { id: `${label.toLowerCase()}-${number}`, label, properties: drawProperties(chance) };
  });
  const drawn = Array.from({ length: chance.whole(8, 28) }, (_, number): ComparedRelationship => {
    const { n } = drawProperties(chance);
    return {
      id: `r${number}`,
      type: chance.pickSkewed(comparedTypes, 0.5),
      source: chance.pickSkewed(nodes, 0.7),
      target: chance.pick(nodes),
      properties: n === undefined ? {} : { n },
    };
  });
  return { nodes, relationships: drawn.filter(({ source, target }) => hasLoops || source !== target) };
}

export function openComparedPort({ nodes, relationships }: ComparedGraph): GraphPort {
  const graph = new MultiDirectedGraph<{ labels: readonly string[] }, { type: string }>();
  for (const { id, label, properties } of nodes) graph.addNode(id, { labels: [label], ...properties });
  for (const { id, type, source, target, properties } of relationships) {
    graph.addDirectedEdgeWithKey(id, source.id, target.id, { type, ...properties });
  }
  return openCypherPort(graph);
}

const showProperties = (properties: Properties): string =>
  Object.entries(properties)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? `'${value}'` : value}`)
    .join(', ');

export function fillComparedLadybug({ nodes, relationships }: ComparedGraph): LadybugDatabase {
  const database = openLadybug(DATABASE_BYTES);
  const fields = Object.entries(columns).map(([key, type]) => `${key} ${type}`);
  for (const label of comparedLabels) {
    database.run(`CREATE NODE TABLE ${label}(id STRING PRIMARY KEY, ${fields.join(', ')})`);
  }
  const ends = comparedLabels.flatMap((from) => comparedLabels.map((to) => `FROM ${from} TO ${to}`));
  for (const type of comparedTypes) {
    database.run(`CREATE REL TABLE ${type}(${ends.join(', ')}, id STRING, n ${columns.n})`);
  }
  for (const { id, label, properties } of nodes) {
    database.run(`CREATE (:${label} {${showProperties({ id, ...properties })}})`);
  }
  for (const { id, type, source, target, properties } of relationships) {
    database.run(`MATCH (a:${source.label} {id: '${source.id}'}), (b:${target.label} {id: '${target.id}'})
      CREATE (a)-[:${type} {${showProperties({ id, ...properties })}}]->(b)`);
  }
  return database;
}
