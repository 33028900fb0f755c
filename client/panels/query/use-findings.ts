// What is known to be wrong with the text in the editor: from the run of just this text, or from the check while writing.
import { useMemo } from 'react';
import type { QueryRun } from '../../state/state.ts';
import { markOfCheck, markOfFault, marksOfWarnings, type QueryMark } from './query-marks.ts';
import type { Check } from './use-check.ts';

export interface Findings {
  /** Marks for the editor and the text they are of; undefined while the text runs ahead of what is known. */
  readonly marks: readonly QueryMark[];
  readonly markedText: string | undefined;
  /** What the lines under the editor say: the last that was known, so that they do not flicker. */
  readonly notes: readonly QueryMark[];
  /** The fault of the last run, while its text still stands in the editor. */
  readonly runFault: unknown;
  readonly runMark: QueryMark | undefined;
}

const isPresent = (mark: QueryMark | undefined): mark is QueryMark => mark !== undefined;

const marksOfCheck = ({ text, fault, explanation }: Check): readonly QueryMark[] => [
  ...[markOfCheck(fault, text)].filter(isPresent),
  ...marksOfWarnings(explanation?.warnings ?? [], text),
];

function findIn(text: string, run: QueryRun, check: Check): Findings {
  const checked = marksOfCheck(check);
  const isRunOfThis = run.query?.text === text;
  const isCheckOfThis = check.text === text;
  if (isRunOfThis && run.phase === 'failed') {
    const runMark = markOfFault(run.fault, text);
    const warnings = isCheckOfThis ? checked.filter(({ severity }) => severity === 'warning') : [];
    const marks = [...[runMark].filter(isPresent), ...warnings];
    return { marks, markedText: text, notes: warnings, runFault: run.fault, runMark };
  }
  const known = { runFault: undefined, runMark: undefined };
  if (isCheckOfThis) return { marks: checked, markedText: text, notes: checked, ...known };
  if (isRunOfThis && run.phase === 'answered' && run.answered) {
    const marks = marksOfWarnings(run.answered.answer.warnings, text);
    return { marks, markedText: text, notes: marks, ...known };
  }
  return { marks: checked, markedText: undefined, notes: checked, ...known };
}

export const useFindings = (text: string, run: QueryRun, check: Check): Findings =>
  useMemo(() => findIn(text, run, check), [text, run, check]);
