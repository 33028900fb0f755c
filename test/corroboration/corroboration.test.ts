// The front door: answers that are kept, and rules that are written down.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { corroborate, type Finding } from '../../server/corroboration/corroboration.ts';
import type { Snapshot } from '../../server/graph/graph.ts';
import { harbourFolder } from '../graph/harbour-store.ts';
import { driftKinds, verdicts } from './contract-kinds.ts';
import { body, claim, report, snapshotOf, snapshotOfCollection } from './small-world.ts';

const room = resolve(import.meta.dirname, '../../server/corroboration');
const guide = readFileSync(resolve(room, 'README.md'), 'utf8');
const [map = '', rulesAndAfter = ''] = guide.split('## Rules');
const documented = [...rulesAndAfter.matchAll(/^\| `([a-zA-Z.-]+)` \| [A-Z].+\. \|$/gm)].map(
  ([, rule = '']) => rule,
);
const families = [
  'origin',
  'same-statement',
  'independence',
  'circular',
  'drift',
  'compare',
  'sums',
  'derived',
  'contradiction',
  'source-profile',
];

/** Every rule that the code names: written out, or made of a family and a kind. */
function rulesInCode(): ReadonlySet<string> {
  const literal = new RegExp(`'((?:${families.join('|')})\\.[a-zA-Z-]+)'`, 'g');
  const rules = new Set([
    ...Object.keys(driftKinds).map((kind) => `drift.${kind}`),
    // What cannot be compared has the rule compare.differences.
    ...Object.keys(verdicts)
      .filter((verdict) => verdict !== 'notComparable')
      .map((verdict) => `compare.${verdict}`),
  ]);
  for (const file of readdirSync(room).filter((name) => name.endsWith('.ts'))) {
    const text = readFileSync(resolve(room, file), 'utf8');
    for (const [, rule = ''] of text.matchAll(literal)) rules.add(rule);
  }
  return rules;
}

/** All that is found in a snapshot. */
function everyFinding(snapshot: Snapshot): readonly Finding[] {
  const answers = corroborate(snapshot);
  const ids = snapshot.claims.claims.map(({ id }) => id);
  return [
    ...ids.flatMap((id) => answers.origin(id) ?? []),
    ...ids.flatMap((id) => answers.sameStatements(id)),
    ...ids.flatMap((id) => answers.drift(id)),
    ...ids.flatMap((id) => answers.comparisons(id)),
    ...ids.map((id) => answers.independent(id)),
    ...answers.circularReporting(),
    ...answers.sums(),
    ...answers.derivedFigures(),
    ...answers.contradictions(),
    ...snapshot.contents.questions.flatMap(({ id }) => answers.compareQuestion(id) ?? []),
    ...snapshot.contents.reports.flatMap(({ id }) => answers.sourceProfile(id) ?? []),
  ];
}

const collections = ['islamic-state-syria', 'samples/harbour-inquiry'].map((name) =>
  resolve(import.meta.dirname, '../../graph-data', name),
);

test('server/corroboration/README.md has one sentence for each rule of the code, and no other', () => {
  expect([...documented].sort()).toEqual([...rulesInCode()].sort());
});

test('the map of server/corroboration/README.md names every file of the room', () => {
  const files = readdirSync(room).filter((name) => name.endsWith('.ts'));
  expect(files.filter((name) => !map.includes(`\`${name}\``))).toEqual([]);
});

test.each(collections)(
  'every finding in %s names a written rule, claims that are there, and a reason',
  (folder) => {
    const snapshot = snapshotOfCollection(folder);
    const rules = new Set(documented);
    for (const { rule, claims, reason } of everyFinding(snapshot)) {
      expect(rules).toContain(rule);
      expect(claims.filter((id) => snapshot.claims.numberOf(id) === undefined)).toEqual([]);
      expect(reason).toMatch(/[.?!”]$/);
    }
  },
);

test('the same snapshot gets the same answers, and a text that comes into the store changes none', () => {
  const snapshot = snapshotOfCollection(harbourFolder);
  const answers = corroborate(snapshot);
  const withText: Snapshot = {
    ...snapshot,
    contents: { ...snapshot.contents, version: snapshot.contents.version + 1 },
  };
  expect(corroborate(snapshot)).toBe(answers);
  expect(corroborate(withText)).toBe(answers);
});

test('a decision brings other answers, and its withdrawal the former ones', () => {
  const snapshot = snapshotOf({
    entities: [body('the-bell'), body('the-herald')],
    reports: [report('bell-1', 'the-bell'), report('herald-1', 'the-herald')],
    claims: [claim('a', 'bell-1', ['the-bell']), claim('b', 'herald-1', ['the-herald'])],
  });
  const before = corroborate(snapshot).sameStatements('a');
  const decided: Snapshot = {
    ...snapshot,
    contents: {
      ...snapshot.contents,
      decisions: [
        {
          id: 'decision-1',
          kind: 'sameStatement',
          verdict: 'rejected',
          left: 'a',
          right: 'b',
          reason: 'Another lighthouse.',
          by: 'a reader',
          at: '2031-03-07T10:00:00.000Z',
        },
      ],
    },
  };
  expect(corroborate(decided).sameStatements('a')).toMatchObject([{ relation: 'rejected' }]);
  expect(corroborate(snapshot).sameStatements('a')).toEqual(before);
});
