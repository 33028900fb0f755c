// What server/corroboration/README.md says of openCypher is true: its queries are run, its tables compared with the code.
import { expect, test } from 'vitest';
import { openCorroboratedSample } from '../cypher/open-sample.ts';
import { findQueries, showAnswer } from '../cypher/readme-examples.ts';
import { readProjectFile } from '../house/source-files.ts';

const guide = readProjectFile('server/corroboration/README.md');

const isOurs = ({ name }: { readonly name: string }): boolean => name.startsWith('hearsay.');

test('every query gives the rows shown below it', () => {
  const engine = openCorroboratedSample();
  const examples = findQueries(guide);
  expect(examples.length).toBeGreaterThan(0);
  const found = examples.map(({ query, heading }) => ({ query, shown: showAnswer(engine, query), heading }));
  expect(found).toEqual(examples);
});

test('every function and procedure has its row with its signature and sentence, and no other', () => {
  const { functions, procedures } = openCorroboratedSample().language();
  const rows = Array.from(
    guide.matchAll(/^\| `(hearsay\.[^`]+)` \| (.*) \|$/gmu),
    ([, signature, sentence]) => [signature, sentence],
  );
  expect(rows).toEqual(
    [...functions, ...procedures].filter(isOurs).map(({ signature, sentence }) => [signature, sentence]),
  );
});

test('every function gives what its example says', () => {
  const engine = openCorroboratedSample();
  const examples = engine
    .language()
    .functions.filter(isOurs)
    .map(({ example }) => example.split(' → '));
  const found = examples.map(([query = '']) => [query, showAnswer(engine, query).split('\n').at(-1)]);
  expect(found).toEqual(examples.map(([query, result]) => [query, `| ${result} |`]));
});

test.each([
  'origin(1)',
  "chain('nobody')",
  'drift(null)',
  "compare('nothing')",
  'independentOrigins({a: 1})',
])('hearsay.%s gives no rows', (call) => {
  expect(openCorroboratedSample().runSync(`CALL hearsay.${call}`).rows).toEqual([]);
});

test('functions of what is no claim give null', () => {
  const { rows } = openCorroboratedSample().runSync(
    "RETURN hearsay.origin('nobody'), hearsay.depth('nobody'), hearsay.depth(null)",
  );
  expect(rows).toEqual([[null, null, null]]);
});
