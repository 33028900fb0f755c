// Faults and warnings of a query as stretches of its text: for the underline in the editor and the lines below it.
import { type Position, type QueryWarning, RequestError } from '../../state/state.ts';

export interface QueryMark {
  /** UTF-16 offsets; the end is exclusive. */
  readonly from: number;
  readonly to: number;
  /** A text that is still being written is unfinished: that is said below it, but nothing is underlined. */
  readonly severity: 'error' | 'warning' | 'unfinished';
  readonly message: string;
  readonly fix: string;
  /** Where it is, for people: "line 1, column 34". */
  readonly place: string;
}

function markAt(
  { offset, length, line, column }: Position,
  textLength: number,
): Pick<QueryMark, 'from' | 'to' | 'place'> {
  const to = Math.min(textLength, offset + length);
  // What is missing at the end is shown at the last sign that is there.
  const from = Math.max(0, Math.min(offset, to - 1));
  return { from, to, place: `line ${line}, column ${column}` };
}

/** The fault as a mark; undefined when it is none of the text, or tells no place. */
export function markOfFault(fault: unknown, text: string): QueryMark | undefined {
  if (!(fault instanceof RequestError) || !fault.position) return undefined;
  const { message, fix, position } = fault;
  return { ...markAt(position, text.length), severity: 'error', message, fix };
}

/** Whether the fault is that something is missing at the end, not that a word is wrong. */
function isUnfinished({ from, to }: QueryMark, { offset }: Position, text: string): boolean {
  const { length } = text.trimEnd();
  return offset >= length || (to >= length && /\s/.test(text.slice(from, length)));
}

/** The fault of a check while writing: as `markOfFault`, but it lets the writer come to an end. */
export function markOfCheck(fault: RequestError | undefined, text: string): QueryMark | undefined {
  const mark = markOfFault(fault, text);
  if (!mark || !fault?.position) return mark;
  return isUnfinished(mark, fault.position, text) ? { ...mark, severity: 'unfinished' } : mark;
}

export const marksOfWarnings = (warnings: readonly QueryWarning[], text: string): readonly QueryMark[] =>
  warnings.map(({ message, fix, position }) => ({
    ...markAt(position, text.length),
    severity: 'warning',
    message,
    fix,
  }));
