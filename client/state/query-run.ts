// The query that runs, or ran last: its answer, its fault, and how to stop it. It goes on while other tables are open.
import { create } from 'zustand';
import * as api from '../api/api.ts';
import { changeShelf, rememberRun } from './query-shelf.ts';
import { parameterValues, type QueryText } from './query-text.ts';

export interface QueryRun {
  /** The query that was asked last, just as it stands in the editor. */
  readonly query: QueryText | undefined;
  /** How it is with that query. */
  readonly phase: 'none' | 'running' | 'answered' | 'failed' | 'stopped';
  /** When it was asked, in milliseconds since 1970. */
  readonly startedAt: number;
  readonly fault: unknown;
  /** The last answer that came, and to what; it stays while the next query runs. */
  readonly answered:
    | {
        readonly query: QueryText;
        readonly startedAt: number;
        readonly isProfiled: boolean;
        readonly answer: api.QueryAnswer;
      }
    | undefined;
}

export const useQueryRun = create<QueryRun>()(() => ({
  query: undefined,
  phase: 'none',
  startedAt: 0,
  fault: undefined,
  answered: undefined,
}));

const { getState: run, setState: setRun } = useQueryRun;
let stopper: AbortController | undefined;

const PREFIX = /^((?:\s|\/\/[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*)(EXPLAIN|PROFILE)\b/i;

/** The text with PROFILE before it, and by how many UTF-16 units that moves what follows. */
export function profiled(text: string): { readonly text: string; readonly shift: number } {
  if (PREFIX.test(text)) return { text: text.replace(PREFIX, '$1PROFILE'), shift: 0 };
  return { text: `PROFILE ${text}`, shift: 'PROFILE '.length };
}

/** The body that asks the server for the rows of a query. */
export const queryBody = ({ text, parameters }: QueryText): api.QueryBody => ({
  query: text,
  parameters: parameterValues(parameters),
});

/** A position in the text without the prefix that was put before it. */
const unshift = ({ offset, line, column, length }: api.Position, shift: number): api.Position => ({
  offset: Math.max(0, offset - shift),
  line,
  column: line === 1 ? Math.max(1, column - shift) : column,
  length,
});

function unshiftFault(fault: unknown, shift: number): unknown {
  if (!(fault instanceof api.RequestError) || !fault.position) return fault;
  const { code, message, fix, problems } = fault;
  return new api.RequestError({ code, message, fix, problems, position: unshift(fault.position, shift) });
}

const unshiftWarnings = (answer: api.QueryAnswer, shift: number): api.QueryAnswer => ({
  ...answer,
  warnings: answer.warnings.map((warning) => ({ ...warning, position: unshift(warning.position, shift) })),
});

/** Runs a query in place of the one that may be running. With `isProfiled` every step of its plan is measured. */
export async function startQuery(query: QueryText, isProfiled = false): Promise<void> {
  stopper?.abort();
  const own = new AbortController();
  stopper = own;
  const { text, shift } = isProfiled ? profiled(query.text) : { text: query.text, shift: 0 };
  const startedAt = Date.now();
  setRun({ query, phase: 'running', startedAt, fault: undefined });
  try {
    const answer = await api.runQuery(queryBody({ ...query, text }), own.signal);
    if (stopper !== own) return;
    setRun({
      phase: 'answered',
      answered: { query, startedAt, isProfiled, answer: unshiftWarnings(answer, shift) },
    });
    const { rows, truncated, elapsedMs } = answer;
    changeShelf((shelf) =>
      rememberRun(shelf, {
        query,
        at: new Date().toISOString(),
        rows: rows.length,
        isTruncated: truncated,
        elapsedMs,
      }),
    );
  } catch (fault) {
    if (stopper !== own) return;
    setRun(
      own.signal.aborted ? { phase: 'stopped' } : { phase: 'failed', fault: unshiftFault(fault, shift) },
    );
  }
}

/** Stops the query that runs; the server stops working on it when it sees that nobody waits. */
export function stopQuery(): void {
  if (run().phase === 'running') stopper?.abort();
}
