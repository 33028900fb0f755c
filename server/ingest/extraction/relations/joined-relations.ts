// Relations that stand within one phrase: "the Norland-backed Lantern Front", "the anti-Norland Civic League".
import type { NounElement } from './clause-elements.ts';
import { connect, type ReadSentence, type RelationDraft } from './relation-draft.ts';
import { joinedRows, type NounRow } from './relation-words.ts';

const LIKE = { prepositions: new Set<string>(), words: new Set<string>(), isTurned: false } as const;
const PREFIXES: ReadonlyMap<string, NounRow> = new Map([
  ['anti', { ...LIKE, type: 'OPPOSES', score: 0.75 }],
  ['pro', { ...LIKE, type: 'ALLIED_WITH', score: 0.65 }],
]);

function byHyphen({ parts, head }: NounElement): readonly RelationDraft[] {
  const { mention } = head;
  if (mention === undefined) return [];
  return parts.flatMap((part, index) => {
    const [hyphen, participle] = [parts[index + 1], parts[index + 2]];
    if (hyphen?.lower !== '-' || participle === undefined || participle === head)
      return prefixed(parts, index, head);
    if (!part.mention) return prefixed(parts, index, head);
    const at = { from: part.from, to: participle.to };
    const how = { isNegated: false, reality: 1, at };
    const before = [{ mention: part.mention, score: 1 }];
    return (joinedRows.get(participle.lower) ?? []).flatMap((row) =>
      row.isTurned
        ? connect(row, before, [{ mention, score: 1 }], how)
        : connect(row, [{ mention, score: 1 }], before, how),
    );
  });
}

function prefixed(
  parts: NounElement['parts'],
  index: number,
  head: NounElement['head'],
): readonly RelationDraft[] {
  const row = PREFIXES.get(parts[index]?.lower ?? '');
  const other = parts[index + 2];
  if (!row || parts[index + 1]?.lower !== '-' || !other?.mention || other === head || !head.mention)
    return [];
  const how = { isNegated: false, reality: 1, at: { from: parts[index]?.from ?? other.from, to: other.to } };
  return connect(row, [{ mention: head.mention, score: 1 }], [{ mention: other.mention, score: 1 }], how);
}

/** All relations of a sentence that stand within one phrase. */
export const findJoinedRelations = ({ elements }: ReadSentence): readonly RelationDraft[] =>
  elements.flatMap((element) => (element.kind === 'noun' ? byHyphen(element) : []));
