// A snapshot that changes with its contents: what came is added, what is gone taken out, and the rest taken over.
import { pending, type Work } from '../in-slices.ts';
import type { StoreContents } from '../store/store.ts';
import { growGraph } from './build-graph.ts';
import { deriveCitations } from './citations.ts';
import { layOver } from './overlay-graph.ts';
import { shrinkGraph } from './shrink-graph.ts';
import { indexContents, type ReviewedSnapshot, type Snapshot } from './snapshot.ts';
import { nothingProposed, type Proposed } from './with-proposals.ts';

/**
 * The snapshot of contents that begin with what stands of `before`, in its order and as the same objects, and have more
 * behind it. The graph changes in place, at the very end and without a pause: until then `before` is as it was.
 */
export function* changeSnapshot(before: ReviewedSnapshot, contents: StoreContents): Work<ReviewedSnapshot> {
  const citations = deriveCitations(contents);
  yield;
  const indexes = yield* indexContents(contents, citations, nothingProposed, before);
  const { graph } = before;
  const left = shrinkGraph(graph, before.contents, contents, {
    before: before.citations,
    after: citations,
  });
  pending(() => growGraph(graph, left, contents, citations)).now();
  return { ...indexes, graph };
}

/**
 * The same for contents with what is only proposed, whose graph is laid over that of `before`: nothing of `before` is
 * changed, and no query sees what is added.
 */
export function* coverSnapshot(
  before: Snapshot,
  contents: StoreContents,
  proposed: Proposed,
): Work<Snapshot> {
  const citations = deriveCitations(contents);
  yield;
  const indexes = yield* indexContents(contents, citations, proposed, before);
  const graph = layOver(before.graph);
  yield* growGraph(graph, before.contents, contents, citations);
  return { ...indexes, graph };
}
