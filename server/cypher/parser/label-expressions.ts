// Labels and relationship types: :A:B, :A&B, :A|B, :A|:B, :!A, :% and parentheses.
import type { TokenCursor } from './cursor.ts';
import type { LabelExpression } from './syntax-tree.ts';

/**
 * What follows the first colon. Before a bar, as in `[x IN list WHERE x:A | x.name]`, a bar adds a label only when
 * another bar follows it: `[x IN list WHERE x:A|B | x.name]`.
 */
export function parseLabelExpression(cursor: TokenCursor, isBeforeBar: boolean): LabelExpression {
  const { start } = cursor.token;
  const first = parseConjunction(cursor);
  if (!cursor.is('|')) return first;
  const operands = [first];
  while (cursor.is('|') && (!isBeforeBar || anotherBarFollows(cursor))) {
    cursor.take();
    cursor.accept(':');
    operands.push(parseConjunction(cursor));
  }
  return operands.length === 1 ? first : { kind: 'labelOr', operands, at: cursor.spanFrom(start) };
}

function anotherBarFollows(cursor: TokenCursor): boolean {
  const name = cursor.peek(1).kind === ':' ? 2 : 1;
  return cursor.peek(name).isWord && cursor.peek(name + 1).kind === '|';
}

function parseConjunction(cursor: TokenCursor): LabelExpression {
  const { start } = cursor.token;
  const first = parseNegation(cursor);
  if (!cursor.is(':') && !cursor.is('&')) return first;
  const operands = [first];
  while (cursor.accept(':') || cursor.accept('&')) operands.push(parseNegation(cursor));
  return { kind: 'labelAnd', operands, at: cursor.spanFrom(start) };
}

function parseNegation(cursor: TokenCursor): LabelExpression {
  const { start } = cursor.token;
  if (cursor.is('!')) {
    cursor.enter();
    cursor.take();
    const operand = parseNegation(cursor);
    cursor.leave();
    return { kind: 'labelNot', operand, at: cursor.spanFrom(start) };
  }
  if (cursor.accept('%')) return { kind: 'labelAny', at: cursor.spanFrom(start) };
  if (cursor.is('(')) {
    cursor.enter();
    const open = cursor.take();
    const inner = parseLabelExpression(cursor, false);
    cursor.close(open, 'labels');
    cursor.leave();
    return inner;
  }
  const name = cursor.word('a label or type');
  return { kind: 'label', name, at: name.at };
}
