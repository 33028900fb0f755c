// What can be done with the text of a report: reading it for claims, judging those that were found, taking the original.
import { Button } from '@mantine/core';
import { IconDownload, IconListCheck } from '@tabler/icons-react';
import { useState } from 'react';
import {
  askReportFile,
  isBeingRead,
  isByModel,
  type ReviewReport,
  showReview,
  startReading,
  useReportText,
  useReview,
} from '../state/state.ts';
import { FaultNote } from './fault.tsx';
import { ModelReading } from './model-reading.tsx';
import { count } from './phrases.ts';
import { tellReading } from './review/review-words.ts';
import { saveFile } from './save-file.ts';

interface ReadingProps {
  readonly id: string;
  /** What is known of its reading; nothing where it was never read for claims. */
  readonly line: ReviewReport | undefined;
  /** Claims of the report that wait, whoever found them. */
  readonly waiting: number;
  readonly onDo: (step: () => Promise<void>) => void;
}

function ReadForClaims({ id, line, waiting, onDo }: ReadingProps) {
  if (line && isBeingRead(line)) {
    return (
      <Button size="compact-sm" variant="default" onClick={() => showReview({ part: 'reading' })}>
        Being read for claims…
      </Button>
    );
  }
  if (line?.state === 'done') {
    return (
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconListCheck size={15} />}
        onClick={() => showReview({ report: id, state: waiting > 0 ? 'waiting' : 'accepted' })}
      >
        {waiting > 0 ? `Review ${count(waiting, 'claim')}` : 'Read for claims, all judged'}
      </Button>
    );
  }
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => onDo(() => startReading(id))}>
        {line ? 'Read for claims again' : 'Read for claims'}
      </Button>
      {line && <span className="small soft">The last reading: {tellReading(line)}</span>}
    </>
  );
}

/** For a report whose text is held. */
export function ReportReading({ id }: { readonly id: string }) {
  const { data: review } = useReview();
  const { data: text } = useReportText(id, true);
  const [fault, setFault] = useState<unknown>();
  const act = (step: () => Promise<void>): void => {
    setFault(undefined);
    step().catch(setFault);
  };
  const all = (review?.reports ?? []).filter((one) => one.report.id === id);
  const waiting = all.reduce((sum, one) => sum + one.waiting, 0);
  const lines = all.filter((one) => !(review && isByModel(review, one)));
  const line = lines.find(isBeingRead) ?? lines.find(({ waiting }) => waiting > 0) ?? lines[0];
  const fileName = text?.reading?.fileName;
  return (
    <>
      <ReadForClaims id={id} line={line} waiting={waiting} onDo={act} />
      <ModelReading report={id} />
      {fileName && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconDownload size={15} />}
          title={`${fileName}, byte for byte as it was added`}
          onClick={() =>
            act(async () => {
              const file = await askReportFile(id);
              saveFile(fileName, file, file.type);
            })
          }
        >
          Download the original
        </Button>
      )}
      {fault !== undefined && <FaultNote fault={fault} />}
    </>
  );
}
