// What claims are about.
import { expect, test } from 'vitest';
import { chooseSubjects } from '../../../../server/ingest/extraction/claims/choose-subjects.ts';
import type { ClaimReading } from '../../../../server/ingest/extraction/claims/claim-reading.ts';
import { rangeOf, readMarked } from '../marked-reading.ts';

function subjectsOf(reading: ClaimReading, words: string): readonly string[] {
  const passage = rangeOf(reading, words);
  const draft = { passage, pieces: [passage], chain: [{ speaker: 'publisher' }] };
  return chooseSubjects(reading, draft).map(
    ({ entity, role }) => `${role}: ${reading.entities.find(({ key }) => key === entity)?.name ?? entity}`,
  );
}

test('the subject of the clause, whoever it acts on, and where', () => {
  const reading = readMarked('Ilse Brandt praised Omar Velin in Geneva.');
  expect(subjectsOf(reading, 'Ilse Brandt praised Omar Velin in Geneva')).toEqual([
    'subject: Ilse Brandt',
    'object: Omar Velin',
    'place: Geneva',
  ]);
});

test('words that name nobody are about the nearest name before them', () => {
  const reading = readMarked('Ilse Brandt came to Geneva. The gates were closed.');
  expect(subjectsOf(reading, 'The gates were closed')).toEqual(['topic: Geneva']);
});

test('where a document names nobody, a claim is about its publisher', () => {
  const reading = readMarked('The gates were closed.');
  expect(subjectsOf(reading, 'The gates were closed')).toEqual(['topic: publisher']);
});

test('whoever is meant without doubt is a subject like whoever is named', () => {
  const reading = readMarked('The Harbour Authority met in Vell. In May it closed 12 piers.');
  expect(subjectsOf(reading, 'In May it closed 12 piers')).toEqual(['subject: Harbour Authority']);
});
