// The files that are being added: a line for each, what came of it, what to do, and a way to stop.
import './adding-panel.css';
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import {
  type AddingFile,
  announce,
  closeAdding,
  countOutcomes,
  isBeingRead,
  isUnderWay,
  type Outcome,
  type ReviewReport,
  showReview,
  stopAdding,
  useAdding,
  usePage,
  useReview,
} from '../state/state.ts';
import { AddAddress } from './add-address.tsx';
import { tellAddition, tellCounts } from './adding-words.ts';
import { describeFault } from './fault.tsx';
import { count } from './phrases.ts';
import { SelectLink } from './thing-link.tsx';

interface OutcomeLineProps {
  readonly told: Outcome;
  readonly file: string;
  /** How far the readings of reports for claims are. */
  readonly readings: readonly ReviewReport[];
}

function OutcomeLine({ told, file, readings }: OutcomeLineProps) {
  // A document that lies in the file is named by its place there
  const place = told.file === file ? undefined : told.file.replace(`${file} › `, '');
  if (told.outcome === 'failed') {
    return (
      <div className="adding-failed">
        <p>{told.error.message}</p>
        <p className="soft">{told.error.fix}</p>
      </div>
    );
  }
  const reading = readings.find(({ report }) => report.id === told.report.id);
  return (
    <div>
      {place && <span className="soft">{place}: </span>}
      <SelectLink selection={{ kind: 'entity', id: told.report.id }}>{told.report.title}</SelectLink>{' '}
      <span className="soft">{tellAddition(told, reading)}</span>
      {told.notes.map((note) => (
        <p key={note} className="soft">
          {note}
        </p>
      ))}
    </div>
  );
}

/** Ids of the reports that came of these files. */
const reportsOf = (files: readonly AddingFile[]): ReadonlySet<string> =>
  new Set(
    files
      .flatMap(({ outcomes }) => outcomes)
      .flatMap((told) => (told.outcome === 'failed' ? [] : [told.report.id])),
  );

const stateWords = { waiting: 'waiting', reading: 'reading…', stopped: 'stopped, not added', done: '' };

function FileLine({ file, readings }: { readonly file: AddingFile } & Pick<OutcomeLineProps, 'readings'>) {
  const { name, state, outcomes, fault } = file;
  const reason = fault === undefined ? undefined : describeFault(fault);
  return (
    <li data-state={state}>
      <div className="adding-name">
        <span>{name}</span> <span className="soft">{stateWords[state]}</span>
      </div>
      {outcomes.map((told, at) => (
        // Two documents of a ZIP may have one name; their order never changes
        <OutcomeLine key={`${told.file} ${String(at)}`} told={told} file={name} readings={readings} />
      ))}
      {reason && (
        <div className="adding-failed">
          <p>
            {name} was not added. {reason.message}
          </p>
          <p className="soft">{reason.fix}</p>
        </div>
      )}
    </li>
  );
}

interface FoundClaimsProps extends Pick<OutcomeLineProps, 'readings'> {
  readonly reports: ReadonlySet<string>;
}

/** What reading found in the reports that were added here, and the way to judge it. */
function FoundClaims({ readings, reports }: FoundClaimsProps) {
  const lines = readings.filter(({ report }) => reports.has(report.id));
  const reading = lines.filter(isBeingRead).length;
  const waiting = lines.reduce((sum, line) => sum + line.waiting, 0);
  const found = waiting > 0 ? `${count(waiting, 'claim')} ${waiting === 1 ? 'waits' : 'wait'} for you` : '';
  useEffect(() => {
    if (found !== '' && reading === 0) announce(found);
  }, [found, reading]);
  const [only] = reports.size === 1 ? [...reports] : [];
  return (
    <>
      {reading > 0 && (
        <p className="soft">
          {count(reading, 'report is', 'reports are')} being read for claims.{' '}
          <button type="button" className="text-button" onClick={() => showReview({ part: 'reading' })}>
            How far?
          </button>
        </p>
      )}
      {found !== '' && (
        <p className="adding-found">
          {found}:{' '}
          <button
            type="button"
            className="text-button"
            onClick={() => {
              showReview(only === undefined ? {} : { report: only });
              closeAdding();
            }}
          >
            review
          </button>
        </p>
      )}
    </>
  );
}

/**
 * Stands on the page from the first file that is added until it is closed. While claims are reviewed only its head does,
 * above the review, and only while files are being added or there is a failure to read about.
 */
export function AddingPanel() {
  const files = useAdding((adding) => adding.files);
  const isReviewing = usePage(({ address }) => address.drawer === 'review');
  const readings = useReview().data?.reports ?? [];
  const isBusy = isUnderWay(files);
  const counts = countOutcomes(files);
  const words = tellCounts(counts);
  useEffect(() => {
    if (!isBusy && words !== '') announce(words);
  }, [isBusy, words]);
  if (files.length === 0 || (isReviewing && !isBusy && counts.failed === 0)) return null;
  return (
    <section className="adding" data-reviewing={isReviewing} aria-label="Files being added">
      <div className="adding-head">
        <strong>
          {isBusy ? `File ${counts.through + 1} of ${files.length}` : words || 'Nothing was added'}
        </strong>
        <Button size="compact-sm" variant="default" onClick={isBusy ? stopAdding : closeAdding}>
          {isBusy ? 'Stop' : 'Close'}
        </Button>
      </div>
      {files.length > 1 && (
        <progress value={counts.through} max={files.length} aria-label="Files that are through" />
      )}
      {!isReviewing && (
        <>
          <FoundClaims readings={readings} reports={reportsOf(files)} />
          <ul className="plain-list">
            {files.map((file) => (
              <FileLine key={file.key} file={file} readings={readings} />
            ))}
          </ul>
          <AddAddress />
        </>
      )}
    </section>
  );
}
