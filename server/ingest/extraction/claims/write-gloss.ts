// The gloss of a proposed claim: the words of its passage as a plain sentence, without quotation marks and inserted cues.
import type { ChainLink } from '../../../../graph-data/ontology/ontology.ts';
import { isStatement } from '../words/find-clauses.ts';
import type { ClaimDraft } from './claim-draft.ts';
import type { ClaimReading } from './claim-reading.ts';

const LONGEST = 300;

/** Cuts at a word so that the sentence with its "…" is no longer than 300 characters. */
function cut(sentence: string): string {
  if (sentence.length <= LONGEST) return sentence;
  const kept = sentence.slice(0, LONGEST - 1);
  const space = kept.lastIndexOf(' ');
  return `${kept.slice(0, space > 0 ? space : kept.length).replace(/[\s,;:–—-]+$/, '')}…`;
}

/** Words as a sentence: `plain('“the bridge  is safe,”')` → `The bridge is safe.` */
export function asSentence(words: string): string {
  const plain = words
    .replace(/["“”«»„]/g, '')
    .replace(/(^|\s)[‘']|[’'](?=[\s.,;:!?]|$)/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:!?])/g, '$1')
    .replace(/^[\s,;:.–—-]+|[\s,;:–—-]+$/g, '')
    .normalize('NFC');
  if (plain === '') return '';
  const first = String.fromCodePoint(plain.codePointAt(0) ?? 0);
  const capital = first.toUpperCase() + plain.slice(first.length);
  return cut(/[.!?…]$/.test(capital) ? capital : `${capital}.`);
}

const INDIRECT = /^(to|whether|how|why|what|who|when|where)$/;
const ASIDE = /^([^,]{2,60}), (?:who|which) /;

/** "Varn, who leads the union" as "Varn leads the union", where the publisher says no more of her. */
const asStatement = (words: string, { attribution }: ClaimDraft): string =>
  attribution === 'documentVoice' ? words.replace(ASIDE, '$1 ') : words;

/** A draft told with its speaker and cue, in the words from the cue on: "Ilse Brandt | denied that the port was shut". */
function withSpeaker(
  { text }: ClaimReading,
  name: string,
  link: ChainLink,
  words: string,
  end: number,
): string {
  const [start = end] = link.cueAt ?? [];
  const behind = text.text.slice(start, end);
  const isBehind = start < end && behind.endsWith(words);
  return `${name} ${isBehind ? behind : `${link.cue} ${words}`}`;
}

/**
 * The words of a draft as a sentence of its own. What is denied, content without a verb, and "to go", "whether it was"
 * keep their speaker and cue.
 */
export function writeGloss(reading: ClaimReading, draft: ClaimDraft): string {
  const { text, entities } = reading;
  const pieces = draft.clause === undefined ? draft.pieces : [draft.clause];
  const words = pieces
    .map(({ from, to }) => text.text.slice(text.tokens[from]?.start ?? 0, text.tokens[to - 1]?.end ?? 0))
    .join(' ')
    .replace(/,?["”]? ["“]/g, ' ');
  const link = draft.chain.at(-1);
  const name = entities.find(({ key }) => key === link?.speaker)?.name;
  const isPlain =
    !draft.isDenied &&
    isStatement(text, draft.clause ?? draft.passage) &&
    !INDIRECT.test(text.tokens[draft.passage.from]?.lower ?? '');
  if (isPlain || name === undefined || link?.cue === undefined) return asSentence(asStatement(words, draft));
  const end = text.tokens[(pieces.at(-1)?.to ?? 0) - 1]?.end ?? 0;
  return asSentence(withSpeaker(reading, name, link, words, end));
}
