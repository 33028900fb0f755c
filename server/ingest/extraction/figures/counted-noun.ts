// What a number counts: the head of the noun phrase behind it, by part of speech.

import type { Token, TokenizedText } from '../words/read-tokens.ts';
import { isPeople, isPlural } from './name-unit.ts';
import type { Span } from './quantity.ts';

const MOST_WORDS = 6;
const MANY = 100;
// A plural that may stand before the noun it belongs to: "three arms dealers"
const ATTRIBUTIVE_PLURAL =
  /^(police|arms|sports|goods|sales|rights|news|women|customs|veterans|games|communications|savings|systems|operations|forces)$/;
const NEVER_COUNTED = /^(was|has|is|does|this|as|us|his|its|last|next|past|the|a|an|times|s|'s)$/;
const isNoun = ({ tag }: Token): boolean => tag === 'NOUN' || tag === 'PROPN';
const isModifier = ({ tag, lower }: Token): boolean =>
  tag === 'ADJ' || /^[a-z]+(ed|ing)$/.test(lower) || /^(such|other|more|very|highly|most)$/.test(lower);

/** Number of the first token that begins at or after an offset. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const mayBeCounted = ({ text, tag }: Token): boolean =>
  (isPlural(text) || isPeople(text)) && /^\p{L}/u.test(text) && tag !== 'PRON' && tag !== 'DET';

/** "current and former officials": two modifiers may be joined. */
const joinsModifiers = (tokens: readonly Token[], index: number): boolean => {
  const [before, joint, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  return joint?.lower === 'and' && before?.tag === 'ADJ' && after?.tag === 'ADJ';
};

/** The head noun of the phrase that begins at an offset: a plural, unless one is counted, or very many. */
export function countedNoun({ text, tokens }: TokenizedText, offset: number, count = MANY): Span | undefined {
  const [isOne, isMany] = [count === 1, count >= MANY];
  const first = tokenAt(tokens, offset);
  const sentence = tokens[first]?.sentence;
  let head: Token | undefined;
  for (let index = first; index < first + MOST_WORDS; index += 1) {
    const token = tokens[index];
    const isElsewhere =
      !token || token.sentence !== sentence || text.slice(tokens[first]?.start, token.start).includes('\n\n');
    if (isElsewhere) break;
    if (/^times?$/.test(token.lower)) return index === first ? [token.start, token.end] : undefined;
    if (NEVER_COUNTED.test(token.lower)) break;
    const isJoint = token.text === '-' || joinsModifiers(tokens, index);
    if (isJoint) continue;
    if (mayBeCounted(token)) {
      head = token;
      const next = tokens[index + 1];
      const goesOn = next && next.sentence === sentence && mayBeCounted(next) && isNoun(next);
      if (!goesOn || !(ATTRIBUTIVE_PLURAL.test(token.lower) || isPeople(next.text))) break;
    } else if (isOne && isNoun(token)) head = token;
    else if (head || !(isModifier(token) || isNoun(token))) break;
  }
  const [single, after] = [tokens[first], tokens[first + 1]];
  // Many coins and goods have no plural: "9,000 omari at the port"
  if (!head && isMany && single?.tag === 'NOUN' && after && !isNoun(after)) head = single;
  return head && [head.start, head.end];
}

/** What stands behind "of": the whole, and its head noun where it is no pronoun. */
export interface Whole {
  readonly span: Span;
  readonly head?: Span;
}

const MOST_WORDS_OF_A_WHOLE = 8;
const mayStandInside = ({ tag, lower }: Token): boolean =>
  /^(DET|ADJ|NOUN|PROPN|NUM)$/.test(tag) ||
  /^('s|’s|its|his|her|their|our|my|your|all|such|other|-|,)$/.test(lower);

/** The phrase that begins at an offset behind "of": "the court's five judges", "them", "151 seats". */
export function wholeBehind({ text, tokens }: TokenizedText, offset: number): Whole | undefined {
  const first = tokens[tokenAt(tokens, offset)];
  if (!first) return undefined;
  if (/^(them|us|whom|which|it|you)$/.test(first.lower)) return { span: [first.start, first.end] };
  let head: Token | undefined;
  const from = tokenAt(tokens, offset);
  for (let index = from; index < from + MOST_WORDS_OF_A_WHOLE; index += 1) {
    const token = tokens[index];
    if (!token || token.sentence !== first.sentence || !mayStandInside(token)) break;
    if (token.text === ',' || /\n/.test(text.slice(first.start, token.start))) break;
    const isPossessive = /^['’]s?$/.test(tokens[index + 1]?.text ?? '');
    const isPluralNoun = isPlural(token.text) && !isPossessive && isNoun(token);
    if (head && isPlural(head.text) && !isPluralNoun) break;
    if (isNoun(token) && !isPossessive) head = token;
  }
  return head && { span: [first.start, head.end], head: [head.start, head.end] };
}
