// What the pointer does on the picture: hover, click, double click, menu and drag, told in words of our own.
import type { DrawnGraph, Renderer } from './drawn-graph.ts';
import type { Point } from './scene.ts';

export type Target =
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'edge'; readonly id: string }
  | { readonly kind: 'ground' };

export interface PointerEvents {
  /** A node or an edge comes under the pointer, or neither is any more; said 40 ms late, so that passing by is calm. */
  readonly onHover: (target: Target) => void;
  readonly onClick: (target: Target, isAdding: boolean) => void;
  readonly onDoubleClick: (target: Target) => void;
  /** `at` is in pixels of the window. */
  readonly onMenu: (target: Target, at: Point) => void;
  /** A node was dragged here, in units of the graph. */
  readonly onDrop: (id: string, at: Point) => void;
}

const HOVER_MS = 40;
const DRAG_PIXELS = 4;
const ground: Target = { kind: 'ground' };

/** Listens until the function it returns is called. `onCameraMoved` tells of moves by hand. */
export function listenToPointer(
  sigma: Renderer,
  graph: DrawnGraph,
  events: PointerEvents,
  onCameraMoved: () => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hover = (target: Target): void => {
    clearTimeout(timer);
    timer = setTimeout(() => events.onHover(target), HOVER_MS);
    sigma.getContainer().style.cursor = target.kind === 'ground' ? '' : 'pointer';
  };

  let dragged: { readonly id: string; readonly from: Point; hasMoved: boolean } | undefined;
  sigma.on('downNode', ({ node, event }) => {
    const { original } = event;
    if ('button' in original && original.button !== 0) return;
    dragged = { id: node, from: { x: event.x, y: event.y }, hasMoved: false };
  });
  sigma.on('moveBody', ({ event, preventSigmaDefault }) => {
    if (!dragged) return;
    const distance = Math.hypot(event.x - dragged.from.x, event.y - dragged.from.y);
    if (distance > DRAG_PIXELS) dragged.hasMoved = true;
    preventSigmaDefault();
    event.original.preventDefault();
    if (!dragged.hasMoved) return;
    const { x, y } = sigma.viewportToGraph(event);
    graph.mergeNodeAttributes(dragged.id, { x, y });
  });
  const drop = (): void => {
    if (dragged?.hasMoved && graph.hasNode(dragged.id)) {
      const { x, y } = graph.getNodeAttributes(dragged.id);
      events.onDrop(dragged.id, { x, y });
    }
    dragged = undefined;
  };
  sigma.on('upNode', drop);
  sigma.on('upEdge', drop);
  sigma.on('upStage', drop);

  sigma.on('enterNode', ({ node }) => !dragged && hover({ kind: 'node', id: node }));
  sigma.on('leaveNode', () => !dragged && hover(ground));
  sigma.on('enterEdge', ({ edge }) => !dragged && hover({ kind: 'edge', id: edge }));
  sigma.on('leaveEdge', () => !dragged && hover(ground));
  sigma.on('leaveStage', () => !dragged && hover(ground));

  const isAdding = (original: MouseEvent | TouchEvent): boolean => original.shiftKey;
  let [former, clicked]: (string | undefined)[] = [];
  const click = (node: string | undefined, original: MouseEvent | TouchEvent): void => {
    [former, clicked] = [clicked, node];
    if (node !== undefined) events.onClick({ kind: 'node', id: node }, isAdding(original));
  };
  sigma.on('clickNode', ({ node, event }) => click(node, event.original));
  sigma.on('clickEdge', ({ edge }) => events.onClick({ kind: 'edge', id: edge }, false));
  sigma.on('clickStage', ({ event }) => {
    click(undefined, event.original);
    events.onClick(ground, false);
  });
  // Sigma times double clicks by when it hears of them, which is late on a slow machine, and takes any two quick
  // clicks for one; the browser times them by when they were made, and two clicks on two nodes are two.
  sigma.on('doubleClickNode', ({ node, event, preventSigmaDefault }) => {
    preventSigmaDefault();
    if ('touches' in event.original && node === clicked) events.onDoubleClick({ kind: 'node', id: node });
    else click(node, event.original);
  });
  const doubleClick = (original: MouseEvent): void => {
    if (clicked !== undefined && clicked === former && !isAdding(original)) {
      events.onDoubleClick({ kind: 'node', id: clicked });
    }
  };
  const container = sigma.getContainer();
  container.addEventListener('dblclick', doubleClick);

  const menu = (target: Target, original: MouseEvent | TouchEvent): void => {
    original.preventDefault();
    if ('clientX' in original) events.onMenu(target, { x: original.clientX, y: original.clientY });
  };
  sigma.on('rightClickNode', ({ node, event }) => menu({ kind: 'node', id: node }, event.original));
  sigma.on('rightClickEdge', ({ edge, event }) => menu({ kind: 'edge', id: edge }, event.original));
  sigma.on('rightClickStage', ({ event }) => menu(ground, event.original));

  sigma.on('wheelStage', onCameraMoved);
  sigma.on('wheelNode', onCameraMoved);
  sigma.on('wheelEdge', onCameraMoved);
  sigma.on('downStage', onCameraMoved);
  return () => {
    clearTimeout(timer);
    container.removeEventListener('dblclick', doubleClick);
  };
}
