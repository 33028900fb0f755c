// Sentences cut into clauses.
import { expect, test } from 'vitest';
import { describeWords } from '../../../../server/ingest/extraction/words/describe-words.ts';
import {
  findClauses,
  firstVerb,
  isStatement,
} from '../../../../server/ingest/extraction/words/find-clauses.ts';
import { readTokens } from '../../../../server/ingest/extraction/words/read-tokens.ts';

function clausesOf(sentence: string): readonly string[] {
  const text = describeWords(readTokens(sentence));
  return findClauses(text, { from: 0, to: text.tokens.length }).map(({ from, to }) =>
    sentence.slice(text.tokens[from]?.start, text.tokens[to - 1]?.end),
  );
}

test('a clause begins at a mark or "and" where both sides have a verb', () => {
  expect(clausesOf('Divers found 37 bodies, and 112 people were missing.')).toEqual([
    'Divers found 37 bodies,',
    'and 112 people were missing.',
  ]);
});

test('a part without a verb stays with the clause before it', () => {
  expect(clausesOf('The ferry sank off the coast, north of the port.')).toEqual([
    'The ferry sank off the coast, north of the port.',
  ]);
});

test('"to go" and a participle alone carry no clause', () => {
  const text = describeWords(readTokens('to sell the port'));
  expect(firstVerb(text, { from: 0, to: 4 })).toBeUndefined();
  const going = describeWords(readTokens('selling the port'));
  expect(firstVerb(going, { from: 0, to: 3 })).toBeUndefined();
});

test('a statement has a verb of its own', () => {
  const states = (words: string): boolean => {
    const text = describeWords(readTokens(words));
    return isStatement(text, { from: 0, to: text.tokens.length });
  };
  expect(states('the port was shut')).toBe(true);
  expect(states('a clerk who kept a list')).toBe(false);
  expect(states('waiting at the port while it was shut')).toBe(false);
});
