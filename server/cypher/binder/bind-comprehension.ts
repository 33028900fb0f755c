// Binds list comprehensions, quantifiers and reduce: expressions with variables of their own.
import type {
  ListComprehension,
  Name,
  QuantifierExpression,
  ReduceExpression,
} from '../parser/syntax-tree.ts';
import { anyType, booleanType, canBe, listOf, listType, showType } from '../values/static-types.ts';
import { requireBoolean } from './bind-operators.ts';
import type { Binding } from './binding.ts';
import type { BoundExpression, Variable } from './bound-tree.ts';
import { typeOfItems } from './infer-type.ts';
import { bodyPlace, invalidArgumentType, type Place } from './place.ts';
import { addLocal } from './scope.ts';

export function bindListComprehension(
  expression: ListComprehension,
  place: Place,
  binding: Binding,
): BoundExpression {
  const loop = bindLoop(expression, place, binding);
  const projection = expression.projection && binding.bindExpression(expression.projection, loop.body);
  const type = listOf(projection?.type ?? loop.variable.type);
  const { variable, list, where } = loop;
  return { kind: 'listComprehension', variable, list, where, projection, type, at: expression.at };
}

export function bindQuantifier(
  expression: QuantifierExpression,
  place: Place,
  binding: Binding,
): BoundExpression {
  const { variable, list, where } = bindLoop(expression, place, binding);
  const { quantifier, at } = expression;
  return { kind: 'quantifier', quantifier, variable, list, where, type: booleanType, at };
}

interface Loop {
  readonly variable: Variable;
  readonly list: BoundExpression;
  readonly where: BoundExpression | undefined;
  readonly body: Place;
}

/** `x IN list WHERE …` */
function bindLoop(
  { variable: name, list, where }: ListComprehension | QuantifierExpression,
  place: Place,
  binding: Binding,
): Loop {
  const items = bindItems(list, place, binding);
  const variable = newLocal(name, items, binding);
  const body = bodyPlace(addLocal(place.scope, variable));
  const condition = where && requireBoolean(binding.bindExpression(where, body), 'WHERE');
  return { variable, list: items, where: condition, body };
}

const newLocal = (name: Name, list: BoundExpression, binding: Binding): Variable =>
  binding.newVariable(name.text, 'value', typeOfItems(list.type), true);

function bindItems(list: ListComprehension['list'], place: Place, binding: Binding): BoundExpression {
  const bound = binding.bindExpression(list, place);
  if (canBe(bound.type, listType)) return bound;
  throw invalidArgumentType(
    bound.at,
    `IN needs a list to go through, but this is of type ${showType(bound.type)}.`,
    'Put the value in brackets, as in x IN [1, 2].',
  );
}

export function bindReduce(expression: ReduceExpression, place: Place, binding: Binding): BoundExpression {
  const initial = binding.bindExpression(expression.initial, place);
  const list = bindItems(expression.list, place, binding);
  // Each turn may give another type than the one before: reduce(x = 1, y IN list | x + y).
  const accumulator = binding.newVariable(expression.accumulator.text, 'value', anyType, true);
  const variable = newLocal(expression.variable, list, binding);
  const body = bodyPlace(addLocal(addLocal(place.scope, accumulator), variable));
  const step = binding.bindExpression(expression.expression, body);
  const { at } = expression;
  return { kind: 'reduce', accumulator, initial, variable, list, expression: step, type: anyType, at };
}
