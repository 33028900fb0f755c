// Whether a proposed entity is the one that a person recorded: by its names, or for whoever has none by shared words.
import type { EntityRecord, ProposedEntity } from '../../../graph-data/ontology/ontology.ts';

/** A recorded entity, as far as it is compared. */
export interface KnownEntity {
  readonly id: string;
  readonly label: EntityRecord['label'];
  readonly names: readonly string[];
}

const EMPTY = new Set(
  'the a an of in on at for to by from and or his her its their two three some other'.split(' '),
);

/** "The al-Hol  Camp’s" → "al hol camp": small letters, no marks, no article. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');

const wordsOf = (name: string): readonly string[] =>
  plainName(name)
    .split(' ')
    .filter((word) => !EMPTY.has(word));

/** Whether one of the names is one of the others. */
export function sharesName(
  entity: Pick<ProposedEntity, 'name' | 'aliases'>,
  { names }: KnownEntity,
): boolean {
  const own = new Set([entity.name, ...(entity.aliases ?? [])].map(plainName));
  return names.some((name) => own.has(plainName(name)));
}

/** Whether the words for somebody without a name hold a name of the other: "SOHR statistics". */
export const holdsName = (entity: Pick<ProposedEntity, 'name'>, { names }: KnownEntity): boolean =>
  names.some((name) => ` ${plainName(entity.name)} `.includes(` ${plainName(name)} `));

/** Whether the names share a word that means something. */
export function sharesWord(
  entity: Pick<ProposedEntity, 'name' | 'aliases'>,
  words: readonly string[],
): boolean {
  const own = new Set([entity.name, ...(entity.aliases ?? [])].flatMap(wordsOf));
  return words.flatMap(wordsOf).some((word) => own.has(word));
}

/** Whether the entity has a name of its own. */
export const isNamed = ({ label }: Pick<ProposedEntity, 'label'>): boolean =>
  label !== 'UnnamedSource' && label !== 'Report';
