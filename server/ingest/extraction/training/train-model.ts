// Both steps of the attribution model, trained on labelled articles.
import { cueFeatures, cueScheme } from '../attributions/cue-features.ts';
import { PART_LABELS, partFeatures, partScheme } from '../attributions/part-features.ts';
import type { LabelledArticle } from './label-article.ts';
import { type Example, type TrainedWeights, trainWeights } from './train-weights.ts';

/** The trained weights of both steps. */
export interface TrainedModel {
  readonly cues: TrainedWeights;
  readonly parts: TrainedWeights;
}

/** How long to train, and by what margins. */
export interface ModelPlan {
  readonly seed: number;
  readonly rounds: number;
  readonly cuePasses: number;
  readonly partPasses: number;
  /** By how much the right label should win: where no cue is, where one begins, where it goes on. */
  readonly cueMargins: readonly number[];
  readonly partMargins: readonly number[];
}

/** The plan that did best on held-back articles. */
export const modelPlan: ModelPlan = {
  seed: 20310304,
  rounds: 5,
  cuePasses: 10,
  partPasses: 8,
  cueMargins: [4, 40, 20],
  partMargins: [8, 8, 8, 8, 8],
};

const cueExamples = ({ text, cueLabels }: LabelledArticle): readonly Example[] =>
  text.sentences.map(({ from, to }) => ({
    features: cueFeatures(text, from, to),
    labels: [...cueLabels.subarray(from, to)],
  }));

function partExamples({ text, cues }: LabelledArticle): readonly Example[] {
  return cues.map(({ cue, window, labels }) => {
    const forced = new Int8Array(labels.length).fill(-1);
    forced.fill(PART_LABELS.outside, cue.from - window.from, cue.to - window.from);
    return { features: partFeatures(text, cue, window), labels, forced };
  });
}

/** Trains both steps on the articles. */
export function trainModel(articles: readonly LabelledArticle[], plan: ModelPlan = modelPlan): TrainedModel {
  const { seed } = plan;
  return {
    cues: trainWeights(articles.flatMap(cueExamples), {
      scheme: cueScheme,
      passes: plan.cuePasses,
      seed,
      rounds: plan.rounds,
      margins: plan.cueMargins,
    }),
    parts: trainWeights(articles.flatMap(partExamples), {
      scheme: partScheme,
      passes: plan.partPasses,
      seed,
      rounds: plan.rounds,
      margins: plan.partMargins,
    }),
  };
}
