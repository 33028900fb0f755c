// hearsay read: documents of any kind become reports of the store, their claims proposals, and the surest of these claims.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Config } from '../config.ts';
import { type ErrorShape, HearsayError, hearsayError } from '../errors.ts';
import { computeCanonicalIds } from '../graph/graph.ts';
import {
  addFile,
  extractReport,
  type FileOutcome,
  isToExtract,
  keepKnownNames,
  openExtractor,
  openReader,
  openReview,
} from '../ingest/ingest.ts';
import type { Store } from '../store/store.ts';
import { openFilledStore } from './open-filled-store.ts';

/** How many claims of a document were proposed and accepted, and how many of its proposals wait. */
export interface ExtractionTold {
  /** By this run; absent where its claims were looked for before, or people made some. */
  readonly proposed?: number;
  readonly accepted: number;
  readonly waiting: number;
  /** Sentences for a person. */
  readonly notes: readonly string[];
  readonly error?: ErrorShape;
}

/** What came of one document. */
export type ReadOutcome = FileOutcome & { readonly extraction?: ExtractionTold };

/** Accepts what waits of a report; gives how many claims that made. */
type AcceptSurest = (report: string) => Promise<number>;

const BY = 'hearsay read';

/** The files to read: a folder stands for all in it, in the order of their names, but for those whose names begin with a dot. */
function listFiles(path: string): readonly string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inside = join(path, entry.name);
      if (entry.isDirectory()) return listFiles(inside);
      return entry.isFile() ? [inside] : [];
    });
}

function loadFile(file: string): Uint8Array | HearsayError {
  try {
    return readFileSync(file);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return hearsayError('FILE_UNREADABLE', { file, detail });
  }
}

/** Names the outcomes of one file by its path, so that a person can find it again. */
const withPath = (path: string, name: string, outcomes: readonly FileOutcome[]): readonly FileOutcome[] =>
  outcomes.map((outcome) => ({ ...outcome, file: path + outcome.file.slice(name.length) }));

const waitingOf = (store: Store, report: string): number =>
  store.countProposals({ report, state: 'waiting' });

/** Looks for the claims of a report where that was not done; a fault of the document is told, not thrown. */
async function extract(
  parts: Parameters<typeof extractReport>[0],
  report: string,
): Promise<Pick<ExtractionTold, 'proposed' | 'notes' | 'error'>> {
  if (!isToExtract(parts.store, parts.extractor.madeBy, report)) return { notes: [] };
  try {
    const { proposals, notes } = await extractReport(parts, report, new AbortController().signal);
    return { proposed: proposals, notes };
  } catch (error) {
    if (error instanceof HearsayError) return { notes: [], error: error.toJSON() };
    throw error;
  }
}

/**
 * Reads each file, and all files of each folder, into the store, and tells of each document as soon as its claims were looked
 * for; none stops the others. From the score `acceptAbove` on, proposals become claims. `file` of an outcome is the path as
 * it was given, followed by the document's place where the file holds several.
 */
export async function* read(
  config: Config,
  paths: readonly string[],
  acceptAbove?: number,
): AsyncGenerator<ReadOutcome> {
  const store = openFilledStore(config);
  const reader = openReader(config);
  const extractor = openExtractor(config);
  const extracting = { store, extractor, knownNames: keepKnownNames(store, config.knownNames) };
  const review = openReview({ store, computeIds: computeCanonicalIds, sameFrom: config.sameFrom });
  const acceptSurest: AcceptSurest = async (report) => {
    const decision =
      acceptAbove === undefined ? undefined : await review.acceptAbove(acceptAbove, report, BY);
    return decision?.kind === 'acceptance' ? decision.claims.length : 0;
  };
  const extractOutcome = async (outcome: FileOutcome): Promise<ReadOutcome> => {
    if (outcome.outcome === 'failed') return outcome;
    const { id } = outcome.report;
    const found = await extract(extracting, id);
    const accepted = await acceptSurest(id);
    return { ...outcome, extraction: { ...found, accepted, waiting: waitingOf(store, id) } };
  };
  try {
    for (const path of paths.flatMap(listFiles)) {
      const bytes = loadFile(path);
      if (!(bytes instanceof Uint8Array)) {
        yield { file: path, outcome: 'failed', error: bytes.toJSON() };
        continue;
      }
      const name = basename(path);
      const outcomes = withPath(path, name, await addFile({ name, bytes }, { store, reader, by: BY }));
      for (const outcome of outcomes) yield await extractOutcome(outcome);
    }
  } finally {
    reader.close();
    extractor.close();
    review.close();
    store.close();
  }
}
