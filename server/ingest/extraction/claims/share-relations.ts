// Each relation to the claim whose words state it; what only a source or an aside tells becomes a claim of its own.
import { PUBLISHER } from '../../../../graph-data/ontology/ontology.ts';
import { trimMarks } from '../attributions/join-content.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import { isInside, touches } from '../words/token-ranges.ts';
import type { ClaimDraft } from './claim-draft.ts';
import type { ClaimReading, PlacedRelation } from './claim-reading.ts';

/** The draft with the fewest words that has all words of a relation. */
function closestDraft(drafts: readonly ClaimDraft[], { range }: PlacedRelation): ClaimDraft | undefined {
  const around = drafts.filter(({ passage }) => isInside(range, passage));
  return around.toSorted((a, b) => a.passage.to - a.passage.from - (b.passage.to - b.passage.from))[0];
}

/** What the publisher says beside: "Ilse Brandt, who leads the union". */
const asideOf = (
  { text }: ClaimReading,
  relations: readonly PlacedRelation[],
  range: TokenRange,
): ClaimDraft => {
  const passage = trimMarks(text, range);
  return {
    passage,
    pieces: [passage],
    chain: [{ speaker: PUBLISHER }],
    attribution: 'documentVoice',
    quotation: 'none',
    stance: 'asserts',
    isDenied: false,
    relations,
    kind: 'aside',
  };
};

/** "UN Security Council" says what it is part of: a relation of its name alone, which states nothing. */
const isByName = ({ relation: { at, within } }: PlacedRelation): boolean =>
  at[0] === within[0] && at[1] === within[1];

/** The relations without those that a name tells again, or tells outside of all claims. */
function tellOnce(
  relations: readonly PlacedRelation[],
  drafts: readonly ClaimDraft[],
): readonly PlacedRelation[] {
  const told = new Set<string>();
  return relations.filter((placed) => {
    if (!isByName(placed)) return true;
    const { type, from, to } = placed.relation;
    const key = `${type} ${from} ${to}`;
    if (told.has(key) || closestDraft(drafts, placed) === undefined) return false;
    told.add(key);
    return true;
  });
}

/** The drafts with their relations, and the asides in which the publisher states others. */
export function shareRelations(reading: ClaimReading, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const shared = new Map<ClaimDraft, PlacedRelation[]>();
  const asides = new Map<string, PlacedRelation[]>();
  for (const relation of tellOnce(reading.relations, drafts)) {
    const draft = closestDraft(drafts, relation);
    const { range } = relation;
    // Words that somebody else is cited for, cut in two, would be nobody's
    const isCited = reading.attributions.some(({ content, cue }) =>
      [...content, cue].some((part) => touches(part, range)),
    );
    if (draft !== undefined) shared.set(draft, [...(shared.get(draft) ?? []), relation]);
    else if (!isCited) {
      const at = `${range.from} ${range.to}`;
      asides.set(at, [...(asides.get(at) ?? []), relation]);
    }
  }
  const own = [...asides.values()].flatMap((relations) =>
    relations[0] === undefined ? [] : [asideOf(reading, relations, relations[0].range)],
  );
  return [
    ...drafts.map((draft) => {
      const relations = shared.get(draft);
      return relations === undefined ? draft : { ...draft, relations };
    }),
    ...own,
  ];
}
