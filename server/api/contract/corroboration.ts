// What corroboration answers: origins, the same statement elsewhere, independence, drift, comparisons, sums, contradictions.
import Type, { type Static, type TProperties } from 'typebox';
import { Claim } from './claims.ts';
import { EntityRef, words } from './parts.ts';

export type { EntityRef };

const claimId = Type.String({ description: 'Id of a claim.' });
const claimIds = Type.Array(claimId);

/** Every finding says how it came about. */
const finding = <P extends TProperties>(properties: P, description: string) =>
  Type.Object(
    {
      rule: Type.String({
        description: 'The rule that found it; server/corroboration/README.md has them all.',
      }),
      claims: Type.Array(Type.String(), { description: 'Ids of the claims it rests on.' }),
      reason: Type.String({ description: 'Why, in a sentence or two.' }),
      ...properties,
    },
    { description },
  );

export const HandOver = Type.Object(
  {
    speaker: EntityRef,
    cue: Type.Optional(Type.String({ description: 'The words that hand it over.' })),
    claim: claimId,
    isUnnamed: Type.Boolean(),
  },
  { description: 'One speaker on the way from the publisher to the origin.' },
);
export type HandOver = Static<typeof HandOver>;

export const Origin = finding(
  {
    claim: claimId,
    origin: Type.Optional(EntityRef),
    unnamed: Type.Optional(EntityRef),
    depth: Type.Integer({ minimum: 0, description: 'Hand-overs; 0 is the publisher’s own voice.' }),
    chain: Type.Array(HandOver, { description: 'The publisher first, also through other reports.' }),
    through: claimIds,
  },
  'Where a claim comes from: its last named speaker, or the unnamed one behind whom nothing is known.',
);
export type Origin = Static<typeof Origin>;

export const SameStatement = finding(
  {
    claim: claimId,
    other: claimId,
    score: Type.Number({ minimum: 0, maximum: 1 }),
    relation: words(['derived', 'proposedDerived', 'proposedIndependent', 'rejected']),
  },
  'Another claim that says the same. Proposed until a person has decided.',
);
export type SameStatement = Static<typeof SameStatement>;

export const OriginGroup = Type.Object({
  origins: Type.Array(EntityRef, { description: 'Those that count as one; empty where it is unknown.' }),
  claims: claimIds,
  because: Type.Array(Type.String(), { description: 'Why several count as one.' }),
});
export type OriginGroup = Static<typeof OriginGroup>;

export const IndependentOrigins = finding(
  {
    count: Type.Integer({ minimum: 0, description: 'Distinct known origins.' }),
    groups: Type.Array(OriginGroup),
    unknown: Type.Array(OriginGroup, { description: 'Claims whose origin is unknown; not counted.' }),
  },
  'How many independent origins stand behind a statement.',
);
export type IndependentOrigins = Static<typeof IndependentOrigins>;

export const CircularReporting = finding(
  {
    kind: words(['cycle', 'fan'], 'Reports that lead back to each other, or several that trace to one.'),
    reports: Type.Array(EntityRef),
    source: Type.Optional(EntityRef),
  },
  'Reports that look independent and are not.',
);
export type CircularReporting = Static<typeof CircularReporting>;

export const Drift = finding(
  {
    kind: words([
      'speakerPromoted',
      'speakerChanged',
      'attributionDropped',
      'rangeNarrowed',
      'rangeWidened',
      'valueChanged',
      'boundChanged',
      'unitChanged',
      'dateLost',
      'dateChanged',
      'placeLost',
      'scopeChanged',
      'certaintyRaised',
      'certaintyLowered',
      'polarityChanged',
      'stanceChanged',
      'relationLost',
    ]),
    from: Type.String({ description: 'The claim nearer to the origin.' }),
    to: Type.String({ description: 'The claim that was made of it.' }),
    before: Type.String(),
    after: Type.String(),
  },
  'One thing that changed at a hand-over.',
);
export type Drift = Static<typeof Drift>;

export const EstimateComparison = finding(
  {
    left: claimId,
    right: claimId,
    verdict: words(['equal', 'overlap', 'contained', 'adjacent', 'disjoint', 'update', 'notComparable']),
    differences: Type.Array(
      Type.Object({ property: Type.String(), left: Type.String(), right: Type.String() }),
      { description: 'For notComparable: what differs.' },
    ),
  },
  'Two figures beside each other.',
);
export type EstimateComparison = Static<typeof EstimateComparison>;

export const ComparedEstimate = Type.Object({
  claim: claimId,
  origin: Origin,
  low: Type.Optional(Type.Number({ description: 'Absent where open.' })),
  high: Type.Optional(Type.Number({ description: 'Absent where open.' })),
  bound: Type.String(),
  unit: Type.Optional(Type.String()),
  scope: Type.Optional(Type.String()),
  places: Type.Array(EntityRef),
  asOf: Type.Optional(Type.String({ description: 'EDTF' })),
  publishedAt: Type.Optional(Type.String({ description: 'EDTF' })),
  reprintOf: Type.Optional(Type.String({ description: 'The claim that this one repeats.' })),
});
export type ComparedEstimate = Static<typeof ComparedEstimate>;

export const SumOfParts = finding(
  {
    total: claimId,
    parts: claimIds,
    along: words(['place', 'period', 'outcome', 'scope'], 'What divides the total.'),
    arithmetic: Type.String(),
    holds: Type.Boolean(),
    difference: Type.Array(Type.Number(), {
      minItems: 2,
      maxItems: 2,
      description: 'Total minus the sum of the parts, lowest and highest.',
    }),
    missing: Type.Optional(Type.String({ description: 'Parts that must be missing, in words.' })),
  },
  'A total and its parts, added up.',
);
export type SumOfParts = Static<typeof SumOfParts>;

export const DerivedFigure = finding(
  {
    share: claimId,
    whole: claimId,
    low: Type.Number(),
    high: Type.Number(),
    arithmetic: Type.String(),
    compared: Type.Array(EstimateComparison),
  },
  'A share of a whole, worked out, and beside what others say.',
);
export type DerivedFigure = Static<typeof DerivedFigure>;

export const Contradiction = finding(
  {
    left: claimId,
    right: claimId,
    kind: words(['oppositePolarity', 'incompatibleRelations', 'opposingStances', 'disjointEstimates']),
    dismissed: Type.Optional(Type.Object({ by: Type.String(), at: Type.String(), reason: Type.String() })),
  },
  'Two claims that cannot both be right, or stand against each other.',
);
export type Contradiction = Static<typeof Contradiction>;

export const ProfileLine = Type.Object({ who: EntityRef, claims: claimIds });
export type ProfileLine = Static<typeof ProfileLine>;

export const SourceProfile = finding(
  {
    report: Type.String(),
    own: Type.Array(claimId, { description: 'In the voice of the report, its author or its publisher.' }),
    named: Type.Array(claimId, { description: 'Traced to somebody else who is named.' }),
    unnamed: Type.Array(claimId, { description: 'Traced to somebody who is not named.' }),
    cites: Type.Array(ProfileLine, { description: 'Whom it hands on, most claims first.' }),
    origins: Type.Array(ProfileLine, { description: 'Where its claims come from in the end.' }),
    repeatedBy: Type.Array(ProfileLine, { description: 'Reports that cite it or take claims from it.' }),
  },
  'What a report rests on. Own, named and unnamed share out its claims.',
);
export type SourceProfile = Static<typeof SourceProfile>;

export const SourceReport = Type.Object({
  ...SourceProfile.properties,
  drift: Type.Array(Drift, { description: 'What changed at the hand-overs to its claims.' }),
  circular: Type.Array(CircularReporting, { description: 'Circles and fans it stands in.' }),
});
export type SourceReport = Static<typeof SourceReport>;

const namedClaims = Type.Array(Claim, { description: 'Every claim that is named here, to be shown.' });

export const ClaimCorroboration = Type.Object({
  origin: Origin,
  same: Type.Array(SameStatement),
  independent: IndependentOrigins,
  circular: Type.Array(CircularReporting),
  drift: Type.Array(Drift),
  comparisons: Type.Array(EstimateComparison),
  sums: Type.Array(SumOfParts),
  shares: Type.Array(DerivedFigure),
  contradictions: Type.Array(Contradiction),
  claims: namedClaims,
});
export type ClaimCorroboration = Static<typeof ClaimCorroboration>;

const QuestionRef = Type.Object({
  id: Type.String(),
  text: Type.String(),
  measure: Type.String(),
});

export const QuestionList = Type.Object({
  questions: Type.Array(
    Type.Object({
      ...QuestionRef.properties,
      estimates: Type.Integer({ description: 'How many claims answer it.' }),
      independent: Type.Integer({ description: 'How many known origins stand behind them.' }),
    }),
  ),
});
export type QuestionList = Static<typeof QuestionList>;

export const QuestionComparison = Type.Object({
  question: QuestionRef,
  estimates: Type.Array(ComparedEstimate, {
    description: 'Ordered by as-of, reprints behind what they repeat.',
  }),
  comparisons: Type.Array(EstimateComparison),
  independent: IndependentOrigins,
  sums: Type.Array(SumOfParts),
  shares: Type.Array(DerivedFigure),
  claims: namedClaims,
});
export type QuestionComparison = Static<typeof QuestionComparison>;

export const FindingList = Type.Object(
  {
    totals: Type.Object(
      {
        circular: Type.Integer(),
        contradictions: Type.Integer(),
        sums: Type.Integer(),
        shares: Type.Integer(),
      },
      { description: 'How many there are; the lists hold the first 500 of each.' },
    ),
    circular: Type.Array(CircularReporting),
    contradictions: Type.Array(Contradiction),
    sums: Type.Array(SumOfParts),
    shares: Type.Array(DerivedFigure),
    claims: namedClaims,
  },
  { description: 'What is found across the whole collection.' },
);
export type FindingList = Static<typeof FindingList>;
