// npm run train: learns to find attributions and names from the articles of this project and writes the weights.
import { mkdirSync, writeFileSync } from 'node:fs';
import { extractAttributions } from '../attributions/extract-attributions.ts';
import { type ModelFile, modelFile } from '../attributions/open-model.ts';
import { packRows } from '../model/weight-table.ts';
import { PARTS, trainWithout } from './held-back.ts';
import { labelArticle } from './label-article.ts';
import type { AnnotatedArticle } from './read-annotated.ts';
import { readCorpus } from './read-corpus.ts';
import { type AttributionCounts, addCounts, compareAttributions, figuresOf } from './score-attributions.ts';
import { modelPlan, trainModel } from './train-model.ts';
import { trainNames } from './train-names.ts';
import type { TrainedWeights } from './train-weights.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const pack = ({ state, boundary }: TrainedWeights) => ({
  state: packRows(state),
  boundary: packRows(boundary),
});

const show = (counts: AttributionCounts): string =>
  Object.entries(figuresOf(counts))
    .map(([name, percent]) => `${name} ${percent.toFixed(1)}`)
    .join(', ');

/** Trains without one part of the articles, and measures on it. */
function crossCheck(corpus: readonly AnnotatedArticle[], part: number): AttributionCounts {
  const { model, articles } = trainWithout(corpus, part);
  return addCounts(
    articles.map(({ text, attributions }) =>
      compareAttributions(text, attributions, extractAttributions(text, model)),
    ),
  );
}

const corpus = readCorpus();
const attributions = corpus.reduce((sum, article) => sum + article.attributions.length, 0);
say(`${corpus.length} articles with ${attributions} attributions`);
const withFolds = process.argv.includes('--folds');
const folds = withFolds ? PARTS : 1;
const counts: AttributionCounts[] = [];
for (let part = PARTS - 1; part >= PARTS - folds; part -= 1) {
  const held = crossCheck(corpus, part);
  counts.push(held);
  say(`held-back part ${part + 1} of ${PARTS}: ${show(held)}`);
}
if (withFolds) say(`all parts: ${show(addCounts(counts))}`);
const { cues, parts } = trainModel(corpus.map(labelArticle));
const file: ModelFile = {
  about: 'Weights of attribution extraction. Made by "npm run train"; README.md says how.',
  articles: corpus.length,
  attributions,
  seed: modelPlan.seed,
  cues: pack(cues),
  parts: pack(parts),
};
mkdirSync(new URL('.', modelFile), { recursive: true });
const text = `${JSON.stringify(file, null, 1)}\n`;
writeFileSync(modelFile, text);
say(`graph-data/models/attribution.json: ${(text.length / 1e6).toFixed(1)} MB`);
trainNames(withFolds);
