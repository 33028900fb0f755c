// A text read for claims by a language model that the user set: sent piece by piece, and what came back anchored.
import { HearsayError } from '../../errors.ts';
import type { DocumentToRead } from '../extraction/claims/propose-claims.ts';
import { anchorAnswers } from './anchor-answer.ts';
import type { ModelAnswer } from './answer-schema.ts';
import type { DroppedProposals, ModelReading, ModelSettings, ModelUse, Piece } from './model-shapes.ts';
import { costOf, planModelReading } from './plan-model-reading.ts';
import { readPiece, type Talk } from './read-piece.ts';

const figure = new Intl.NumberFormat('en');
const times = (count: number, one: string, many: string): string =>
  `${figure.format(count)} ${count === 1 ? one : many}`;

/** `test-model was asked 2 times: 2,000 tokens sent, 400 received, about 0.0014 US dollars.` */
function describeUse({ modelName }: ModelSettings, use: ModelUse): string {
  const cost = use.cost === undefined ? '' : `, about ${use.cost.toFixed(4)} US dollars`;
  const about = use.isEstimated ? 'about ' : '';
  return `${modelName} was asked ${times(use.requests, 'time', 'times')}: ${about}${figure.format(use.inputTokens)} tokens sent, ${about}${figure.format(use.outputTokens)} received${cost}.`;
}

function countUse({ isPlain: _learnt, ...counts }: Talk, settings: ModelSettings): ModelUse {
  return { ...counts, ...costOf(settings, counts.inputTokens, counts.outputTokens) };
}

const describeDropped = ({ reason, count }: DroppedProposals): string =>
  `Dropped ${times(count, 'time', 'times')}: ${reason}.`;

const describeFailed = ({ start, end, reason }: ModelReading['failed'][number]): string =>
  `Nothing was read from ${start} to ${end} of the text. ${reason}`;

interface ReadingOptions {
  readonly signal?: AbortSignal;
  /** Hears how many pieces are read, and what that took, also where the reading then ends with a fault. */
  readonly onProgress?: ((note: string) => void) | undefined;
}

/**
 * Sends a text piece by piece and anchors what comes back. Pieces whose answers cannot be used are told, and the others
 * kept. Throws MODEL_NOT_SET, MODEL_UNREACHABLE, MODEL_TOO_SLOW, MODEL_REFUSED, MODEL_ANSWER_UNUSABLE where no piece gave an
 * answer of use, and an AbortError when `signal` says so.
 */
export async function readWithModel(
  document: DocumentToRead,
  settings: ModelSettings,
  { signal, onProgress }: ReadingOptions = {},
): Promise<ModelReading> {
  const { text } = document;
  const { pieces } = planModelReading(text, settings);
  const talk: Talk = { requests: 0, inputTokens: 0, outputTokens: 0, isEstimated: false, isPlain: false };
  const answers: (Piece & { readonly answer: ModelAnswer })[] = [];
  const faults: (Piece & { readonly fault: HearsayError })[] = [];
  for (const piece of pieces) {
    try {
      const answer = await readPiece(text.slice(piece.start, piece.end), settings, talk, signal);
      if (answer instanceof HearsayError) faults.push({ ...piece, fault: answer });
      else answers.push({ ...piece, answer });
    } finally {
      const use = describeUse(settings, countUse(talk, settings));
      onProgress?.(
        `${answers.length} of ${times(pieces.length, 'piece', 'pieces')} of the text read. ${use}`,
      );
    }
  }
  const [first] = faults;
  if (answers.length === 0 && first) throw first.fault;
  const failed = faults.map(({ start, end, fault }) => ({ start, end, reason: fault.message }));
  const { proposals, dropped } = anchorAnswers(document, answers);
  const use = countUse(talk, settings);
  const notes = [describeUse(settings, use), ...dropped.map(describeDropped), ...failed.map(describeFailed)];
  return { proposals, dropped, failed, use, notes };
}
