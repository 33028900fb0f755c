// The thread that finds claims: loads the models once, then answers document by document.
import { parentPort } from 'node:worker_threads';
import { openModel } from '../extraction/attributions/open-model.ts';
import { proposeClaims } from '../extraction/claims/propose-claims.ts';
import type { KnownName } from '../extraction/names/find-names.ts';
import { openNameModel } from '../extraction/names/find-names.ts';
import type { ExtractionReply, ExtractionRequest } from './extraction-shapes.ts';

const model = openModel();
openNameModel();
let known: readonly KnownName[] = [];

const reply = (answer: ExtractionReply): void => parentPort?.postMessage(answer);

parentPort?.on('message', (request: ExtractionRequest) => {
  if (request.kind === 'known') {
    known = request.names;
    return;
  }
  try {
    reply({ kind: 'extracted', proposals: proposeClaims(request.document, model, known) });
  } catch (error) {
    reply({
      kind: 'failed',
      detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});
reply({ kind: 'ready' });
