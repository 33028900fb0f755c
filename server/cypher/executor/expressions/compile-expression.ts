// Compiles a bound expression into a closure that reads the frame and gives a value.
import type { BoundExpression, ExpressionOf } from '../../binder/bound-tree.ts';
import { equals } from '../../values/equality.ts';
import { truthOf } from '../../values/logic.ts';
import type { Value } from '../../values/value.ts';
import type { Compiler, Evaluate } from '../operator.ts';
import { valueIn } from '../slots.ts';
import { compileIndex, compileMapProjection, compileProperty, compileSlice } from './compile-access.ts';
import { compileFunction } from './compile-function.ts';
import { compileListComprehension, compileQuantifier, compileReduce } from './compile-loops.ts';
import { compileNegate, compileOperator, compilePlus } from './compile-operator.ts';
import { compileSubquery } from './compile-subquery.ts';

const literalKinds = new Set<BoundExpression['kind']>(['constant', 'list', 'map', 'negate']);

/** Written out in the query and the same for every row. */
function isLiteral(expression: BoundExpression): boolean {
  if (!literalKinds.has(expression.kind)) return false;
  if (expression.kind === 'list') return expression.items.every(isLiteral);
  if (expression.kind === 'map') return expression.entries.every(({ value }) => isLiteral(value));
  return expression.kind !== 'negate' || isLiteral(expression.operand);
}

export function compileExpression(expression: BoundExpression, compiler: Compiler): Evaluate {
  const evaluate = compileKind(expression, compiler);
  if (expression.kind === 'constant' || !isLiteral(expression)) return evaluate;
  let value: Value | undefined;
  return () => {
    value ??= evaluate();
    return value;
  };
}

function compileKind(expression: BoundExpression, compiler: Compiler): Evaluate {
  switch (expression.kind) {
    case 'constant': {
      const { value } = expression;
      return () => value;
    }
    case 'parameter': {
      const { run } = compiler;
      const { name } = expression;
      return () => run.parameters.get(name) ?? null;
    }
    case 'variable': {
      const { run } = compiler;
      const { frame } = run;
      const { variable } = expression;
      const { id, kind } = variable;
      return kind === 'value' ? () => frame[id] ?? null : () => valueIn(run, variable);
    }
    case 'property':
      return compileProperty(expression, compiler);
    case 'index':
      return compileIndex(expression, compiler);
    case 'slice':
      return compileSlice(expression, compiler);
    case 'list': {
      const items = expression.items.map((item) => compiler.evaluator(item));
      return () => items.map((item) => item());
    }
    case 'map': {
      const entries = expression.entries.map(({ key, value }) => [key, compiler.evaluator(value)] as const);
      return () => new Map(entries.map(([key, value]) => [key, value()]));
    }
    case 'mapProjection':
      return compileMapProjection(expression, compiler);
    case 'not':
    case 'and':
    case 'or':
    case 'xor':
    case 'compare':
    case 'isNull':
    case 'hasLabels':
      return compiler.test(expression);
    case 'negate':
      return compileNegate(expression, compiler);
    case 'plus':
      return compilePlus(expression, compiler);
    case 'operator':
      return compileOperator(expression, compiler);
    case 'function':
      return compileFunction(expression, compiler);
    case 'case':
      return compileCase(expression, compiler);
    case 'listComprehension':
      return compileListComprehension(expression, compiler);
    case 'quantifier':
      return compileQuantifier(expression, compiler);
    case 'reduce':
      return compileReduce(expression, compiler);
    case 'subquery':
      return compileSubquery(expression, compiler);
  }
}

function compileCase(expression: ExpressionOf<'case'>, compiler: Compiler): Evaluate {
  const subject = expression.subject && compiler.evaluator(expression.subject);
  const branches = expression.branches.map(
    ({ when, then }) => [compiler.evaluator(when), compiler.evaluator(then)] as const,
  );
  const otherwise = expression.otherwise ? compiler.evaluator(expression.otherwise) : () => null;
  if (subject) {
    return () => {
      const value = subject();
      const branch = branches.find(([when]) => equals(value, when()) === true);
      return branch ? branch[1]() : otherwise();
    };
  }
  return () => {
    const branch = branches.find(([when]) => truthOf(when(), 'WHEN') === true);
    return branch ? branch[1]() : otherwise();
  };
}
