// Errors of a request or a query that cannot be taken, and of whoever may not ask.
import type { ErrorTable } from './error-definition.ts';

export const requestErrors = {
  REQUEST_INVALID: {
    status: 400,
    message: 'The request does not fit this route: {detail}.',
    fix: 'Mend the named properties; /api/openapi.json has the shape of every request.',
  },
  DATE_INVALID: {
    status: 400,
    message: '{property} is {value}, which is not a date.',
    fix: 'Write a date such as 2024-02-15, 2024-02 or 2024 (EDTF).',
  },
  CURSOR_INVALID: {
    status: 400,
    message: 'The cursor does not belong to this list.',
    fix: 'Leave out the cursor to start from the first page.',
  },
  BODY_NOT_JSON: {
    status: 400,
    message: 'The body is not JSON: {detail}.',
    fix: 'Send valid JSON, or the text itself as text/plain.',
  },
  LINE_INVALID: {
    status: 400,
    message: 'Line {line} cannot be read: {detail}.',
    fix: 'Give one JSON object a line, such as {"id": "a", "text": "She said no."}.',
  },
  BODY_TOO_LARGE: {
    status: 413,
    message: 'The body is larger than {limit} bytes.',
    fix: 'Send a smaller file, or raise HEARSAY_MAX_BODY_BYTES.',
  },
  MEDIA_TYPE_UNKNOWN: {
    status: 415,
    message: 'The server does not read {type} here.',
    fix: 'Send application/json, text/plain or multipart/form-data.',
  },
  ROUTE_UNKNOWN: {
    status: 404,
    message: 'There is no {method} {path}.',
    fix: 'See /api/openapi.json for all routes.',
  },
  QUERY_INVALID: {
    status: 400,
    message: '{message}',
    fix: '{fix}',
  },
  QUERY_FAILED: {
    status: 422,
    message: '{message}',
    fix: '{fix}',
  },
  QUERY_LIMIT: {
    status: 422,
    message: '{message}',
    fix: '{fix} The limit is {setting}.',
  },
  QUERY_CANCELLED: {
    status: 408,
    message: '{message}',
    fix: '{fix}',
  },
  QUERY_GRAPH_CHANGED: {
    status: 409,
    message: '{message}',
    fix: '{fix}',
  },
  QUERY_PARAMETER_INVALID: {
    status: 400,
    message: '{text} is not a parameter.',
    fix: 'Write it as name=value, such as limit=5 or name="Islamic State".',
  },
  TOKEN_MISSING: {
    status: 401,
    message: 'This server asks for a token.',
    fix: 'Send "Authorization: Bearer …" with the value of HEARSAY_TOKEN, or open the page with #token=….',
  },
  HOST_FORBIDDEN: {
    status: 403,
    message: 'This server does not answer for the host {host}.',
    fix: 'Open it under the address it prints at its start, such as http://127.0.0.1:8321.',
  },
  ORIGIN_FORBIDDEN: {
    status: 403,
    message: 'Another site ({origin}) may not change anything here.',
    fix: 'Send the request from the page of this server, or without a browser.',
  },
  INTERNAL: {
    status: 500,
    message: 'Hearsay made a mistake. Nothing was lost.',
    fix: 'Try again; if it stays, report it with the request id {requestId}.',
  },
} as const satisfies ErrorTable;
