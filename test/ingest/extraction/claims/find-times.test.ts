// When claims were said, and what time they are about. The texts are of Wednesday 5 March 2031.
import { expect, test } from 'vitest';
import { whenSaid, whenSo } from '../../../../server/ingest/extraction/claims/find-times.ts';
import { rangeOf, readMarked } from '../marked-reading.ts';

test('a date beside the cue is when it was said', () => {
  const reading = readMarked(
    '<s 1>Ilse Brandt</s> <c 1>said</c> on Monday <t 1>that the bridge was shut in 2029</t>.',
  );
  expect(whenSaid(reading, 0)).toBe('2031-03-03');
});

test('a date behind another verb belongs to that', () => {
  const reading = readMarked(
    '<s 1>Ilse Brandt</s>, who resigned on Monday, <c 1>said</c> <t 1>it was shut</t>.',
  );
  expect(whenSaid(reading, 0)).toBe(undefined);
});

test('a date among the words is the time that they are about', () => {
  const reading = readMarked('<s 1>Ilse Brandt</s> <c 1>said</c> <t 1>the bridge was shut in 2029</t>.');
  expect(whenSo(reading, rangeOf(reading, 'the bridge was shut in 2029'))?.edtf).toBe('2029');
});

test('of several dates a figure takes the closest, and of two as close the one behind it', () => {
  const reading = readMarked('The toll rose from 5 in May to 8 in June.');
  const passage = rangeOf(reading, 'The toll rose from 5 in May to 8 in June');
  expect(whenSo(reading, passage, rangeOf(reading, '5'))?.edtf).toBe('2030-05');
  expect(whenSo(reading, passage, rangeOf(reading, '8'))?.edtf).toBe('2030-06');
});
