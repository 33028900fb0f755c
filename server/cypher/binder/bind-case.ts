// Binds CASE in both its forms.
import type { CaseExpression } from '../parser/syntax-tree.ts';
import { nullType } from '../values/static-types.ts';
import { requireBoolean } from './bind-operators.ts';
import type { Binding } from './binding.ts';
import type { BoundExpression } from './bound-tree.ts';
import { joinAll } from './infer-type.ts';
import type { Place } from './place.ts';

export function bindCase(expression: CaseExpression, place: Place, binding: Binding): BoundExpression {
  const subject = expression.subject && binding.bindExpression(expression.subject, place);
  const branches = expression.branches.map(({ when, then: value }) => {
    const condition = binding.bindExpression(when, place);
    if (!subject) requireBoolean(condition, 'WHEN');
    const then = binding.bindExpression(value, place);
    return { when: condition, then };
  });
  const otherwise = expression.otherwise && binding.bindExpression(expression.otherwise, place);
  const type = joinAll([...branches.map(({ then }) => then.type), otherwise?.type ?? nullType]);
  return { kind: 'case', subject, branches, otherwise, type, at: expression.at };
}
