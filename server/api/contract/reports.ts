// What the report routes take and give.
import Type, { type Static } from 'typebox';
import { Claim } from './claims.ts';
import { EntityRef, PropertyBag, ReportRef } from './parts.ts';

export const CitationRef = Type.Object({
  report: ReportRef,
  claims: Type.Array(Type.String(), { description: 'Ids of the claims handed on from there.' }),
  reason: Type.Optional(
    Type.String({ description: 'How the report is known where the text does not name it outright.' }),
  ),
});

export const ReportSummary = Type.Object({
  ...ReportRef.properties,
  kind: Type.String(),
  publishedAtReason: Type.Optional(Type.String()),
  authors: Type.Array(EntityRef),
  claims: Type.Integer({ description: 'Claims that stand in it.' }),
  ownVoice: Type.Integer({ description: 'Of these, claims in the publisher’s own voice.' }),
  unnamed: Type.Integer({ description: 'Of these, claims whose origin is unnamed.' }),
  cites: Type.Array(CitationRef),
  citedBy: Type.Array(CitationRef),
});
export type ReportSummary = Static<typeof ReportSummary>;

export const ReportList = Type.Object({
  reports: Type.Array(ReportSummary),
  total: Type.Integer(),
  next: Type.Optional(Type.String()),
});
export type ReportList = Static<typeof ReportList>;

export const ReportDetail = Type.Object({
  report: ReportSummary,
  properties: PropertyBag,
  claims: Type.Array(Claim, { description: 'By position in the text; at most 1,000.' }),
  speakers: Type.Array(Type.Object({ entity: EntityRef, claims: Type.Integer() }), {
    description: 'Origins of its claims, most first.',
  }),
});
export type ReportDetail = Static<typeof ReportDetail>;

export const ReportText = Type.Object({ id: Type.String(), contentHash: Type.String(), text: Type.String() });
export type ReportText = Static<typeof ReportText>;

export const NewReport = Type.Object({
  name: Type.Optional(Type.String({ maxLength: 300, description: 'File name, only used in messages.' })),
  text: Type.String({ minLength: 1, description: 'The text of the file.' }),
});
export type NewReport = Static<typeof NewReport>;

export const Attached = Type.Object({
  report: ReportRef,
  alreadyHeld: Type.Boolean(),
  anchored: Type.Integer({ description: 'Claims whose passage can now be read.' }),
});
export type Attached = Static<typeof Attached>;
