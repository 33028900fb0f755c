// A sentence as words in which each mention is one word, whatever it is made of.

import type { EntityPlace } from '../entities/entity-place.ts';
import type { DescribedText } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import { mendTags } from './mend-tags.ts';
import type { Part } from './sentence-part.ts';

const QUOTES = new Set(['"', "'", "''", '``']);

/** The longest mention that begins at a place of the text; shorter ones within it are not looked at. */
function longestByStart(mentions: readonly EntityPlace[]): ReadonlyMap<number, EntityPlace> {
  const longest = new Map<number, EntityPlace>();
  for (const mention of mentions)
    if ((longest.get(mention.start)?.end ?? 0) < mention.end) longest.set(mention.start, mention);
  return longest;
}

const LONGEST_INSERT = 6;

/** How many parts an insert that begins at `from` takes: "(LF)" or "(R)" behind a name, ", 54" in "Omar Vash, 54, head of …". */
function insertAt(parts: readonly Part[], from: number): number {
  const before = parts[from - 1]?.mention;
  const open = parts[from];
  if (before === undefined || open === undefined) return 0;
  if (open.lower === ',') return parts[from + 1]?.tag === 'NUM' && parts[from + 2]?.lower === ',' ? 2 : 0;
  const inside = parts.slice(from + 1, from + LONGEST_INSERT).findIndex(({ lower }) => lower === ')');
  const own = parts.slice(from + 1, from + 1 + inside);
  const saysNothing = own.every(({ mention }) => mention === undefined || mention.key === before.key);
  return open.lower === '(' && inside >= 0 && saysNothing ? inside + 2 : 0;
}

/** "in both Kersh and Vell" says no more than "in Kersh and Vell". */
const withoutBoth = (parts: readonly Part[]): readonly Part[] =>
  parts.filter(
    ({ lower }, at) => !(lower === 'both' && parts[at + 1]?.mention && parts[at + 2]?.lower === 'and'),
  );

/** Without inserts behind names: they say nothing of relations. */
function withoutInserts(parts: readonly Part[]): readonly Part[] {
  const kept: Part[] = [];
  for (let at = 0; at < parts.length; ) {
    const length = insertAt(parts, at);
    if (length === 0) kept.push(...parts.slice(at, at + 1));
    at += length === 0 ? 1 : length;
  }
  return kept;
}

const LIMITS = /^(over|about|around|some|nearly|almost|roughly|approximately)$/;

const LIMIT_PAIRS = new Set(['more than', 'fewer than', 'less than', 'at least', 'at most', 'up to']);

/** "over 300", "between 30 and 40": words before a number that are no prepositions there. */
const joinAmounts = (parts: readonly Part[]): readonly Part[] =>
  parts.map((part, index) => {
    const isNumber = (at: number): boolean => parts[at]?.tag === 'NUM';
    const isRange = (at: number): boolean =>
      parts[at]?.lower === 'between' &&
      isNumber(at + 1) &&
      parts[at + 2]?.lower === 'and' &&
      isNumber(at + 3);
    const isLimit = LIMITS.test(part.lower) && isNumber(index + 1);
    const isPair = (at: number): boolean =>
      isNumber(at + 2) && LIMIT_PAIRS.has(`${parts[at]?.lower} ${parts[at + 1]?.lower}`);
    return isLimit || isPair(index) || isPair(index - 1) || isRange(index) || isRange(index - 2)
      ? { ...part, tag: 'NUM' }
      : part;
  });

const PREFIX = /^(anti|pro)-/;

/** "the Front – a rebel group – said": no hyphen of a compound. */
function isSpacedDash({ tokens }: DescribedText, index: number): boolean {
  const [before, dash, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (dash === undefined || !/^[-–]$/.test(dash.text)) return false;
  return (before?.end ?? 0) < dash.start || dash.end < (after?.start ?? 0);
}

/** Splits a sentence; quotation marks are left out. */
export function partsOfSentence(
  text: DescribedText,
  sentence: TokenRange,
  mentions: readonly EntityPlace[],
): readonly Part[] {
  const byStart = longestByStart(mentions);
  const parts: Part[] = [];
  for (let from = sentence.from; from < sentence.to; ) {
    const token = text.tokens[from];
    if (token === undefined) break;
    const mention = byStart.get(token.start);
    let to = from + 1;
    if (mention !== undefined)
      while (to < sentence.to && (text.tokens[to]?.start ?? mention.end) < mention.end) to += 1;
    const prefix = PREFIX.exec(token.lower)?.[1];
    const prefixed = prefix === undefined ? undefined : byStart.get(token.start + prefix.length + 1);
    if (prefix !== undefined && prefixed !== undefined) {
      const name = text.text.slice(prefixed.start, prefixed.end).toLowerCase();
      while (to < sentence.to && (text.tokens[to]?.start ?? prefixed.end) < prefixed.end) to += 1;
      parts.push(
        { from, to: from + 1, lower: prefix, lemma: prefix, tag: 'ADJ' },
        { from, to: from + 1, lower: '-', lemma: '-', tag: 'PUNCT' },
        { from, to, lower: name, lemma: name, tag: 'ENTITY', mention: prefixed },
      );
      from = to;
      continue;
    }
    const lower = mention ? text.text.slice(mention.start, mention.end).toLowerCase() : token.lower;
    if (mention !== undefined) parts.push({ from, to, lower, lemma: lower, tag: 'ENTITY', mention });
    else if (isSpacedDash(text, from)) parts.push({ from, to, lower: '—', lemma: '—', tag: 'PUNCT' });
    else if (!QUOTES.has(token.text) || token.tag === 'PART')
      parts.push({ from, to, lower, lemma: token.lemma.toLowerCase(), tag: token.tag });
    from = to;
  }
  return mendTags(joinAmounts(withoutInserts(withoutBoth(parts))));
}
