// One question: its figures row by row or on a timeline, who stands behind them, and the sums they make.
import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import {
  compareQuestion,
  type QuestionComparison,
  showTimeline,
  useComparison,
  useComparisonsBeside,
  usePage,
} from '../../state/state.ts';
import { Asked } from '../fault.tsx';
import { lineOfShare, lineOfSum } from '../findings/finding-lines.ts';
import { FindingRow } from '../findings/finding-row.tsx';
import { count, showEstimate } from '../phrases.ts';
import { groupRows, withReprints } from './compare-rows.ts';
import { CompareTable } from './compare-table.tsx';
import { besideChosen } from './compare-words.ts';
import { OriginsLine } from './origins-line.tsx';
import { QuestionChooser } from './question-chooser.tsx';
import { TakeComparison } from './take-comparison.tsx';
import { TimelineChart } from './timeline-chart.tsx';

/** The selected claim, where it is one of the figures; and how each other stands to it. */
function useChosen(answer: QuestionComparison) {
  const selected = usePage(({ address: { selection } }) =>
    selection?.kind === 'claim' ? selection.id : undefined,
  );
  const { question, estimates, comparisons } = answer;
  const chosen = estimates.some(({ claim }) => claim === selected) ? selected : undefined;
  const known = useMemo(() => besideChosen(comparisons, chosen ?? ''), [comparisons, chosen]);
  // Of a question with very many figures the server sends only the comparisons that are asked for.
  const isMissing = chosen !== undefined && known.size < estimates.length - 1;
  const more = useComparisonsBeside(question.id, chosen, isMissing).data;
  const beside = useMemo(
    () => (isMissing && more ? besideChosen(more, chosen) : known),
    [isMissing, more, chosen, known],
  );
  return { chosen, beside };
}

function Sums({ answer }: { readonly answer: QuestionComparison }) {
  const [open, setOpen] = useState<string>();
  const claims = useMemo(() => new Map(answer.claims.map((claim) => [claim.id, claim])), [answer]);
  const lines = [
    ...answer.sums.map((sum) => lineOfSum(sum, claims)),
    ...answer.shares.map((share) => lineOfShare(share, claims)),
  ];
  if (lines.length === 0) return null;
  return (
    <section className="compare-sums" aria-label="Sums and shares">
      <h3>Sums and shares</h3>
      <ul className="plain-list">
        {lines.map((line) => (
          <FindingRow
            key={line.key}
            line={line}
            claims={claims}
            isOpen={line.key === open}
            onOpen={setOpen}
          />
        ))}
      </ul>
    </section>
  );
}

function Body({ answer }: { readonly answer: QuestionComparison }) {
  const isTimeline = usePage(({ address }) => address.isTimeline);
  const { chosen, beside } = useChosen(answer);
  const groups = useMemo(() => groupRows(answer), [answer]);
  const { question, estimates, independent } = answer;
  const rows = groups.flatMap((group) => withReprints(group.rows));
  const chosenRow = rows.find(({ claim }) => claim.id === chosen);
  return (
    <>
      <div className="drawer-tools">
        <button type="button" className="text-button" onClick={() => compareQuestion(undefined)}>
          All questions
        </button>
        <QuestionChooser question={question.id} />
        <SegmentedControl
          size="xs"
          aria-label="How the figures are shown"
          value={isTimeline ? 'timeline' : 'rows'}
          data={[
            { value: 'rows', label: 'Side by side' },
            { value: 'timeline', label: 'Timeline' },
          ]}
          onChange={(value) => showTimeline(value === 'timeline')}
        />
        <TakeComparison answer={answer} groups={groups} chosen={chosen} beside={beside} />
      </div>
      <div className="table-scroll">
        <section className="compare-question" aria-label={question.text}>
          <h2 className="visually-hidden">{question.text}</h2>
          <OriginsLine figures={estimates.length} independent={independent} />
          <p className="small soft compare-hint" aria-live="polite">
            {chosenRow
              ? `Compared with ${showEstimate(chosenRow.figures)}, number ${chosenRow.label}.`
              : rows.length > 1
                ? 'Select a figure to see how each other one stands to it.'
                : 'The only figure that answers this question.'}
          </p>
          {groups.map((group) => (
            <div key={group.unit}>
              {groups.length > 1 && (
                <h3 className="compare-unit">
                  Unit: {group.unit}, {count(group.rows.length, 'figure')}
                </h3>
              )}
              {isTimeline && <TimelineChart title={question.text} group={group} chosen={chosen} />}
              <CompareTable
                title={`Figures in ${group.unit}`}
                group={group}
                chosen={chosen}
                beside={beside}
              />
            </div>
          ))}
        </section>
        <Sums answer={answer} />
      </div>
    </>
  );
}

export function QuestionView({ id }: { readonly id: string }) {
  const asked = useComparison(id);
  return <Asked asked={asked}>{(answer) => <Body answer={answer} />}</Asked>;
}
