// The runner with engines made by hand: it must find fault with every answer that is not the expected one.
import { expect, test } from 'vitest';
import {
  CypherError,
  type GraphPort,
  type Parameters,
  type StoredNode,
  type Value,
} from '../../server/cypher/cypher.ts';
import { runtimeError, syntaxError } from '../../server/cypher/errors.ts';
import { readFeature } from './feature-files.ts';
import { runScenario, type ScenarioResult } from './run-scenario.ts';

/** A record that holds the nodes of a list. */
const portOver = (nodes: readonly StoredNode[]): GraphPort => ({
  nodeCount: nodes.length,
  relationshipCount: 0,
  forEachNode: (visit) => nodes.forEach((node) => void visit(node)),
  forEachRelationship: () => undefined,
  onChange: () => () => undefined,
  idProperty: undefined,
  hiddenNodeProperties: [],
  hiddenRelationshipProperties: [],
});

interface FakeAnswer {
  readonly rows?: readonly (readonly Value[])[];
  readonly columns?: readonly string[];
  readonly fails?: unknown;
  /** Nodes that the query adds. */
  readonly adds?: readonly StoredNode[];
}

/** The problem that the runner sees when the query under test is answered so. */
async function problemOf(
  steps: string,
  answer: FakeAnswer,
  prepared: FakeAnswer = {},
): Promise<string | undefined> {
  const text = `Feature: F\n\n  Scenario: S\n    Given an empty graph\n${steps}`;
  const [scenario] = readFeature(text, 'f');
  if (!scenario) throw new Error('no scenario');
  const nodes: StoredNode[] = [];
  const answerWith = ({ rows = [], columns = ['n'], fails, adds = [] }: FakeAnswer): ScenarioResult => {
    nodes.push(...adds);
    if (fails !== undefined) throw fails;
    return { columns, rows };
  };
  const failure = await runScenario(scenario, {
    openGraph: () => ({
      port: portOver(nodes),
      run: async (query: string, _parameters: Parameters) =>
        answerWith(query.startsWith('CREATE') ? prepared : answer),
    }),
    readScript: () => 'CREATE ()',
  });
  return failure?.problem;
}

const query = '    When executing query:\n      """\n      RETURN 1 AS n\n      """\n';
const expectsOneAndTwo = `${query}    Then the result should be, in order:\n      | n |\n      | 1 |\n      | 2 |\n`;
const expectsSyntaxError = `${query}    Then a SyntaxError should be raised at compile time: UndefinedVariable\n`;
const hoda: StoredNode = { id: 'n1', labels: ['Person'], properties: { name: 'Hoda' } };

test('the expected rows pass', async () => {
  expect(await problemOf(expectsOneAndTwo, { rows: [[1], [2]] })).toBeUndefined();
});

test('the rows in another order fail', async () => {
  expect(await problemOf(expectsOneAndTwo, { rows: [[2], [1]] })).toContain('order expected');
});

test('a missing row fails', async () => {
  expect(await problemOf(expectsOneAndTwo, { rows: [[1]] })).toBe('rows missing:\n  | 2 |');
});

test('other columns fail', async () => {
  expect(await problemOf(expectsOneAndTwo, { rows: [[1], [2]], columns: ['m'] })).toContain(
    'columns found: m',
  );
});

test('rows where none are expected fail', async () => {
  const steps = `${query}    Then the result should be empty\n`;
  expect(await problemOf(steps, { rows: [[1]] })).toBe('expected: no rows\ngot: 1');
  expect(await problemOf(steps, {})).toBeUndefined();
});

test('a value that the engine should not have made fails', async () => {
  expect(await problemOf(expectsOneAndTwo, { rows: [[1n], [2n]] })).toContain('1 is no INTEGER as a bigint.');
});

test('the expected error passes', async () => {
  const fails = syntaxError(
    'UndefinedVariable',
    undefined,
    'speakr is not defined.',
    'Did you mean speaker?',
  );
  expect(await problemOf(expectsSyntaxError, { fails })).toBeUndefined();
});

test('an error with another detail, phase or type fails', async () => {
  const problem = 'expected: SyntaxError at compile: UndefinedVariable\n';
  const fault = { message: 'No.', fix: 'Do.' };
  const failing = (fails: unknown) => problemOf(expectsSyntaxError, { fails });
  expect(await failing(syntaxError('UnexpectedSyntax', undefined, 'No.', 'Do.'))).toBe(
    `${problem}got: SyntaxError at compile: UnexpectedSyntax (No.)`,
  );
  expect(
    await failing(
      new CypherError({ type: 'SyntaxError', phase: 'runtime', detail: 'UndefinedVariable', ...fault }),
    ),
  ).toBe(`${problem}got: SyntaxError at runtime: UndefinedVariable (No.)`);
  expect(
    await failing(
      new CypherError({ type: 'SemanticError', phase: 'compile', detail: 'UndefinedVariable', ...fault }),
    ),
  ).toBe(`${problem}got: SemanticError at compile: UndefinedVariable (No.)`);
});

test('no error where one is expected fails', async () => {
  expect(await problemOf(expectsSyntaxError, { rows: [[1]] })).toBe(
    'expected: SyntaxError at compile: UndefinedVariable\ngot: 1 rows',
  );
});

test('a crash is not the expected error', async () => {
  expect(await problemOf(expectsSyntaxError, { fails: new TypeError('x is undefined') })).toContain(
    'a crash:',
  );
});

test('an error at compile time after the graph was changed fails', async () => {
  const fails = syntaxError('UndefinedVariable', undefined, 'No.', 'Do.');
  expect(await problemOf(expectsSyntaxError, { fails, adds: [hoda] })).toContain(
    'the graph was changed before',
  );
});

test('an error at any time with any detail is only compared by its type', async () => {
  const steps = `${query}    Then a TypeError should be raised at any time: *\n`;
  const fails = runtimeError('TypeError', 'InvalidArgumentValue', 'No.', 'Do.');
  expect(await problemOf(steps, { fails })).toBeUndefined();
  expect(await problemOf(steps, { fails: syntaxError('X', undefined, 'No.', 'Do.') })).toContain(
    'SyntaxError',
  );
});

test('an error where rows are expected fails, and so does one that nothing is said of', async () => {
  const fails = runtimeError('TypeError', 'InvalidArgumentValue', 'No.', 'Do.');
  expect(await problemOf(expectsOneAndTwo, { fails })).toBe(
    'got: TypeError at runtime: InvalidArgumentValue (No.)',
  );
  expect(await problemOf(query, { fails })).toBe('got: TypeError at runtime: InvalidArgumentValue (No.)');
});

test('side effects other than the expected ones fail', async () => {
  const steps = `${query}    Then the side effects should be:\n      | +nodes | 1 |\n`;
  expect(await problemOf(steps, { adds: [hoda] })).toBe(
    'side effects expected: +nodes 1\nside effects found: +nodes 1, +labels 1, +properties 1',
  );
  expect(await problemOf(steps, {})).toBe('side effects expected: +nodes 1\nside effects found: none');
  const bare: StoredNode = { id: 'n1', labels: [], properties: {} };
  expect(await problemOf(steps, { adds: [bare] })).toBeUndefined();
});

test('a side effect where there should be none fails', async () => {
  expect(await problemOf(`${query}    Then no side effects\n`, { adds: [hoda] })).toContain(
    'side effects expected: none',
  );
});

test('what the preparation does is no side effect of the query', async () => {
  const prepare = '    And having executed:\n      """\n      CREATE (:Person)\n      """\n';
  expect(
    await problemOf(`${prepare}${query}    Then no side effects\n`, {}, { adds: [hoda] }),
  ).toBeUndefined();
});

test('a preparation that fails is the failure of the scenario', async () => {
  const prepare = '    And having executed:\n      """\n      CREATE (:Person)\n      """\n';
  const fails = syntaxError('UnexpectedSyntax', undefined, 'No.', 'Do.');
  expect(await problemOf(`${prepare}${expectsSyntaxError}`, {}, { fails })).toBe(
    'got: SyntaxError at compile: UnexpectedSyntax (No.)',
  );
});

test('a scenario that checks nothing, or knows no such step, fails', async () => {
  expect(await problemOf('    Then the result should be empty\n', {})).toContain('before it runs a query');
  expect(await problemOf('    And any graph\n', {})).toBe('The scenario runs no query.');
  expect(await problemOf('    When the moon is full\n', {})).toContain('No scenario has the step');
});
