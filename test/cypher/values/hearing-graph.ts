// A graph of one hearing, small enough to know by heart: who said what about which place.
import {
  type EntityReader,
  NodeValue,
  PathValue,
  RelationshipValue,
  type Value,
} from '../../../server/cypher/values/value.ts';

interface Node {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: ReadonlyMap<string, Value>;
  readonly isDeleted?: boolean;
}
interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly source: number;
  readonly target: number;
  readonly properties: ReadonlyMap<string, Value>;
  readonly isDeleted?: boolean;
}

const nodes: readonly Node[] = [
  {
    id: 'amina',
    labels: ['Speaker', 'Person'],
    properties: new Map<string, Value>([
      ['id', 'amina'],
      ['name', 'Amina'],
    ]),
  },
  { id: 'c1', labels: ['Claim'], properties: new Map() },
  { id: 'harbour', labels: [], properties: new Map() },
  { id: 'gone', labels: ['Speaker'], properties: new Map(), isDeleted: true },
];

const relationships: readonly Relationship[] = [
  { id: 'r1', type: 'SAID', source: 0, target: 1, properties: new Map([['year', 2019]]) },
  { id: 'r2', type: 'ABOUT', source: 1, target: 2, properties: new Map() },
  { id: 'r3', type: 'SAID', source: 0, target: 1, properties: new Map(), isDeleted: true },
];

function known<T>(things: readonly T[], ordinal: number): T {
  const thing = things[ordinal];
  if (thing === undefined) throw new Error(`the hearing has no ${ordinal}`);
  return thing;
}

const reader: EntityReader = {
  nodeId: (node) => known(nodes, node).id,
  nodeLabels: (node) => known(nodes, node).labels,
  nodeProperty: (node, key) => known(nodes, node).properties.get(key) ?? null,
  nodeProperties: (node) => known(nodes, node).properties,
  relationshipId: (relationship) => known(relationships, relationship).id,
  relationshipType: (relationship) => known(relationships, relationship).type,
  relationshipProperty: (relationship, key) => known(relationships, relationship).properties.get(key) ?? null,
  relationshipProperties: (relationship) => known(relationships, relationship).properties,
  sourceOf: (relationship) => known(relationships, relationship).source,
  targetOf: (relationship) => known(relationships, relationship).target,
  isNodeDeleted: (node) => known(nodes, node).isDeleted === true,
  isRelationshipDeleted: (relationship) => known(relationships, relationship).isDeleted === true,
};

/** `(:Speaker:Person {id: 'amina', name: 'Amina'})` */
export const amina = new NodeValue(0, reader);
/** `(:Claim)` */
export const claim = new NodeValue(1, reader);
/** `()` */
export const harbour = new NodeValue(2, reader);
export const deletedSpeaker = new NodeValue(3, reader);
/** From Amina to the claim, `[:SAID {year: 2019}]`. */
export const said = new RelationshipValue(0, reader);
/** From the claim to the harbour, `[:ABOUT]`. */
export const about = new RelationshipValue(1, reader);
export const deletedRelationship = new RelationshipValue(2, reader);
/** Amina, the claim, the harbour. */
export const fromAmina = new PathValue([0, 1, 2], [0, 1], reader);
/** The harbour, the claim: against the arrow. */
export const fromHarbour = new PathValue([2, 1], [1], reader);
