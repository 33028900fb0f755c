// What lies between a cue and each word of its window: commas, verbs, openers, quotation marks.
import type { DescribedText, WordView } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';

/** The way from the cue to one word; counts stop at small numbers. */
export interface PathStep {
  /** 0 in the cue, 1 before it, 2 after it. */
  readonly side: number;
  /** Steps to the cue, in steps that grow. */
  readonly distance: number;
  readonly commas: number;
  readonly verbs: number;
  /** Noun phrases between. */
  readonly phrases: number;
  /** The opener met last: "that", "but" … */
  readonly opener: number;
  /** Clauses opened between. */
  readonly openings: number;
  /** Colons, semicolons, dashes and brackets met, as bits. */
  readonly marks: number;
  /** 0 unquoted, 1 quoted with the cue, 2 in the quotation nearest to the cue, 3 in one further away. */
  readonly quoteRelation: number;
  /** Sentence ends between. */
  readonly sentences: number;
  /** 1 the first word of its sentence, 2 the last. */
  readonly atSentenceEdge: number;
}

const distanceBucket = (distance: number): number => {
  if (distance <= 3) return distance;
  if (distance <= 5) return 4;
  // Further away it would be learned how long our own sentences are
  return distance <= 8 ? 5 : 6;
};

interface Counts {
  commas: number;
  verbs: number;
  phrases: number;
  opener: number;
  openings: number;
  marks: number;
  quotations: number;
  lastQuotation: number;
}

const countWord = (counts: Counts, word: WordView, isHead: boolean, isVerb: boolean): void => {
  if (word.mark === 1) counts.commas = Math.min(counts.commas + 1, 3);
  else if ((word.mark > 1 && word.mark < 5) || word.mark === 7 || word.mark === 8)
    counts.marks |= 1 << Math.min(word.mark, 7);
  if (word.clauseOpener !== 0) {
    counts.opener = word.clauseOpener;
    counts.openings = Math.min(counts.openings + 1, 4);
  }
  if (isVerb) counts.verbs = Math.min(counts.verbs + 1, 3);
  if (isHead) counts.phrases = Math.min(counts.phrases + 1, 4);
};

function walk(text: DescribedText, cue: TokenRange, window: TokenRange, direction: -1 | 1): PathStep[] {
  const { words, tokens, sentences, quotationOf, nounPhrases, verbGroups } = text;
  const counts: Counts = {
    commas: 0,
    verbs: 0,
    phrases: 0,
    opener: 0,
    openings: 0,
    marks: 0,
    quotations: 0,
    lastQuotation: -1,
  };
  const start = direction < 0 ? cue.from - 1 : cue.to;
  const origin = direction < 0 ? cue.from : cue.to - 1;
  const cueQuotation = quotationOf[origin] ?? -1;
  const cueSentence = tokens[origin]?.sentence ?? 0;
  const steps: PathStep[] = [];
  for (let index = start; index >= window.from && index < window.to; index += direction) {
    const word = words[index];
    const token = tokens[index];
    if (!word || !token) break;
    const quotation = quotationOf[index] ?? -1;
    if (quotation >= 0 && quotation !== counts.lastQuotation) {
      counts.lastQuotation = quotation;
      counts.quotations += 1;
    }
    const nearness = counts.quotations > 1 ? 3 : 2;
    const relation = quotation === cueQuotation ? 1 : nearness;
    // Backwards a phrase is met at its head, and what opens it counts for the words before
    const phrase = nounPhrases.phrases[nounPhrases.phraseOf[index] ?? -1];
    const group = verbGroups.phrases[verbGroups.phraseOf[index] ?? -1];
    steps.push({
      side: direction < 0 ? 1 : 2,
      distance: distanceBucket(Math.abs(index - start) + 1),
      commas: counts.commas,
      verbs: counts.verbs,
      phrases: counts.phrases,
      opener: counts.opener,
      openings: counts.openings,
      marks: counts.marks,
      quoteRelation: quotation < 0 ? 0 : relation,
      sentences: Math.min(Math.abs(token.sentence - cueSentence), 2),
      atSentenceEdge:
        sentences[token.sentence]?.from === index ? 1 : sentences[token.sentence]?.to === index + 1 ? 2 : 0,
    });
    const leaves = direction < 0 ? phrase?.from === index : phrase?.to === index + 1;
    countWord(counts, word, leaves, group?.head === index);
  }
  return steps;
}

const IN_CUE: PathStep = {
  side: 0,
  distance: 0,
  commas: 0,
  verbs: 0,
  phrases: 0,
  opener: 0,
  openings: 0,
  marks: 0,
  quoteRelation: 0,
  sentences: 0,
  atSentenceEdge: 0,
};

/** The path to each word of the window, in the order of the text. */
export function pathsFromCue(text: DescribedText, cue: TokenRange, window: TokenRange): readonly PathStep[] {
  return [
    ...walk(text, cue, window, -1).reverse(),
    ...Array.from({ length: cue.to - cue.from }, () => IN_CUE),
    ...walk(text, cue, window, 1),
  ];
}
