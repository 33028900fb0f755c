// The sample collection: its records obey the ontology, and match the articles where these are at hand.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ClaimRecord, checkCollection, origin } from '../../graph-data/ontology/ontology.ts';
import { readCollection } from '../../server/store/store.ts';
import { checkAgainstText, hashOf, heldForm, sharedRun } from './article-checks.ts';

const root = resolve(import.meta.dirname, '../..');
const collection = readCollection(join(root, 'graph-data/islamic-state-syria'));
const { claims, entities, reports } = collection;
const attributed = claims.filter((claim) => claim.attribution !== 'documentVoice');
const labelOf = new Map([
  ...entities.map(({ id, label }) => [id, label] as const),
  ...reports.map(({ id }) => [id, 'Report'] as const),
]);
const originsOf = (list: readonly ClaimRecord[]): readonly string[] => [
  ...new Set(list.map((claim) => origin(claim).speaker)),
];

test('every record obeys the ontology, every id is unique and resolves, every chain starts at its publisher', () => {
  expect(checkCollection(collection)).toEqual([]);
});

test('the reading is exhaustive: 494 claims, 306 of them attributed, 57 figures, 169 entities with the reports', () => {
  expect({
    claims: claims.length,
    attributed: attributed.length,
    figures: claims.filter((claim) => claim.estimate).length,
    entities: entities.length + reports.length,
  }).toEqual({ claims: 494, attributed: 306, figures: 57, entities: 169 });
});

test('each of the five articles has claims, and no cited report has any', () => {
  expect(new Set(claims.map((claim) => claim.report))).toEqual(
    new Set(reports.filter(({ contentHash }) => contentHash !== undefined).map(({ id }) => id)),
  );
});

test('no report is held before its text is added', () => {
  expect(reports.filter(({ held }) => held)).toEqual([]);
});

test('Majid al-Qaisi is the origin of what he says, and hands on what intelligence reports say', () => {
  const his = claims.filter(({ chain }) => chain.some(({ speaker }) => speaker === 'majid-al-qaisi'));
  expect(originsOf(his).toSorted()).toEqual([
    'islamic-state',
    'majid-al-qaisi',
    'sohr-intelligence-and-foreign-reports',
  ]);
});

test('the fighters of Islamic State are given in six figures by four origins', () => {
  const figures = claims.filter(({ estimate }) => estimate?.question === 'question-is-fighters');
  expect(
    figures.map(({ estimate, chain }) => [estimate?.minValue, estimate?.maxValue, chain.at(-1)?.speaker]),
  ).toEqual([
    [5000, 7000, 'report-un-secretary-general-2024'],
    [5000, 7000, 'united-nations'],
    [13000, 15000, 'sohr-intelligence-and-foreign-reports'],
    [2500, 3000, 'sohr-intelligence-and-foreign-reports'],
    [3000, 5000, 'lm-un-experts'],
    [3000, 5000, 'lm-un-experts'],
  ]);
});

test('people who are only talked about never speak', () => {
  const speakers = new Set(claims.flatMap(({ chain }) => chain.map(({ speaker }) => speaker)));
  const silent = ['bashar-al-assad', 'erdogan', 'abu-bakr-al-baghdadi', 'abu-ibrahim-al-qurashi'];
  expect(silent.filter((id) => speakers.has(id))).toEqual([]);
});

test('bodies with similar names stay apart, and a branch is not its parent', () => {
  expect(
    ['counter-extremism-project', 'counter-extremism-group', 'iskp', 'islamic-state'].map((id) =>
      labelOf.get(id),
    ),
  ).toEqual(['Organization', 'Organization', 'Organization', 'Organization']);
});

test('a person interviewed by an institute is not made its member', () => {
  const memberships = claims.flatMap(({ relations = [] }) =>
    relations.filter(({ type }) => type === 'MEMBER_OF'),
  );
  expect(memberships.filter(({ from }) => from === 'ian-mccary').map(({ to }) => to)).toEqual([
    'us-state-department',
  ]);
});

test('unnamed sources belong to the report in which they speak', () => {
  const reportOf = new Map(
    entities.flatMap((entity) =>
      entity.label === 'UnnamedSource' ? [[entity.id, entity.report] as const] : [],
    ),
  );
  const strangers = claims.filter(({ chain, report }) =>
    chain.some(({ speaker }) => (reportOf.get(speaker) ?? report) !== report),
  );
  expect(strangers.map(({ id }) => id)).toEqual([]);
});

/** The articles are other people's: they are found where the reader keeps them, or not at all. */
function findArticles(): readonly { readonly name: string; readonly text: string }[] {
  const folder = process.env.HEARSAY_ARTICLES ?? resolve(root, '../shared/seeds');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

describe('against the texts at hand', () => {
  const harbour = readCollection(join(root, 'graph-data/samples/harbour-inquiry'));
  const texts = join(root, 'graph-data/samples/harbour-inquiry/texts');

  test.each(readdirSync(texts))('the fictional sample matches its own text %s', (name) => {
    const report = harbour.reports.find(({ id }) => `${id}.txt` === name);
    if (!report) throw new Error(`no report for ${name}`);
    const problems = checkAgainstText(harbour, report, readFileSync(join(texts, name), 'utf8'));
    expect(problems.filter((problem) => !problem.includes('gloss'))).toEqual([]);
  });

  test('a gloss with seven words in a row from the text is found, one with six is not', () => {
    const text = 'The crane fell because nobody had checked its brakes that day.';
    expect(sharedRun('It fell because nobody had checked its brakes.', text, 7)).toBe(
      'fell because nobody had checked its brakes',
    );
    expect(sharedRun('Because nobody had checked its brakes, it fell.', text, 7)).toBeUndefined();
  });

  for (const { name, text } of findArticles()) {
    const report = reports.find(({ contentHash }) => contentHash === hashOf(heldForm(text)));

    test(`${name} is known by its hash, and every passage, cue and source matches it`, () => {
      expect(report).toBeDefined();
      expect(report && checkAgainstText(collection, report, text)).toEqual([]);
    });
  }
});
