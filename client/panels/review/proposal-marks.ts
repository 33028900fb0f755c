// What is marked in the paragraphs around a proposed claim: its passage, who says it, the words that hand it over,
// names, figures and dates; and the passages of the other proposals there.
import type { ProposedContent, ReviewClaim } from '../../state/state.ts';
import type { TextMark } from '../text-marks.ts';

export const markKinds = ['passage', 'source', 'cue', 'name', 'figure', 'date', 'relation'] as const;
export type MarkKind = (typeof markKinds)[number];

export type ProposalMark =
  | { readonly kind: MarkKind }
  /** The passage of another proposal. */
  | { readonly kind: 'other'; readonly id: string; readonly gloss: string };

type Mark = TextMark<ProposalMark>;

function markRange(range: readonly number[] | undefined, kind: MarkKind): readonly Mark[] {
  const [start, end] = range ?? [];
  return start === undefined || end === undefined ? [] : [{ start, end, key: { kind } }];
}

type Marked = Pick<ProposedContent, 'passage' | 'chain' | 'marks'>;

/** The marks of a claim as it is proposed, or as it is being corrected. */
export const markContent = (
  { passage, chain, marks = [] }: Marked,
  entities: readonly { readonly mentions: readonly (readonly number[])[] }[],
): readonly Mark[] => [
  { start: passage.start, end: passage.end, key: { kind: 'passage' } },
  ...chain.flatMap(({ sourceAt, cueAt }) => [...markRange(sourceAt, 'source'), ...markRange(cueAt, 'cue')]),
  ...entities.flatMap(({ mentions }) => mentions.flatMap((range) => markRange(range, 'name'))),
  ...marks.flatMap(({ kind, at }) => markRange(at, kind)),
];

/** The passages of the other proposals of the same report. */
export const markOthers = (proposal: ReviewClaim, listed: readonly ReviewClaim[]): readonly Mark[] =>
  listed
    .filter(({ id, report }) => id !== proposal.id && report.id === proposal.report.id)
    .map(({ id, content: { passage, gloss } }) => ({
      start: passage.start,
      end: passage.end,
      key: { kind: 'other', id, gloss },
    }));

/** The sorts of marks that a text has, in the order of the legend. */
export const kindsIn = (marks: readonly Mark[]): readonly ProposalMark['kind'][] =>
  ([...markKinds, 'other'] as const).filter((kind) => marks.some(({ key }) => key.kind === kind));
