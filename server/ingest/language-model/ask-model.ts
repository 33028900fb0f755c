// One request to an OpenAI-compatible chat completion, with its limits; what is wrong with it is told in our errors.
import Type from 'typebox';
import { Compile } from 'typebox/compile';
import { HearsayError, hearsayError } from '../../errors.ts';
import { answerForm } from './answer-schema.ts';
import { instruction } from './instruction.ts';
import type { ModelSettings } from './model-shapes.ts';

/** What the model answered, as text, and what it counted. */
export interface Completion {
  readonly text: string;
  /** Whether it stopped because it had no room left. */
  readonly isCut: boolean;
  /** Absent where it did not count. */
  readonly inputTokens?: number;
  readonly outputTokens?: number;
}

/** The status of an answer that is no completion. */
export interface Refusal {
  readonly refusedWith: number;
}

/** How a model is asked: plainly where the endpoint takes neither a form nor a temperature. */
export type Manner = 'plain' | { readonly temperature: number };

/** An answer longer than this is no answer to our question. */
const MOST_ANSWER_BYTES = 10_000_000;

const Reply = Compile(
  Type.Object({
    choices: Type.Array(
      Type.Object({
        message: Type.Object({ content: Type.Union([Type.String(), Type.Null()]) }),
        finish_reason: Type.Optional(Type.Union([Type.String(), Type.Null()])),
      }),
      { minItems: 1 },
    ),
    usage: Type.Optional(
      Type.Union([
        Type.Null(),
        Type.Object({
          prompt_tokens: Type.Optional(Type.Number()),
          completion_tokens: Type.Optional(Type.Number()),
        }),
      ]),
    ),
  }),
);

/** Where completions are asked for. */
export const completionsAddress = ({ modelUrl }: Pick<ModelSettings, 'modelUrl'>): string =>
  `${modelUrl.replace(/\/+$/, '')}/chat/completions`;

async function readAll(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.length;
    if (bytes > MOST_ANSWER_BYTES) throw new Error(`it answered with more than ${MOST_ANSWER_BYTES} bytes`);
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
}

function asCompletion(body: string): Completion | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return undefined;
  }
  if (!Reply.Check(parsed)) return undefined;
  const [choice] = parsed.choices;
  const { prompt_tokens: inputTokens, completion_tokens: outputTokens } = parsed.usage ?? {};
  return {
    text: choice?.message.content ?? '',
    isCut: choice?.finish_reason === 'length',
    ...(inputTokens === undefined ? {} : { inputTokens }),
    ...(outputTokens === undefined ? {} : { outputTokens }),
  };
}

const heldToForm = (temperature: number) => ({
  temperature,
  response_format: {
    type: 'json_schema',
    json_schema: { name: 'statements', strict: true, schema: answerForm },
  },
});

const requestBody = (model: string, piece: string, manner: Manner): string =>
  JSON.stringify({
    model,
    messages: [
      { role: 'system', content: instruction },
      { role: 'user', content: piece },
    ],
    ...(manner === 'plain' ? {} : heldToForm(manner.temperature)),
  });

const causeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
};

/** Faults of the network quote what was sent, headers too. */
const withoutKey = (text: string, key: string): string => (key === '' ? text : text.replaceAll(key, '…'));

/**
 * Sends one piece of a text. Throws MODEL_UNREACHABLE or MODEL_TOO_SLOW, and an AbortError when `signal` says so.
 * Redirects are not followed: the text goes where the person was told, or nowhere.
 */
export async function askModel(
  piece: string,
  settings: ModelSettings,
  manner: Manner,
  signal?: AbortSignal,
): Promise<Completion | Refusal> {
  const { modelName, modelKey, modelSeconds } = settings;
  const address = completionsAddress(settings);
  const limit = AbortSignal.timeout(modelSeconds * 1000);
  try {
    const response = await fetch(address, {
      method: 'POST',
      redirect: 'error',
      headers: {
        'content-type': 'application/json',
        ...(modelKey === '' ? {} : { authorization: `Bearer ${modelKey}` }),
      },
      body: requestBody(modelName, piece, manner),
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    const body = await readAll(response);
    if (!response.ok) return { refusedWith: response.status };
    const completion = asCompletion(body);
    if (completion) return completion;
    throw hearsayError('MODEL_UNREACHABLE', { address, detail: 'it does not answer like a chat completion' });
  } catch (error) {
    if (error instanceof HearsayError) throw error;
    signal?.throwIfAborted();
    if (limit.aborted) throw hearsayError('MODEL_TOO_SLOW', { address, seconds: modelSeconds });
    throw hearsayError('MODEL_UNREACHABLE', { address, detail: withoutKey(causeOf(error), modelKey) });
  }
}
