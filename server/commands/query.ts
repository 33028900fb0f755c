// hearsay query: asks the store in openCypher and gives the rows as a table, JSON or CSV.
import { csvLine, openQueryEngine, queryFault } from '../api/api.ts';
import type { Config } from '../config.ts';
import { corroborate } from '../corroboration/corroboration.ts';
import { type PlanDescription, showValue, toJson, type Value } from '../cypher/cypher.ts';
import { hearsayError } from '../errors.ts';
import { buildGraph, type Snapshot, takeSnapshot } from '../graph/graph.ts';
import { readStore, type StoreContents } from '../store/store.ts';
import { openFilledStore } from './open-filled-store.ts';

export interface Question {
  readonly query: string;
  /** `name=value`; the value is JSON, or else plain text. */
  readonly parameters: readonly string[];
  readonly format: 'table' | 'json' | 'csv';
}

/** `readParameter('limit=5')` → `['limit', 5]`. Throws QUERY_PARAMETER_INVALID. */
export function readParameter(text: string): readonly [string, unknown] {
  const [, name, value] = /^([^=]+)=(.*)$/su.exec(text) ?? [];
  if (name === undefined || value === undefined) throw hearsayError('QUERY_PARAMETER_INVALID', { text });
  try {
    return [name, JSON.parse(value)];
  } catch {
    return [name, value];
  }
}

/** The widest a column gets, in characters; more is cut off with an ellipsis. */
const WIDEST = 60;

/** What a terminal shows for a value: one line, without what would move its cursor. */
function cellText(value: Value): string {
  const text = typeof value === 'string' ? value : showValue(value);
  const line = text.replace(/\s+/gu, ' ').replace(/\p{Cc}/gu, '\uFFFD');
  const characters = [...line];
  return characters.length > WIDEST ? `${characters.slice(0, WIDEST - 1).join('')}…` : line;
}

const isNumeric = (value: Value): boolean => typeof value === 'number' || typeof value === 'bigint';

/** Columns under their names, numbers to the right. */
export function showTable(columns: readonly string[], rows: readonly (readonly Value[])[]): string {
  const texts = rows.map((row) => row.map(cellText));
  const widths = columns.map((column, at) =>
    Math.max([...column].length, ...texts.map((row) => [...(row[at] ?? '')].length)),
  );
  const line = (cells: readonly string[], isRight: (at: number) => boolean): string =>
    cells
      .map((cell, at) => {
        const padding = ' '.repeat((widths[at] ?? 0) - [...cell].length);
        return isRight(at) ? padding + cell : cell + padding;
      })
      .join('  ')
      .trimEnd();
  return [
    line(columns, () => false),
    widths.map((width) => '─'.repeat(width)).join('  '),
    ...texts.map((row, number) => line(row, (at) => isNumeric(rows[number]?.[at] ?? null))),
  ].join('\n');
}

/** A plan as a tree: what begins stands last and deepest. */
export function showPlan(plan: PlanDescription, depth = 0): string {
  const { operator, details, estimatedRows, rows, elapsedMs, inputs } = plan;
  const counted =
    rows === undefined ? '' : `, ${rows} ${rows === 1 ? 'row' : 'rows'} in ${(elapsedMs ?? 0).toFixed(1)} ms`;
  const line = `${'  '.repeat(depth)}${operator} ${details}`.trimEnd();
  const expected = `${Math.round(estimatedRows * 10) / 10} expected`;
  return [`${line}  (${expected}${counted})`, ...inputs.map((input) => showPlan(input, depth + 1))].join(
    '\n',
  );
}

/** Of the store that is there, also beside a server; a new one is filled first. */
export function contentsOf(config: Config): StoreContents {
  const present = readStore(config.dataFolder);
  if (present) return present;
  const store = openFilledStore(config);
  try {
    return store.contents();
  } finally {
    store.close();
  }
}

/** Runs a query over the store of `config`; `out` gets the rows, `say` what is worth knowing beside them. */
export async function query(
  config: Config,
  { query: text, parameters, format }: Question,
  out: (text: string) => void,
  say: (text: string) => void,
): Promise<void> {
  const given = Object.fromEntries(parameters.map(readParameter));
  const contents = contentsOf(config);
  const graph = buildGraph(contents);
  // Few queries ask what corroboration finds, and only that needs more than the graph.
  let snapshot: Snapshot | undefined;
  const engine = openQueryEngine(graph, config, () => {
    snapshot ??= takeSnapshot(contents, graph);
    return corroborate(snapshot);
  });
  const result = await engine.run(text, given).catch((error: unknown) => {
    throw queryFault(error);
  });
  const { columns, rows, truncated, warnings, elapsedMs, plan } = result;
  for (const { message, fix } of warnings) say(`${message} ${fix}\n`);
  if (format === 'json') {
    out(
      `${JSON.stringify({ columns, rows: rows.map((row) => row.map(toJson)), truncated, elapsedMs, plan })}\n`,
    );
  } else if (format === 'csv') out([columns, ...rows].map(csvLine).join(''));
  else {
    if (plan) out(`${showPlan(plan)}\n`);
    if (rows.length > 0 || !plan) out(`${showTable(columns, rows)}\n`);
  }
  if (format === 'table')
    say(`${rows.length} ${rows.length === 1 ? 'row' : 'rows'} in ${Math.round(elapsedMs)} ms\n`);
  if (truncated) say(`There are more rows: HEARSAY_QUERY_ROWS lets ${rows.length} through.\n`);
}
