// The button that leads to the language model; there is none where no model is set.
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { isBeingRead, isByModel, isKept, type ReviewReport, useReview } from '../state/state.ts';
import { count } from './phrases.ts';

const ModelReadingDialog = lazy(() => import('./model-reading-dialog.tsx'));

function nameStep(line: ReviewReport | undefined, model: string): string {
  if (line && isBeingRead(line)) return `${model} is reading…`;
  if (line && isKept(line)) {
    const { proposals, failed = [] } = line;
    const rest = failed.length > 0 ? `, ${count(failed.length, 'piece')} failed` : '';
    return `${model} found ${count(proposals, 'claim')}${rest}`;
  }
  return 'Read with a language model…';
}

/** For a report whose text is held. Nothing is sent by this button: it shows first what would be. */
export function ModelReading({ report }: { readonly report: string }) {
  const { data: review } = useReview();
  const [isOpen, setOpen] = useState(false);
  if (!review?.model) return null;
  const line = review.reports.find((one) => one.report.id === report && isByModel(review, one));
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {nameStep(line, review.model.model)}
      </Button>
      {isOpen && (
        <Suspense>
          <ModelReadingDialog report={report} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
