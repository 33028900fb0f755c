// One item of WITH or RETURN, as written and as bound.
import type { Span } from '../errors.ts';
import type { Expression } from '../parser/syntax-tree.ts';
import type { Binding } from './binding.ts';
import type { BoundExpression, ProjectedItem } from './bound-tree.ts';

export interface WrittenItem {
  readonly name: string;
  readonly expression: Expression;
  readonly at: Span;
  /** By AS, or by being a variable. */
  readonly isNamed: boolean;
}

export interface ItemBound {
  readonly name: string;
  readonly expression: Expression;
  readonly item: ProjectedItem;
}

/**
 * A value under a name: a variable that keeps its name stays itself; a node or relationship that gets
 * another name stays one.
 */
export function projectAs(name: string, expression: BoundExpression, binding: Binding): ProjectedItem {
  if (expression.kind !== 'variable') {
    return { variable: binding.newVariable(name, 'value', expression.type, true), expression };
  }
  const { variable } = expression;
  if (variable.name === name) return { variable, expression };
  return {
    variable: binding.newVariable(name, variable.kind, variable.type, variable.isNullable),
    expression,
  };
}
