// What the entity, neighbourhood, path and picture routes take and give.
import Type, { type Static } from 'typebox';
import { Claim } from './claims.ts';
import { EntityRef, Link, Polarity, PropertyBag, ReportRef, words } from './parts.ts';

export const View = words(
  ['entities', 'claims'],
  'entities folds claims into edges; claims draws each claim as a node.',
);

export const Relation = Type.Object(
  {
    id: Type.String(),
    type: Type.String(),
    from: EntityRef,
    to: EntityRef,
    polarity: Polarity,
    validFrom: Type.Optional(Type.String()),
    validTo: Type.Optional(Type.String()),
    claims: Type.Array(Type.String(), { description: 'Ids of the claims it rests on.' }),
    isProposal: Type.Optional(Type.Boolean({ description: 'All of these claims are only proposed.' })),
  },
  { description: 'A direct relation: a projection of claims.' },
);
export type Relation = Static<typeof Relation>;

export const EntityDetail = Type.Object({
  id: Type.String(),
  labels: Type.Array(Type.String()),
  name: Type.String(),
  isProposed: Type.Optional(Type.Boolean({ description: 'Nobody has reviewed it.' })),
  firstProposal: Type.Optional(
    Type.String({ description: 'Of what nobody has reviewed: id of the first proposal that names it.' }),
  ),
  properties: PropertyBag,
  counts: Type.Object({
    says: Type.Integer({ description: 'Claims that come from it (it is the origin).' }),
    handsOn: Type.Integer({ description: 'Claims of others that it passes on.' }),
    saidOf: Type.Integer({ description: 'Claims that speak of it.' }),
    relations: Type.Integer(),
    proposals: Type.Optional(
      Type.Integer({
        description: 'How many of all these claims are only proposed; left out where none is.',
      }),
    ),
  }),
  relations: Type.Array(Relation, { description: 'Direct relations, most claims first; at most 200.' }),
  reports: Type.Array(ReportRef, { description: 'Reports it published, wrote, or that speak of it.' }),
  saysAbout: Type.Array(Type.Object({ entity: EntityRef, claims: Type.Integer() }), {
    description: 'Whom its claims are about, most first; at most 50.',
  }),
  spokenOfBy: Type.Array(Type.Object({ entity: EntityRef, claims: Type.Integer() }), {
    description: 'Who speaks of it, by origin, most first; at most 50.',
  }),
});
export type EntityDetail = Static<typeof EntityDetail>;

const drawnProposal = {
  proposals: Type.Optional(
    Type.Integer({ description: 'How many of the claims are only proposed; left out where none is.' }),
  ),
  isProposal: Type.Optional(Type.Boolean({ description: 'Nobody has reviewed any of it.' })),
};

export const PictureNode = Type.Object({
  id: Type.String(),
  label: Type.String({ description: 'Its narrowest label: Person … Report, Claim or Estimate.' }),
  name: Type.String({ description: 'Name of an entity; gloss of a claim.' }),
  x: Type.Number(),
  y: Type.Number(),
  claims: Type.Integer({ description: 'How many claims come from it or speak of it.' }),
  neighbours: Type.Integer({ description: 'How many neighbours it has in this view, drawn or not.' }),
  ...drawnProposal,
});
export type PictureNode = Static<typeof PictureNode>;

export const PictureEdge = Type.Object({
  id: Type.String(),
  source: Type.String(),
  target: Type.String(),
  links: Type.Array(
    Type.Object({ kind: Type.String(), forward: Type.Boolean(), polarity: Polarity, claims: Type.Integer() }),
    { description: 'What is folded into it.' },
  ),
  claims: Type.Integer({ description: 'How many claims it stands for: its width.' }),
  state: words(
    ['affirmed', 'denied', 'uncertain', 'contested'],
    'denied and uncertain are dashed; contested (affirmed and denied) is dotted.',
  ),
  ...drawnProposal,
});
export type PictureEdge = Static<typeof PictureEdge>;

export const Picture = Type.Object({
  view: View,
  nodes: Type.Array(PictureNode),
  edges: Type.Array(PictureEdge),
  total: Type.Object(
    { nodes: Type.Integer(), edges: Type.Integer() },
    { description: 'How many there are in this view in all.' },
  ),
});
export type Picture = Static<typeof Picture>;

export const PictureQuery = Type.Object({
  view: Type.Optional(View),
  limit: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 5000,
      description: 'How many nodes at most, those with most claims first; 64 when left out.',
    }),
  ),
  ids: Type.Optional(
    Type.String({ maxLength: 100_000, description: 'Draw exactly these, ids joined by commas.' }),
  ),
});
export type PictureQuery = Static<typeof PictureQuery>;

export const NeighbourhoodQuery = Type.Object({
  view: Type.Optional(View),
  kinds: Type.Optional(
    Type.String({ maxLength: 1000, description: 'Only these kinds of link, joined by commas.' }),
  ),
  limit: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 500,
      description: 'How many neighbours at most, most claims first; 40 when left out.',
    }),
  ),
});
export type NeighbourhoodQuery = Static<typeof NeighbourhoodQuery>;

export const Neighbourhood = Type.Object({
  centre: PictureNode,
  nodes: Type.Array(PictureNode, { description: 'The neighbours, without the centre.' }),
  edges: Type.Array(PictureEdge, { description: 'Edges among the centre and these neighbours.' }),
  counts: Type.Array(
    Type.Object({
      kind: Type.String(),
      forward: Type.Boolean(),
      neighbours: Type.Integer(),
      claims: Type.Integer(),
    }),
    { description: 'How many neighbours there are by kind of link, whatever the limit.' },
  ),
  total: Type.Integer({ description: 'All neighbours that the kinds allow.' }),
  truncated: Type.Boolean(),
});
export type Neighbourhood = Static<typeof Neighbourhood>;

export const PathQuery = Type.Object({
  from: Type.String({ maxLength: 120 }),
  to: Type.String({ maxLength: 120 }),
  mode: Type.Optional(
    words(
      ['shortest', 'all'],
      'All shortest paths, or all simple paths up to maxLength; shortest when left out.',
    ),
  ),
  maxLength: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 8,
      description: 'Steps at most; 6 for shortest, 3 for all when left out.',
    }),
  ),
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 200, description: 'Paths at most; 20 when left out.' }),
  ),
  mentions: Type.Optional(
    Type.Boolean({
      description:
        'Also go where one claim merely mentions both; only when nothing else leads there, when left out.',
    }),
  ),
});
export type PathQuery = Static<typeof PathQuery>;

export const Path = Type.Object({
  steps: Type.Array(Type.Object({ from: EntityRef, to: EntityRef, links: Type.Array(Link) })),
  claims: Type.Integer({ description: 'How many claims carry it in all.' }),
});
export type Path = Static<typeof Path>;

export const Paths = Type.Object({
  from: EntityRef,
  to: EntityRef,
  paths: Type.Array(Path, { description: 'Shortest first, then those with most claims.' }),
  truncated: Type.Boolean(),
  usesMentions: Type.Boolean({ description: 'Whether MENTIONED_WITH was needed.' }),
});
export type Paths = Static<typeof Paths>;

export const Between = Type.Object(
  {
    from: EntityRef,
    to: EntityRef,
    links: Type.Array(Link),
    claims: Type.Array(Claim, { description: 'All claims that the links rest on, at most 200.' }),
    total: Type.Integer(),
  },
  { description: 'Everything that ties two entities: what is behind one edge of the picture.' },
);
export type Between = Static<typeof Between>;

export const RelationDetail = Type.Object({ relation: Relation, claims: Type.Array(Claim) });
export type RelationDetail = Static<typeof RelationDetail>;
