// An answer in words: whose a part is, the query for the editor, what is read aloud, what is drawn.
import { describe, expect, test } from 'vitest';
import { drawnIds, queryOf, readPart, tellAnswer } from '../../../client/panels/ask/answer-words.ts';
import type { AskAnswer } from '../../../client/state/state.ts';

const varn = { id: 'zoe-varn', label: 'Person', name: 'Zoe Varn' } as const;
const officials = { id: 'officials', label: 'UnnamedSource', name: 'port officials' } as const;

const answerOf = (answer: Partial<AskAnswer['answer']>): AskAnswer => ({
  interpretation: 'Statements of Zoe Varn',
  query: 'MATCH (n) RETURN n',
  parameters: {},
  answer: { outcome: 'found', text: '2 claims.', parts: [], nearest: [], examples: [], ...answer },
  claims: ['claim-1', 'claim-2'],
  entities: ['zoe-varn'],
  reports: [],
  things: [varn],
  truncated: false,
});

describe('a part', () => {
  test('is told apart into the name it begins with and what is said', () => {
    const part = { text: 'Zoe Varn: The quay: it is closed.', claims: ['claim-1'], about: 'zoe-varn' };
    expect(readPart(part, [varn])).toEqual({ thing: varn, said: 'The quay: it is closed.' });
  });

  test('is found by a name in quotation marks', () => {
    const part = { text: '“port officials”: It is lost.', claims: ['claim-1'], about: 'officials' };
    expect(readPart(part, [varn, officials])).toEqual({ thing: officials, said: 'It is lost.' });
  });

  test('that is of nobody, or of somebody unknown, stays whole', () => {
    const whole = { text: '40 and 50: the figures overlap.', claims: ['claim-1', 'claim-2'] };
    expect(readPart(whole, [varn])).toEqual({ thing: undefined, said: whole.text });
    expect(readPart({ ...whole, about: 'zoe-varn' }, [varn])).toEqual({ thing: undefined, said: whole.text });
  });
});

test('the query goes to the editor with its parameters as JSON', () => {
  expect(queryOf({ query: 'RETURN $name, $ids', parameters: { name: 'Varn', ids: ['a', 'b'] } })).toEqual({
    text: 'RETURN $name, $ids',
    parameters: [
      { name: 'name', text: '"Varn"' },
      { name: 'ids', text: '["a","b"]' },
    ],
  });
});

test('a screen reader is told what came, by the outcome', () => {
  const part = { text: 'Zoe Varn: It is closed.', claims: ['claim-1'] };
  expect(tellAnswer(answerOf({ parts: [part] }))).toBe('2 claims. 1 part.');
  expect(tellAnswer(answerOf({ outcome: 'empty', text: 'Nobody says so.', nearest: [part] }))).toBe(
    'Nobody says so. The nearest things said: 1.',
  );
  expect(tellAnswer(answerOf({ outcome: 'empty', text: 'Nobody says so.' }))).toBe('Nobody says so.');
  expect(tellAnswer(answerOf({ outcome: 'unclear', text: 'Not understood.', examples: ['A?', 'B?'] }))).toBe(
    'Not understood. 2 examples.',
  );
});

test('the picture draws the things of an answer, and its claims where claims are drawn', () => {
  const answer = answerOf({});
  expect(drawnIds(answer, 'entities')).toEqual(['zoe-varn']);
  expect(drawnIds(answer, 'claims')).toEqual(['zoe-varn', 'claim-1', 'claim-2']);
});
