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
const GROUP_TAGS = new Set(['AUX', 'VERB', 'ADV', 'PART']);
const RELATIVES = new Set(['who', 'whom', 'which', 'that', 'what', 'whose', 'there']);
const OWNERS = new Set(['his', 'her', 'its', 'their', 'my', 'our', 'your']);

const isPossessive = ({ text, tag }: Token): boolean => (text === "'s" || text === "'") && tag === 'PART';

/** Phrases as they are found word by word; one that ends without a main word is none. */
class GrowingPhrases {
  readonly found: Phrase[] = [];
  #from = -1;
  #head = -1;

  /** The main word so far, or -1. */
  get head(): number {
    return this.#head;
  }

  take(index: number, isHead: boolean): void {
    if (this.#from < 0) this.#from = index;
    if (isHead) this.#head = index;
  }

  close(to: number): void {
    if (this.#head >= 0) this.found.push({ from: this.#from, to, head: this.#head });
    this.#from = -1;
    this.#head = -1;
  }
}

/** Lets `read` take or close at each word; no phrase goes over the end of a sentence. */
function growPhrases(
  tokens: readonly Token[],
  read: (growing: GrowingPhrases, token: Token, index: number) => void,
): Phrases {
  const growing = new GrowingPhrases();
  for (const [index, token] of tokens.entries()) {
    if (tokens[index - 1]?.sentence !== token.sentence) growing.close(index);
    read(growing, token, index);
  }
  growing.close(tokens.length);
  const phraseOf = new Int32Array(tokens.length).fill(-1);
  for (const [number, { from, to }] of growing.found.entries()) phraseOf.fill(number, from, to);
  return { phrases: growing.found, phraseOf };
}

/** "the mayor of Vell" is two noun phrases; "the mayor's old friend" is one, headed by "friend". */
export function findNounPhrases(tokens: readonly Token[]): Phrases {
  return growPhrases(tokens, (growing, token, index) => {
    const { tag, lower } = token;
    const previous = tokens[index - 1];
    const isPronoun = tag === 'PRON' || RELATIVES.has(lower);
    const isNoun = isPronoun || NOUN_TAGS.has(tag);
    if (!isNoun && !BEFORE_NOUN.has(tag)) {
      if (growing.head !== index - 1 || !isPossessive(token)) growing.close(index);
      return;
    }
    const startsAnew = isPronoun || tag === 'DET';
    const followsPossessive = previous !== undefined && isPossessive(previous);
    if (growing.head >= 0 && startsAnew && !followsPossessive) growing.close(index);
    growing.take(index, isNoun);
    if (isPronoun && !OWNERS.has(lower)) growing.close(index + 1);
  });
}

/** "has never publicly said" is one group, headed by "said"; "wants to build" is two. */
export function findVerbGroups(tokens: readonly Token[]): Phrases {
  return growPhrases(tokens, (growing, token, index) => {
    if (!GROUP_TAGS.has(token.tag) || isPossessive(token)) {
      growing.close(index);
      return;
    }
    const isVerb = token.tag === 'AUX' || token.tag === 'VERB';
    const isComplete = tokens[growing.head]?.tag === 'VERB';
    if (token.lower === 'to' || (isVerb && isComplete)) growing.close(index);
    growing.take(index, isVerb);
  });
}
