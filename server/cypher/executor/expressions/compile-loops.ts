// List comprehensions, quantifiers and reduce as closures: a loop that puts each item into its own slot.
import type { ExpressionOf } from '../../binder/bound-tree.ts';
import { runtimeError, type Span } from '../../errors.ts';
import { showTypeOf } from '../../values/static-types.ts';
import type { Value } from '../../values/value.ts';
import { isList } from '../../values/value-kinds.ts';
import type { Compiler, Evaluate } from '../operator.ts';

function itemsOf(value: Value, at: Span): readonly Value[] | null {
  if (value === null || isList(value)) return value;
  throw runtimeError(
    'TypeError',
    'InvalidArgumentType',
    `IN needs a list to go through, but got a value of type ${showTypeOf(value)}.`,
    'Put the value into brackets to make a list of it.',
    at,
  );
}

export function compileListComprehension(
  expression: ExpressionOf<'listComprehension'>,
  compiler: Compiler,
): Evaluate {
  const { run } = compiler;
  const { frame } = run;
  const list = compiler.evaluator(expression.list);
  const where = expression.where && compiler.test(expression.where);
  const projection = expression.projection && compiler.evaluator(expression.projection);
  const slot = expression.variable.id;
  return () => {
    const items = itemsOf(list(), expression.list.at);
    if (items === null) return null;
    run.charge(items.length);
    const kept: Value[] = [];
    for (const item of items) {
      run.budget.spendInside();
      frame[slot] = item;
      if (where && where() !== true) continue;
      kept.push(projection ? projection() : item);
    }
    return kept;
  };
}

/** How the quantifiers end, from how many items gave true, false and null. */
function conclude(
  quantifier: ExpressionOf<'quantifier'>['quantifier'],
  trues: number,
  falses: number,
  nulls: number,
) {
  switch (quantifier) {
    case 'all':
      if (falses > 0) return false;
      return nulls > 0 ? null : true;
    case 'any':
      if (trues > 0) return true;
      return nulls > 0 ? null : false;
    case 'none':
      if (trues > 0) return false;
      return nulls > 0 ? null : true;
    case 'single':
      if (trues > 1) return false;
      return nulls > 0 ? null : trues === 1;
  }
}

export function compileQuantifier(expression: ExpressionOf<'quantifier'>, compiler: Compiler): Evaluate {
  const { run } = compiler;
  const { frame } = run;
  const { quantifier } = expression;
  const list = compiler.evaluator(expression.list);
  const where = expression.where && compiler.test(expression.where);
  const slot = expression.variable.id;
  return () => {
    const items = itemsOf(list(), expression.list.at);
    if (items === null) return null;
    let trues = 0;
    let falses = 0;
    let nulls = 0;
    for (const item of items) {
      run.budget.spendInside();
      frame[slot] = item;
      const truth = where ? where() : true;
      if (truth === true) trues++;
      else if (truth === false) falses++;
      else nulls++;
    }
    return conclude(quantifier, trues, falses, nulls);
  };
}

export function compileReduce(expression: ExpressionOf<'reduce'>, compiler: Compiler): Evaluate {
  const { run } = compiler;
  const { frame } = run;
  const initial = compiler.evaluator(expression.initial);
  const list = compiler.evaluator(expression.list);
  const step = compiler.evaluator(expression.expression);
  const accumulator = expression.accumulator.id;
  const slot = expression.variable.id;
  return () => {
    const items = itemsOf(list(), expression.list.at);
    if (items === null) return null;
    let result = initial();
    for (const item of items) {
      run.budget.spendInside();
      frame[accumulator] = result;
      frame[slot] = item;
      result = step();
    }
    return result;
  };
}
