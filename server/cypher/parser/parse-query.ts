// A query as a whole: EXPLAIN or PROFILE, clauses, UNION.
import { checkClauseOrder, checkUnions, type Ending } from './clause-order.ts';
import type { TokenCursor } from './cursor.ts';
import { parseCallClause, parseMatch, parseReturn, parseUnwind, parseWith } from './reading-clauses.ts';
import type { Clause, Query, SingleQuery, UnionMark } from './syntax-tree.ts';
import { parseCreate, parseDelete, parseMerge, parseRemove, parseSet } from './updating-clauses.ts';

/** The whole text. */
export function parseStatement(cursor: TokenCursor): Query {
  const { start } = cursor.token;
  const mode = cursor.accept('EXPLAIN') ? 'explain' : cursor.accept('PROFILE') ? 'profile' : 'run';
  const query = parseUnion(cursor, 'complete');
  if (cursor.accept(';')) {
    if (!cursor.is('end')) throw cursor.unexpected(['the end of the query'], 'Send one query at a time.');
  } else if (!cursor.is('end')) {
    throw trailingToken(cursor, query);
  }
  return { ...query, mode, at: mode === 'run' ? query.at : { start, end: query.at.end } };
}

/** Inside braces, up to the one that closes them. */
export function parseNestedQuery(cursor: TokenCursor, ending: Ending): Query {
  const query = parseUnion(cursor, ending);
  if (!cursor.is('}') && !cursor.is('end')) throw trailingToken(cursor, query);
  return query;
}

function parseUnion(cursor: TokenCursor, ending: Ending): Query {
  const { start } = cursor.token;
  const parts = [parseSingleQuery(cursor, ending)];
  const unions: UnionMark[] = [];
  while (cursor.is('UNION')) {
    const mark = cursor.take();
    const all = cursor.accept('ALL');
    if (!all) cursor.accept('DISTINCT');
    unions.push({ all, at: cursor.spanFrom(mark.start) });
    parts.push(parseSingleQuery(cursor, ending));
  }
  checkUnions(unions);
  return { kind: 'query', mode: 'run', parts, unions, at: cursor.spanFrom(start) };
}

function parseSingleQuery(cursor: TokenCursor, ending: Ending): SingleQuery {
  const { start } = cursor.token;
  const clauses: Clause[] = [];
  for (let clause = parseClause(cursor); clause !== undefined; clause = parseClause(cursor))
    clauses.push(clause);
  if (clauses.length === 0) throw noClause(cursor);
  // What cannot be read is told before what cannot stand together.
  if (endsPart(cursor)) checkClauseOrder(clauses, ending);
  return { clauses, at: cursor.spanFrom(start) };
}

const endsPart = (cursor: TokenCursor): boolean =>
  cursor.is('end') || cursor.is('}') || cursor.is(';') || cursor.is('UNION');

function parseClause(cursor: TokenCursor): Clause | undefined {
  switch (cursor.token.kind) {
    case 'MATCH':
    case 'OPTIONAL':
      return parseMatch(cursor);
    case 'UNWIND':
      return parseUnwind(cursor);
    case 'WITH':
      return parseWith(cursor);
    case 'RETURN':
      return parseReturn(cursor);
    case 'CALL':
      return parseCallClause(cursor);
    case 'CREATE':
      return parseCreate(cursor);
    case 'MERGE':
      return parseMerge(cursor);
    case 'SET':
      return parseSet(cursor);
    case 'REMOVE':
      return parseRemove(cursor);
    case 'DELETE':
    case 'DETACH':
      return parseDelete(cursor);
    default:
      return undefined;
  }
}

function noClause(cursor: TokenCursor): Error {
  const fix = cursor.is('WHERE')
    ? 'Write WHERE after MATCH, WITH or YIELD.'
    : 'Begin with a clause, such as MATCH (n:Person) RETURN n.';
  return cursor.unexpected(['a clause such as MATCH', 'RETURN'], fix);
}

/** What could have stood in the place of the token after the last clause, and what to do about it. */
function trailingToken(cursor: TokenCursor, query: Query): Error {
  const last: Clause | undefined = query.parts.at(-1)?.clauses.at(-1);
  if (last?.kind === 'return' || last?.kind === 'with') {
    const { orderBy, skip, limit } = last.projection;
    const hasTail = orderBy.length > 0 || skip !== undefined || limit !== undefined;
    const columns = hasTail ? [] : [',', 'AS', 'ORDER BY'];
    const end = last.kind === 'return' ? 'the end of the query' : 'another clause';
    return cursor.unexpected(
      [...columns, 'an operator', end],
      hasTail
        ? 'Write ORDER BY, SKIP and LIMIT in this order, once each.'
        : 'Put a comma between columns, AS before the name of a column.',
    );
  }
  if (last?.kind === 'match') {
    const expected = last.where === undefined ? [',', 'WHERE', 'RETURN'] : ['an operator', 'RETURN'];
    const fix = cursor.is('WHERE')
      ? 'Join conditions with AND.'
      : 'Go on with WHERE, with RETURN or with another clause.';
    return cursor.unexpected([...expected, 'another clause'], fix);
  }
  return cursor.unexpected(
    ['another clause', 'the end of the query'],
    'Remove it, or go on with a clause such as RETURN.',
  );
}
