// The language of a text, by its letters and words; what the document declares decides where the text is too short.
import { eld } from 'eld/extrasmall';
import type { Language } from './reading-shapes.ts';

/** More does not change the answer. */
const SAMPLE_CHARACTERS = 6_000;
/** Shorter texts are guessed wrong too often. */
const MIN_LETTERS = 20;

/** The language of `text`; `declared` is a tag such as "en-GB". Undefined when neither says. */
export function findLanguage(text: string, declared: string | undefined): Language | undefined {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const guess = (sample.match(/\p{L}/gu)?.length ?? 0) >= MIN_LETTERS ? eld.detect(sample) : undefined;
  if (guess?.isReliable()) return { code: guess.language, by: 'text' };
  const [, tag] = /^([a-z]{2,3})\b/i.exec(declared?.trim() ?? '') ?? [];
  return tag === undefined ? undefined : { code: tag.toLowerCase(), by: 'declaration' };
}
