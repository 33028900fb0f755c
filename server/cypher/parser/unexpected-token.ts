// The fault of a token that does not fit: what was expected, what was found, and the likeliest way to mend it.
import { closestWord } from '../closest-word.ts';
import { type CypherError, positionOf, type Span, syntaxError } from '../errors.ts';
import { canNameVariable, keywords, type Token } from './tokens.ts';

/** Where the parser stands. */
export interface Place {
  readonly text: string;
  readonly found: Token;
  readonly before: Token | undefined;
  readonly after: Token | undefined;
}

/** `unexpectedToken(place, ['an expression'], '…')` → SyntaxError UnexpectedSyntax: "Expected an expression, found )." */
export function unexpectedToken(place: Place, expected: readonly string[], fix: string): CypherError {
  const message = `Expected ${joinWithOr(expected.map((part) => signNames.get(part) ?? part))}, found ${describeToken(place)}.`;
  const { start, end } = place.found;
  return syntaxError('UnexpectedSyntax', { start, end }, message, adviseFor(place, expected) ?? fix);
}

/** `line 1, column 8` */
export function describePlace(text: string, at: Span): string {
  const { line, column } = positionOf(text, at);
  return `line ${line}, column ${column}`;
}

/** Signs that would be lost among the others of a sentence. */
const signNames: ReadonlyMap<string, string> = new Map([
  [',', 'a comma'],
  ['.', 'a dot'],
  [':', 'a colon'],
  [';', 'a semicolon'],
]);

const joinWithOr = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`;

function describeToken({ text, found }: Place): string {
  if (found.kind === 'end') return 'the end of the query';
  const written = text.slice(found.start, found.end);
  const short = written.length > 40 ? `${written.slice(0, 37)}...` : written;
  return found.kind === 'string' ? `the string ${short}` : (signNames.get(written) ?? short);
}

function adviseFor(place: Place, expected: readonly string[]): string | undefined {
  const { found, before, after } = place;
  return (
    adviseOnSign(place) ??
    (found.kind === 'name'
      ? (otherLanguages.get(found.text.toUpperCase()) ?? correct(found, expected))
      : undefined) ??
    (before?.kind === 'name' && standsAlone(place, before) ? correct(before, []) : undefined) ??
    adviseOnReserved(found, after)
  );
}

/** `DISTINC` in `RETURN DISTINC n`, but not the last word of `n.start`, is followed by what it does not fit. */
const standsAlone = ({ text, found }: Place, before: Token): boolean =>
  found.kind !== 'end' && !'.:'.includes(text.charAt(before.start - 1));

/** Signs of other languages. */
function adviseOnSign({ found, before, after }: Place): string | undefined {
  const pair = `${before?.kind ?? ''}${found.kind}`;
  if (found.kind === '!' && after?.kind === '=') return 'Write <> for "is not equal to".';
  if (pair === '==') return 'Write one = to compare.';
  if (found.kind === '&') return 'Write AND.';
  if (found.kind === '|' && after?.kind === '|') return 'Write OR between conditions, + between texts.';
  if (found.kind === '!') return 'Write NOT.';
  if (pair === '**') return 'Write ^ for "to the power of".';
  return undefined;
}

/** Words of other query languages, and what says the same here. */
const otherLanguages: ReadonlyMap<string, string> = new Map([
  ['SELECT', 'Write RETURN, after MATCH.'],
  ['FROM', 'Name what to look for with MATCH, such as MATCH (n:Person).'],
  ['JOIN', 'Join with a pattern, such as MATCH (a)-[:KNOWS]->(b).'],
  ['GROUP', 'Leave it out: what is returned beside an aggregate is what it is grouped by.'],
  ['HAVING', 'Write WITH … WHERE, then RETURN.'],
  ['INSERT', 'Write CREATE.'],
  ['UPDATE', 'Write MATCH … SET.'],
  ['FOREACH', 'Write UNWIND.'],
  ['LIKE', 'Write CONTAINS, STARTS WITH, ENDS WITH or =~.'],
  ['ILIKE', 'Write toLower(…) CONTAINS toLower(…).'],
  ['BETWEEN', 'Write 1 <= x <= 9.'],
  ['OFFSET', 'Write SKIP.'],
  ['EXCEPT', 'Write WHERE NOT EXISTS { … }.'],
]);

/** What was expected wins over a keyword that is as near. */
function correct({ text }: Token, expected: readonly string[]): string | undefined {
  const expectedKeywords = expected
    .flatMap((part) => part.split(' '))
    .filter((word) => keywords.includes(word));
  const keyword = closestWord(text, [...expectedKeywords, ...keywords]);
  return keyword === undefined ? undefined : `Did you mean ${keyword}?`;
}

/** `RETURN match.name`: the word looks like a name by what follows it. */
function adviseOnReserved(found: Token, after: Token | undefined): string | undefined {
  if (!found.isWord || canNameVariable(found)) return undefined;
  const isUsedAsName = after !== undefined && ['.', ',', ')', ']', '=', ':', '-'].includes(after.kind);
  return isUsedAsName ? `To use ${found.text} as a name, put it in backticks: \`${found.text}\`.` : undefined;
}
