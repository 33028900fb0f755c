// A program of its own that reads articles for claims and measures speed and rightness; writes its sheets as JSON.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { DocumentProposals } from '../../../graph-data/ontology/ontology.ts';
import {
  type Attribution,
  type AttributionModel,
  extractAttributions,
} from '../../../server/ingest/extraction/attributions/extract-attributions.ts';
import { PARTS, trainWithout } from '../../../server/ingest/extraction/training/held-back.ts';
import type { AnnotatedArticle } from '../../../server/ingest/extraction/training/read-annotated.ts';
import { readCorpus } from '../../../server/ingest/extraction/training/read-corpus.ts';
import {
  addCounts,
  type ComparedAttribution,
  compareAttributions,
  figuresOf,
} from '../../../server/ingest/extraction/training/score-attributions.ts';
import { openModel, proposeClaims, type ReadDocument } from '../../../server/ingest/ingest.ts';
import type { Figure, Sheet } from '../figures.ts';
import { root } from '../measured-machine.ts';
import { dealRounds, figureOfCalls, ratioFigure, timeCalls } from '../time-calls.ts';
import { compareClaims, joinComparisons, type Tally } from './compare-claims.ts';
import { openHandMade } from './hand-made.ts';
import { measureScores } from './measure-scores.ts';

const OTHERS_NEWS = join(root, '../shared/attribution/dev.jsonl');
const ROUNDS = 5;
const WARM_UP = 40;
const isVerbose = process.argv.includes('--verbose');
const say = (line: string): void => {
  process.stderr.write(`  ${line}\n`);
};

const percent = (name: string, value: number, rest: Partial<Figure> = {}): Figure => ({
  name,
  value,
  unit: '%',
  ...rest,
});

/** What a document costs, beside tokens and parts of speech alone, which everything begins with. */
async function measureSpeed(articles: readonly AnnotatedArticle[]): Promise<Sheet> {
  const attributions = openModel();
  const tagger = winkNLP(model, ['sbd', 'pos']);
  const texts = articles.map(({ text, date }) => ({ text, publishedAt: date }));
  const rounds = dealRounds(texts, ROUNDS);
  const warmUp = texts.slice(0, WARM_UP);
  const tagging = await timeCalls(
    rounds,
    ({ text }) => tagger.readDoc(text).tokens().out(tagger.its.pos),
    warmUp,
  );
  const reading = await timeCalls(rounds, (document) => proposeClaims(document, attributions), warmUp);
  const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) / texts.length;
  const each = figureOfCalls('reading a document for claims', reading);
  return {
    title: `Speed, on one core: our ${texts.length} articles of ${Math.round(words)} words each`,
    figures: [
      each,
      figureOfCalls('words and parts of speech alone', tagging),
      ratioFigure('as many times as that', reading, tagging),
      { name: 'documents a second', value: 1000 / each.value, unit: '' },
    ],
  };
}

function attributionSheet(
  title: string,
  articles: readonly { readonly text: string; readonly attributions: readonly ComparedAttribution[] }[],
  weights: AttributionModel,
  isMeant: (found: Attribution) => boolean = () => true,
): Sheet {
  const compared = articles.map(({ text, attributions }) => ({
    text,
    marked: attributions,
    found: extractAttributions(text, weights).filter(isMeant),
  }));
  const measure = (isCounted: (text: string, one: ComparedAttribution) => boolean) =>
    figuresOf(
      addCounts(
        compared.map(({ text, marked, found }) =>
          compareAttributions(
            text,
            marked.filter((one) => isCounted(text, one)),
            found.filter((one) => isCounted(text, one)),
          ),
        ),
      ),
    );
  const { usable, found, source } = measure(() => true);
  return {
    title,
    figures: [
      percent('usable (F1)', usable),
      percent('found (F1)', found),
      percent('source right where found', source),
      percent('usable, of direct quotations', measure(isDirect).usable),
    ],
  };
}

interface MarkedText {
  readonly text: string;
  readonly attributions: readonly ComparedAttribution[];
}

const MARKS = /[“”"]/g;
const MOSTLY_QUOTED = 0.9;

/** Whether nearly all words of a content stand in quotation marks. */
function isDirect(text: string, { content }: ComparedAttribution): boolean {
  let [quoted, all] = [0, 0];
  for (const [start, end] of content) {
    // A straight mark closes where another is open
    const before = text.slice(text.lastIndexOf('\n', start) + 1, start).match(MARKS)?.length ?? 0;
    let isOpen = before % 2 === 1;
    for (const letter of text.slice(start, end))
      if (/[“”"]/.test(letter)) isOpen = letter === '“' || (letter === '"' && !isOpen);
      else if (/\w/.test(letter)) {
        all += 1;
        if (isOpen) quoted += 1;
      }
  }
  return quoted > MOSTLY_QUOTED * all;
}

const readMarked = (file: string): readonly MarkedText[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

const asProposals = ({ text, segments, dropped, language, metadata }: ReadDocument): DocumentProposals =>
  proposeClaims(
    {
      text,
      segments,
      dropped,
      ...(language === undefined ? {} : { language: language.code }),
      ...(metadata.title === undefined ? {} : { title: metadata.title.value }),
      ...(metadata.publishedAt === undefined ? {} : { publishedAt: metadata.publishedAt.value }),
      ...(metadata.publisher === undefined ? {} : { publisher: metadata.publisher.value }),
    },
    openModel(),
  );

const CLAIMS_FOUND = 85;
const OFTEN = 90;
const MOSTLY = 80;

async function handMadeSheet(): Promise<Sheet | undefined> {
  const made = await openHandMade();
  if (made === undefined) return undefined;
  const { leftOut, ...all } = joinComparisons(
    made.articles.map((article) => compareClaims(article, asProposals(article.document), made.entities)),
  );
  const share = (name: string, tally: Tally, atLeast?: number): Figure => {
    if (isVerbose) say(`\n${name}: not so\n${tally.misses.map((miss) => `    ${miss}`).join('\n')}`);
    const value = (100 * tally.right) / (tally.all || 1);
    return percent(name, value, {
      note: `${tally.right} of ${tally.all}`,
      ...(atLeast === undefined ? {} : { atLeast }),
    });
  };
  if (isVerbose)
    say(`\nproposed where the collection has nothing\n${leftOut.map((line) => `    ${line}`).join('\n')}`);
  return {
    title: `${made.articles.length} articles read as if new, beside the collection that people made of them`,
    figures: [
      share('claims with a cue: found, with the right speaker', all.claimsFound, CLAIMS_FOUND),
      share('proposed claims with a cue: right speaker', all.claimsRight, MOSTLY),
      { name: 'proposed with a cue where the collection has nothing', value: leftOut.length, unit: 'claims' },
      share('figures: found with the right bounds', all.figuresFound, OFTEN),
      share('proposed figures: right', all.figuresRight, MOSTLY),
      share('people, organizations, places: found with the right type', all.entitiesFound, OFTEN),
      share('proposed people, organizations, places: right', all.entitiesRight, MOSTLY),
      share('claims in the publisher’s own voice: found', all.ownVoiceFound),
      share('relations: found', all.relationsFound),
      share('proposed relations: right', all.relationsRight),
    ],
  };
}

const sheets: Sheet[] = [];
say('training without a fifth');
const { model: unseen, articles } = trainWithout(readCorpus(), PARTS - 1);
sheets.push(attributionSheet('Attributions of our own articles, a fifth held back', articles, unseen));
sheets.push(measureScores(articles, unseen));
if (existsSync(OTHERS_NEWS)) {
  say('news of others');
  const news = readMarked(OTHERS_NEWS);
  const title = 'Attributions of news of others, never learned from, those within others left out';
  sheets.push(attributionSheet(title, news, openModel(), ({ isNested }) => !isNested));
}
say('articles beside their collection');
const beside = await handMadeSheet();
if (beside !== undefined) sheets.push(beside);
// Last: a second tagger over the same model changes what the first one says of some words
say('speed');
sheets.push(await measureSpeed(readCorpus()));
process.stdout.write(JSON.stringify(sheets));
