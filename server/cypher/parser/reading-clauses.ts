// Clauses that read and pass on: MATCH, UNWIND, WITH, RETURN and CALL.
import { parseQualifiedName } from './calls.ts';
import { asPredicate, asValue, type TokenCursor } from './cursor.ts';
import { parsePatterns } from './patterns.ts';
import { parseProjection } from './projections.ts';
import type {
  CallClause,
  Expression,
  MatchClause,
  Name,
  ReturnClause,
  SubqueryClause,
  UnwindClause,
  WithClause,
  YieldItem,
} from './syntax-tree.ts';

/** `[OPTIONAL] MATCH … [WHERE …]` */
export function parseMatch(cursor: TokenCursor): MatchClause {
  const { start } = cursor.token;
  const optional = cursor.accept('OPTIONAL');
  cursor.expect('MATCH', 'Write OPTIONAL MATCH.');
  const patterns = parsePatterns(cursor);
  const where = parseWhere(cursor);
  return { kind: 'match', optional, patterns, where, at: cursor.spanFrom(start) };
}

const parseWhere = (cursor: TokenCursor): Expression | undefined =>
  cursor.accept('WHERE') ? cursor.rules.expression(cursor, asPredicate) : undefined;

/** `UNWIND list AS variable` */
export function parseUnwind(cursor: TokenCursor): UnwindClause {
  const { start } = cursor.take();
  const list = cursor.rules.expression(cursor, asValue);
  cursor.expect('AS', 'Name each item of the list: UNWIND … AS item.');
  const variable = cursor.variable();
  return { kind: 'unwind', list, variable, at: cursor.spanFrom(start) };
}

/** `WITH … [WHERE …]` */
export function parseWith(cursor: TokenCursor): WithClause {
  const { start } = cursor.take();
  const projection = parseProjection(cursor);
  const where = parseWhere(cursor);
  return { kind: 'with', projection, where, at: cursor.spanFrom(start) };
}

/** `RETURN …` */
export function parseReturn(cursor: TokenCursor): ReturnClause {
  const { start } = cursor.take();
  const projection = parseProjection(cursor);
  if (cursor.is('WHERE')) {
    throw cursor.unexpected(
      ['the end of the query'],
      'Put WHERE before RETURN: after MATCH, or after WITH to filter what is worked out.',
    );
  }
  return { kind: 'return', projection, at: cursor.spanFrom(start) };
}

/** `CALL name(…) YIELD …` or `CALL { … }`. */
export function parseCallClause(cursor: TokenCursor): CallClause | SubqueryClause {
  const { start } = cursor.take();
  if (cursor.is('{') || cursor.is('(')) return parseSubqueryClause(cursor, start);
  const procedure = parseQualifiedName(cursor, 'a procedure');
  const list = cursor.is('(') ? parseArguments(cursor) : undefined;
  const yields = cursor.accept('YIELD') ? parseYields(cursor) : undefined;
  const where = yields === undefined ? undefined : parseWhere(cursor);
  return { kind: 'call', procedure, arguments: list, yields, where, at: cursor.spanFrom(start) };
}

function parseArguments(cursor: TokenCursor): Expression[] {
  const open = cursor.take();
  const list: Expression[] = [];
  if (!cursor.is(')')) {
    do list.push(cursor.rules.expression(cursor, asValue));
    while (cursor.accept(','));
  }
  cursor.close(open, 'call', [',']);
  return list;
}

function parseYields(cursor: TokenCursor): YieldItem[] | 'star' {
  if (cursor.accept('*')) return 'star';
  const items: YieldItem[] = [];
  do {
    const { start } = cursor.token;
    const field = cursor.variable();
    const alias = cursor.accept('AS') ? cursor.variable() : undefined;
    items.push({ field, alias, at: cursor.spanFrom(start) });
  } while (cursor.accept(','));
  return items;
}

function parseSubqueryClause(cursor: TokenCursor, start: number): SubqueryClause {
  cursor.enter();
  const imports = cursor.is('(') ? parseImports(cursor) : undefined;
  const open = cursor.expect('{', 'Write the subquery in braces: CALL { … }.');
  const query = cursor.rules.subquery(cursor, 'complete');
  cursor.close(open, 'subquery');
  cursor.leave();
  return { kind: 'subquery', imports, query, at: cursor.spanFrom(start) };
}

function parseImports(cursor: TokenCursor): Name[] | 'star' {
  const open = cursor.take();
  const names: Name[] = [];
  const star = cursor.accept('*');
  if (!star && !cursor.is(')')) {
    do names.push(cursor.variable());
    while (cursor.accept(','));
  }
  cursor.close(open, 'imports', star ? [] : [',']);
  return star ? 'star' : names;
}
