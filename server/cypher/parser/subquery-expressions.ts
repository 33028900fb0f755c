// EXISTS { … }, COUNT { … } and COLLECT { … }.
import { syntaxError } from '../errors.ts';
import { asPredicate, type TokenCursor } from './cursor.ts';
import { parsePatterns } from './patterns.ts';
import type { Clause, Query, SubqueryExpression } from './syntax-tree.ts';
import { canNameVariable } from './tokens.ts';

const modes = { EXISTS: 'exists', COUNT: 'count', COLLECT: 'collect' } as const;

/** From the keyword to the closing brace. */
export function parseSubqueryExpression(cursor: TokenCursor): SubqueryExpression {
  cursor.enter();
  const { start, kind, text } = cursor.take();
  if (kind !== 'EXISTS' && kind !== 'COUNT' && kind !== 'COLLECT')
    throw new Error(`${text} has no subquery.`);
  const open = cursor.take();
  const isPattern = kind !== 'COLLECT' && beginsPattern(cursor);
  const query = isPattern
    ? parseBarePattern(cursor)
    : cursor.rules.subquery(cursor, kind === 'COLLECT' ? 'return' : 'free');
  cursor.close(open, 'subquery');
  refuseUpdates(query, text.toUpperCase());
  cursor.leave();
  return { kind: 'subqueryExpression', mode: modes[kind], query, at: cursor.spanFrom(start) };
}

const beginsPattern = (cursor: TokenCursor): boolean =>
  cursor.is('(') ||
  (canNameVariable(cursor.token) && (cursor.peek(1).kind === '=' || cursor.peek(1).kind === '('));

/** `(a)-->(b) WHERE …` stands for `MATCH (a)-->(b) WHERE …`. */
function parseBarePattern(cursor: TokenCursor): Query {
  const { start } = cursor.token;
  const patterns = parsePatterns(cursor);
  const where = cursor.accept('WHERE') ? cursor.rules.expression(cursor, asPredicate) : undefined;
  const at = cursor.spanFrom(start);
  const clause: Clause = { kind: 'match', optional: false, patterns, where, at };
  return { kind: 'query', mode: 'run', parts: [{ clauses: [clause], at }], unions: [], at };
}

/** A subquery in an expression only reads: openCypher TCK, ExistentialSubquery2 [3]. */
function refuseUpdates(query: Query, keyword: string): void {
  for (const { clauses } of query.parts) {
    for (const clause of clauses) {
      switch (clause.kind) {
        case 'create':
        case 'merge':
        case 'set':
        case 'remove':
        case 'delete':
          throw syntaxError(
            'InvalidClauseComposition',
            clause.at,
            `${keyword} { … } cannot change the graph, but it contains ${clause.kind.toUpperCase()}.`,
            'Move the change to the query around it.',
          );
        case 'subquery':
          refuseUpdates(clause.query, keyword);
          break;
        default:
      }
    }
  }
}
