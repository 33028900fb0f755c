// Fits what a claim's score is reckoned from: on claims proposed for articles whose model had not seen them. Writes the weights.
import { writeFileSync } from 'node:fs';
import { readForClaims } from '../claims/claim-reading.ts';
import { findClaims } from '../claims/propose-claims.ts';
import { type Case, fitLogistic } from './fit-logistic.ts';
import { type HeldBack, PARTS, trainWithout } from './held-back.ts';
import { judgeClaims } from './judge-claims.ts';
import { readCorpus } from './read-corpus.ts';

const weightFile = new URL('../../../../graph-data/models/claim-scores.json', import.meta.url);

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** The claims proposed for articles, judged by the marks in them. */
function casesOf({ model, articles }: HeldBack): readonly Case[] {
  return articles.flatMap((article) => {
    const found = findClaims(readForClaims({ text: article.text, publishedAt: article.date }, model), 0);
    const right = judgeClaims(
      article,
      found.map(({ claim }) => claim),
    );
    return found.map(({ evidence }, index) => ({ evidence, isRight: right[index] ?? false }));
  });
}

const corpus = readCorpus();
const cases: Case[] = [];
for (let part = 0; part < PARTS; part += 1) {
  const own = casesOf(trainWithout(corpus, part));
  cases.push(...own);
  const right = own.filter(({ isRight }) => isRight).length;
  say(
    `part ${part + 1} of ${PARTS}: ${own.length} claims, ${((100 * right) / own.length).toFixed(1)} % right`,
  );
}
const { always, weights } = fitLogistic(cases);
const about = `Weights of the score of proposed claims, fitted on ${cases.length} claims by training/train-scores.ts.`;
writeFileSync(weightFile, `${JSON.stringify({ about, always, weights }, null, 1)}\n`);
say(JSON.stringify(weights, null, 1));
