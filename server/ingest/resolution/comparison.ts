// What a comparison takes and gives: two records by their names, and a verdict with its reasons.
import type { EntityLabel } from '../../../graph-data/ontology/ontology.ts';

/** What is known of a thing that has a name: an entity record of the store, or a mention not yet in it. */
export interface NamedThing {
  readonly label: EntityLabel;
  readonly name: string;
  readonly aliases?: readonly string[];
  /** The country that the texts tie it to, by any of its names. */
  readonly country?: string;
  /** Of a person: the office or trade. */
  readonly role?: string;
  /** Of a place or an organization: the sort. */
  readonly kind?: string;
  /** Degrees, WGS 84. */
  readonly latitude?: number;
  readonly longitude?: number;
  /** Of an unnamed speaker, or of a report that is cited: the report that the words belong to. */
  readonly report?: string;
  /** Of a report: all names of who published or wrote it. */
  readonly publishers?: readonly string[];
  /** Of a report: EDTF. */
  readonly publishedAt?: string;
  /** Of a report whose text is known: the SHA-256 of it. */
  readonly contentHash?: string;
  /** Of a report that is cited: when the report that cites it was published, EDTF. */
  readonly citedAt?: string;
  /** Ids of others that are named in the same reports. */
  readonly mentionedWith?: readonly string[];
}

/** `same` is good enough to propose; `unsure` is a question for a person. */
export type Verdict = 'same' | 'different' | 'unsure';

export interface Comparison {
  readonly verdict: Verdict;
  /** 0 to 1: how surely the two are one. */
  readonly score: number;
  /** Plain sentences, the weightiest first. */
  readonly reasons: readonly string[];
}

/** A score on the way to a verdict. */
export interface Finding {
  readonly score: number;
  readonly reasons: readonly string[];
}

/** From here on two records are proposed as one. */
export const SAME_FROM = 0.8;
/** Below this two records are taken for two. */
export const UNSURE_FROM = 0.4;

export const finding = (score: number, ...reasons: readonly string[]): Finding => ({ score, reasons });

/** The verdict that a score stands for; the score is kept between 0 and 1, in hundredths. */
export function concludeFrom({ score, reasons }: Finding): Comparison {
  const rounded = Math.round(Math.min(1, Math.max(0, score)) * 100) / 100;
  const verdict = rounded >= SAME_FROM ? 'same' : rounded >= UNSURE_FROM ? 'unsure' : 'different';
  return { verdict, score: rounded, reasons };
}

/** `quoteWords([{ plain: 'maher' }])` → `“maher”`. */
export const quoteWords = (words: readonly { readonly plain: string }[]): string =>
  `“${words.map(({ plain }) => plain).join(' ')}”`;
