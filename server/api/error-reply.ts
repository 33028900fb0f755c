// The one shape of every error: faults of the user as they are, everything else as INTERNAL, logged.
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { HearsayError, hearsayError } from '../errors.ts';
import { ErrorReply } from './contract/parts.ts';

interface Fault {
  readonly instancePath: string;
  readonly message?: string;
  readonly params?: unknown;
}

/** The error answers that a route's schema lists; every route may also answer 401, 403 and 500. */
export const errorReplies = {
  400: ErrorReply,
  404: ErrorReply,
  409: ErrorReply,
  413: ErrorReply,
  415: ErrorReply,
  422: ErrorReply,
} as const;

const namesIn = (params: unknown): readonly string[] => {
  if (typeof params !== 'object' || params === null) return [];
  for (const list of Object.values(params)) if (Array.isArray(list)) return list.map(String);
  return [];
};

const sentences: Readonly<Record<string, string>> = {
  'must be equal to one of the allowed values': 'must be one of the allowed words',
};

function problemsOf(faults: readonly Fault[], part: string): { property: string; message: string }[] {
  return faults.flatMap(({ instancePath, message = 'is not valid', params }) => {
    const path = instancePath.replace(/^\//, '').replaceAll('/', '.');
    const missing = message.includes('required propert') ? namesIn(params) : [];
    if (missing.length > 0) return missing.map((property) => ({ property, message: 'is missing' }));
    return [{ property: path || part, message: sentences[message] ?? message }];
  });
}

/** The Hearsay error that a fault of the framework means; undefined for a bug. */
function translate(
  error: FastifyError,
  request: FastifyRequest,
  maxBodyBytes: number,
): HearsayError | undefined {
  if (error.validation) {
    const part = error.validationContext ?? 'request';
    const problems = problemsOf(error.validation, part);
    const detail = problems.map(({ property, message }) => `${property} ${message}`).join('; ');
    return hearsayError('REQUEST_INVALID', { detail }, problems);
  }
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
    case 'FST_REQ_FILE_TOO_LARGE':
    case 'FST_PARTS_LIMIT':
    case 'FST_FILES_LIMIT':
    case 'FST_FIELDS_LIMIT':
      return hearsayError('BODY_TOO_LARGE', { limit: maxBodyBytes });
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return hearsayError('MEDIA_TYPE_UNKNOWN', {
        type: request.headers['content-type'] ?? 'a body without a type',
      });
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return hearsayError('BODY_NOT_JSON', { detail: 'it is empty' });
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return hearsayError('BODY_NOT_JSON', { detail: 'it cannot be read' });
    case 'FST_ERR_BAD_URL':
      return hearsayError('REQUEST_INVALID', { detail: 'the address is not a valid URL' });
    default:
      break;
  }
  if (error instanceof SyntaxError && error.statusCode === 400) {
    return hearsayError('BODY_NOT_JSON', { detail: error.message });
  }
  // What else the framework blames on the request: a body cut short, a length that does not match.
  const isFaultOfRequest =
    error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
  return isFaultOfRequest ? hearsayError('REQUEST_INVALID', { detail: error.message }) : undefined;
}

/** Makes the handler that answers every error; `maxBodyBytes` is named where a body was too large. */
export const replyWithError =
  (maxBodyBytes: number) =>
  (error: FastifyError | HearsayError, request: FastifyRequest, reply: FastifyReply) => {
    const known = error instanceof HearsayError ? error : translate(error, request, maxBodyBytes);
    if (!known || known.status >= 500) request.log.error({ err: error, requestId: request.id }, 'a bug');
    const shown = known ?? hearsayError('INTERNAL', { requestId: request.id });
    if (shown.code === 'TOKEN_MISSING') reply.header('www-authenticate', 'Bearer realm="hearsay"');
    return reply
      .code(shown.status)
      .header('cache-control', 'no-store')
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(shown));
  };
