// Expressions by precedence, from OR down to what stands behind a dot.
import { asValue, type Setting, type TokenCursor } from './cursor.ts';
import { parseLabelExpression } from './label-expressions.ts';
import { parseNumber, parseOperand } from './operands.ts';
import type { BinaryOperator, ComparisonOperator, Expression } from './syntax-tree.ts';
import type { TokenKind } from './tokens.ts';

// How tightly an operator binds: openCypher TCK, folder precedence. All of them, ^ too, group from the left.
const disjunction = 1;
const exclusiveDisjunction = 2;
const conjunction = 3;
const negation = 4;
const comparison = 5;
const test = 6;
const sum = 7;
const product = 8;
const power = 9;

const levels: ReadonlyMap<TokenKind, number> = new Map<TokenKind, number>([
  ['OR', disjunction],
  ['XOR', exclusiveDisjunction],
  ['AND', conjunction],
  ['=', comparison],
  ['<>', comparison],
  ['<', comparison],
  ['<=', comparison],
  ['>', comparison],
  ['>=', comparison],
  ['IN', test],
  ['STARTS', test],
  ['ENDS', test],
  ['CONTAINS', test],
  ['=~', test],
  ['IS', test],
  ['+', sum],
  ['-', sum],
  ['*', product],
  ['/', product],
  ['%', product],
  ['^', power],
]);

const binaryOperators: ReadonlyMap<TokenKind, BinaryOperator> = new Map<TokenKind, BinaryOperator>([
  ['OR', 'or'],
  ['XOR', 'xor'],
  ['AND', 'and'],
  ['IN', 'in'],
  ['STARTS', 'startsWith'],
  ['ENDS', 'endsWith'],
  ['CONTAINS', 'contains'],
  ['=~', 'matches'],
  ['+', 'add'],
  ['-', 'subtract'],
  ['*', 'multiply'],
  ['/', 'divide'],
  ['%', 'modulo'],
  ['^', 'power'],
]);

const comparisonOperators: ReadonlyMap<TokenKind, ComparisonOperator> = new Map<
  TokenKind,
  ComparisonOperator
>((['=', '<>', '<', '<=', '>', '>='] satisfies ComparisonOperator[]).map((operator) => [operator, operator]));

/** Any expression. */
export const parseExpression = (cursor: TokenCursor, setting: Setting): Expression =>
  parseOperators(cursor, disjunction, setting);

/** An expression of operators that bind at least as tightly as `lowest`. */
function parseOperators(cursor: TokenCursor, lowest: number, setting: Setting): Expression {
  cursor.enter();
  const { start } = cursor.token;
  let left = cursor.is('NOT') ? parseNegation(cursor, lowest, setting) : parseSigned(cursor, setting);
  for (;;) {
    const { kind } = cursor.token;
    const level = levels.get(kind);
    if (level === undefined || level < lowest) break;
    if (level === comparison) left = parseComparison(cursor, left, start, setting);
    else if (kind === 'IS') left = parseNullTest(cursor, left, start);
    else left = parseBinary(cursor, left, start, level, setting);
  }
  cursor.leave();
  return left;
}

function parseNegation(cursor: TokenCursor, lowest: number, setting: Setting): Expression {
  if (lowest > negation) {
    throw cursor.unexpected(['an expression'], 'Put NOT and what it negates in parentheses.');
  }
  const { start } = cursor.take();
  const operand = parseOperators(cursor, negation, setting);
  return { kind: 'unary', operator: 'not', operand, at: cursor.spanFrom(start) };
}

/** `a < b <= c` is one expression that compares each operand with the next. */
function parseComparison(
  cursor: TokenCursor,
  first: Expression,
  start: number,
  setting: Setting,
): Expression {
  const operands = [first];
  const operators: ComparisonOperator[] = [];
  for (;;) {
    const operator = comparisonOperators.get(cursor.token.kind);
    if (operator === undefined)
      return { kind: 'comparison', operands, operators, at: cursor.spanFrom(start) };
    cursor.take();
    operators.push(operator);
    operands.push(parseOperators(cursor, test, setting));
  }
}

function parseNullTest(cursor: TokenCursor, operand: Expression, start: number): Expression {
  cursor.take();
  const negated = cursor.accept('NOT');
  if (!cursor.accept('NULL')) {
    throw cursor.unexpected(negated ? ['NULL'] : ['NULL', 'NOT NULL'], 'Write IS NULL or IS NOT NULL.');
  }
  return { kind: 'isNull', operand, negated, at: cursor.spanFrom(start) };
}

function parseBinary(
  cursor: TokenCursor,
  left: Expression,
  start: number,
  level: number,
  setting: Setting,
): Expression {
  const { kind } = cursor.take();
  if (kind === 'STARTS' || kind === 'ENDS') cursor.expect('WITH', `Write ${kind} WITH.`);
  const operator = binaryOperators.get(kind);
  if (operator === undefined) throw new Error(`${kind} has a level but no operator.`);
  const right = parseOperators(cursor, level + 1, setting);
  return { kind: 'binary', operator, left, right, at: cursor.spanFrom(start) };
}

/** A sign binds more tightly than any operator: -3 ^ 2 is 9. */
function parseSigned(cursor: TokenCursor, setting: Setting): Expression {
  if (!cursor.is('-') && !cursor.is('+')) return parseAccess(cursor, setting);
  const sign = cursor.take();
  if (sign.kind === '-' && cursor.is('number')) {
    return continueAccess(cursor, parseNumber(cursor, sign), sign.start, setting);
  }
  cursor.enter();
  const operand = parseSigned(cursor, setting);
  cursor.leave();
  const operator = sign.kind === '-' ? 'minus' : 'plus';
  return { kind: 'unary', operator, operand, at: cursor.spanFrom(sign.start) };
}

/** An operand and what is taken of it: `n.name`, `list[0]`, `list[1..3]`, `n:Person`. */
export function parseAccess(cursor: TokenCursor, setting: Setting): Expression {
  const { start } = cursor.token;
  return continueAccess(cursor, parseOperand(cursor, setting), start, setting);
}

function continueAccess(
  cursor: TokenCursor,
  operand: Expression,
  start: number,
  setting: Setting,
): Expression {
  let subject = operand;
  for (;;) {
    if (cursor.accept('.')) {
      subject = { kind: 'property', subject, key: cursor.word('a property'), at: cursor.spanFrom(start) };
    } else if (cursor.is('[')) {
      subject = parseIndexOrSlice(cursor, subject, start);
    } else if (cursor.accept(':')) {
      const labels = parseLabelExpression(cursor, setting.isBeforeBar);
      subject = { kind: 'hasLabels', subject, labels, at: cursor.spanFrom(start) };
    } else {
      return subject;
    }
  }
}

function parseIndexOrSlice(cursor: TokenCursor, subject: Expression, start: number): Expression {
  const open = cursor.take();
  const from = cursor.is('..') ? undefined : parseExpression(cursor, asValue);
  if (from !== undefined && !cursor.is('..')) {
    cursor.close(open, 'index', ['..']);
    return { kind: 'index', subject, index: from, at: cursor.spanFrom(start) };
  }
  cursor.take();
  const to = cursor.is(']') ? undefined : parseExpression(cursor, asValue);
  cursor.close(open, 'slice');
  return { kind: 'slice', subject, from, to, at: cursor.spanFrom(start) };
}
