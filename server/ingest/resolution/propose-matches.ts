// Which known records something may be the same as, for a person to judge: found, compared, ambiguity told.
import { compareNames } from './compare-names.ts';
import { type Comparison, type NamedThing, SAME_FROM } from './comparison.ts';
import type { EntityIndex, KnownEntity } from './entity-index.ts';
import { findCandidates } from './find-candidates.ts';

/** A known record that something may be the same as; never with the verdict `different`. */
export interface Match extends Comparison {
  readonly entity: KnownEntity;
}

export interface MatchOptions {
  /** The id that stands for a record after all judgements; without it each record stands for itself. */
  readonly canonicalId?: (id: string) => string;
  /** How many candidates are compared. */
  readonly candidates?: number;
  /** Whether a record that was indexed still stands as it was; without it each does. */
  readonly stands?: (entity: KnownEntity) => boolean;
}

/** A lead this small does not tell two records apart. */
const CLEAR_LEAD = 0.04;
/** What is left of a score when several records fit as well. */
const AMBIGUOUS = SAME_FROM - 0.05;

/** Where records that are not known to be one fit about as well as the best, none of them is proposed as the same. */
function doubtAmbiguous(matches: readonly Match[], canonicalId: (id: string) => string): readonly Match[] {
  const [best] = matches;
  if (best?.verdict !== 'same') return matches;
  const rivals = matches.filter(
    ({ verdict, score }) => verdict === 'same' && best.score - score < CLEAR_LEAD,
  );
  if (new Set(rivals.map(({ entity }) => canonicalId(entity.id))).size < 2) return matches;
  return matches.map((match) => {
    if (match.verdict !== 'same') return match;
    const reason = `${rivals.length} records fit about as well: ${rivals.map(({ entity }) => entity.id).join(', ')}.`;
    return { ...match, verdict: 'unsure', score: AMBIGUOUS, reasons: [...match.reasons, reason] };
  });
}

/** Candidates of one index that are not plainly others, in no order. */
export const findMatches = (
  index: EntityIndex,
  thing: NamedThing & { readonly id?: string },
  candidates = 30,
): readonly Match[] =>
  findCandidates(index, thing, candidates)
    .filter(({ entity }) => entity.id !== thing.id)
    .map(({ entity }) => ({ ...compareNames(thing, entity), entity }))
    .filter(({ verdict }) => verdict !== 'different');

/** Matches from any number of indexes, the surest first; where several fit about as well, none is `same`. */
export const rankMatches = (
  matches: readonly Match[],
  { canonicalId = (id) => id, stands = () => true }: Pick<MatchOptions, 'canonicalId' | 'stands'> = {},
): readonly Match[] =>
  doubtAmbiguous(
    matches.filter(({ entity }) => stands(entity)).toSorted((a, b) => b.score - a.score),
    canonicalId,
  );

/**
 * Known records that `thing` may be the same as, the surest first; a record is never proposed for itself. Nothing is
 * merged by this: each match is a question for a person.
 */
export const proposeMatches = (
  index: EntityIndex,
  thing: NamedThing & { readonly id?: string },
  options: MatchOptions = {},
): readonly Match[] => rankMatches(findMatches(index, thing, options.candidates), options);
