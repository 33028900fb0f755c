// What operators work on: literals, names, parentheses, CASE; brackets and calls are handed on.
import { type CypherError, syntaxError } from '../errors.ts';
import { parseCall, parseQuantifier, parseReduce } from './calls.ts';
import { asPredicate, asValue, type Setting, type TokenCursor } from './cursor.ts';
import { parseListOrComprehension } from './lists.ts';
import { keywordLiterals, readNumber, readString } from './literals.ts';
import { parseMap, parseMapProjection, parseParameter } from './maps.ts';
import { isPathAhead, parsePattern, parseShortestPath } from './patterns.ts';
import { parseSubqueryExpression } from './subquery-expressions.ts';
import type { CaseExpression, Expression, LiteralExpression } from './syntax-tree.ts';
import { canNameVariable, type Token } from './tokens.ts';

/** An expression without operators around it. Throws when there is none. */
export function parseOperand(cursor: TokenCursor, setting: Setting): Expression {
  const { token } = cursor;
  switch (token.kind) {
    case 'name':
    case 'quoted':
      return parseName(cursor);
    case 'number':
      return parseNumber(cursor, undefined);
    case 'string':
      cursor.take();
      return {
        kind: 'literal',
        value: readString(cursor.text.slice(token.start, token.end), token),
        at: cursor.spanFrom(token.start),
      };
    case '$':
      return parseParameter(cursor);
    case '(':
      return isPathAhead(cursor, 0) ? parsePathTest(cursor, setting) : parseParentheses(cursor, setting);
    case '[':
      return parseListOrComprehension(cursor);
    case '{':
      return parseMap(cursor);
    case 'CASE':
      return parseCase(cursor);
    default:
      return parseKeyword(cursor, token);
  }
}

/** Words that have a meaning only before what they begin, and are names everywhere else. */
function parseKeyword(cursor: TokenCursor, token: Token): Expression {
  const next = cursor.peek(1).kind;
  switch (token.kind) {
    case 'NULL':
    case 'TRUE':
    case 'FALSE':
      cursor.take();
      return { kind: 'literal', value: keywordLiterals[token.kind], at: cursor.spanFrom(token.start) };
    case 'ALL':
    case 'ANY':
    case 'NONE':
    case 'SINGLE':
      if (next === '(') return parseQuantifier(cursor);
      break;
    case 'EXISTS':
    case 'COUNT':
    case 'COLLECT':
      if (next === '{' && cursor.peek(2).kind !== '.') return parseSubqueryExpression(cursor);
      break;
    case 'REDUCE':
      if (next === '(') return parseReduce(cursor);
      break;
    case 'SHORTESTPATH':
    case 'ALLSHORTESTPATHS':
      if (next === '(') {
        return { kind: 'pattern', pattern: parseShortestPath(cursor), at: cursor.spanFrom(token.start) };
      }
      break;
    default:
  }
  if (!canNameVariable(token) || beginsClausePart(token, cursor.peek(1))) throw noExpression(cursor);
  return parseName(cursor);
}

/** `ORDER BY`, `SKIP 5` and `LIMIT $n` where an expression is missing before them. */
const beginsClausePart = (token: Token, next: Token): boolean =>
  token.kind === 'ORDER'
    ? next.kind === 'BY'
    : (token.kind === 'SKIP' || token.kind === 'LIMIT') && (next.kind === 'number' || next.kind === '$');

function noExpression(cursor: TokenCursor): CypherError {
  const fix = cursor.is('end')
    ? 'Finish the query with a value, a name or a call.'
    : 'Write a value, a name or a call here.';
  return cursor.unexpected(['an expression'], fix);
}

/** A variable, `name {…}`, or a call when a parenthesis follows the last part of `a.b.c`. */
function parseName(cursor: TokenCursor): Expression {
  let last = 0;
  while (cursor.peek(last + 1).kind === '.' && cursor.peek(last + 2).isWord) last += 2;
  if (cursor.peek(last + 1).kind === '(') return parseCall(cursor);
  const name = cursor.variable();
  if (cursor.is('{')) return parseMapProjection(cursor, name);
  return { kind: 'variable', name: name.text, at: name.at };
}

/** A number; `minus` is the sign that was taken before it, without which the least INTEGER could not be written. */
export function parseNumber(cursor: TokenCursor, minus: Token | undefined): LiteralExpression {
  const { start, end } = cursor.take();
  const at = { start: minus?.start ?? start, end };
  return { kind: 'literal', value: readNumber(cursor.text.slice(start, end), at, minus !== undefined), at };
}

function parseParentheses(cursor: TokenCursor, { isPredicate }: Setting): Expression {
  const open = cursor.take();
  const inner = cursor.rules.expression(cursor, isPredicate ? asPredicate : asValue);
  if (cursor.is(',')) {
    throw cursor.unexpected([')'], 'Write a list with [ and ]; parentheses hold one expression.');
  }
  cursor.close(open, 'parenthesis');
  return inner;
}

/** `(a)-->(b)` as a condition. Elsewhere it has no value: openCypher TCK, Pattern1 [22] to [24], List6 [6]. */
function parsePathTest(cursor: TokenCursor, { isPredicate }: Setting): Expression {
  const pattern = parsePattern(cursor);
  if (isPredicate) return { kind: 'pattern', pattern, at: pattern.at };
  throw syntaxError(
    'UnexpectedSyntax',
    pattern.at,
    'A pattern stands for a condition, not for a value, so it can stand only after WHERE or in exists(…).',
    'Write COUNT { … } to count the paths, EXISTS { … } to test for one, [p = … | p] to list them.',
  );
}

function parseCase(cursor: TokenCursor): CaseExpression {
  const { start } = cursor.take();
  const subject = cursor.is('WHEN') ? undefined : cursor.rules.expression(cursor, asValue);
  const condition = subject === undefined ? asPredicate : asValue;
  const branches: CaseExpression['branches'][number][] = [];
  do {
    cursor.expect('WHEN', 'A CASE has at least one WHEN … THEN ….');
    const when = cursor.rules.expression(cursor, condition);
    cursor.expect('THEN', 'Write THEN and the value after the condition.');
    const then = cursor.rules.expression(cursor, asValue);
    branches.push({ when, then });
  } while (cursor.is('WHEN'));
  const otherwise = cursor.accept('ELSE') ? cursor.rules.expression(cursor, asValue) : undefined;
  if (!cursor.accept('END')) {
    const expected = otherwise === undefined ? ['WHEN', 'ELSE', 'END'] : ['END'];
    throw cursor.unexpected(expected, 'Close the CASE with END.');
  }
  return { kind: 'case', subject, branches, otherwise, at: cursor.spanFrom(start) };
}
