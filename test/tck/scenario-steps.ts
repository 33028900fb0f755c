// What each step of a scenario says, read from its sentence, its block and its table.

import type { ComparisonRules, NotedTable } from './compare-values.ts';
import type { ScenarioStep } from './feature-files.ts';
import type { SideEffectName, SideEffects } from './side-effects.ts';
import { sideEffectNames } from './side-effects.ts';
import { type NotedValue, readNotation } from './value-notation.ts';

export interface ExpectedError {
  readonly type: string;
  readonly phase: 'compile' | 'runtime' | 'any';
  /** `*` is any. */
  readonly detail: string;
}

export interface ProcedureField {
  readonly name: string;
  /** As in the signature, without the question mark: INTEGER, FLOAT, NUMBER, STRING … */
  readonly type: string;
  readonly isNullable: boolean;
}

/** A procedure that looks its arguments up in a table. */
export interface ProcedureTable {
  readonly name: string;
  readonly takes: readonly ProcedureField[];
  readonly gives: readonly ProcedureField[];
  /** The arguments, then the results of each row. */
  readonly rows: readonly (readonly NotedValue[])[];
}

export type Step =
  /** A fresh graph, filled by the named script when there is a name. */
  | { readonly kind: 'graph'; readonly script: string | undefined }
  | { readonly kind: 'prepare'; readonly query: string }
  | { readonly kind: 'parameters'; readonly values: ReadonlyMap<string, NotedValue> }
  | { readonly kind: 'procedure'; readonly procedure: ProcedureTable }
  | { readonly kind: 'run'; readonly query: string }
  | { readonly kind: 'result'; readonly table: NotedTable; readonly rules: ComparisonRules }
  | { readonly kind: 'noRows' }
  | { readonly kind: 'error'; readonly error: ExpectedError }
  | { readonly kind: 'sideEffects'; readonly effects: SideEffects };

const NAMED_GRAPH = /^the (\S+) graph$/;
const RESULT = /^the result should be(, in order|, in any order)?( \(ignoring element order for lists\))?:$/;
const ERROR = /^an? (\w+) should be raised at (compile time|runtime|any time): (\S+)$/;
const PROCEDURE = /^there exists a procedure (\S+)\((.*)\) :: \((.*)\)\s*:$/;
const FIELD = /^(\w+) :: (\w+)(\??)$/;

const phases = { 'compile time': 'compile', runtime: 'runtime', 'any time': 'any' } as const;
const isTime = (time: string): time is keyof typeof phases => Object.hasOwn(phases, time);

function needBlock({ text, block }: ScenarioStep): string {
  if (block === undefined) throw new Error(`The step "${text}" lacks its query.`);
  return block;
}

/** Rows of two cells. */
const readPairs = ({ text, table }: ScenarioStep): readonly (readonly [string, string])[] =>
  table.map(([key, value, ...rest]) => {
    if (key === undefined || value === undefined || rest.length > 0) {
      throw new Error(`The table of "${text}" does not have two columns.`);
    }
    return [key, value];
  });

const readRows = (rows: readonly (readonly string[])[]): NotedTable['rows'] =>
  rows.map((row) => row.map(readNotation));

function readTable({ table: [columns = [], ...rows] }: ScenarioStep): NotedTable {
  return { columns, rows: readRows(rows) };
}

function readSideEffects(step: ScenarioStep): SideEffects {
  const isName = (name: string): name is SideEffectName => sideEffectNames.some((known) => known === name);
  return new Map(
    readPairs(step).map(([name, count]) => {
      if (!isName(name)) throw new Error(`${name} is no side effect.`);
      return [name, Number(count)];
    }),
  );
}

const readFields = (list: string): readonly ProcedureField[] =>
  list
    .split(',')
    .map((field) => field.trim())
    .filter(Boolean)
    .map((field) => {
      const [, name, type, mark] = FIELD.exec(field) ?? [];
      if (name === undefined || type === undefined) throw new Error(`${field} is no field of a procedure.`);
      return { name, type, isNullable: mark === '?' };
    });

/** Undefined where the step speaks of something else. */
function readProcedure({ text, table: [, ...rows] }: ScenarioStep): ProcedureTable | undefined {
  const [, name, takes, gives] = PROCEDURE.exec(text) ?? [];
  if (name === undefined || takes === undefined || gives === undefined) return undefined;
  return { name, takes: readFields(takes), gives: readFields(gives), rows: readRows(rows) };
}

function readExpectedError(text: string): ExpectedError | undefined {
  const [, type, time, detail] = ERROR.exec(text) ?? [];
  if (type === undefined || time === undefined || detail === undefined || !isTime(time)) return undefined;
  return { type, phase: phases[time], detail };
}

function readPatternStep(step: ScenarioStep): Step {
  const { text } = step;
  const [, script] = NAMED_GRAPH.exec(text) ?? [];
  if (script !== undefined) return { kind: 'graph', script };
  const result = RESULT.exec(text);
  if (result) {
    const rules = { isOrdered: result[1] === ', in order', ignoresListOrder: result[2] !== undefined };
    return { kind: 'result', table: readTable(step), rules };
  }
  const error = readExpectedError(text);
  if (error) return { kind: 'error', error };
  const procedure = readProcedure(step);
  if (procedure) return { kind: 'procedure', procedure };
  throw new Error(`No scenario has the step "${text}".`);
}

/** What the step says. Throws where no step of a scenario reads like this. */
export function readStep(step: ScenarioStep): Step {
  switch (step.text) {
    case 'an empty graph':
    case 'any graph':
      return { kind: 'graph', script: undefined };
    case 'having executed:':
      return { kind: 'prepare', query: needBlock(step) };
    case 'parameters are:':
      return {
        kind: 'parameters',
        values: new Map(readPairs(step).map(([name, value]) => [name, readNotation(value)])),
      };
    case 'executing query:':
    case 'executing control query:':
      return { kind: 'run', query: needBlock(step) };
    case 'the result should be empty':
      return { kind: 'noRows' };
    case 'no side effects':
      return { kind: 'sideEffects', effects: new Map() };
    case 'the side effects should be:':
      return { kind: 'sideEffects', effects: readSideEffects(step) };
    default:
      return readPatternStep(step);
  }
}
