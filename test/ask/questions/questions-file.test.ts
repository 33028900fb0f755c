// The test set of questions: its ids exist, nothing stands twice, and every kind is in both halves.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readCollection } from '../../../server/store/store.ts';
import { type ExpectedAnswer, readQuestions } from './read-questions.ts';

const development = readQuestions('development');
const check = readQuestions('check');
const further = readQuestions('further');
const all = [...development, ...check, ...further];

const collection = readCollection(resolve(import.meta.dirname, '../../../graph-data/islamic-state-syria'));
const claims = new Set(collection.claims.map(({ id }) => id));
const reports = new Set(collection.reports.map(({ id }) => id));
const entities = new Set([...collection.entities.map(({ id }) => id), ...reports]);

const repeated = (words: readonly string[]): readonly string[] =>
  words.filter((word, place) => words.indexOf(word) !== place);

const kindsOf = (questions: readonly ExpectedAnswer[]): ReadonlySet<string> =>
  new Set(questions.map(({ kind }) => kind));

test('each half has at least 75 questions', () => {
  expect(development.length).toBeGreaterThanOrEqual(75);
  expect(check.length).toBeGreaterThanOrEqual(75);
});

test('there are at least 90 questions in wordings that were not foreseen', () => {
  expect(further.length).toBeGreaterThanOrEqual(90);
});

test('every kind of question is in both halves', () => {
  expect(kindsOf(development)).toEqual(kindsOf(check));
});

test('the guide has a definition for every kind, and for no other', () => {
  const guide = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
  const defined = [...guide.matchAll(/^\| `(\w+)` \|/gm)].map(([, kind]) => kind);
  expect(defined.toSorted()).toEqual([...kindsOf(all)].toSorted());
});

test('no question and no id stands twice', () => {
  expect(repeated(all.map(({ id }) => id))).toEqual([]);
  expect(repeated(all.map(({ question }) => question.toLowerCase().replace(/\W+/g, ' ').trim()))).toEqual([]);
});

test('every claim, entity and report expected is in the collection, once in each list', () => {
  const unknown = all.flatMap((question) => [
    ...question.claims.filter((id) => !claims.has(id)),
    ...question.entities.filter((id) => !entities.has(id)),
    ...question.reports.filter((id) => !reports.has(id)),
  ]);
  expect(unknown).toEqual([]);
  expect(all.flatMap((question) => repeated(question.claims))).toEqual([]);
  expect(all.flatMap((question) => repeated(question.entities))).toEqual([]);
  expect(all.flatMap((question) => repeated(question.reports))).toEqual([]);
});

test('the list that must match is empty exactly where nobody says so or nothing is understood', () => {
  const wrong = all
    .filter(
      ({ empty, unclear, ...question }) =>
        (question[question.match].length === 0) !== (empty ?? unclear ?? false),
    )
    .map(({ id }) => id);
  expect(wrong).toEqual([]);
});
