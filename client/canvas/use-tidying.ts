// Tidying as the page sees it: the places it found, how far it is, and how to stop it.
import { useCallback, useEffect, useRef, useState } from 'react';
import { announce } from '../state/state.ts';
import { nodeRadius } from './appearance.ts';
import type { ArrangeReply, ArrangeRequest } from './arrange.ts';
import { type Point, type Scene, STRETCH } from './scene.ts';

export const noPlaces: ReadonlyMap<string, Point> = new Map();

const requestOf = (scene: Scene): ArrangeRequest => ({
  stretch: STRETCH,
  nodes: [...scene.nodes.values()].map(({ id, x, y, label, claims, isPinned }) => ({
    id,
    x,
    y,
    radius: nodeRadius(label, claims),
    isFixed: isPinned,
  })),
  edges: [...scene.edges.values()].map(({ source, target, claims }) => ({ source, target, weight: claims })),
});

/** `done` is the share from 0 to 1 while a worker is at it, else undefined. */
export function useTidying() {
  const [places, setPlaces] = useState<ReadonlyMap<string, Point>>(noPlaces);
  const [done, setDone] = useState<number>();
  const worker = useRef<Worker>(undefined);

  const stop = useCallback((): void => {
    worker.current?.terminate();
    worker.current = undefined;
    setDone(undefined);
  }, []);

  const forget = useCallback((): void => {
    stop();
    setPlaces((former) => (former.size === 0 ? former : noPlaces));
  }, [stop]);

  const start = useCallback(
    (scene: Scene): void => {
      stop();
      if (scene.nodes.size < 2) return;
      const running = new Worker(new URL('./arrange-worker.ts', import.meta.url), { type: 'module' });
      worker.current = running;
      setDone(0);
      running.addEventListener('message', ({ data }: MessageEvent<ArrangeReply>) => {
        if (data.kind === 'progress') {
          setDone(data.done);
          return;
        }
        stop();
        setPlaces(new Map(data.places.map(({ id, x, y }) => [id, { x, y }])));
        announce('The picture is tidied.');
      });
      running.addEventListener('error', () => {
        stop();
        announce('The picture could not be tidied.');
      });
      running.postMessage(requestOf(scene));
    },
    [stop],
  );

  useEffect(() => stop, [stop]);
  return { places, done, start, stop, forget };
}
