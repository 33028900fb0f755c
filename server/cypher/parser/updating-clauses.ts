// Clauses that change the graph: CREATE, MERGE, SET, REMOVE and DELETE.
import { asValue, type TokenCursor } from './cursor.ts';
import { parseAccess } from './expressions.ts';
import { parsePattern, parsePatterns } from './patterns.ts';
import type {
  CreateClause,
  DeleteClause,
  Expression,
  MergeClause,
  Name,
  PropertyExpression,
  RemoveClause,
  RemoveItem,
  SetClause,
  SetItem,
} from './syntax-tree.ts';

/** `CREATE (a)-[:KNOWS]->(b), …` */
export function parseCreate(cursor: TokenCursor): CreateClause {
  const { start } = cursor.take();
  const patterns = parsePatterns(cursor);
  return { kind: 'create', patterns, at: cursor.spanFrom(start) };
}

/** `MERGE (n) ON CREATE SET … ON MATCH SET …` */
export function parseMerge(cursor: TokenCursor): MergeClause {
  const { start } = cursor.take();
  const pattern = parsePattern(cursor);
  if (cursor.is(',')) {
    throw cursor.unexpected(
      ['ON CREATE', 'ON MATCH', 'another clause'],
      'Write MERGE again for each pattern.',
    );
  }
  const onCreate: SetItem[] = [];
  const onMatch: SetItem[] = [];
  while (cursor.accept('ON')) {
    const isCreate = cursor.accept('CREATE');
    if (!isCreate && !cursor.accept('MATCH')) {
      throw cursor.unexpected(['CREATE', 'MATCH'], 'Write ON CREATE SET … or ON MATCH SET ….');
    }
    cursor.expect('SET', 'Write SET and what to set.');
    (isCreate ? onCreate : onMatch).push(...parseSetItems(cursor));
  }
  return { kind: 'merge', pattern, onCreate, onMatch, at: cursor.spanFrom(start) };
}

/** `SET n.name = 'Ada', n += $more, n:Person` */
export function parseSet(cursor: TokenCursor): SetClause {
  const { start } = cursor.take();
  const items = parseSetItems(cursor);
  return { kind: 'set', items, at: cursor.spanFrom(start) };
}

function parseSetItems(cursor: TokenCursor): SetItem[] {
  const items = [parseSetItem(cursor)];
  while (cursor.accept(',')) items.push(parseSetItem(cursor));
  return items;
}

function parseSetItem(cursor: TokenCursor): SetItem {
  const { start } = cursor.token;
  const next = cursor.peek(1).kind;
  if (next === ':') {
    const { target, labels } = parseLabelled(cursor);
    return { kind: 'setLabels', target, labels, at: cursor.spanFrom(start) };
  }
  if (next === '=' || next === '+=') {
    const target = cursor.variable();
    cursor.take();
    const value = cursor.rules.expression(cursor, asValue);
    return { kind: 'setProperties', target, value, replace: next === '=', at: cursor.spanFrom(start) };
  }
  const target = parseTarget(cursor);
  cursor.expect('=', 'Write = and the value to set.');
  const value = cursor.rules.expression(cursor, asValue);
  return { kind: 'setProperty', target, value, at: cursor.spanFrom(start) };
}

/** `REMOVE n.name, n:Person` */
export function parseRemove(cursor: TokenCursor): RemoveClause {
  const { start } = cursor.take();
  const items: RemoveItem[] = [];
  do items.push(parseRemoveItem(cursor));
  while (cursor.accept(','));
  return { kind: 'remove', items, at: cursor.spanFrom(start) };
}

function parseRemoveItem(cursor: TokenCursor): RemoveItem {
  const { start } = cursor.token;
  if (cursor.peek(1).kind === ':') {
    const { target, labels } = parseLabelled(cursor);
    return { kind: 'removeLabels', target, labels, at: cursor.spanFrom(start) };
  }
  const target = parseTarget(cursor);
  return { kind: 'removeProperty', target, at: cursor.spanFrom(start) };
}

function parseLabelled(cursor: TokenCursor): { readonly target: Name; readonly labels: readonly Name[] } {
  const target = cursor.variable();
  const labels: Name[] = [];
  while (cursor.accept(':')) labels.push(cursor.word('a label'));
  return { target, labels };
}

function parseTarget(cursor: TokenCursor): PropertyExpression {
  const target = parseAccess(cursor, asValue);
  if (target.kind === 'property') return target;
  throw cursor.unexpected(['a property'], 'Name a property, such as n.name, or labels, such as n:Person.');
}

/** `[DETACH] DELETE a, b` */
export function parseDelete(cursor: TokenCursor): DeleteClause {
  const { start } = cursor.token;
  const detach = cursor.accept('DETACH');
  cursor.expect('DELETE', 'Write DETACH DELETE.');
  const expressions: Expression[] = [];
  do expressions.push(cursor.rules.expression(cursor, asValue));
  while (cursor.accept(','));
  return { kind: 'delete', detach, expressions, at: cursor.spanFrom(start) };
}
