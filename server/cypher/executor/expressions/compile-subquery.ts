// Inner queries that stand where they may not be hoisted: worked out in one go for each evaluation.
import type { BoundSubquery } from '../../binder/bound-tree.ts';
import type { Value } from '../../values/value.ts';
import { type Compiler, DONE, type Evaluate, ROW } from '../operator.ts';

/** `compiler.subplan` gives the plan that the planner made for this very expression. */
export function compileSubquery(expression: BoundSubquery, compiler: Compiler): Evaluate {
  const { run } = compiler;
  const { mode, query, at } = expression;
  const operator = compiler.operator(compiler.subplan(expression));
  const column = query.columns[0]?.variable;
  const item =
    expression.item ?? (column && { kind: 'variable' as const, variable: column, type: column.type, at });
  const evaluateItem = mode === 'collect' && item ? compiler.evaluator(item) : undefined;
  const forEachRow = (visit: () => boolean): void => {
    run.budget.unpausable++;
    try {
      operator.open();
      for (let signal = operator.next(); signal !== DONE; signal = operator.next()) {
        if (signal === ROW && visit()) return;
      }
    } finally {
      run.budget.unpausable--;
    }
  };
  return () => {
    const items: Value[] = [];
    let count = 0;
    forEachRow(() => {
      count++;
      if (evaluateItem) {
        run.charge(1);
        items.push(evaluateItem());
      }
      return mode === 'exists';
    });
    if (mode === 'collect') return items;
    return mode === 'exists' ? count > 0 : count;
  };
}
