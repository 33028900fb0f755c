// Binds one expression: names become variables, functions their definitions, and every part gets its type.
import type { Expression, LiteralExpression, VariableExpression } from '../parser/syntax-tree.ts';
import { toFloat, toInteger } from '../values/numbers.ts';
import { nullType, typeNameOf } from '../values/static-types.ts';
import type { Value } from '../values/value.ts';
import {
  bindHasLabels,
  bindIndex,
  bindList,
  bindMap,
  bindMapProjection,
  bindProperty,
  bindSlice,
} from './bind-access.ts';
import { bindCase } from './bind-case.ts';
import { bindListComprehension, bindQuantifier, bindReduce } from './bind-comprehension.ts';
import { bindFunction } from './bind-function.ts';
import {
  bindPatternComprehension,
  bindPatternExpression,
  bindSubqueryExpression,
} from './bind-inner-query.ts';
import { bindBinary, bindComparison, bindIsNull, bindUnary } from './bind-operators.ts';
import type { Binding } from './binding.ts';
import type { BoundExpression } from './bound-tree.ts';
import { type Place, readVariable } from './place.ts';
import { findName, needName } from './scope.ts';

/** Throws CypherError at compile time for names, types and places that are wrong. */
export function bindExpression(expression: Expression, place: Place, binding: Binding): BoundExpression {
  if (expression.kind === 'variable') return bindVariable(expression, place);
  const computed = place.scope.computed?.(expression);
  if (computed) return readVariable(computed, expression.at);
  switch (expression.kind) {
    case 'literal':
      return bindLiteral(expression);
    case 'parameter':
      return binding.noteParameter(expression);
    case 'property':
      return bindProperty(expression, place, binding);
    case 'index':
      return bindIndex(expression, place, binding);
    case 'slice':
      return bindSlice(expression, place, binding);
    case 'list':
      return bindList(expression, place, binding);
    case 'map':
      return bindMap(expression, place, binding);
    case 'mapProjection':
      return bindMapProjection(expression, place, binding);
    case 'unary':
      return bindUnary(expression, place, binding);
    case 'binary':
      return bindBinary(expression, place, binding);
    case 'comparison':
      return bindComparison(expression, place, binding);
    case 'isNull':
      return bindIsNull(expression, place, binding);
    case 'hasLabels':
      return bindHasLabels(expression, place, binding);
    case 'function':
      return bindFunction(expression, place, binding);
    case 'case':
      return bindCase(expression, place, binding);
    case 'listComprehension':
      return bindListComprehension(expression, place, binding);
    case 'patternComprehension':
      return bindPatternComprehension(expression, place, binding);
    case 'quantifier':
      return bindQuantifier(expression, place, binding);
    case 'reduce':
      return bindReduce(expression, place, binding);
    case 'pattern':
      return bindPatternExpression(expression, place, binding);
    case 'subqueryExpression':
      return bindSubqueryExpression(expression, place, binding);
  }
}

/** A name of the place goes before what was computed of an earlier meaning: WITH b AS a, a AS b ORDER BY a. */
function bindVariable(expression: VariableExpression, { scope }: Place): BoundExpression {
  const { name, at } = expression;
  const variable = findName(scope, name) ?? scope.computed?.(expression) ?? needName(scope, name, at);
  return readVariable(variable, at);
}

function bindLiteral({ value: written, at }: LiteralExpression): BoundExpression {
  const value = literalOf(written);
  return { kind: 'constant', value, type: value === null ? nullType : { name: typeNameOf(value) }, at };
}

function literalOf(written: LiteralExpression['value']): Value {
  if (typeof written === 'bigint') return toInteger(written);
  return typeof written === 'object' && written !== null ? toFloat(written.float) : written;
}
