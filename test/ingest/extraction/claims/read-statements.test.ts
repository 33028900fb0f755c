// Statements with speaker, class of cue, polarity, hedges and quotation.
import { expect, test } from 'vitest';
import { openModel } from '../../../../server/ingest/extraction/attributions/open-model.ts';
import { readStatements } from '../../../../server/ingest/extraction/claims/read-statements.ts';

const read = (text: string) => readStatements(text, openModel());
const first = (text: string) => read(text)[0];

test('speech, thought, stance, intent and documents are told apart', () => {
  expect(first('The mayor said that the bridge is safe.')?.cueClass).toBe('speech');
  expect(first('The mayor believes that the bridge is safe.')?.cueClass).toBe('thought');
  expect(first('The mayor criticized the plan.')?.cueClass).toBe('stance');
  expect(first('The mayor plans to close the bridge.')?.cueClass).toBe('intent');
  expect(first('The report says that the bridge is safe.')?.cueClass).toBe('document');
});

test('a denial is negative, and a denial that is denied is not', () => {
  expect(first('The mayor said that the bridge is safe.')?.polarity).toBe('affirmative');
  expect(first('The mayor denied that the bridge is unsafe.')?.polarity).toBe('negative');
  expect(first('The mayor did not deny that the bridge is unsafe.')?.polarity).toBe('affirmative');
});

test('hedges lower the certainty of what is said', () => {
  expect(first('The mayor said that the bridge might fall.')).toMatchObject({
    certainty: 'possible',
    hedges: ['might'],
  });
  expect(first('The mayor said that the bridge will fall.')).toMatchObject({
    certainty: 'certain',
    hedges: [],
  });
});

test('quotations are direct, mixed or indirect', () => {
  expect(first('“It is safe,” the mayor said.')?.quotation).toBe('direct');
  expect(first('The mayor said the old bridge was “a joke”.')?.quotation).toBe('mixed');
  expect(first('The mayor said the bridge was safe.')?.quotation).toBe('indirect');
});

test('a last name is the person who was named in full before', () => {
  const text = 'Mayor Ilse Brandt opened the bridge.\n\nThe day was cold. Brandt said it was safe.';
  expect(read(text).at(-1)?.speaker).toMatchObject({ form: 'name', name: 'Ilse Brandt', by: 'last name' });
});

test('“she” is the person who spoke last, of those it can be', () => {
  const text = 'Mayor Ilse Brandt said the bridge was safe. She denied that it had moved.';
  expect(read(text).at(-1)?.speaker).toMatchObject({ form: 'pronoun', name: 'Ilse Brandt', by: 'pronoun' });
});

test('“the agency” is the one agency that was named', () => {
  const text = 'According to the Harbour Agency, thirty boats sank. The agency expects more losses.';
  expect(read(text).at(-1)?.speaker).toMatchObject({ form: 'group', name: 'Harbour Agency', by: 'group' });
});

test('a role that two people have names neither', () => {
  const text = 'Engineer Tomas Reed met engineer Paula Voss. The engineer said the bridge was safe.';
  expect(read(text).at(-1)?.speaker).not.toHaveProperty('name');
});

test('unnamed people stay unnamed, and are counted as told', () => {
  expect(first('Officials said the bridge was safe.')?.speaker).toEqual({
    form: 'unnamed',
    number: 'several',
    key: 'e1',
    by: 'unnamed',
  });
  expect(first('A resident said the bridge was safe.')?.speaker).toEqual({
    form: 'unnamed',
    number: 'one',
    key: 'e1',
    by: 'unnamed',
  });
});

test('where nobody is named the speaker is absent', () => {
  expect(first('It is feared that the ferry will sink.')?.speaker.form).toBe('absent');
});
