// Content made whole: a quotation that is begun is taken to its closing mark, and over the paragraphs it runs through.
import type { DescribedText } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import type { DirectSpeech } from './find-direct-speech.ts';

/** A cue with the words of its source and content. */
export interface FoundParts {
  readonly cue: TokenRange;
  readonly source: readonly TokenRange[];
  readonly content: readonly TokenRange[];
}

// From this share on, a quotation is taken to be meant whole
const MOST = 0.4;
const COLON = 2;
const MAX_PARAGRAPHS = 12;

const has = ({ from, to }: TokenRange, token: number): boolean => from <= token && token < to;

/** Words that belong to the content, as a set that can grow. */
class Cover {
  readonly #tokens = new Set<number>();
  readonly #taken: (token: number) => boolean;

  constructor({ cue, source, content }: FoundParts) {
    this.#taken = (token) => has(cue, token) || source.some((range) => has(range, token));
    for (const { from, to } of content) this.add(from, to);
  }

  has(token: number): boolean {
    return this.#tokens.has(token);
  }

  add(from: number, to: number): void {
    for (let token = from; token < to; token += 1) if (!this.#taken(token)) this.#tokens.add(token);
  }

  drop(isDropped: (token: number) => boolean): void {
    for (const token of this.#tokens) if (isDropped(token)) this.#tokens.delete(token);
  }

  ranges(): readonly TokenRange[] {
    const ranges: TokenRange[] = [];
    for (const token of [...this.#tokens].sort((a, b) => a - b)) {
      const last = ranges.at(-1);
      if (last?.to === token) ranges[ranges.length - 1] = { from: last.from, to: token + 1 };
      else ranges.push({ from: token, to: token + 1 });
    }
    return ranges;
  }
}

/** The quotation that a whole paragraph is, or undefined where it says anything else. */
function wholeQuotation(text: DescribedText, paragraph: number): TokenRange | undefined {
  const range = text.paragraphs[paragraph];
  if (range === undefined) return undefined;
  const quotation = text.quotations[text.quotationOf[range.from] ?? -1];
  const isWhole = quotation !== undefined && quotation.open === range.from && quotation.close >= range.to - 1;
  return isWhole ? range : undefined;
}

/** Completes the quotations that the content of a cue begins; `cueMarks` has a 1 for each word of any cue. */
export function completeContent(
  text: DescribedText,
  parts: FoundParts,
  cueMarks: Uint8Array,
  direct: readonly DirectSpeech[],
): readonly TokenRange[] {
  const { cue, content } = parts;
  const spoken = direct.filter((speech) => speech.cue.from < cue.to && cue.from < speech.cue.to);
  const isUnquoted = (token: number): boolean => (text.quotationOf[token] ?? -1) < 0;
  const cover = new Cover(parts);
  const paragraph = text.tokens[cue.from]?.paragraph ?? 0;
  const own = text.quotationOf[cue.from] ?? -1;
  // Where a quotation stands beside its verb as a whole sentence, nothing unquoted is part of what was said
  if (spoken.length > 0) cover.drop(isUnquoted);
  for (const { quotation } of spoken) {
    const { open = 0, close = -1 } = text.quotations[quotation] ?? {};
    cover.add(open, close + 1);
  }
  // What is spoken beside another verb is that speaker's
  const others = direct.filter((speech) => !spoken.includes(speech) && own !== speech.quotation);
  const isOthers = (token: number): boolean =>
    others.some(({ quotation }) => text.quotationOf[token] === quotation);
  const { sentence } = text.tokens[cue.from] ?? {};
  const isElsewhere = (token: number): boolean => text.tokens[token]?.sentence !== sentence;
  const endsInColon = text.words[(text.sentences[sentence ?? -1]?.to ?? 0) - 1]?.mark === COLON;
  if (own < 0) {
    cover.drop(isOthers);
    if (!endsInColon) cover.drop((token) => isElsewhere(token) && isUnquoted(token));
  }
  const met = new Set<number>();
  for (const { quotation } of spoken) met.add(quotation);
  for (const { from, to } of content)
    for (let token = from; token < to; token += 1) met.add(text.quotationOf[token] ?? -1);
  for (const number of met) {
    const quotation = text.quotations[number];
    if (quotation === undefined || number === own || others.some((speech) => speech.quotation === number))
      continue;
    let covered = 0;
    for (let token = quotation.open; token <= quotation.close; token += 1) if (cover.has(token)) covered += 1;
    const isBegun = cover.has(quotation.open) || cover.has(quotation.open + 1);
    if (isBegun || covered / (quotation.close - quotation.open + 1) > MOST)
      cover.add(quotation.open, quotation.close + 1);
  }
  if (met.size > (met.has(-1) ? 1 : 0) && own < 0)
    extendOverParagraphs(text, cue, paragraph, cover, cueMarks);
  return cover.ranges();
}

function extendOverParagraphs(
  text: DescribedText,
  cue: TokenRange,
  paragraph: number,
  cover: Cover,
  cueMarks: Uint8Array,
): void {
  const end = text.paragraphs[paragraph]?.to ?? 0;
  // Another cue outside quotation marks means that somebody else may have the last word
  for (let token = cue.to; token < end; token += 1)
    if (cueMarks[token] === 1 && (text.quotationOf[token] ?? -1) < 0) return;
  for (let next = paragraph + 1; next <= paragraph + MAX_PARAGRAPHS; next += 1) {
    const range = wholeQuotation(text, next);
    if (range === undefined) return;
    cover.add(range.from, range.to);
  }
}
