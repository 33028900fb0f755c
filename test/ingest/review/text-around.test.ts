// How much of a text a person sees around a passage.
import { expect, test } from 'vitest';
import { textAround } from '../../../server/ingest/review/text-around.ts';

const text = [
  'The first paragraph.',
  'The second paragraph.',
  'The third paragraph.',
  'The fourth paragraph.',
  'The fifth.',
].join('\n\n');

const passage = (words: string, within = text) => {
  const start = within.indexOf(words);
  return { start, end: start + words.length };
};

test('a passage is shown with its paragraph, the one before and the one after', () => {
  expect(textAround(text, passage('third'))).toEqual({
    start: 22,
    text: 'The second paragraph.\n\nThe third paragraph.\n\nThe fourth paragraph.',
  });
});

test('at the ends of a text what is there is shown', () => {
  expect(textAround(text, passage('first')).text).toBe('The first paragraph.\n\nThe second paragraph.');
  expect(textAround(text, passage('fifth')).text).toBe('The fourth paragraph.\n\nThe fifth.');
});

test('of a paragraph as long as a book only the sentences nearby are shown', () => {
  const sentence = 'The boat is late again. ';
  const long = `${sentence.repeat(200)}The captain left. ${sentence.repeat(200)}`;
  const shown = textAround(long, passage('The captain left.', long));
  expect(shown.text.startsWith('The boat is late again. The boat')).toBe(true);
  expect(shown.text).toContain('again. The captain left. The boat');
  expect(shown.text.endsWith('late again.')).toBe(true);
  expect(shown.text.length).toBeLessThan(2_500);
  expect(long.slice(shown.start, shown.start + shown.text.length)).toBe(shown.text);
});
