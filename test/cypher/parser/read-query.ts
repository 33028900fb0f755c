// Short ways to parse in tests, and to show a tree without its spans or as text with every group in brackets.
import type { CypherError } from '../../../server/cypher/errors.ts';
import { parseQuery } from '../../../server/cypher/parser/parser.ts';
import type { Clause, Expression, PatternPart, Query } from '../../../server/cypher/parser/syntax-tree.ts';

export const limits = { maxTextLength: 100_000, maxNesting: 200 };

export const parse = (text: string): Query => parseQuery(text, limits);

export function clausesOf(text: string): readonly Clause[] {
  return parse(text).parts[0]?.clauses ?? [];
}

/** The expression of `RETURN …`. */
export function expressionOf(text: string): Expression {
  const [clause] = clausesOf(`RETURN ${text}`);
  const item = clause?.kind === 'return' ? clause.projection.items[0] : undefined;
  if (item === undefined) throw new Error(`${text} is not one column.`);
  return item.expression;
}

/** The condition of `MATCH (a), (b), (n) WHERE … RETURN a`. */
export function conditionOf(text: string): Expression {
  const [clause] = clausesOf(`MATCH (a), (b), (n) WHERE ${text} RETURN a`);
  if (clause?.kind !== 'match' || clause.where === undefined) throw new Error(`${text} is no condition.`);
  return clause.where;
}

/** The first path of `MATCH … RETURN 1`. */
export function patternOf(text: string): PatternPart {
  const [clause] = clausesOf(`MATCH ${text} RETURN 1`);
  const pattern = clause?.kind === 'match' ? clause.patterns[0] : undefined;
  if (pattern === undefined) throw new Error(`${text} is no pattern.`);
  return pattern;
}

/** Plain data without `at` and without what is undefined, to compare with a tree written by hand. */
export function bare(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(bare);
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(
    Object.entries(tree)
      .filter(([key, value]) => key !== 'at' && value !== undefined)
      .map(([key, value]) => [key, bare(value)]),
  );
}

/** `grouped('1 + 2 * 3')` → `(1 add (2 multiply 3))` */
export const grouped = (text: string): string => group(expressionOf(text));

export function group(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'object' && expression.value !== null
        ? `${expression.value.float}f`
        : String(expression.value);
    case 'variable':
      return expression.name;
    case 'property':
      return `${group(expression.subject)}.${expression.key.text}`;
    case 'index':
      return `${group(expression.subject)}[${group(expression.index)}]`;
    case 'list':
      return `[${expression.items.map(group).join(', ')}]`;
    case 'unary':
      return `(${expression.operator} ${group(expression.operand)})`;
    case 'binary':
      return `(${group(expression.left)} ${expression.operator} ${group(expression.right)})`;
    case 'comparison':
      return `(${group(expression.operands[0] ?? expression)}${expression.operators
        .map((operator, index) => ` ${operator} ${group(expression.operands[index + 1] ?? expression)}`)
        .join('')})`;
    case 'isNull':
      return `(${group(expression.operand)} is${expression.negated ? ' not' : ''} null)`;
    case 'hasLabels':
      return `(${group(expression.subject)} has labels)`;
    default:
      return expression.kind;
  }
}

/** The fault of a query that does not parse, and the text it points at. */
export function faultOf(
  text: string,
  most = limits,
): Pick<CypherError, 'type' | 'phase' | 'detail' | 'message' | 'fix'> & { readonly under: string } {
  try {
    parseQuery(text, most);
  } catch (fault) {
    const { type, phase, detail, message, fix, at } = fault as CypherError;
    return { type, phase, detail, message, fix, under: text.slice(at?.start, at?.end) };
  }
  throw new Error(`${text} parses.`);
}

/** Message and fix in one line. */
export function complaintOf(text: string): string {
  const { message, fix } = faultOf(text);
  return `${message} ${fix}`;
}
