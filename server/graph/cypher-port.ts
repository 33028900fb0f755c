// The graph as openCypher queries it: a port over a graphology graph, its events, and writing for tests and tools.
import type { MultiDirectedGraph } from 'graphology';
import type { GraphChange, GraphPort, StoredNode, StoredRelationship } from '../cypher/cypher.ts';

/** Attributes of a node: its labels, and its properties beside them. */
interface NodeRecord {
  readonly labels: readonly string[];
  readonly [property: string]: unknown;
}

/** Attributes of an edge: its type, and its properties beside it. */
interface EdgeRecord {
  readonly type: string;
  readonly [property: string]: unknown;
}

type RecordGraph = MultiDirectedGraph<NodeRecord, EdgeRecord>;
type Properties = Readonly<Record<string, unknown>>;
type GraphWriter = NonNullable<GraphPort['writer']>;

export interface CypherPortOptions {
  /** The property that shows the key of a node or edge; false for none. Default `id`. */
  readonly idProperty?: string | false;
  /** Default false: the port only reads. */
  readonly writing?: boolean;
}

const LABELS = 'labels';
const TYPE = 'type';

const toNode = (id: string, attributes: NodeRecord): StoredNode => ({
  id,
  labels: attributes.labels,
  properties: attributes,
});

const toRelationship = (
  id: string,
  attributes: EdgeRecord,
  source: string,
  target: string,
): StoredRelationship => ({ id, type: attributes.type, source, target, properties: attributes });

/**
 * Opens a graph to queries. Its attributes are read by reference, so whoever changes a node or edge while
 * queries run must replace its attributes (`replaceNodeAttributes`), not set one of them.
 */
export function openCypherPort(graph: RecordGraph, options: CypherPortOptions = {}): GraphPort {
  const { idProperty = 'id', writing = false } = options;
  const shownId = idProperty === false ? undefined : idProperty;
  return {
    get nodeCount() {
      return graph.order;
    },
    get relationshipCount() {
      return graph.size;
    },
    forEachNode: (visit) => graph.forEachNode((id, attributes) => visit(toNode(id, attributes))),
    forEachRelationship: (visit) =>
      graph.forEachEdge((id, attributes, source, target) =>
        visit(toRelationship(id, attributes, source, target)),
      ),
    onChange: (listener) => followGraph(graph, listener),
    idProperty: shownId,
    hiddenNodeProperties: [LABELS],
    hiddenRelationshipProperties: [TYPE],
    ...(writing ? { writer: openWriter(graph, shownId) } : {}),
  };
}

/** Tells of every change of the graph until the function that it returns is called. */
function followGraph(graph: RecordGraph, listener: (change: GraphChange) => void): () => void {
  const tellNode = (kind: 'nodeAdded' | 'nodeChanged', id: string): void =>
    listener({ kind, node: toNode(id, graph.getNodeAttributes(id)) });
  const tellEdge = (kind: 'relationshipAdded' | 'relationshipChanged', id: string): void =>
    listener({
      kind,
      relationship: toRelationship(id, graph.getEdgeAttributes(id), graph.source(id), graph.target(id)),
    });
  const listeners = {
    nodeAdded: ({ key }: { key: string }) => tellNode('nodeAdded', key),
    nodeAttributesUpdated: ({ key }: { key: string }) => tellNode('nodeChanged', key),
    eachNodeAttributesUpdated: () => graph.forEachNode((id) => tellNode('nodeChanged', id)),
    nodeDropped: ({ key }: { key: string }) => listener({ kind: 'nodeDropped', id: key }),
    edgeAdded: ({ key }: { key: string }) => tellEdge('relationshipAdded', key),
    edgeAttributesUpdated: ({ key }: { key: string }) => tellEdge('relationshipChanged', key),
    eachEdgeAttributesUpdated: () => graph.forEachEdge((id) => tellEdge('relationshipChanged', id)),
    edgeDropped: ({ key }: { key: string }) => listener({ kind: 'relationshipDropped', id: key }),
    cleared: () => listener({ kind: 'cleared' }),
    edgesCleared: () => {
      // Which edges there were is not told: what is left is a graph of its nodes alone.
      listener({ kind: 'cleared' });
      graph.forEachNode((id) => tellNode('nodeAdded', id));
    },
  };
  for (const [event, tell] of Object.entries(listeners)) graph.on(event as keyof typeof listeners, tell);
  return () => {
    for (const [event, tell] of Object.entries(listeners)) graph.off(event as keyof typeof listeners, tell);
  };
}

/** Writes into the graph. An `id` that is given with a new node or edge becomes its key. */
function openWriter(graph: RecordGraph, idProperty: string | undefined): GraphWriter {
  let last = 0;
  const keyFor = (properties: Properties, isTaken: (key: string) => boolean): string => {
    const wished =
      idProperty !== undefined && Object.hasOwn(properties, idProperty) && properties[idProperty];
    if (typeof wished === 'string') return wished;
    do last++;
    while (isTaken(String(last)));
    return String(last);
  };
  const own = (properties: Properties, reserved: string): Properties => {
    if (Object.hasOwn(properties, reserved)) {
      throw new Error(
        `a property cannot be called ${reserved} here, since the graph keeps something else there`,
      );
    }
    if (idProperty === undefined) return { ...properties };
    const { [idProperty]: _id, ...others } = properties;
    return others;
  };
  return {
    addNode: (labels, properties) => {
      const key = keyFor(properties, (id) => graph.hasNode(id));
      return graph.addNode(key, { ...own(properties, LABELS), labels: [...labels] });
    },
    addRelationship: (type, source, target, properties) => {
      const key = keyFor(properties, (id) => graph.hasEdge(id));
      return graph.addDirectedEdgeWithKey(key, source, target, { ...own(properties, TYPE), type });
    },
    changeNode: (id, labels, properties) => {
      graph.replaceNodeAttributes(id, { ...own(properties, LABELS), labels: [...labels] });
    },
    changeRelationship: (id, properties) => {
      const type = graph.getEdgeAttribute(id, TYPE);
      graph.replaceEdgeAttributes(id, { ...own(properties, TYPE), type });
    },
    dropNode: (id) => graph.dropNode(id),
    dropRelationship: (id) => {
      graph.dropEdge(id);
    },
  };
}
