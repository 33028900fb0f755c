// Asks our engine and Ladybug the same generated query over the same random graph, and compares their rows.
import { CypherError, type Engine, openEngine, toJson } from '../../server/cypher/cypher.ts';
import type { LadybugDatabase } from '../bench/query/ladybug-database.ts';
import { drawComparedGraph, fillComparedLadybug, openComparedPort } from './compared-graph.ts';
import { ladybugDialect, openCypher } from './dialects.ts';
import { mixSeed } from './fuzz-cases.ts';
import { writeCommonQuery } from './write-common-query.ts';

const QUERIES_PER_GRAPH = 50;
const SHOWN_ROWS = 6;
const limits = { timeMs: 10_000, maxRows: 1_000_000 };

/** The rows as sorted text, or why there are none. */
type Answer =
  | { readonly kind: 'rows'; readonly rows: readonly string[] }
  | { readonly kind: 'fault'; readonly fault: string };

/**
 * - alike: the same rows, as often as each comes; `rows` tells how many.
 * - different: what both were asked and answered, to be read.
 * - contradictory: the peer gives our rows where the clauses stand apart, and others where they do not.
 * - refused: the peer does not take the query, in its words.
 */
export type Comparison =
  | { readonly kind: 'alike'; readonly rows: number }
  | { readonly kind: 'different' | 'contradictory'; readonly says: string }
  | { readonly kind: 'refused'; readonly says: string };

/** Both give numbers as JavaScript has them; fractions may be added up in another order. */
function showCell(cell: unknown): string {
  if (typeof cell === 'number') return String(Number(cell.toPrecision(12)));
  if (typeof cell === 'bigint') return String(Number(cell));
  return cell === null || cell === undefined ? 'null' : JSON.stringify(cell);
}

const showRow = (cells: readonly unknown[]): string => cells.map(showCell).join(' | ');

function askOurs(engine: Engine, text: string): Answer {
  try {
    const { rows } = engine.runSync(text);
    const cells: readonly (readonly unknown[])[] = JSON.parse(
      JSON.stringify(rows.map((row) => row.map(toJson))),
    );
    return { kind: 'rows', rows: cells.map(showRow).toSorted() };
  } catch (error) {
    if (!(error instanceof CypherError)) throw error;
    return { kind: 'fault', fault: `${error.type} ${error.detail}: ${error.message}` };
  }
}

function askLadybug(database: LadybugDatabase, text: string): Answer {
  try {
    return {
      kind: 'rows',
      rows: database
        .run(text)
        .map((row) => showRow(Object.values(row)))
        .toSorted(),
    };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { kind: 'fault', fault: error.message.split('\n')[0] ?? '' };
  }
}

/** The rows that the others do not have, as often as they lack them. */
function without(rows: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return rows.filter((row) => {
    const at = left.indexOf(row);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const showRows = (rows: readonly string[]): string =>
  `${rows.length} rows: ${rows.slice(0, SHOWN_ROWS).join('  ⏎  ')}`;

function showDifference(ours: Answer, theirs: readonly string[]): string {
  if (ours.kind === 'fault') return `    ours:    ${ours.fault}\n    theirs:  ${showRows(theirs)}\n`;
  const only = [without(ours.rows, theirs), without(theirs, ours.rows)].map(showRows);
  return `    ours:    ${showRows(ours.rows)}\n    theirs:  ${showRows(theirs)}\n    only ours:   ${only[0]}\n    only theirs: ${only[1]}\n`;
}

/** The same graph in both. */
export interface ComparedPair {
  readonly engine: Engine;
  readonly database: LadybugDatabase;
  readonly hasLoops: boolean;
  readonly close: () => void;
}

export const pairNumber = (index: number): number => Math.floor(index / QUERIES_PER_GRAPH);

/** Opens the graph of a case. Every other graph has relationships that lead back to where they start. */
export function openPair(seed: number, index: number): ComparedPair {
  const number = pairNumber(index);
  const hasLoops = number % 2 === 1;
  const graph = drawComparedGraph(mixSeed(seed, number), hasLoops);
  const engine = openEngine(openComparedPort(graph), { limits });
  const database = fillComparedLadybug(graph);
  return {
    engine,
    database,
    hasLoops,
    close: () => {
      engine.close();
      database.close();
    },
  };
}

interface CommonQuery {
  readonly ours: string;
  readonly theirs: string;
  /** The same, but planned clause by clause. */
  readonly theirsApart: string;
}

/** The query with that number, in both dialects; the same for the same seed. */
export function commonQueryAt(seed: number, index: number): CommonQuery {
  const own = mixSeed(seed, index, 1);
  const mayBeUndirected = pairNumber(index) % 2 === 0;
  const theirs = writeCommonQuery(own, ladybugDialect, mayBeUndirected);
  return {
    ours: writeCommonQuery(own, openCypher, mayBeUndirected).join(' '),
    theirs: theirs.join(' '),
    theirsApart: theirs.join(' WITH * '),
  };
}

const isAlike = (one: Answer, other: Answer): boolean =>
  one.kind === 'rows' && other.kind === 'rows' && one.rows.join('\n') === other.rows.join('\n');

export function compareCase({ engine, database }: ComparedPair, seed: number, index: number): Comparison {
  const asked = commonQueryAt(seed, index);
  const [ours, theirs] = [askOurs(engine, asked.ours), askLadybug(database, asked.theirs)];
  if (theirs.kind === 'fault') return { kind: 'refused', says: theirs.fault.replaceAll(/[\d'"].*/g, '…') };
  if (isAlike(ours, theirs)) return { kind: 'alike', rows: theirs.rows.length };
  const apart = askLadybug(database, asked.theirsApart);
  return {
    kind: isAlike(ours, apart) ? 'contradictory' : 'different',
    says: `    ours:    ${asked.ours}\n    ladybug: ${asked.theirs}\n${showDifference(ours, theirs.rows)}`,
  };
}
