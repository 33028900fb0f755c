// Whether proposed claims of our own articles are right, by the marks in them: source, content and figure.
import { type ProposedClaim, PUBLISHER } from '../../../../graph-data/ontology/ontology.ts';
import { openWordCounter, type Stretch } from './overlap-words.ts';
import type { AnnotatedArticle } from './read-annotated.ts';

const HALF = 0.5;
// Marked in some articles only, so that nothing can be told from a missing mark
const VAGUE = /\b(dozens|scores|tens|hundreds|thousands|millions|billions|most|majority)\b/i;

const overlaps = (one: Stretch, other: Stretch): boolean => one[0] < other[1] && other[0] < one[1];

/**
 * Judges the proposed claims of an article by its marks. A claim of somebody cited is right when an attribution has the
 * same source and at least half of the words of both contents are in common (of a part of a quotation, or the clause of
 * a figure, nearly all words of its own); one in the publisher's own voice when at most half of its words are marked as content; a figure when the
 * same quantity is marked there.
 */
export function judgeClaims(
  { text, attributions, quantities }: AnnotatedArticle,
  claims: readonly ProposedClaim[],
): readonly boolean[] {
  const counter = openWordCounter(text);
  const whole = (spans: readonly Stretch[]): Stretch => [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0];
  const hasSource = ({ chain, attribution }: ProposedClaim, source: readonly Stretch[]): boolean => {
    const { speaker, sourceAt, cueAt } = chain.at(-1) ?? {};
    if (sourceAt !== undefined) return source.some((span) => overlaps(span, sourceAt));
    return (
      source.length === 0 && speaker === PUBLISHER && (cueAt !== undefined || attribution === 'contextual')
    );
  };
  const isCited = (claim: ProposedClaim): boolean => {
    const passage: Stretch = [claim.passage.start, claim.passage.end];
    const own = counter.countIn(passage);
    return attributions.some(({ source, content }) => {
      if (!hasSource(claim, source)) return false;
      const both = content.reduce((sum, span) => sum + counter.countInBoth(span, passage), 0);
      const marked = counter.countIn(whole(content));
      const isPart =
        claim.attribution === 'contextual' || claim.quotation === 'direct' || claim.estimate !== undefined;
      return isPart ? both >= 0.8 * own : both >= HALF * Math.max(1, own + marked - both);
    });
  };
  const isOwn = ({ passage: { start, end } }: ProposedClaim): boolean => {
    const marked = attributions.flatMap(({ content }) => content);
    const most = Math.max(0, ...marked.map((span) => counter.countInBoth(span, [start, end])));
    return most <= HALF * counter.countIn([start, end]);
  };
  const hasFigure = ({ estimate, marks = [] }: ProposedClaim): boolean => {
    const at = marks.find(({ kind }) => kind === 'figure')?.at;
    if (estimate === undefined || at === undefined) return true;
    const marked = quantities.filter(({ start, end }) => overlaps([start, end], at));
    if (marked.length === 0 && VAGUE.test(text.slice(...at))) return true;
    return marked.some(
      ({ bound, minValue, maxValue }) =>
        bound === estimate.bound && minValue === estimate.minValue && maxValue === estimate.maxValue,
    );
  };
  return claims.map(
    (claim) => (claim.attribution === 'documentVoice' ? isOwn(claim) : isCited(claim)) && hasFigure(claim),
  );
}
