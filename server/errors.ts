// Every error has a code, with its HTTP status, what went wrong and what to do. Everything else is a bug.
import { documentErrors } from './error-codes/documents.ts';
import type { ErrorTable } from './error-codes/error-definition.ts';
import { machineErrors } from './error-codes/machine.ts';
import { recordErrors } from './error-codes/records.ts';
import { requestErrors } from './error-codes/requests.ts';

/** The table of all error codes. */
export const errorCodes = {
  ...requestErrors,
  ...recordErrors,
  ...documentErrors,
  ...machineErrors,
} as const satisfies ErrorTable;

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
