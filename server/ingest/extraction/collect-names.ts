// Names as they stand in a text, by capitals and parts of speech: enough to tell whom a later "Brandt" or "she" means.
import type { DescribedText } from './describe-words.ts';
import { sourceKinds } from './word-classes.ts';

/** A name where it is written; `from` and `to` are tokens, the last one not included. */
export interface NameMention {
  readonly from: number;
  readonly to: number;
  /** Without title and possessive ending. */
  readonly name: string;
  readonly kind: 'person' | 'other';
  readonly gender: 'female' | 'male' | 'unknown';
  /** What the person is called beside the name: "mayor", "spokeswoman"; lemmas. */
  readonly roles: readonly string[];
}

const FEMALE = /^(mrs|ms|miss|madam|lady|queen|princess|duchess|sister|dame|mother|aunt)\.?$/;
const MALE = /^(mr|sir|lord|king|prince|duke|father|brother|uncle)\.?$/;
const TITLE =
  /^(mr|mrs|ms|miss|dr|prof|rev|sen|rep|gov|gen|lt|col|maj|capt|sgt|judge|justice|sheriff|president|minister|mayor|governor|senator|professor|doctor|captain|general|colonel|major|sergeant|inspector|chairman|chairwoman|secretary|chancellor|bishop|sir|lady|dame|king|queen|prince|princess|spokesman|spokeswoman|ambassador|councillor|director)\.?$/;
const FEMALE_ROLE = /(woman|mother|wife|sister|daughter|girl|queen|actress|widow|aunt)$/;
const MALE_ROLE = /(man|father|husband|brother|son|boy|king|actor|widower|uncle)$/;
const LINK = /^(al|el|de|da|di|van|von|der|den|bin|ibn|la|le|of|-|')$/;
const PERSON = 1;
const GROUP = 2;
const NEARBY = 8;

const ADDRESS = /^(mr|mrs|ms|miss|dr)\.?$/;
const isTitle = (lower: string): boolean => TITLE.test(lower) || (sourceKinds(lower) & PERSON) !== 0;

/** "Officials said": a capital at the start of a sentence makes no name of a noun we know. */
export const isCommonNoun = (text: DescribedText, from: number, to: number): boolean => {
  const token = text.tokens[from];
  if (token === undefined || to - from > 1) return false;
  const isFirst = text.sentences[token.sentence]?.from === from;
  return isFirst && (sourceKinds(token.lower) | sourceKinds(token.lemma)) !== 0;
};

const isCapital = (text: DescribedText, index: number): boolean => {
  const token = text.tokens[index];
  return token !== undefined && /^\p{Lu}/u.test(token.text) && token.tag === 'PROPN';
};

function endOfName(text: DescribedText, from: number): number {
  const { sentence } = text.tokens[from] ?? {};
  let to = from + 1;
  for (let index = to; text.tokens[index]?.sentence === sentence; index += 1) {
    if (isCapital(text, index)) to = index + 1;
    else if (!(LINK.test(text.tokens[index]?.lower ?? '') && isCapital(text, index + 1))) break;
  }
  return to;
}

const rolesAmong = (text: DescribedText, from: number, to: number): readonly string[] =>
  text.tokens
    .slice(Math.max(0, from), to)
    .filter(
      ({ lemma, lower, tag }) => tag !== 'VERB' && ((sourceKinds(lemma) | sourceKinds(lower)) & PERSON) !== 0,
    )
    .map(({ lower }) => lower);

/** What stands around a name as its role: "the mayor, Ilse Brandt", "Ilse Brandt, the mayor,". */
function rolesOf(text: DescribedText, from: number, to: number): readonly string[] {
  const { sentence } = text.tokens[from] ?? {};
  const phrase = text.nounPhrases.phrases[text.nounPhrases.phraseOf[from] ?? -1];
  const before = rolesAmong(text, Math.min(phrase?.from ?? from, from), from);
  const hasComma = (index: number): boolean => text.tokens[index]?.text === ',';
  const apposed = hasComma(from - 1)
    ? text.nounPhrases.phrases[text.nounPhrases.phraseOf[from - 2] ?? -1]
    : undefined;
  const ahead = apposed === undefined ? [] : rolesAmong(text, apposed.from, apposed.to);
  let end = to + 1;
  while (hasComma(to) && end < to + NEARBY && text.tokens[end]?.sentence === sentence && !hasComma(end))
    end += 1;
  const opensWith = text.tokens[to + 1]?.tag;
  const behind =
    hasComma(to) && (opensWith === 'DET' || opensWith === 'NOUN') ? rolesAmong(text, to + 1, end) : [];
  return [...before, ...ahead, ...behind];
}

function genderOf(words: readonly string[]): NameMention['gender'] {
  if (words.some((word) => FEMALE.test(word) || FEMALE_ROLE.test(word))) return 'female';
  if (words.some((word) => MALE.test(word) || MALE_ROLE.test(word))) return 'male';
  return 'unknown';
}

/** All names of a text, in order. */
export function collectNames(text: DescribedText): readonly NameMention[] {
  const mentions: NameMention[] = [];
  for (let index = 0; index < text.tokens.length; index += 1) {
    if (!isCapital(text, index)) continue;
    const to = endOfName(text, index);
    if (isCommonNoun(text, index, to)) continue;
    const words = text.tokens.slice(index, to).map(({ lower }) => lower);
    const titles = words.slice(0, -1).filter(isTitle);
    let from = index;
    while (from < to - 1 && isTitle(text.tokens[from]?.lower ?? '')) from += 1;
    const borne = text.tokens.slice(index, from).map(({ lower }) => lower);
    const roles = [...borne.filter((word) => !ADDRESS.test(word)), ...rolesOf(text, index, to)];
    const isGroup = words.some((word) => (sourceKinds(word) & GROUP) !== 0 && !TITLE.test(word));
    const isPerson = !isGroup && (titles.length > 0 || roles.length > 0 || (to - from > 1 && to - from < 5));
    mentions.push({
      from,
      to,
      name: text.text.slice(text.tokens[from]?.start ?? 0, text.tokens[to - 1]?.end ?? 0),
      kind: isPerson ? 'person' : 'other',
      gender: genderOf([...titles, ...roles]),
      roles,
    });
    index = to - 1;
  }
  return mentions;
}
