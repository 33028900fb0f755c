// The scene as the page asks for it: the server's picture, the drawing, and the places that tidying found.
import { useEffect, useMemo, useRef } from 'react';
import { usePage, usePicture } from '../state/state.ts';
import { composeScene, emptyScene, type Scene } from './scene.ts';
import { noPlaces, useTidying } from './use-tidying.ts';

export type Emptiness = 'start' | 'hidden' | 'store';

export function useScene() {
  const drawing = usePage((page) => page.address.drawing);
  const asked = usePicture(drawing);
  const tidying = useTidying();
  const isWanted = drawing.start === 'overview' || drawing.added.length > 0;
  // While the other view is on its way, the answer at hand is still the former one.
  const picture = isWanted && asked.data?.view === drawing.view ? asked.data : undefined;
  const scene = useMemo(
    () =>
      picture ? composeScene(picture, drawing, drawing.isTidied ? tidying.places : noPlaces) : emptyScene,
    [picture, drawing, tidying.places],
  );
  const isSettled = !isWanted || (picture !== undefined && !asked.isPlaceholderData);

  // The drawing says that it is tidied: so it is tidied, once, when it is there; another view starts afresh.
  const wish = useRef({ key: '', isDone: false });
  const latest = useRef<Scene>(emptyScene);
  latest.current = scene;
  const { start, forget } = tidying;
  const key = `${drawing.view} ${drawing.isTidied}`;
  useEffect(() => {
    wish.current = { key, isDone: false };
    forget();
  }, [key, forget]);
  useEffect(() => {
    if (!drawing.isTidied || !isSettled || wish.current.isDone || scene.nodes.size === 0) return;
    wish.current.isDone = true;
    start(scene);
  }, [drawing.isTidied, isSettled, scene, start]);

  let why: Emptiness | undefined;
  if (!isWanted) why = 'start';
  else if (isSettled && scene.nodes.size === 0) {
    why = picture && picture.nodes.length > 0 ? 'hidden' : drawing.added.length > 0 ? 'start' : 'store';
  }
  return {
    scene,
    why,
    asked: {
      isSettled,
      error: picture ? undefined : (asked.error ?? undefined),
      retry: () => void asked.refetch(),
    },
    tidying: { ...tidying, again: () => start(latest.current) },
  };
}
