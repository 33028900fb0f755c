// Answers that are sent as they come: which form the client asked for, and text past the schema of the JSON answer.
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

export type AnswerForm = 'json' | 'ndjson' | 'csv';

/** The first of our media types that the header names; JSON when it names none. */
export function wantedForm(accept: string): AnswerForm {
  for (const part of accept.toLowerCase().split(',')) {
    const type = part.split(';')[0]?.trim();
    if (type === 'application/json') return 'json';
    if (type === 'application/x-ndjson' || type === 'application/ndjson') return 'ndjson';
    if (type === 'text/csv') return 'csv';
  }
  return 'json';
}

/** Sends text as it comes. */
export function sendLines(reply: FastifyReply, lines: AsyncIterable<string>): void {
  reply.serializer((body) => String(body));
  reply.send(Readable.from(lines, { objectMode: false }));
}
