// The right panel: whatever is selected, or where to start when nothing is.
import { lazy, Suspense, useLayoutEffect, useRef } from 'react';
import { type Selection, useEntity, usePage } from '../state/state.ts';
import { BetweenPanel } from './between-panel.tsx';
import { ClaimPanel } from './claim-panel.tsx';
import { EntityPanel } from './entity-panel.tsx';
import { Asked } from './fault.tsx';
import { PathPanel } from './path-panel.tsx';
import { ReportPanel } from './report-panel.tsx';
import { StartPanel } from './start-panel.tsx';

const AnswerPanel = lazy(() => import('./ask/answer-panel.tsx'));

/** The panel of an entity; a report has its own. */
function ThingPanel({ id }: { readonly id: string }) {
  const asked = useEntity(id);
  return (
    <Asked asked={asked}>
      {(entity) =>
        entity.labels.includes('Report') ? <ReportPanel id={id} /> : <EntityPanel entity={entity} />
      }
    </Asked>
  );
}

function PanelOf({ selection }: { readonly selection: Selection }) {
  switch (selection.kind) {
    case 'entity':
      return <ThingPanel key={selection.id} id={selection.id} />;
    case 'claim':
      return <ClaimPanel key={selection.id} id={selection.id} />;
    case 'between':
      return (
        <BetweenPanel key={`${selection.from}~${selection.to}`} from={selection.from} to={selection.to} />
      );
    case 'answer':
      return (
        <Suspense fallback={<p className="note panel">Looking for an answer…</p>}>
          <AnswerPanel key={selection.question} question={selection.question} />
        </Suspense>
      );
    case 'path':
      return <PathPanel selection={selection} />;
  }
}

export function SelectedPanel() {
  const selection = usePage(({ address }) => address.selection);
  const top = useRef<HTMLDivElement>(null);
  const key = selection && JSON.stringify(selection);
  // A new thing is read from its top; the report panel scrolls on to its passage by itself.
  useLayoutEffect(() => {
    if (key) top.current?.parentElement?.scrollTo({ top: 0 });
  }, [key]);
  return <div ref={top}>{selection ? <PanelOf selection={selection} /> : <StartPanel />}</div>;
}
