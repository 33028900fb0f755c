// What building the engine's snapshot costs: CPU from graphology to packed rows of every type, and bytes.
import { type GraphPort, type GraphView, trackGraph } from '../../../server/cypher/cypher.ts';

/** The engine's own share, over a graphology graph that is there. */
export interface SnapshotCost {
  readonly cpuSeconds: readonly number[];
  /** As the view counts them: typed arrays and references. */
  readonly bytes: number;
  /** The same for a graph of the nodes alone. */
  readonly bytesOfNodes: number;
}

const BUILDS = 5;
const US_IN_SECONDS = 1e6;

/** Packs what otherwise the first query packs that goes that way. */
function packAll(view: GraphView): void {
  for (const direction of ['out', 'in'] as const) {
    view.adjacency(undefined, direction);
    view.types.forEach((_name, type) => {
      view.adjacency([type], direction);
    });
  }
}

function countBytes(port: GraphPort): number {
  const tracker = trackGraph(port);
  const view = tracker.view();
  packAll(view);
  tracker.close();
  return view.byteLength;
}

export function measureSnapshot(port: GraphPort): SnapshotCost {
  const cpuSeconds = Array.from({ length: BUILDS }, () => {
    const tracker = trackGraph(port);
    const before = process.cpuUsage();
    packAll(tracker.view());
    const { user, system } = process.cpuUsage(before);
    tracker.close();
    return (user + system) / US_IN_SECONDS;
  });
  const nodesAlone: GraphPort = { ...port, relationshipCount: 0, forEachRelationship: () => undefined };
  return { cpuSeconds, bytes: countBytes(port), bytesOfNodes: countBytes(nodesAlone) };
}
