// Two questions in one: where they part, and what the pronouns of the second stand for.
import { expect, test } from 'vitest';
import { nameReferences, splitQuestion } from '../../server/ask/split-question.ts';

test('a second question begins after a question mark, a semicolon, or "and" with a question word', () => {
  expect(splitQuestion('Where is the quay? And who holds it now?')).toEqual([
    'Where is the quay',
    'who holds it now?',
  ]);
  expect(splitQuestion('Who leads the union and what does she say?')).toEqual([
    'Who leads the union',
    'what does she say?',
  ]);
});

test('"and who says so" is no question of its own, and neither is a clause of one', () => {
  expect(splitQuestion('Is the port safe, and who says so?')).toEqual(['Is the port safe, and who says so?']);
  expect(splitQuestion('Who says that the port is safe and does not pay?')).toHaveLength(1);
  expect(splitQuestion('When and where did it sink?')).toEqual(['When and where did it sink?']);
});

test('a pronoun takes the name that fits it', () => {
  const names = [
    { name: 'Tidemen’s Union', label: 'Organization' },
    { name: 'Zoë Varn', label: 'Person' },
    { name: 'Marrow', label: 'Place' },
  ] as const;
  expect(nameReferences('what does she say?', names)).toBe('what does Zoë Varn say?');
  expect(nameReferences('what are her words?', names)).toBe('what are Zoë Varn’s words?');
  expect(nameReferences('what do they want?', names)).toBe('what do Tidemen’s Union want?');
  expect(nameReferences('who was beaten there?', names)).toBe('who was beaten in Marrow?');
});

test('a word that stands for nothing stays', () => {
  expect(nameReferences('is it true that there are guards?', [{ name: 'Marrow', label: 'Place' }])).toBe(
    'is it true that there are guards?',
  );
  expect(nameReferences('what does she say?', [])).toBe('what does she say?');
});
