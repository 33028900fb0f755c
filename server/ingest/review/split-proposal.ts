// One proposed claim → two, at a place in its passage: what belongs to the words of each half goes with them.
import type { ProposedClaim, ProposedEntity, TextRange } from '../../../graph-data/ontology/ontology.ts';
import { hearsayError } from '../../errors.ts';
import { asSentence } from '../extraction/claims/gloss/as-sentence.ts';

/** Half-open range of UTF-16 units. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** The words of a half as a sentence, until a person writes a better one. */
const glossOf = (text: string, { start, end }: Range): string => {
  const words = text.slice(start, end);
  return asSentence(words.replace(/^(?:(?:and|but|that)\s+)+/i, '')) || words;
};

function trimRange(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end);
  return {
    start: start + words.length - words.trimStart().length,
    end: end - (words.length - words.trimEnd().length),
  };
}

const isIn = ({ start, end }: Range, [from, to]: TextRange): boolean => start <= from && to <= end;

/** Whether the mentions of an entity tell to which half it belongs. */
interface Places {
  isNamedIn(key: string, half: Range): boolean;
}

const placesOf = (entities: readonly ProposedEntity[]): Places => {
  const mentions = new Map(entities.map(({ key, mentions: ranges }) => [key, ranges]));
  return { isNamedIn: (key, half) => (mentions.get(key) ?? []).some((range) => isIn(half, range)) };
};

/** What a claim is about in one half: what is named there; what is named in neither half is meant in both. */
function aboutIn(content: ProposedClaim, half: Range, other: Range, places: Places): ProposedClaim['about'] {
  const kept = content.about.filter(
    ({ entity }) => places.isNamedIn(entity, half) || !places.isNamedIn(entity, other),
  );
  return kept.length > 0 ? kept : content.about.slice(0, 1);
}

function relationsIn(
  { relations = [] }: ProposedClaim,
  half: Range,
  other: Range,
  isFirst: boolean,
  places: Places,
): NonNullable<ProposedClaim['relations']> {
  const count = (range: Range, ends: readonly string[]): number =>
    ends.filter((end) => places.isNamedIn(end, range)).length;
  return relations.filter(({ from, to }) => {
    const [here, there] = [count(half, [from, to]), count(other, [from, to])];
    return here > there || (here === there && isFirst);
  });
}

function halfOf(
  content: ProposedClaim,
  text: string,
  half: Range,
  other: Range,
  places: Places,
): ProposedClaim {
  const { relations: _relations, estimate, asOf, hedges = [], marks = [], passage, ...rest } = content;
  const isFirst = half.start < other.start;
  const marksOf = (kind: string, range: Range): number =>
    marks.filter((mark) => mark.kind === kind && isIn(range, mark.at)).length;
  const stands = (kind: string): boolean => {
    const [here, there] = [marksOf(kind, half), marksOf(kind, other)];
    return here > 0 || (there === 0 && isFirst);
  };
  const relations = relationsIn(content, half, other, isFirst, places);
  const words = text.slice(half.start, half.end).toLowerCase();
  const ownHedges = hedges.filter((hedge) => words.includes(hedge.toLowerCase()));
  const ownMarks = marks.filter(({ at }) => isIn(half, at));
  // A date that no words of the passage give holds for both halves
  const hasDate = marksOf('date', half) > 0 || marksOf('date', other) === 0;
  return {
    ...rest,
    passage: { ...passage, ...half },
    gloss: glossOf(text, half),
    about: aboutIn(content, half, other, places),
    ...(relations.length > 0 ? { relations } : {}),
    ...(estimate && stands('figure') ? { estimate } : {}),
    ...(asOf !== undefined && hasDate ? { asOf } : {}),
    ...(ownHedges.length > 0 ? { hedges: ownHedges } : {}),
    ...(ownMarks.length > 0 ? { marks: ownMarks } : {}),
  };
}

/**
 * Two claims of the same chain, one of the words before `at` and one of the words from there on; `entities` are those of the
 * document. Throws PROPOSAL_INVALID where one half would have no words.
 */
export function splitProposal(
  content: ProposedClaim,
  entities: readonly ProposedEntity[],
  text: string,
  at: number,
): readonly [ProposedClaim, ProposedClaim] {
  const { start, end } = content.passage;
  const [before, after] = [trimRange(text, { start, end: at }), trimRange(text, { start: at, end })];
  if (at <= start || at >= end || before.start >= before.end || after.start >= after.end) {
    const message = `must lie within the passage, after ${start} and before ${end}`;
    throw hearsayError('PROPOSAL_INVALID', { detail: `at ${message}` }, [{ property: 'at', message }]);
  }
  const places = placesOf(entities);
  return [halfOf(content, text, before, after, places), halfOf(content, text, after, before, places)];
}
