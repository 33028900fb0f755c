// What a share of those who were asked say: "About four in ten say they want …", "six in 10 voters think …".
import type { DescribedText } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import type { ReportedSpeech } from './find-reported-speech.ts';

const LEADS_TO_CLAUSE = /^(say|think|believe|feel|hope|fear|expect|agree|worry|want)$/;
const NUMBER = /^(\d+|two|three|four|five|six|seven|eight|nine|ten)$/;
const ROUGHLY = /^(about|around|roughly|nearly|almost|only|just|some|over)$/;
const TURNS = /^(while|although|though|whereas|but|as|after|compared|down|up|and)$/;
const LONGEST_SOURCE = 12;

const lowerAt = (text: DescribedText, index: number): string => text.tokens[index]?.lower ?? '';

/** Where a share such as "nearly 4 in 10" begins and ends, if it stands at a word. */
function shareAt(text: DescribedText, at: number): TokenRange | undefined {
  const inAt = at + 1;
  const isOutOf = lowerAt(text, inAt) === 'out' && lowerAt(text, inAt + 1) === 'of';
  const wholeAt = isOutOf ? inAt + 2 : inAt + 1;
  const isShare = isOutOf || lowerAt(text, inAt) === 'in';
  if (!NUMBER.test(lowerAt(text, at)) || !isShare || !NUMBER.test(lowerAt(text, wholeAt))) return undefined;
  return { from: ROUGHLY.test(lowerAt(text, at - 1)) ? at - 1 : at, to: wholeAt + 1 };
}

/** Where the words of a clause end: at the end of its sentence, or at a comma behind which the writer is back. */
function endOfClause(text: DescribedText, from: number, end: number): number {
  for (let index = from + 1; index < end; index += 1) {
    if (/^[.!?;]$/.test(lowerAt(text, index)) && (text.quotationOf[index] ?? -1) < 0) return index;
    if (lowerAt(text, index) === ',' && TURNS.test(lowerAt(text, index + 1))) return index;
  }
  return end;
}

/** All of them in a text, in order; nothing within quotation marks. */
export function findPollSpeech(text: DescribedText): readonly ReportedSpeech[] {
  return text.tokens.flatMap((token, at) => {
    const share = shareAt(text, at);
    const end = text.sentences[token.sentence]?.to ?? at;
    if (share === undefined || share.to >= end || (text.quotationOf[at] ?? -1) >= 0) return [];
    for (let verb = share.to; verb < Math.min(end, share.to + LONGEST_SOURCE); verb += 1) {
      const { lemma = '', lower = '', tag, text: mark = '' } = text.tokens[verb] ?? {};
      // Behind a number a tagger takes "say" for a noun
      if (LEADS_TO_CLAUSE.test(lemma) && (tag === 'VERB' || lower === 'say')) {
        const content = { from: verb + 1, to: endOfClause(text, verb + 1, end) };
        const cue = { from: verb, to: verb + 1 };
        return [{ source: { from: share.from, to: verb }, cue, content }];
      }
      if (tag === 'VERB' || tag === 'AUX' || /^([,;:—–“"]|who|which|that)$/.test(mark)) return [];
    }
    return [];
  });
}
