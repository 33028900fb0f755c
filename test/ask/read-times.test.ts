// Times in questions: what is named, how it is meant, and what it spans.
import { expect, test } from 'vitest';
import { readTimes } from '../../server/ask/read-times.ts';

const read = (question: string): readonly string[] =>
  readTimes(question).map(({ relation, edtf }) => `${relation} ${edtf}`);

test('days, months and years are read as EDTF', () => {
  expect(read('Which statements were made on 15 February 2024?')).toEqual(['on 2024-02-15']);
  expect(read('What was said on March 4, 2031?')).toEqual(['on 2031-03-04']);
  expect(read('the estimate as of June 2023')).toEqual(['in 2023-06']);
  expect(read('What was said in 2014?')).toEqual(['in 2014']);
});

test('ranges and parts of years are read as intervals', () => {
  expect(read('killed from January to June 2024')).toEqual(['in 2024-01/2024-06']);
  expect(read('attacks between 2019 and 2021')).toEqual(['in 2019/2021']);
  expect(read('in the first half of 2024')).toEqual(['in 2024-01/2024-06']);
  expect(read('in early 2031')).toEqual(['in 2031-01/2031-04']);
});

test('before a time ends where it begins, since a time begins where it begins', () => {
  const [before] = readTimes('said before 2020');
  expect(before).toMatchObject({
    relation: 'before',
    earliest: Number.NEGATIVE_INFINITY,
    latest: Date.parse('2019-12-31T23:59:59.999Z'),
  });
  const [since] = readTimes('attacks since March 2023');
  expect(since).toMatchObject({
    earliest: Date.parse('2023-03-01T00:00:00.000Z'),
    latest: Number.POSITIVE_INFINITY,
  });
});

test('a number of things is no year, and may is no month by itself', () => {
  expect(read('Who says that 2,423 families live there?')).toEqual([]);
  expect(read('Who may come back?')).toEqual([]);
});
