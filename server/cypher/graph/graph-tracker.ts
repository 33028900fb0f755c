// Follows a record, and keeps the view of its present version.
import { buildBase } from './build-base.ts';
import type { GraphPort, GraphTracker, GraphView } from './graph-port.ts';
import type { LiveGraph } from './live-graph.ts';
import { VersionView } from './version-view.ts';

/**
 * Follows the record behind a port until it is closed. Reads it whole at the first `view()`; from then on
 * each view shares what did not change with those before it, until so much has that it is read anew.
 */
export function trackGraph(port: GraphPort): GraphTracker {
  let live: LiveGraph | undefined;
  let current: GraphView | undefined;
  let version = 0;
  let lastTornVersion = 0;
  let holds = 0;
  const unfollow = port.onChange((change) => {
    if (!live) return;
    current = undefined;
    if (change.kind === 'cleared' && holds === 0) {
      live = undefined;
      return;
    }
    const isInPlace = live.apply(change, version + 1);
    if (isInPlace) lastTornVersion = version;
  });
  return {
    view: () => {
      if (current) return current;
      if (!live || (holds === 0 && live.isOutgrown)) live = buildBase(port);
      version++;
      current = new VersionView(live.generation, live.takeVersion(version));
      return current;
    },
    holdOrdinals: () => {
      let isHeld = true;
      holds++;
      return () => {
        if (isHeld) holds--;
        isHeld = false;
      };
    },
    isTorn: (view) => view.version <= lastTornVersion,
    close: unfollow,
  };
}
