// What the search, summary and health routes take and give.
import Type, { type Static } from 'typebox';
import { EntityRef, ReportRef } from './parts.ts';

export const SearchQuery = Type.Object({
  q: Type.String({ maxLength: 400, description: 'What to look for; the last word may be unfinished.' }),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, description: 'Per group; 8 when left out.' })),
});
export type SearchQuery = Static<typeof SearchQuery>;

export const SearchAnswer = Type.Object({
  query: Type.String(),
  entities: Type.Array(
    Type.Object({
      entity: EntityRef,
      matched: Type.String({ description: 'The name or alias that was found.' }),
      description: Type.Optional(Type.String()),
      claims: Type.Integer(),
    }),
  ),
  claims: Type.Array(
    Type.Object({
      id: Type.String(),
      gloss: Type.String(),
      origin: EntityRef,
      report: ReportRef,
      isEstimate: Type.Boolean(),
      isProposal: Type.Optional(Type.Boolean({ description: 'Nobody has reviewed it.' })),
    }),
  ),
  reports: Type.Array(Type.Object({ report: ReportRef, matched: Type.String(), claims: Type.Integer() })),
});
export type SearchAnswer = Static<typeof SearchAnswer>;

export const Summary = Type.Object({
  collections: Type.Array(
    Type.Object({
      id: Type.String(),
      title: Type.String(),
      description: Type.String(),
      recordedAt: Type.String(),
    }),
  ),
  labels: Type.Array(
    Type.Object({
      label: Type.String(),
      count: Type.Integer(),
      proposed: Type.Optional(
        Type.Integer({ description: 'How many of these are only proposed; left out where none is.' }),
      ),
    }),
  ),
  relationships: Type.Array(Type.Object({ type: Type.String(), count: Type.Integer() })),
  reports: Type.Object({
    total: Type.Integer(),
    held: Type.Integer(),
    articles: Type.Integer({ description: 'Reports with claims, or with a text to read.' }),
  }),
  version: Type.Integer({ description: 'Grows with every change of the store.' }),
});
export type Summary = Static<typeof Summary>;

export const Health = Type.Object({
  status: Type.Literal('ready'),
  name: Type.Literal('hearsay'),
  version: Type.String(),
  claims: Type.Integer(),
  uptimeSeconds: Type.Number(),
});
export type Health = Static<typeof Health>;
