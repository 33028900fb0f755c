// The server's side of the thread that finds claims: starts it, gives it documents, and ends it when it takes too long.
import { Worker } from 'node:worker_threads';
import type { DocumentProposals } from '../../../graph-data/ontology/ontology.ts';
import { hearsayError } from '../../errors.ts';
import type { FailedPiece } from '../../store/store.ts';
import type { KnownName } from '../extraction/names/find-names.ts';
import type {
  DocumentToExtract,
  ExtractionLimits,
  ExtractionReply,
  ExtractionRequest,
} from './extraction-shapes.ts';

/** The reader that comes with the program. Another model or other rules get another number: then documents are read anew. */
export const OWN_READER = 'hearsay-reader-1';

/** What was found in a document. */
export interface Extraction extends DocumentProposals {
  /** Sentences for a person. */
  readonly notes: readonly string[];
  /** What it could make nothing of, and can be asked for again alone; absent where it read all. */
  readonly failed?: readonly FailedPiece[];
}

export interface Extractor {
  /** Whose proposals these are. */
  readonly madeBy: string;
  /**
   * Finds the claims of one document after the other. Throws the faults of its kind, and the reason of `signal` once it is
   * given. `onProgress` hears how far it is, in a sentence.
   */
  extract(
    document: DocumentToExtract,
    known: readonly KnownName[],
    signal: AbortSignal,
    onProgress?: (note: string) => void,
  ): Promise<Extraction>;
  /** Gives up what it holds; the next document begins anew. */
  close(): void;
}

/** How long a thread that nobody needs is kept: its models take memory. */
const IDLE_MS = 60_000;
/** What lies in buffers and in young objects comes on top. */
const SHARE_OF_OLD_OBJECTS = 0.75;

interface Running {
  readonly worker: Worker;
  readonly ready: Promise<void>;
  /** The names that it was given last. */
  names?: readonly KnownName[];
}

function launch({ extractMemoryMb }: ExtractionLimits): Running {
  const worker = new Worker(new URL('./extraction-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil(extractMemoryMb * SHARE_OF_OLD_OBJECTS) },
  });
  const ready = new Promise<void>((done, fail) => {
    worker.once('message', () => done());
    worker.once('error', fail);
    worker.once('exit', (code) => fail(new Error(`the thread that finds claims ended with ${code}`)));
  });
  // Whoever asks hears of it; nobody else needs to
  ready.catch(() => undefined);
  // Kept for all its life: an error that nobody listens to would end the server
  worker.on('error', () => undefined);
  return { worker, ready };
}

const ENGLISH = 'en';
const isEnglish = (language: string): boolean => language.split('-')[0] === ENGLISH;

const nothingIn = (language: string): Extraction => ({
  entities: [],
  claims: [],
  notes: [`No claims were looked for: the text is in another language than English (${language}).`],
});

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** Sends one document and waits for its proposals, for the end of the thread, or for the signal. */
function ask(worker: Worker, document: DocumentToExtract, signal: AbortSignal): Promise<DocumentProposals> {
  return new Promise((done, fail) => {
    const end = (act: () => void): void => {
      signal.removeEventListener('abort', onAbort);
      worker.off('message', onReply);
      worker.off('error', onError);
      worker.off('exit', onExit);
      act();
    };
    const onReply = (reply: ExtractionReply): void => {
      if (reply.kind === 'extracted') end(() => done(reply.proposals));
      if (reply.kind === 'failed') end(() => fail(new Error(reply.detail)));
    };
    const onError = (error: unknown): void => end(() => fail(error));
    const onExit = (code: number): void =>
      end(() => fail(new Error(`the thread that finds claims ended with ${code}`)));
    const onAbort = (): void => end(() => fail(signal.reason));
    signal.addEventListener('abort', onAbort);
    worker.on('message', onReply);
    worker.on('error', onError);
    worker.on('exit', onExit);
    worker.postMessage({ kind: 'extract', document } satisfies ExtractionRequest);
  });
}

/**
 * The program's own reader, of English only. Starts a thread when a document is there to read, and a new one after each that
 * had to be ended. Throws EXTRACTION_TOO_LARGE and EXTRACTION_TOO_SLOW.
 */
export function openExtractor(limits: ExtractionLimits): Extractor {
  let running: Running | undefined;
  let idle: NodeJS.Timeout | undefined;
  const stop = (): void => {
    clearTimeout(idle);
    void running?.worker.terminate();
    running = undefined;
  };
  const extract: Extractor['extract'] = async (document, known, signal) => {
    const { title, text, language = ENGLISH } = document;
    if (!isEnglish(language)) return nothingIn(language);
    const { extractCharacters, extractSeconds, extractMemoryMb } = limits;
    const tooLarge = (limit: string, setting: string) =>
      hearsayError('EXTRACTION_TOO_LARGE', { title, limit, setting });
    if (text.length > extractCharacters) {
      throw tooLarge(`${extractCharacters} UTF-16 units`, 'HEARSAY_EXTRACT_CHARACTERS');
    }
    signal.throwIfAborted();
    clearTimeout(idle);
    running ??= launch(limits);
    const { worker, ready } = running;
    const late = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    try {
      await ready;
      signal.throwIfAborted();
      if (running?.worker === worker && running.names !== known) {
        worker.postMessage({ kind: 'known', names: known } satisfies ExtractionRequest);
        running.names = known;
      }
      timer = setTimeout(
        () => late.abort(hearsayError('EXTRACTION_TOO_SLOW', { title, seconds: extractSeconds })),
        extractSeconds * 1_000,
      );
      const found = await ask(worker, document, AbortSignal.any([signal, late.signal]));
      return { ...found, notes: [] };
    } catch (error) {
      // What it was at may be half done, or still be going on
      stop();
      signal.throwIfAborted();
      if (!isOutOfMemory(error)) throw error;
      throw tooLarge(`${extractMemoryMb} megabytes of memory`, 'HEARSAY_EXTRACT_MEMORY_MB');
    } finally {
      clearTimeout(timer);
      if (running) idle = setTimeout(stop, IDLE_MS).unref();
    }
  };
  return { madeBy: OWN_READER, extract, close: stop };
}
