// What a person makes of the entities of a claim: new, or the same as a known record, by one key.
import type { EntityChoice, ProposedEntityView } from '../../state/state.ts';

export type Choice =
  | { readonly kind: 'same'; readonly id: string }
  | { readonly kind: 'new' }
  /** Kept apart for now: the two stand among the pairs to be judged. */
  | { readonly kind: 'unsure' };

/** What was chosen, by the key of the entity; those that nobody chose are as proposed. */
export type Choices = ReadonlyMap<string, Choice>;

type Offered = Pick<ProposedEntityView, 'key' | 'record' | 'matches' | 'chosen'>;

/** Whether there is something to choose: a record may be it, and none was made of it yet. */
export const isOpenEntity = ({ record, matches }: Offered): boolean =>
  record === undefined && matches.length > 0;

/** What accepting makes of an entity. */
export function standingChoice({ key, matches, chosen }: Offered, choices: Choices): Choice {
  const made = choices.get(key);
  if (made) return made;
  return chosen !== undefined && matches.some(({ entity }) => entity.id === chosen)
    ? { kind: 'same', id: chosen }
    : { kind: 'new' };
}

/** `choiceOfKey(entity, '2')` → the second match; "0" is new, "u" unsure; undefined for any other key. */
export function choiceOfKey({ matches }: Pick<Offered, 'matches'>, key: string): Choice | undefined {
  if (key === '0') return { kind: 'new' };
  if (key === 'u') return { kind: 'unsure' };
  const match = /^[1-9]$/.test(key) ? matches[Number(key) - 1] : undefined;
  return match && { kind: 'same', id: match.entity.id };
}

/** The entity that the next key of choice is for, among those with something to choose; `step` goes round. */
export function stepEntity(
  entities: readonly Offered[],
  current: string | undefined,
  step: 0 | 1 | -1,
): string | undefined {
  const open = entities.filter(isOpenEntity);
  const at = open.findIndex(({ key }) => key === current);
  if (at < 0) return open[0]?.key;
  return open[(at + step + open.length) % open.length]?.key;
}

/** The entity after this one, or this one where it is the last: a choice moves on, and stays at the end. */
export function afterChoosing(entities: readonly Offered[], current: string): string {
  const open = entities.filter(isOpenEntity);
  return open[open.findIndex(({ key }) => key === current) + 1]?.key ?? current;
}

/** What is sent of the choices: only what a person chose. */
export const toEntityChoice = (key: string, choice: Choice): EntityChoice =>
  choice.kind === 'same' ? { key, sameAs: choice.id } : { key, isNew: true };
