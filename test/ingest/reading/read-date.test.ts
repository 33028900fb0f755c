// Dates as documents write them.
import { expect, test } from 'vitest';
import { findDate, readMachineDate } from '../../../server/ingest/reading/read-date.ts';

test('written dates are found to the day', () => {
  expect(
    [
      'Published on March 31, 2024, at 2:56 pm',
      '31 March 2024',
      'Mon, 3rd of June 2019',
      '28.02.2024',
      '2024-02-15',
      '2024/2/5',
      'le 14 février 2023',
      '14 февраля 2023 г.',
      '14. Mai 2023',
      '3 de mayo de 2022',
      'Sept. 9, 2021',
    ].map((text) => findDate(text)?.value),
  ).toEqual([
    '2024-03-31',
    '2024-03-31',
    '2019-06-03',
    '2024-02-28',
    '2024-02-15',
    '2024-02-05',
    '2023-02-14',
    '2023-02-14',
    '2023-05-14',
    '2022-05-03',
    '2021-09-09',
  ]);
});

test('a date keeps the precision it has', () => {
  expect(findDate('in March 2024')?.value).toBe('2024-03');
  expect(findDate('14/03/2024')?.value).toBe('2024-03-14');
  expect(findDate('03/14/2024')?.value).toBe('2024-03-14');
  expect(findDate('03/04/2024')?.value).toBe('2024');
});

test('what is no date is none', () => {
  expect(['31.02.2024', 'page 12', 'marching 20245', '99/99/2024'].map((text) => findDate(text))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('dates that machines write are read to the day as they are written', () => {
  expect(
    ['2024-02-15T23:30:00+03:00', '2024-02', '2024', 'Thu, 15 Feb 2024 23:30:00 +0300'].map(readMachineDate),
  ).toEqual(['2024-02-15', '2024-02', '2024', '2024-02-15']);
});
