// Models that have not seen a part of our articles, so that they can be measured on it.
import type { AttributionModel } from '../attributions/extract-attributions.ts';
import { openRows } from '../model/weight-table.ts';
import { labelArticle } from './label-article.ts';
import type { AnnotatedArticle } from './read-annotated.ts';
import { trainModel } from './train-model.ts';
import type { TrainedWeights } from './train-weights.ts';

/** Into how many parts the articles are dealt. */
export const PARTS = 5;

/** A model, and the articles that it has not seen. */
export interface HeldBack {
  readonly model: AttributionModel;
  readonly articles: readonly AnnotatedArticle[];
}

const openTrained = ({ state, boundary }: TrainedWeights) => ({
  stateRows: openRows(state),
  boundaryRows: openRows(boundary),
});

/** Trains on all parts of the articles but one, counted from 0, as `npm run train` does; takes up to a minute. */
export function trainWithout(corpus: readonly AnnotatedArticle[], part: number): HeldBack {
  const isHeldBack = (index: number): boolean => index % PARTS === part;
  const { cues, parts } = trainModel(corpus.filter((_, index) => !isHeldBack(index)).map(labelArticle));
  return {
    model: { cues: openTrained(cues), parts: openTrained(parts) },
    articles: corpus.filter((_, index) => isHeldBack(index)),
  };
}
