// Keeps the view in step with the page: what is drawn, what stands out, where the camera looks.
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { announce, changeDrawing, hover, pin, type Selection, usePage } from '../state/state.ts';
import { drawSelected } from './canvas-actions.ts';
import type { Emphasis } from './emphasis.ts';
import type { GraphView } from './graph-view.ts';
import { mayMove } from './motion.ts';
import type { Target } from './pointer.ts';
import type { Scene } from './scene.ts';

/** What the pointer is on, and what it drops. */
export function usePointing() {
  const [hoveredEdge, setHoveredEdge] = useState<string>();
  const point = (target: Target): void => {
    hover(target.kind === 'node' ? target.id : undefined);
    setHoveredEdge(target.kind === 'edge' ? target.id : undefined);
  };
  const drop = (id: string, x: number, y: number): void => {
    changeDrawing((drawing) => pin(drawing, { id, x, y }));
    announce('Pinned. The menu of the node unpins it.');
  };
  return { hoveredEdge, point, drop };
}

const idsOf = (selection: Selection | undefined): readonly string[] => {
  switch (selection?.kind) {
    case 'entity':
    case 'claim':
      return [selection.id];
    case 'between':
    case 'path':
      return [selection.from, ...(selection.to ? [selection.to] : [])];
    default:
      return [];
  }
};

interface Showing {
  readonly view: GraphView | undefined;
  readonly scene: Scene;
  readonly emphasis: Emphasis;
  readonly focused: string | undefined;
  readonly expandedFrom: RefObject<string | undefined>;
  /** Whether the answer for the present drawing has come. */
  readonly isSettled: boolean;
}

export function useShowing({ view, scene, emphasis, focused, expandedFrom, isSettled }: Showing): void {
  const { drawing, selection } = usePage((page) => page.address);
  const picked = usePage((page) => page.picked);

  const shown = useRef<string>(undefined);
  const drawn = useRef<GraphView>(undefined);
  const key = `${drawing.view} ${drawing.start} ${drawing.isTidied}`;
  useEffect(() => {
    if (!view || !isSettled) return;
    const isAnew = drawn.current !== view || shown.current?.split(' ')[0] !== drawing.view;
    const isOther = shown.current !== key;
    view.show(scene, { from: expandedFrom.current, isAnimated: mayMove() && !isAnew, isAnew });
    if (isOther && !isAnew) view.fit(mayMove());
    expandedFrom.current = undefined;
    shown.current = key;
    drawn.current = view;
  }, [view, scene, isSettled, key, drawing.view, expandedFrom]);

  const selected = useMemo(() => new Set(idsOf(selection)), [selection]);
  useEffect(() => {
    view?.setEmphasis(emphasis, { selected, picked: new Set(picked), focused });
  }, [view, emphasis, selected, picked, focused]);

  useSelectionDrawn(scene, isSettled, view);
  useWayInView(emphasis, isSettled, view);
}

/** Brings a way into view when it is asked for, and when the rest of it has been drawn. */
function useWayInView({ way }: Emphasis, isSettled: boolean, view: GraphView | undefined): void {
  const isWayShown = usePage((page) => page.address.isWayShown);
  const key = isWayShown ? [...way.nodes].join(' ') : '';
  const latest = useRef(way.nodes);
  latest.current = way.nodes;
  useEffect(() => {
    if (view && isSettled && key !== '') view.fit(mayMove(), latest.current);
  }, [view, isSettled, key]);
}

/**
 * A thing selected elsewhere is drawn with its neighbours, and brought into view. It is done once per selection:
 * who undoes it or hides the thing is not overruled.
 */
function useSelectionDrawn(scene: Scene, isSettled: boolean, view: GraphView | undefined): void {
  const { drawing, selection } = usePage((page) => page.address);
  const handled = useRef<Selection>(undefined);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!view || !isSettled) return;
    if (!selection) {
      handled.current = undefined;
      isFirst.current = false;
      return;
    }
    if (selection === handled.current) return;
    handled.current = selection;
    const wasFirst = isFirst.current;
    isFirst.current = false;
    const [id] = idsOf(selection);
    if (id === undefined) return;
    if (scene.nodes.has(id)) {
      view.reveal(id, mayMove());
      return;
    }
    const isDrawable =
      selection.kind === 'entity' || (selection.kind === 'claim' && drawing.view === 'claims');
    if (!isDrawable || (wasFirst && drawing.hidden.includes(id))) return;
    drawSelected(scene, id).then(
      () => requestAnimationFrame(() => view.reveal(id, mayMove())),
      () => announce('It could not be drawn; the panel shows it.'),
    );
  }, [view, scene, isSettled, selection, drawing]);
}
