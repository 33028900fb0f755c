// The procedures that are always there.
import { expect, test } from 'vitest';
import { builtInProcedures, type GraphNames } from '../../../server/cypher/functions/procedures.ts';
import { context } from './call-function.ts';

const names: GraphNames = {
  labels: ['Speaker', 'Claim'],
  types: ['SAID'],
  propertyKeys: new Set(['name', 'year']),
};

const rowsOf = (name: string, view: () => GraphNames = () => names) => {
  const procedure = builtInProcedures(view).find((one) => one.name === name);
  return procedure && [...procedure.run([], context)];
};

test('labels, relationship types and property keys are listed one a row', () => {
  expect(rowsOf('db.labels')).toEqual([['Speaker'], ['Claim']]);
  expect(rowsOf('db.relationshipTypes')).toEqual([['SAID']]);
  expect(rowsOf('db.propertyKeys')).toEqual([['name'], ['year']]);
});

test('the columns are named as in Neo4j', () => {
  const columns = builtInProcedures(() => names).map(({ results }) => results.map(({ name }) => name));
  expect(columns).toEqual([['label'], ['relationshipType'], ['propertyKey']]);
});

test('the graph is asked at each call', () => {
  let labels = ['Speaker'];
  const procedure = builtInProcedures(() => ({ ...names, labels }))[0];
  labels = ['Speaker', 'Place'];
  expect([...(procedure?.run([], context) ?? [])]).toEqual([['Speaker'], ['Place']]);
});
