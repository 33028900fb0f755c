// How far the reading of each report for claims is: live, with what failed and why, and a way to cancel and to try again.
import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  cancelAllReading,
  cancelReading,
  isBeingRead,
  isByModel,
  type ReviewReport,
  showReview,
  startReading,
  useReview,
} from '../../state/state.ts';
import { AddAddress } from '../add-address.tsx';
import { AddTextButton } from '../add-text.tsx';
import { FailedPieces } from '../failed-pieces.tsx';
import { Asked, FaultNote } from '../fault.tsx';
import { ModelReading } from '../model-reading.tsx';
import { showNumber } from '../phrases.ts';
import { SelectLink } from '../thing-link.tsx';
import { VirtualTable } from '../virtual-rows.tsx';
import { type BarEnds, PartBar } from './part-bar.tsx';
import { orderReadings } from './reading-order.ts';
import { tellReading, tellReadings } from './review-words.ts';

const ROW_PX = 40;
const head = (
  <thead>
    <tr>
      <th>Report</th>
      <th>Reading</th>
      <th className="number">Waiting</th>
      <th className="number">Accepted</th>
      <th className="number">Rejected</th>
      <th>
        <span className="visually-hidden">What can be done</span>
      </th>
    </tr>
  </thead>
);
const COLUMNS = 6;

/** Does something that may fail; the fault is told above the list. */
type Act = (step: () => Promise<void>) => void;

interface RowProps {
  readonly line: ReviewReport;
  /** Whether the language model that is set reads it. */
  readonly isOfModel: boolean;
  readonly index: number;
  readonly measure: (row: HTMLTableRowElement | null) => void;
  readonly onDo: Act;
}

/** Cancelling and trying again, of the program's own reader. */
function ReadingActs({ line, onDo }: Pick<RowProps, 'line' | 'onDo'>) {
  const { report, state } = line;
  return (
    <>
      {isBeingRead(line) && (
        <button
          type="button"
          className="text-button"
          aria-label={`Cancel the reading of ${report.title}`}
          onClick={() => onDo(() => cancelReading(report.id))}
        >
          Cancel
        </button>
      )}
      {(state === 'failed' || state === 'cancelled') && (
        <button
          type="button"
          className="text-button"
          aria-label={`Read ${report.title} again`}
          onClick={() => onDo(() => startReading(report.id))}
        >
          Read again
        </button>
      )}
    </>
  );
}

function Row({ line, isOfModel, index, measure, onDo }: RowProps) {
  const { report, state, notes, failed = [], waiting, accepted, rejected, madeBy } = line;
  return (
    <tr ref={measure} aria-rowindex={index + 2} data-index={index} data-state={state}>
      <td>
        <SelectLink selection={{ kind: 'entity', id: report.id }}>{report.title}</SelectLink>
      </td>
      <td>
        <span className="reading-state" data-state={state}>
          {tellReading(line)}
        </span>
        <span className="small soft"> by {madeBy}</span>
        {notes.map((note) => (
          <div key={note} className="small soft">
            {note}
          </div>
        ))}
        <FailedPieces failed={failed} />
      </td>
      <td className="number">
        {waiting > 0 ? (
          <button
            type="button"
            className="text-button"
            title="Review these"
            onClick={() => showReview({ report: report.id })}
          >
            {showNumber(waiting)}
          </button>
        ) : (
          <span className="soft">–</span>
        )}
      </td>
      <td className="number">{showNumber(accepted)}</td>
      <td className="number">{showNumber(rejected)}</td>
      <td className="nowrap">
        {isOfModel ? <ModelReading report={report.id} /> : <ReadingActs line={line} onDo={onDo} />}
      </td>
    </tr>
  );
}

/** How far all of it is, and the way to cancel it. */
function Progress({ reports, onDo }: { readonly reports: readonly ReviewReport[]; readonly onDo: Act }) {
  const under = reports.filter(isBeingRead).length;
  return (
    <>
      <span role="status">{tellReadings(reports)}</span>
      {under > 0 && (
        <>
          <progress
            value={reports.length - under}
            max={reports.length}
            aria-label="Reports that are through"
          />
          <Button size="compact-xs" variant="default" onClick={() => onDo(cancelAllReading)}>
            Cancel all
          </Button>
        </>
      )}
    </>
  );
}

function NothingRead() {
  return (
    <div className="empty">
      <p>Nothing was read for claims yet. A document that you add is read by itself.</p>
      <p>
        <AddTextButton />
      </p>
      <AddAddress />
    </div>
  );
}

export function ReadingList({ bar }: { readonly bar: BarEnds }) {
  const asked = useReview();
  const [fault, setFault] = useState<unknown>();
  const act: Act = (step) => {
    setFault(undefined);
    step().catch(setFault);
  };
  const ordered = orderReadings(asked.data?.reports ?? []);
  return (
    <div className="review-reading">
      <PartBar bar={bar}>
        <Progress reports={ordered} onDo={act} />
      </PartBar>
      {fault !== undefined && <FaultNote fault={fault} />}
      <Asked asked={asked}>
        {(review) =>
          ordered.length === 0 ? (
            <NothingRead />
          ) : (
            <VirtualTable
              label="Reading of reports for claims"
              className="reading-table"
              rows={ordered}
              rowHeightPx={ROW_PX}
              columns={COLUMNS}
              total={ordered.length}
              selectedIndex={-1}
              minWidthPx={620}
              head={head}
              renderRow={(line, index, measure) => (
                <Row
                  key={`${line.report.id} ${line.madeBy}`}
                  line={line}
                  isOfModel={isByModel(review, line)}
                  index={index}
                  measure={measure}
                  onDo={act}
                />
              )}
            />
          )
        }
      </Asked>
    </div>
  );
}
