// Calls and what is written like one: functions, all, any, none, single and reduce.
import { asPredicate, asValue, type TokenCursor } from './cursor.ts';
import type {
  Expression,
  FunctionExpression,
  Name,
  QuantifierExpression,
  ReduceExpression,
} from './syntax-tree.ts';

/** `count(*)`, `count(DISTINCT n)`, `duration.between(a, b)`. */
export function parseCall(cursor: TokenCursor): FunctionExpression {
  const { start, kind } = cursor.token;
  const name = parseQualifiedName(cursor, 'a function');
  const open = cursor.take();
  const distinct = cursor.accept('DISTINCT');
  const star = !distinct && cursor.accept('*');
  // exists((a)-->(b)) is the one function that takes a condition.
  const setting = kind === 'EXISTS' ? asPredicate : asValue;
  const list: Expression[] = [];
  if (!star && !cursor.is(')')) {
    do list.push(cursor.rules.expression(cursor, setting));
    while (cursor.accept(','));
  }
  cursor.close(open, 'call', star ? [] : [',']);
  return { kind: 'function', name, distinct, star, arguments: list, at: cursor.spanFrom(start) };
}

/** `test.my.proc`, as one name. */
export function parseQualifiedName(cursor: TokenCursor, what: string): Name {
  const first = cursor.word(what);
  if (!cursor.is('.')) return first;
  let { text } = first;
  while (cursor.accept('.')) text += `.${cursor.word(what).text}`;
  return { text, at: cursor.spanFrom(first.at.start) };
}

const quantifiers = { ALL: 'all', ANY: 'any', NONE: 'none', SINGLE: 'single' } as const;

/** `any(x IN list WHERE x > 1)` */
export function parseQuantifier(cursor: TokenCursor): QuantifierExpression {
  const { start, kind, text } = cursor.take();
  if (kind !== 'ALL' && kind !== 'ANY' && kind !== 'NONE' && kind !== 'SINGLE') {
    throw new Error(`${text} is no quantifier.`);
  }
  const open = cursor.take();
  const fix = `Write ${text}(x IN list WHERE condition).`;
  const variable = cursor.variable();
  cursor.expect('IN', fix);
  const list = cursor.rules.expression(cursor, asValue);
  const where = cursor.accept('WHERE') ? cursor.rules.expression(cursor, asPredicate) : undefined;
  cursor.close(open, 'call', where === undefined ? ['WHERE'] : []);
  return {
    kind: 'quantifier',
    quantifier: quantifiers[kind],
    variable,
    list,
    where,
    at: cursor.spanFrom(start),
  };
}

/** `reduce(sum = 0, x IN list | sum + x)` */
export function parseReduce(cursor: TokenCursor): ReduceExpression {
  const { start } = cursor.take();
  const open = cursor.take();
  const fix = 'Write reduce(sum = 0, x IN list | sum + x).';
  const accumulator = cursor.variable();
  cursor.expect('=', fix);
  const initial = cursor.rules.expression(cursor, asValue);
  cursor.expect(',', fix);
  const variable = cursor.variable();
  cursor.expect('IN', fix);
  const list = cursor.rules.expression(cursor, asValue);
  cursor.expect('|', fix);
  const expression = cursor.rules.expression(cursor, asValue);
  cursor.close(open, 'call');
  return { kind: 'reduce', accumulator, initial, variable, list, expression, at: cursor.spanFrom(start) };
}
