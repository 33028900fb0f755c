// How a speaker stands to what is said: asserts, warns, urges …, from the cue and from "will" and "should" in the content.
import lists from '../../../../graph-data/lexicons/stance-cues.json' with { type: 'json' };
import type { ProposedClaim } from '../../../../graph-data/ontology/ontology.ts';
import type { DescribedText } from '../words/describe-words.ts';
import { firstVerb } from '../words/find-clauses.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import type { CueClass } from '../words/word-classes.ts';

/** The stances of the ontology. */
export type Stance = ProposedClaim['stance'];

const byWords: readonly (readonly [Stance, ReadonlySet<string>])[] = [
  ['denies', new Set(lists.denies)],
  ['warns', new Set(lists.warns)],
  ['urges', new Set(lists.urges)],
  ['predicts', new Set(lists.predicts)],
  ['estimates', new Set(lists.estimates)],
  ['asserts', new Set(lists.asserts)],
];

const FUTURE = /^(will|shall|'ll|wo)$/;
const DUTY = /^(should|must|ought)$/;

/** The stance that the words of a cue have by themselves. */
function stanceOfWords(text: DescribedText, { from, to }: TokenRange): Stance | undefined {
  const lemmas = text.tokens.slice(from, to).map(({ lemma }) => lemma);
  const known = new Set(lemmas.flatMap((lemma, index) => [lemma, `${lemma} ${lemmas[index + 1] ?? ''}`]));
  return byWords.find(([, words]) => [...words].some((word) => known.has(word)))?.[0];
}

/** What the first verb of the content says: what will come, or what ought to be done. */
function stanceOfContent(text: DescribedText, content: TokenRange): Stance | undefined {
  const verb = firstVerb(text, content);
  const words = text.tokens.slice(verb?.from ?? 0, verb?.to ?? 0).map(({ lower }) => lower);
  if (words.some((word) => DUTY.test(word))) return 'urges';
  return words.some((word) => FUTURE.test(word)) ? 'predicts' : undefined;
}

const isInfinitive = (text: DescribedText, { from }: TokenRange): boolean =>
  text.tokens[from]?.lower === 'to';

/** The stance of an attributed content. */
export function chooseStance(
  text: DescribedText,
  cue: TokenRange,
  content: TokenRange,
  cueClass: CueClass,
): Stance {
  const said = stanceOfWords(text, cue);
  if (said !== undefined) return said;
  const tokens = text.tokens.slice(content.from, content.to);
  const putsFigure =
    text.tokens.slice(cue.from, cue.to).some(({ lemma }) => lemma === 'put') &&
    tokens.some(({ tag }) => tag === 'NUM');
  if (putsFigure) return 'estimates';
  if (cueClass === 'thought' || cueClass === 'stance') return 'believes';
  if (cueClass === 'intent')
    return isInfinitive(text, content) || firstVerb(text, content) !== undefined ? 'intends' : 'urges';
  return stanceOfContent(text, content) ?? 'asserts';
}

/** The stance of the publisher's own words. */
export const stanceOfOwnWords = (text: DescribedText, content: TokenRange): Stance =>
  stanceOfContent(text, content) ?? 'asserts';
