// Feature files as scenarios and steps: outlines expanded, every sentence read, unknown ones refused.
import { expect, test } from 'vitest';
import { readFeature, type ScenarioStep } from './feature-files.ts';
import { readStep } from './scenario-steps.ts';

const step = (text: string, table: ScenarioStep['table'] = [], block?: string): ScenarioStep => ({
  text,
  block,
  table,
});

const feature = `
Feature: Claims

  Background:
    Given an empty graph

  Scenario: A claim is kept
    When executing query:
      """
      RETURN 1 AS one
      """
    Then the result should be, in order:
      | one |
      | 1   |

  Scenario Outline: A <kind> is counted
    When executing query:
      """
      RETURN <expression> AS n
      """
    Then the result should be, in any order:
      | n       |
      | <value> |

    Examples:
      | kind  | expression     | value |
      | claim | size(['a\\|b']) | 1     |
      | name  | size('x')      | 1     |
`;

test('an outline becomes one scenario for each of its examples, each with the background', () => {
  const scenarios = readFeature(feature, 'claims/Claims');
  expect(scenarios.map(({ name, line }) => `${line} ${name}`)).toEqual([
    '7 A claim is kept',
    '27 A claim is counted',
    '28 A name is counted',
  ]);
  expect(scenarios.map(({ steps }) => steps[0]?.text)).toEqual([
    'an empty graph',
    'an empty graph',
    'an empty graph',
  ]);
});

test('the words of an example stand in its query and its table, and an escaped bar is a bar', () => {
  const [, example] = readFeature(feature, 'claims/Claims');
  expect(example?.feature).toBe('claims/Claims');
  expect(example?.steps[1]?.block).toBe("RETURN size(['a|b']) AS n");
  expect(example?.steps[2]?.table).toEqual([['n'], ['1']]);
});

test('an empty graph and any graph are the same, and a named graph has a script', () => {
  expect(readStep(step('an empty graph'))).toEqual({ kind: 'graph', script: undefined });
  expect(readStep(step('any graph'))).toEqual({ kind: 'graph', script: undefined });
  expect(readStep(step('the harbour graph'))).toEqual({ kind: 'graph', script: 'harbour' });
});

test('queries stand in blocks', () => {
  expect(readStep(step('having executed:', [], 'CREATE ()'))).toEqual({
    kind: 'prepare',
    query: 'CREATE ()',
  });
  expect(readStep(step('executing query:', [], 'RETURN 1'))).toEqual({ kind: 'run', query: 'RETURN 1' });
  expect(readStep(step('executing control query:', [], 'RETURN 1'))).toEqual({
    kind: 'run',
    query: 'RETURN 1',
  });
  expect(() => readStep(step('executing query:'))).toThrow('The step "executing query:" lacks its query.');
});

test('parameters are values by name', () => {
  expect(readStep(step('parameters are:', [['name', "'Hoda'"]]))).toEqual({
    kind: 'parameters',
    values: new Map([['name', { kind: 'string', value: 'Hoda' }]]),
  });
});

test('a result says whether the order of rows and of lists counts', () => {
  const rulesOf = (text: string) => {
    const read = readStep(step(text, [['n'], ['1']]));
    return read.kind === 'result' ? read.rules : undefined;
  };
  expect(rulesOf('the result should be, in order:')).toEqual({ isOrdered: true, ignoresListOrder: false });
  expect(rulesOf('the result should be, in any order:')).toEqual({
    isOrdered: false,
    ignoresListOrder: false,
  });
  expect(rulesOf('the result should be (ignoring element order for lists):')).toEqual({
    isOrdered: false,
    ignoresListOrder: true,
  });
  expect(rulesOf('the result should be, in order (ignoring element order for lists):')).toEqual({
    isOrdered: true,
    ignoresListOrder: true,
  });
});

test('an error has a type, a phase and a detail', () => {
  expect(readStep(step('a SyntaxError should be raised at compile time: UndefinedVariable'))).toEqual({
    kind: 'error',
    error: { type: 'SyntaxError', phase: 'compile', detail: 'UndefinedVariable' },
  });
  expect(readStep(step('an EntityNotFound should be raised at runtime: DeletedEntityAccess'))).toEqual({
    kind: 'error',
    error: { type: 'EntityNotFound', phase: 'runtime', detail: 'DeletedEntityAccess' },
  });
  expect(readStep(step('a TypeError should be raised at any time: *'))).toEqual({
    kind: 'error',
    error: { type: 'TypeError', phase: 'any', detail: '*' },
  });
});

test('side effects are counted by name, and there may be none', () => {
  expect(readStep(step('no side effects'))).toEqual({ kind: 'sideEffects', effects: new Map() });
  expect(
    readStep(
      step('the side effects should be:', [
        ['+nodes', '2'],
        ['-properties', '1'],
      ]),
    ),
  ).toEqual({
    kind: 'sideEffects',
    effects: new Map([
      ['+nodes', 2],
      ['-properties', 1],
    ]),
  });
  expect(() => readStep(step('the side effects should be:', [['+wishes', '3']]))).toThrow(
    '+wishes is no side effect.',
  );
});

test('a procedure has a signature and a table', () => {
  const text = 'there exists a procedure hearsay.find(name :: STRING?, n :: INTEGER) :: (id :: STRING?):';
  expect(
    readStep(
      step(text, [
        ['name', 'n', 'id'],
        ["'Hoda'", '1', "'p1'"],
      ]),
    ),
  ).toEqual({
    kind: 'procedure',
    procedure: {
      name: 'hearsay.find',
      takes: [
        { name: 'name', type: 'STRING', isNullable: true },
        { name: 'n', type: 'INTEGER', isNullable: false },
      ],
      gives: [{ name: 'id', type: 'STRING', isNullable: true }],
      rows: [
        [
          { kind: 'string', value: 'Hoda' },
          { kind: 'integer', value: 1n },
          { kind: 'string', value: 'p1' },
        ],
      ],
    },
  });
});

test('a procedure may take and give nothing', () => {
  expect(readStep(step('there exists a procedure hearsay.rest() :: ():'))).toEqual({
    kind: 'procedure',
    procedure: { name: 'hearsay.rest', takes: [], gives: [], rows: [] },
  });
});

test('a step that nobody knows is refused, not passed over', () => {
  expect(() => readStep(step('the moon is full'))).toThrow('No scenario has the step "the moon is full".');
});
