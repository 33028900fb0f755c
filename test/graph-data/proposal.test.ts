// A proposed claim is a claim record that names its speakers and entities by key.
import { expect, test } from 'vitest';
import { checkProposedClaim, keysOf, type ProposedClaim } from '../../graph-data/ontology/ontology.ts';

const proposed: ProposedClaim = {
  passage: { start: 10, end: 40 },
  gloss: 'The crane fell on the north quay.',
  stance: 'asserts',
  attribution: 'explicit',
  quotation: 'indirect',
  polarity: 'affirmative',
  certainty: 'certain',
  chain: [{ speaker: 'publisher' }, { speaker: 'e1', cue: 'said', cueAt: [4, 8] }],
  about: [{ entity: 'e2', role: 'place' }],
  score: 0.8,
};
const keys = new Set(['e1', 'e2']);

test('a proposed claim whose keys and passage are those of its document has no fault', () => {
  expect(checkProposedClaim(proposed, keys, 100)).toEqual([]);
});

test('the keys that a claim names are each given once, without the publisher', () => {
  const relations = [{ type: 'OPERATES_IN', from: 'e1', to: 'e2' }] as const;
  expect(keysOf({ ...proposed, relations })).toEqual(['e1', 'e2']);
});

test('a key that the document does not have is named', () => {
  expect(checkProposedClaim(proposed, new Set(['e1']), 100)).toEqual([
    { property: 'entities', message: 'has no e2' },
  ]);
});

test('a chain that does not begin with the publisher is a fault', () => {
  const chain = [{ speaker: 'e1' }];
  expect(checkProposedClaim({ ...proposed, chain }, keys, 100)).toEqual([
    { property: 'chain', message: 'must begin with publisher' },
  ]);
});

test('a passage that ends behind the text is a fault', () => {
  expect(checkProposedClaim(proposed, keys, 39)).toEqual([
    { property: 'passage.end', message: 'must lie within the text' },
  ]);
});

test('a score above one is a fault', () => {
  expect(checkProposedClaim({ ...proposed, score: 1.5 }, keys, 100)).toEqual([
    { property: 'score', message: 'must be from 0 to 1' },
  ]);
});

test('what is wrong with the claim record itself is told too', () => {
  const faults = checkProposedClaim({ ...proposed, saidAt: 'last Monday' }, keys, 100);
  expect(faults.map(({ property }) => property)).toEqual(['saidAt']);
});
