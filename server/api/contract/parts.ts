// Pieces that several answers share: how a thing, a claim, a report and a fault are written in JSON.
import Type, { type Static, type TSchema } from 'typebox';

/** One of a fixed set of words. */
export const words = <W extends string[]>(allowed: readonly [...W], description?: string) =>
  Type.Enum(allowed, description === undefined ? {} : { description });

export const EntityLabelName = words(['Person', 'Organization', 'UnnamedSource', 'Place', 'Event', 'Report']);

export const EntityRef = Type.Object(
  {
    id: Type.String(),
    label: EntityLabelName,
    name: Type.String(),
    isProposed: Type.Optional(Type.Boolean({ description: 'Nobody has reviewed it; left out otherwise.' })),
  },
  { description: 'An entity by name: enough to show it and to ask for more.' },
);
export type EntityRef = Static<typeof EntityRef>;

export const ReportRef = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    publisher: Type.Optional(EntityRef),
    publishedAt: Type.Optional(Type.String({ description: 'EDTF' })),
    held: Type.Boolean({ description: 'Is its text in the local store?' }),
  },
  { description: 'A report by title.' },
);
export type ReportRef = Static<typeof ReportRef>;

export const TextRange = Type.Array(Type.Integer({ minimum: 0 }), {
  minItems: 2,
  maxItems: 2,
  description: 'Half-open range [start, end) of UTF-16 units in the held text.',
});

export const Polarity = words(['affirmative', 'negative']);

/** How two entities hang together: a direct relationship type, or one of the three folded kinds. */
export const LinkKind = Type.String({
  description:
    'A relationship type of the ontology, or SAYS_ABOUT (one speaks of the other), HANDS_ON (one passes on what the other said), MENTIONED_WITH (one claim speaks of both).',
});

export const Link = Type.Object(
  {
    kind: LinkKind,
    forward: Type.Boolean({ description: 'True when it runs from the first entity to the second.' }),
    polarity: Polarity,
    claims: Type.Array(Type.String(), { description: 'Ids of the claims it rests on.' }),
    isProposal: Type.Optional(Type.Boolean({ description: 'All of these claims are only proposed.' })),
  },
  { description: 'One way in which two entities hang together, with the claims that say so.' },
);
export type Link = Static<typeof Link>;

export const Position = Type.Object(
  {
    offset: Type.Integer({ minimum: 0, description: 'In UTF-16 units from the beginning.' }),
    line: Type.Integer({ minimum: 1 }),
    column: Type.Integer({ minimum: 1, description: 'In UTF-16 units.' }),
    length: Type.Integer({ minimum: 1 }),
  },
  { description: 'A stretch of the query’s text.' },
);
export type Position = Static<typeof Position>;

export const ErrorReply = Type.Object(
  {
    code: Type.String({ description: 'Stable name of the fault.' }),
    message: Type.String({ description: 'What went wrong and why.' }),
    fix: Type.String({ description: 'What to do.' }),
    position: Type.Optional(Position),
    problems: Type.Optional(Type.Array(Type.Object({ property: Type.String(), message: Type.String() }))),
  },
  { description: 'The one shape of every error.' },
);
export type ErrorReply = Static<typeof ErrorReply>;

/** The query of a list route: which page. */
export const pageQuery = {
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 500, description: 'How many to give; 50 when left out.' }),
  ),
  cursor: Type.Optional(Type.String({ maxLength: 100, description: 'The `next` of the page before.' })),
};

/** A property value as JSON: text, number, truth or a list of text. */
export const PropertyBag = Type.Record(Type.String(), Type.Unknown());

export type { Static, TSchema };
