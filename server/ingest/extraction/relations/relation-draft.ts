// A relation that a rule found in one sentence, before it is checked, dated and told.
import { type DirectRelationshipType, mayConnect } from '../../../../graph-data/ontology/ontology.ts';
import type { EntityPlace } from '../entities/entity-place.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import type { Element } from './clause-elements.ts';
import type { Clause } from './clause-of.ts';
import { fitsRow, type NounRow, type VerbRow } from './relation-words.ts';
import type { Part } from './sentence-part.ts';
import type { Meant } from './who-is-meant.ts';

/** A found relation; `at` are the tokens of the words that say so. */
export interface RelationDraft {
  readonly type: DirectRelationshipType;
  readonly from: EntityPlace;
  readonly to: EntityPlace;
  readonly isNegated: boolean;
  readonly score: number;
  readonly at: TokenRange;
}

/** A sentence as the rules see it. */
export interface ReadSentence {
  readonly elements: readonly Element[];
  readonly clauses: readonly Clause[];
}

/** The tokens from the first part to the last. */
export const rangeOf = (parts: readonly Part[]): TokenRange => ({
  from: parts[0]?.from ?? 0,
  to: parts.at(-1)?.to ?? 0,
});

/** Relations by a row between each two of the ends that it and the ontology allow. */
export function connect(
  row: VerbRow | NounRow,
  from: readonly Meant[],
  to: readonly Meant[],
  how: Pick<RelationDraft, 'isNegated' | 'at'> & { readonly reality: number },
): readonly RelationDraft[] {
  return from.flatMap((first) =>
    to.flatMap((second) => {
      const isAllowed =
        first.mention.key !== second.mention.key &&
        mayConnect(row.type, first.mention.label, second.mention.label) &&
        fitsRow(row, first.mention.label, second.mention.label);
      if (!isAllowed) return [];
      const score = row.score * first.score * second.score * how.reality;
      const { isNegated, at } = how;
      return [{ type: row.type, from: first.mention, to: second.mention, isNegated, score, at }];
    }),
  );
}

/**
 * Relations between two sides that oppose each other: both ways between two bodies; one way between blocs of several, which
 * would flood the claim, and where an alliance says the same from either end.
 */
export function connectSides(...[row, first, second, how]: Parameters<typeof connect>) {
  const isOneWay = row.type === 'ALLIED_WITH' || first.length > 1 || second.length > 1;
  return [...connect(row, first, second, how), ...(isOneWay ? [] : connect(row, second, first, how))];
}
