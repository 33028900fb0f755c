// What stands out now, from the state of the page.
import { useMemo } from 'react';
import { useClaim, useKnownAnswer, usePage, usePaths, useWay } from '../state/state.ts';
import { type Emphasis, emphasise } from './emphasis.ts';
import type { Scene } from './scene.ts';
import { layWay } from './way-on-picture.ts';

const nobody: ReadonlySet<string> = new Set();

export function useEmphasis(scene: Scene, hoveredEdge: string | undefined): Emphasis {
  const { selection, drawing, isWayShown } = usePage((page) => page.address);
  const hovered = usePage((page) => page.hovered);
  const picked = usePage((page) => page.picked);
  const path = selection?.kind === 'path' ? selection : undefined;
  const paths = usePaths(path?.from ?? '', path?.to, path?.mode ?? 'shortest').data;
  const claimId = selection?.kind === 'claim' && !scene.nodes.has(selection.id) ? selection.id : undefined;
  const claim = useClaim(claimId).data;

  const steps = useMemo(
    () =>
      path && paths
        ? paths.paths.flatMap((found) =>
            found.steps.map(
              ({ from, to, links }) => new Set([from.id, to.id, ...links.flatMap(({ claims }) => claims)]),
            ),
          )
        : [],
    [path, paths],
  );
  const ofClaim = useMemo(() => {
    if (!claimId || !claim) return nobody;
    const { chain, about } = claim.claim;
    return new Set([...chain.map(({ speaker }) => speaker.id), ...about.map(({ entity }) => entity.id)]);
  }, [claimId, claim]);

  const answer = useKnownAnswer(selection?.kind === 'answer' ? selection.question : undefined);
  const ofAnswer = useMemo(
    () => (answer ? new Set([...answer.claims, ...answer.entities, ...answer.reports]) : nobody),
    [answer],
  );

  const known = useWay(selection, drawing.view, isWayShown);
  const way = useMemo(() => layWay(scene, known, isWayShown), [scene, known, isWayShown]);

  return useMemo(
    () =>
      emphasise(scene, {
        selection,
        hovered,
        hoveredEdge,
        picked,
        steps,
        ofClaim,
        ofAnswer,
        way,
        isWayShown,
      }),
    [scene, selection, hovered, hoveredEdge, picked, steps, ofClaim, ofAnswer, way, isWayShown],
  );
}
