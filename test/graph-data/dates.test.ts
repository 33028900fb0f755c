// EDTF dates: their bounds, their order, and their words.
import { expect, test } from 'vitest';
import { dateBounds, showDate } from '../../graph-data/ontology/ontology.ts';
import { date } from '../../graph-data/ontology/property-types/date.ts';

const day = (iso: string): number => Date.parse(iso);

test('a year runs from its first to its last moment', () => {
  expect(dateBounds('2024')).toEqual({
    earliest: day('2024-01-01T00:00:00.000Z'),
    latest: day('2024-12-31T23:59:59.999Z'),
  });
});

test('an open end is infinite, an open start too', () => {
  expect(dateBounds('2024-02-15/..')).toEqual({
    earliest: day('2024-02-15'),
    latest: Number.POSITIVE_INFINITY,
  });
  expect(dateBounds('../2019-03')).toEqual({
    earliest: Number.NEGATIVE_INFINITY,
    latest: day('2019-03-31T23:59:59.999Z'),
  });
});

test('what is no date has no bounds', () => {
  expect(dateBounds('last Wednesday')).toBeUndefined();
  expect(dateBounds('2024-13')).toBeUndefined();
  expect(date.problem('31.12.2024')).toBe(
    'must be a date such as 2024-02-15, 2024-02, 2023-06~ or 2024-01/2024-06 (EDTF)',
  );
});

test('dates are shown as a person would say them', () => {
  expect(showDate('2024-02-15')).toBe('15 February 2024');
  expect(showDate('2023-06~')).toBe('about June 2023');
  expect(showDate('2024-01-01/2024-06-30')).toBe('first half of 2024');
  expect(showDate('2024-07-01/2024-12-31')).toBe('second half of 2024');
  expect(showDate('2020/2021')).toBe('2020 to 2021');
  expect(showDate('2024-02-15/..')).toBe('15 February 2024 or later');
  expect(showDate('../2019')).toBe('2019 or earlier');
});

test('dates are ordered by when they begin, then by when they end', () => {
  expect(['2024', '2019-03', '2024-01', '../2019'].toSorted(date.compare)).toEqual([
    '../2019',
    '2019-03',
    '2024-01',
    '2024',
  ]);
});
