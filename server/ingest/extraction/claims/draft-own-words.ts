// Claims in the publisher's own voice: sentences, or what of them nobody else is cited for, that tell of somebody named or give a figure.
import words from '../../../../graph-data/lexicons/english-stop-words.json' with { type: 'json' };
import { PUBLISHER } from '../../../../graph-data/ontology/ontology.ts';
import { untie } from '../attributions/join-content.ts';
import { firstVerb } from '../words/find-clauses.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import { isInside } from '../words/token-ranges.ts';
import { stanceOfOwnWords } from './choose-stance.ts';
import type { ClaimDraft } from './claim-draft.ts';
import type { ClaimReading } from './claim-reading.ts';

const FEWEST_WORDS = 4;
const SHORT = 12;
const FEW = 0.2;
const HALF = 0.5;
const CONJUNCTION = /^(and|but|or|so|while|as)$/;
const LONGEST_HEADLINE = 30;
const SPEAKS = /^(say|tell|accord)$/;
const CLOSED = /^[.!?"]$/;
const QUESTION = /^[?]$/;
const CAPTION =
  /^(photo|photograph|image|picture|caption|video|credit|courtesy|read|watch|listen|source|subscribe|file)s?$/;

const common: ReadonlySet<string> = new Set(words);

/** Whether a paragraph is English: one without its common words is a menu, or another language. */
function isProse({ text }: ClaimReading, { from, to }: TokenRange): boolean {
  const all = text.tokens.slice(from, to).filter(({ text: word }) => /^\p{L}/u.test(word));
  return all.length < SHORT || all.filter(({ lower }) => common.has(lower)).length > FEW * all.length;
}

/** "Photo: …", "Read more: …": a label, then a mark. */
function isLabelled({ text }: ClaimReading, { from }: TokenRange): boolean {
  const first = text.tokens[from]?.lower ?? '';
  const marks = [text.tokens[from + 1]?.text, text.tokens[from + 2]?.text];
  return CAPTION.test(first) && marks.some((mark) => mark !== undefined && /^[:/|]$/.test(mark));
}

/**
 * A byte for each word: 1 where somebody else is cited. A source that tells something of itself ("Varn, who leads the
 * union") is free, and so is one that belongs to a clause of its own: "the union issued | a statement | saying that".
 */
function markCited({ text, attributions }: ClaimReading): Uint8Array {
  const marks = new Uint8Array(text.tokens.length);
  for (const { cue, content } of attributions)
    for (const { from, to } of [cue, ...content]) marks.fill(1, from, to);
  const isObject = ({ from }: TokenRange): boolean =>
    text.tokens[from - 1]?.tag === 'VERB' && marks[from - 1] === 0;
  for (const { from, to } of attributions.flatMap(({ source }) => source))
    if (firstVerb(text, { from, to }) === undefined && !isObject({ from, to })) marks.fill(1, from, to);
  return marks;
}

/** The stretches of a sentence in which nobody else is cited. */
function freeStretches(sentence: TokenRange, cited: Uint8Array): readonly TokenRange[] {
  const stretches: TokenRange[] = [];
  let from = sentence.from;
  for (let token = sentence.from; token <= sentence.to; token += 1) {
    if (token < sentence.to && cited[token] === 0) continue;
    if (token > from) stretches.push({ from, to: token });
    from = token + 1;
  }
  return stretches;
}

/**
 * Whether most of a stretch stands in quotation marks, or a quotation begins or ends in it: somebody else's words, though
 * the text may not say whose.
 */
function isQuoted({ text }: ClaimReading, { from, to }: TokenRange): boolean {
  const marks = text.tokens.slice(from, to).filter(({ text: word }) => word === '"').length;
  const quoted = text.quotationOf.subarray(from, to).filter((quotation) => quotation >= 0);
  return marks % 2 === 1 || quoted.length > HALF * (to - from);
}

/** Whether somebody is said to speak, though nobody was found who does: then these may be their words. */
const isHearsay = ({ text }: ClaimReading, { from, to }: TokenRange): boolean =>
  text.tokens.slice(from, to).some(({ lemma, tag }) => tag === 'VERB' && SPEAKS.test(lemma));

/** Whether a stretch begins and ends where a sentence, a clause or a source may: else it is the rest of something. */
function hasBorders({ text, attributions }: ClaimReading, { from, to }: TokenRange): boolean {
  const sentence = text.sentences[text.tokens[from]?.sentence ?? -1] ?? { from, to };
  const isBorder = (token: number): boolean =>
    (text.words[token]?.mark ?? 0) > 0 || CONJUNCTION.test(text.tokens[token]?.lower ?? '');
  const sources = attributions.flatMap(({ source }) => source);
  const begins =
    from <= sentence.from || isBorder(from - 1) || sources.some((source) => source.from === from);
  return begins && (to >= sentence.to || isBorder(to) || sources.some((source) => source.to === to));
}

/** Whether a stretch tells anything: it has a verb, or is a list's item, and names somebody or gives a figure. */
function tells(reading: ClaimReading, stretch: TokenRange, isItem: boolean): boolean {
  const hasVerb = firstVerb(reading.text, stretch) !== undefined;
  if (stretch.to - stretch.from < FEWEST_WORDS || !(hasVerb || isItem)) return false;
  if (isQuoted(reading, stretch) || isHearsay(reading, stretch) || !hasBorders(reading, stretch))
    return false;
  if (!hasVerb) return reading.quantities.some((quantity) => isInside(quantity, stretch));
  const named = reading.mentions.filter(({ label }) => label !== 'UnnamedSource');
  return [named, reading.quantities].some((found) => found.some((one) => isInside(one, stretch)));
}

/** Whether a paragraph is a headline: a heading, or where the document does not tell, a first line without a full stop. */
function isHeadline({ text, blocks }: ClaimReading, paragraph: number): boolean {
  const block = blocks[paragraph];
  if (block !== undefined) return block === 'heading';
  const { from, to } = text.paragraphs[paragraph] ?? { from: 0, to: 0 };
  return paragraph === 0 && to - from < LONGEST_HEADLINE && !CLOSED.test(text.tokens[to - 1]?.text ?? '');
}

/** The claims that the publisher makes itself, in the order of the text. */
export function draftOwnWords(reading: ClaimReading): readonly ClaimDraft[] {
  const { text } = reading;
  const cited = markCited(reading);
  return text.sentences.flatMap((sentence) => {
    const paragraph = text.tokens[sentence.from]?.paragraph ?? 0;
    const block = reading.blocks[paragraph];
    const isFurniture = block === 'caption' || block === 'code' || isLabelled(reading, sentence);
    const last = text.tokens[sentence.to - 1]?.text ?? '';
    if (isFurniture || QUESTION.test(last) || !isProse(reading, text.paragraphs[paragraph] ?? sentence))
      return [];
    const kind = isHeadline(reading, paragraph) ? 'headline' : 'own words';
    return freeStretches(sentence, cited)
      .map((stretch) => untie(text, stretch))
      .filter((stretch) => tells(reading, stretch, block === 'list item'))
      .map(
        (passage): ClaimDraft => ({
          passage,
          pieces: [passage],
          chain: [{ speaker: PUBLISHER }],
          attribution: 'documentVoice',
          quotation: 'none',
          stance: stanceOfOwnWords(text, passage),
          isDenied: false,
          kind,
        }),
      );
  });
}
