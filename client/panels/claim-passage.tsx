// The passage of a claim in its report, with the sentences around it; without the text, how to add it.
import type { Claim } from '../state/state.ts';
import { AddTextButton } from './add-text.tsx';
import { cutText, type TextMark } from './text-marks.ts';

type MarkKind = 'passage' | 'cue' | 'source';

function listMarks({ passage, chain }: Pick<Claim, 'passage' | 'chain'>): readonly TextMark<MarkKind>[] {
  const ranges = chain.flatMap(({ cueAt, sourceAt }) => [
    { range: cueAt, key: 'cue' as const },
    { range: sourceAt, key: 'source' as const },
  ]);
  return [
    { start: passage.start, end: passage.end, key: 'passage' },
    ...ranges.flatMap(({ range, key }) => {
      const [start, end] = range ?? [];
      return start === undefined || end === undefined ? [] : [{ start, end, key }];
    }),
  ];
}

export function ClaimPassage({ claim }: { readonly claim: Claim }) {
  const { passage, report } = claim;
  if (passage.state === 'orphan') {
    return (
      <p className="fault">
        The passage no longer matches the text of the report, so it is not shown: a wrong passage would be a
        false attribution.
      </p>
    );
  }
  if (!report.held || passage.text === undefined) {
    return (
      <div className="note">
        <p>
          The text of this report has not been added yet, so only the summary above can be shown. The claim
          stands at characters {passage.start} to {passage.end}
          {passage.page ? `, page ${passage.page}` : ''}.
        </p>
        <AddTextButton />
      </div>
    );
  }
  // The text around may begin with the empty lines of a paragraph's end.
  const before = (passage.before ?? '').trimStart();
  const text = before + passage.text + (passage.after ?? '').trimEnd();
  const pieces = cutText(text, passage.start - before.length, listMarks(claim));
  return (
    <>
      <blockquote className="passage serif">
        {pieces.map((piece) => {
          const kinds = piece.keys.toSorted().join(' ');
          if (kinds === '') return <span key={piece.start}>{piece.text}</span>;
          return (
            <mark key={piece.start} data-kinds={kinds}>
              {piece.text}
            </mark>
          );
        })}
      </blockquote>
      <p className="passage-key small soft">
        <mark data-kinds="passage">passage</mark> <mark data-kinds="source">who says it</mark>{' '}
        <mark data-kinds="cue">words that hand it over</mark>
      </p>
    </>
  );
}
