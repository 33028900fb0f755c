// Binds calls of functions: the name, how many arguments, and of which types.
import { type CypherError, type Span, syntaxError } from '../errors.ts';
import {
  acceptsType,
  type DocumentedFunction,
  type FunctionParameter,
} from '../functions/function-definition.ts';
import type { FunctionExpression } from '../parser/syntax-tree.ts';
import { booleanType, showType } from '../values/static-types.ts';
import type { Binding } from './binding.ts';
import type { BoundExpression } from './bound-tree.ts';
import type { Catalog } from './catalog.ts';
import { typeOfCall } from './infer-type.ts';
import { invalidArgumentType, type Place } from './place.ts';
import { listWords, suggest } from './undefined-variable.ts';

export const keyOfFunction = (call: FunctionExpression): string => call.name.text.toLowerCase();

/** Is it the call of an aggregate, count(*) among them? */
export const isAggregateCall = (call: FunctionExpression, catalog: Catalog): boolean =>
  call.star || catalog.aggregates.has(keyOfFunction(call));

export function bindFunction(call: FunctionExpression, place: Place, binding: Binding): BoundExpression {
  const { catalog } = binding;
  const key = keyOfFunction(call);
  if (isAggregateCall(call, catalog)) {
    if (call.star && key !== 'count') throw unexpectedStar(call);
    return place.aggregate(call);
  }
  const definition = catalog.functions.get(key);
  if (!definition) return bindExists(call, place, binding) ?? refuseUnknown(call, catalog);
  if (call.distinct) throw unexpectedDistinct(call, definition);
  checkCount(definition, call.arguments.length, call.at);
  const values = call.arguments.map((argument) => binding.bindExpression(argument, place));
  checkTypes(definition, values);
  const type = typeOfCall(
    definition,
    values.map(({ type }) => type),
  );
  return { kind: 'function', definition, arguments: values, type, at: call.at };
}

/** `exists(n.name)`, as it was before IS NOT NULL; `exists((a)-->())`, which is the pattern itself. */
function bindExists(call: FunctionExpression, place: Place, binding: Binding): BoundExpression | undefined {
  const [argument] = call.arguments;
  if (keyOfFunction(call) !== 'exists' || !argument || call.arguments.length > 1) return undefined;
  const operand = binding.bindExpression(argument, place);
  if (operand.kind === 'subquery') return operand;
  return { kind: 'isNull', operand, negated: true, type: booleanType, at: call.at };
}

/** Throws SyntaxError InvalidNumberOfArguments. */
export function checkCount(definition: DocumentedFunction, count: number, at: Span): void {
  const { name, parameters, isVariadic = false } = definition;
  const needed = parameters.filter(({ isOptional }) => !isOptional).length;
  if (count >= needed && (isVariadic || count <= parameters.length)) return;
  const most = isVariadic ? 'or more' : needed === parameters.length ? undefined : `to ${parameters.length}`;
  const wanted = [countArguments(needed, most), `not ${count}`].join(', ');
  throw syntaxError(
    'InvalidNumberOfArguments',
    at,
    `${name}() takes ${wanted}.`,
    `Write ${showSignature(definition)}.`,
  );
}

/** `no arguments`, `1 argument`, `1 to 2 arguments`, `1 or more arguments`. */
export function countArguments(needed: number, most: string | undefined): string {
  if (most !== undefined) return `${needed} ${most} arguments`;
  return needed === 0 ? 'no arguments' : needed === 1 ? '1 argument' : `${needed} arguments`;
}

function showSignature({ name, parameters, isVariadic = false }: DocumentedFunction): string {
  const names = parameters.map(({ name, isOptional }) => (isOptional ? `[${name}]` : name));
  return `${name}(${[...names, ...(isVariadic ? ['…'] : [])].join(', ')})`;
}

/** Throws SyntaxError InvalidArgumentType for the first argument that is certain to be of a wrong type. */
export function checkTypes(definition: DocumentedFunction, values: readonly BoundExpression[]): void {
  const { name, parameters } = definition;
  values.forEach((value, index) => {
    const parameter = parameters[index] ?? parameters.at(-1);
    if (!parameter || acceptsType(parameter, value.type)) return;
    throw invalidArgumentType(
      value.at,
      `The argument ${parameter.name} of ${name}() must be of type ${listWords(typesOf(parameter), 'or')}, but this is of type ${showType(value.type)}.`,
      'Pass a value of that type, or convert it first.',
    );
  });
}

const typesOf = ({ type, otherTypes = [] }: FunctionParameter): readonly string[] =>
  [type, ...otherTypes].map(showType);

function refuseUnknown(call: FunctionExpression, { functions, aggregates }: Catalog): never {
  const known: DocumentedFunction[] = [...functions.values(), ...aggregates.values()];
  const names = known.map(({ name }) => name);
  throw syntaxError(
    'UnknownFunction',
    call.name.at,
    `There is no function ${call.name.text}().`,
    suggest(call.name.text, names, 'The reference lists all functions.'),
  );
}

const unexpectedStar = (call: FunctionExpression): CypherError =>
  syntaxError(
    'UnexpectedSyntax',
    call.at,
    `Only count() takes a star, not ${call.name.text}().`,
    'Name what it should work on.',
  );

const unexpectedDistinct = (call: FunctionExpression, { name }: DocumentedFunction): CypherError =>
  syntaxError(
    'UnexpectedSyntax',
    call.at,
    `${name}() works on one row at a time, so DISTINCT means nothing in it.`,
    'Leave DISTINCT out, or put it behind WITH or RETURN.',
  );
