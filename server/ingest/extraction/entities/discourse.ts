// What a reader keeps in mind of a text: who has been named where, and who has spoken.

import type { NamedEntity } from '../names/named-entity.ts';
import type { NamedMention } from '../names/named-mention.ts';
import type { DescribedText } from '../words/describe-words.ts';

/** An entity with a name and the number by which its text knows it. */
export interface NumberedEntity extends NamedEntity {
  readonly id: string;
}

/** A name and whose it is. */
export interface Naming {
  readonly mention: NamedMention;
  readonly entity: NumberedEntity;
}

/** Somebody who has spoken; `from` is a word. */
export interface Spoken {
  readonly id: string;
  readonly from: number;
  readonly number: 'one' | 'several' | 'unknown';
  readonly label: 'Person' | 'Organization' | 'Place' | 'UnnamedSource' | 'Report';
}

/** The text with its names in order, and everybody who has spoken so far. */
export interface Discourse {
  readonly text: DescribedText;
  readonly namings: readonly Naming[];
  readonly spoken: readonly Spoken[];
}

/** The names of all entities, in the order of the text. */
export const listNamings = (entities: readonly NumberedEntity[]): readonly Naming[] =>
  entities
    .flatMap((entity) => entity.mentions.map((mention) => ({ mention, entity })))
    .toSorted((a, b) => a.mention.from - b.mention.from);

/** How many paragraphs a word lies behind another. */
export const paragraphsBetween = ({ tokens }: DescribedText, earlier: number, later: number): number =>
  (tokens[later]?.paragraph ?? 0) - (tokens[earlier]?.paragraph ?? 0);
