// Arguments as functions need them: narrowed, or refused with the type that was asked for.
import { type CypherError, runtimeError } from '../errors.ts';
import { asNumber, isInteger, isNumber, type NumberValue } from '../values/numbers.ts';
import { showTypeOf } from '../values/static-types.ts';
import { NodeValue, PathValue, RelationshipValue, type Value } from '../values/value.ts';
import { isList } from '../values/value-kinds.ts';

/** TypeError InvalidArgumentValue: `wrongArgument('labels', 'a NODE', 1)` for an argument that only the run has shown. */
export const wrongArgument = (functionName: string, wanted: string, value: Value): CypherError =>
  runtimeError(
    'TypeError',
    'InvalidArgumentValue',
    `${functionName}() needs ${wanted}, but got a value of type ${showTypeOf(value)}.`,
    `Give ${functionName}() ${wanted}, or leave such rows out with WHERE.`,
  );

/** ArgumentError NumberOutOfRange: `outOfRange('left', 'a length from 0', -1)`. */
export const outOfRange = (functionName: string, wanted: string, got: number | bigint): CypherError =>
  runtimeError(
    'ArgumentError',
    'NumberOutOfRange',
    `${functionName}() needs ${wanted}, but got ${got}.`,
    `Give ${functionName}() ${wanted}.`,
  );

export function requireText(functionName: string, value: Value): string {
  if (typeof value === 'string') return value;
  throw wrongArgument(functionName, 'a STRING', value);
}

export function requireNumber(functionName: string, value: Value): NumberValue {
  if (isNumber(value)) return value;
  throw wrongArgument(functionName, 'a number', value);
}

/** The nearest JavaScript number. */
export function requireFloat(functionName: string, value: Value): number {
  return typeof value === 'number' ? value : asNumber(requireNumber(functionName, value));
}

/** A whole number from 0, such as a length; beyond 2^53 it is not exact. Throws NumberOutOfRange below 0. */
export function requireCount(functionName: string, what: string, value: Value): number {
  if (!isInteger(value)) throw wrongArgument(functionName, `${what} that is an INTEGER`, value);
  if (value < 0) throw outOfRange(functionName, `${what} from 0`, value);
  return Number(value);
}

export function requireList(functionName: string, value: Value): readonly Value[] {
  if (isList(value)) return value;
  throw wrongArgument(functionName, 'a LIST', value);
}

export function requireNode(functionName: string, value: Value): NodeValue {
  if (value instanceof NodeValue) return value;
  throw wrongArgument(functionName, 'a NODE', value);
}

export function requireRelationship(functionName: string, value: Value): RelationshipValue {
  if (value instanceof RelationshipValue) return value;
  throw wrongArgument(functionName, 'a RELATIONSHIP', value);
}

export function requirePath(functionName: string, value: Value): PathValue {
  if (value instanceof PathValue) return value;
  throw wrongArgument(functionName, 'a PATH', value);
}
