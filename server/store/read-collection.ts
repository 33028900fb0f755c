// Reads a collection from its folder: plain JSON files that a person can read and correct.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Collection, EntityLabel } from '../../graph-data/ontology/ontology.ts';
import { hearsayError } from '../errors.ts';

type EntityFileLabel = Exclude<EntityLabel, 'Report'>;

/** Which file holds the records of which label, in the order in which they are read. */
export const entityFiles: readonly (readonly [label: EntityFileLabel, file: string])[] = [
  ['Person', 'people.json'],
  ['Organization', 'organizations.json'],
  ['UnnamedSource', 'unnamed-sources.json'],
  ['Place', 'places.json'],
  ['Event', 'events.json'],
];

const unreadable = (file: string, detail: string) => hearsayError('FILE_UNREADABLE', { file, detail });

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** The line of a JSON fault. V8 gives a position, or else the text around the fault. */
function findFaultLine(text: string, message: string): number {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position) return lineOf(text, Number(position));
  const [, dots, around] = /(\.\.\.)?"([\s\S]*)"(?:\.\.\.)? is not valid JSON$/.exec(message) ?? [];
  const at = around ? text.indexOf(around) : -1;
  // V8 quotes ten characters before the fault
  return at >= 0 ? lineOf(text, at + (dots ? 10 : 0)) : lineOf(text, text.length);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw unreadable(file, error instanceof Error ? error.message : String(error));
  }
}

function readJson(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw unreadable(file, `line ${findFaultLine(text, message)} is not JSON (${message})`);
  }
}

type Bag = Readonly<Record<string, unknown>>;

const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists that the checks of a collection walk over; a record without them cannot even be checked. */
const listProperties: Readonly<Record<string, readonly string[]>> = {
  claims: ['chain', 'about'],
  'citations.json': ['claims'],
};

/** The records of a file; a file that is not there holds none. */
function readRecords(file: string, lists: readonly string[] = []): readonly Bag[] {
  if (!existsSync(file)) return [];
  const records = readJson(file);
  if (!Array.isArray(records)) throw unreadable(file, 'line 1 must begin a list of records');
  return records.map((record: unknown, index) => {
    if (!isBag(record)) throw unreadable(file, `record ${index + 1} of the list must be an object`);
    const name = typeof record.id === 'string' ? `record ${record.id}` : `record ${index + 1} of the list`;
    for (const property of lists) {
      const entries = record[property];
      const isList = Array.isArray(entries) && entries.every((entry) => entry !== null);
      if (!isList) throw unreadable(file, `${name} must have the list "${property}"`);
    }
    return record;
  });
}

function readClaims(folder: string, reports: readonly Bag[]): readonly Bag[] {
  const claimsFolder = join(folder, 'claims');
  if (!existsSync(claimsFolder)) return [];
  const present = readdirSync(claimsFolder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const inReportOrder = reports.map((report) => `${report.id}.json`).filter((name) => present.includes(name));
  const others = present.filter((name) => !inReportOrder.includes(name));
  return [...inReportOrder, ...others].flatMap((name) =>
    readRecords(join(claimsFolder, name), listProperties.claims),
  );
}

/**
 * Reads the collection in `folder`: `collection.json`, `entities/*.json`, `reports.json`, `questions.json`,
 * `citations.json`, `derivations.json` and `claims/<report-id>.json`. Only `collection.json` must be there.
 * Whether the records obey the ontology is checked on import. Throws FILE_UNREADABLE with file and line.
 */
export function readCollection(folder: string): Collection {
  const headFile = join(folder, 'collection.json');
  const head = readJson(headFile);
  if (!isBag(head)) throw unreadable(headFile, 'line 1 must begin an object');
  const read = (name: string) => readRecords(join(folder, name), listProperties[basename(name)]);
  const reports = read('reports.json');
  const entities = entityFiles.flatMap(([label, name]) =>
    read(join('entities', name)).map((record) => ({ label, ...record })),
  );
  const parsed: unknown = {
    ...head,
    entities,
    reports,
    questions: read('questions.json'),
    claims: readClaims(folder, reports),
    citations: read('citations.json'),
    derivations: read('derivations.json'),
  };
  // Bytes are parsed here: checkCollection proves the shape before anything is kept.
  return parsed as Collection;
}
