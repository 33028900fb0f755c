// A personal pronoun as it stands in a sentence: whom it may mean, and whether it is subject, object or owner.
import type { DescribedText } from '../../words/describe-words.ts';

/** Whom a pronoun may mean. */
export type PronounClass = 'I' | 'we' | 'he' | 'she' | 'it' | 'they';

/** A personal pronoun. */
export interface Pronoun {
  readonly class: PronounClass;
  readonly use: 'subject' | 'object' | 'owner';
}

const FORMS: Readonly<Record<string, Pronoun>> = {
  i: { class: 'I', use: 'subject' },
  me: { class: 'I', use: 'object' },
  my: { class: 'I', use: 'owner' },
  we: { class: 'we', use: 'subject' },
  us: { class: 'we', use: 'object' },
  our: { class: 'we', use: 'owner' },
  he: { class: 'he', use: 'subject' },
  him: { class: 'he', use: 'object' },
  his: { class: 'he', use: 'owner' },
  she: { class: 'she', use: 'subject' },
  her: { class: 'she', use: 'object' },
  it: { class: 'it', use: 'subject' },
  its: { class: 'it', use: 'owner' },
  they: { class: 'they', use: 'subject' },
  them: { class: 'they', use: 'object' },
  their: { class: 'they', use: 'owner' },
};
const OWNED = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);
const BEHIND_SUBJECT = new Set(['AUX', 'VERB', 'ADV']);
const BEFORE_OBJECT = new Set(['VERB', 'ADP']);

/** The pronoun at a word; `undefined` where none stands there, or it owns nothing that follows ("a friend of his"). */
export function readPronoun({ tokens }: DescribedText, at: number): Pronoun | undefined {
  const token = tokens[at];
  const form = FORMS[token?.lower ?? ''];
  // "the US"
  if (token === undefined || form === undefined || /^\p{Lu}{2}/u.test(token.text)) return undefined;
  const next = tokens[at + 1];
  const owns =
    next !== undefined &&
    next.sentence === token.sentence &&
    (OWNED.has(next.tag) || isParticiple(next.lower, next.tag));
  if (form.use === 'owner') return owns ? form : undefined;
  // "paid her 40 crowns": hers or to her
  if (token.lower === 'her' && next?.tag === 'NUM') return undefined;
  if (token.lower === 'her') return owns ? { ...form, use: 'owner' } : form;
  // "said it would close": the subject of what follows
  const isObject =
    token.lower === 'it' &&
    BEFORE_OBJECT.has(tokens[at - 1]?.tag ?? '') &&
    !BEHIND_SUBJECT.has(next?.tag ?? '');
  return isObject ? { ...form, use: 'object' } : form;
}

/** "her broken arm", tagged as a verb. */
const isParticiple = (lower: string, tag: string): boolean => tag === 'VERB' && /(ed|en|ing)$/.test(lower);
