// A graph over another: what is added or changed is kept beside it, and the other stays as it is.
import { MultiDirectedGraph } from 'graphology';
import type {
  EdgeAttributes,
  NodeAttributes,
  PropertyGraph,
  ReadableGraph,
  WritableGraph,
} from './readable-graph.ts';

type VisitEdge = Parameters<ReadableGraph['forEachEdge']>[1];

/**
 * Lays a graph over `base`, which is never written to. It costs what is added to it; `base` must not lose what the
 * additions lean on. Nothing can be dropped.
 */
export function layOver(base: ReadableGraph): WritableGraph {
  // Nodes of the base stand here too, where edges that were added or changed begin or end at them
  const own: PropertyGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  const holderOfNode = (id: string): ReadableGraph => (base.hasNode(id) ? base : own);
  const holderOfEdge = (id: string): ReadableGraph => (own.hasEdge(id) ? own : base);
  const addEdge: WritableGraph['addDirectedEdgeWithKey'] = (id, source, target, attributes) => {
    for (const end of [source, target]) {
      if (!own.hasNode(end)) own.addNode(end, base.getNodeAttributes(end));
    }
    return own.addDirectedEdgeWithKey(id, source, target, attributes);
  };
  const refuse = (): never => {
    throw new Error('nothing is dropped from a graph over another');
  };
  function forEachEdge(visit: VisitEdge): void;
  function forEachEdge(node: string, visit: VisitEdge): void;
  function forEachEdge(first: string | VisitEdge, second?: VisitEdge): void {
    const visit = typeof first === 'function' ? first : second;
    if (!visit) return;
    const visitUnchanged: VisitEdge = (id, attributes) => {
      if (!own.hasEdge(id)) visit(id, attributes);
    };
    if (typeof first === 'function') {
      base.forEachEdge(visitUnchanged);
      own.forEachEdge(visit);
      return;
    }
    if (base.hasNode(first)) base.forEachEdge(first, visitUnchanged);
    if (own.hasNode(first)) own.forEachEdge(first, visit);
  }
  return {
    hasNode: (id) => base.hasNode(id) || own.hasNode(id),
    getNodeAttributes: (id) => holderOfNode(id).getNodeAttributes(id),
    getNodeAttribute: (id, name) => holderOfNode(id).getNodeAttribute(id, name),
    hasEdge: (id) => own.hasEdge(id) || base.hasEdge(id),
    getEdgeAttributes: (id) => holderOfEdge(id).getEdgeAttributes(id),
    getEdgeAttribute: (id, name) => holderOfEdge(id).getEdgeAttribute(id, name),
    source: (edge) => holderOfEdge(edge).source(edge),
    target: (edge) => holderOfEdge(edge).target(edge),
    forEachNode: (visit) => {
      base.forEachNode(visit);
      own.forEachNode((id, attributes) => {
        if (!base.hasNode(id)) visit(id, attributes);
      });
    },
    forEachEdge,
    addNode: (id, attributes) => own.addNode(id, attributes),
    addDirectedEdgeWithKey: addEdge,
    replaceEdgeAttributes: (id, attributes) =>
      own.hasEdge(id)
        ? own.replaceEdgeAttributes(id, attributes)
        : addEdge(id, base.source(id), base.target(id), attributes),
    dropNode: refuse,
    dropEdge: refuse,
  };
}
