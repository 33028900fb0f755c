// Writes a collection as the folder of plain files that readCollection reads: stable, one property a line.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Collection } from '../../graph-data/ontology/ontology.ts';
import { entityFiles } from './read-collection.ts';

const LINE_WIDTH = 110;

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;

const entriesOf = (value: object): readonly (readonly [string, unknown])[] =>
  Object.entries(value).filter(([, entry]) => entry !== undefined);

function writeOnOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeOnOneLine).join(', ')}]`;
  if (!isNested(value)) return JSON.stringify(value);
  const parts = entriesOf(value).map(([name, entry]) => `${JSON.stringify(name)}: ${writeOnOneLine(entry)}`);
  return parts.length > 0 ? `{ ${parts.join(', ')} }` : '{}';
}

function writeValue(value: unknown, indent: string, used: number): string {
  const line = writeOnOneLine(value);
  if (!isNested(value) || indent.length + used + line.length <= LINE_WIDTH) return line;
  return writeOnManyLines(value, indent);
}

function writeOnManyLines(value: object, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const lines = value.map((entry) => inner + writeValue(entry, inner, 1));
    return `[\n${lines.join(',\n')}\n${indent}]`;
  }
  const lines = entriesOf(value).map(([name, entry]) => {
    const key = `${JSON.stringify(name)}: `;
    return `${inner}${key}${writeValue(entry, inner, key.length + 1)}`;
  });
  return lines.length > 0 ? `{\n${lines.join(',\n')}\n${indent}}` : '{}';
}

/** Records one after another, one property per line, small nested things on one line. */
function writeRecords(records: readonly object[]): string {
  if (records.length === 0) return '[]\n';
  return `[\n${records.map((record) => `  ${writeOnManyLines(record, '  ')}`).join(',\n')}\n]\n`;
}

/**
 * Writes `collection` into `folder` in the form that `readCollection` reads back; the folder is made when
 * missing, files of the same name are replaced. The same collection gives the same bytes.
 */
export function writeCollection(folder: string, collection: Collection): void {
  const { entities, reports, questions, claims, citations, derivations, ...head } = collection;
  mkdirSync(join(folder, 'entities'), { recursive: true });
  mkdirSync(join(folder, 'claims'), { recursive: true });
  const write = (name: string, content: string): void => writeFileSync(join(folder, name), content);
  write('collection.json', `${writeOnManyLines(head, '')}\n`);
  for (const [label, name] of entityFiles) {
    const records = entities.filter((entity) => entity.label === label);
    write(join('entities', name), writeRecords(records.map(({ label: _label, ...record }) => record)));
  }
  write('reports.json', writeRecords(reports));
  write('questions.json', writeRecords(questions));
  write('citations.json', writeRecords(citations));
  write('derivations.json', writeRecords(derivations));
  for (const report of new Set(claims.map((claim) => claim.report))) {
    const name = join('claims', `${report}.json`);
    write(name, writeRecords(claims.filter((claim) => claim.report === report)));
  }
}
