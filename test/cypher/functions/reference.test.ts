// The printed reference of functions.
import { expect, test } from 'vitest';
import { printReference, signatureOf } from '../../../server/cypher/functions/reference.ts';
import { allAggregates, allFunctions, functionsByName } from '../../../server/cypher/functions/registry.ts';

const signature = (name: string): string | undefined => {
  const definition = functionsByName.get(name);
  return definition && signatureOf(definition);
};

test('a signature says what may be left out, repeated, and of which type', () => {
  expect(signature('round')).toBe('round(number: NUMBER, places?: INTEGER, mode?: STRING): FLOAT');
  expect(signature('size')).toBe('size(value: LIST or STRING): INTEGER');
  expect(signature('coalesce')).toBe('coalesce(value: ANY, …): ANY');
  expect(signature('split')).toBe('split(text: STRING, delimiter: STRING): LIST<STRING>');
});

test('INSTANT stands for all kinds of dates and times', () => {
  expect(signature('duration.indays')).toBe('duration.inDays(from: INSTANT, to: INSTANT): DURATION');
  expect(signature('date')).toBe('date(from?: STRING or MAP or INSTANT): DATE');
});

test('every function and aggregate has one row', () => {
  const rows = printReference()
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  expect(rows).toHaveLength(allFunctions.length + allAggregates.length);
});

test('a row has the signature, the sentence and the examples', () => {
  expect(printReference()).toContain(
    '| `tail(list: LIST): LIST` | The list without its first item. | `tail([1, 2, 3])` → `[2, 3]` |',
  );
});

test('a bar inside a cell does not end it', () => {
  expect(printReference()).toContain('RETURN [n IN nodes(p) \\| n.id]`');
});
