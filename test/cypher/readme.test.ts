// server/cypher/README.md says what is true: its queries are run, its tables compared with the code.
import { expect, test } from 'vitest';
import { settings } from '../../server/config.ts';
import { defaultLimits, printReference } from '../../server/cypher/cypher.ts';
import { printedFunctions } from '../house/function-reference.ts';
import { codeFiles, readProjectFile } from '../house/source-files.ts';
import { openSample, openWritableSample } from './open-sample.ts';
import { findExpressions, findQueries, showAnswer, showResult } from './readme-examples.ts';

const guide = readProjectFile('server/cypher/README.md');
const sources = codeFiles.filter(({ path }) => path.startsWith('server/cypher/'));

/** The cells of a table's rows; the table is known by its first heading. */
function rowsOf(firstHeading: string): readonly (readonly string[])[] {
  const [, , ...rows] = (guide.split(new RegExp(`^(?=\\| ${firstHeading} \\|)`, 'mu'))[1] ?? '')
    .split(/\n(?!\|)/u)[0]
    ?.split('\n') ?? [''];
  return rows.map((row) =>
    row
      .slice(1, -1)
      .split(/(?<!\\)\|/u)
      .map((cell) => cell.trim()),
  );
}

/** The words in backticks. */
const namesIn = (cell = ''): readonly string[] =>
  Array.from(cell.matchAll(/`([^`]+)`/gu), ([, name = '']) => name);

const listed = (number: number): string => number.toLocaleString('en-US');

test('every query gives the rows, the warnings or the fault shown below it', () => {
  const reader = openSample();
  const examples = findQueries(guide);
  const found = examples.map(({ query, heading }) => ({
    query,
    shown: showAnswer(heading === 'Writing' ? openWritableSample() : reader, query),
    heading,
  }));
  expect(found).toEqual(examples);
});

test('the queries of the first README find something, without a warning', () => {
  const reader = openSample();
  const answers = findQueries(readProjectFile('README.md')).map(({ query }) => showAnswer(reader, query));
  expect(answers.length).toBeGreaterThan(0);
  expect(answers.filter((answer) => !answer.startsWith('| '))).toEqual([]);
});

test('every expression gives the result beside it', () => {
  const reader = openSample();
  const examples = findExpressions(guide.replace(printedFunctions(guide), ''));
  const found = examples.map(({ expression }) => ({
    expression,
    result: showResult(expression.startsWith('CREATE ') ? openWritableSample() : reader, expression),
  }));
  expect(found).toEqual(examples);
});

test('the functions are those of the code: node test/house/function-reference.ts --write puts them there', () => {
  expect(printedFunctions(guide)).toBe(printReference());
});

test('every limit has its row with its default, and no other', () => {
  expect(rowsOf('Limit').map(([name, value]) => [...namesIn(name), value])).toEqual(
    Object.entries(defaultLimits).map(([name, value]) => [name, listed(value)]),
  );
});

test('every setting of queries belongs to a limit and has the same default', () => {
  const ofQueries = Object.values(settings).filter(({ variable }) => variable.startsWith('HEARSAY_QUERY_'));
  expect(rowsOf('Limit').map(([, value, setting]) => [...namesIn(setting), value])).toEqual(
    ofQueries.map((one) => [one.variable, listed(Number(one.default))]),
  );
});

test('limits that nobody can set are those of the code', () => {
  const constantOf = (path: string, name: string): string => {
    const text = readProjectFile(`server/cypher/${path}`);
    return listed(Number(new RegExp(`${name} = ([\\d_]+);`, 'u').exec(text)?.[1]?.replaceAll('_', '')));
  };
  expect(guide.replaceAll('\n', ' ')).toContain(
    `Fixed are ${constantOf('values/nesting.ts', 'maxValueNesting')} lists and maps inside each other in one value, ` +
      `${constantOf('planner/check-length.ts', 'mostSteps')} clauses, nodes and relationships in one part of a query, ` +
      `${constantOf('binder/binder.ts', 'MOST_COLUMNS')} columns in all its WITH and RETURN together, ` +
      `and ${constantOf('values/regular-expression.ts', 'MAX_PATTERN_LENGTH')} characters in a regular expression.`,
  );
});

/** Each row names its type, or has that of the row above. */
function documentedFaults(): readonly string[] {
  let type = '';
  return rowsOf('Type').flatMap(([first, details]) => {
    type = namesIn(first)[0] ?? type;
    return namesIn(details).map((detail) => `${type} ${detail}`);
  });
}

const errorTypes = Array.from(
  /type CypherErrorType =([^;]+);/u
    .exec(readProjectFile('server/cypher/errors.ts'))?.[1]
    ?.matchAll(/'(\w+)'/gu) ?? [],
  ([, type = '']) => type,
);

test('every type of error is listed, and no other', () => {
  const types = new Set(documentedFaults().map((fault) => fault.split(' ')[0]));
  expect([...types]).toEqual(errorTypes);
});

test('every detail that the code names is listed, and no other', () => {
  // A detail is two words or more written as one; nothing else in the room is written so but types.
  const literals = sources.flatMap(({ text }) =>
    Array.from(text.matchAll(/'((?:[A-Z][a-z]+){2,})'/gu), ([, word = '']) => word),
  );
  const named = new Set(literals.filter((word) => ![...errorTypes, 'CypherError'].includes(word)));
  const documented = new Set(documentedFaults().map((fault) => fault.split(' ')[1] ?? ''));
  documented.delete('Cancelled');
  documented.delete('GraphChanged');
  expect([...documented].toSorted()).toEqual([...named].toSorted());
});

test('a detail stands beside the type with which the code raises it', () => {
  const raised = sources.flatMap(({ text }) => [
    ...Array.from(text.matchAll(/syntaxError\(\s*'(\w+)'/gu), ([, detail]) => `SyntaxError ${detail}`),
    ...Array.from(
      text.matchAll(/(?:runtimeError\(\s*|type: )'(\w+)',\s*(?:phase: '\w+',\s*)?(?:detail: )?'(\w+)'/gu),
      ([, type, detail]) => `${type} ${detail}`,
    ),
  ]);
  const documented = documentedFaults();
  expect([...new Set(raised)].filter((fault) => !documented.includes(fault))).toEqual([]);
});

/** `values/temporal/calendar.ts` is of `values`, `errors.ts` of `errors`. */
const placeOf = (path: string): string =>
  path.replace('server/cypher/', '').split('/')[0]?.replace(/\.ts$/u, '') ?? '';

test('every place in the room is in the map, and imports what the map allows', () => {
  const allowed = new Map(
    rowsOf('Place').flatMap(([places = '', , imports = '']) =>
      Array.from(places.matchAll(/`([\w-]+)(?:\.ts|\/)`/gu), ([, place = '']): [string, string] => [
        place,
        imports,
      ]),
    ),
  );
  const broken = sources.flatMap(({ path, imports }) => {
    const place = placeOf(path);
    const may = allowed.get(place);
    if (may === undefined) return [`${path} is not in the map`];
    if (may === 'everything here') return [];
    return imports
      .filter(({ isPackage, target }) => !isPackage && placeOf(target) !== place)
      .filter(({ target }) => !may.split(', ').includes(placeOf(target)))
      .map(({ target }) => `${path} imports ${target}`);
  });
  expect(broken).toEqual([]);
});
