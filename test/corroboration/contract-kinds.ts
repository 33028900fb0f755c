// The kinds of finding that the contract of server/corroboration has, as values that tests can go through.
import type {
  CircularReporting,
  Comparison,
  Contradiction,
  DriftKind,
  SumOfParts,
} from '../../server/corroboration/corroboration.ts';

// Records rather than lists: a kind that the contract gains or loses breaks the build here.
export const driftKinds = {
  speakerPromoted: true,
  speakerChanged: true,
  attributionDropped: true,
  rangeNarrowed: true,
  rangeWidened: true,
  valueChanged: true,
  boundChanged: true,
  unitChanged: true,
  dateLost: true,
  dateChanged: true,
  placeLost: true,
  scopeChanged: true,
  certaintyRaised: true,
  certaintyLowered: true,
  polarityChanged: true,
  stanceChanged: true,
  relationLost: true,
} satisfies Record<DriftKind, true>;
export const verdicts = {
  equal: true,
  overlap: true,
  contained: true,
  adjacent: true,
  disjoint: true,
  update: true,
  notComparable: true,
} satisfies Record<Comparison, true>;
export const contradictionKinds = {
  oppositePolarity: true,
  incompatibleRelations: true,
  opposingStances: true,
  disjointEstimates: true,
} satisfies Record<Contradiction['kind'], true>;
export const divisions = { place: true, period: true, outcome: true, scope: true } satisfies Record<
  SumOfParts['along'],
  true
>;
export const circularKinds = { cycle: true, fan: true } satisfies Record<CircularReporting['kind'], true>;
