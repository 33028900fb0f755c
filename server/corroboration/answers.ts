// What can be asked about a snapshot: the answers of corroboration, each worked out when first asked for.
import type {
  CircularReporting,
  Contradiction,
  DerivedFigure,
  Drift,
  EstimateComparison,
  IndependentOrigins,
  Origin,
  QuestionComparison,
  SameStatement,
  SumOfParts,
} from './findings.ts';
import type { SourceProfile } from './source-profile.ts';

/** Answers about one snapshot. Each is computed when first asked for, and kept. Ids are those of claims. */
export interface Corroboration {
  /** Undefined when there is no such claim. */
  origin(claim: string): Origin | undefined;
  /** The same statement elsewhere: what people decided first, then proposals, the best first. */
  sameStatements(claim: string): readonly SameStatement[];
  /**
   * The independent origins behind several claims, or behind the statement of one: that claim and all that say
   * the same, as people decided or as is proposed with a score of 0.6 or more, reprints with their originals.
   */
  independent(claims: string | readonly string[]): IndependentOrigins;
  /**
   * Works out in slices, so that others get their turn, what takes long in a large collection: for answers about
   * one claim or question, or for all, also those about the whole collection.
   */
  prepare(what: 'one' | 'all'): Promise<void>;
  /** Of the whole collection, or what the statement of one claim stands in. */
  circularReporting(claim?: string): readonly CircularReporting[];
  /** What changed at each hand-over on the way to a claim, the last hand-over first. */
  drift(claim: string): readonly Drift[];
  /** Undefined when there is no such question. */
  compareQuestion(question: string): QuestionComparison | undefined;
  /** A claim beside the other estimates of its question, itself on the left; empty where it has none. */
  comparisons(claim: string): readonly EstimateComparison[];
  /** Totals with their parts, in reading order. */
  sums(): readonly SumOfParts[];
  /** Shares of a whole, worked out as figures, in reading order. */
  derivedFigures(): readonly DerivedFigure[];
  /** Of one claim, itself on the left; or all, each pair once, in reading order. */
  contradictions(claim?: string): readonly Contradiction[];
  /** Undefined when there is no such report. */
  sourceProfile(report: string): SourceProfile | undefined;
}
