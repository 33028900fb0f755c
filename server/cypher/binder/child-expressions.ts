// Walks over expressions as written, before they are bound: what they contain, and when two say the same.
import type { Expression, FunctionExpression } from '../parser/syntax-tree.ts';

/** The direct parts of an expression; of inner queries and patterns none. */
function childrenOf(expression: Expression): readonly (Expression | undefined)[] {
  switch (expression.kind) {
    case 'literal':
    case 'parameter':
    case 'variable':
    case 'pattern':
    case 'patternComprehension':
    case 'subqueryExpression':
      return [];
    case 'property':
    case 'hasLabels':
      return [expression.subject];
    case 'index':
      return [expression.subject, expression.index];
    case 'slice':
      return [expression.subject, expression.from, expression.to];
    case 'list':
      return expression.items;
    case 'map':
      return expression.entries.map(({ value }) => value);
    case 'mapProjection':
      return expression.items.map((item) => (item.kind === 'entry' ? item.value : undefined));
    case 'unary':
    case 'isNull':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'comparison':
      return expression.operands;
    case 'function':
      return expression.arguments;
    case 'case':
      return [
        expression.subject,
        ...expression.branches.flatMap(({ when, then }) => [when, then]),
        expression.otherwise,
      ];
    case 'listComprehension':
      return [expression.list, expression.where, expression.projection];
    case 'quantifier':
      return [expression.list, expression.where];
    case 'reduce':
      return [expression.initial, expression.list, expression.expression];
  }
}

/** Does the expression, or anything in it outside of inner queries, satisfy `test`? */
export function someExpression(expression: Expression, test: (part: Expression) => boolean): boolean {
  return (
    test(expression) ||
    childrenOf(expression).some((child) => child !== undefined && someExpression(child, test))
  );
}

/** Does the name occur in the expression? Inner queries and patterns are taken to use every name. */
export const mentions = (expression: Expression, name: string): boolean =>
  someExpression(expression, (part) => {
    switch (part.kind) {
      case 'variable':
        return part.name === name;
      case 'mapProjection':
        return (
          part.subject.text === name ||
          part.items.some((item) => item.kind === 'variable' && item.name.text === name)
        );
      case 'pattern':
      case 'patternComprehension':
      case 'subqueryExpression':
        return true;
      default:
        return false;
    }
  });

/**
 * A text that two expressions share when they say the same, but for spaces and the case of function names:
 * `Count( n.name )` and `count(n.name)`.
 */
export const keyOfSyntax = (expression: Expression): string => JSON.stringify(expression, withoutPlace);

/** Leaves out where a node stands, and writes what JSON cannot. */
function withoutPlace(field: string, part: unknown): unknown {
  if (field === 'at') return undefined;
  if (typeof part === 'bigint') return { bigint: String(part) };
  if (isCall(part)) return { ...part, name: part.name.text.toLowerCase() };
  return part;
}

const isCall = (part: unknown): part is FunctionExpression =>
  typeof part === 'object' && part !== null && 'kind' in part && part.kind === 'function';
