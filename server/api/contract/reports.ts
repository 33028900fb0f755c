// What the report routes take and give.
import Type, { type Static } from 'typebox';
import { Claim } from './claims.ts';
import { EntityRef, ErrorReply, PropertyBag, ReportRef, words } from './parts.ts';

export const CitationRef = Type.Object({
  report: ReportRef,
  claims: Type.Array(Type.String(), { description: 'Ids of the claims handed on from there.' }),
  reason: Type.Optional(
    Type.String({ description: 'How the report is known where the text does not name it outright.' }),
  ),
});

export const ReportSummary = Type.Object({
  ...ReportRef.properties,
  isProposed: Type.Optional(
    Type.Boolean({ description: 'Nobody has reviewed that there is such a report; left out otherwise.' }),
  ),
  kind: Type.String(),
  publishedAtReason: Type.Optional(Type.String()),
  authors: Type.Array(EntityRef),
  claims: Type.Integer({ description: 'Claims that stand in it.' }),
  proposals: Type.Optional(
    Type.Integer({ description: 'Of these, claims that are only proposed; left out where none is.' }),
  ),
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

export const EarlierVersion = Type.Object(
  {
    report: ReportRef,
    reason: Type.String(),
    claims: Type.Array(
      Type.Object({
        id: Type.String(),
        gloss: Type.String(),
        state: words(['anchored', 'orphan'], 'Do its words stand here unchanged, and once?'),
        start: Type.Optional(Type.Integer({ description: 'Where they stand here, when anchored.' })),
        end: Type.Optional(Type.Integer()),
      }),
      { description: 'The claims of the earlier version, with the place of their passages in this one.' },
    ),
  },
  { description: 'The report that this one is a changed version of.' },
);
export type EarlierVersion = Static<typeof EarlierVersion>;

export const ReportDetail = Type.Object({
  report: ReportSummary,
  earlier: Type.Optional(EarlierVersion),
  later: Type.Array(ReportRef, { description: 'Changed versions of it.' }),
  properties: PropertyBag,
  claims: Type.Array(Claim, { description: 'By position in the text; at most 1,000.' }),
  speakers: Type.Array(Type.Object({ entity: EntityRef, claims: Type.Integer() }), {
    description: 'Origins of its claims, most first.',
  }),
});
export type ReportDetail = Static<typeof ReportDetail>;

const FoundFact = Type.Object({
  value: Type.String(),
  by: Type.String({ description: 'Where it was found: "meta tag", "byline", "file name".' }),
});

const Place = Type.Union(
  [
    Type.Object({ kind: Type.Literal('line'), line: Type.Integer() }),
    Type.Object({ kind: Type.Literal('element'), path: Type.String() }),
    Type.Object({ kind: Type.Literal('paragraph'), paragraph: Type.Integer() }),
    Type.Object({
      kind: Type.Literal('page'),
      page: Type.Integer(),
      box: Type.Object(
        { left: Type.Number(), top: Type.Number(), width: Type.Number(), height: Type.Number() },
        { description: 'In points of 1/72 inch from the upper left corner.' },
      ),
    }),
  ],
  { description: 'Where it stood in the original.' },
);

export const DocumentReading = Type.Object(
  {
    fileName: Type.String(),
    fileHash: Type.String({ description: 'SHA-256 of the file.' }),
    fileBytes: Type.Integer(),
    format: Type.String(),
    encoding: Type.Optional(Type.Object({ name: Type.String(), by: Type.String() })),
    language: Type.Optional(Type.Object({ code: Type.String(), by: Type.String() })),
    pages: Type.Optional(Type.Integer()),
    segments: Type.Array(
      Type.Object({
        start: Type.Integer(),
        end: Type.Integer(),
        kind: Type.String(),
        level: Type.Optional(Type.Integer()),
        at: Place,
        continuedAt: Type.Optional(Type.Array(Place)),
      }),
      { description: 'The blocks of the text, in order.' },
    ),
    dropped: Type.Array(
      Type.Object({
        text: Type.String(),
        why: Type.String(),
        at: Place,
        range: Type.Optional(Type.Object({ start: Type.Integer(), end: Type.Integer() })),
      }),
      {
        description:
          'What does not belong to what the document says; with its range where the text keeps it.',
      },
    ),
    metadata: Type.Object({
      title: Type.Optional(FoundFact),
      publisher: Type.Optional(FoundFact),
      authors: Type.Array(FoundFact),
      publishedAt: Type.Optional(FoundFact),
      url: Type.Optional(FoundFact),
    }),
    notes: Type.Array(Type.String(), { description: 'What a person should know about how it was read.' }),
    readAt: Type.String(),
    readBy: Type.String(),
  },
  { description: 'How the text was read from its file.' },
);
export type DocumentReading = Static<typeof DocumentReading>;

export const ReportText = Type.Object({
  id: Type.String(),
  contentHash: Type.String(),
  text: Type.String(),
  reading: Type.Optional(DocumentReading),
});
export type ReportText = Static<typeof ReportText>;

export const NewReport = Type.Object(
  {
    name: Type.Optional(
      Type.String({ maxLength: 300, description: 'File name, used where no title is found.' }),
    ),
    text: Type.Optional(Type.String({ minLength: 1, description: 'The text of a document.' })),
    url: Type.Optional(
      Type.String({ maxLength: 2000, description: 'The address of a page, which the server then fetches.' }),
    ),
  },
  { description: 'A document to read: its text or its address.' },
);
export type NewReport = Static<typeof NewReport>;

export const AddedDocument = Type.Object({
  file: Type.String({ description: 'The name of the file; inside a ZIP or a mail with what it lies in.' }),
  outcome: words(
    ['added', 'recognised', 'alreadyThere'],
    'A new report, the missing text of a known one, or nothing new.',
  ),
  report: Type.Object({ id: Type.String(), title: Type.String() }),
  anchored: Type.Integer({ description: 'Claims of the report whose passage can be read.' }),
  earlier: Type.Optional(
    Type.Object(
      { id: Type.String(), title: Type.String() },
      { description: 'The report that an added one is a changed version of.' },
    ),
  ),
  notes: Type.Array(Type.String(), { description: 'What a person should know about how it was read.' }),
  extraction: Type.Optional(
    words(
      ['queued'],
      'Its claims are looked for next, for a person to review; nothing is in the graph before.',
    ),
  ),
});
export type AddedDocument = Static<typeof AddedDocument>;

export const FailedDocument = Type.Object({
  file: Type.String(),
  outcome: Type.Literal('failed'),
  error: ErrorReply,
});
export type FailedDocument = Static<typeof FailedDocument>;

export const AddedReports = Type.Object(
  { outcomes: Type.Array(Type.Union([AddedDocument, FailedDocument])) },
  { description: 'What came of each document, in the order of the files.' },
);
export type AddedReports = Static<typeof AddedReports>;
