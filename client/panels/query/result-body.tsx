// What stands under the result's bar: rows, plan or queries, or in words why there are none and what to do.
import type { ReactNode } from 'react';
import { type QueryText, useQueryRun } from '../../state/state.ts';
import { describeFault } from '../fault.tsx';
import { PlanView } from './plan-view.tsx';
import type { ResultView } from './result-bar.tsx';
import { ResultTable } from './result-table.tsx';
import { ShelfView } from './shelf-view.tsx';
import type { Check } from './use-check.ts';

function Words({ children }: { readonly children: ReactNode }) {
  return <div className="empty">{children}</div>;
}

function Rows() {
  const { phase, answered, fault } = useQueryRun();
  if (answered) {
    if (answered.answer.rows.length > 0)
      return <ResultTable key={answered.startedAt} result={answered.answer} />;
    if (answered.answer.columns.length === 0)
      return (
        <Words>
          <p>This query gives no rows. Its plan stands under Plan.</p>
        </Words>
      );
    return (
      <Words>
        <p>Nothing in the data fits this query.</p>
        <p className="soft">
          See whether names are written as in the data (names and labels tell capitals from small letters), or
          take away one condition after the other until rows come.
        </p>
      </Words>
    );
  }
  switch (phase) {
    case 'running':
      return (
        <Words>
          <p>Running…</p>
        </Words>
      );
    case 'failed':
      return (
        <Words>
          <p>The query did not run through: {describeFault(fault).message}</p>
          <p className="soft">{describeFault(fault).fix}</p>
        </Words>
      );
    case 'stopped':
      return (
        <Words>
          <p>Stopped. Run it again, or narrow it first: name labels, add conditions or a LIMIT.</p>
        </Words>
      );
    default:
      return (
        <Words>
          <p>Nothing has run yet. Press Run, or Ctrl+Enter in the editor.</p>
        </Words>
      );
  }
}

function PlanOf({ text, check }: { readonly text: string; readonly check: Check }) {
  const answered = useQueryRun((run) => run.answered);
  const measured = answered?.query.text === text ? answered.answer.plan : undefined;
  const plan = measured ?? check.explanation?.plan;
  if (plan) return <PlanView plan={plan} />;
  if (text.trim() === '')
    return (
      <Words>
        <p>Write a query first; its plan shows how it would be worked out.</p>
      </Words>
    );
  if (check.fault)
    return (
      <Words>
        <p>There is no plan while the query has a fault: {check.fault.message}</p>
      </Words>
    );
  return (
    <Words>
      <p>Reading…</p>
    </Words>
  );
}

interface ResultBodyProps {
  readonly view: ResultView;
  readonly text: string;
  readonly check: Check;
  readonly onOpen: (query: QueryText) => void;
}

export function ResultBody({ view, text, check, onOpen }: ResultBodyProps) {
  const isRunning = useQueryRun(({ phase }) => phase === 'running');
  return (
    <div className="query-body" data-stale={isRunning && view !== 'shelf'} aria-busy={isRunning}>
      {view === 'rows' && <Rows />}
      {view === 'plan' && <PlanOf text={text} check={check} />}
      {view === 'shelf' && <ShelfView onOpen={onOpen} />}
    </div>
  );
}
