// Predicates as closures of three values, with short ways for what is compared most.
import type { BoundExpression, ExpressionOf } from '../../binder/bound-tree.ts';
import { runtimeError } from '../../errors.ts';
import { fitsLabels } from '../../parser/fits-labels.ts';
import type { ComparisonOperator } from '../../parser/syntax-tree.ts';
import { deletedEntity } from '../../values/access.ts';
import { greaterThan, greaterThanOrEqual, lessThan, lessThanOrEqual } from '../../values/comparison.ts';
import { equals, notEquals } from '../../values/equality.ts';
import { truthOf } from '../../values/logic.ts';
import { showTypeOf } from '../../values/static-types.ts';
import { NodeValue, RelationshipValue, type Value } from '../../values/value.ts';
import { LabelTest } from '../label-test.ts';
import type { Compiler, Test } from '../operator.ts';
import { ordinalIn } from '../slots.ts';
import { compileExpression } from './compile-expression.ts';

export function compileTest(expression: BoundExpression, compiler: Compiler): Test {
  switch (expression.kind) {
    case 'not': {
      const operand = compiler.test(expression.operand);
      return () => {
        const truth = operand();
        return truth === null ? null : !truth;
      };
    }
    case 'and':
      return compileJunction(expression, compiler, false);
    case 'or':
      return compileJunction(expression, compiler, true);
    case 'xor':
      return compileXor(expression, compiler);
    case 'compare':
      return compileComparison(expression, compiler);
    case 'isNull': {
      const operand = compiler.evaluator(expression.operand);
      const { negated } = expression;
      return () => (operand() === null) !== negated;
    }
    case 'hasLabels':
      return compileHasLabels(expression, compiler);
    default: {
      const evaluate = compileExpression(expression, compiler);
      return () => truthOf(evaluate(), 'A condition');
    }
  }
}

/** AND ends at the first false, OR at the first true; null only where neither came. */
function compileJunction(
  expression: ExpressionOf<'and' | 'or' | 'xor'>,
  compiler: Compiler,
  decisive: boolean,
): Test {
  const operands = expression.operands.map((operand) => compiler.test(operand));
  return () => {
    let result: boolean | null = !decisive;
    for (const operand of operands) {
      const truth = operand();
      if (truth === decisive) return decisive;
      if (truth === null) result = null;
    }
    return result;
  };
}

function compileXor(expression: ExpressionOf<'and' | 'or' | 'xor'>, compiler: Compiler): Test {
  const operands = expression.operands.map((operand) => compiler.test(operand));
  return () => {
    let result: boolean | null = false;
    for (const operand of operands) {
      const truth = operand();
      result = result === null || truth === null ? null : result !== truth;
    }
    return result;
  };
}

const comparisons: Readonly<Record<ComparisonOperator, (a: Value, b: Value) => boolean | null>> = {
  '=': equals,
  '<>': notEquals,
  '<': lessThan,
  '<=': lessThanOrEqual,
  '>': greaterThan,
  '>=': greaterThanOrEqual,
};

function compileComparison({ operator, left, right }: ExpressionOf<'compare'>, compiler: Compiler): Test {
  const first = compiler.evaluator(left);
  const second = compiler.evaluator(right);
  const compare = comparisons[operator];
  switch (operator) {
    case '=':
      return () => {
        const a = first();
        const b = second();
        if (typeof a === 'number' && typeof b === 'number') return a === b;
        if (typeof a === 'string' && typeof b === 'string') return a === b;
        return equals(a, b);
      };
    case '<':
      return () => {
        const a = first();
        const b = second();
        return typeof a === 'number' && typeof b === 'number' ? a < b : lessThan(a, b);
      };
    case '>':
      return () => {
        const a = first();
        const b = second();
        return typeof a === 'number' && typeof b === 'number' ? a > b : greaterThan(a, b);
      };
    default:
      return () => compare(first(), second());
  }
}

function compileHasLabels({ subject, labels, at }: ExpressionOf<'hasLabels'>, compiler: Compiler): Test {
  const { run } = compiler;
  const { frame } = run;
  if (subject.kind === 'variable' && subject.variable.kind === 'node') {
    const { id } = subject.variable;
    const test = new LabelTest(labels);
    return () => {
      const node = ordinalIn(frame, id);
      if (node < 0) return null;
      test.bind(run.view);
      return test.fits(node);
    };
  }
  const evaluate = compiler.evaluator(subject);
  return () => {
    const value = evaluate();
    if (value === null) return null;
    if (value instanceof NodeValue) {
      if (value.graph.isNodeDeleted(value.node)) throw deletedEntity('node');
      const names = value.graph.nodeLabels(value.node);
      return fitsLabels(labels, (name) => names.includes(name), names.length === 0);
    }
    if (value instanceof RelationshipValue) {
      const type = value.graph.relationshipType(value.relationship);
      return fitsLabels(labels, (name) => name === type);
    }
    throw runtimeError(
      'TypeError',
      'InvalidArgumentType',
      `Only nodes have labels, but this is of type ${showTypeOf(value)}.`,
      'Test a node, as in n:Person.',
      at,
    );
  };
}
