// Which records are proposed as one report: titles, numbers, publishers with dates, over the pairs of report-pairs.json.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareNames } from '../../../server/ingest/resolution/compare-names.ts';
import type { NamedThing, Verdict } from '../../../server/ingest/resolution/comparison.ts';
import { indexEntities, type KnownEntity } from '../../../server/ingest/resolution/entity-index.ts';
import { proposeMatches } from '../../../server/ingest/resolution/propose-matches.ts';
import { readReportName } from '../../../server/ingest/resolution/read-report-name.ts';

interface ReportPair {
  readonly group: string;
  readonly left: NamedThing;
  readonly right: NamedThing;
  readonly verdict: Verdict;
}

const pairs: readonly ReportPair[] = JSON.parse(
  readFileSync(join(import.meta.dirname, 'report-pairs.json'), 'utf8'),
);

test('the list has at least 30 pairs, and two in three must not be proposed as one', () => {
  expect(pairs.length).toBeGreaterThanOrEqual(30);
  expect(pairs.filter(({ verdict }) => verdict !== 'same').length * 3).toBeGreaterThanOrEqual(
    pairs.length * 2,
  );
});

describe('two reports by', () => {
  test.each(
    pairs.map((pair) => ({ ...pair, title: `${pair.group}: ${pair.left.name} | ${pair.right.name}` })),
  )('$title are $verdict, whichever comes first', ({ left, right, verdict }) => {
    expect(compareNames(left, right).verdict).toBe(verdict);
    expect(compareNames(right, left).verdict).toBe(verdict);
  });

  test('title tell why they are one', () => {
    expect(
      compareNames(
        { label: 'Report', name: 'study of river dolphins in the delta' },
        { label: 'Report', name: 'A study of river dolphins in the delta' },
      ),
    ).toEqual({ verdict: 'same', score: 0.92, reasons: ['Both have the same title.'] });
  });
});

test('the words for a report tell its sort, body, date and topic', () => {
  expect(readReportName('a March report by the ILO on ports')).toEqual({
    kind: 'report',
    sort: 'report',
    bodies: ['ILO'],
    numbers: [],
    editions: [],
    month: 3,
    topic: ['port'],
    words: ['ilo', 'march', 'port', 'report'],
  });
  expect(readReportName('the Pentagon inspector general’s report').bodies).toEqual([
    'Pentagon inspector general',
  ]);
  expect(readReportName('statement of the Central Command (CENTCOM)').bodies).toEqual([
    'Central Command',
    'CENTCOM',
  ]);
  expect(readReportName('survey of 610 pumps').bodies).toEqual([]);
  expect(readReportName('Circular 14')).toMatchObject({ kind: 'document', numbers: ['14'] });
});

describe('among known reports', () => {
  const ports: KnownEntity = {
    label: 'Report',
    id: 'ports',
    name: 'Working hours in the ports',
    kind: 'report',
    publishers: ['International Labour Organization'],
    publishedAt: '2031-03-12',
  };
  const march: NamedThing = { label: 'Report', name: 'March report by the ILO', citedAt: '2031-06-02' };

  test('one is found by its publisher alone, also by acronym', () => {
    const [match] = proposeMatches(indexEntities([ports]), march);
    expect([match?.entity.id, match?.verdict]).toEqual(['ports', 'same']);
  });

  test('two of one publisher and month are a question', () => {
    const mines: KnownEntity = {
      ...ports,
      id: 'mines',
      name: 'Wages in the mines',
      publishedAt: '2031-03-30',
    };
    const matches = proposeMatches(indexEntities([ports, mines]), march);
    expect(matches.map(({ verdict }) => verdict)).toEqual(['unsure', 'unsure']);
  });

  test('a report is not the one that cites it', () => {
    expect(proposeMatches(indexEntities([ports]), { ...march, report: 'ports' })).toEqual([]);
  });
});
