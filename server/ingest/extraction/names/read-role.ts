// What stands beside a person's name: "Foreign Minister", "a researcher at the institute", and whether it is a woman or a man.
import type { DescribedText } from '../words/describe-words.ts';
import { isRoleWord } from '../words/role-words.ts';

/** What the words around a name tell of the person. */
export interface Role {
  /** The main words of the roles, in small letters: "minister", "researcher". */
  readonly heads: readonly string[];
  /** The role as it is written, without article: "researcher at the institute". */
  readonly words?: string;
  readonly gender: Gender;
}
export type Gender = 'female' | 'male' | 'unknown';

const FEMALE =
  /^(mrs|ms|miss|madam|lady|queen|princess|duchess|sister|dame|mother|aunt|\w*woman|wife|daughter|girl|actress|widow)\.?$/;
const MALE =
  /^(mr|sir|lord|king|prince|duke|father|brother|uncle|\w*[^o]man|man|husband|son|boy|actor|widower|sheikh|imam)\.?$/;
const ADDRESS = /^(mr|mrs|ms|miss|dr|prof|sir|madam|lord|lady)\.?$/;
const LONGEST_TITLE = 7;
const LONGEST_APPOSITION = 16;
const TITLE_TAGS = new Set(['NOUN', 'PROPN', 'ADJ']);
const OPENS_APPOSITION = new Set(['DET', 'NOUN', 'ADJ', 'PROPN']);
const ENDS_APPOSITION =
  /^(who|whom|which|whose|that|and|but|while|when|as|after|before|because|told|said|says)$/;
const ARTICLE = /^(the|a|an|its|his|her|their|our|another|one)$/;

const ABBREVIATED = new Map([
  ['adm', 'admiral'],
  ['capt', 'captain'],
  ['col', 'colonel'],
  ['dr', 'doctor'],
  ['gen', 'general'],
  ['gov', 'governor'],
  ['lt', 'lieutenant'],
  ['maj', 'major'],
  ['prof', 'professor'],
  ['rep', 'representative'],
  ['sen', 'senator'],
  ['sgt', 'sergeant'],
]);

interface Words {
  readonly from: number;
  readonly to: number;
}

/** Of words in small letters, as far as one of them tells: "spokeswoman", "mr". */
export function genderOf(words: readonly string[]): Gender {
  if (words.some((word) => FEMALE.test(word))) return 'female';
  return words.some((word) => MALE.test(word)) ? 'male' : 'unknown';
}

/** "Syrian Foreign Minister" before the name, "Secretary of State" too. */
function titleBefore({ tokens }: DescribedText, at: number): Words | undefined {
  const sentence = tokens[at]?.sentence;
  let from = at;
  while (from > at - LONGEST_TITLE && tokens[from - 1]?.sentence === sentence) {
    const token = tokens[from - 1];
    const isLink = token?.lower === 'of' || token?.text === '-' || token?.text === "'s";
    if (!token || !(TITLE_TAGS.has(token.tag) || ADDRESS.test(token.lower) || (isLink && from < at))) break;
    from -= 1;
  }
  const isRole = (index: number): boolean =>
    isRoleWord(tokens[index]) || ADDRESS.test(tokens[index]?.lower ?? '');
  const last = tokens.slice(from, at).findLastIndex((_, step) => isRole(from + step)) + from;
  if (last < from || (last < at - 1 && tokens[last + 1]?.lower !== 'of')) return undefined;
  return { from, to: at };
}

/** The word in full: "sen." → senator. */
const inFull = (lower: string): string => ABBREVIATED.get(lower.replace(/\.$/, '')) ?? lower;

/** The end of an apposition: a comma, a bracket, a clause, or the end of the sentence. */
function endOfApposition({ tokens }: DescribedText, from: number): number {
  const sentence = tokens[from]?.sentence;
  let to = from;
  while (to < from + LONGEST_APPOSITION && tokens[to]?.sentence === sentence) {
    const token = tokens[to];
    // "a researcher and expert in floods"
    const goesOn = token?.lower === 'and' && isRoleWord(tokens[to + 1]);
    if (goesOn) {
      to += 1;
      continue;
    }
    if (!token || /^[,.;:()"—–]$/.test(token.text) || ENDS_APPOSITION.test(token.lower)) break;
    if (token.tag === 'AUX' || (token.tag === 'VERB' && !/^\p{Lu}|(ing|ed)$/u.test(token.text))) break;
    to += 1;
  }
  return to;
}

const headIsRole = (text: DescribedText, from: number): boolean => {
  const phrase = text.nounPhrases.phrases[text.nounPhrases.phraseOf[from] ?? -1];
  return phrase !== undefined && isRoleWord(text.tokens[phrase.head]);
};

/** ", a researcher at the institute," and "is a researcher" behind the name. */
function appositionBehind(text: DescribedText, to: number): Words | undefined {
  const next = text.tokens[to];
  const isCopula = next !== undefined && /^(is|was|remains|became)$/.test(next.lower);
  if (next?.text !== ',' && !isCopula) return undefined;
  const first = text.tokens[to + 1];
  if (!first || first.sentence !== next?.sentence || !OPENS_APPOSITION.has(first.tag)) return undefined;
  if (isCopula && !ARTICLE.test(first.lower)) return undefined;
  return headIsRole(text, to + 1) ? { from: to + 1, to: endOfApposition(text, to + 1) } : undefined;
}

/** "The country's prime minister, " before the name. */
function appositionBefore(text: DescribedText, at: number): Words | undefined {
  const { tokens } = text;
  const from = ADDRESS.test(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
  if (tokens[from - 1]?.text !== ',') return undefined;
  const beside = text.nounPhrases.phrases[text.nounPhrases.phraseOf[from - 2] ?? -1];
  if (beside?.head === from - 2 && isRoleWord(tokens[from - 2])) return { from: beside.from, to: from - 1 };
  let start = from - 2;
  while (start > from - LONGEST_APPOSITION && tokens[start]?.sentence === tokens[from]?.sentence) {
    const token = tokens[start];
    if (!token || /^[,.;:()"—–]$/.test(token.text) || token.tag === 'VERB' || token.tag === 'AUX')
      return undefined;
    if (ARTICLE.test(token.lower) && headIsRole(text, start)) return { from: start, to: from - 1 };
    start -= 1;
  }
  return undefined;
}

/** Reads what is told of the person whose name stands at `from` to `to`. */
export function readRole(text: DescribedText, { from, to }: Words): Role {
  const parts = [titleBefore(text, from), appositionBefore(text, from), appositionBehind(text, to)].filter(
    (part) => part !== undefined,
  );
  const tokens = parts.flatMap((part) => text.tokens.slice(part.from, part.to));
  const written = parts.map((part) => {
    let start = part.from;
    while (
      start < part.to - 1 &&
      (ARTICLE.test(text.tokens[start]?.lower ?? '') || ADDRESS.test(text.tokens[start]?.lower ?? ''))
    )
      start += 1;
    return text.text.slice(text.tokens[start]?.start ?? 0, text.tokens[part.to - 1]?.end ?? 0);
  });
  const words = written
    .filter((role) => !ADDRESS.test(role.toLowerCase()))
    .toSorted((a, b) => b.length - a.length)[0]
    ?.replace(/\s+/g, ' ');
  return {
    heads: tokens.filter((token) => isRoleWord(token)).map(({ lower }) => inFull(lower)),
    gender: genderOf(tokens.map(({ lower }) => lower)),
    ...(words === undefined ? {} : { words }),
  };
}
