// The dialog of the language model: what would go where, sending it or not, how far it is, and what came of it.
import './model-reading.css';
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import {
  cancelModelReading,
  isBeingRead,
  isByModel,
  isKept,
  type ReviewReport,
  sendToModel,
  showReview,
  useReview,
} from '../state/state.ts';
import { FailedPieces } from './failed-pieces.tsx';
import { FaultNote } from './fault.tsx';
import { ModelPlan } from './model-plan.tsx';
import { count } from './phrases.ts';

interface PartProps {
  readonly report: string;
  readonly onClose: () => void;
  readonly onDo: (step: () => Promise<void>) => void;
}

function SendOrNot({ onSend, onClose }: { readonly onSend: () => void; readonly onClose: () => void }) {
  return (
    <div className="model-reading-acts">
      <Button size="compact-sm" onClick={onSend}>
        Send
      </Button>
      <Button size="compact-sm" variant="default" data-autofocus onClick={onClose}>
        Do not send
      </Button>
    </div>
  );
}

function Sending({ report, line, onClose, onDo }: PartProps & { readonly line: ReviewReport | undefined }) {
  return (
    <>
      <LastEnd line={line} />
      <ModelPlan report={report}>
        {(planId) => <SendOrNot onSend={() => onDo(() => sendToModel(report, planId))} onClose={onClose} />}
      </ModelPlan>
    </>
  );
}

/** How the last sending ended, where it was not with an answer. */
function LastEnd({ line }: { readonly line: ReviewReport | undefined }) {
  if (!line || line.state === 'done') return null;
  const { error, notes } = line;
  const kept = isKept(line) ? 'Nothing new was kept.' : 'Nothing was kept.';
  return (
    <div className={error ? 'fault' : 'note'} role={error ? 'alert' : undefined}>
      <p>
        {error ? error.message : 'The last sending was stopped.'} {kept}
      </p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {error && <p className="soft">{error.fix}</p>}
    </div>
  );
}

function Underway({ report, line, onDo }: Omit<PartProps, 'onClose'> & { readonly line: ReviewReport }) {
  const [note = 'The text was sent; no answer is here yet.'] = line.notes;
  return (
    <>
      <p role="status">{line.state === 'queued' ? 'Another report is read first.' : note}</p>
      <div className="model-reading-acts">
        <Button
          size="compact-sm"
          variant="default"
          title="What was sent was sent"
          onClick={() => onDo(() => cancelModelReading(report))}
        >
          Stop
        </Button>
      </div>
    </>
  );
}

/** The pieces that failed, and sending them again: only once it is shown what would go. */
function Rest({ report, line, onDo }: Omit<PartProps, 'onClose'> & { readonly line: ReviewReport }) {
  const { failed = [] } = line;
  const [isShown, setShown] = useState(false);
  if (failed.length === 0) return null;
  return (
    <section className="model-reading-rest" aria-label="Pieces that failed">
      <p>
        <strong>{count(failed.length, 'piece')} failed.</strong> The others are read, and are not sent again.
      </p>
      <FailedPieces failed={failed} />
      {isShown ? (
        <ModelPlan report={report}>
          {(planId) => (
            <SendOrNot
              onSend={() => onDo(() => sendToModel(report, planId))}
              onClose={() => setShown(false)}
            />
          )}
        </ModelPlan>
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => setShown(true)}>
          Send the {count(failed.length, 'piece')} that failed again…
        </Button>
      )}
    </section>
  );
}

/** What is kept of its reading, with how many of it another reader had found before. */
function tellProposed({ proposals, foundBefore = 0 }: ReviewReport): string {
  if (proposals === 0) return 'It proposed no claims.';
  const proposed = `It proposed ${count(proposals, 'claim')}.`;
  if (foundBefore === 0) return proposed;
  return `${proposed} Found by another reader before: ${foundBefore}. What both found stands in the review once, with both named.`;
}

/** What leads to the claims: those that only this reader found, those that others found too, or those that were judged. */
function nameWay({ proposals, accepted, rejected, foundBefore = 0 }: ReviewReport): string {
  const waiting = proposals - accepted - rejected - foundBefore;
  if (waiting > 0) return `Review ${count(waiting, 'claim')}`;
  return foundBefore > 0 ? 'See them in the review' : 'See what was accepted';
}

function Done({
  hasWaiting,
  ...part
}: PartProps & { readonly line: ReviewReport; readonly hasWaiting: boolean }) {
  const { report, line, onClose } = part;
  const { proposals, notes, state } = line;
  return (
    <>
      <LastEnd line={line} />
      <p role="status">{tellProposed(line)}</p>
      {state === 'done' && (
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <Rest report={report} line={line} onDo={part.onDo} />
      <div className="model-reading-acts">
        {proposals > 0 && (
          <Button
            size="compact-sm"
            onClick={() => {
              onClose();
              showReview({ report, state: hasWaiting ? 'waiting' : 'accepted' });
            }}
          >
            {nameWay(line)}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={onClose}>
          Close
        </Button>
      </div>
    </>
  );
}

/** For a report whose text is held, where a language model is set. */
export default function ModelReadingDialog({
  report,
  onClose,
}: Readonly<{ report: string; onClose: () => void }>) {
  const { data: review } = useReview();
  const [fault, setFault] = useState<unknown>();
  const act = (step: () => Promise<void>): void => {
    setFault(undefined);
    step().catch(setFault);
  };
  const line = review?.reports.find((one) => one.report.id === report && isByModel(review, one));
  const hasWaiting = review?.reports.some((one) => one.report.id === report && one.waiting > 0) ?? false;
  const part = { report, onClose, onDo: act };
  return (
    // The page itself never scrolls; the lock would need an inline style, which the content policy refuses.
    <Modal.Root opened onClose={onClose} size="lg" lockScroll={false}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <div className="model-reading-head">
            <Modal.Title>Read with {review?.model?.model ?? 'a language model'}</Modal.Title>
            <Modal.CloseButton aria-label="Close" />
          </div>
          <div className="model-reading">
            {fault !== undefined && <FaultNote fault={fault} />}
            {line && isBeingRead(line) && <Underway {...part} line={line} />}
            {line && !isBeingRead(line) && isKept(line) && (
              <Done {...part} line={line} hasWaiting={hasWaiting} />
            )}
            {!(line && (isBeingRead(line) || isKept(line))) && <Sending {...part} line={line} />}
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
