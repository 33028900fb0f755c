// A clause that shares the subject of the clause before it: "the fee rose to 5 per cent and | is now the highest".
import type { DescribedText } from '../../words/describe-words.ts';
import { firstVerb } from '../../words/find-clauses.ts';
import type { TokenRange } from '../../words/read-tokens.ts';

const JOINS = /^(and|but|or|,)$/;
const LEADS = /^(and|but|or|so|yet|however|meanwhile|,)$/;

/** The subject that a sentence opens with: its words up to its first verb, where no mark stands among them. */
function openingSubject(text: DescribedText, sentence: TokenRange): TokenRange | undefined {
  let { from } = sentence;
  while (from < sentence.to && LEADS.test(text.tokens[from]?.lower ?? '')) from += 1;
  const verb = firstVerb(text, { from, to: sentence.to });
  const phrase = text.nounPhrases.phrases[text.nounPhrases.phraseOf[from] ?? -1];
  if (verb === undefined || phrase?.from !== from || verb.from <= from) return undefined;
  const words = text.tokens.slice(from, verb.from);
  const isPlain = !words.some(({ tag, lower }) => tag === 'PUNCT' || /^(who|which|that)$/.test(lower));
  return isPlain ? { from, to: verb.from } : undefined;
}

/** The pieces with the subject of their sentence before them, where they begin with a verb that has none of its own. */
export function withSubject(text: DescribedText, pieces: readonly TokenRange[]): readonly TokenRange[] {
  const [first] = pieces;
  const token = text.tokens[first?.from ?? -1];
  const sentence = text.sentences[token?.sentence ?? -1];
  if (first === undefined || token === undefined || sentence === undefined) return pieces;
  const verb = firstVerb(text, first);
  const isJoined = JOINS.test(text.tokens[first.from - 1]?.lower ?? '');
  const subject = openingSubject(text, sentence);
  if (verb?.from !== first.from || !isJoined || subject === undefined || subject.to >= first.from)
    return pieces;
  return [subject, ...pieces];
}
