// Indirect speech by pattern: a whole sentence beside its source, as "According to Reyes, …" or "…, said Reyes." Rarely wrong.

import type { DescribedText } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import { verbClasses } from '../words/word-classes.ts';
import { canBeSource } from './adjoining-source.ts';

/** A sentence that is told on somebody's account. */
export interface ReportedSpeech {
  readonly cue: TokenRange;
  readonly source: TokenRange;
  readonly content: TokenRange;
}

/** A source with its cue at the end of a sentence. */
type Ending = Pick<ReportedSpeech, 'cue' | 'source'>;

const SPEECH = 1;
const DOCUMENT = 16;
const MAX_SOURCE = 40;
const MAX_ADJUNCTS = 12;
const LEAST_CONTENT = 4;
const LEAST_LEAD = 3;
const MAX_APPOSITION = 12;

const textAt = (text: DescribedText, index: number): string => text.tokens[index]?.lower ?? '';
const isOutside = (text: DescribedText, index: number): boolean => (text.quotationOf[index] ?? -1) < 0;
const hasVerb = (text: DescribedText, { from, to }: TokenRange): boolean =>
  text.tokens.slice(from, to).some(({ tag }) => tag === 'VERB' || tag === 'AUX');

/** The end of a sentence without its closing marks. */
function endOfWords(text: DescribedText, { from, to }: TokenRange): number {
  let end = to;
  while (end > from && /^[.!?"”)]+$/.test(text.tokens[end - 1]?.text ?? '')) end -= 1;
  return end;
}

const TURNS = /^(while|although|though|whereas|but|when|as|after|before|and)$/;
const CITED =
  /^(noted|reported|stated|said|explained|observed|mentioned|described|pointed|stressed|emphasized|emphasised|indicated|confirmed|shown|revealed|documented|quoted)$/;

/** The words that open "According to X, …" or "As noted by X, …"; undefined where a sentence begins otherwise. */
function openingCue(text: DescribedText, from: number): TokenRange | undefined {
  if (textAt(text, from) === 'according' && textAt(text, from + 1) === 'to') return { from, to: from + 2 };
  if (textAt(text, from) !== 'as' || !CITED.test(textAt(text, from + 1))) return undefined;
  const by = [from + 2, from + 3].find((index) => textAt(text, index) === 'by');
  return by === undefined ? undefined : { from, to: by + 1 };
}

/** The comma behind a source: the first that a clause with a verb of its own follows. */
function commaBehindSource(text: DescribedText, from: number, end: number): number | undefined {
  for (let index = from + 1; index < Math.min(end, from + MAX_SOURCE); index += 1) {
    if (!isOutside(text, index)) return undefined;
    if (textAt(text, index) !== ',') continue;
    const next = text.tokens[index + 1];
    // "According to Reyes, who runs the port, …", "to Jan Vos, a lawyer, …", "to the UN, the US, and …"
    const goesOn = next && /^(who|which|whose|where|and|or)$/.test(next.lower);
    const nextComma = text.tokens.findIndex(
      ({ text: mark }, place) => place > index && place < end && mark === ',',
    );
    const apposed = { from: index + 1, to: nextComma };
    const isApposition =
      nextComma > 0 &&
      nextComma - index < MAX_APPOSITION &&
      (next?.tag === 'DET' || next?.tag === 'NOUN' || next?.tag === 'ADJ' || next?.tag === 'PROPN') &&
      !hasVerb(text, apposed) &&
      !isDated(text, index + 1);
    if (!goesOn && !isApposition) return index;
  }
  return undefined;
}

const isDated = (text: DescribedText, index: number): boolean =>
  /^(in|on|since|by|last|this|at|during|after|before)$/.test(textAt(text, index));

/** "According to X, …": the rest of the sentence is the content. */
function findOpening(text: DescribedText, sentence: TokenRange): ReportedSpeech | undefined {
  const first = sentence.from + (/^(and|but|however|meanwhile)$/.test(textAt(text, sentence.from)) ? 1 : 0);
  const cue = openingCue(text, textAt(text, first) === ',' ? first + 1 : first);
  if (!cue || !isOutside(text, cue.from)) return undefined;
  const end = endOfWords(text, sentence);
  const comma = commaBehindSource(text, cue.to, end);
  if (comma === undefined) return undefined;
  const source = { from: cue.to, to: comma };
  const content = { from: comma + 1, to: end };
  const isSound = content.to - content.from >= LEAST_CONTENT && hasVerb(text, content);
  return isSound && canBeSource(text, source) ? { cue, source, content } : undefined;
}

/** The classes of a verb as it may be written here: a tagger takes "noted" before a name for an adjective. */
function classesAt(text: DescribedText, index: number): number {
  const { lower = '', lemma = '' } = text.tokens[index] ?? {};
  if (textAt(text, index + 1) === 'out' && verbClasses(`${lemma} out`)) return verbClasses(`${lemma} out`);
  return verbClasses(lemma) || verbClasses(lower.replace(/d$/, '')) || verbClasses(lower.replace(/ed$/, ''));
}

/** A verb that only tells of speech, with the particle that belongs to it. */
function speechVerb(text: DescribedText, index: number): TokenRange | undefined {
  const group = text.verbGroups.phrases[text.verbGroups.phraseOf[index] ?? -1];
  const head = group?.head ?? index;
  const bits = classesAt(text, head);
  if ((bits & (SPEECH | DOCUMENT)) === 0) return undefined;
  const particle = textAt(text, head + 1) === 'out' ? 1 : 0;
  return { from: group?.from ?? index, to: head + 1 + particle };
}

/** A quotation that is only the end of a sentence: 'The action has “reduced the raids,” he said.' */
function endsInFragment(text: DescribedText, { from }: TokenRange, comma: number): boolean {
  const quotation = text.quotations[text.quotationOf[comma] ?? -1];
  if (quotation === undefined || quotation.close !== comma + 1) return false;
  const isWithin = quotation.open > from + LEAST_LEAD && text.words[quotation.open + 1]?.inFragment === 1;
  const before = { from, to: quotation.open };
  return (
    isWithin && isOutside(text, from) && hasVerb(text, before) && textAt(text, quotation.open - 1) !== ':'
  );
}

/** The comma where the writer goes on: "…, noted Aaron Lind, while …". */
function endBeforeTurn(text: DescribedText, from: number, end: number): number {
  for (let index = from + 1; index < end; index += 1)
    if (textAt(text, index) === ',' && TURNS.test(textAt(text, index + 1))) return index;
  return end;
}

/** "…, according to X." and "…, X said on Monday." and "…, said X.": the sentence before the comma is the content. */
function findClosing(text: DescribedText, sentence: TokenRange): ReportedSpeech | undefined {
  const end = endOfWords(text, sentence);
  for (let comma = end - 2; comma >= sentence.from + LEAST_CONTENT; comma -= 1) {
    const isFragment = textAt(text, comma) === ',' && endsInFragment(text, sentence, comma);
    const isMark = /^["”]$/.test(text.tokens[comma]?.text ?? '');
    if (!isOutside(text, comma) && !isFragment && !isMark) return undefined;
    if (textAt(text, comma) !== ',') continue;
    const content = { from: sentence.from, to: isFragment ? comma + 2 : comma };
    const start = isFragment ? comma + 2 : comma + 1;
    const found = readClosing(text, start, end) ?? readClosing(text, start, endBeforeTurn(text, start, end));
    if (found && hasVerb(text, content) && isOutside(text, sentence.from)) return { ...found, content };
    if (end - comma > MAX_SOURCE) return undefined;
  }
  return undefined;
}

function readClosing(text: DescribedText, from: number, end: number): Ending | undefined {
  if (textAt(text, from) === 'according' && textAt(text, from + 1) === 'to') {
    const source = { from: from + 2, to: end };
    return canBeSource(text, source) ? { cue: { from, to: from + 2 }, source } : undefined;
  }
  return readInverted(text, from, end) ?? readSpeaker(text, from, end);
}

const phraseAt = (text: DescribedText, index: number): TokenRange | undefined =>
  text.nounPhrases.phrases[text.nounPhrases.phraseOf[index] ?? -1];

/** "said X", "noted Aaron Lind" up to the end of the sentence. */
function readInverted(text: DescribedText, from: number, end: number): Ending | undefined {
  const cue = /(ed|id|ote|old)$/.test(textAt(text, from)) ? speechVerb(text, from) : undefined;
  if (cue?.from !== from) return undefined;
  const source = { from: cue.to, to: end };
  const first = text.tokens[cue.to];
  const opensName = first !== undefined && (/^\p{Lu}/u.test(first.text) || first.tag === 'DET');
  return opensName && canBeSource(text, source) && !hasVerb(text, source) ? { cue, source } : undefined;
}

/** "the report pointed out", "Reyes of the port union said on Monday" up to the end of the sentence. */
function readSpeaker(text: DescribedText, from: number, end: number): Ending | undefined {
  const speaker = phraseAt(text, from);
  if (speaker?.from !== from) return undefined;
  let to = speaker.to;
  for (let next = phraseAt(text, to + 1); next && to < from + MAX_ADJUNCTS; next = phraseAt(text, to + 1)) {
    if (!/^(of|for|from|at|in)$/.test(textAt(text, to))) break;
    to = next.to;
  }
  const cue = speechVerb(text, to);
  const source = { from, to };
  if (cue?.from !== to || hasVerb(text, { from: cue.to, to: end }) || end - cue.to > MAX_ADJUNCTS)
    return undefined;
  // A verb with an object tells of another deed; "said Monday" has none, and who is told is none
  const isTold = /^(told|informed|assured|reminded)$/.test(textAt(text, cue.to - 1));
  const hasObject = !isTold && phraseAt(text, cue.to)?.from === cue.to && !/day$/.test(textAt(text, cue.to));
  return hasObject || !canBeSource(text, source) ? undefined : { cue, source };
}

/** "is of the opinion that …": what somebody thinks, told with a noun. */
function findOpinion(text: DescribedText, sentence: TokenRange): ReportedSpeech | undefined {
  const end = endOfWords(text, sentence);
  for (let index = sentence.from + 1; index < end - LEAST_CONTENT; index += 1) {
    const isOf = textAt(text, index) === 'of' && textAt(text, index + 1) === 'the';
    if (!isOf || !/^(opinion|view|belief|impression)$/.test(textAt(text, index + 2))) continue;
    const group = text.verbGroups.phrases[text.verbGroups.phraseOf[index - 1] ?? -1];
    const speaker = group && phraseAt(text, group.from - 1);
    if (!group || !speaker || textAt(text, index + 3) !== 'that' || !isOutside(text, index)) return undefined;
    const cue = { from: group.from, to: index + 3 };
    return { cue, source: { from: speaker.from, to: group.from }, content: { from: index + 3, to: end } };
  }
  return undefined;
}

/** All that the patterns find, in order; a sentence has one at most. */
export function findReportedSpeech(text: DescribedText): readonly ReportedSpeech[] {
  return text.sentences.flatMap(
    (sentence) =>
      findOpening(text, sentence) ?? findClosing(text, sentence) ?? findOpinion(text, sentence) ?? [],
  );
}
