// Writes random queries that read: clause after clause, each over the variables that the ones before left in scope.
import { allAggregates } from '../../server/cypher/functions/registry.ts';
import { type Chance, seedChance } from '../bench/seeded-chance.ts';
import type { Features } from './features.ts';
import { temporalKinds, type ValueKind, valueKinds, vocabularyFor } from './vocabulary.ts';
import { type Scope, type ScopedVariable, type Writer, writeExpression } from './write-expression.ts';
import { type ScopedText, writePatterns } from './write-pattern.ts';

const DEPTH = 3;

function openWriter(chance: Chance, features: Features): Writer {
  let names = 0;
  return { chance, features, vocabulary: vocabularyFor(features), newName: (stem) => `${stem}${++names}` };
}

const drawKind = ({ chance, features }: Writer): ValueKind =>
  chance.pick(
    valueKinds.filter(
      (kind) => (features.temporal || !temporalKinds.includes(kind)) && (features.maps || kind !== 'map'),
    ),
  );

const writeWhere = (writer: Writer, scope: Scope, share: number): string =>
  writer.chance.isLikely(share) ? ` WHERE ${writeExpression(writer, scope, 'boolean', DEPTH)}` : '';

/** The condition of a MATCH that must find something stands on a line of its own. */
function writeMatch(writer: Writer, scope: Scope): ScopedText {
  const { chance, features } = writer;
  const optional = features.optionalMatch && chance.isLikely(0.2) ? 'OPTIONAL ' : '';
  const patterns = writePatterns(writer, scope, 1);
  const where = writeWhere(writer, patterns.scope, 0.5).replace(/^ /, optional === '' ? '\n' : ' ');
  return { text: `${optional}MATCH ${patterns.text}${where}`, scope: patterns.scope };
}

function writeUnwind(writer: Writer, scope: Scope): ScopedText {
  const kind = writer.chance.pick<ValueKind>(['integer', 'string', 'list']);
  const list = writer.chance.isLikely(0.5)
    ? `[${writeExpression(writer, scope, kind, 1)}, ${writeExpression(writer, scope, kind, 1)}, null]`
    : writeExpression(writer, scope, 'list', 2);
  const variable = { name: writer.newName('u'), kind };
  return { text: `UNWIND ${list} AS ${variable.name}`, scope: [...scope, variable] };
}

function writeAggregate(writer: Writer, scope: Scope): string {
  const { chance } = writer;
  if (chance.isLikely(0.25)) return 'count(*)';
  const { name, parameters } = chance.pick(allAggregates);
  const kind: ValueKind = name.startsWith('duration')
    ? 'duration'
    : chance.pick(['integer', 'float', 'string']);
  const distinct = chance.isLikely(0.2) ? 'DISTINCT ' : '';
  const second = parameters.length > 1 ? ', 0.5' : '';
  return `${name}(${distinct}${writeExpression(writer, scope, kind, 2)}${second})`;
}

interface Item extends ScopedVariable {
  readonly text: string;
}

/** One column: a variable handed on, an aggregate, or an expression with a new name. */
function writeItem(writer: Writer, scope: Scope, name: string | undefined): Item {
  const { chance, features } = writer;
  const handedOn = scope.length > 0 && name === undefined && chance.isLikely(0.45);
  if (handedOn) {
    const variable = chance.pick(scope);
    return { ...variable, text: variable.name };
  }
  const isAggregate = features.aggregates && chance.isLikely(0.2);
  const kind = isAggregate ? 'integer' : drawKind(writer);
  const alias = name ?? writer.newName('c');
  const text = isAggregate ? writeAggregate(writer, scope) : writeExpression(writer, scope, kind, DEPTH);
  return { name: alias, kind, text: `${text} AS ${alias}` };
}

function writeItems(writer: Writer, scope: Scope, names: readonly string[] | undefined): readonly Item[] {
  if (names) return names.map((name) => writeItem(writer, scope, name));
  const items = new Map<string, Item>();
  const count = writer.chance.whole(1, 4);
  for (let i = 0; i < count; i++) {
    const item = writeItem(writer, scope, undefined);
    items.set(item.name, item);
  }
  return [...items.values()];
}

function writeEnding(writer: Writer, scope: Scope): string {
  const { chance, features } = writer;
  const sort = (): string =>
    `${chance.isLikely(0.7) && scope.length > 0 ? chance.pick(scope).name : writeExpression(writer, scope, 'integer', 1)}${chance.pick(['', '', ' DESC'])}`;
  const order =
    features.sorting && chance.isLikely(0.3)
      ? ` ORDER BY ${sort()}${chance.isLikely(0.3) ? `, ${sort()}` : ''}`
      : '';
  const skip =
    features.cutting && chance.isLikely(0.1) ? ` SKIP ${chance.pick(['0', '1', '$number', '1 + 1'])}` : '';
  const limit =
    features.cutting && chance.isLikely(0.15)
      ? ` LIMIT ${chance.pick(['0', '1', '3', '10', '$number'])}`
      : '';
  return order + skip + limit;
}

/** What follows WITH or RETURN. With `names` these are the columns. */
function writeProjection(writer: Writer, scope: Scope, names?: readonly string[]): ScopedText {
  const { chance } = writer;
  const distinct = chance.isLikely(0.15) ? 'DISTINCT ' : '';
  if (scope.length > 0 && names === undefined && chance.isLikely(0.12)) {
    return { text: `${distinct}*${writeEnding(writer, scope)}`, scope };
  }
  const items = writeItems(writer, scope, names);
  const after = items.map(({ name, kind }) => ({ name, kind }));
  return {
    text: `${distinct}${items.map(({ text }) => text).join(', ')}${writeEnding(writer, after)}`,
    scope: after,
  };
}

function writeWith(writer: Writer, scope: Scope): ScopedText {
  const projection = writeProjection(writer, scope);
  const where = writeWhere(writer, projection.scope, 0.3);
  return { text: `WITH ${projection.text}${where}`, scope: projection.scope };
}

function writeSubquery(writer: Writer, scope: Scope): ScopedText {
  const { chance } = writer;
  const imported = chance.shuffle(scope).slice(0, chance.whole(0, 2));
  const names = imported.map(({ name }) => name).join(', ');
  const isListed = chance.isLikely(0.4);
  const open = isListed ? `CALL (${names}) {` : `CALL {${imported.length > 0 ? ` WITH ${names}` : ''}`;
  const reading = chance.isLikely(0.7) ? writeMatch(writer, imported) : writeUnwind(writer, imported);
  const column = writer.newName('s');
  const projection = writeProjection(writer, reading.scope, [column]);
  return {
    text: `${open} ${reading.text.replace('\n', ' ')} RETURN ${projection.text} }`,
    scope: [...scope, ...projection.scope],
  };
}

function writeReading(writer: Writer, scope: Scope): ScopedText {
  const { chance, features } = writer;
  const share = chance.next();
  if (share < 0.55) return writeMatch(writer, scope);
  if (share < 0.7) return writeUnwind(writer, scope);
  if (share < 0.8 && features.subqueries) return writeSubquery(writer, scope);
  return writeWith(writer, scope);
}

/** Up to four clauses, one to a line, and the variables that they leave in scope. */
function writeReadings(writer: Writer): ScopedText {
  const clauses: string[] = [];
  let scope: Scope = [];
  const count = writer.chance.pick([0, 1, 1, 1, 2, 2, 3, 4]);
  for (let i = 0; i < count; i++) {
    const clause = writeReading(writer, scope);
    clauses.push(`${clause.text}\n`);
    scope = clause.scope;
  }
  return { text: clauses.join(''), scope };
}

function writeSingleQuery(writer: Writer, names: readonly string[] | undefined): string {
  const { text, scope } = writeReadings(writer);
  return `${text}RETURN ${writeProjection(writer, scope, names).text}`;
}

/** A query that mostly makes sense, one clause to a line; the same seed gives the same query. */
export function writeQuery(seed: number, features: Features): string {
  const writer = openWriter(seedChance(seed), features);
  if (!features.unions || writer.chance.isLikely(0.92)) return writeSingleQuery(writer, undefined);
  const names = ['a', 'b'].slice(0, writer.chance.whole(1, 2));
  const word = writer.chance.pick(['\nUNION\n', '\nUNION ALL\n']);
  return Array.from({ length: writer.chance.whole(2, 3) }, () => writeSingleQuery(writer, names)).join(word);
}

/** A query of reading clauses and a RETURN of two columns or a count, without `RETURN *`. */
export function writeCountedQuery(seed: number, features: Features): string {
  const writer = openWriter(seedChance(seed), features);
  const { text, scope } = writeReadings(writer);
  if (writer.chance.isLikely(0.3)) return `${text}RETURN count(*) AS n`;
  return `${text}RETURN ${writeProjection(writer, scope, ['a', 'b']).text}`;
}

/** A pattern and a condition over it, to be taken apart into its three answers. */
export function writeCondition(
  seed: number,
  features: Features,
): { readonly reading: string; readonly condition: string } {
  const writer = openWriter(seedChance(seed), features);
  const patterns = writePatterns(writer, [], 0);
  return {
    reading: `MATCH ${patterns.text}`,
    condition: writeExpression(writer, patterns.scope, 'boolean', DEPTH),
  };
}
