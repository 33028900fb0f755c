// The lines under the editor: what is wrong with the query and where, or what it will give.
import { describeFault } from '../fault.tsx';
import type { QueryMark } from './query-marks.ts';

interface QueryNotesProps {
  readonly id: string;
  /** The fault of the run, told at once; undefined when the last run went well or was of another text. */
  readonly runFault: unknown;
  /** Where the run's fault is, when it is a fault of the text. */
  readonly runMark: QueryMark | undefined;
  /** What the check found. */
  readonly marks: readonly QueryMark[];
  /** The columns that the query gives, once it was checked. */
  readonly columns: readonly string[];
  readonly isLinked: boolean;
  /** Whether a link can carry the query. */
  readonly isLinkable: boolean;
  readonly onGoTo: (offset: number) => void;
}

/** Warnings beyond these would push the editor off the page. */
const MOST_NOTES = 3;

function Place({ mark, onGoTo }: { readonly mark: QueryMark; readonly onGoTo: (offset: number) => void }) {
  return (
    <button
      type="button"
      className="text-button query-place"
      title="Go there"
      onClick={() => onGoTo(mark.from)}
    >
      {mark.place}
    </button>
  );
}

function Note({ mark, onGoTo }: { readonly mark: QueryMark; readonly onGoTo: (offset: number) => void }) {
  if (mark.severity === 'unfinished') {
    return (
      <p className="query-note soft">
        Not finished: {mark.message} {mark.fix}
      </p>
    );
  }
  return (
    <p className="query-note" data-severity={mark.severity}>
      <Place mark={mark} onGoTo={onGoTo} />: {mark.message} <span className="soft">{mark.fix}</span>
    </p>
  );
}

function RunFault({
  fault,
  mark,
  onGoTo,
}: Pick<QueryNotesProps, 'onGoTo'> & { fault: unknown; mark: QueryMark | undefined }) {
  const { message, fix } = describeFault(fault);
  return (
    <p className="query-note" data-severity="error" role="alert">
      {mark && (
        <>
          <Place mark={mark} onGoTo={onGoTo} />:{' '}
        </>
      )}
      {message} <span className="soft">{fix}</span>
    </p>
  );
}

export function QueryNotes(props: QueryNotesProps) {
  const { id, runFault, runMark, marks, columns, isLinked, isLinkable, onGoTo } = props;
  const others = runFault === undefined ? marks : marks.filter(({ severity }) => severity === 'warning');
  const isQuiet = runFault === undefined && others.length === 0;
  return (
    <div id={id} className="query-notes">
      {isLinked && (
        <p className="query-note" data-severity="link">
          This query came with the link and has not run. Read it, then press Run.
        </p>
      )}
      {runFault !== undefined && <RunFault fault={runFault} mark={runMark} onGoTo={onGoTo} />}
      {others.slice(0, MOST_NOTES).map((mark) => (
        <Note key={`${mark.from} ${mark.message}`} mark={mark} onGoTo={onGoTo} />
      ))}
      {isQuiet && !isLinked && (
        <p className="query-note soft">
          {columns.length > 0
            ? `Gives ${columns.join(', ')}.`
            : 'Ctrl+Enter runs the query, Ctrl+Space completes a word.'}
        </p>
      )}
      {!isLinkable && (
        <p className="query-note soft">
          This query is too long for a link. Save it and export it, to give it to others.
        </p>
      )}
    </div>
  );
}
