// The life of the picture in React: built when its element is there, killed when it goes, told of changes in between.
import { useEffect, useRef, useState } from 'react';
import type { Palette } from './appearance.ts';
import { GraphView, type ViewEvents } from './graph-view.ts';

/** The element of the picture; tests read what is drawn from it. */
export interface PictureElement extends HTMLDivElement {
  sigma?: GraphView['sigma'];
  drawnLabels?: Parameters<ViewEvents['onDrawn']>[0];
}

export type ViewFault = 'none' | 'unavailable' | 'lost';

/** Builds the view in the element and keeps one for as long as `attempt` stays. */
export function useGraphView(palette: Palette, events: ViewEvents, attempt: number) {
  const element = useRef<PictureElement>(null);
  const [view, setView] = useState<GraphView>();
  const [fault, setFault] = useState<ViewFault>('none');
  const latest = useRef(events);
  latest.current = events;
  const colours = useRef(palette);
  colours.current = palette;

  useEffect(() => {
    const container = element.current;
    if (!container) return;
    container.dataset.attempt = String(attempt);
    let built: GraphView;
    try {
      built = new GraphView(container, colours.current, {
        onHover: (target) => latest.current.onHover(target),
        onClick: (target, isAdding) => latest.current.onClick(target, isAdding),
        onDoubleClick: (target) => latest.current.onDoubleClick(target),
        onMenu: (target, at) => latest.current.onMenu(target, at),
        onDrop: (id, at) => latest.current.onDrop(id, at),
        onLost: () => setFault('lost'),
        onDrawn: (labels) => {
          container.drawnLabels = labels;
          latest.current.onDrawn(labels);
        },
      });
    } catch {
      setFault('unavailable');
      return;
    }
    container.sigma = built.sigma;
    setFault('none');
    setView(built);
    return () => {
      delete container.sigma;
      setView(undefined);
      built.kill();
    };
  }, [attempt]);

  useEffect(() => view?.setPalette(palette), [view, palette]);
  return { element, view, fault };
}
