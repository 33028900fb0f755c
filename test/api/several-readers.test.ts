// A report that the program and a language model both read, over HTTP: what both found stands once, what failed is sent again alone.
import { expect, test } from 'vitest';
import type { ProposedClaim } from '../../graph-data/ontology/ontology.ts';
import { ModelReadingPlan } from '../../server/api/contract/model-reading.ts';
import { ReviewClaim, ReviewPage, ReviewSummary } from '../../server/api/contract/review.ts';
import { type Answer, answered, reply, replyWith } from '../ingest/language-model/model-server.ts';
import { claimIn, entityIn } from '../ingest/review/harbour-review.ts';
import {
  lights,
  type ModelApp,
  openWithModel,
  post,
  send,
  sendAndWait,
  text,
  waitForEnd,
} from './model-app.ts';

const ana = entityIn(text, 'e1', 'Person', 'Ana Reyes');
const vell = entityIn(text, 'e2', 'Place', 'Vell');
const joan = entityIn(text, 'e3', 'Person', 'Joan Tarn');
const words = 'the lights went out at nine';
const own: readonly ProposedClaim[] = [
  claimIn(text, words, 'e1', 'e2', { score: 0.9, gloss: 'Ana Reyes: the lights went out at nine.' }),
  claimIn(text, 'Nobody warned us', 'e3', 'e2', { score: 0.7 }),
];
const warned = answered({
  content: 'Nobody warned us',
  summary: 'Nobody warned them.',
  speakers: [{ words: 'Joan Tarn', cue: 'said', name: 'Joan Tarn', kind: 'person', number: 'unknown' }],
});
const shorter = { ...lights, content: 'the lights went out', summary: 'The lights went out.' };

const openBoth = (answer: Answer): Promise<ModelApp> =>
  openWithModel(answer, {}, { text, entities: [ana, vell, joan], claims: own });

const act = ({ ask }: ModelApp, payload: object) =>
  ask({ method: 'POST', url: '/api/review', payload: { act: payload } });

const listed = async ({ get, report }: ModelApp, query = '') =>
  (await get(ReviewPage, `/api/review/proposals?report=${report}${query}`)).proposals;

test('what both found stands once, with both named, and counts once', async () => {
  const tool = await openBoth((response) => replyWith(response, [lights, warned]));
  const line = await sendAndWait(tool);
  expect(line).toMatchObject({ proposals: 2, foundBefore: 2, waiting: 0 });
  expect(await listed(tool)).toMatchObject([
    {
      madeBy: 'hearsay-reader-1',
      alsoFoundBy: [{ madeBy: 'test-model', score: 0.5, gloss: 'The lights went out at nine.' }],
    },
    { madeBy: 'hearsay-reader-1', alsoFoundBy: [{ madeBy: 'test-model' }] },
  ]);
  expect(await tool.get(ReviewSummary, '/api/review')).toMatchObject({ waiting: 2 });
});

test('accepting one is a decision on both, and undo brings both back', async () => {
  const tool = await openBoth((response) => replyWith(response, [lights]));
  await sendAndWait(tool);
  const { body } = await act(tool, { verdict: 'accept', proposal: 'proposal-1' });
  expect(body).toMatchObject({ claims: [expect.any(String)], waiting: 1 });
  const model = await tool.get(ReviewClaim, '/api/review/proposals/proposal-3');
  expect(model).toMatchObject({ state: 'accepted', sameAs: 'proposal-1', claim: expect.any(String) });
  await tool.ask({ method: 'DELETE', url: `/api/decisions/${model.decision?.id}` });
  expect(await tool.get(ReviewSummary, '/api/review')).toMatchObject({ waiting: 2, accepted: 0 });
  expect(await tool.get(ReviewClaim, '/api/review/proposals/proposal-3')).toMatchObject({ state: 'waiting' });
});

test('accepting all above a score makes one claim of what both found', async () => {
  const tool = await openBoth((response) => replyWith(response, [lights, warned]));
  await sendAndWait(tool);
  const { body } = await act(tool, { verdict: 'acceptAbove', minScore: 0 });
  expect(body).toMatchObject({ claims: [expect.any(String), expect.any(String)], waiting: 0 });
});

test('a reading of fewer words stands beside the other, and says in what they differ', async () => {
  const tool = await openBoth((response) => replyWith(response, [shorter]));
  await sendAndWait(tool);
  const [first, second, third] = await listed(tool);
  expect(first?.otherReadings).toEqual([
    {
      proposal: 'proposal-3',
      madeBy: 'test-model',
      state: 'waiting',
      score: 0.5,
      gloss: 'The lights went out.',
      differsIn: ['extent'],
    },
  ]);
  expect(second).toMatchObject({ id: 'proposal-3', otherReadings: [{ proposal: 'proposal-1' }] });
  expect(third?.id).toBe('proposal-2');
});

test('readings of one text stand together in the list, though others were read in between', async () => {
  const tool = await openBoth((response) => replyWith(response, [shorter]));
  await sendAndWait(tool);
  const { proposals } = await tool.get(ReviewPage, '/api/review/proposals');
  expect(proposals.map(({ id }) => id)).toEqual(['proposal-1', 'proposal-3', 'proposal-2']);
});

const filler = 'The keeper of the light wrote this down in the book of the tower, as every night. '.repeat(2);
const longText = `${text}\n\n${filler.trim()}\n\nJoan Tarn said that the boats came late. ${filler.trim()}`;
const boats = answered({
  content: 'the boats came late',
  summary: 'The boats came late.',
  speakers: [{ words: 'Joan Tarn', cue: 'said', name: 'Joan Tarn', kind: 'person', number: 'unknown' }],
});

/** A model that answers what it finds; what it is asked of the boats it answers so often with nothing of use. */
function failing(times: number): Answer {
  let asked = 0;
  return (response, { body }) => {
    const piece = body.messages[1]?.content ?? '';
    if (!piece.includes('boats')) return replyWith(response, piece.includes('lights') ? [lights] : []);
    asked += 1;
    return asked <= times ? reply(response, 'Gladly!') : replyWith(response, [boats]);
  };
}

const openLong = (times: number): Promise<ModelApp> =>
  openWithModel(
    failing(times),
    { HEARSAY_MODEL_TRIES: '1', HEARSAY_MODEL_PIECE_CHARACTERS: '260' },
    { text: longText, entities: [], claims: [] },
  );

test('the answer tells which pieces failed and why, and the plan is of these alone', async () => {
  const tool = await openLong(1);
  const whole = await tool.get(ModelReadingPlan, tool.url);
  expect(whole.isRest).toBeUndefined();
  const line = await sendAndWait(tool);
  expect(line).toMatchObject({
    state: 'done',
    proposals: 1,
    failed: [{ end: longText.length, reason: expect.stringMatching(/it is not JSON\.$/) }],
  });
  const plan = await tool.get(ModelReadingPlan, tool.url);
  expect(plan.isRest).toBe(true);
  expect(plan.pieces).toHaveLength(1);
  expect(plan.pieces[0]?.text).toContain('the boats came late');
  expect(await post(tool, whole.planId)).toMatchObject({ status: 409, body: { code: 'MODEL_PLAN_CHANGED' } });
});

test('what failed is sent again alone, and nothing is proposed twice', async () => {
  const tool = await openLong(1);
  await sendAndWait(tool);
  const before = tool.asked.length;
  await send(tool);
  const line = await waitForEnd(tool);
  expect(line).toMatchObject({ state: 'done', proposals: 2, waiting: 2 });
  expect(line.failed).toBeUndefined();
  expect(tool.asked.slice(before).map(({ body }) => body.messages[1]?.content.slice(0, 40))).toEqual([
    'Joan Tarn said that the boats came late.',
  ]);
  const proposals = await listed(tool);
  expect(proposals.map(({ content }) => content.gloss)).toEqual([
    'The lights went out at nine.',
    'The boats came late.',
  ]);
  expect(proposals.map(({ entities }) => entities.map(({ name }) => name))).toEqual([
    ['Ana Reyes', 'Vell'],
    ['Joan Tarn'],
  ]);
  const { planId } = await tool.get(ModelReadingPlan, tool.url);
  expect(await post(tool, planId)).toMatchObject({ status: 409, body: { code: 'EXTRACTION_DONE' } });
});

test('where it fails again, that is told beside what is kept, in one line', async () => {
  const tool = await openLong(2);
  await sendAndWait(tool);
  await send(tool);
  const line = await waitForEnd(tool);
  expect(line).toMatchObject({
    state: 'failed',
    error: { code: 'MODEL_ANSWER_UNUSABLE' },
    proposals: 1,
    failed: [{ end: longText.length }],
  });
  const { reports } = await tool.get(ReviewSummary, '/api/review');
  expect(reports.map(({ madeBy }) => madeBy)).toEqual(['hearsay-reader-1', 'test-model']);
  await send(tool);
  expect(await waitForEnd(tool)).toMatchObject({ state: 'done', proposals: 2 });
});
