// Binds CALL procedure(arguments) YIELD results.
import { closestWord } from '../closest-word.ts';
import { CypherError, type Span, syntaxError } from '../errors.ts';
import type { ProcedureDefinition } from '../functions/procedure-definition.ts';
import type { CallClause, Name, YieldItem } from '../parser/syntax-tree.ts';
import { canBe, numberType, showType } from '../values/static-types.ts';
import type { StaticType } from '../values/value.ts';
import { countArguments } from './bind-function.ts';
import { joinByAnd } from './bind-operators.ts';
import { bindCondition } from './bind-pattern.ts';
import type { Binding, BoundStep } from './binding.ts';
import type { BoundExpression, BoundProcedureCall } from './bound-tree.ts';
import { invalidArgumentType, type Place, rowPlace } from './place.ts';
import { alreadyBound } from './resolve-pattern.ts';
import { addNames, findName, type Scope } from './scope.ts';
import { listWords, suggest } from './undefined-variable.ts';

/** A call that is a query by itself yields everything unless it says what. */
export function bindProcedureCall(
  call: CallClause,
  isAlone: boolean,
  scope: Scope,
  binding: Binding,
): BoundStep & { readonly clause: BoundProcedureCall } {
  const procedure = findProcedure(call.procedure, binding.catalog.procedures);
  const values = bindArguments(call, procedure, rowPlace(scope, 'CALL'), binding);
  const yields = bindYields(call, procedure, isAlone, scope, binding);
  const after = addNames(
    scope,
    yields.map(({ variable }) => variable),
  );
  const { where: written } = call;
  const where = written && joinByAnd(bindCondition(written, rowPlace(after, 'WHERE'), binding), written.at);
  return { clause: { kind: 'procedure', procedure, arguments: values, yields, where }, scope: after };
}

function findProcedure(
  { text, at }: Name,
  procedures: ReadonlyMap<string, ProcedureDefinition>,
): ProcedureDefinition {
  const procedure = procedures.get(text);
  if (procedure) return procedure;
  const guess = closestWord(text, procedures.keys());
  throw new CypherError({
    type: 'ProcedureError',
    phase: 'compile',
    detail: 'ProcedureNotFound',
    at,
    message: `There is no procedure ${text}.`,
    fix: guess === undefined ? listProcedures([...procedures.keys()]) : `Did you mean ${guess}?`,
  });
}

const listProcedures = (names: readonly string[]): string =>
  names.length === 0 ? 'There are no procedures here.' : `There are ${listWords(names)}.`;

function bindArguments(
  call: CallClause,
  procedure: ProcedureDefinition,
  place: Place,
  binding: Binding,
): readonly BoundExpression[] {
  const { name, parameters } = procedure;
  const { procedure: written, arguments: values } = call;
  if (!values)
    return parameters.map((parameter) => binding.noteParameter({ name: parameter.name, at: written.at }));
  if (values.length !== parameters.length) {
    throw syntaxError(
      'InvalidNumberOfArguments',
      call.at,
      `${name} takes ${countArguments(parameters.length, undefined)}, not ${values.length}.`,
      `Write CALL ${name}(${parameters.map((parameter) => parameter.name).join(', ')}).`,
    );
  }
  return parameters.map((parameter, index) => {
    const argument = values[index];
    if (!argument) throw new Error('The number of arguments has been checked.');
    const bound = binding.bindExpression(argument, place);
    if (isAssignable(bound.type, parameter.type)) return bound;
    throw invalidArgumentType(
      bound.at,
      `The argument ${parameter.name} of ${name} must be of type ${showType(parameter.type)}, but this is of type ${showType(bound.type)}.`,
      'Pass a value of that type, or convert it first.',
    );
  });
}

/** A procedure that wants a FLOAT takes an INTEGER too: openCypher TCK, Call3 [5]. */
const isAssignable = (type: StaticType, wanted: StaticType): boolean =>
  canBe(type, wanted.name === 'float' ? numberType : wanted);

function bindYields(
  call: CallClause,
  procedure: ProcedureDefinition,
  isAlone: boolean,
  scope: Scope,
  binding: Binding,
): BoundProcedureCall['yields'] {
  const { results } = procedure;
  const items = Array.isArray(call.yields) ? call.yields : isAlone ? allOf(procedure, call.at) : [];
  const seen = new Set<string>();
  return items.map(({ field, alias = field }) => {
    const index = results.findIndex(({ name }) => name === field.text);
    const result = results[index];
    if (!result) throw unknownField(field, procedure);
    if (findName(scope, alias.text) || seen.has(alias.text)) throw alreadyBound(alias);
    seen.add(alias.text);
    return { field: index, variable: binding.newVariable(alias.text, 'value', result.type, true) };
  });
}

const allOf = ({ results }: ProcedureDefinition, at: Span): readonly YieldItem[] =>
  results.map(({ name }) => ({ field: { text: name, at }, alias: undefined, at }));

function unknownField({ text, at }: Name, { name, results }: ProcedureDefinition): CypherError {
  const names = results.map((result) => result.name);
  const otherwise =
    names.length === 0 ? 'Leave YIELD out: it gives nothing.' : `It gives ${listWords(names)}.`;
  return syntaxError(
    'UndefinedVariable',
    at,
    `${name} has no result ${text}.`,
    suggest(text, names, otherwise),
  );
}
