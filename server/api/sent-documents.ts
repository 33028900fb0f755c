// The documents of a request: the files of a form, a text, or the address of a page; each may be one that is refused.
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { type HearsayError, hearsayError } from '../errors.ts';
import { fetchUrl, type IncomingFile } from '../ingest/ingest.ts';

/** A file that came, or the name and the fault of one that did not come whole. */
export type SentDocument =
  | { readonly kind: 'file'; readonly file: IncomingFile }
  | { readonly kind: 'refused'; readonly name: string; readonly error: HearsayError };

type Body = Readonly<Partial<Record<'name' | 'text' | 'url', string>>>;

const PASTED = 'Pasted text';

const isBody = (body: unknown): body is Body =>
  typeof body === 'object' &&
  body !== null &&
  Object.entries(body).every(
    ([name, value]) => ['name', 'text', 'url'].includes(name) && typeof value === 'string',
  );

const invalid = (detail: string, property: string) =>
  hearsayError('REQUEST_INVALID', { detail }, [{ property, message: detail }]);

const pasted = (name: string, bytes: Uint8Array): SentDocument => ({
  kind: 'file',
  file: { name, bytes, mediaType: 'text/plain; charset=utf-8' },
});

/** Takes all files of a form before any is read: a form that is taken slowly would run into the server's time limit. */
async function readForm(request: FastifyRequest, config: Config): Promise<readonly SentDocument[]> {
  const sent: SentDocument[] = [];
  let room = config.uploadBytes;
  const refuse = (name: string, limit: string, setting: string): void => {
    const error = hearsayError('DOCUMENT_TOO_LARGE', { name, limit, setting });
    sent.push({ kind: 'refused', name, error });
  };
  for await (const part of request.files({ limits: { fileSize: config.readBytes } })) {
    const name = part.filename || 'A file without a name';
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of part.file) {
      size += chunk.length;
      if (size <= room) chunks.push(chunk);
      else chunks.length = 0;
    }
    if (part.file.truncated) refuse(name, `${config.readBytes} bytes`, 'HEARSAY_READ_BYTES');
    else if (size > room) refuse(name, `${config.uploadBytes} bytes sent at once`, 'HEARSAY_UPLOAD_BYTES');
    else {
      room -= size;
      sent.push({ kind: 'file', file: { name, bytes: Buffer.concat(chunks), mediaType: part.mimetype } });
    }
  }
  if (sent.length === 0) throw invalid('the form has no file', 'file');
  return sent;
}

/**
 * The documents that a request brings. Throws REQUEST_INVALID where it brings none, and what `fetchUrl` throws where
 * it asks for a page.
 */
export async function readSentDocuments(
  request: FastifyRequest<{ Body: unknown }>,
  config: Config,
): Promise<readonly SentDocument[]> {
  if (request.isMultipart()) return readForm(request, config);
  const { body } = request;
  if (Buffer.isBuffer(body)) return [pasted(PASTED, body)];
  if (!isBody(body)) throw invalid('the body must be an object with the property text, or url', 'text');
  const { name = PASTED, text, url } = body;
  if ((text === undefined) === (url === undefined)) {
    throw invalid('the body must have either the property text or the property url', 'text');
  }
  if (url !== undefined) return [{ kind: 'file', file: await fetchUrl(url, config) }];
  return [pasted(name, Buffer.from(text ?? ''))];
}
