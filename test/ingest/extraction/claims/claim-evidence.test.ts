// What speaks for claims and against them.
import { expect, test } from 'vitest';
import { findEvidence } from '../../../../server/ingest/extraction/claims/claim-evidence.ts';
import { draftAttributed } from '../../../../server/ingest/extraction/claims/draft-attributed.ts';
import { draftOwnWords } from '../../../../server/ingest/extraction/claims/draft-own-words.ts';
import { readMarked } from '../marked-reading.ts';

test('a cited claim tells of its cue, its speaker and its words', () => {
  const reading = readMarked('<s 1>Ilse Brandt</s> <c 1>said</c> <t 1>the bridge was shut</t>.');
  const [draft] = draftAttributed(reading);
  expect(draft && findEvidence(reading, draft)).toMatchObject({
    attributed: 1,
    'cue of speech': 1,
    'cue is a verb': 1,
    'speaker by name': 1,
    'has a verb': 1,
    'ends at a mark': 1,
    'quotation indirect': 1,
    'cue inside another statement': 0,
  });
});

test('the surer the cue, the more it counts, up to 1', () => {
  const reading = readMarked('<s 1>Ilse Brandt</s> <c 1>said</c> <t 1>the bridge was shut</t>.');
  const [draft] = draftAttributed(reading);
  const unsure = { ...reading, attributions: reading.attributions.map((one) => ({ ...one, score: 0.5 })) };
  expect(draft && findEvidence(unsure, draft)['cue sure']).toBe(0);
  expect(draft && findEvidence(reading, draft)['cue sure']).toBeCloseTo(0.92, 2);
});

test('the publisher’s own words have no cue, and a vague figure says so', () => {
  const reading = readMarked('Hundreds of crates were found in Geneva.');
  const [draft] = draftOwnWords(reading);
  const evidence = draft && findEvidence(reading, draft, reading.quantities[0]);
  expect(evidence).toMatchObject({ 'own words': 1, figure: 1, 'vague figure': 1 });
  expect(evidence).not.toHaveProperty('cue sure');
});
