// Paths of nodes and relationships: (a:Person {name: 'Ada'})-[r:KNOWS*1..3]->(b).
import { type CypherError, type Span, syntaxError } from '../errors.ts';
import { asPredicate, type TokenCursor } from './cursor.ts';
import { parseLabelExpression } from './label-expressions.ts';
import { readNumber } from './literals.ts';
import { parseMap, parseParameter } from './maps.ts';
import type {
  MapExpression,
  Name,
  NodePattern,
  ParameterExpression,
  PatternPart,
  RelationshipPattern,
} from './syntax-tree.ts';
import { canNameVariable, type Token } from './tokens.ts';

/** `a, b = c, …` */
export function parsePatterns(cursor: TokenCursor): PatternPart[] {
  const patterns = [parsePattern(cursor)];
  while (cursor.accept(',')) patterns.push(parsePattern(cursor));
  return patterns;
}

/** A path with or without a name: `p = shortestPath((a)-[*]-(b))`. */
export function parsePattern(cursor: TokenCursor): PatternPart {
  const { start } = cursor.token;
  let variable: Name | undefined;
  if (canNameVariable(cursor.token) && cursor.peek(1).kind === '=') {
    variable = cursor.variable();
    cursor.take();
  }
  if (cursor.is('SHORTESTPATH') || cursor.is('ALLSHORTESTPATHS')) {
    return { ...parseShortestPath(cursor), variable, at: cursor.spanFrom(start) };
  }
  const path = parsePath(cursor);
  return { variable, shortest: undefined, ...path, at: cursor.spanFrom(start) };
}

/** `shortestPath(…)` or `allShortestPaths(…)`. */
export function parseShortestPath(cursor: TokenCursor): PatternPart {
  const word = cursor.take();
  const open = cursor.expect('(', `Put the path in parentheses: ${word.text}((a)-[*]-(b)).`);
  const path = parsePath(cursor);
  cursor.close(open, 'path');
  const shortest = word.kind === 'SHORTESTPATH' ? 'one' : 'all';
  return { variable: undefined, shortest, ...path, at: cursor.spanFrom(word.start) };
}

type Path = Pick<PatternPart, 'nodes' | 'relationships'>;

function parsePath(cursor: TokenCursor): Path {
  if (cursor.is('(') && cursor.peek(1).kind === '(') {
    cursor.enter();
    const open = cursor.take();
    const path = parsePath(cursor);
    cursor.close(open, 'path');
    cursor.leave();
    return path;
  }
  const nodes = [parseNode(cursor)];
  const relationships: RelationshipPattern[] = [];
  while (cursor.is('-') || cursor.is('<')) {
    relationships.push(parseRelationship(cursor));
    nodes.push(parseNode(cursor));
  }
  return { nodes, relationships };
}

function parseNode(cursor: TokenCursor): NodePattern {
  const { start } = cursor.token;
  if (!cursor.is('(')) {
    throw cursor.unexpected(['a node'], 'Write a node in parentheses, such as (n:Person).');
  }
  const open = cursor.take();
  const variable = parseOptionalVariable(cursor);
  const labels = cursor.accept(':') ? parseLabelExpression(cursor, false) : undefined;
  const properties = parseProperties(cursor);
  const where = cursor.accept('WHERE') ? cursor.rules.expression(cursor, asPredicate) : undefined;
  cursor.close(open, 'node');
  return { variable, labels, properties, where, at: cursor.spanFrom(start) };
}

const parseOptionalVariable = (cursor: TokenCursor): Name | undefined =>
  canNameVariable(cursor.token) ? cursor.variable() : undefined;

function parseProperties(cursor: TokenCursor): MapExpression | ParameterExpression | undefined {
  if (!cursor.is('{')) return cursor.is('$') ? parseParameter(cursor) : undefined;
  cursor.enter();
  const map = parseMap(cursor);
  cursor.leave();
  return map;
}

const arrowFix = 'Write a relationship as -->, <--, --, or with its type as -[:KNOWS]->.';

function parseRelationship(cursor: TokenCursor): RelationshipPattern {
  const { start } = cursor.token;
  const pointsLeft = cursor.accept('<');
  cursor.expect('-', arrowFix);
  const inner = cursor.is('[') ? parseRelationshipDetails(cursor) : bareRelationship;
  cursor.expect('-', arrowFix);
  const pointsRight = cursor.accept('>');
  const direction = pointsLeft === pointsRight ? 'both' : pointsLeft ? 'left' : 'right';
  return { ...inner, direction, at: cursor.spanFrom(start) };
}

type RelationshipDetails = Omit<RelationshipPattern, 'direction' | 'at'>;

const bareRelationship: RelationshipDetails = {
  variable: undefined,
  types: undefined,
  length: undefined,
  properties: undefined,
  where: undefined,
};

function parseRelationshipDetails(cursor: TokenCursor): RelationshipDetails {
  const open = cursor.take();
  const variable = parseOptionalVariable(cursor);
  const types = cursor.accept(':') ? parseLabelExpression(cursor, false) : undefined;
  if (cursor.is('..')) {
    throw invalidLength(cursor.token, 'A length needs an asterisk before it.', 'Write *.. or *1..3.');
  }
  const length = cursor.accept('*') ? parseLength(cursor) : undefined;
  const properties = parseProperties(cursor);
  const where = cursor.accept('WHERE') ? cursor.rules.expression(cursor, asPredicate) : undefined;
  cursor.close(open, 'relationship');
  return { variable, types, length, properties, where };
}

/** What follows the asterisk: nothing, `2`, `1..3`, `..3`, `1..` or `..`. */
function parseLength(cursor: TokenCursor): NonNullable<RelationshipPattern['length']> {
  const min = parseBound(cursor);
  if (!cursor.accept('..')) return { min, max: min };
  return { min, max: parseBound(cursor) };
}

function parseBound(cursor: TokenCursor): number | undefined {
  const { token } = cursor;
  if (token.kind === '-' || token.kind === '+' || token.kind === '$') {
    const what = token.kind === '$' ? 'a parameter' : 'a sign';
    throw invalidLength(
      token,
      `The length of a path cannot have ${what}.`,
      'Write whole numbers from 0 on, such as *1..3.',
    );
  }
  if (token.kind !== 'number') return undefined;
  const value = readNumber(
    cursor.text.slice(token.start, token.end),
    { start: token.start, end: token.end },
    false,
  );
  if (typeof value !== 'number') {
    throw invalidLength(token, 'The length of a path is a whole number.', 'Write it as *2 or *1..3.');
  }
  cursor.take();
  return value;
}

const invalidLength = ({ start, end }: Span, message: string, fix: string): CypherError =>
  syntaxError('InvalidRelationshipPattern', { start, end }, message, fix);

/**
 * True when a path of at least two nodes begins at the next token but `ahead`, so that `(a)` there is a node and
 * not an expression in parentheses. Looks at a fixed number of tokens only.
 */
export function isPathAhead(cursor: TokenCursor, ahead: number): boolean {
  const open = cursor.peek(ahead);
  if (open.kind !== '(' || !looksLikeNode(cursor, ahead + 1)) return false;
  const next = (offset: number): Token['kind'] | undefined => cursor.afterPartner(open, offset)?.kind;
  const dash = next(1) === '<' ? 2 : 1;
  if (next(dash) !== '-') return false;
  const inner = cursor.afterPartner(open, dash + 1);
  if (inner?.kind === '[') return looksLikeRelationship(cursor, open, dash + 1, inner);
  if (inner?.kind !== '-') return false;
  return next(dash + 2) === '(' || (next(dash + 2) === '>' && next(dash + 3) === '(');
}

/** `(`, then a name, labels, properties or nothing. */
function looksLikeNode(cursor: TokenCursor, ahead: number): boolean {
  const first = cursor.peek(ahead);
  const next = canNameVariable(first) ? cursor.peek(ahead + 1) : first;
  return next.kind === ')' || next.kind === ':' || next.kind === '{' || (next.kind === '$' && next !== first);
}

/** `-[`, then types, a length or nothing, or else a dash after the bracket that closes it. */
function looksLikeRelationship(cursor: TokenCursor, node: Token, ahead: number, open: Token): boolean {
  const first = cursor.afterPartner(node, ahead + 1)?.kind;
  return first === ':' || first === '*' || first === ']' || cursor.afterPartner(open, 1)?.kind === '-';
}
