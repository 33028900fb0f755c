// Does a set of labels, or one relationship type, fit a label expression such as A&!B or A|B?
import type { LabelExpression } from './syntax-tree.ts';

/** `has` says which names there are; `isEmpty` is for `%`, which any label fits. */
export function fitsLabels(
  expression: LabelExpression,
  has: (name: string) => boolean,
  isEmpty = false,
): boolean {
  switch (expression.kind) {
    case 'label':
      return has(expression.name.text);
    case 'labelAnd':
      return expression.operands.every((operand) => fitsLabels(operand, has, isEmpty));
    case 'labelOr':
      return expression.operands.some((operand) => fitsLabels(operand, has, isEmpty));
    case 'labelNot':
      return !fitsLabels(expression.operand, has, isEmpty);
    case 'labelAny':
      return !isEmpty;
  }
}

/** Positions of the names that fit the expression; undefined is any name. */
export const positionsThatFit = (
  names: readonly string[],
  expression: LabelExpression | undefined,
): readonly number[] | undefined =>
  expression && names.flatMap((name, at) => (fitsLabels(expression, (other) => other === name) ? [at] : []));
