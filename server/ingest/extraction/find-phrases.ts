// Noun phrases and groups of verbs from parts of speech alone: no parser, only which tags stand side by side.
import type { Token } from './read-tokens.ts';

/** A run of tokens with its main word: the last noun, the last verb. */
export interface Phrase {
  readonly from: number;
  /** The token after the last one. */
  readonly to: number;
  readonly head: number;
}

/** Phrases in order, and of each token the number of its phrase, or -1. */
export interface Phrases {
  readonly phrases: readonly Phrase[];
  readonly phraseOf: Int32Array;
}

const NOUN_TAGS = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM']);
const BEFORE_NOUN = new Set(['DET', 'ADJ', 'NUM', 'SYM']);
const RELATIVES = new Set(['who', 'whom', 'which', 'that', 'what', 'whose', 'there']);

const isPossessive = ({ text, tag }: Token): boolean => (text === "'s" || text === "'") && tag === 'PART';

const collect = (length: number, phrases: readonly Phrase[]): Phrases => {
  const phraseOf = new Int32Array(length).fill(-1);
  for (const [index, { from, to }] of phrases.entries()) phraseOf.fill(index, from, to);
  return { phrases, phraseOf };
};

/** "the mayor of Vell" is two noun phrases; "the mayor's old friend" is one, headed by "friend". */
export function findNounPhrases(tokens: readonly Token[]): Phrases {
  const phrases: Phrase[] = [];
  let from = -1;
  let head = -1;
  const close = (to: number): void => {
    if (head >= 0) phrases.push({ from, to, head });
    from = -1;
    head = -1;
  };
  for (const [index, token] of tokens.entries()) {
    const previous = tokens[index - 1];
    if (from >= 0 && previous?.sentence !== token.sentence) close(index);
    const { tag, lower } = token;
    const isNoun = NOUN_TAGS.has(tag);
    const isPronoun = tag === 'PRON' || RELATIVES.has(lower);
    const startsAnew = tag === 'DET' || isPronoun;
    if (isNoun || isPronoun || BEFORE_NOUN.has(tag)) {
      const followsPossessive = previous !== undefined && isPossessive(previous);
      if (from >= 0 && startsAnew && !followsPossessive && head >= 0) close(index);
      if (from < 0) from = index;
      if (isNoun || isPronoun) head = index;
      const isDeterminer = /^(his|her|its|their|my|our|your)$/.test(lower);
      if (isPronoun && !isDeterminer) close(index + 1);
    } else if (!(from >= 0 && head === index - 1 && isPossessive(token))) close(index);
  }
  close(tokens.length);
  return collect(tokens.length, phrases);
}

const GROUP_TAGS = new Set(['AUX', 'VERB', 'ADV', 'PART']);

/** "has never publicly said" is one group, headed by "said"; "wants to build" is two. */
export function findVerbGroups(tokens: readonly Token[]): Phrases {
  const phrases: Phrase[] = [];
  let from = -1;
  let head = -1;
  const close = (to: number): void => {
    if (head >= 0) phrases.push({ from, to, head });
    from = -1;
    head = -1;
  };
  for (const [index, token] of tokens.entries()) {
    const previous = tokens[index - 1];
    if (from >= 0 && previous?.sentence !== token.sentence) close(index);
    if (!GROUP_TAGS.has(token.tag) || isPossessive(token)) {
      close(index);
      continue;
    }
    const isVerb = token.tag === 'AUX' || token.tag === 'VERB';
    const headTag = tokens[head]?.tag;
    if (token.lower === 'to' || (isVerb && headTag === 'VERB')) close(index);
    if (from < 0) from = index;
    if (isVerb) head = index;
  }
  close(tokens.length);
  return collect(tokens.length, phrases);
}
