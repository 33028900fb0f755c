// Procedures of scenarios: rows are found by their arguments, and whole numbers serve as floats.
import { expect, test } from 'vitest';
import type { ProcedureDefinition } from '../../server/cypher/cypher.ts';
import { WholeFloat } from '../../server/cypher/values/value.ts';
import { context } from '../cypher/functions/call-function.ts';
import { readStep } from './scenario-steps.ts';
import { openTableProcedure } from './table-procedure.ts';

function procedureOf(signature: string, ...table: readonly (readonly string[])[]): ProcedureDefinition {
  const step = readStep({ text: `there exists a procedure ${signature}:`, block: undefined, table });
  if (step.kind !== 'procedure') throw new Error(`${signature} is no procedure`);
  return openTableProcedure(step.procedure);
}

const findSpeaker = procedureOf(
  'hearsay.speakers(report :: STRING?, least :: FLOAT?) :: (name :: STRING?, claims :: INTEGER?)',
  ['report', 'least', 'name', 'claims'],
  ["'r1'", '1.0', "'Hoda'", '3'],
  ["'r1'", '1.0', "'Majid'", '1'],
  ["'r2'", 'null', 'null', '0'],
);

test('all rows with the arguments are given, without the arguments', () => {
  expect([...findSpeaker.run(['r1', new WholeFloat(1)], context)]).toEqual([
    ['Hoda', 3],
    ['Majid', 1],
  ]);
});

test('an INTEGER serves where a FLOAT is taken', () => {
  expect([...findSpeaker.run(['r1', 1], context)]).toHaveLength(2);
  expect([...findSpeaker.run(['r1', 2], context)]).toEqual([]);
});

test('null finds the rows with null', () => {
  expect([...findSpeaker.run(['r2', null], context)]).toEqual([[null, 0]]);
});

test('a FLOAT does not serve where an INTEGER is taken', () => {
  const once = procedureOf('hearsay.once(n :: INTEGER?) :: (out :: STRING?)', ['n', 'out'], ['1', "'a'"]);
  expect([...once.run([1], context)]).toEqual([['a']]);
  expect([...once.run([new WholeFloat(1)], context)]).toEqual([]);
});

test('the signature names types as the engine does', () => {
  expect(findSpeaker.parameters).toEqual([
    { name: 'report', type: { name: 'string' }, isNullable: true },
    { name: 'least', type: { name: 'float' }, isNullable: true },
  ]);
  expect(findSpeaker.results).toEqual([
    { name: 'name', type: { name: 'string' } },
    { name: 'claims', type: { name: 'integer' } },
  ]);
  expect(() => procedureOf('hearsay.x(a :: WISH) :: ()')).toThrow("WISH is no type of a procedure's field.");
});
