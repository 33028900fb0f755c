// The averaged structured perceptron: weights that make the right labels score best, by a margin.
import {
  bestLabels,
  type LabelScheme,
  type SequenceFeatures,
  type SequenceScores,
  scoreSequence,
} from '../model/sequence-model.ts';

/** A run of words with the labels it should get. */
export interface Example {
  readonly features: SequenceFeatures;
  readonly labels: readonly number[];
  /** Labels that are given beforehand, -1 where they are not. */
  readonly forced?: ArrayLike<number>;
}

/** How to train. */
export interface TrainingPlan {
  readonly scheme: LabelScheme;
  readonly passes: number;
  /** How many times to learn in another order; the weights are averaged. */
  readonly rounds: number;
  readonly seed: number;
  /** What a wrong label costs: by how much the right labels should win over it, per label that should stand there. */
  readonly margins: readonly number[];
}

/** Trained rows by feature. */
export interface TrainedRows {
  readonly width: number;
  readonly features: Int32Array;
  readonly values: Float64Array;
}

/** What training gives. */
export interface TrainedWeights {
  readonly state: TrainedRows;
  readonly boundary: TrainedRows;
}

/** Numbers between 0 and 1 that only depend on the seed (mulberry32). */
export function seededChance(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(order: Int32Array, chance: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
}

/** Numbers the features that are seen at least twice; a feature seen once says nothing of other texts. */
function numberFeatures(lists: readonly (readonly ArrayLike<number>[])[]): {
  readonly features: Int32Array;
  readonly numbered: readonly (readonly Int32Array[])[];
} {
  const counts = new Map<number, number>();
  for (const list of lists)
    for (const row of list)
      for (let index = 0; index < row.length; index += 1)
        counts.set(row[index] ?? 0, (counts.get(row[index] ?? 0) ?? 0) + 1);
  const features = Int32Array.from([...counts].filter(([, count]) => count > 1).map(([feature]) => feature));
  const numbers = new Map([...features].map((feature, index) => [feature, index]));
  const numbered = lists.map((list) =>
    list.map((row) => {
      const kept: number[] = [];
      for (let index = 0; index < row.length; index += 1) {
        const number = numbers.get(row[index] ?? 0);
        if (number !== undefined) kept.push(number);
      }
      return Int32Array.from(kept);
    }),
  );
  return { features, numbered };
}

/** Weights while they are learned: `sums` gathers each change times the step at which it was made. */
class LearningRows {
  readonly width: number;
  readonly values: Float64Array;
  readonly sums: Float64Array;

  constructor(features: number, width: number) {
    this.width = width;
    this.values = new Float64Array(features * width);
    this.sums = new Float64Array(features * width);
  }

  find(feature: number): number {
    return feature * this.width;
  }

  change(features: Int32Array, column: number, by: number, step: number): void {
    for (const feature of features) {
      const place = feature * this.width + column;
      this.values[place] = (this.values[place] ?? 0) + by;
      this.sums[place] = (this.sums[place] ?? 0) + by * step;
    }
  }

  averaged(steps: number): Float64Array {
    return this.values.map((value, index) => value - (this.sums[index] ?? 0) / steps);
  }
}

/** The examples with their features numbered. */
interface NumberedExamples {
  readonly examples: readonly Example[];
  readonly states: ReturnType<typeof numberFeatures>;
  readonly boundaries: ReturnType<typeof numberFeatures>;
}

/** The labels of `example` that score best when every wrong label is given a lead. */
function guessWithMargin(
  scores: SequenceScores,
  { labels, forced }: Example,
  { scheme, margins }: TrainingPlan,
): readonly number[] {
  const { labels: width } = scheme;
  for (const [place, right] of labels.entries())
    for (let label = 0; label < width; label += 1)
      if (label !== right)
        scores.state[place * width + label] =
          (scores.state[place * width + label] ?? 0) + (margins[right] ?? 0);
  return bestLabels(scores, scheme, forced);
}

function learnOnce(
  { examples, states, boundaries }: NumberedExamples,
  plan: TrainingPlan,
  seed: number,
): { readonly state: Float64Array; readonly boundary: Float64Array } {
  const { labels: width } = plan.scheme;
  const stateRows = new LearningRows(states.features.length, width);
  const boundaryRows = new LearningRows(boundaries.features.length, width * width);
  const chance = seededChance(seed);
  const order = Int32Array.from(examples.keys());
  let step = 1;
  for (let pass = 0; pass < plan.passes; pass += 1) {
    shuffle(order, chance);
    for (const number of order) {
      const example = examples[number];
      const state = states.numbered[number] ?? [];
      const boundary = boundaries.numbered[number] ?? [];
      if (!example || state.length === 0) continue;
      step += 1;
      const scores = scoreSequence({ state, boundary }, { stateRows, boundaryRows });
      const guess = guessWithMargin(scores, example, plan);
      for (const [place, right] of example.labels.entries()) {
        const wrong = guess[place] ?? 0;
        if (wrong !== right) {
          const row = state[place] ?? new Int32Array();
          stateRows.change(row, right, 1, step);
          stateRows.change(row, wrong, -1, step);
        }
        if (place === 0) continue;
        const rightPair = (example.labels[place - 1] ?? 0) * width + right;
        const wrongPair = (guess[place - 1] ?? 0) * width + wrong;
        if (rightPair === wrongPair) continue;
        const row = boundary[place] ?? new Int32Array();
        boundaryRows.change(row, rightPair, 1, step);
        boundaryRows.change(row, wrongPair, -1, step);
      }
    }
  }
  return { state: stateRows.averaged(step), boundary: boundaryRows.averaged(step) };
}

/** Learns weights from examples; the same examples, plan and seed give the same weights. */
export function trainWeights(examples: readonly Example[], plan: TrainingPlan): TrainedWeights {
  const { scheme, rounds, seed } = plan;
  const states = numberFeatures(examples.map(({ features }) => features.state));
  const boundaries = numberFeatures(examples.map(({ features }) => features.boundary));
  const state = new Float64Array(states.features.length * scheme.labels);
  const boundary = new Float64Array(boundaries.features.length * scheme.labels ** 2);
  // What depends on the order of the examples differs from round to round, and averages out
  for (let round = 0; round < rounds; round += 1) {
    const learned = learnOnce({ examples, states, boundaries }, plan, seed + round);
    for (const [index, value] of learned.state.entries()) state[index] = (state[index] ?? 0) + value / rounds;
    for (const [index, value] of learned.boundary.entries())
      boundary[index] = (boundary[index] ?? 0) + value / rounds;
  }
  return {
    state: { width: scheme.labels, features: states.features, values: state },
    boundary: { width: scheme.labels ** 2, features: boundaries.features, values: boundary },
  };
}
