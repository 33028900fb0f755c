// One word of a sentence as the rules see it, and what its form tells.
import type { EntityPlace } from '../entities/entity-place.ts';
import type { TokenRange } from '../words/read-tokens.ts';

/** A word, or the words of one mention; `from` and `to` are tokens, the last one not included. */
export interface Part extends TokenRange {
  readonly lower: string;
  readonly lemma: string;
  /** A universal part of speech; a mention is "ENTITY". */
  readonly tag: string;
  readonly mention?: EntityPlace;
}

const NOUN_LIKE = new Set(['ENTITY', 'NOUN', 'PROPN', 'PRON']);

/** Whether a common noun stands for several; the tagger takes those that open a sentence for names. */
export const isPlural = ({ tag, lower, lemma, mention }: Part): boolean =>
  mention === undefined && (lower !== lemma || (tag === 'PROPN' && /[^s]s$/.test(lower)));

/** The singular of a common noun. */
export const singularOf = (part: Part): string =>
  part.lower === part.lemma && isPlural(part)
    ? part.lower.replace(/ies$/, 'y').replace(/s$/, '')
    : part.lemma;

/** Whether a part may be the main word of a phrase. */
export const isNounLike = ({ tag }: Part): boolean => NOUN_LIKE.has(tag);

/** "north", "southeast". */
export const isDirection = (lower: string): boolean =>
  /^(north|south|east|west)(-?(east|west))?$/.test(lower);
