// Relations on their way to the claims that state them.
import { expect, test } from 'vitest';
import { draftAttributed } from '../../../../server/ingest/extraction/claims/draft-attributed.ts';
import { shareRelations } from '../../../../server/ingest/extraction/claims/share-relations.ts';
import { rangeOf, readMarked, wordsIn } from '../marked-reading.ts';

const TEXT =
  '<s 1>Ilse Brandt of the Harbour Union</s> <c 1>said</c> <t 1>that Omar Velin leads the Ferry Board</t>.';

/** Each draft with its relations, where the text states these relations at these words, or by names that stand there. */
function sharedOf(words: readonly string[], isByName = false): readonly string[] {
  const found = readMarked(TEXT);
  const relations = words.map((at, index) => ({
    relation: {
      type: 'MEMBER_OF' as const,
      from: 'e1',
      to: isByName ? 'e2' : `e${index + 2}`,
      polarity: 'affirmative' as const,
      at: [0, 1] as const,
      within: [0, isByName ? 1 : 2] as const,
      score: 0.9,
    },
    range: rangeOf(found, at),
  }));
  const reading = { ...found, relations };
  return shareRelations(reading, draftAttributed(reading)).map(
    ({ kind, passage, relations: own = [] }) =>
      `${kind}: ${wordsIn(reading, passage)} (${own.map(({ relation }) => relation.to).join(' ')})`,
  );
}

test('a relation goes to the claim that has all of its words', () => {
  expect(sharedOf(['Omar Velin leads the Ferry Board'])).toEqual([
    'attributed: Omar Velin leads the Ferry Board (e2)',
  ]);
});

test('what only the words for a speaker tell becomes a claim of the publisher', () => {
  expect(sharedOf(['Ilse Brandt of the Harbour Union'])).toEqual([
    'attributed: Omar Velin leads the Ferry Board ()',
    'aside: Ilse Brandt of the Harbour Union (e2)',
  ]);
});

test('a relation over the border of what somebody said is nobody’s', () => {
  expect(sharedOf(['Harbour Union said that Omar Velin'])).toEqual([
    'attributed: Omar Velin leads the Ferry Board ()',
  ]);
});

test('what a name alone tells is told once, and states nothing outside of all claims', () => {
  expect(sharedOf(['Ilse Brandt of the Harbour Union', 'Ferry Board', 'Omar Velin'], true)).toEqual([
    'attributed: Omar Velin leads the Ferry Board (e2)',
  ]);
});
