// Findings of corroboration as the contract writes them: lists copied, and what is unknown left out.
import type * as found from '../corroboration/corroboration.ts';
import type * as contract from './contract/corroboration.ts';

const basis = ({ rule, claims, reason }: found.Finding) => ({ rule, claims: [...claims], reason });

export const describeOrigin = (origin: found.Origin): contract.Origin => ({
  ...basis(origin),
  claim: origin.claim,
  ...(origin.origin ? { origin: origin.origin } : {}),
  ...(origin.unnamed ? { unnamed: origin.unnamed } : {}),
  depth: origin.depth,
  chain: origin.chain.map((handOver) => ({ ...handOver })),
  through: [...origin.through],
});

export const describeSameStatement = (same: found.SameStatement): contract.SameStatement => ({
  ...basis(same),
  claim: same.claim,
  other: same.other,
  score: same.score,
  relation: same.relation,
});

const describeGroup = ({ origins, claims, because }: found.OriginGroup): contract.OriginGroup => ({
  origins: [...origins],
  claims: [...claims],
  because: [...because],
});

export const describeIndependent = (independent: found.IndependentOrigins): contract.IndependentOrigins => ({
  ...basis(independent),
  count: independent.count,
  groups: independent.groups.map(describeGroup),
  unknown: independent.unknown.map(describeGroup),
});

/** `refOf` names a report. */
export const describeCircular =
  (refOf: (id: string) => contract.EntityRef) =>
  (circular: found.CircularReporting): contract.CircularReporting => ({
    ...basis(circular),
    kind: circular.kind,
    reports: circular.reports.map(refOf),
    ...(circular.source ? { source: circular.source } : {}),
  });

export const describeDrift = (drift: found.Drift): contract.Drift => ({
  ...basis(drift),
  kind: drift.kind,
  from: drift.from,
  to: drift.to,
  before: drift.before,
  after: drift.after,
});

export const describeComparison = (comparison: found.EstimateComparison): contract.EstimateComparison => ({
  ...basis(comparison),
  left: comparison.left,
  right: comparison.right,
  verdict: comparison.verdict,
  differences: comparison.differences.map((difference) => ({ ...difference })),
});

export const describeEstimate = (estimate: found.ComparedEstimate): contract.ComparedEstimate => ({
  claim: estimate.claim,
  origin: describeOrigin(estimate.origin),
  ...(estimate.low === undefined ? {} : { low: estimate.low }),
  ...(estimate.high === undefined ? {} : { high: estimate.high }),
  bound: estimate.bound,
  ...(estimate.unit === undefined ? {} : { unit: estimate.unit }),
  ...(estimate.scope === undefined ? {} : { scope: estimate.scope }),
  places: [...estimate.places],
  ...(estimate.asOf === undefined ? {} : { asOf: estimate.asOf }),
  ...(estimate.publishedAt === undefined ? {} : { publishedAt: estimate.publishedAt }),
  ...(estimate.reprintOf === undefined ? {} : { reprintOf: estimate.reprintOf }),
});

export const describeSum = (sum: found.SumOfParts): contract.SumOfParts => ({
  ...basis(sum),
  total: sum.total,
  parts: [...sum.parts],
  along: sum.along,
  arithmetic: sum.arithmetic,
  holds: sum.holds,
  difference: [...sum.difference],
  ...(sum.missing === undefined ? {} : { missing: sum.missing }),
});

export const describeShare = (share: found.DerivedFigure): contract.DerivedFigure => ({
  ...basis(share),
  share: share.share,
  whole: share.whole,
  low: share.low,
  high: share.high,
  arithmetic: share.arithmetic,
  compared: share.compared.map(describeComparison),
});

export const describeContradiction = (contradiction: found.Contradiction): contract.Contradiction => ({
  ...basis(contradiction),
  left: contradiction.left,
  right: contradiction.right,
  kind: contradiction.kind,
  ...(contradiction.dismissed ? { dismissed: { ...contradiction.dismissed } } : {}),
});

const describeLine = ({ who, claims }: found.ProfileLine): contract.ProfileLine => ({
  who,
  claims: [...claims],
});

export const describeSources = (profile: found.SourceProfile): contract.SourceProfile => ({
  ...basis(profile),
  report: profile.report,
  own: [...profile.own],
  named: [...profile.named],
  unnamed: [...profile.unnamed],
  cites: profile.cites.map(describeLine),
  origins: profile.origins.map(describeLine),
  repeatedBy: profile.repeatedBy.map(describeLine),
});
