// Compiles a bound expression into a closure that reads the frame and gives a value.
import type { BoundExpression, ExpressionOf } from '../../binder/bound-tree.ts';
import { operandsOf } from '../../planner/variables-read.ts';
import { equals } from '../../values/equality.ts';
import { truthOf } from '../../values/logic.ts';
import { sizeOf } from '../../values/retained-size.ts';
import type { Value } from '../../values/value.ts';
import type { Compiler, Evaluate, Run } from '../operator.ts';
import { valueIn } from '../slots.ts';
import { compileIndex, compileMapProjection, compileProperty, compileSlice } from './compile-access.ts';
import { compileFunction } from './compile-function.ts';
import { compileListComprehension, compileQuantifier, compileReduce } from './compile-loops.ts';
import { compileNegate, compileOperator, compilePlus } from './compile-operator.ts';
import { compileSubquery } from './compile-subquery.ts';

const steadyKinds = new Set<BoundExpression['kind']>([
  'constant',
  'parameter',
  'list',
  'map',
  'index',
  'property',
  'slice',
  'negate',
  'plus',
  'not',
  'and',
  'or',
  'xor',
  'compare',
  'operator',
  'isNull',
  'function',
]);

/** The same for every row of a run. */
function isSteady(expression: BoundExpression): boolean {
  if (!steadyKinds.has(expression.kind)) return false;
  if (expression.kind === 'function' && !expression.definition.isPure) return false;
  return operandsOf(expression).every(isSteady);
}

const isGiven = ({ kind }: BoundExpression): boolean => kind === 'constant' || kind === 'parameter';

export function compileExpression(expression: BoundExpression, compiler: Compiler): Evaluate {
  const evaluate = compileKind(expression, compiler);
  return isGiven(expression) || !isSteady(expression) ? evaluate : oncePerRun(evaluate, compiler.run);
}

/** Larger values are made anew: a machine may be kept long after its run. */
const MOST_KEPT_BYTES = 1_000_000;

/** Worked out when it is first asked for in a run; every run has a budget of its own. */
function oncePerRun(evaluate: Evaluate, run: Run): Evaluate {
  let kept: Value | undefined;
  let keptFor: Run['budget'] | undefined;
  return () => {
    if (kept !== undefined && keptFor === run.budget) return kept;
    const value = evaluate();
    kept = sizeOf(value) <= MOST_KEPT_BYTES ? value : undefined;
    keptFor = run.budget;
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
