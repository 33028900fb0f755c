// The sentence that stands for a claim: the model's own, where it brings nothing in that the text does not have.
import { levelMarks } from './find-verbatim.ts';

/** Names and numbers; the first word of a sentence has a capital in any case. */
const TELLING = /(?<=\S\s+["'([]?)\p{Lu}[\p{L}\p{M}'-]*|\p{N}[\p{N}.,]*/gu;

const withoutEnds = (word: string): string => word.replace(/'s$|[.,'-]+$/g, '').toLowerCase();

/** Whether every name and number of the summary stands in the piece of text, its spelling with capitals or without. */
export function isFaithful(summary: string, piece: string): boolean {
  const text = piece.toLowerCase();
  const telling = levelMarks(summary).trim().match(TELLING) ?? [];
  return telling.every((word) => text.includes(withoutEnds(word)));
}

/** The summary, or the words of the passage on one line; `piece` has level marks. */
export function chooseGloss(summary: string, passage: string, piece: string): string {
  const own = summary.replace(/\s+/g, ' ').trim();
  return own !== '' && isFaithful(own, piece) ? own : passage.replace(/\s+/g, ' ').trim();
}
