// POST /api/reports: documents to read, and what came of each, at the end or line by line.
import { HearsayError } from '../../errors.ts';
import { addFile, type FileOutcome, keepReader } from '../../ingest/ingest.ts';
import type { Store } from '../../store/store.ts';
import { abortWithClient } from '../abort-with-client.ts';
import { AddedReports, NewReport } from '../contract/reports.ts';
import { errorReplies } from '../error-reply.ts';
import type { RegisterRoutes } from '../route-context.ts';
import { sendLines, wantedForm } from '../send-lines.ts';
import { readSentDocuments, type SentDocument } from '../sent-documents.ts';

/** Adds one document that was sent, for one client. */
type AddSent = (document: SentDocument) => Promise<readonly FileOutcome[]>;

const nameOf = (document: SentDocument): string =>
  document.kind === 'file' ? document.file.name : document.name;

function describeOutcome(
  store: Store,
  told: FileOutcome,
  isQueued: (report: string) => boolean,
): AddedReports['outcomes'][number] {
  const { file, outcome } = told;
  if (outcome === 'failed') {
    const { code, message, fix } = told.error;
    return { file, outcome, error: { code, message, fix } };
  }
  const anchored = store.countAnchored(told.report.id);
  const earlier = told.earlier ? { earlier: told.earlier } : {};
  const extraction = outcome === 'added' && isQueued(told.report.id) ? { extraction: 'queued' as const } : {};
  return { file, outcome, report: told.report, anchored, ...earlier, notes: [...told.notes], ...extraction };
}

/** Adds the documents one after the other, until whoever asked goes away. */
async function* addInTurn(
  documents: readonly SentDocument[],
  add: AddSent,
  signal: AbortSignal,
): AsyncGenerator<FileOutcome> {
  for (const document of documents) {
    if (signal.aborted) return;
    try {
      yield* await add(document);
    } catch (error) {
      if (signal.aborted) return;
      throw error;
    }
  }
}

const line = (value: object): string => `${JSON.stringify(value)}\n`;

/** A line when a document is begun, one for each outcome, and one with how many there were of each kind. */
async function* progressLines(
  store: Store,
  documents: readonly SentDocument[],
  add: AddSent,
  isQueued: (report: string) => boolean,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const counts = { added: 0, recognised: 0, alreadyThere: 0, failed: 0 };
  for (const document of documents) {
    yield line({ reading: nameOf(document) });
    for await (const outcome of addInTurn([document], add, signal)) {
      counts[outcome.outcome] += 1;
      yield line(describeOutcome(store, outcome, isQueued));
    }
    if (signal.aborted) return;
  }
  yield line(counts);
}

/** A document that came alone and gave nothing is answered with its fault, like a request that is wrong. */
function requireReport(outcomes: readonly FileOutcome[]): readonly FileOutcome[] {
  const [first] = outcomes;
  if (first?.outcome !== 'failed' || outcomes.length > 1) return outcomes;
  const { code, message, fix } = first.error;
  throw new HearsayError(code, message, fix);
}

export const registerAddingRoutes: RegisterRoutes = (app, { store, config, extraction }) => {
  const kept = keepReader(config);
  app.addHook('onClose', async () => kept.close());
  const addWith =
    (signal: AbortSignal): AddSent =>
    async (document) =>
      document.kind === 'refused'
        ? [{ file: document.name, outcome: 'failed', error: document.error.toJSON() }]
        : kept.lend((reader) => addFile(document.file, { store, reader, by: 'page' }), signal);
  app.post(
    '/api/reports',
    {
      config: { body: NewReport },
      schema: {
        operationId: 'addReports',
        summary: 'Read documents into the store; as JSON, or line by line as NDJSON by the Accept header',
        description:
          'Send files as a form (several at once), a text as text/plain or as JSON, or the address of a page as JSON; only then does the server fetch it. A text that a known report lacks is recognised by its hash, and what was added before is not added again. In a form, each file has its outcome and the rest goes on; a document that comes alone and cannot be read is answered with its error. No claim is made of any text: what a new report may claim is proposed for a person to review.',
        tags: ['reports'],
        consumes: ['application/json', 'text/plain', 'multipart/form-data'],
        response: {
          200: AddedReports,
          400: errorReplies[400],
          413: errorReplies[413],
          415: errorReplies[415],
          422: errorReplies[422],
        },
      },
    },
    async (request, reply) => {
      const documents = await readSentDocuments(request, config);
      const signal = abortWithClient(reply);
      const add = addWith(signal);
      const isQueued = extraction.openBatch();
      reply.header('cache-control', 'no-store').header('vary', 'accept');
      if (wantedForm(request.headers.accept ?? '') === 'ndjson') {
        reply.type('application/x-ndjson');
        sendLines(reply, progressLines(store, documents, add, isQueued, signal));
        return reply;
      }
      const outcomes: FileOutcome[] = [];
      for await (const outcome of addInTurn(documents, add, signal)) outcomes.push(outcome);
      const told = request.isMultipart() ? outcomes : requireReport(outcomes);
      return { outcomes: told.map((outcome) => describeOutcome(store, outcome, isQueued)) };
    },
  );
};
