// Patterns of questions: literal words, classes, slots, groups, and what they leave unmatched.
import { expect, test } from 'vitest';
import { readPattern } from '../../server/ask/match-pattern.ts';
import { type Piece, textOf } from '../../server/ask/mention.ts';
import { splitWords } from '../../server/ask/split-words.ts';

const pieces = (text: string): readonly Piece[] =>
  splitWords(text).map((word) => ({ kind: 'word', word, isUnknown: false }));

const match = (pattern: string, text: string): Readonly<Record<string, string>> | undefined => {
  const slots = readPattern(pattern).match(pieces(text));
  return slots && Object.fromEntries(Object.entries(slots).map(([name, found]) => [name, textOf(found)]));
};

test('a class in capitals matches each of its words, a slot what stands between', () => {
  expect(match('who SAY that? <content>', 'Who warned that the quay may sink?')).toEqual({
    content: 'the quay may sink',
  });
});

test('a group may be left out or repeated', () => {
  const pattern = '( WHICH | LIST )* CLAIMN of <x>';
  expect(match(pattern, 'show claims of the union')).toEqual({ x: 'the union' });
  expect(match(pattern, 'claims of the union')).toEqual({ x: 'the union' });
});

test('a slot must hold something, unless it is marked', () => {
  expect(match('where AUX <x>', 'where is')).toBeUndefined();
  expect(match('where AUX <x?>', 'where is')).toEqual({});
});

test('a pattern covers the whole question', () => {
  expect(match('who SAY', 'who says so')).toBeUndefined();
});

test('many like words do not make the search for a match explode', () => {
  const pattern = '( who | WHO )* ... who ... who <x> ( who )* who ... SAY';
  expect(match(pattern, 'who '.repeat(200))).toBeUndefined();
});
