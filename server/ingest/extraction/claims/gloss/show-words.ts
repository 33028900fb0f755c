// The words of a claim for a reader who sees nothing else: names in place of words that stand for them.
import type { TokenRange } from '../../words/read-tokens.ts';
import type { ClaimReading } from '../claim-reading.ts';
import type { StandIn } from './find-stand-ins.ts';
import { asOwner, nameInSentence } from './name-in-sentence.ts';

/** What stands in the gloss for a word: the name, or of "we" the word and the name: "we [the Harbour Authority]". */
function inPlaceOf(reading: ClaimReading, { entity, isOwner, isFirstPerson, from, to }: StandIn): string {
  const { text } = reading;
  const name = nameInSentence(reading, entity);
  const words = isOwner ? asOwner(reading, name) : name;
  const written = text.text.slice(text.tokens[from]?.start ?? 0, text.tokens[to - 1]?.end ?? 0);
  const isFirst = text.sentences[text.tokens[from]?.sentence ?? -1]?.from === from;
  if (isFirstPerson) return `${written} [${words}]`;
  return isFirst ? words.slice(0, 1).toUpperCase() + words.slice(1) : words;
}

/** A word as it is shown, with the space before it. */
interface ShownWord {
  readonly space: string;
  readonly words: string;
  readonly isQuoted: boolean;
}

/** The words of one piece, without the marks of quotations. */
function wordsOfPiece(
  reading: ClaimReading,
  { from, to }: TokenRange,
  standIns: readonly StandIn[],
): readonly ShownWord[] {
  const { text, tokens, quotationOf } = reading.text;
  const shown: ShownWord[] = [];
  let space = '';
  for (let at = from; at < to; ) {
    const { start = 0, end = 0, text: word } = tokens[at] ?? {};
    const standIn = standIns.find((one) => one.from === at);
    if (at > from) space += text.slice(tokens[at - 1]?.end ?? start, start);
    if (word !== '"') {
      const words = standIn === undefined ? text.slice(start, end) : inPlaceOf(reading, standIn);
      shown.push({ space, words, isQuoted: (quotationOf[at] ?? -1) >= 0 });
      space = '';
    }
    at = standIn?.to ?? at + 1;
  }
  return shown;
}

/** Two pieces as one; of “the bridge,” she said, “will stay shut” without the comma. */
function joinPieces(before: readonly ShownWord[], piece: readonly ShownWord[]): readonly ShownWord[] {
  const [first, ...rest] = piece;
  if (first === undefined || before.length === 0) return [...before, ...piece];
  const hasComma = first.isQuoted && before.at(-1)?.words === ',';
  return [...(hasComma ? before.slice(0, -1) : before), { ...first, space: ' ' }, ...rest];
}

/** Words with a name in place of each stand-in. Quotation marks are left out, or put where a quotation begins and ends. */
export function showWords(
  reading: ClaimReading,
  pieces: readonly TokenRange[],
  standIns: readonly StandIn[],
  isQuoting: boolean,
): string {
  const words = pieces
    .map((piece) => wordsOfPiece(reading, piece, standIns))
    .reduce<readonly ShownWord[]>(joinPieces, []);
  return words
    .map(({ space, words: word, isQuoted }, at) => {
      const opens = isQuoting && isQuoted && words[at - 1]?.isQuoted !== true;
      const closes = isQuoting && isQuoted && words[at + 1]?.isQuoted !== true;
      return `${space}${opens ? '“' : ''}${word}${closes ? '”' : ''}`;
    })
    .join('');
}
