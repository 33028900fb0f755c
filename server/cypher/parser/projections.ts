// What WITH and RETURN have in common: DISTINCT, items, ORDER BY, SKIP and LIMIT.
import { asValue, type TokenCursor } from './cursor.ts';
import type { Projection, ProjectionItem, SortItem } from './syntax-tree.ts';

/** From behind WITH or RETURN to before WHERE or the next clause. */
export function parseProjection(cursor: TokenCursor): Projection {
  const { start } = cursor.token;
  const distinct = cursor.accept('DISTINCT');
  const star = cursor.accept('*');
  const items: ProjectionItem[] = [];
  if (!star || cursor.accept(',')) {
    do items.push(parseItem(cursor));
    while (cursor.accept(','));
  }
  const orderBy = cursor.is('ORDER') ? parseOrder(cursor) : [];
  const skip = cursor.accept('SKIP') ? cursor.rules.expression(cursor, asValue) : undefined;
  const limit = cursor.accept('LIMIT') ? cursor.rules.expression(cursor, asValue) : undefined;
  return { distinct, star, items, orderBy, skip, limit, at: cursor.spanFrom(start) };
}

function parseItem(cursor: TokenCursor): ProjectionItem {
  const { start } = cursor.token;
  if (cursor.is('*')) {
    throw cursor.unexpected(['an expression'], 'Put * first, before the other columns.');
  }
  const expression = cursor.rules.expression(cursor, asValue);
  const text = cursor.text.slice(start, cursor.lastEnd);
  const alias = cursor.accept('AS') ? cursor.variable() : undefined;
  return { expression, alias, text, at: cursor.spanFrom(start) };
}

function parseOrder(cursor: TokenCursor): SortItem[] {
  cursor.take();
  cursor.expect('BY', 'Write ORDER BY.');
  const items: SortItem[] = [];
  do {
    const { start } = cursor.token;
    const expression = cursor.rules.expression(cursor, asValue);
    const descending = cursor.accept('DESC') || cursor.accept('DESCENDING');
    if (!descending && !cursor.accept('ASC')) cursor.accept('ASCENDING');
    items.push({ expression, descending, at: cursor.spanFrom(start) });
  } while (cursor.accept(','));
  return items;
}
