// A draft as the claim that is proposed: what it is about, how sure and when it was said, its figure, its gloss and its score.
import type { ClaimRelation, ProposedClaim } from '../../../../graph-data/ontology/ontology.ts';
import { spanOf } from '../attributions/extract-attributions.ts';
import { findHedges } from '../attributions/find-hedges.ts';
import { untie } from '../attributions/join-content.ts';
import { findClauses, firstVerb } from '../words/find-clauses.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import { isWithin } from '../words/token-ranges.ts';
import { chooseSubjects } from './choose-subjects.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { type Evidence, findEvidence } from './claim-evidence.ts';
import type { ClaimReading, PlacedQuantity, PlacedRelation } from './claim-reading.ts';
import { whenSaid, whenSo } from './find-times.ts';
import { writeGloss } from './gloss/write-gloss.ts';
import { makeEstimate } from './make-estimate.ts';
import { weighClaim } from './weigh-claim.ts';

const NEGATION = /^(not|n't|never|no|neither|nor)$/;

/** Whether the main verb of the content is negated: "is not able", "will never". */
function isNegated({ text }: ClaimReading, passage: TokenRange): boolean {
  const verb = firstVerb(text, passage);
  return (
    verb !== undefined && text.tokens.slice(verb.from, verb.to).some(({ lower }) => NEGATION.test(lower))
  );
}

/** The page on which a passage begins, of a document that has pages. */
export function pageOf({ segments }: Pick<ClaimReading, 'segments'>, start: number): number | undefined {
  const at = segments.find((segment) => segment.start <= start && start < segment.end)?.at;
  return at?.kind === 'page' ? at.page : undefined;
}

/**
 * A relation as a claim of this polarity records it: whoever denies that it is so says that it is not. "The mayor of Vell has
 * not answered" is about what was not done, and leaves her mayor.
 */
const recordOf = (
  { relation }: PlacedRelation,
  isDenied: boolean,
  said: ProposedClaim['polarity'],
): ClaimRelation => {
  const { type, from, to, polarity, validFrom, validTo } = relation;
  const own = (polarity === 'negative') === isDenied ? 'affirmative' : 'negative';
  return {
    type,
    from,
    to,
    ...(own === 'affirmative' && said === 'affirmative' ? {} : { polarity: own }),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
  };
};

/** A claim, and what its score was reckoned from. */
export interface FoundClaim {
  readonly claim: ProposedClaim;
  readonly evidence: Evidence;
}

function describe(reading: ClaimReading, draft: ClaimDraft, figure?: PlacedQuantity): FoundClaim {
  const { text } = reading;
  const { passage, pieces, chain, attribution, quotation, stance, isDenied, attributionNumber } = draft;
  const [start, end] = spanOf(text, passage);
  const page = pageOf(reading, start);
  const { certainty, hedges } = findHedges(text, pieces);
  const saidAt = attributionNumber === undefined ? undefined : whenSaid(reading, attributionNumber);
  const asOf = whenSo(reading, passage, figure);
  const relations = draft.relations ?? [];
  const marks = [
    ...relations.map(({ relation: { at } }) => ({ kind: 'relation' as const, at })),
    ...(figure === undefined ? [] : [{ kind: 'figure' as const, at: [figure.start, figure.end] as const }]),
    ...(asOf === undefined ? [] : [{ kind: 'date' as const, at: [asOf.start, asOf.end] as const }]),
  ];
  const evidence = findEvidence(reading, draft, figure);
  const polarity = isDenied !== isNegated(reading, passage) ? 'negative' : 'affirmative';
  const claim: ProposedClaim = {
    passage: { start, end, ...(page === undefined ? {} : { page }) },
    gloss: writeGloss(reading, draft),
    stance,
    attribution,
    quotation,
    polarity,
    certainty,
    ...(hedges.length === 0 ? {} : { hedges: [...new Set(hedges)] }),
    ...(saidAt === undefined ? {} : { saidAt }),
    ...(asOf === undefined ? {} : { asOf: asOf.edtf }),
    chain,
    about: chooseSubjects(reading, draft),
    ...(relations.length === 0
      ? {}
      : { relations: relations.map((relation) => recordOf(relation, isDenied, polarity)) }),
    ...(figure === undefined
      ? {}
      : { estimate: makeEstimate(reading, figure, passage, draft.clause ?? passage) }),
    score: weighClaim(evidence),
    ...(marks.length === 0 ? {} : { marks }),
  };
  return { claim, evidence };
}

const JOINS_FIGURES = /^(and|or|but|including|while|with|plus|,|;|:|\()$/;

/** The words of a clause that go with one of its figures: from the last mark or "and" before it to that before the next. */
function shareOf(
  { text }: ClaimReading,
  clause: TokenRange,
  figures: readonly TokenRange[],
  own: number,
): TokenRange {
  const cutBefore = (index: number): number | undefined => {
    const [earlier, later] = [figures[index - 1], figures[index]];
    if (earlier === undefined || later === undefined) return undefined;
    for (let token = later.from - 1; token >= earlier.to; token -= 1)
      if (JOINS_FIGURES.test(text.tokens[token]?.lower ?? '')) return token;
    return undefined;
  };
  return { from: cutBefore(own) ?? clause.from, to: cutBefore(own + 1) ?? clause.to };
}

/** A draft of the clause, or the part of a clause, that holds a figure. */
function draftFigure(
  reading: ClaimReading,
  draft: ClaimDraft,
  figures: readonly PlacedQuantity[],
  figure: PlacedQuantity,
): ClaimDraft {
  const { text } = reading;
  const piece = draft.pieces.find((range) => isWithin(figure, [range])) ?? draft.passage;
  const sentence = text.sentences[text.tokens[figure.from]?.sentence ?? -1] ?? piece;
  const within = { from: Math.max(piece.from, sentence.from), to: Math.min(piece.to, sentence.to) };
  const clause = findClauses(text, within).find((range) => isWithin(figure, [range])) ?? within;
  const inside = figures.filter((other) => isWithin(other, [clause]));
  const share = shareOf(reading, clause, inside, inside.indexOf(figure));
  const passage = untie(text, isWithin(figure, [share]) ? share : clause);
  const relations = (draft.relations ?? []).filter(({ range }) => isWithin(range, [passage]));
  const isWhole = firstVerb(text, passage) !== undefined;
  return { ...draft, passage, pieces: [passage], relations, ...(isWhole ? {} : { clause }) };
}

/** The claims of a draft: itself, an estimate where it gives one figure, or one estimate more for each of several. */
export function finishClaim(reading: ClaimReading, draft: ClaimDraft): readonly FoundClaim[] {
  const figures = reading.quantities.filter((quantity) => isWithin(quantity, draft.pieces));
  const [only] = figures;
  if (figures.length < 2) return [describe(reading, draft, only)];
  const parts = figures.map((figure) => ({ figure, part: draftFigure(reading, draft, figures, figure) }));
  // Where a figure needs all of the words, its claim says what the draft says
  const isSaid = parts.some(({ part: { passage } }) => isWithin(draft.passage, [passage]));
  return [
    ...(isSaid ? [] : [describe(reading, draft)]),
    ...parts.map(({ figure, part }) => describe(reading, part, figure)),
  ];
}
