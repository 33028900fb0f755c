// The graphology graph of the measured tables: what Hearsay's engine and the hand-written walks read.
import { MultiDirectedGraph } from 'graphology';
import type { openCypherPort } from '../../../server/graph/graph.ts';
import { idsOf, type MeasuredGraph } from './measured-graph.ts';

export type RecordGraph = Parameters<typeof openCypherPort>[0];

export function buildRecord(measured: MeasuredGraph): RecordGraph {
  const graph: RecordGraph = new MultiDirectedGraph();
  const ids = idsOf(measured);
  for (const { label, ids: own, columns } of measured.nodes) {
    const labels = [label];
    own.forEach((id, at) => {
      const properties = Object.entries(columns).map(([key, values]) => [key, values[at]]);
      graph.addNode(id, { labels, ...Object.fromEntries(properties) });
    });
  }
  for (const { type, sources, targets } of measured.relationships) {
    sources.forEach((source, at) => {
      graph.addDirectedEdgeWithKey(`${type}-${at}`, ids[source] ?? '', ids[targets[at] ?? 0] ?? '', { type });
    });
  }
  return graph;
}
