// The ontology: what records may hold, and how what is wrong with them is said.
import { expect, test } from 'vitest';
import {
  allLabelsOf,
  checkClaim,
  checkRecord,
  cleanRecord,
  entityLabels,
  isDirectRelationshipType,
  isRelationshipType,
  labels,
  mayConnect,
  relationships,
} from '../../graph-data/ontology/ontology.ts';

const claim = {
  id: 'claim-harbour-001',
  report: 'report-harbour',
  passage: { start: 10, end: 42 },
  gloss: 'The crane had no brakes.',
  stance: 'asserts',
  attribution: 'explicit',
  quotation: 'indirect',
  polarity: 'affirmative',
  certainty: 'certain',
  chain: [{ speaker: 'harbour-post' }, { speaker: 'ana-ruiz', cue: 'said', cueAt: [50, 54] }],
  about: [{ entity: 'crane-seven', role: 'subject' }],
};

test('a good record has no problems', () => {
  expect(checkRecord('Person', { id: 'ana-ruiz', name: 'Ana Ruiz', aliases: ['A. Ruiz'] })).toEqual([]);
});

test('a record names each property that is missing, unknown or wrong', () => {
  expect(checkRecord('Place', { id: 'Old Harbour', name: ' ', kind: 'village', size: 3 })).toEqual([
    { property: 'id', message: 'must be lower-case words joined by hyphens, at most 120 characters' },
    { property: 'name', message: 'must not be empty' },
    { property: 'kind', message: 'must be one of country, province, city, camp, region, site' },
    { property: 'size', message: 'is not a property of this label' },
  ]);
});

test('properties named like parts of every object are data like any other', () => {
  expect(checkRecord('Person', { id: 'x', name: 'X', constructor: 'y' })).toEqual([
    { property: 'constructor', message: 'is not a property of this label' },
  ]);
});

test('cleaning trims, composes and reads numbers, and leaves what it cannot read', () => {
  expect(
    cleanRecord('Place', { name: '  Cafe\u0301 ', latitude: '35.1', longitude: 'east', kind: 'city' }),
  ).toEqual({
    name: 'Café',
    latitude: 35.1,
    longitude: 'east',
    kind: 'city',
  });
});

test('a claim with a passage, a chain and a subject is good', () => {
  expect(checkClaim(claim)).toEqual([]);
});

test('a claim without chain, subject or passage says so', () => {
  expect(checkClaim({ ...claim, chain: [], about: [], passage: { start: 5, end: 5 } })).toEqual([
    { property: 'passage.end', message: 'must come after passage.start' },
    { property: 'chain', message: 'must have at least the publisher' },
    { property: 'about', message: 'must name at least one entity' },
  ]);
});

test('the words of a passage are never written down', () => {
  expect(checkClaim({ ...claim, text: 'the crane had no brakes' })).toEqual([
    { property: 'text', message: 'must not be written down: it is read from the held text' },
  ]);
});

test('an estimate needs the values that its bound speaks of', () => {
  const figures = { unit: 'person', measure: 'workers', scope: 'workers on the crane' };
  const problemsOf = (estimate: object) => checkClaim({ ...claim, estimate: { ...figures, ...estimate } });
  expect(problemsOf({ bound: 'atLeast', minValue: 3 })).toEqual([]);
  expect(problemsOf({ bound: 'between', minValue: 3 })).toEqual([
    { property: 'estimate.maxValue', message: 'is missing for between' },
  ]);
  expect(problemsOf({ bound: 'between', minValue: 3, maxValue: 2 })).toEqual([
    { property: 'estimate.maxValue', message: 'must not be below minValue' },
  ]);
});

test('a relation in a claim must be a direct one', () => {
  const relation = { type: 'CITES', from: 'a', to: 'b' };
  expect(checkClaim({ ...claim, relations: [relation] })).toEqual([
    { property: 'relations[0].type', message: 'must be a direct relationship type' },
  ]);
});

test('an estimate is also a claim, a person is also an entity', () => {
  expect(allLabelsOf('Estimate')).toEqual(['Estimate', 'Claim']);
  expect(allLabelsOf('Person')).toEqual(['Person', 'Entity']);
});

test('every entity label is also an Entity, and no other is', () => {
  const marked = Object.values(labels)
    .filter(({ alsoIs }) => alsoIs === 'Entity')
    .map(({ name }) => name);
  expect(marked.toSorted()).toEqual([...entityLabels].toSorted());
});

test('relationships join the labels they say they join', () => {
  expect(mayConnect('OPERATES_IN', 'Organization', 'Place')).toBe(true);
  expect(mayConnect('OPERATES_IN', 'Place', 'Organization')).toBe(false);
  expect(mayConnect('ABOUT', 'Estimate', 'UnnamedSource')).toBe(true);
  expect(mayConnect('CLAIMS', 'Event', 'Claim')).toBe(false);
});

test('fifteen relationships are direct, and names of object parts are none', () => {
  expect(Object.keys(relationships).filter(isDirectRelationshipType)).toEqual([
    'OPERATES_IN',
    'LOCATED_IN',
    'PART_OF',
    'MEMBER_OF',
    'LEADS',
    'ALLIED_WITH',
    'OPPOSES',
    'SUPPORTED_BY',
    'FUNDED_BY',
    'CONTROLS',
    'DETAINS',
    'ATTACKED',
    'DEFEATED_IN',
    'RECRUITS_IN',
    'PARTICIPATED_IN',
  ]);
  expect(isRelationshipType('constructor')).toBe(false);
});

test('every end of a relationship is a label or the wider Entity', () => {
  const known = new Set([...Object.keys(labels), 'Entity']);
  const strange = Object.values(relationships).flatMap(({ type, from, to }) =>
    [...from, ...to].filter((label) => !known.has(label)).map((label) => `${type}: ${label}`),
  );
  expect(strange).toEqual([]);
});
