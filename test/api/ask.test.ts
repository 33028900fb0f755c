// The question box over the API: answers with their claims, the query to run again, and what is not understood.
import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { AskAnswer, AskExamples } from '../../server/api/contract/ask.ts';
import { openApp, type TestApp } from './harbour-app.ts';

const post = ({ ask }: TestApp, url: string, payload: Readonly<Record<string, unknown>>) =>
  ask({ method: 'POST', url, headers: { 'content-type': 'application/json' }, payload });

async function answerTo(app: TestApp, question: string): Promise<AskAnswer> {
  const { status, body } = await post(app, '/api/ask', { question });
  expect({ status, faults: [...Value.Errors(AskAnswer, body)] }).toEqual({ status: 200, faults: [] });
  if (!Value.Check(AskAnswer, body)) throw new Error('the answer does not match the contract');
  return body;
}

describe('a question', () => {
  test('is answered with the claims that say so', async () => {
    const answer = await answerTo(await openApp(), 'What did Tessari say?');
    expect(answer.answer.outcome).toBe('found');
    expect(answer.claims).toEqual([
      'claim-coastal-wire-2031-07',
      'claim-marrow-gazette-2031-03',
      'claim-marrow-gazette-2031-04',
    ]);
    expect(answer.entities).toEqual(['nadir-al-tessari']);
  });

  test('names claims in every part of its answer', async () => {
    const { answer } = await answerTo(await openApp(), 'Who controls the north quay?');
    expect(answer.parts).toEqual([
      {
        text: 'Grey Lantern: Grey Lantern has the north quay in its hands. Grey Lantern is master of the north quay.',
        claims: ['claim-coastal-wire-2031-04', 'claim-marrow-gazette-2031-02'],
        about: 'grey-lantern',
      },
    ]);
  });

  test('names the entities of its answer', async () => {
    const { things } = await answerTo(await openApp(), 'Who controls the north quay?');
    expect(things).toEqual([{ id: 'grey-lantern', label: 'Organization', name: 'Grey Lantern' }]);
  });

  test('becomes a query that gives the same claims when it is run again', async () => {
    const app = await openApp();
    const { query, parameters, claims } = await answerTo(app, 'What is said about Grey Lantern?');
    const { body } = await post(app, '/api/query', { query, parameters });
    expect(body).toMatchObject({ rows: claims.map((id) => expect.arrayContaining([id])) });
  });

  test('that nobody answers gets the nearest things that are said', async () => {
    const { answer, claims } = await answerTo(await openApp(), 'Who says that the crane fell on a ship?');
    expect({ outcome: answer.outcome, claims }).toEqual({ outcome: 'empty', claims: [] });
    expect(answer.text).toBe('Nobody in this collection says so.');
  });

  test('that is not understood gets examples', async () => {
    const { answer, query } = await answerTo(await openApp(), 'and so?');
    expect({ outcome: answer.outcome, query }).toEqual({ outcome: 'unclear', query: '' });
    expect(answer.examples).toContain('What did Nadir al-Tessari say?');
  });

  test('is offered by the collection itself, and has an answer there', async () => {
    const app = await openApp();
    const { status, body } = await app.ask({ url: '/api/ask/examples' });
    if (!Value.Check(AskExamples, body)) throw new Error('the examples do not match the contract');
    expect({ status, first: body.examples[0] }).toEqual({
      status: 200,
      first: 'What did Nadir al-Tessari say?',
    });
    const outcomes = await Promise.all(
      body.examples.map(async (example) => (await answerTo(app, example)).answer.outcome),
    );
    expect(new Set(outcomes)).toEqual(new Set(['found']));
  });

  test('without words is refused', async () => {
    const { status, body } = await post(await openApp(), '/api/ask', { question: '' });
    expect({ status, body }).toMatchObject({ status: 400, body: { code: 'REQUEST_INVALID' } });
  });
});
