// Learns to find names from the articles of this project, without every fifth file, and writes the weights that ship.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { openRows, packRows } from '../model/weight-table.ts';
import { findNames, type NameModelFile, nameModelFile } from '../names/find-names.ts';
import { joinCompounds } from '../names/join-compounds.ts';
import { nameFeatures } from '../names/name-features.ts';
import { nameScheme } from '../names/name-labels.ts';
import { readTokens } from '../words/read-tokens.ts';
import { PARTS } from './held-back.ts';
import { labelNames } from './label-names.ts';
import { type AnnotatedArticle, readAnnotated } from './read-annotated.ts';
import { corpusFolder } from './read-corpus.ts';
import { type Example, type TrainedWeights, trainWeights } from './train-weights.ts';

/** The part that the weights that ship have never seen: every fifth file by name, from the fifth on. */
const HELD_BACK = PARTS - 1;
const SEED = 20310304;
const PASSES = 8;
/** A name that is missed costs more than a word too many. */
const MARGINS = [1, 2, 2, 2, 2, 2, 2];

interface AnnotatedFile {
  readonly name: string;
  readonly articles: readonly AnnotatedArticle[];
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function examplesOf({ text, entities }: AnnotatedArticle): readonly Example[] {
  const tokenized = joinCompounds(readTokens(text));
  const labels = labelNames(tokenized, entities);
  return nameFeatures(tokenized).map((features, number) => {
    const { from, to } = tokenized.sentences[number] ?? { from: 0, to: 0 };
    return { features, labels: [...labels.subarray(from, to)] };
  });
}

const learn = (files: readonly AnnotatedFile[]): TrainedWeights =>
  trainWeights(files.flatMap(({ articles }) => articles).flatMap(examplesOf), {
    scheme: nameScheme,
    passes: PASSES,
    rounds: 3,
    seed: SEED,
    margins: MARGINS,
  });

/** Names with the right place and type, of those found and those marked. */
function measure(files: readonly AnnotatedFile[], { state, boundary }: TrainedWeights): string {
  const weights = { stateRows: openRows(state), boundaryRows: openRows(boundary) };
  let [right, foundCount, wantedCount] = [0, 0, 0];
  for (const { text, entities } of files.flatMap(({ articles }) => articles)) {
    const found = findNames(readTokens(text), [], weights);
    const written = new Set(found.map(({ start, end, type }) => `${start} ${end} ${type}`));
    right += entities.filter(({ start, end, type }) => written.has(`${start} ${end} ${type}`)).length;
    foundCount += found.length;
    wantedCount += entities.length;
  }
  return `precision ${((100 * right) / foundCount).toFixed(1)}, recall ${((100 * right) / wantedCount).toFixed(1)}`;
}

const files: readonly AnnotatedFile[] = readdirSync(corpusFolder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({ name, articles: readAnnotated(readFileSync(new URL(name, corpusFolder), 'utf8')) }));
const withPart = (part: number) => files.filter((_, index) => index % PARTS === part);
const withoutPart = (part: number) => files.filter((_, index) => index % PARTS !== part);

/** Trains on all files but the held-back part and writes the weights that ship; `withFolds` measures on each part first. */
export function trainNames(withFolds: boolean): void {
  if (withFolds)
    for (let part = 0; part < PARTS; part += 1)
      say(
        `names, part ${part + 1} of ${PARTS} held back: ${measure(withPart(part), learn(withoutPart(part)))}`,
      );
  const { state, boundary } = learn(withoutPart(HELD_BACK));
  const file: NameModelFile = {
    about: 'Weights of the name tagger, made by server/ingest/extraction/training/train-names.ts.',
    heldBack: withPart(HELD_BACK).map(({ name }) => name),
    seed: SEED,
    names: { state: packRows(state), boundary: packRows(boundary) },
  };
  mkdirSync(new URL('.', nameModelFile), { recursive: true });
  const written = `${JSON.stringify(file, null, 1)}\n`;
  writeFileSync(nameModelFile, written);
  say(`graph-data/models/names.json: ${(written.length / 1e6).toFixed(1)} MB`);
}

if (process.argv[1] === import.meta.filename) trainNames(process.argv.includes('--folds'));
