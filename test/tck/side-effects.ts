// What a query did to a graph: nodes, relationships, labels and properties counted before and after.
import type { GraphPort } from '../../server/cypher/cypher.ts';

export const sideEffectNames = [
  '+nodes',
  '-nodes',
  '+relationships',
  '-relationships',
  '+labels',
  '-labels',
  '+properties',
  '-properties',
] as const;

export type SideEffectName = (typeof sideEffectNames)[number];

/** Only those that are not 0. */
export type SideEffects = ReadonlyMap<SideEffectName, number>;

/** Everything in a graph as four sets of distinct texts. */
export interface GraphContents {
  readonly nodes: ReadonlySet<string>;
  readonly relationships: ReadonlySet<string>;
  /** Those that some node has. */
  readonly labels: ReadonlySet<string>;
  /** Of each node and relationship, each key with its value. */
  readonly properties: ReadonlySet<string>;
}

/** A stored value as a text that no other value has: 1 and 1.0 may be one number to JavaScript. */
function describeStored(value: unknown): unknown {
  if (typeof value === 'bigint') return ['bigint', String(value)];
  if (typeof value === 'number' && !Number.isFinite(value)) return ['number', String(value)];
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return ['list', ...value.map(describeStored)];
  const fields = Object.entries(value).map(([key, field]) => [key, describeStored(field)]);
  return [value.constructor?.name ?? 'object', ...fields];
}

/** What is in the graph now. */
export function takeContents(port: GraphPort): GraphContents {
  const nodes = new Set<string>();
  const relationships = new Set<string>();
  const labels = new Set<string>();
  const properties = new Set<string>();
  const addProperties = (
    owner: string,
    record: Readonly<Record<string, unknown>>,
    hidden: readonly string[],
  ): void => {
    for (const [key, value] of Object.entries(record)) {
      if (hidden.includes(key) || value === null || value === undefined) continue;
      properties.add(JSON.stringify([owner, key, describeStored(value)]));
    }
  };
  port.forEachNode((node) => {
    nodes.add(node.id);
    for (const label of node.labels) labels.add(label);
    addProperties(`node ${node.id}`, node.properties, port.hiddenNodeProperties);
  });
  port.forEachRelationship((relationship) => {
    relationships.add(relationship.id);
    addProperties(
      `relationship ${relationship.id}`,
      relationship.properties,
      port.hiddenRelationshipProperties,
    );
  });
  return { nodes, relationships, labels, properties };
}

/** The TCK's counts: what is there after and was not before, and the other way round. */
export function countSideEffects(before: GraphContents, after: GraphContents): SideEffects {
  const effects = new Map<SideEffectName, number>();
  for (const kind of ['nodes', 'relationships', 'labels', 'properties'] as const) {
    const added = [...after[kind]].filter((entry) => !before[kind].has(entry)).length;
    const removed = [...before[kind]].filter((entry) => !after[kind].has(entry)).length;
    if (added > 0) effects.set(`+${kind}`, added);
    if (removed > 0) effects.set(`-${kind}`, removed);
  }
  return effects;
}

const showSideEffects = (effects: SideEffects): string =>
  effects.size === 0 ? 'none' : [...effects].map(([name, count]) => `${name} ${count}`).join(', ');

/** In what the found side effects differ from the expected ones; undefined when in nothing. */
export function describeSideEffectDifference(expected: SideEffects, found: SideEffects): string | undefined {
  const isSame = sideEffectNames.every((name) => (expected.get(name) ?? 0) === (found.get(name) ?? 0));
  if (isSame) return undefined;
  return `side effects expected: ${showSideEffects(expected)}\nside effects found: ${showSideEffects(found)}`;
}
