// What stands in square brackets: lists, list comprehensions and pattern comprehensions.
import { asPredicateBeforeBar, asValue, asValueBeforeBar, type TokenCursor } from './cursor.ts';
import { isPathAhead, parsePattern } from './patterns.ts';
import type { Expression, ListComprehension, PatternComprehension } from './syntax-tree.ts';
import { canNameVariable, type Token } from './tokens.ts';

/** `[1, 2]`, `[x IN list WHERE x > 1 | x * 2]` or `[(a)-->(b) WHERE b.x > 1 | b.name]`. */
export function parseListOrComprehension(cursor: TokenCursor): Expression {
  const isNamed = canNameVariable(cursor.peek(1)) && cursor.peek(2).kind === '=';
  if (isPathAhead(cursor, isNamed ? 3 : 1)) return parsePatternComprehension(cursor);
  const mayBeComprehension = canNameVariable(cursor.peek(1)) && cursor.peek(2).kind === 'IN';
  const open = cursor.take();
  const items: Expression[] = [];
  if (!cursor.is(']')) {
    const first = cursor.rules.expression(cursor, mayBeComprehension ? asValueBeforeBar : asValue);
    // [x IN list] could be a list of one truth value as well; openCypher reads it as a comprehension.
    const ends = cursor.is('WHERE') || cursor.is('|') || cursor.is(']');
    if (mayBeComprehension && ends && first.kind === 'binary' && first.left.kind === 'variable') {
      const variable = { text: first.left.name, at: first.left.at };
      return finishListComprehension(cursor, open, variable, first.right);
    }
    items.push(first);
    while (cursor.accept(',')) items.push(cursor.rules.expression(cursor, asValue));
  }
  cursor.close(open, 'list', [',']);
  return { kind: 'list', items, at: cursor.spanFrom(open.start) };
}

function finishListComprehension(
  cursor: TokenCursor,
  open: Token,
  variable: ListComprehension['variable'],
  list: Expression,
): ListComprehension {
  const where = cursor.accept('WHERE') ? cursor.rules.expression(cursor, asPredicateBeforeBar) : undefined;
  const projection = cursor.accept('|') ? cursor.rules.expression(cursor, asValue) : undefined;
  cursor.close(open, 'list', projection === undefined ? ['|'] : []);
  return { kind: 'listComprehension', variable, list, where, projection, at: cursor.spanFrom(open.start) };
}

function parsePatternComprehension(cursor: TokenCursor): PatternComprehension {
  const open = cursor.take();
  const pattern = parsePattern(cursor);
  const where = cursor.accept('WHERE') ? cursor.rules.expression(cursor, asPredicateBeforeBar) : undefined;
  cursor.expect('|', 'Write | and what to list of each path, such as [(a)-->(b) | b.name].');
  const projection = cursor.rules.expression(cursor, asValue);
  cursor.close(open, 'list');
  return { kind: 'patternComprehension', pattern, where, projection, at: cursor.spanFrom(open.start) };
}
