// The examples of a README: queries with what they give, and expressions with their results beside them.
import { CypherError, type Engine, showValue, type Value } from '../../server/cypher/cypher.ts';

/** A query in a block of its own, and the lines below that show what it gives. */
export interface QueryExample {
  readonly query: string;
  readonly shown: string;
  /** The headings that it stands under: `Writing`. */
  readonly heading: string;
}

const BLOCK = /^```cypher\n(.*?)^```\n\n((?:>[^\n]*\n)*\n?(?:\|[^\n]*\n)*)/gmsu;

const headingBefore = (text: string, at: number): string =>
  [...text.slice(0, at).matchAll(/^#+ (.*)$/gmu)].at(-1)?.[1] ?? '';

/** Every block of Cypher, with the table or quotation that follows it. */
export const findQueries = (text: string): readonly QueryExample[] =>
  [...text.matchAll(BLOCK)].map(({ 1: query = '', 2: shown = '', index }) => ({
    query: query.trim(),
    shown: shown.trim(),
    heading: headingBefore(text, index),
  }));

/** Lines such as `// $speaker = "Tom Wilson"` at the start of a query. */
function readParameters(query: string): Readonly<Record<string, unknown>> {
  const lines = query.matchAll(/^\/\/ \$(\w+) = (.*)$/gmu);
  return Object.fromEntries(Array.from(lines, ([, name = '', value = '']) => [name, JSON.parse(value)]));
}

const showRow = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const showPlace = (at: { readonly line: number; readonly column: number } | undefined): string =>
  at ? ` at ${at.line}:${at.column}` : '';

const showFault = ({ type, detail, position, message, fix }: CypherError): string =>
  `> ${type} ${detail}${showPlace(position)}: ${message} ${fix}`;

/** What a query gives, as a README shows it: warnings or a fault as a quotation, then the rows as a table. */
export function showAnswer(engine: Engine, query: string): string {
  try {
    const { columns, rows, warnings } = engine.runSync(query, readParameters(query));
    const told = warnings.map(
      ({ message, fix, position }) => `> Warning${showPlace(position)}: ${message} ${fix}`,
    );
    const cells = rows.map((row) => showRow(row.map(showValue)));
    const table = [showRow(columns), `|${'---|'.repeat(columns.length)}`, ...cells];
    const quoted = told.length > 0 ? `${told.join('\n')}\n\n` : '';
    return quoted + (rows.length > 0 ? table.join('\n') : 'No rows.');
  } catch (error) {
    if (error instanceof CypherError) return showFault(error);
    throw error;
  }
}

/** An expression or query, and its result as the README writes it. */
export interface ExpressionExample {
  readonly expression: string;
  readonly result: string;
}

/** Everything of the form `` `expression` → `result` ``, bars of table cells unescaped. */
export const findExpressions = (text: string): readonly ExpressionExample[] =>
  [...text.matchAll(/`([^`\n]+)` → `([^`\n]+)`/gu)].map(([, expression = '', result = '']) => ({
    expression: expression.replaceAll('\\|', '|'),
    result: result.replaceAll('\\|', '|'),
  }));

const isWholeQuery = /^(MATCH|UNWIND|WITH|RETURN|CALL|FOREACH|CREATE)\b/u;

/** The value of an expression, or of the only cell of a query; of a fault its type and detail. */
export function showResult(engine: Engine, expression: string): string {
  try {
    const { rows } = engine.runSync(isWholeQuery.test(expression) ? expression : `RETURN ${expression}`);
    const [value = null]: readonly Value[] = rows[0] ?? [];
    return showValue(value);
  } catch (error) {
    if (error instanceof CypherError) return `${error.type} ${error.detail}`;
    throw error;
  }
}
