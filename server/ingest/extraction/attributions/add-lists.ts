// Statements with what stands behind their colon: the rest of the sentence, or the list that they lead to.
import type { BlockKind } from '../../reading/reading-shapes.ts';
import type { DescribedText } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import { markRanges } from '../words/token-ranges.ts';
import type { FoundAttribution } from './extract-attributions.ts';

const COLON = 2;
// Cues below are wrong too often to end a list
const SURE = 0.75;
const BULLET = /^[•▪◦‣*–—-]$/;

/** "The losses reached 22 crates: ten of tea …": words in the writer's voice behind a content and its colon. */
function restOfSentence(text: DescribedText, { cue, content }: FoundAttribution): TokenRange | undefined {
  const last = content.at(-1);
  if (last === undefined || last.from < cue.to || (text.quotationOf[last.to - 1] ?? -1) >= 0)
    return undefined;
  const end = text.sentences[text.tokens[last.to - 1]?.sentence ?? -1]?.to ?? last.to;
  return text.words[last.to]?.mark === COLON ? { from: last.to, to: end } : undefined;
}

/** The paragraphs of the list that a paragraph with a colon at its end leads to. */
function itemsBehind(
  text: DescribedText,
  paragraph: number,
  blocks: readonly (BlockKind | undefined)[],
): readonly TokenRange[] {
  const lead = text.paragraphs[paragraph];
  if (lead === undefined || text.words[lead.to - 1]?.mark !== COLON) return [];
  const items: TokenRange[] = [];
  for (const [behind, range] of text.paragraphs.slice(paragraph + 1).entries()) {
    const isBullet = BULLET.test(text.tokens[range.from]?.text ?? '');
    if (blocks[paragraph + 1 + behind] !== 'list item' && !isBullet) break;
    items.push(range);
  }
  return items;
}

/** Adds to each attribution what its colon leads to; a list belongs to the last statement of the paragraph before it. */
export function addLists(
  text: DescribedText,
  attributions: readonly FoundAttribution[],
  blocks: readonly (BlockKind | undefined)[],
): readonly FoundAttribution[] {
  const sure = attributions.filter(({ score }) => score >= SURE);
  const taken = markRanges(
    text,
    sure.flatMap(({ cue, source }) => [cue, ...source]),
  );
  const isFree = ({ from, to }: TokenRange): boolean => !taken.subarray(from, to).includes(1);
  const paragraphOf = ({ cue }: FoundAttribution): number => text.tokens[cue.from]?.paragraph ?? -1;
  const lastOf = new Map(
    attributions.filter(({ isNested }) => !isNested).map((one) => [paragraphOf(one), one]),
  );
  return attributions.map((attribution) => {
    const { content } = attribution;
    const paragraph = paragraphOf(attribution);
    const isLast = lastOf.get(paragraph) === attribution;
    const items = (isLast ? itemsBehind(text, paragraph, blocks) : []).filter(isFree);
    const rest = restOfSentence(text, attribution);
    const last = content.at(-1);
    const widened =
      last !== undefined && rest !== undefined && isFree(rest)
        ? [...content.slice(0, -1), { from: last.from, to: rest.to }]
        : content;
    return { ...attribution, content: [...widened, ...items] };
  });
}
