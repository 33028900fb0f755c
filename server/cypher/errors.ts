// Every fault of a query: its openCypher type, phase and detail, where it is, what it says and what to do.

/** Error types: those of the openCypher TCK, then our own for limits and refusals. */
export type CypherErrorType =
  | 'SyntaxError'
  | 'SemanticError'
  | 'TypeError'
  | 'ArgumentError'
  | 'ArithmeticError'
  | 'EntityNotFound'
  | 'ParameterMissing'
  | 'ProcedureError'
  | 'ConstraintVerificationFailed'
  | 'LimitExceeded'
  | 'Cancelled'
  | 'GraphChanged';

/** A stretch of the query text in UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Position {
  /** UTF-16 offset, from 0. */
  readonly offset: number;
  /** From 1. */
  readonly line: number;
  /** In UTF-16 units, from 1. */
  readonly column: number;
  /** In UTF-16 units. */
  readonly length: number;
}

export interface CypherFault {
  readonly type: CypherErrorType;
  readonly phase: 'compile' | 'runtime';
  /** The detail of the openCypher TCK, such as UndefinedVariable. */
  readonly detail: string;
  /** What is wrong and why, as a sentence. */
  readonly message: string;
  /** What to do, as a sentence. */
  readonly fix: string;
  readonly at?: Span | undefined;
}

/** A fault of the query or its parameters. Anything else that is thrown is a bug. */
export class CypherError extends Error {
  readonly type: CypherErrorType;
  readonly phase: 'compile' | 'runtime';
  readonly detail: string;
  readonly fix: string;
  readonly at: Span | undefined;
  /** Set by the front door, which knows the text. */
  position: Position | undefined;

  constructor(fault: CypherFault) {
    super(fault.message);
    this.name = 'CypherError';
    this.type = fault.type;
    this.phase = fault.phase;
    this.detail = fault.detail;
    this.fix = fault.fix;
    this.at = fault.at;
  }
}

/** `syntaxError('UndefinedVariable', span, 'speakr is not defined.', 'Did you mean speaker?')`, at compile time. */
export const syntaxError = (
  detail: string,
  at: Span | undefined,
  message: string,
  fix: string,
): CypherError => new CypherError({ type: 'SyntaxError', phase: 'compile', detail, at, message, fix });

/** A fault that shows only when a row is worked out. */
export const runtimeError = (
  type: CypherErrorType,
  detail: string,
  message: string,
  fix: string,
  at?: Span,
): CypherError => new CypherError({ type, phase: 'runtime', detail, message, fix, at });

/** Line and column of a span in `text`. */
export function positionOf(text: string, at: Span): Position {
  const before = text.slice(0, at.start);
  const lineStart = before.lastIndexOf('\n') + 1;
  return {
    offset: at.start,
    line: before.split('\n').length,
    column: at.start - lineStart + 1,
    length: Math.max(1, at.end - at.start),
  };
}
