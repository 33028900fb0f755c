// The faults of temporal values: bad texts and fields, and results beyond the calendar.
import { type CypherError, runtimeError } from '../../errors.ts';

/** ArgumentError InvalidArgumentValue: a text, field or unit that makes no temporal value. */
export const badTemporal = (message: string, fix: string): CypherError =>
  runtimeError('ArgumentError', 'InvalidArgumentValue', message, fix);

/** TypeError InvalidArgumentValue: a value of a type that the function cannot take. */
export const badTemporalType = (message: string, fix: string): CypherError =>
  runtimeError('TypeError', 'InvalidArgumentValue', message, fix);

/** ArgumentError NumberOutOfRange: a date or duration beyond what can be told. */
export const temporalOutOfRange = (message: string, fix: string): CypherError =>
  runtimeError('ArgumentError', 'NumberOutOfRange', message, fix);

/** A text of the user for a message: in quotes, and not longer than a line. */
export const quoteText = (text: string): string =>
  text.length > 60 ? `'${text.slice(0, 60)}…'` : `'${text}'`;
