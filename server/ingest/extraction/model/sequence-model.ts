// Labels for a run of words: weights of features, and the sequence of labels that scores best (Viterbi).

/** The labels of a task, and the states its sequences run through: a state shows a label and may remember more. */
export interface LabelScheme {
  readonly labels: number;
  /** The label each state shows. */
  readonly labelOf: readonly number[];
  /** For each state, the states that may come before it; -1 stands for the start. */
  readonly before: readonly (readonly number[])[];
}

/** Rows of weights by feature: `stateRows` has a weight per label, `boundaryRows` one per pair of labels. */
export interface SequenceWeights {
  readonly stateRows: WeightRows;
  readonly boundaryRows: WeightRows;
}

/** Finds the row of a feature. */
export interface WeightRows {
  readonly width: number;
  /** Where the feature's row begins in `values`, or -1. */
  find(feature: number): number;
  readonly values: ArrayLike<number>;
}

/** The features of each word: of the word itself, and of the boundary before it. */
export interface SequenceFeatures {
  readonly state: readonly ArrayLike<number>[];
  readonly boundary: readonly ArrayLike<number>[];
}

/** What each label and each pair of labels scores at each word. */
export interface SequenceScores {
  readonly length: number;
  /** `length * labels` numbers. */
  readonly state: Float64Array;
  /** `length * labels * labels` numbers; the pair (before, here) stands at before * labels + here. */
  readonly boundary: Float64Array;
}

function addRows(rows: WeightRows, features: ArrayLike<number>, into: Float64Array, offset: number): void {
  const { width, values } = rows;
  for (let index = 0; index < features.length; index += 1) {
    const row = rows.find(features[index] ?? 0);
    if (row < 0) continue;
    for (let column = 0; column < width; column += 1)
      into[offset + column] = (into[offset + column] ?? 0) + (values[row + column] ?? 0);
  }
}

/** Adds up the weights of all features. */
export function scoreSequence(
  features: SequenceFeatures,
  { stateRows, boundaryRows }: SequenceWeights,
): SequenceScores {
  const { length } = features.state;
  const state = new Float64Array(length * stateRows.width);
  const boundary = new Float64Array(length * boundaryRows.width);
  for (let index = 0; index < length; index += 1) {
    addRows(stateRows, features.state[index] ?? [], state, index * stateRows.width);
    addRows(boundaryRows, features.boundary[index] ?? [], boundary, index * boundaryRows.width);
  }
  return { length, state, boundary };
}

/**
 * The labels with the highest score among the sequences of states that the scheme allows. `forced` holds a label, or
 * -1 where any may stand.
 */
export const bestLabels = (
  scores: SequenceScores,
  scheme: LabelScheme,
  forced?: ArrayLike<number>,
): readonly number[] => bestPath(scores, scheme, forced).labels;

/** The same with what the labels score together. */
export function bestPath(
  scores: SequenceScores,
  { labels, labelOf, before }: LabelScheme,
  forced?: ArrayLike<number>,
): { readonly labels: readonly number[]; readonly score: number } {
  const { length, state, boundary } = scores;
  const states = labelOf.length;
  const best = new Float64Array(length * states).fill(Number.NEGATIVE_INFINITY);
  const from = new Int32Array(length * states).fill(-1);
  for (let place = 0; place < length; place += 1) {
    const demand = forced?.[place] ?? -1;
    for (let here = 0; here < states; here += 1) {
      const label = labelOf[here] ?? 0;
      if (demand >= 0 && label !== demand) continue;
      const own = state[place * labels + label] ?? 0;
      const target = place * states + here;
      for (const previous of before[here] ?? []) {
        if (previous < 0 !== (place === 0)) continue;
        const earlier = place === 0 ? 0 : (best[target - here - states + previous] ?? 0);
        const pair = previous < 0 ? 0 : (labelOf[previous] ?? 0) * labels + label;
        const total = earlier + own + (place === 0 ? 0 : (boundary[place * labels * labels + pair] ?? 0));
        if (total > (best[target] ?? 0)) {
          best[target] = total;
          from[target] = previous;
        }
      }
    }
  }
  let end = 0;
  const last = (length - 1) * states;
  for (let here = 1; here < states; here += 1)
    if ((best[last + here] ?? 0) > (best[last + end] ?? 0)) end = here;
  const score = best[last + end] ?? 0;
  const path = new Array<number>(length).fill(0);
  for (let place = length - 1; place >= 0; place -= 1) {
    path[place] = labelOf[end] ?? 0;
    end = from[place * states + end] ?? 0;
  }
  return { labels: path, score };
}
