// Attributed content taken as far as it plainly goes: to the end of its clause, over a colon, and through the list it leads to.
import type { BlockKind } from '../reading/reading-shapes.ts';
import type { DescribedText } from './describe-words.ts';
import type { FoundAttribution } from './extract-attributions.ts';
import { firstVerb } from './find-clauses.ts';
import type { TokenRange } from './read-tokens.ts';

const COMMA = 1;
const COLON = 2;
const CONDITION = /^(if|when|unless|although|though|once|while|despite|during|because|since|whenever)$/;
const GOES_ON =
  /^(and|or|as|because|so|since|in|especially|particularly|including|despite|after|before|with|until|even|if|when)$/;
const BRACKET = 7;
// Cues below are wrong too often to end a list
const SURE = 0.75;
const BULLET = /^[•▪◦‣*–—-]$/;

/** A byte for each word: 1 where a cue or a source stands that is at least as sure. */
function markTaken(text: DescribedText, all: readonly FoundAttribution[], leastScore = 0): Uint8Array {
  const taken = new Uint8Array(text.tokens.length);
  const attributions = all.filter(({ score }) => score >= leastScore);
  for (const { cue, source } of attributions)
    for (const { from, to } of [cue, ...source]) taken.fill(1, from, to);
  return taken;
}

/** The place of the next mark, or the end of the sentence; where a cue or a quotation comes first, the place itself. */
function endOfClause(text: DescribedText, place: number, end: number, taken: Uint8Array): number {
  const isMark = (token: number): boolean => {
    const mark = text.words[token]?.mark ?? 0;
    return mark > 0 && mark < BRACKET && text.tokens[token]?.text !== '-';
  };
  let token = place;
  while (token < end && !isMark(token)) {
    if (taken[token] === 1 || (text.quotationOf[token] ?? -1) >= 0) return place;
    token += 1;
  }
  return token;
}

/** Whether a content that ends at a comma is not over: no verb yet, "if …" without what then, or a "that" that goes on. */
function isUnfinished(text: DescribedText, from: number, comma: number): boolean {
  const { tokens } = text;
  const isThat = tokens[from]?.lower === 'that';
  const head = isThat ? from + 1 : from;
  if (isThat && firstVerb(text, { from: head, to: comma }) === undefined) return true;
  const hasComma = tokens.slice(head, comma).some(({ text: word }) => word === ',');
  if (CONDITION.test(tokens[head]?.lower ?? '') && !hasComma) return true;
  return isThat && GOES_ON.test(tokens[comma + 1]?.lower ?? '');
}

/** A content in the writer's words that breaks off within a clause, or before a colon, goes on. */
function widen(
  text: DescribedText,
  attribution: FoundAttribution,
  taken: Uint8Array,
  surelyTaken: Uint8Array,
): FoundAttribution {
  const { cue, content } = attribution;
  const last = content.at(-1);
  if (last === undefined || last.from < cue.to || (text.quotationOf[last.to - 1] ?? -1) >= 0)
    return attribution;
  const end = text.sentences[text.tokens[last.to - 1]?.sentence ?? -1]?.to ?? last.to;
  let to = endOfClause(text, last.to, end, taken);
  while (text.words[to]?.mark === COMMA && to < end && isUnfinished(text, last.from, to)) {
    const next = endOfClause(text, to + 1, end, taken);
    if (next === to + 1) break;
    to = next;
  }
  const goesOver = text.words[to]?.mark === COLON && !surelyTaken.subarray(to, end).includes(1);
  const widened = { from: last.from, to: goesOver ? end : to };
  return { ...attribution, content: [...content.slice(0, -1), widened] };
}

/** The paragraphs of the list that a paragraph with a colon at its end leads to. */
function listBehind(
  text: DescribedText,
  paragraph: number,
  blocks: readonly (BlockKind | undefined)[],
): readonly TokenRange[] {
  const lead = text.paragraphs[paragraph];
  if (lead === undefined || text.words[lead.to - 1]?.mark !== COLON) return [];
  const items: TokenRange[] = [];
  for (const [behind, range] of text.paragraphs.slice(paragraph + 1).entries()) {
    const isItem =
      blocks[paragraph + 1 + behind] === 'list item' || BULLET.test(text.tokens[range.from]?.text ?? '');
    if (!isItem) break;
    items.push(range);
  }
  return items;
}

/** Widens the contents of all attributions; a list belongs to the last statement of the paragraph that leads to it. */
export function widenContents(
  text: DescribedText,
  attributions: readonly FoundAttribution[],
  blocks: readonly (BlockKind | undefined)[],
): readonly FoundAttribution[] {
  const taken = markTaken(text, attributions);
  const surelyTaken = markTaken(text, attributions, SURE);
  const paragraphOf = ({ cue }: FoundAttribution): number => text.tokens[cue.from]?.paragraph ?? -1;
  const lastOf = new Map(
    attributions.filter(({ isNested }) => !isNested).map((one) => [paragraphOf(one), one]),
  );
  return attributions.map((attribution) => {
    const paragraph = paragraphOf(attribution);
    const isLast = lastOf.get(paragraph) === attribution;
    const items = isLast ? listBehind(text, paragraph, blocks) : [];
    const free = items.filter(({ from, to }) => !surelyTaken.subarray(from, to).includes(1));
    const widened = widen(text, attribution, taken, surelyTaken);
    return { ...widened, content: [...widened.content, ...free] };
  });
}
