// A language model of the tests' own: a real HTTP server on loopback that answers as each test says.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { AnsweredClaim } from '../../../server/ingest/language-model/answer-schema.ts';
import type { ModelSettings } from '../../../server/ingest/language-model/model-shapes.ts';

/** What came with a request. */
export interface Asked {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: { readonly model: string; readonly messages: readonly { role: string; content: string }[] };
}

export type Answer = (response: ServerResponse, asked: Asked, turn: number) => void;

async function bodyOf(request: IncomingMessage): Promise<Asked['body']> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}

/** Starts the server for one test; `asked` grows with each request. */
export async function startModel(
  answer: Answer,
): Promise<{ readonly settings: ModelSettings; readonly asked: readonly Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const { url = '', headers } = request;
    asked.push({ path: url, authorization: headers.authorization, body: await bodyOf(request) });
    const latest = asked.at(-1);
    if (latest) answer(response, latest, asked.length);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const settings = {
    modelUrl: `http://127.0.0.1:${port}/v1`,
    modelName: 'test-model',
    modelKey: 'secret-key',
    modelSeconds: 5,
    modelPieceCharacters: 6_000,
    modelTries: 2,
    modelInputPrice: 500,
    modelOutputPrice: 1_000,
  };
  return { settings, asked };
}

/** Answers a chat completion with this text. */
export function reply(response: ServerResponse, content: string, finish = 'stop'): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const usage = { prompt_tokens: 1_000, completion_tokens: 200 };
  response.end(
    JSON.stringify({ choices: [{ message: { role: 'assistant', content }, finish_reason: finish }], usage }),
  );
}

export const replyWith = (response: ServerResponse, claims: readonly AnsweredClaim[]): void =>
  reply(response, JSON.stringify({ claims }));

/** A claim as a model answers it, with what the test changes. */
export const answered = (own: Partial<AnsweredClaim>): AnsweredClaim => ({
  content: 'the crane fell at night',
  summary: 'The crane fell at night.',
  speakers: [
    { words: 'The harbour master', cue: 'said', name: 'The harbour master', kind: 'unnamed', number: 'one' },
  ],
  stance: 'asserts',
  polarity: 'affirmative',
  certainty: 'certain',
  about: [],
  figure: null,
  ...own,
});
