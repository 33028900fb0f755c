// What stands on the ground when there is no picture: why, and what to do next.
import { Button } from '@mantine/core';
import { changeDrawing, openSearch, RequestError, startOver } from '../state/state.ts';
import type { ViewFault } from './use-graph-view.ts';

function Notice({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <div className="picture-notice" role="status">
      <p className="picture-notice-title">{title}</p>
      {children}
    </div>
  );
}

export function GraphicsNotice({ fault, onRetry }: { fault: ViewFault; onRetry: () => void }) {
  return (
    <Notice
      title={
        fault === 'lost'
          ? 'The browser took back the memory of the picture.'
          : 'This browser cannot draw the picture: WebGL is off.'
      }
    >
      <p>
        {fault === 'lost'
          ? 'Nothing else is lost. Draw it again; if it happens often, close other pages with pictures.'
          : 'Switch on hardware acceleration or WebGL in its settings. Until then the list “Drawn” below shows the same.'}
      </p>
      <Button size="compact-sm" onClick={onRetry}>
        Draw again
      </Button>
    </Notice>
  );
}

export function FaultNotice({ fault, onRetry }: { fault: unknown; onRetry: () => void }) {
  const isTold = fault instanceof RequestError;
  return (
    <Notice title={isTold ? fault.message : 'The picture could not be read.'}>
      <p>{isTold ? fault.fix : 'Try again; if it stays, load the page anew.'}</p>
      <Button size="compact-sm" onClick={onRetry}>
        Try again
      </Button>
    </Notice>
  );
}

export function EmptyNotice({ why }: { why: 'start' | 'hidden' | 'store' }) {
  if (why === 'store') {
    return (
      <Notice title="Nothing is in the store yet.">
        <p>Start Hearsay with a collection, or read a document in.</p>
      </Notice>
    );
  }
  return (
    <Notice title={why === 'hidden' ? 'All that was drawn is hidden or filtered out.' : 'Nothing is drawn.'}>
      <p>
        {why === 'hidden'
          ? 'Press Shift+H to show what is hidden, switch labels on in the legend, or start again.'
          : 'Look for a person, an organization or a place, or begin with what is said most.'}
      </p>
      <div className="picture-notice-buttons">
        <Button size="compact-sm" onClick={() => openSearch(true)}>
          Search
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => changeDrawing(startOver)}>
          Draw the overview
        </Button>
      </div>
    </Notice>
  );
}
