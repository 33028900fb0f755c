// One piece of a text, sent until its answer can be used or no try is left.
import { setTimeout as pause } from 'node:timers/promises';
import { HearsayError, hearsayError } from '../../errors.ts';
import { type ModelAnswer, readAnswer } from './answer-schema.ts';
import { askModel, type Completion, completionsAddress, type Refusal } from './ask-model.ts';
import { instruction } from './instruction.ts';
import type { ModelSettings } from './model-shapes.ts';
import { CHARACTERS_A_TOKEN } from './plan-model-reading.ts';

/** What is counted, and learnt of the endpoint, while the pieces of one text are read. */
export interface Talk {
  requests: number;
  inputTokens: number;
  outputTokens: number;
  isEstimated: boolean;
  /** Whether the endpoint refused to hold the model to a form. */
  isPlain: boolean;
}

/** The same question at 0 gives the same fault again. */
const [FIRST_TEMPERATURE, LATER_TEMPERATURE] = [0, 0.4];
/** Before the second try; twice as long before each that follows. */
const PAUSE_MS = 250;

const isFormRefused = (status: number): boolean => status === 400 || status === 422;
/** Too many requests, or a fault of the server: it may go away. */
const mayPass = (status: number): boolean => status === 408 || status === 429 || status >= 500;

/** Asks with the form of the answer, and without from the first refusal on: not every endpoint knows it. */
async function askEitherWay(
  words: string,
  settings: ModelSettings,
  talk: Talk,
  temperature: number,
  signal: AbortSignal | undefined,
): Promise<Completion | Refusal> {
  talk.requests += 1;
  const reply = await askModel(words, settings, talk.isPlain ? 'plain' : { temperature }, signal);
  if (talk.isPlain || !('refusedWith' in reply) || !isFormRefused(reply.refusedWith)) return reply;
  talk.isPlain = true;
  talk.requests += 1;
  return askModel(words, settings, 'plain', signal);
}

function countTokens(words: string, { text, inputTokens, outputTokens }: Completion, talk: Talk): void {
  talk.isEstimated ||= inputTokens === undefined || outputTokens === undefined;
  talk.inputTokens += inputTokens ?? Math.ceil((instruction.length + words.length) / CHARACTERS_A_TOKEN);
  talk.outputTokens += outputTokens ?? Math.ceil(text.length / CHARACTERS_A_TOKEN);
}

/** What the reply says, or the fault; throws a fault that trying again cannot mend. */
function judgeReply(
  reply: Completion | Refusal,
  words: string,
  talk: Talk,
  address: string,
): ModelAnswer | HearsayError {
  if ('refusedWith' in reply) {
    const refused = hearsayError('MODEL_REFUSED', { address, status: reply.refusedWith });
    if (mayPass(reply.refusedWith)) return refused;
    throw refused;
  }
  countTokens(words, reply, talk);
  const answer = reply.isCut ? 'it was cut off' : readAnswer(reply.text);
  return typeof answer === 'string'
    ? hearsayError('MODEL_ANSWER_UNUSABLE', { address, detail: answer })
    : answer;
}

/**
 * An answer of use, or MODEL_ANSWER_UNUSABLE where every answer was cut off or malformed. Throws MODEL_UNREACHABLE,
 * MODEL_TOO_SLOW and MODEL_REFUSED once no try is left, and an AbortError when `signal` says so.
 */
export async function readPiece(
  words: string,
  settings: ModelSettings,
  talk: Talk,
  signal: AbortSignal | undefined,
): Promise<ModelAnswer | HearsayError> {
  const address = completionsAddress(settings);
  let fault = hearsayError('MODEL_ANSWER_UNUSABLE', { address, detail: 'it was never asked' });
  for (let turn = 0; turn < settings.modelTries; turn += 1) {
    if (turn > 0) await pause(PAUSE_MS * 2 ** (turn - 1), undefined, signal ? { signal } : {});
    const temperature = turn === 0 ? FIRST_TEMPERATURE : LATER_TEMPERATURE;
    try {
      const reply = await askEitherWay(words, settings, talk, temperature, signal);
      const answer = judgeReply(reply, words, talk, address);
      if (!(answer instanceof HearsayError)) return answer;
      fault = answer;
    } catch (error) {
      if (!(error instanceof HearsayError) || error.code === 'MODEL_REFUSED') throw error;
      fault = error;
    }
  }
  if (fault.code === 'MODEL_ANSWER_UNUSABLE') return fault;
  throw fault;
}
