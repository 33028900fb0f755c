// FRONT DOOR of the parser: the text of a query becomes its syntax tree, or a fault that says where and why.
import { CypherError } from '../errors.ts';
import type { QueryLimits } from '../limits.ts';
import { nestingTooDeep, type Rules, TokenCursor } from './cursor.ts';
import { parseExpression } from './expressions.ts';
import { tokenise } from './lexer.ts';
import { parseNestedQuery, parseStatement } from './parse-query.ts';
import type { Query } from './syntax-tree.ts';
import { findTooDeep } from './tree-depth.ts';

/** Descent uses the stack: more levels than this are refused whatever the setting says. */
const deepestDescent = 400;

const rules: Rules = { expression: parseExpression, subquery: parseNestedQuery };

/**
 * The syntax tree of a query. `maxTextLength` is in UTF-16 units, `maxNesting` in levels of the tree, at most 400.
 * Throws CypherError at compile time: SyntaxError with the details of the openCypher TCK that need no scopes, or
 * LimitExceeded with TextTooLong or NestingTooDeep.
 */
export function parseQuery(text: string, limits: Pick<QueryLimits, 'maxTextLength' | 'maxNesting'>): Query {
  if (text.length > limits.maxTextLength) throw textTooLong(text, limits.maxTextLength);
  const maxNesting = Math.min(limits.maxNesting, deepestDescent);
  const list = tokenise(text);
  const query = parseStatement(new TokenCursor(text, list, rules, maxNesting));
  // A tree cannot be deeper than there are tokens, so most queries need no measuring.
  const tooDeep = list.tokens.length > maxNesting ? findTooDeep(query, maxNesting) : undefined;
  if (tooDeep !== undefined) throw nestingTooDeep(tooDeep, maxNesting);
  return query;
}

const textTooLong = (text: string, maxTextLength: number): CypherError =>
  new CypherError({
    type: 'LimitExceeded',
    phase: 'compile',
    detail: 'TextTooLong',
    at: { start: maxTextLength, end: text.length },
    message: `The query has ${text.length} characters, more than the ${maxTextLength} that are allowed.`,
    fix: 'Shorten it, or hand its values over as parameters.',
  });
