// A source that stands behind its verb: "attacks claimed by Reyes", "citing an official as saying that …".
import type { DescribedText } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';

/** Who is cited, and for what where that stands before the verb. */
export interface CitedSource {
  readonly source: TokenRange;
  readonly content?: TokenRange;
}

// "said by telephone"
const MEANS = /^((tele)?phone|e-?mail|letter|text|message|video|fax|post|mail|radio|satellite|then|now)$/;

const lowerAt = (text: DescribedText, index: number): string => text.tokens[index]?.lower ?? '';
const phraseAt = (text: DescribedText, index: number): TokenRange | undefined =>
  text.nounPhrases.phrases[text.nounPhrases.phraseOf[index] ?? -1];

/** A noun phrase with what "of" ties to it: "the mayor of Vell". */
function wholePhrase(text: DescribedText, from: number): TokenRange | undefined {
  const first = phraseAt(text, from);
  if (first === undefined) return undefined;
  let { to } = first;
  for (let next = phraseAt(text, to + 1); next && lowerAt(text, to) === 'of'; next = phraseAt(text, to + 1))
    to = next.to;
  return { from, to };
}

/** "quoting an official as saying": the one who is quoted, not the one who quotes. */
function quotedAs(text: DescribedText, cue: TokenRange): CitedSource | undefined {
  const as = cue.from - 1;
  const quoted = phraseAt(text, as - 1);
  if (lowerAt(text, as) !== 'as' || quoted === undefined) return undefined;
  const isQuoted = /^(citing|quoting|cited|quoted|quotes|cites)$/.test(lowerAt(text, quoted.from - 1));
  return isQuoted ? { source: { from: quoted.from, to: as } } : undefined;
}

/** "attacks claimed by the group", "the plan was rejected by the mayor": who is named behind "by". */
function namedBehindBy(text: DescribedText, cue: TokenRange): CitedSource | undefined {
  const by = lowerAt(text, cue.to - 1) === 'by' ? cue.to - 1 : cue.to;
  const source = wholePhrase(text, by + 1);
  const verb = text.tokens[by - 1];
  const isPassive = verb?.tag === 'VERB' && /(ed|en|wn|ght|ld|id|de|put|set)$/.test(verb.lower);
  if (lowerAt(text, by) !== 'by' || !isPassive || source === undefined) return undefined;
  if (MEANS.test(lowerAt(text, source.to - 1))) return undefined;
  const subject = phraseAt(text, cue.from - 1);
  const isOther = subject !== undefined && subject.from !== source.from;
  return isOther ? { source, content: { from: subject.from, to: subject.to } } : { source };
}

/** Where a verb names its source behind itself, or as quoted by somebody else. */
export const citedSource = (text: DescribedText, cue: TokenRange): CitedSource | undefined =>
  quotedAs(text, cue) ?? namedBehindBy(text, cue);
