// A text read for claims by a language model that the user set: what would be sent, and what came back, anchored.
import { HearsayError, hearsayError } from '../../errors.ts';
import { anchorAnswers } from './anchor-answer.ts';
import { type ModelAnswer, readAnswer } from './answer-schema.ts';
import { askModel, type Completion, completionsAddress } from './ask-model.ts';
import { cutIntoPieces } from './cut-into-pieces.ts';
import { instruction } from './instruction.ts';
import type {
  DroppedProposals,
  ModelPlan,
  ModelReading,
  ModelSettings,
  ModelUse,
  Piece,
} from './model-shapes.ts';

const CHARACTERS_A_TOKEN = 4;
const MILLION = 1_000_000;
const THOUSANDTHS = 1_000;
const THIS_MACHINE = /^(127(\.\d{1,3}){3}|\[::1\]|localhost)$/;

/** In US dollars; nothing where no price is set. */
function costOf(settings: ModelSettings, input: number, output: number): { readonly cost?: number } {
  const { modelInputPrice, modelOutputPrice } = settings;
  if (modelInputPrice === 0 && modelOutputPrice === 0) return {};
  return { cost: (input * modelInputPrice + output * modelOutputPrice) / MILLION / THOUSANDTHS };
}

/** What would be sent where. Nothing is. Throws MODEL_NOT_SET. */
export function planModelReading(text: string, settings: ModelSettings): ModelPlan {
  const { modelUrl, modelName, modelPieceCharacters } = settings;
  if (modelUrl === '' || modelName === '') throw hearsayError('MODEL_NOT_SET', {});
  const pieces = cutIntoPieces(text, modelPieceCharacters);
  const characters = pieces.reduce((sum, { start, end }) => sum + end - start, 0);
  const inputTokens = Math.ceil((characters + pieces.length * instruction.length) / CHARACTERS_A_TOKEN);
  return {
    address: completionsAddress(settings),
    model: modelName,
    isThisMachine: THIS_MACHINE.test(new URL(modelUrl).hostname),
    pieces,
    instruction,
    inputTokens,
    ...costOf(settings, inputTokens, Math.ceil(characters / CHARACTERS_A_TOKEN)),
  };
}

interface Counts {
  requests: number;
  inputTokens: number;
  outputTokens: number;
}

/** What is wrong with a completion, if anything is. */
function faultOf({ isCut }: Completion, answer: ModelAnswer | string): string | undefined {
  if (isCut) return 'it was cut off';
  return typeof answer === 'string' ? answer : undefined;
}

/** An answer of use, or the last fault. A fault that trying again may mend is tried again. */
async function readPiece(
  words: string,
  settings: ModelSettings,
  counts: Counts,
  signal: AbortSignal | undefined,
): Promise<ModelAnswer | HearsayError> {
  const address = completionsAddress(settings);
  let fault = hearsayError('MODEL_ANSWER_UNUSABLE', { address, detail: 'it was never asked' });
  for (let turn = 0; turn < settings.modelTries; turn += 1) {
    try {
      counts.requests += 1;
      const completion = await askModel(words, settings, signal);
      counts.inputTokens += completion.inputTokens;
      counts.outputTokens += completion.outputTokens;
      const answer = readAnswer(completion.text);
      const detail = faultOf(completion, answer);
      if (typeof answer !== 'string' && detail === undefined) return answer;
      fault = hearsayError('MODEL_ANSWER_UNUSABLE', { address, detail: detail ?? '' });
    } catch (error) {
      if (!(error instanceof HearsayError) || error.code === 'MODEL_REFUSED') throw error;
      fault = error;
    }
  }
  return fault;
}

const times = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function describe(
  { modelName }: ModelSettings,
  use: ModelUse,
  dropped: readonly DroppedProposals[],
  failed: ModelReading['failed'],
): readonly string[] {
  const cost = use.cost === undefined ? '' : `, about ${use.cost.toFixed(4)} US dollars`;
  return [
    `${modelName} was asked ${times(use.requests, 'time', 'times')}: ${use.inputTokens} tokens sent, ${use.outputTokens} received${cost}.`,
    ...dropped.map(({ reason, count }) => `${times(count, 'proposal', 'proposals')} dropped: ${reason}.`),
    ...failed.map(
      ({ start, end, reason }) => `Nothing was read from ${start} to ${end} of the text. ${reason}`,
    ),
  ];
}

/**
 * Sends a text piece by piece and anchors what comes back. `onPiece` hears how many pieces are done. Throws MODEL_NOT_SET,
 * MODEL_REFUSED, the last fault where no piece gave an answer, and an AbortError when `signal` says so.
 */
export async function readWithModel(
  text: string,
  settings: ModelSettings,
  { signal, onPiece }: { readonly signal?: AbortSignal; readonly onPiece?: (done: number) => void } = {},
): Promise<ModelReading> {
  const { pieces } = planModelReading(text, settings);
  const counts: Counts = { requests: 0, inputTokens: 0, outputTokens: 0 };
  const answers: (Piece & { readonly answer: ModelAnswer })[] = [];
  const faults: (Piece & { readonly fault: HearsayError })[] = [];
  for (const piece of pieces) {
    const answer = await readPiece(text.slice(piece.start, piece.end), settings, counts, signal);
    if (answer instanceof HearsayError) faults.push({ ...piece, fault: answer });
    else answers.push({ ...piece, answer });
    onPiece?.(answers.length + faults.length);
  }
  const [first] = faults;
  if (answers.length === 0 && first) throw first.fault;
  const failed = faults.map(({ start, end, fault }) => ({ start, end, reason: fault.message }));
  const { proposals, dropped } = anchorAnswers(text, answers);
  const use = { ...counts, ...costOf(settings, counts.inputTokens, counts.outputTokens) };
  return { proposals, dropped, failed, use, notes: describe(settings, use, dropped, failed) };
}
