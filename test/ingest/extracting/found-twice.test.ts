// When what two readers propose of one text is the same thing, when the same words read otherwise, and when neither.
import { expect, test } from 'vitest';
import type { ProposedClaim, ProposedEntity } from '../../../graph-data/ontology/ontology.ts';
import { differencesOf, findTwice } from '../../../server/ingest/extracting/found-twice.ts';
import { claimIn, entityIn } from '../review/harbour-review.ts';

const text = [
  'The ferry is late',
  'Ines Ral, who runs the pier, said that at least 30 boats wait outside the harbour of Marrow.',
  'Two port officials said that the crane had failed twice. Tom Ral denied that the crane had failed twice.',
].join('\n\n');

const ines = entityIn(text, 'e1', 'Person', 'Ines Ral');
const boats = 'at least 30 boats wait outside the harbour of Marrow';
const marrow = entityIn(text, 'e2', 'Place', 'Marrow');
const thirty = {
  minValue: 30,
  bound: 'atLeast',
  unit: 'boat',
  measure: 'boats',
  scope: 'outside the harbour',
} as const;

/** A claim of Ines Ral about Marrow. */
const saidBy = (speaker: string, words: string, rest: Partial<ProposedClaim> = {}): ProposedClaim =>
  claimIn(text, words, speaker, 'e2', rest);

/** What the claims of a second reader are to this one of a first. */
function kinOf(
  first: ProposedClaim,
  second: readonly ProposedClaim[],
  entities: readonly ProposedEntity[] = [ines, marrow],
) {
  const earlier = [{ proposals: [{ id: 'proposal-1', content: first }], entities: [ines, marrow] }];
  return Object.fromEntries(findTwice({ claims: second, entities }, earlier, text));
}

test('the same words of the same speaker with the same figure are found twice', () => {
  const claim = saidBy('e1', boats, { estimate: thirty });
  expect(kinOf(claim, [{ ...claim, gloss: 'No fewer than 30 boats wait.', score: 0.5 }])).toEqual({
    0: { kind: 'same', of: 'proposal-1' },
  });
});

test('a word more or less, other keys and a shorter name of the speaker change nothing', () => {
  const ral = { ...ines, key: 'e7', name: 'Ral' };
  const again = saidBy('e7', `that ${boats}`);
  expect(kinOf(saidBy('e1', boats), [again], [ral, marrow])).toEqual({
    0: { kind: 'same', of: 'proposal-1' },
  });
});

test('fewer than four fifths of the words are another reading of the same words', () => {
  expect(kinOf(saidBy('e1', boats), [saidBy('e1', 'at least 30 boats wait')])).toEqual({
    0: { kind: 'beside', of: 'proposal-1' },
  });
});

test('another figure, another bound of it or none is another reading', () => {
  const claim = saidBy('e1', boats, { estimate: thirty });
  const others = [
    saidBy('e1', boats, { estimate: { ...thirty, minValue: 300 } }),
    saidBy('e1', boats, { estimate: { ...thirty, bound: 'moreThan' } }),
    saidBy('e1', boats),
  ];
  expect(kinOf(claim, others)).toEqual({
    0: { kind: 'beside', of: 'proposal-1' },
    1: { kind: 'beside', of: 'proposal-1' },
    2: { kind: 'beside', of: 'proposal-1' },
  });
});

test('another speaker of the same words is another reading, of other words nothing', () => {
  const tom = entityIn(text, 'e3', 'Person', 'Tom Ral');
  const claims = [saidBy('e3', boats), saidBy('e3', 'at least 30 boats wait'), saidBy('publisher', boats)];
  expect(kinOf(saidBy('e1', boats), claims, [tom, marrow])).toEqual({
    0: { kind: 'beside', of: 'proposal-1' },
    2: { kind: 'beside', of: 'proposal-1' },
  });
});

test('what one reader takes for said and the other for denied is not the same', () => {
  const claim = saidBy('e1', boats);
  const denied = { ...claim, polarity: 'negative' } as const;
  expect(kinOf(claim, [denied])).toEqual({ 0: { kind: 'beside', of: 'proposal-1' } });
  const source = { content: claim, origin: ines };
  expect(differencesOf(source, { content: denied, origin: ines }, text)).toEqual(['denial']);
});

test('an unnamed source is the same where its words stand at one place, whatever part of them is given', () => {
  const words = 'the crane had failed twice';
  const at = (name: string): [number, number] => [text.indexOf(name), text.indexOf(name) + name.length];
  const said = (key: string, name: string): ProposedClaim => ({
    ...claimIn(text, words, key, 'e2'),
    chain: [{ speaker: 'publisher' }, { speaker: key, cue: 'said', sourceAt: at(name) }],
  });
  const two = entityIn(text, 'e4', 'UnnamedSource', 'Two port officials', { number: 'several' });
  const some = entityIn(text, 'e5', 'UnnamedSource', 'port officials');
  const earlier = [
    { proposals: [{ id: 'proposal-1', content: said('e4', 'Two port officials') }], entities: [two] },
  ];
  const again = findTwice({ claims: [said('e5', 'port officials')], entities: [some] }, earlier, text);
  expect(Object.fromEntries(again)).toEqual({ 0: { kind: 'same', of: 'proposal-1' } });
});

test('one earlier proposal is found again once: a second one like it stands beside it', () => {
  const claim = saidBy('e1', boats);
  expect(kinOf(claim, [claim, saidBy('e1', `that ${boats}`)])).toEqual({
    0: { kind: 'same', of: 'proposal-1' },
    1: { kind: 'beside', of: 'proposal-1' },
  });
});

test('claims of other passages have nothing to do with each other', () => {
  expect(kinOf(saidBy('e1', boats), [saidBy('e1', 'the crane had failed twice')])).toEqual({});
});

test('in what two readings differ is told, the weightiest first', () => {
  const one = { content: saidBy('e1', boats, { estimate: thirty }), origin: ines };
  const other = { content: saidBy('publisher', 'at least 30 boats wait'), origin: undefined };
  expect(differencesOf(one, other, text)).toEqual(['speaker', 'figure', 'extent']);
});
