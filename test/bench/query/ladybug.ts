// Contender: LadybugDB in memory, filled from CSV, each question a prepared statement.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ask, Contender } from './contender.ts';
import { type LadybugDatabase, openLadybug } from './ladybug-database.ts';
import { type Cell, idsOf, type MeasuredGraph, type NodeTable } from './measured-graph.ts';
import { namePeer } from './peer-packages.ts';
import type { Question } from './questions.ts';

function typeOf(values: readonly Cell[]): string {
  const known = values.filter((value) => value !== undefined);
  if (known.some((value) => typeof value === 'string')) return 'STRING';
  return known.every(Number.isInteger) ? 'INT64' : 'DOUBLE';
}

const showCell = (cell: Cell): string => (typeof cell === 'string' ? `"${cell}"` : String(cell ?? ''));
const showLines = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(showCell).join(',')}\n`).join('');

/** The label of the table that holds all these nodes. */
function labelAt({ nodes }: MeasuredGraph, number: number): string {
  let before = 0;
  for (const { label, ids } of nodes) {
    before += ids.length;
    if (number < before) return label;
  }
  throw new Error(`there is no node ${number}`);
}

function fillNodes(database: LadybugDatabase, folder: string, { label, ids, columns }: NodeTable): void {
  const names = Object.keys(columns);
  const fields = names.map((name) => `${name} ${typeOf(columns[name] ?? [])}`);
  database.run(`CREATE NODE TABLE ${label}(${['id STRING PRIMARY KEY', ...fields].join(', ')})`);
  const file = join(folder, `${label}.csv`);
  const lines = ids.map((id, at) => [id, ...names.map((name) => columns[name]?.[at])]);
  writeFileSync(file, showLines(lines));
  database.run(`COPY ${label} FROM "${file}"`);
}

function fillRelationships(database: LadybugDatabase, folder: string, graph: MeasuredGraph): void {
  const ids = idsOf(graph);
  for (const { type, sources, targets, columns } of graph.relationships) {
    const names = Object.keys(columns);
    const ends = `FROM ${labelAt(graph, sources[0] ?? 0)} TO ${labelAt(graph, targets[0] ?? 0)}`;
    database.run(`CREATE REL TABLE ${type}(${[ends, ...names.map((name) => `${name} INT64`)].join(', ')})`);
    const lines = Array.from(sources, (source, at) => [
      ids[source],
      ids[targets[at] ?? 0],
      ...names.map((name) => columns[name]?.[at]),
    ]);
    const file = join(folder, `${type}.csv`);
    writeFileSync(file, showLines(lines));
    database.run(`COPY ${type} FROM "${file}"`);
  }
}

export function fillLadybug(graph: MeasuredGraph): LadybugDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-ladybug-'));
  try {
    const database = openLadybug();
    for (const table of graph.nodes) fillNodes(database, folder, table);
    fillRelationships(database, folder, graph);
    return database;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function askLadybug(database: LadybugDatabase, questions: readonly Question[]): Contender {
  const asks = new Map<string, Ask>(
    questions.map(({ name, cypher, ladybug = cypher }) => [name, database.prepare(ladybug)]),
  );
  return { name: namePeer('@ladybugdb/core'), ask: (name) => asks.get(name), close: () => database.close() };
}
