// Whoever stands behind the verb, or is quoted by somebody else, is the source.
import { expect, test } from 'vitest';
import { citedSource } from '../../../../server/ingest/extraction/attributions/cited-source.ts';
import { describeText, rangeOf, wordsOf } from '../describe-text.ts';

/** Source and, where it stands before the verb, content as words. */
function cite(sentence: string, cue: string): readonly (string | undefined)[] | undefined {
  const text = describeText(sentence);
  const found = citedSource(text, rangeOf(text, cue));
  return found && [wordsOf(text, found.source), found.content && wordsOf(text, found.content)];
}

test('a participle names its source behind "by", and what is claimed before it', () => {
  expect(cite('Forty raids claimed by the Red Band took place in Vell.', 'claimed')).toEqual([
    'the Red Band',
    'Forty raids',
  ]);
});

test('a passive names its source behind "by", with what "of" ties to it', () => {
  expect(cite('The plan was rejected by the mayor of Vell.', 'was rejected')).toEqual([
    'the mayor of Vell',
    'The plan',
  ]);
});

test('who is quoted as saying something is the source, not who quotes', () => {
  expect(
    cite('The paper wrote, citing a port official as saying that the quay was safe.', 'saying')?.[0],
  ).toBe('a port official');
});

test('an active verb names its source before it', () => {
  expect(cite('The mayor rejected the plan by letter.', 'rejected')).toBeUndefined();
});

test('a telephone is nobody', () => {
  expect(cite('The mayor, Faris Haddad, said by telephone that the road was open.', 'said')).toBeUndefined();
});
