// What the claim routes take and give.
import Type, { type Static } from 'typebox';
import { EntityRef, Polarity, pageQuery, ReportRef, TextRange, words } from './parts.ts';

export const Stance = words([
  'asserts',
  'estimates',
  'believes',
  'predicts',
  'warns',
  'urges',
  'intends',
  'denies',
]);
export const Attribution = words(['explicit', 'contextual', 'nested', 'documentVoice']);
export const Certainty = words(['certain', 'probable', 'possible']);
export const Bound = words(['exact', 'about', 'atLeast', 'atMost', 'moreThan', 'fewerThan', 'between']);

export const ChainLink = Type.Object({
  position: Type.Integer({ minimum: 0, description: '0 is the publisher who prints it.' }),
  speaker: EntityRef,
  cue: Type.Optional(Type.String({ description: 'The words that hand it over, as they stand.' })),
  cueAt: Type.Optional(TextRange),
  sourceAt: Type.Optional(TextRange),
});
export type ChainLink = Static<typeof ChainLink>;

export const Passage = Type.Object(
  {
    start: Type.Integer({ minimum: 0 }),
    end: Type.Integer({ minimum: 1 }),
    page: Type.Optional(Type.Integer({ minimum: 1 })),
    state: words(['anchored', 'orphan']),
    text: Type.Optional(Type.String({ description: 'The words; only when the report is held.' })),
    before: Type.Optional(
      Type.String({ description: 'The text before, up to a few sentences; only in a claim’s own answer.' }),
    ),
    after: Type.Optional(Type.String()),
  },
  { description: 'Where the claim stands in its report, in UTF-16 units.' },
);
export type Passage = Static<typeof Passage>;

export const EstimateFigures = Type.Object({
  minValue: Type.Optional(Type.Number()),
  maxValue: Type.Optional(Type.Number()),
  bound: Bound,
  unit: Type.String(),
  measure: Type.String(),
  scope: Type.String(),
  question: Type.Optional(Type.Object({ id: Type.String(), text: Type.String() })),
});
export type EstimateFigures = Static<typeof EstimateFigures>;

export const ClaimRelation = Type.Object({
  id: Type.String({ description: 'Id of the direct relation in the graph.' }),
  type: Type.String(),
  from: EntityRef,
  to: EntityRef,
  polarity: Polarity,
  validFrom: Type.Optional(Type.String()),
  validTo: Type.Optional(Type.String()),
});
export type ClaimRelation = Static<typeof ClaimRelation>;

export const Claim = Type.Object(
  {
    id: Type.String(),
    labels: Type.Array(Type.String()),
    gloss: Type.String({ description: 'What is said, in our own words.' }),
    stance: Stance,
    attribution: Attribution,
    quotation: words(['direct', 'indirect', 'mixed', 'none']),
    polarity: Polarity,
    certainty: Certainty,
    hedges: Type.Array(Type.String()),
    saidAt: Type.Optional(Type.String({ description: 'EDTF' })),
    asOf: Type.Optional(Type.String({ description: 'EDTF' })),
    chain: Type.Array(ChainLink, { description: 'From the publisher (position 0) to the origin.' }),
    origin: EntityRef,
    isOriginNamed: Type.Boolean({ description: 'False when the origin is an unnamed source.' }),
    report: ReportRef,
    passage: Passage,
    about: Type.Array(
      Type.Object({ entity: EntityRef, role: words(['subject', 'object', 'place', 'topic']) }),
    ),
    relations: Type.Array(ClaimRelation),
    estimate: Type.Optional(EstimateFigures),
    proposal: Type.Optional(
      Type.Object(
        {
          score: Type.Number({ description: '0 to 1: how likely a person accepts it as it stands.' }),
          madeBy: Type.String({ description: 'The program, or the name of a language model.' }),
        },
        { description: 'Only where nobody has reviewed it; its id is that of the proposal.' },
      ),
    ),
  },
  { description: 'One statement by one speaker at one passage of one report.' },
);
export type Claim = Static<typeof Claim>;

export const ClaimFilter = Type.Object({
  q: Type.Optional(
    Type.String({
      maxLength: 400,
      description: 'Words in the gloss, the speakers, the entities or the held passage.',
    }),
  ),
  speaker: Type.Optional(Type.String({ maxLength: 120, description: 'Id of an entity in the chain.' })),
  speakerRole: Type.Optional(
    words(['any', 'origin', 'publisher'], 'Where in the chain the speaker stands; any when left out.'),
  ),
  about: Type.Optional(
    Type.String({
      maxLength: 1000,
      description: 'Id of an entity it speaks of; several, joined by commas, must all be there.',
    }),
  ),
  place: Type.Optional(Type.String({ maxLength: 120, description: 'Id of a Place it speaks of.' })),
  report: Type.Optional(Type.String({ maxLength: 120, description: 'Id of the report it stands in.' })),
  question: Type.Optional(Type.String({ maxLength: 120, description: 'Id of the Question it answers.' })),
  measure: Type.Optional(
    Type.String({ maxLength: 120, description: 'The measure of an estimate, such as fighters.' }),
  ),
  estimate: Type.Optional(Type.Boolean({ description: 'Only estimates, or only claims that are none.' })),
  unnamed: Type.Optional(
    Type.Boolean({ description: 'Only claims whose origin is unnamed, or only the others.' }),
  ),
  stance: Type.Optional(Stance),
  certainty: Type.Optional(Certainty),
  attribution: Type.Optional(Attribution),
  polarity: Type.Optional(Polarity),
  publishedFrom: Type.Optional(Type.String({ maxLength: 40, description: 'EDTF; published then or later.' })),
  publishedTo: Type.Optional(Type.String({ maxLength: 40, description: 'EDTF; published then or earlier.' })),
  asOfFrom: Type.Optional(
    Type.String({ maxLength: 40, description: 'EDTF; about a time that reaches to then or later.' }),
  ),
  asOfTo: Type.Optional(
    Type.String({ maxLength: 40, description: 'EDTF; about a time that begins then or earlier.' }),
  ),
  ids: Type.Optional(
    Type.String({ maxLength: 20_000, description: 'Only these claims, ids joined by commas.' }),
  ),
});
export type ClaimFilter = Static<typeof ClaimFilter>;

export const ClaimQuery = Type.Object({
  ...ClaimFilter.properties,
  sort: Type.Optional(
    words(
      ['report', 'asOf', 'published', 'relevance'],
      'Order; report (then position) when left out, relevance with q.',
    ),
  ),
  ...pageQuery,
});
export type ClaimQuery = Static<typeof ClaimQuery>;

export const Facet = Type.Object({
  name: words([
    'speaker',
    'origin',
    'about',
    'place',
    'report',
    'stance',
    'certainty',
    'attribution',
    'polarity',
    'measure',
    'unnamed',
  ]),
  values: Type.Array(
    Type.Object({
      value: Type.String({ description: 'What to put into the filter.' }),
      name: Type.String({ description: 'What to show.' }),
      count: Type.Integer({ description: 'How many of the found claims have it.' }),
      isProposed: Type.Optional(
        Type.Boolean({ description: 'An entity that nobody has reviewed; left out otherwise.' }),
      ),
    }),
    { description: 'The most frequent values first, at most 30.' },
  ),
});
export type Facet = Static<typeof Facet>;

export const ClaimPage = Type.Object({
  total: Type.Integer(),
  proposals: Type.Optional(
    Type.Integer({ description: 'How many of all these are only proposed; left out where none is.' }),
  ),
  claims: Type.Array(Claim),
  next: Type.Optional(Type.String({ description: 'Cursor of the next page; absent on the last.' })),
  facets: Type.Array(Facet),
});
export type ClaimPage = Static<typeof ClaimPage>;

export const Derivation = Type.Object({
  claim: Claim,
  kind: words(['quotes', 'paraphrases', 'summarises', 'translates', 'syndicates']),
  by: Type.String(),
  at: Type.String(),
  reason: Type.Optional(Type.String()),
});

export const ClaimDetail = Type.Object({
  claim: Claim,
  derivedFrom: Type.Array(Derivation, { description: 'Claims that this one was taken from.' }),
  derivatives: Type.Array(Derivation, { description: 'Claims that were taken from this one.' }),
  sameQuestion: Type.Array(Claim, { description: 'Other estimates that answer the same question.' }),
  previous: Type.Optional(Type.String({ description: 'Id of the claim before it in its report.' })),
  next: Type.Optional(Type.String({ description: 'Id of the claim after it in its report.' })),
});
export type ClaimDetail = Static<typeof ClaimDetail>;
