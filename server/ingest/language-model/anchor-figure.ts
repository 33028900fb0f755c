// The figure of a claim as a model gives it: its words must stand in the passage, its values must be those of the words.
import type { ProposedClaim } from '../../../graph-data/ontology/ontology.ts';
import { findQuantities } from '../extraction/figures/find-quantities.ts';
import { readTokens } from '../extraction/words/read-tokens.ts';
import type { AnsweredClaim } from './answer-schema.ts';
import { findAll, type Span } from './find-verbatim.ts';

type Figure = NonNullable<AnsweredClaim['figure']>;

/** Whether our own rules read other numbers in the words; where they read none, a person has to look. */
function isContradicted(words: string, values: readonly number[]): boolean {
  const read = findQuantities(readTokens(words)).filter(({ isVague, isShare }) => !isVague && !isShare);
  const numbers = read.flatMap(({ minValue, maxValue }) => [minValue ?? [], maxValue ?? []].flat());
  return numbers.length > 0 && values.some((value) => !numbers.includes(value));
}

/** The least and the most; of one number, models often give only one of the two. */
function boundsOf({ min, max, bound }: Figure): readonly [min: number | null, max: number | null] {
  return bound === 'exact' || bound === 'about' ? [min ?? max, max ?? min] : [min, max];
}

/** The estimate and where its words stand, nothing where there is no figure, or why it cannot be kept. */
export function anchorFigure(
  { figure }: AnsweredClaim,
  passage: Span,
  level: string,
): Pick<ProposedClaim, 'estimate' | 'marks'> | string {
  if (figure === null) return {};
  const { words, bound, unit, measure, scope } = figure;
  const at = findAll(words, level).find(([start, end]) => start >= passage[0] && end <= passage[1]);
  if (at === undefined) return 'a figure does not stand in the content';
  const [min, max] = boundsOf(figure);
  const values = [min, max].filter((value) => value !== null);
  if (isContradicted(level.slice(...at), values)) return 'a figure has other numbers than its words';
  return {
    estimate: {
      ...(min === null ? {} : { minValue: min }),
      ...(max === null ? {} : { maxValue: max }),
      bound,
      unit,
      measure,
      scope,
    },
    marks: [{ kind: 'figure', at }],
  };
}
