// A text read for claims by a language model that the user set: sent piece by piece, and what came back anchored.
import { HearsayError } from '../../errors.ts';
import type { DocumentToExtract } from '../extracting/extraction-shapes.ts';
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

const NOT_SENT = 'It was not sent, since the model failed at the piece before it.';

/** Pieces that gave nothing, each with the reason; what follows a fault that ended the reading was not sent. */
interface Faults {
  readonly failed: (Piece & { readonly reason: string })[];
  /** That of the first. */
  first?: HearsayError;
}

interface ReadingOptions {
  readonly signal?: AbortSignal;
  /** Hears how many pieces are read, and what that took, also where the reading then ends with a fault. */
  readonly onProgress?: ((note: string) => void) | undefined;
}

/**
 * Sends a text, or the ranges `only` of it, piece by piece and anchors what comes back. Pieces whose answers cannot be used
 * are told, and the others kept; so are those that were read before the model could not be reached, was too slow or refused.
 * Throws MODEL_NOT_SET, the first fault where no piece gave an answer of use (MODEL_UNREACHABLE, MODEL_TOO_SLOW,
 * MODEL_REFUSED, MODEL_ANSWER_UNUSABLE), and an AbortError when `signal` says so.
 */
export async function readWithModel(
  document: Omit<DocumentToExtract, 'title'>,
  settings: ModelSettings,
  { signal, onProgress }: ReadingOptions = {},
): Promise<ModelReading> {
  const { text, only } = document;
  const { pieces } = planModelReading(text, settings, only);
  const talk: Talk = { requests: 0, inputTokens: 0, outputTokens: 0, isEstimated: false, isPlain: false };
  const answers: (Piece & { readonly answer: ModelAnswer })[] = [];
  const faults: Faults = { failed: [] };
  const fail = (piece: Piece, fault: HearsayError): void => {
    faults.first ??= fault;
    faults.failed.push({ start: piece.start, end: piece.end, reason: fault.message });
  };
  for (const [index, piece] of pieces.entries()) {
    try {
      const answer = await readPiece(text.slice(piece.start, piece.end), settings, talk, signal);
      if (answer instanceof HearsayError) fail(piece, answer);
      else answers.push({ ...piece, answer });
    } catch (error) {
      if (!(error instanceof HearsayError)) throw error;
      fail(piece, error);
      faults.failed.push(...pieces.slice(index + 1).map((rest) => ({ ...rest, reason: NOT_SENT })));
      break;
    } finally {
      const use = describeUse(settings, countUse(talk, settings));
      onProgress?.(
        `${answers.length} of ${times(pieces.length, 'piece', 'pieces')} of the text read. ${use}`,
      );
    }
  }
  if (answers.length === 0 && faults.first) throw faults.first;
  const { failed } = faults;
  const { proposals, dropped } = anchorAnswers(document, answers);
  const use = countUse(talk, settings);
  const notes = [describeUse(settings, use), ...dropped.map(describeDropped)];
  return { proposals, dropped, failed, use, notes };
}
