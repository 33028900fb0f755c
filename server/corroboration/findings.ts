// What corroboration finds: shapes that name the rule that produced them and the claims they rest on.
import type { EntityRef } from '../graph/graph.ts';

/** Every finding says how it came about. */
export interface Finding {
  /** A stable name such as `origin.last-link`; server/corroboration/README.md has a sentence for each. */
  readonly rule: string;
  /** Ids of the claims it rests on. */
  readonly claims: readonly string[];
  /** Why, in a sentence or two for a reader. */
  readonly reason: string;
}

// ---- 1. origin and depth ----

/** One hand-over on the way from the origin to the reader, the publisher first. */
export interface HandOver {
  readonly speaker: EntityRef;
  readonly cue?: string;
  /** The claim, and so the report, in which this hand-over stands. */
  readonly claim: string;
  readonly isUnnamed: boolean;
}

export interface Origin extends Finding {
  readonly claim: string;
  /** The last named speaker; undefined where the chain ends with an unnamed one: then the origin is unknown. */
  readonly origin: EntityRef | undefined;
  /** The unnamed speaker at the end, where the origin is unknown. */
  readonly unnamed: EntityRef | undefined;
  /** Hand-overs between the origin and the reader: 0 is the publisher's own voice. */
  readonly depth: number;
  /** The whole way, also through other reports that are held: from the publisher to the origin. */
  readonly chain: readonly HandOver[];
  /** Claims in other reports that the way leads through, in order. */
  readonly through: readonly string[];
}

// ---- 2. the same statement elsewhere ----

export interface SameStatement extends Finding {
  readonly claim: string;
  /** The other claim. */
  readonly other: string;
  /** 0 to 1. */
  readonly score: number;
  /** `derived` and `rejected` are a person's decisions; `proposedDerived` and `proposedIndependent` are ours. */
  readonly relation: 'derived' | 'proposedDerived' | 'proposedIndependent' | 'rejected';
}

// ---- 3. independent origins ----

export interface OriginGroup {
  /** The entities that count as one, the first stands for them; empty where the origin is unknown. */
  readonly origins: readonly EntityRef[];
  /** The claims that come from it, the original first, reprints after. */
  readonly claims: readonly string[];
  /** Why several count as one: "Rami Abdulrahman speaks for the Syrian Observatory." */
  readonly because: readonly string[];
}

export interface IndependentOrigins extends Finding {
  /** Distinct known origins. */
  readonly count: number;
  /** Claims whose origin is unknown, in groups by unnamed speaker; not counted. */
  readonly unknown: readonly OriginGroup[];
  readonly groups: readonly OriginGroup[];
}

// ---- 4. circular reporting ----

export interface CircularReporting extends Finding {
  /** `cycle`: reports that lead back to each other; `fan`: several reports that trace to one origin. */
  readonly kind: 'cycle' | 'fan';
  /** Ids of reports, in the order of the cycle, or those that relay. */
  readonly reports: readonly string[];
  /** Where a fan leads. */
  readonly source: EntityRef | undefined;
}

// ---- 5. drift along a chain ----

export type DriftKind =
  | 'speakerPromoted'
  | 'speakerChanged'
  | 'attributionDropped'
  | 'rangeNarrowed'
  | 'rangeWidened'
  | 'valueChanged'
  | 'boundChanged'
  | 'unitChanged'
  | 'dateLost'
  | 'dateChanged'
  | 'placeLost'
  | 'scopeChanged'
  | 'certaintyRaised'
  | 'certaintyLowered'
  | 'polarityChanged'
  | 'stanceChanged'
  | 'relationLost';

export interface Drift extends Finding {
  readonly kind: DriftKind;
  /** The claim nearer to the origin. */
  readonly from: string;
  /** The claim that was made of it. */
  readonly to: string;
  /** As shown: "one unnamed source", "at least 65". */
  readonly before: string;
  readonly after: string;
}

// ---- 6. estimates compared ----

export type Comparison =
  | 'equal'
  | 'overlap'
  | 'contained'
  | 'adjacent'
  | 'disjoint'
  /** The same source with a later as-of: not a contradiction. */
  | 'update'
  | 'notComparable';

export interface EstimateComparison extends Finding {
  readonly left: string;
  readonly right: string;
  readonly verdict: Comparison;
  /** For notComparable: each difference, such as `{ property: 'place', left: 'Syria', right: 'Iraq and Syria' }`. */
  readonly differences: readonly {
    readonly property: string;
    readonly left: string;
    readonly right: string;
  }[];
}

/** One estimate of a question. */
export interface ComparedEstimate {
  readonly claim: string;
  readonly origin: Origin;
  /** Open ends are undefined. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly bound: string;
  readonly unit: string | undefined;
  readonly scope: string | undefined;
  readonly places: readonly EntityRef[];
  /** EDTF. */
  readonly asOf: string | undefined;
  readonly publishedAt: string | undefined;
  /** The claim whose reprint this is. */
  readonly reprintOf: string | undefined;
}

export interface QuestionComparison extends Finding {
  readonly question: string;
  readonly estimates: readonly ComparedEstimate[];
  /** Every pair of estimates that are no reprints of each other, each pair once. */
  readonly comparisons: readonly EstimateComparison[];
  readonly independent: IndependentOrigins;
}

// ---- 7. sums of parts ----

export interface SumOfParts extends Finding {
  readonly total: string;
  readonly parts: readonly string[];
  /** Along what the parts divide the total. */
  readonly along: 'place' | 'period' | 'outcome' | 'scope';
  /** "137 + 59 = 196" or "137 + 59 = 196, not 200". */
  readonly arithmetic: string;
  readonly holds: boolean;
  /** Total minus the sum of the parts; two numbers where ranges are involved. */
  readonly difference: readonly [low: number, high: number];
  /** Parts that must be missing, in words. */
  readonly missing: string | undefined;
}

export interface DerivedFigure extends Finding {
  /** The claim that states a share, and the one that states its whole. */
  readonly share: string;
  readonly whole: string;
  readonly low: number;
  readonly high: number;
  readonly arithmetic: string;
  /** Other claims' figures for the same thing, compared with it. */
  readonly compared: readonly EstimateComparison[];
}

// ---- 8. contradictions ----

export interface Contradiction extends Finding {
  readonly left: string;
  readonly right: string;
  readonly kind: 'oppositePolarity' | 'incompatibleRelations' | 'opposingStances' | 'disjointEstimates';
  /** A person's "no contradiction, because …". */
  readonly dismissed: { readonly by: string; readonly at: string; readonly reason: string } | undefined;
}
