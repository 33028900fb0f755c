// A text with marks of who is cited, as graph-data/samples/reading/README.md has them, gathered for claims without a model.

import type { FoundAttribution } from '../../../server/ingest/extraction/attributions/extract-attributions.ts';
import { type ClaimReading, gatherReading } from '../../../server/ingest/extraction/claims/claim-reading.ts';
import { readAnnotated, type Span } from '../../../server/ingest/extraction/training/read-annotated.ts';
import { describeWords } from '../../../server/ingest/extraction/words/describe-words.ts';
import { readTokens, type TokenRange } from '../../../server/ingest/extraction/words/read-tokens.ts';

const HEAD = '# test\noutlet: Northern Wire\nstyle: wire\ndate: 2031-03-05\ntitle: Notes of the day\n\n';

/** Reads paragraphs with marks, behind the title "Notes of the day", published on Wednesday 5 March 2031. */
export function readMarked(paragraphs: string): ClaimReading {
  const [article] = readAnnotated(`${HEAD}${paragraphs}\n`);
  if (article === undefined) throw new Error('the text holds no article');
  const text = describeWords(readTokens(article.text));
  const wordsOf = ([start, end]: Span): TokenRange => ({
    from: text.tokens.findIndex((token) => token.end > start),
    to: text.tokens.findLastIndex((token) => token.start < end) + 1,
  });
  const attributions = article.attributions.map(
    ({ source, cue, content, isNested }): FoundAttribution => ({
      source: source.map(wordsOf),
      cue: wordsOf(cue[0] ?? [0, 1]),
      content: content.map(wordsOf),
      isNested,
      score: 0.99,
    }),
  );
  return gatherReading(text, attributions, { text: article.text, publishedAt: article.date });
}

/** The words of a range. */
export const wordsIn = ({ text }: ClaimReading, { from, to }: TokenRange): string =>
  text.text.slice(text.tokens[from]?.start, text.tokens[to - 1]?.end);

/** The words from the first to the last of those that begin and end a stretch: `rangeOf(reading, 'the road', 'shut')`. */
export function rangeOf({ text }: ClaimReading, words: string): TokenRange {
  const start = text.text.indexOf(words);
  if (start < 0) throw new Error(`the text has no "${words}"`);
  return {
    from: text.tokens.findIndex((token) => token.end > start),
    to: text.tokens.findLastIndex((token) => token.start < start + words.length) + 1,
  };
}
