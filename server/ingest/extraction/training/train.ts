// npm run train: learns to find attributions from the articles of this project and writes the weights that ship.
import { mkdirSync, writeFileSync } from 'node:fs';
import { type AttributionModel, extractAttributions } from '../extract-attributions.ts';
import { type ModelFile, modelFile } from '../open-model.ts';
import { openRows, packRows } from '../weight-table.ts';
import { type LabelledArticle, labelArticle } from './label-article.ts';
import { readCorpus } from './read-corpus.ts';
import { type AttributionCounts, addCounts, compareAttributions, figuresOf } from './score-attributions.ts';
import { modelPlan, type TrainedModel, trainModel } from './train-model.ts';
import type { TrainedWeights } from './train-weights.ts';

const PARTS = 5;
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const openTrained = ({ state, boundary }: TrainedWeights) => ({
  stateRows: openRows(state),
  boundaryRows: openRows(boundary),
});

const pack = ({ state, boundary }: TrainedWeights) => ({
  state: packRows(state),
  boundary: packRows(boundary),
});

function measure(articles: readonly LabelledArticle[], trained: TrainedModel): AttributionCounts {
  const model: AttributionModel = { cues: openTrained(trained.cues), parts: openTrained(trained.parts) };
  return addCounts(
    articles.map(({ article, text }) =>
      compareAttributions(article.text, article.attributions, extractAttributions(text, model)),
    ),
  );
}

const show = (counts: AttributionCounts): string =>
  Object.entries(figuresOf(counts))
    .map(([name, percent]) => `${name} ${percent.toFixed(1)}`)
    .join(', ');

/** Trains without the articles of one part, and measures on them. */
function crossCheck(articles: readonly LabelledArticle[], part: number): AttributionCounts {
  const isHeldBack = (index: number): boolean => index % PARTS === part;
  const trained = trainModel(articles.filter((_, index) => !isHeldBack(index)));
  return measure(
    articles.filter((_, index) => isHeldBack(index)),
    trained,
  );
}

const articles = readCorpus().map(labelArticle);
const attributions = articles.reduce((sum, { article }) => sum + article.attributions.length, 0);
say(`${articles.length} articles with ${attributions} attributions`);
const folds = process.argv.includes('--folds') ? PARTS : 1;
const counts: AttributionCounts[] = [];
for (let part = PARTS - 1; part >= PARTS - folds; part -= 1) {
  const held = crossCheck(articles, part);
  counts.push(held);
  say(`held-back part ${part + 1} of ${PARTS}: ${show(held)}`);
}
if (folds > 1) say(`all parts: ${show(addCounts(counts))}`);
const { cues, parts } = trainModel(articles);
const file: ModelFile = {
  about: 'Weights of attribution extraction. Made by "npm run train"; README.md says how.',
  articles: articles.length,
  attributions,
  seed: modelPlan.seed,
  cues: pack(cues),
  parts: pack(parts),
};
mkdirSync(new URL('.', modelFile), { recursive: true });
const text = `${JSON.stringify(file, null, 1)}\n`;
writeFileSync(modelFile, text);
say(`graph-data/models/attribution.json: ${(text.length / 1e6).toFixed(1)} MB`);
