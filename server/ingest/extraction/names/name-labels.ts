// The labels of the name tagger: outside, and beginning or inside of a person, an organization or a place.
import type { LabelScheme } from '../model/sequence-model.ts';

/** What names name, as in the ontology. */
export const NAME_TYPES = ['Person', 'Organization', 'Place'] as const;
export type NameType = (typeof NAME_TYPES)[number];

/** A name as numbers of tokens, `to` not included. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly type: NameType;
  readonly score: number;
}

/** The label of a word outside of names. */
export const OUTSIDE = 0;
const STEP = 2;
const LABELS = 1 + STEP * NAME_TYPES.length;

/** The label of the first word of a name. */
export const beginOf = (type: NameType): number => 1 + STEP * NAME_TYPES.indexOf(type);
/** The label of its other words. */
export const insideOf = (type: NameType): number => beginOf(type) + 1;
/** The type a label belongs to. */
export const typeOf = (label: number): NameType | undefined =>
  label === OUTSIDE ? undefined : NAME_TYPES[Math.floor((label - 1) / STEP)];
/** Whether a name begins with the label. */
export const isBegin = (label: number): boolean => label % STEP === 1;

const all = Array.from({ length: LABELS }, (_, label) => label);

/** A name goes on only from its own type. */
export const nameScheme: LabelScheme = {
  labels: LABELS,
  labelOf: all,
  before: all.map((label) => (label === OUTSIDE || isBegin(label) ? [-1, ...all] : [label - 1, label])),
};
