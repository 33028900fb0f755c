// Somebody or something that the reading missed, added to a draft: known by name from elsewhere, or new.
import { findMentions } from '../../../graph-data/ontology/ontology.ts';
import type { ProposedEntityView, ReviewClaim } from '../../state/state.ts';
import { changeEntity, type Draft, type DraftEntity, keysInDraft } from './draft.ts';

/** What a person adds: a name of his own, or that of a known record. */
export interface AddedEntity {
  readonly label: DraftEntity['label'];
  readonly name: string;
  /** Id of the known record that it is. */
  readonly sameAs?: string;
}

const KEY_BYTES = 8;

/** A key that no other addition to the report has, whoever makes it and where: "n-1f0c…". */
export const newKey = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  return `n-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
};

const isSameName = (a: string, b: string): boolean =>
  a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0;

/**
 * The draft with what a person adds, and the key to name it by: `key`, or that of an entity of the report which has
 * this label and name already.
 */
export function addEntity(
  draft: Draft,
  { label, name, sameAs }: AddedEntity,
  key: string,
): { readonly draft: Draft; readonly key: string } {
  const judged = sameAs === undefined ? {} : { sameAs };
  const known = draft.entities.find((one) => one.label === label && isSameName(one.name, name.trim()));
  if (known)
    return { draft: known.hasRecord ? draft : changeEntity(draft, known.key, judged), key: known.key };
  const added = { key, label, name: name.trim(), role: '', kind: '', hasRecord: false, ...judged };
  return { draft: { ...draft, entities: [...draft.entities, added] }, key };
}

type Places = readonly (readonly number[])[];

/** Where each entity of a draft is named; of those that a person added, in the paragraphs around. */
export function mentionsInDraft(
  { entities }: Draft,
  known: readonly ProposedEntityView[],
  { start, text }: ReviewClaim['context'],
): ReadonlyMap<string, Places> {
  const found = new Map(known.map(({ key, mentions }) => [key, mentions]));
  const placesOf = (entity: DraftEntity): Places =>
    findMentions(text, entity.name).map(([from, to]) => [start + from, start + to]);
  return new Map(entities.map((entity) => [entity.key, found.get(entity.key) ?? placesOf(entity)]));
}

/** What a draft names, for marks in the text. */
export function namedInDraft(
  draft: Draft,
  known: readonly ProposedEntityView[],
  context: ReviewClaim['context'],
): readonly { readonly mentions: Places }[] {
  const mentions = mentionsInDraft(draft, known, context);
  return [...keysInDraft(draft)].map((key) => ({ mentions: mentions.get(key) ?? [] }));
}
