// A procedure of a scenario: it finds its arguments in the scenario's table and gives what stands beside them.
import type { ProcedureDefinition } from '../../server/cypher/cypher.ts';
import type { StaticType, TypeName, Value } from '../../server/cypher/values/value.ts';
import { isSameValue } from './compare-values.ts';
import { describeValue, toValue } from './described-values.ts';
import type { ProcedureField, ProcedureTable } from './scenario-steps.ts';
import type { NotedValue } from './value-notation.ts';

const typesByName: ReadonlyMap<string, TypeName> = new Map([
  ['ANY', 'any'],
  ['BOOLEAN', 'boolean'],
  ['INTEGER', 'integer'],
  ['FLOAT', 'float'],
  ['NUMBER', 'number'],
  ['STRING', 'string'],
  ['LIST', 'list'],
  ['MAP', 'map'],
]);

function readType(name: string): StaticType {
  const type = typesByName.get(name);
  if (type === undefined) throw new Error(`${name} is no type of a procedure's field.`);
  return { name: type };
}

/** An INTEGER may be handed over where a FLOAT or NUMBER is taken. */
const isArgument = (written: NotedValue, handed: NotedValue, { type }: ProcedureField): boolean =>
  isSameValue(written, handed) ||
  ((type === 'FLOAT' || type === 'NUMBER') &&
    written.kind === 'float' &&
    handed.kind === 'integer' &&
    written.value === Number(handed.value));

/** The table as a procedure that the engine can call. */
export function openTableProcedure({ name, takes, gives, rows }: ProcedureTable): ProcedureDefinition {
  const isRowFor = (row: readonly NotedValue[], handed: readonly NotedValue[]): boolean =>
    takes.every((field, index) => {
      const [written, argument] = [row[index], handed[index]];
      return written !== undefined && argument !== undefined && isArgument(written, argument, field);
    });
  return {
    name,
    parameters: takes.map((field) => ({
      name: field.name,
      type: readType(field.type),
      isNullable: field.isNullable,
    })),
    results: gives.map((field) => ({ name: field.name, type: readType(field.type) })),
    sentence: 'Looks its arguments up in the table of a scenario.',
    run: (values: readonly Value[]) => {
      const handed = values.map(describeValue);
      return rows.filter((row) => isRowFor(row, handed)).map((row) => row.slice(takes.length).map(toValue));
    },
  };
}
