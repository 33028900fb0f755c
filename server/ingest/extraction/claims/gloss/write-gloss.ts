// The gloss of a proposed claim: its words as a sentence that can be read alone, without inserted cues.
import type { ChainLink } from '../../../../../graph-data/ontology/ontology.ts';
import { tokenAt } from '../../figures/counted-noun.ts';
import type { DescribedText } from '../../words/describe-words.ts';
import { firstVerb, isStatement } from '../../words/find-clauses.ts';
import type { TokenRange } from '../../words/read-tokens.ts';
import type { ClaimDraft } from '../claim-draft.ts';
import type { ClaimReading } from '../claim-reading.ts';
import { asSentence, tidySentence } from './as-sentence.ts';
import { findStandIns } from './find-stand-ins.ts';
import { glossPieces } from './gloss-pieces.ts';
import { nameInSentence } from './name-in-sentence.ts';
import { showWords } from './show-words.ts';
import { tellAside } from './tell-aside.ts';
import { withSubject } from './with-subject.ts';

const INDIRECT = /^(to|whether|how|why|what|who|when|where)$/;
const RELATIVE = /^(who|which)$/;
const VERBAL = new Set(['VERB', 'AUX']);
const ASIDE = /^([^,]{2,60}), (?:who|which) /;

/** "Varn, who leads the union" as "Varn leads the union", where the publisher says no more of her. */
const asStatement = (words: string, { attribution }: ClaimDraft): string =>
  attribution === 'documentVoice' ? words.replace(ASIDE, '$1 ') : words;

/** What "who" or "which" at the start of a claim goes on from: the noun phrase before it, where no other can be meant. */
function antecedentOf({ tokens, nounPhrases }: DescribedText, { from }: TokenRange): TokenRange | undefined {
  if (!RELATIVE.test(tokens[from]?.lower ?? '')) return undefined;
  const end = tokens[from - 1]?.text === ',' ? from - 2 : from - 1;
  const phrase = nounPhrases.phrases[nounPhrases.phraseOf[end] ?? -1];
  const isSentence = tokens[phrase?.head ?? -1]?.sentence === tokens[from]?.sentence;
  // "the shore of the lake, which": of two, nobody knows which
  const isBehind = tokens[(phrase?.from ?? 0) - 1]?.tag === 'ADP';
  return phrase?.head === end && isSentence && !isBehind ? { from: phrase.from, to: phrase.to } : undefined;
}

/** "who resigned" as "the mayor resigned"; with a verb of the mayor’s own behind it, "the mayor, who resigned, is ill". */
function withAntecedent(text: DescribedText, pieces: readonly TokenRange[]): readonly TokenRange[] {
  const [first, ...others] = pieces;
  if (first === undefined || firstVerb(text, first) === undefined) return pieces;
  const antecedent = antecedentOf(text, first);
  if (antecedent === undefined) return pieces;
  const goesOn = text.tokens
    .slice(first.from, first.to)
    .some(
      ({ tag, lower }, step) =>
        VERBAL.has(tag) && !lower.endsWith('ing') && text.tokens[first.from + step - 1]?.text === ',',
    );
  return goesOn
    ? [{ from: antecedent.from, to: first.to }, ...others]
    : [antecedent, { from: first.from + 1, to: first.to }, ...others];
}

/** The speaker with the cue, where words need both: "Ilse Brandt | denied that the port was shut". */
function withSpeaker(
  { text }: ClaimReading,
  name: string,
  { cue = '', cueAt, sourceAt }: ChainLink,
  pieces: readonly TokenRange[],
  show: (pieces: readonly TokenRange[]) => string,
): string {
  const from = cueAt === undefined ? -1 : tokenAt(text.tokens, cueAt[0]);
  const [piece] = pieces;
  const { text: first = '', tag, sentence } = text.tokens[piece?.from ?? -1] ?? {};
  const isBefore =
    piece !== undefined && from >= 0 && from < piece.from && text.tokens[from]?.sentence === sentence;
  const isInverted = sourceAt !== undefined && cueAt !== undefined && sourceAt[0] > cueAt[0];
  if (pieces.length === 1 && isBefore && !isInverted) return `${name} ${show([{ from, to: piece.to }])}`;
  const words = show(pieces);
  const isName = tag === 'PROPN' || !/^\p{Lu}\p{Ll}+$/u.test(first);
  return `${name} ${cue} ${isName ? words : words.slice(0, 1).toLowerCase() + words.slice(1)}`;
}

/** Whether a cue can be told of its speaker: not "according to". */
const isDeed = ({ cue }: ChainLink): boolean =>
  cue !== undefined && !/^(according|as|by|for|from|in|per|to|via)\b/i.test(cue);

/**
 * The words of a draft as a sentence of its own, with the names of those whom it means by "he" or "the group" where that is
 * sure. What is denied, content without a verb, and "to go", "whether it was" keep their speaker and cue.
 */
export function writeGloss(reading: ClaimReading, draft: ClaimDraft): string {
  const { text, entities } = reading;
  const { passage, clause, chain, isDenied } = draft;
  const aside = tellAside(reading, draft);
  if (aside !== undefined) return asSentence(aside);
  const link = chain.at(-1);
  const speaker = entities.find(({ key }) => key === link?.speaker);
  const given = glossPieces(text, clause === undefined ? draft.pieces : [clause], speaker !== undefined);
  const found = withAntecedent(text, given);
  const pieces = found === given && draft.attribution === 'documentVoice' ? withSubject(text, given) : found;
  const isWhole =
    pieces === given
      ? isStatement(text, clause ?? passage) && !INDIRECT.test(text.tokens[passage.from]?.lower ?? '')
      : true;
  const needsSpeaker = speaker !== undefined && link !== undefined && isDeed(link) && (isDenied || !isWhole);
  const standIns = findStandIns(reading, draft, pieces, needsSpeaker ? [speaker.key] : []);
  const isQuoting = standIns.some(({ isFirstPerson }) => isFirstPerson);
  const show = (ranges: readonly TokenRange[]): string => showWords(reading, ranges, standIns, isQuoting);
  const tidy = isQuoting ? tidySentence : asSentence;
  return tidy(
    needsSpeaker
      ? withSpeaker(reading, nameInSentence(reading, speaker), link, pieces, show)
      : asStatement(show(pieces), draft),
  );
}
