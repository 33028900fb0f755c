// The table of error codes: what went wrong, what to do, and the HTTP status. Everything else is a bug.

interface ErrorDefinition {
  readonly status: number;
  /** What went wrong and why; {name} is filled in. */
  readonly message: string;
  /** What to do. */
  readonly fix: string;
}

export const errorCodes = {
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
  ENTITY_UNKNOWN: {
    status: 404,
    message: 'There is no entity {id}.',
    fix: 'Look it up by name with /api/search?q=.',
  },
  CLAIM_UNKNOWN: {
    status: 404,
    message: 'There is no claim {id}.',
    fix: 'List the claims with /api/claims.',
  },
  QUESTION_UNKNOWN: {
    status: 404,
    message: 'There is no question {id}.',
    fix: 'List the questions with /api/questions.',
  },
  REPORT_UNKNOWN: {
    status: 404,
    message: 'There is no report {id}.',
    fix: 'List the reports with /api/reports.',
  },
  RELATION_UNKNOWN: {
    status: 404,
    message: 'There is no relation {id}.',
    fix: 'Take the id from an entity’s relations.',
  },
  REPORT_NOT_HELD: {
    status: 404,
    message: 'The text of {id} is not in the local store.',
    fix: 'Add the file: drop it on the page, or run "npm run hearsay -- attach FILE".',
  },
  MODEL_NOT_SET: {
    status: 409,
    message: 'No language model is set, and nothing was sent.',
    fix: 'Set HEARSAY_MODEL_URL and HEARSAY_MODEL_NAME, then start Hearsay again.',
  },
  MODEL_PLAN_CHANGED: {
    status: 409,
    message: 'What would be sent is no longer what was shown, and nothing was sent.',
    fix: 'Look at what would be sent now, and confirm that.',
  },
  MODEL_UNREACHABLE: {
    status: 502,
    message: 'The language model at {address} gave no answer: {detail}.',
    fix: 'See whether it runs and HEARSAY_MODEL_URL leads to it, then read the text again.',
  },
  MODEL_TOO_SLOW: {
    status: 504,
    message: 'The language model at {address} did not answer within {seconds} seconds.',
    fix: 'Raise HEARSAY_MODEL_SECONDS, or make HEARSAY_MODEL_PIECE_CHARACTERS smaller.',
  },
  MODEL_ANSWER_UNUSABLE: {
    status: 502,
    message: 'The language model at {address} gave no answer that can be used: {detail}.',
    fix: 'Try a model that answers in a given JSON form, or make HEARSAY_MODEL_PIECE_CHARACTERS smaller.',
  },
  MODEL_REFUSED: {
    status: 502,
    message: 'The language model at {address} refused with status {status}.',
    fix: 'See whether HEARSAY_MODEL_KEY and HEARSAY_MODEL_NAME are right and the account may be used.',
  },
  FILE_NOT_KEPT: {
    status: 404,
    message: 'The store has no file of {id}: it is known by its text, or only by name.',
    fix: 'See /api/reports/{id}/text for its text.',
  },
  EXTRACTION_TOO_SLOW: {
    status: 422,
    message: 'The claims of {title} were not found within {seconds} seconds.',
    fix: 'Add a part of it, or raise HEARSAY_EXTRACT_SECONDS.',
  },
  EXTRACTION_TOO_LARGE: {
    status: 413,
    message: '{title} is over the limit of {limit} for finding claims.',
    fix: 'Add a part of it, or raise {setting}.',
  },
  EXTRACTION_DONE: {
    status: 409,
    message: 'The claims of {id} were looked for before.',
    fix: 'Review what was proposed: /api/review/proposals?report={id}.',
  },
  EXTRACTION_UNKNOWN: {
    status: 404,
    message: 'No claims of {id} are being looked for, nor waiting to be.',
    fix: 'GET /api/review tells of each report how far it is.',
  },
  PROPOSAL_INVALID: {
    status: 422,
    message: 'The proposal cannot be taken so: {detail}.',
    fix: 'Mend the named properties, or reject the proposal.',
  },
  DOCUMENT_NOT_RECOGNISED: {
    status: 422,
    message: '{name} is not the text of any report in the store: no report has its hash {hash}.',
    fix: 'Add the file as it was saved, without changes. The reports that lack a text are listed under /api/reports.',
  },
  DOCUMENT_NOT_TEXT: {
    status: 422,
    message: '{name} is not plain text in UTF-8.',
    fix: 'Save it as plain text in UTF-8 and add it again.',
  },
  DOCUMENT_EMPTY: {
    status: 422,
    message: '{name} is empty.',
    fix: 'Check that it was saved whole, and add it again.',
  },
  DOCUMENT_WITHOUT_TEXT: {
    status: 422,
    message: '{name} holds no text: {detail}.',
    fix: 'If it is a scan, run it through a program that recognises text (OCR) and add the result.',
  },
  DOCUMENT_ENCRYPTED: {
    status: 422,
    message: '{name} is protected by a password.',
    fix: 'Remove the password in the program that made it, and add the file again.',
  },
  DOCUMENT_BROKEN: {
    status: 422,
    message: '{name} cannot be read as {format}: {detail}.',
    fix: 'Open it in the program that made it, save it anew, and add it again.',
  },
  DOCUMENT_UNSUPPORTED: {
    status: 415,
    message: '{name} is {what}, which Hearsay does not read.',
    fix: 'Save it as text, Markdown, HTML, PDF, DOCX or e-mail (.eml), and add that.',
  },
  DOCUMENT_TOO_LARGE: {
    status: 413,
    message: '{name} is over the limit of {limit}.',
    fix: 'Add a part of it, or raise {setting}.',
  },
  DOCUMENT_TOO_SLOW: {
    status: 422,
    message: '{name} was not read within {seconds} seconds.',
    fix: 'Add a part of it, or raise HEARSAY_READ_SECONDS.',
  },
  URL_FORBIDDEN: {
    status: 422,
    message: '{url} is not fetched: {reason}.',
    fix: 'Give the address of a public page, or save the page in your browser and add the file.',
  },
  URL_FAILED: {
    status: 502,
    message: '{url} could not be fetched: {detail}.',
    fix: 'Try again later, or save the page in your browser and add the file.',
  },
  DECISION_UNKNOWN: {
    status: 404,
    message: 'There is no decision {id} that holds.',
    fix: 'List the decisions with /api/decisions; one that was withdrawn cannot be withdrawn again.',
  },
  DECISION_INVALID: {
    status: 422,
    message: 'This cannot be decided: {detail}.',
    fix: 'Name two different things that are in the store, and what you decide about them.',
  },
  PROPOSAL_UNKNOWN: {
    status: 404,
    message: 'There is no proposal {id}.',
    fix: 'List them with /api/review/proposals; one whose making was undone is gone.',
  },
  PROPOSAL_DECIDED: {
    status: 409,
    message: '{id} does not wait any more: it was {state} in {decision}.',
    fix: 'Withdraw that decision first; then it waits again.',
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
  TOKEN_NEEDED_TO_BIND: {
    status: 500,
    message:
      'Hearsay will not listen on {host} without a token: anyone on the network could read your sources.',
    fix: 'Set HEARSAY_TOKEN to a secret of at least 16 characters, or leave HEARSAY_HOST at 127.0.0.1.',
  },
  SETTING_INVALID: {
    status: 500,
    message: '{name} is "{value}", but {reason}.',
    fix: 'Change or remove the setting; server/README.md lists them all.',
  },
  PORT_TAKEN: {
    status: 500,
    message: 'Port {port} on {host} is in use by another program.',
    fix: 'Stop that program, or choose another port with HEARSAY_PORT.',
  },
  NODE_TOO_OLD: {
    status: 500,
    message: 'Hearsay needs Node 22.19 or newer; this is {version}.',
    fix: 'Start it with "npm start", which brings its own Node, or install a newer Node.',
  },
  STORE_DAMAGED: {
    status: 500,
    message: 'The store {file} is damaged: {detail}.',
    fix: 'Restore a backup with "npm run hearsay -- restore FILE", or move the file away to start anew.',
  },
  STORE_NEWER: {
    status: 500,
    message: 'The store {file} was written by a newer Hearsay (schema {found}, this one knows {known}).',
    fix: 'Update Hearsay, or set HEARSAY_DATA to another folder.',
  },
  STORE_OLDER: {
    status: 500,
    message: 'The store {file} was written by an older Hearsay (schema {found}, this one has {known}).',
    fix: 'Start Hearsay once with "npm start": it brings the store up to date.',
  },
  STORE_LOCKED: {
    status: 500,
    message: 'The store {file} is in use by another Hearsay.',
    fix: 'Stop the other one, or set HEARSAY_DATA to another folder.',
  },
  COLLECTION_INVALID: {
    status: 422,
    message:
      'The collection {name} cannot be imported: {count} problems, first {record} {property} {detail}.',
    fix: 'Mend the records; "npm test" lists every problem of the sample collection.',
  },
  FILE_UNREADABLE: {
    status: 500,
    message: 'The file {file} cannot be read: {detail}.',
    fix: 'Check the name and that you may read it.',
  },
  FILE_UNWRITABLE: {
    status: 500,
    message: 'The file {file} cannot be written: {detail}.',
    fix: 'Check the folder, that you may write there, and the free space.',
  },
  BACKUP_INVALID: {
    status: 422,
    message: 'The file {file} is not a whole Hearsay backup: {detail}.',
    fix: 'Choose another backup; the present store was left as it is.',
  },
  FILE_EXISTS: {
    status: 409,
    message: 'The file {file} exists already.',
    fix: 'Choose another name, or remove it first.',
  },
  INTERNAL: {
    status: 500,
    message: 'Hearsay made a mistake. Nothing was lost.',
    fix: 'Try again; if it stays, report it with the request id {requestId}.',
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;

export type ErrorCode = keyof typeof errorCodes;

/** A fault of the user, a document or a request, as every door of Hearsay shows it. */
export interface ErrorShape {
  readonly code: ErrorCode;
  readonly message: string;
  readonly fix: string;
  /** Where in the text of a query; line and column from 1, in UTF-16 units. */
  readonly position?: {
    readonly offset: number;
    readonly line: number;
    readonly column: number;
    readonly length: number;
  };
  readonly problems?: readonly { readonly property: string; readonly message: string }[];
}

export class HearsayError extends Error {
  readonly code: ErrorCode;
  readonly fix: string;
  readonly status: number;
  readonly problems: ErrorShape['problems'];
  readonly position: ErrorShape['position'];

  constructor(
    code: ErrorCode,
    message: string,
    fix: string,
    problems?: ErrorShape['problems'],
    position?: ErrorShape['position'],
  ) {
    super(message);
    this.name = 'HearsayError';
    this.code = code;
    this.fix = fix;
    this.status = errorCodes[code].status;
    this.problems = problems;
    this.position = position;
  }

  /** The shape that the API, the command line and the page show. */
  toJSON(): ErrorShape {
    const { code, message, fix, problems, position } = this;
    return { code, message, fix, ...(position ? { position } : {}), ...(problems ? { problems } : {}) };
  }
}

const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));

/**
 * Makes the error of a code, its sentences filled from `values`.
 *
 * `hearsayError('ENTITY_UNKNOWN', { id: 'nobody' }).message` → `There is no entity nobody.`
 */
export function hearsayError(
  code: ErrorCode,
  values: Readonly<Record<string, string | number>> = {},
  problems?: ErrorShape['problems'],
  position?: ErrorShape['position'],
): HearsayError {
  const { message, fix } = errorCodes[code];
  return new HearsayError(code, fill(message, values), fill(fix, values), problems, position);
}
