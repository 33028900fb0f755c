// How far the reading of files for claims is, told by the server as it goes; and starting and cancelling it.
import { useEffect } from 'react';
import type { ExtractionProgress, ReviewReport, ReviewSummary } from '../api/api.ts';
import * as api from '../api/api.ts';
import { refreshWithProposals } from './answers.ts';
import { amendReview, refreshReview } from './review.ts';

export const isBeingRead = ({ state }: Pick<ExtractionProgress, 'state'>): boolean =>
  state === 'queued' || state === 'running';

/** Whether something came of it that stays, also where pieces of it failed and are asked for again. */
export const isKept = ({ state, failed = [] }: Pick<ExtractionProgress, 'state' | 'failed'>): boolean =>
  state === 'done' || failed.length > 0;

/** Whether an event of the stream is the progress of a report; others only say that something changed. */
const isProgress = (told: unknown): told is ExtractionProgress =>
  typeof told === 'object' && told !== null && 'report' in told && 'state' in told && 'proposals' in told;

/** A report may be read by several: the program's own reader, and a language model. */
const isSameReading = (one: ExtractionProgress, other: ExtractionProgress): boolean =>
  one.report.id === other.report.id && one.madeBy === other.madeBy;

/** The summary with what was told of a reading; one that it does not know yet comes last. */
export function withProgress(summary: ReviewSummary, told: ExtractionProgress): ReviewSummary {
  // What was told of an earlier attempt, such as its fault, goes with it
  const renew = ({ waiting, accepted, rejected, ...before }: ReviewReport): ReviewReport => ({
    // Pieces that failed do so until they are read
    ...(told.state !== 'done' && before.failed ? { failed: before.failed } : {}),
    ...told,
    ...(told.state === 'done' ? {} : { proposals: before.proposals }),
    waiting,
    accepted,
    rejected,
  });
  const isKnown = summary.reports.some((line) => isSameReading(line, told));
  return {
    ...summary,
    reports: isKnown
      ? summary.reports.map((line) => (isSameReading(line, told) ? renew(line) : line))
      : [...summary.reports, { ...told, waiting: 0, accepted: 0, rejected: 0 }],
  };
}

const GATHER_MS = 400;
let due: ReturnType<typeof setTimeout> | undefined;

/** Asks for the lists once for all files that end within a moment. */
function refreshSoon(): void {
  if (due !== undefined) return;
  due = setTimeout(() => {
    due = undefined;
    void refreshReview();
    void refreshWithProposals();
  }, GATHER_MS);
}

function take(told: unknown): void {
  if (isProgress(told)) amendReview((summary) => withProgress(summary, told));
  if (!isProgress(told) || !isBeingRead(told)) refreshSoon();
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 20_000;

/** The pause before the next attempt to connect: 1 s, 2 s, 4 s and so on up to 20 s. */
export const waitBefore = (attempt: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt);

/** Follows the stream and connects anew whenever it ends. Returns the function that stops it. */
export function followReading(): () => void {
  const stop = new AbortController();
  let attempt = 0;
  const listen = async (): Promise<void> => {
    try {
      await api.followReading((told) => {
        attempt = 0;
        take(told);
      }, stop.signal);
    } catch {
      // A stream that breaks is connected anew below, whatever broke it
    }
    if (stop.signal.aborted) return;
    setTimeout(connect, waitBefore(attempt));
    attempt += 1;
  };
  const connect = (): void => {
    if (stop.signal.aborted) return;
    // What ended before anybody listened is told by no event
    refreshSoon();
    void listen();
  };
  connect();
  return () => stop.abort();
}

/** Keeps what the page knows of the reading up to date while somebody wants to know. */
export function useReadingProgress(isWanted: boolean): void {
  useEffect(() => (isWanted ? followReading() : undefined), [isWanted]);
}

/** Reads a report for claims, again where it was cancelled or failed. Throws RequestError. */
export async function startReading(report: string): Promise<void> {
  await api.startReading(report);
  await refreshReview();
}

/** Gives up the reading of a report; what was proposed before stays. Throws RequestError. */
export async function cancelReading(report: string): Promise<void> {
  await api.cancelReading(report);
  await refreshReview();
}

/** Gives up all reading that is not done. Throws RequestError. */
export async function cancelAllReading(): Promise<void> {
  await api.cancelAllReading();
  await refreshReview();
}
