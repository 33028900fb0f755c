// What is gathered of a document before its claims are made.
import { expect, test } from 'vitest';
import { openModel } from '../../../../server/ingest/extraction/attributions/open-model.ts';
import { readForClaims } from '../../../../server/ingest/extraction/claims/claim-reading.ts';
import { rangeOf, readMarked } from '../marked-reading.ts';

test('names, figures, dates and relations stand at their words', () => {
  const reading = readMarked('Ilse Brandt leads the Harbour Union. It lost 40 crates in 2029.');
  expect(reading.mentions.map(({ from, to }) => ({ from, to }))).toContainEqual(
    rangeOf(reading, 'Ilse Brandt'),
  );
  expect(reading.quantities).toMatchObject([{ ...rangeOf(reading, '40 crates'), unit: 'crate' }]);
  expect(reading.dates).toMatchObject([{ ...rangeOf(reading, '2029'), edtf: '2029' }]);
  expect(reading.relations).toMatchObject([
    { relation: { type: 'LEADS' }, range: rangeOf(reading, 'Ilse Brandt leads the Harbour Union') },
  ]);
});

test('what was dropped is not read, and moves nothing', () => {
  const text = 'Share this: Omar Velin\n\n“The bridge is shut,” said Ilse Brandt.';
  const reading = readForClaims({ text, dropped: [{ range: { start: 0, end: 22 } }] }, openModel());
  expect(reading.entities.map(({ name }) => name)).toEqual(['Ilse Brandt']);
  expect(reading.text.tokens[0]?.start).toBe(24);
});

test('a dateline is not read', () => {
  const reading = readForClaims({ text: 'GENEVA, 5 March 2031 — Ilse Brandt left.' }, openModel());
  expect(reading.text.tokens[0]?.text).toBe('Ilse');
});

test('each paragraph has the kind of its block', () => {
  const text = 'Harbour news\n\nThe bridge is shut.';
  const segments = [
    { kind: 'heading' as const, start: 0, end: 12, at: { kind: 'line' as const, line: 1 } },
    { kind: 'paragraph' as const, start: 14, end: 33, at: { kind: 'line' as const, line: 3 } },
  ];
  expect(readForClaims({ text, segments }, openModel()).blocks).toEqual(['heading', 'paragraph']);
});
