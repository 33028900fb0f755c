// One request to the server: token, query, abort, and the one error shape.
import type { ErrorReply } from '../../server/api/contract/parts.ts';
import { parseExactly } from './exact-json.ts';

/** A fault the server told of, or that it could not be reached (code UNREACHABLE). */
export class RequestError extends Error {
  readonly code: string;
  readonly fix: string;
  /** Where in the text of a query. */
  readonly position: ErrorReply['position'];
  readonly problems: NonNullable<ErrorReply['problems']>;

  constructor({ code, message, fix, position, problems = [] }: ErrorReply) {
    super(message);
    this.name = 'RequestError';
    this.code = code;
    this.fix = fix;
    this.position = position;
    this.problems = problems;
  }
}

const TOKEN_KEY = 'hearsay-token';

/** Takes the token out of "#token=…" once, keeps it for this tab, and clears it from the address. */
export function adoptToken(location: Location, history: History, storage: Storage): void {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (!token) return;
  storage.setItem(TOKEN_KEY, token);
  history.replaceState(history.state, '', location.pathname + location.search);
}

export type QueryValue = string | number | boolean | undefined;

/** `withQuery('/api/claims', { q: 'a b', unnamed: true })` → `/api/claims?q=a+b&unnamed=true` */
export function withQuery(path: string, query: Readonly<Record<string, QueryValue>>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}

const isErrorReply = (body: unknown): body is ErrorReply =>
  typeof body === 'object' && body !== null && 'code' in body && 'message' in body && 'fix' in body;

interface Asking {
  readonly signal?: AbortSignal;
  readonly method?: string;
  readonly body?: BodyInit;
  /** The media type of the body. */
  readonly type?: string;
  /** The media type wanted; JSON when left out. */
  readonly accept?: string;
}

/** Waits for a step of the connection; whatever breaks it but a stop means that the server does not answer. */
async function reached<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'AbortError') throw fault;
    throw new RequestError({
      code: 'UNREACHABLE',
      message: 'The Hearsay server does not answer.',
      fix: 'See whether "npm start" is still running, then try again.',
    });
  }
}

function readJson(text: string): unknown {
  try {
    return parseExactly(text);
  } catch {
    return undefined;
  }
}

/** Sends the request, with the token of this tab. Throws RequestError, and AbortError when it was stopped. */
async function send(path: string, options: Asking): Promise<Response> {
  const token = sessionStorage.getItem(TOKEN_KEY);
  const headers = new Headers({ accept: options.accept ?? 'application/json' });
  if (token) headers.set('authorization', `Bearer ${token}`);
  if (options.type) headers.set('content-type', options.type);
  const response = await reached(() =>
    fetch(path, {
      headers,
      method: options.method ?? 'GET',
      ...(options.signal ? { signal: options.signal } : {}),
      ...(options.body === undefined ? {} : { body: options.body }),
    }),
  );
  if (response.ok) return response;
  const body = readJson(await reached(() => response.text()));
  throw new RequestError(
    isErrorReply(body)
      ? body
      : {
          code: 'UNREADABLE',
          message: `The server answered ${response.status} without a reason.`,
          fix: 'Try again.',
        },
  );
}

/** Asks the server and gives the text of its answer. Throws RequestError, and AbortError when it was stopped. */
export async function requestText(path: string, options: Asking): Promise<string> {
  const response = await send(path, options);
  return reached(() => response.text());
}

/** Asks the server for a file as it is kept. Throws RequestError. */
export async function requestFile(path: string): Promise<Blob> {
  const response = await send(path, { accept: '*/*' });
  return reached(() => response.blob());
}

/** Opens a stream of server-sent events. Throws RequestError, and AbortError when it was stopped. */
export async function openStream(
  path: string,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const { body } = await send(path, { accept: 'text/event-stream', signal });
  return body ?? new ReadableStream();
}

/** Asks the server and gives the parsed answer, of which the contract says the shape. Throws RequestError. */
export async function request<T>(path: string, options: Asking = {}): Promise<T> {
  const body = readJson(await requestText(path, options));
  return body as T; // bytes become the contract's type here, once
}
