// What the review routes take and give: what reading proposes, with its words, and what a person makes of it.
import Type, { type Static } from 'typebox';
import { LanguageModel } from './model-reading.ts';
import { EntityLabelName, EntityRef, pageQuery, TextRange, words } from './parts.ts';

const key = Type.String({
  maxLength: 40,
  description: 'Names an entity within its report; "publisher" is its publisher.',
});

/** A claim as it is proposed; the ontology's ProposedClaim, checked as a whole by the server. */
export const ProposedContent = Type.Object(
  {
    passage: Type.Object({
      start: Type.Integer({ minimum: 0 }),
      end: Type.Integer({ minimum: 1 }),
      page: Type.Optional(Type.Integer({ minimum: 1 })),
    }),
    gloss: Type.String({ minLength: 1, maxLength: 2_000 }),
    stance: words(['asserts', 'estimates', 'believes', 'predicts', 'warns', 'urges', 'intends', 'denies']),
    attribution: words(['explicit', 'contextual', 'nested', 'documentVoice']),
    quotation: words(['direct', 'indirect', 'mixed', 'none']),
    polarity: words(['affirmative', 'negative']),
    certainty: words(['certain', 'probable', 'possible']),
    hedges: Type.Optional(Type.Array(Type.String())),
    saidAt: Type.Optional(Type.String({ description: 'EDTF' })),
    asOf: Type.Optional(Type.String({ description: 'EDTF' })),
    chain: Type.Array(
      Type.Object({
        speaker: key,
        cue: Type.Optional(Type.String()),
        cueAt: Type.Optional(TextRange),
        sourceAt: Type.Optional(TextRange),
      }),
      { minItems: 1, description: 'From the publisher to the origin.' },
    ),
    about: Type.Array(Type.Object({ entity: key, role: words(['subject', 'object', 'place', 'topic']) }), {
      minItems: 1,
    }),
    relations: Type.Optional(
      Type.Array(
        Type.Object({
          type: Type.String(),
          from: key,
          to: key,
          polarity: Type.Optional(words(['affirmative', 'negative'])),
          validFrom: Type.Optional(Type.String()),
          validTo: Type.Optional(Type.String()),
        }),
      ),
    ),
    estimate: Type.Optional(
      Type.Object({
        minValue: Type.Optional(Type.Number()),
        maxValue: Type.Optional(Type.Number()),
        bound: words(['exact', 'about', 'atLeast', 'atMost', 'moreThan', 'fewerThan', 'between']),
        unit: Type.String(),
        measure: Type.String(),
        scope: Type.String(),
        question: Type.Optional(Type.String()),
      }),
    ),
    score: Type.Number({ minimum: 0, maximum: 1 }),
    marks: Type.Optional(
      Type.Array(Type.Object({ kind: words(['figure', 'date', 'relation']), at: TextRange })),
    ),
  },
  { additionalProperties: false, description: 'A claim as it is proposed; speakers and entities are keys.' },
);
export type ProposedContent = Static<typeof ProposedContent>;

export const IdentityMatch = Type.Object(
  {
    entity: EntityRef,
    verdict: words(['same', 'unsure']),
    score: Type.Number(),
    reasons: Type.Array(Type.String()),
  },
  { description: 'A known record that a proposed entity may be, with the reasons, the surest first.' },
);
export type IdentityMatch = Static<typeof IdentityMatch>;

export const ProposedEntityView = Type.Object(
  {
    key,
    label: EntityLabelName,
    name: Type.String(),
    aliases: Type.Optional(Type.Array(Type.String())),
    description: Type.Optional(Type.String()),
    role: Type.Optional(Type.String()),
    kind: Type.Optional(Type.String()),
    number: Type.Optional(words(['one', 'several', 'unknown'])),
    memberOf: Type.Optional(key),
    mentions: Type.Array(TextRange),
    score: Type.Number(),
    isAdded: Type.Optional(Type.Boolean({ description: 'A person added it: the reading missed it.' })),
    record: Type.Optional(EntityRef),
    matches: Type.Array(IdentityMatch, { description: 'Empty once it has a record.' }),
    chosen: Type.Optional(
      Type.String({
        description: 'Id of the match that accepting takes for the same, unless told otherwise.',
      }),
    ),
  },
  { description: 'Somebody or something that the document names.' },
);
export type ProposedEntityView = Static<typeof ProposedEntityView>;

export const ReviewState = words(['waiting', 'accepted', 'rejected', 'replaced']);

const kin = {
  proposal: Type.String({ description: 'Its id.' }),
  madeBy: Type.String(),
  state: ReviewState,
  score: Type.Number({ minimum: 0, maximum: 1 }),
  gloss: Type.String(),
};
/** Where two readings of the same words differ, the weightiest first. */
const difference = words(['speaker', 'figure', 'denial', 'extent']);

export const OtherReading = Type.Object(
  { ...kin, differsIn: Type.Array(difference) },
  { description: 'What another reader makes of the same words; it is judged by itself.' },
);
export type OtherReading = Static<typeof OtherReading>;

export const FailedPiece = Type.Object(
  { start: Type.Integer(), end: Type.Integer(), reason: Type.String() },
  { description: 'A range of the text of which the reader could make nothing, and why.' },
);

export const ReviewClaim = Type.Object(
  {
    id: Type.String(),
    report: Type.Object({ id: Type.String(), title: Type.String() }),
    madeBy: Type.String({ description: 'The program, or the name of a language model.' }),
    state: ReviewState,
    content: ProposedContent,
    entities: Type.Array(ProposedEntityView, { description: 'Those that the content names.' }),
    added: Type.Optional(
      Type.Array(ProposedEntityView, {
        description: 'Those that people added to the report and that the content does not name.',
      }),
    ),
    context: Type.Object(
      { start: Type.Integer(), text: Type.String() },
      { description: 'The paragraphs around the passage, and where they begin in the text.' },
    ),
    decision: Type.Optional(Type.Object({ id: Type.String(), by: Type.String(), at: Type.String() })),
    claim: Type.Optional(Type.String({ description: 'The claim that was made of it.' })),
    sameAs: Type.Optional(
      Type.String({ description: 'The earlier proposal that lists show for it: both are decided as one.' }),
    ),
    alsoFoundBy: Type.Optional(
      Type.Array(Type.Object(kin), {
        description: 'The same thing as others found it: decided with it, and listed only once.',
      }),
    ),
    otherReadings: Type.Optional(Type.Array(OtherReading, { description: 'Listed beside it.' })),
  },
  { description: 'A proposed claim with all that a person needs to judge it.' },
);
export type ReviewClaim = Static<typeof ReviewClaim>;

export const ReviewQuery = Type.Object({
  ...pageQuery,
  report: Type.Optional(Type.String()),
  state: Type.Optional(ReviewState),
  minScore: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
  foundBefore: Type.Optional(
    Type.Boolean({ description: 'Whether to list also those that stand as one with an earlier one.' }),
  ),
  bestReading: Type.Optional(
    Type.Boolean({
      description:
        'Whether to leave out those of whose words another reading was accepted, or waits and is surer.',
    }),
  ),
});
export type ReviewQuery = Static<typeof ReviewQuery>;

export const ReviewPage = Type.Object({
  proposals: Type.Array(ReviewClaim),
  total: Type.Integer(),
  next: Type.Optional(Type.String()),
});
export type ReviewPage = Static<typeof ReviewPage>;

export const ExtractionProgress = Type.Object(
  {
    report: Type.Object({ id: Type.String(), title: Type.String() }),
    state: words(['queued', 'running', 'done', 'failed', 'cancelled']),
    madeBy: Type.String(),
    proposals: Type.Integer({ description: 'Claims that it proposed.' }),
    foundBefore: Type.Optional(
      Type.Integer({
        description: 'Of these, how many stand as one with an earlier proposal of another reader.',
      }),
    ),
    notes: Type.Array(Type.String()),
    failed: Type.Optional(
      Type.Array(FailedPiece, { description: 'What a language model can be sent again alone.' }),
    ),
    error: Type.Optional(Type.Object({ code: Type.String(), message: Type.String(), fix: Type.String() })),
  },
  { description: 'How far the reading of a report for claims is.' },
);
export type ExtractionProgress = Static<typeof ExtractionProgress>;

export const ReviewReport = Type.Object({
  ...ExtractionProgress.properties,
  waiting: Type.Integer({ description: 'Counted for the reader that found it first.' }),
  accepted: Type.Integer(),
  rejected: Type.Integer(),
});
export type ReviewReport = Static<typeof ReviewReport>;

export const ReviewSummary = Type.Object(
  {
    waiting: Type.Integer(),
    accepted: Type.Integer(),
    rejected: Type.Integer(),
    identities: Type.Integer({
      description: 'Pairs of records that may be one, not yet judged, as far as they are found by now.',
    }),
    model: Type.Optional(LanguageModel),
    reports: Type.Array(ReviewReport, { description: 'In the order in which they were added.' }),
  },
  { description: 'What waits to be reviewed.' },
);
export type ReviewSummary = Static<typeof ReviewSummary>;

/** What a person makes of an entity while accepting a claim. */
export const EntityChoice = Type.Object(
  {
    key: Type.String({
      minLength: 1,
      maxLength: 40,
      description:
        'One of the report’s entities; a new key, with label and name, adds one that the reading missed.',
    }),
    sameAs: Type.Optional(Type.String({ description: 'Id of the known record that it is.' })),
    isNew: Type.Optional(Type.Boolean({ description: 'It is none of the matches.' })),
    label: Type.Optional(EntityLabelName),
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
    role: Type.Optional(Type.String({ maxLength: 300 })),
    kind: Type.Optional(Type.String({ maxLength: 100 })),
    description: Type.Optional(Type.String({ maxLength: 2_000 })),
    number: Type.Optional(words(['one', 'several', 'unknown'])),
  },
  { additionalProperties: false },
);
export type EntityChoice = Static<typeof EntityChoice>;

const proposalId = Type.String({ minLength: 1, maxLength: 120 });
const closed = { additionalProperties: false };

export const ReviewAct = Type.Union([
  Type.Object(
    {
      verdict: Type.Literal('accept'),
      proposal: proposalId,
      content: Type.Optional(ProposedContent),
      entities: Type.Optional(Type.Array(EntityChoice)),
    },
    { ...closed, description: 'Accept one, as it is or corrected.' },
  ),
  Type.Object(
    {
      verdict: Type.Literal('reject'),
      proposals: Type.Array(proposalId, { minItems: 1, maxItems: 1_000 }),
      reason: Type.Optional(Type.String({ maxLength: 2_000 })),
    },
    closed,
  ),
  Type.Object(
    { verdict: Type.Literal('split'), proposal: proposalId, at: Type.Integer({ minimum: 1 }) },
    { ...closed, description: 'Two claims, one before and one from this place in the text on.' },
  ),
  Type.Object(
    { verdict: Type.Literal('join'), proposals: Type.Array(proposalId, { minItems: 2, maxItems: 10 }) },
    {
      ...closed,
      description: 'One claim over the passages of several; speakers and chain are those of the first.',
    },
  ),
  Type.Object(
    {
      verdict: Type.Literal('acceptAbove'),
      minScore: Type.Number({ minimum: 0, maximum: 1 }),
      report: Type.Optional(Type.String()),
    },
    {
      ...closed,
      description:
        'Accept all that wait from this score on; of several readings of the same words only the surest.',
    },
  ),
]);
export type ReviewAct = Static<typeof ReviewAct>;

export const ReviewBody = Type.Object(
  {
    by: Type.Optional(
      Type.String({ minLength: 1, maxLength: 200, description: 'Who decides; "reader" when left out.' }),
    ),
    act: ReviewAct,
  },
  closed,
);
export type ReviewBody = Static<typeof ReviewBody>;

export const ReviewOutcome = Type.Object({
  decision: Type.Optional(
    Type.String({ description: 'Withdrawing it undoes the act; absent where nothing was above the score.' }),
  ),
  claims: Type.Array(Type.String(), { description: 'Ids of the claims that are in the graph now.' }),
  proposals: Type.Array(Type.String(), { description: 'Those that took the place of others.' }),
  waiting: Type.Integer({ description: 'How many wait in all.' }),
});
export type ReviewOutcome = Static<typeof ReviewOutcome>;

export const IdentityQuestion = Type.Object(
  {
    left: EntityRef,
    right: EntityRef,
    verdict: words(['same', 'unsure']),
    score: Type.Number(),
    reasons: Type.Array(Type.String()),
    leftClaims: Type.Array(Type.Object({ id: Type.String(), gloss: Type.String() })),
    rightClaims: Type.Array(Type.Object({ id: Type.String(), gloss: Type.String() })),
  },
  { description: 'Two records that may be one, with some claims of each.' },
);
export type IdentityQuestion = Static<typeof IdentityQuestion>;

export const IdentityPage = Type.Object({
  pairs: Type.Array(IdentityQuestion),
  total: Type.Integer(),
});
export type IdentityPage = Static<typeof IdentityPage>;
