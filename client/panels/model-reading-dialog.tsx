// The dialog of the language model: what would go where, sending it or not, how far it is, and what came of it.
import './model-reading.css';
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import {
  cancelModelReading,
  isBeingRead,
  isByModel,
  type ReviewReport,
  sendToModel,
  showReview,
  useReview,
} from '../state/state.ts';
import { FaultNote } from './fault.tsx';
import { ModelPlan } from './model-plan.tsx';
import { count } from './phrases.ts';

interface PartProps {
  readonly report: string;
  readonly onClose: () => void;
  readonly onDo: (step: () => Promise<void>) => void;
}

function Sending({ report, line, onClose, onDo }: PartProps & { readonly line: ReviewReport | undefined }) {
  return (
    <>
      {line?.error && <Failure error={line.error} notes={line.notes} />}
      {line?.state === 'cancelled' && (
        <p className="note">The last reading was cancelled; nothing of it is kept.</p>
      )}
      <ModelPlan report={report}>
        {(planId) => (
          <div className="model-reading-acts">
            <Button size="compact-sm" onClick={() => onDo(() => sendToModel(report, planId))}>
              Send
            </Button>
            <Button size="compact-sm" variant="default" data-autofocus onClick={onClose}>
              Do not send
            </Button>
          </div>
        )}
      </ModelPlan>
    </>
  );
}

function Failure({ error, notes }: Required<Pick<ReviewReport, 'error' | 'notes'>>) {
  return (
    <div className="fault" role="alert">
      <p>{error.message} Nothing was kept.</p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <p className="soft">{error.fix}</p>
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

function Done({ report, line, onClose }: Omit<PartProps, 'onDo'> & { readonly line: ReviewReport }) {
  const { proposals, accepted, rejected, notes } = line;
  const waiting = proposals - accepted - rejected;
  return (
    <>
      <p role="status">
        {proposals === 0 ? 'It proposed no claims.' : `It proposed ${count(proposals, 'claim')}.`}
      </p>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <div className="model-reading-acts">
        {proposals > 0 && (
          <Button
            size="compact-sm"
            onClick={() => {
              onClose();
              showReview({ report, state: waiting > 0 ? 'waiting' : 'accepted' });
            }}
          >
            {waiting > 0 ? `Review ${count(waiting, 'claim')}` : 'See what was accepted'}
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
            {line?.state === 'done' && <Done {...part} line={line} />}
            {line?.state !== 'done' && !(line && isBeingRead(line)) && <Sending {...part} line={line} />}
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
