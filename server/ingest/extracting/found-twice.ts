// What a reader proposes of a report that others have read before: the same thing again, or the same words read otherwise.
import { type ProposedClaim, type ProposedEntity, PUBLISHER } from '../../../graph-data/ontology/ontology.ts';
import type { ProposalKin } from '../../store/store.ts';
import { compareNames } from '../resolution/compare-names.ts';

/** What one reader proposed of a report before; claims name entities by keys that are unique within one reading. */
export interface EarlierReading {
  readonly proposals: readonly { readonly id: string; readonly content: ProposedClaim }[];
  readonly entities: readonly ProposedEntity[];
}

/** A claim with the entity that it comes from; undefined for the publisher. */
export interface SourcedClaim {
  readonly content: ProposedClaim;
  readonly origin: ProposedEntity | undefined;
}

/** From this share of their words on, passages are the same words. */
const SAME_WORDS = 0.8;

/** An unnamed source belongs to one report, and this is one. */
const REPORT = 'the report at hand';

const wordsOf = new Intl.Segmenter(undefined, { granularity: 'word' });

function countWords(text: string, start: number, end: number): number {
  return [...wordsOf.segment(text.slice(start, end))].filter(({ isWordLike }) => isWordLike).length;
}

type Range = Pick<ProposedClaim['passage'], 'start' | 'end'>;

/** How many of the words of the longer and of the shorter range stand in both, 0 to 1. */
function shareOfWords(one: Range, other: Range, text: string): readonly [longer: number, shorter: number] {
  const [start, end] = [Math.max(one.start, other.start), Math.min(one.end, other.end)];
  if (start >= end) return [0, 0];
  const shared = countWords(text, start, end);
  const counts = [one, other].map((range) => Math.max(1, countWords(text, range.start, range.end)));
  return [shared / Math.max(...counts), shared / Math.min(...counts)];
}

type Stretch = readonly [start: number, end: number] | undefined;

const meet = (one: Stretch, other: Stretch): boolean =>
  one !== undefined && other !== undefined && one[0] < other[1] && other[0] < one[1];

/** Whether both claims come from one speaker: its names do not tell the two apart, or an unnamed one stands at one place. */
function isOneOrigin(one: SourcedClaim, other: SourcedClaim): boolean {
  if (!one.origin || !other.origin) return one.origin === other.origin;
  const isUnnamed = [one, other].every(({ origin }) => origin?.label === 'UnnamedSource');
  if (isUnnamed && meet(one.content.chain.at(-1)?.sourceAt, other.content.chain.at(-1)?.sourceAt)) {
    return true;
  }
  const things = { left: { ...one.origin, report: REPORT }, right: { ...other.origin, report: REPORT } };
  return compareNames(things.left, things.right).verdict !== 'different';
}

type Estimate = ProposedClaim['estimate'];

const isOneFigure = (one: Estimate, other: Estimate): boolean =>
  one?.minValue === other?.minValue && one?.maxValue === other?.maxValue && one?.bound === other?.bound;

const isOneSide = (one: ProposedClaim, other: ProposedClaim): boolean =>
  one.polarity === other.polarity && (one.stance === 'denies') === (other.stance === 'denies');

/** In what two readings of the same words differ, the weightiest first; `extent`: one passage has more words. */
export type Difference = 'speaker' | 'figure' | 'denial' | 'extent';

/** In what two claims of one text differ; nothing where they are the same thing. */
export function differencesOf(one: SourcedClaim, other: SourcedClaim, text: string): readonly Difference[] {
  const [longer] = shareOfWords(one.content.passage, other.content.passage, text);
  const differs = {
    speaker: !isOneOrigin(one, other),
    figure: !isOneFigure(one.content.estimate, other.content.estimate),
    denial: !isOneSide(one.content, other.content),
    extent: longer < SAME_WORDS,
  } as const satisfies Readonly<Record<Difference, boolean>>;
  return (['speaker', 'figure', 'denial', 'extent'] as const).filter((name) => differs[name]);
}

/** What two claims of one text are to each other, and how many of their words they share; nothing where they are strangers. */
function compareClaims(
  one: SourcedClaim,
  other: SourcedClaim,
  text: string,
): { readonly kind: ProposalKin['kind']; readonly share: number } | undefined {
  const [longer, shorter] = shareOfWords(one.content.passage, other.content.passage, text);
  if (shorter < SAME_WORDS) return undefined;
  const differences = differencesOf(one, other, text);
  const isApart = differences.includes('extent') && differences.includes('speaker');
  return isApart ? undefined : { kind: differences.length === 0 ? 'same' : 'beside', share: longer };
}

/** The claim with its origin, by the entities of its reading. */
export function withOrigin(
  content: ProposedClaim,
  entities: ReadonlyMap<string, ProposedEntity>,
): SourcedClaim {
  const speaker = content.chain.at(-1)?.speaker ?? PUBLISHER;
  return { content, origin: entities.get(speaker) };
}

/** Entities of a reading by their keys. */
export const byKey = (entities: readonly ProposedEntity[]): ReadonlyMap<string, ProposedEntity> =>
  new Map(entities.map((entity) => [entity.key, entity]));

/**
 * What claims that were just found in a text are to those that others proposed of it, by their place in the list. The same:
 * four fifths of the words of both passages in common, one speaker whom it comes from, one figure, both for or both against.
 * Beside: the same words otherwise, or one speaker's words of which one passage has more. Each earlier one is found again
 * once.
 */
export function findTwice(
  found: { readonly claims: readonly ProposedClaim[]; readonly entities: readonly ProposedEntity[] },
  earlier: readonly EarlierReading[],
  text: string,
): ReadonlyMap<number, ProposalKin> {
  const own = byKey(found.entities);
  const known = earlier.flatMap(({ proposals, entities }) => {
    const named = byKey(entities);
    return proposals.map(({ id, content }) => ({ id, ...withOrigin(content, named) }));
  });
  const kin = new Map<number, ProposalKin>();
  const taken = new Set<string>();
  for (const [place, content] of found.claims.entries()) {
    const claim = withOrigin(content, own);
    const like = known
      .flatMap(({ id, ...other }) => {
        const compared = compareClaims(claim, other, text);
        return compared ? [{ id, ...compared }] : [];
      })
      .sort((a, b) => b.share - a.share);
    const same = like.find(({ kind, id }) => kind === 'same' && !taken.has(id));
    const [nearest] = like;
    if (same) {
      taken.add(same.id);
      kin.set(place, { kind: 'same', of: same.id });
    } else if (nearest) kin.set(place, { kind: 'beside', of: nearest.id });
  }
  return kin;
}
