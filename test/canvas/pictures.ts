// Pictures of an invented story for the tests of the canvas: an inquiry into a harbour.
import type { Drawing, Neighbourhood, Picture, PictureEdge, PictureNode } from '../../client/state/state.ts';

type Link = PictureEdge['links'][number];

export const node = (id: string, label: string, x: number, y: number, claims = 1): PictureNode => ({
  id,
  label,
  name: id,
  x,
  y,
  claims,
  neighbours: 3,
});

export const link = (kind: string, forward = true): Link => ({
  kind,
  forward,
  polarity: 'affirmative',
  claims: 1,
});

export const edge = (source: string, target: string, links: Link[], claims = 1): PictureEdge => ({
  id: `${source}~${target}`,
  source,
  target,
  links,
  claims,
  state: 'affirmed',
});

/** The union speaks of the port; the port lies in the town; the gazette speaks of the union. */
export const harbour: Picture = {
  view: 'entities',
  nodes: [
    node('union', 'Organization', 0, 0, 9),
    node('port', 'Place', 100, 0, 5),
    node('town', 'Place', 100, 100, 2),
    node('gazette', 'Organization', -100, 10, 1),
  ],
  edges: [
    edge('union', 'port', [link('SAYS_ABOUT')], 4),
    edge('port', 'town', [link('LOCATED_IN')], 1),
    edge('gazette', 'union', [link('SAYS_ABOUT')], 2),
  ],
  total: { nodes: 9, edges: 12 },
};

export const drawing: Drawing = {
  view: 'entities',
  start: 'overview',
  added: [],
  hidden: [],
  pins: [],
  off: [],
  isTidied: false,
};

/** The union with four neighbours: two places it works in, one that it speaks of, and the gazette. */
export const aroundUnion: Neighbourhood = {
  centre: node('union', 'Organization', 0, 0, 9),
  nodes: [
    node('port', 'Place', 100, 0, 5),
    node('quay', 'Place', 50, 50, 4),
    node('mayor', 'Person', 0, 80, 3),
    node('gazette', 'Organization', -100, 10, 1),
  ],
  edges: [
    edge('union', 'port', [link('OPERATES_IN'), link('SAYS_ABOUT')]),
    edge('quay', 'union', [link('OPERATES_IN', false)]),
    edge('union', 'mayor', [link('SAYS_ABOUT')]),
    edge('gazette', 'union', [link('SAYS_ABOUT')]),
  ],
  counts: [],
  total: 4,
  truncated: false,
};
