// The clauses of a sentence, from marks, joining words and verbs alone: enough to say which words go with which figure.
import type { DescribedText } from './describe-words.ts';
import type { TokenRange } from './read-tokens.ts';

const COMMA = 1;
const DASH = 4;
const OPENS = /^(but|while|whereas|although|though|because|when|if|unless|until|who|which|where|whose|so)$/;
const JOINS = /^(and|or)$/;
const SUBJECTS = /^(he|she|it|they|we|i|you|there|this|these|those)$/;
const INFINITE = /(ing)$/;

/** Whether a group of verbs can carry a clause: not "to go", not "going" alone. */
function carriesClause(text: DescribedText, group: TokenRange): boolean {
  const tokens = text.tokens.slice(group.from, group.to);
  const [first] = tokens;
  if (first?.lower === 'to') return false;
  const main = tokens.findLast(({ tag }) => tag === 'VERB' || tag === 'AUX');
  if (main === undefined) return false;
  return tokens.some(({ tag }) => tag === 'AUX') || !INFINITE.test(main.lower);
}

/** The first group of verbs within a stretch that can carry a clause. */
export function firstVerb(text: DescribedText, { from, to }: TokenRange): TokenRange | undefined {
  let token = from;
  while (token < to) {
    const group = text.verbGroups.phrases[text.verbGroups.phraseOf[token] ?? -1];
    if (group !== undefined && carriesClause(text, group))
      return { from: Math.max(group.from, from), to: Math.min(group.to, to) };
    token = group === undefined ? token + 1 : group.to;
  }
  return undefined;
}

const SUBORDINATES = /^(who|which|that|whose|where|while|as)$/;

/** Whether a stretch is a statement by itself: its first verb is no infinitive, no participle, and not that of "who …". */
export function isStatement(text: DescribedText, range: TokenRange): boolean {
  const verb = firstVerb(text, range);
  const first = text.tokens[range.from];
  if (verb === undefined || first === undefined) return false;
  if (first.lower === 'to' || (first.tag === 'VERB' && INFINITE.test(first.lower))) return false;
  return !text.tokens.slice(range.from, verb.from).some(({ lower }) => SUBORDINATES.test(lower));
}

/** Whether a clause may begin at a word: after a mark, at "but" or "which", at "and" before a verb or a new subject. */
function mayBegin(text: DescribedText, token: number): boolean {
  const mark = text.words[token - 1]?.mark ?? 0;
  if (mark >= COMMA && mark <= DASH && text.tokens[token - 1]?.text !== '-') return true;
  const { lower = '' } = text.tokens[token] ?? {};
  if (OPENS.test(lower)) return true;
  if (!JOINS.test(lower)) return false;
  const next = text.tokens[token + 1];
  return next?.tag === 'VERB' || next?.tag === 'AUX' || SUBJECTS.test(next?.lower ?? '');
}

/** Splits a stretch of words where a clause begins; a part without a verb stays with the one before it. */
export function findClauses(text: DescribedText, { from, to }: TokenRange): readonly TokenRange[] {
  const parts: TokenRange[] = [];
  let start = from;
  for (let token = from + 1; token <= to; token += 1) {
    if (token < to && !mayBegin(text, token)) continue;
    parts.push({ from: start, to: token });
    start = token;
  }
  const clauses: TokenRange[] = [];
  for (const part of parts) {
    const last = clauses.at(-1);
    const isWhole = firstVerb(text, part) !== undefined;
    const lastIsWhole = last !== undefined && firstVerb(text, last) !== undefined;
    if (last !== undefined && !(isWhole && lastIsWhole))
      clauses[clauses.length - 1] = { from: last.from, to: part.to };
    else clauses.push(part);
  }
  return clauses;
}
