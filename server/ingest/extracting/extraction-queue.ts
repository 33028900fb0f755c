// Reports whose claims are to be found, one after the other: what is missing, what is asked for, and how far each is.
import { type ErrorShape, HearsayError, hearsayError } from '../../errors.ts';
import type { ReadingAttempt } from '../../store/store.ts';
import {
  type Extracting,
  type ExtractionOutcome,
  extractReport,
  isToExtract,
  readBefore,
  reportsToExtract,
} from './extract-report.ts';

/** How far the finding of claims in a report is. */
export interface ExtractionState extends Partial<Pick<ExtractionOutcome, 'foundBefore' | 'failed'>> {
  readonly report: { readonly id: string; readonly title: string };
  readonly state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly madeBy: string;
  /** Claims that it proposed. */
  readonly proposals: number;
  /** Sentences for a person. */
  readonly notes: readonly string[];
  readonly error?: ErrorShape;
}

export interface ExtractionQueue {
  /**
   * Begins with what the end of the process cut and all that is missing, unless it works only on request; what is added before
   * waits. What a person cancelled, and what failed for a reason that stays, is told and left until somebody asks.
   */
  start(): void;
  /**
   * Opens a batch: what is added to it comes before what was asked for earlier, in its own order. The function says whether
   * the report now waits: one that has claims, or was read before, does not.
   */
  openBatch(): (report: string) => boolean;
  /**
   * Puts a report first because a person asks; of one that was read but for some pieces, these. Throws REPORT_UNKNOWN,
   * REPORT_NOT_HELD, and EXTRACTION_DONE where its claims were looked for before.
   */
  request(report: string): ExtractionState;
  /** Throws EXTRACTION_UNKNOWN where the report is neither read nor waits. It stays cancelled until somebody asks. */
  cancel(report: string): ExtractionState;
  /** Cancels what waits and what is under way. */
  cancelAll(): readonly ExtractionState[];
  /** Those that are not done, in the order in which they came to the queue. */
  states(): readonly ExtractionState[];
  /** Calls back with each change of a state; returns the function that ends it. */
  onChange(listener: (state: ExtractionState) => void): () => void;
  /** Ends the work; what was not done is missing at the next start. */
  close(): void;
}

interface QueueParts extends Extracting {
  /** Whether nothing is read that a person did not ask for. */
  readonly isOnRequest?: boolean;
  /** Hears of bugs. */
  readonly onBug: (error: unknown) => void;
}

interface Waiting {
  readonly report: string;
  /** Grows with each batch; what is missing at the start is batch 0. */
  readonly batch: number;
}

const CUT = 'The program ended while it was read, so it is read again.';
const CUT_ON_REQUEST = 'The program ended before it was through. It is sent again only when you ask for it.';

/** What a person is told of a failure; a bug is told without its text. */
const shapeOf = (error: unknown, report: string): ErrorShape =>
  error instanceof HearsayError ? error.toJSON() : hearsayError('INTERNAL', { requestId: report }).toJSON();

/** Opens a queue over the store; nothing is read before `start`. */
export function openExtractionQueue(parts: QueueParts): ExtractionQueue {
  const { store, extractor, isOnRequest = false, onBug } = parts;
  const { madeBy } = extractor;
  /** In the order of coming; what is done is forgotten, since the store knows it. */
  const states = new Map<string, ExtractionState>();
  /** The next first: those of the latest batch, in the order of the batch. */
  let waiting: readonly Waiting[] = [];
  let batches = 0;
  let running: { readonly report: string; readonly stop: AbortController } | undefined;
  let isStarted = false;
  let isClosed = false;
  const listeners = new Set<(state: ExtractionState) => void>();

  const tell = (
    report: string,
    state: ExtractionState['state'],
    rest: Partial<Omit<ExtractionState, 'report' | 'state' | 'madeBy'>> = {},
  ): ExtractionState => {
    const told: ExtractionState = {
      report: { id: report, title: store.titleOf(report) ?? report },
      state,
      madeBy,
      proposals: 0,
      notes: [],
      ...rest,
    };
    if (state === 'done') states.delete(report);
    else states.set(report, told);
    for (const listener of [...listeners]) listener(told);
    return told;
  };

  /** What was told of it last, such as what it took, is worth knowing also when it ends early. */
  const notesOf = (report: string): readonly string[] => states.get(report)?.notes ?? [];
  const lastNotesOf = (report: string): readonly string[] => notesOf(report).filter((note) => note !== CUT);

  /** Tells how a reading stands, and keeps it beyond the end of the process. */
  const keep = (
    report: string,
    state: ReadingAttempt['state'],
    rest: Partial<Pick<ExtractionState, 'notes' | 'error'>> = {},
  ): ExtractionState => {
    store.keepAttempt({ report, madeBy, state, notes: [], ...rest });
    return tell(report, state, rest);
  };

  const work = async (): Promise<void> => {
    if (running || !isStarted || isClosed) return;
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      waiting = waiting.slice(1);
      const { report } = next;
      const stop = new AbortController();
      running = { report, stop };
      try {
        keep(report, 'running', { notes: notesOf(report) });
        const onProgress = (note: string): void => {
          if (!stop.signal.aborted) tell(report, 'running', { notes: [note] });
        };
        tell(report, 'done', await extractReport(parts, report, stop.signal, onProgress));
      } catch (error) {
        // Who cancelled it has been told
        if (!stop.signal.aborted) {
          if (!(error instanceof HearsayError)) onBug(error);
          keep(report, 'failed', { error: shapeOf(error, report), notes: lastNotesOf(report) });
        }
      } finally {
        running = undefined;
      }
    }
  };

  const isRunning = (report: string): boolean => running?.report === report && !running.stop.signal.aborted;
  const isUnderWay = (report: string): boolean =>
    isRunning(report) || waiting.some((one) => one.report === report);
  const leave = (report: string): void => {
    waiting = waiting.filter((one) => one.report !== report);
  };
  const enqueue = (report: string, batch: number, notes: readonly string[] = []): void => {
    const before = waiting.filter((one) => one.batch >= batch);
    const after = waiting.filter((one) => one.batch < batch);
    waiting = [...before, { report, batch }, ...after];
    tell(report, 'queued', { notes });
    void work();
  };
  /** Takes up how the readings stood when the process ended; gives the reports that are not to be read by themselves. */
  const takeUp = (): ReadonlySet<string> => {
    const ended = store.attempts(madeBy).filter(({ report }) => store.titleOf(report) !== undefined);
    for (const { report, state, madeBy: _own, ...rest } of ended) {
      if (isUnderWay(report)) continue;
      if (state !== 'running') tell(report, state, rest);
      else if (isOnRequest) keep(report, 'cancelled', { notes: [CUT_ON_REQUEST] });
      else enqueue(report, 0, [CUT]);
    }
    return new Set(ended.map(({ report }) => report));
  };
  const cancel = (report: string): ExtractionState => {
    if (!isUnderWay(report)) throw hearsayError('EXTRACTION_UNKNOWN', { id: report });
    if (isRunning(report)) running?.stop.abort(new DOMException('the reading was cancelled', 'AbortError'));
    leave(report);
    return keep(report, 'cancelled', { notes: lastNotesOf(report) });
  };

  return {
    start: () => {
      if (isStarted) return;
      isStarted = true;
      const settled = takeUp();
      const missing = isOnRequest ? [] : reportsToExtract(store, madeBy);
      for (const report of missing) if (!isUnderWay(report) && !settled.has(report)) enqueue(report, 0);
      // What was added before the start
      void work();
    },
    openBatch: () => {
      batches += 1;
      const batch = batches;
      return (report) => {
        if (isUnderWay(report)) return true;
        if (isOnRequest || states.has(report) || !isToExtract(store, madeBy, report)) return false;
        enqueue(report, batch);
        return true;
      };
    },
    request: (report) => {
      if (store.titleOf(report) === undefined) throw hearsayError('REPORT_UNKNOWN', { id: report });
      if (!store.heldText(report)) throw hearsayError('REPORT_NOT_HELD', { id: report });
      const before = readBefore(store, report, madeBy);
      if (before && !before.failed) throw hearsayError('EXTRACTION_DONE', { id: report });
      if (!isRunning(report)) {
        leave(report);
        // Until it is done, it is wanted: also where the process ends before its turn
        store.keepAttempt({ report, madeBy, state: 'running', notes: [] });
        batches += 1;
        enqueue(report, batches);
      }
      const state = states.get(report);
      if (!state) throw new Error(`the report ${report} is not in the queue`);
      return state;
    },
    cancel,
    cancelAll: () => [...states.keys()].filter(isUnderWay).map(cancel),
    states: () => [...states.values()],
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      isClosed = true;
      waiting = [];
      running?.stop.abort(new DOMException('the queue was closed', 'AbortError'));
      extractor.close();
    },
  };
}
