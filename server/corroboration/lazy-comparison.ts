// A comparison that is worked out when it is looked at.
import type { CompareEstimates, EstimateProfile } from './compare-estimates.ts';
import type { EstimateComparison } from './findings.ts';

/**
 * One of half a million pairs of a question, of which few are ever read: it holds the two estimates, and compares
 * them at the first use. Its properties are accessors: read them, or turn it into JSON; a spread copies none.
 */
export class LazyComparison implements EstimateComparison {
  readonly #compare: CompareEstimates;
  readonly #left: EstimateProfile;
  readonly #right: EstimateProfile;
  #compared: EstimateComparison | undefined = undefined;

  constructor(compare: CompareEstimates, left: EstimateProfile, right: EstimateProfile) {
    this.#compare = compare;
    this.#left = left;
    this.#right = right;
  }

  toJSON(): EstimateComparison {
    this.#compared ??= this.#compare(this.#left, this.#right);
    return this.#compared;
  }

  get left(): string {
    return this.#left.claim.id;
  }

  get right(): string {
    return this.#right.claim.id;
  }

  get rule(): string {
    return this.toJSON().rule;
  }

  get claims(): readonly string[] {
    return this.toJSON().claims;
  }

  get reason(): string {
    return this.toJSON().reason;
  }

  get verdict(): EstimateComparison['verdict'] {
    return this.toJSON().verdict;
  }

  get differences(): EstimateComparison['differences'] {
    return this.toJSON().differences;
  }
}
