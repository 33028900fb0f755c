// =~: the whole string against a regular expression, in time linear in the string (RE2 syntax, by re2js).
import { LRUCache } from 'lru-cache';
import { RE2JS, RE2JSException } from 're2js';
import { type CypherError, runtimeError } from '../errors.ts';
import { showTypeOf } from './static-types.ts';
import type { Value } from './value.ts';

/** UTF-16 units of a pattern. */
const MAX_PATTERN_LENGTH = 1_000;
/** States of the pattern times units of the string: about a second. */
const MAX_STEPS = 100_000_000;

/** Compiled patterns: a query uses the same few for all its rows. */
const compiled = new LRUCache<string, RE2JS>({ max: 100 });

/**
 * `text =~ pattern`: null unless both are strings. Throws ArgumentError InvalidRegularExpression for a
 * pattern that cannot be read, TypeError InvalidArgumentType for one that is no string.
 */
export function matches(text: Value, pattern: Value): boolean | null {
  if (pattern === null) return null;
  if (typeof pattern !== 'string') {
    throw runtimeError(
      'TypeError',
      'InvalidArgumentType',
      `=~ needs a pattern on its right, but got a value of type ${showTypeOf(pattern)}.`,
      "Write the pattern in quotes, as in name =~ 'Al-.*'.",
    );
  }
  if (typeof text !== 'string') return null;
  const expression = compilePattern(pattern);
  if (expression.programSize() * text.length > MAX_STEPS) throw tooLong(text, pattern);
  return expression.testExact(text);
}

function compilePattern(pattern: string): RE2JS {
  const known = compiled.get(pattern);
  if (known) return known;
  if (pattern.length > MAX_PATTERN_LENGTH) {
    throw invalidPattern(`it has more than ${MAX_PATTERN_LENGTH} characters`, 'Use a shorter pattern.');
  }
  try {
    const expression = RE2JS.compile(pattern);
    compiled.set(pattern, expression);
    return expression;
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    throw invalidPattern(
      error.message.replace('error parsing regexp: ', ''),
      'Write special characters with two backslashes, as in \\\\(; look-around and references to groups are not available.',
    );
  }
}

const invalidPattern = (reason: string, fix: string): CypherError =>
  runtimeError(
    'ArgumentError',
    'InvalidRegularExpression',
    `The pattern after =~ cannot be used: ${reason}.`,
    fix,
  );

const tooLong = (text: string, pattern: string): CypherError =>
  runtimeError(
    'LimitExceeded',
    'RegularExpressionTooCostly',
    `Matching a text of ${text.length} characters with a pattern of ${pattern.length} would take too long.`,
    'Use a simpler pattern, or CONTAINS.',
  );
