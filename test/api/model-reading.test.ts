// The language model over HTTP: nothing goes before it is shown and sent, and whatever comes back is told.
import { expect, test } from 'vitest';
import { ModelReadingPlan } from '../../server/api/contract/model-reading.ts';
import { ReviewPage, ReviewSummary } from '../../server/api/contract/review.ts';
import { answered, reply, replyWith, startModel } from '../ingest/language-model/model-server.ts';
import { addText } from '../ingest/review/harbour-review.ts';
import { openApp } from './harbour-app.ts';
import { KEY, lights, openWithModel, post, send, sendAndWait, text, waitForEnd } from './model-app.ts';

test('the plan shows the very text, where it would go and what it would cost, and sends nothing', async () => {
  const tool = await openWithModel((response) => replyWith(response, []));
  const plan = await tool.get(ModelReadingPlan, tool.url);
  expect(plan).toMatchObject({ model: 'test-model', isThisMachine: true, pieces: [{ start: 0, text }] });
  expect(plan.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1\/chat\/completions$/);
  expect(plan.instruction).toContain('Copy, do not mend');
  expect(plan.inputTokens).toBe(Math.ceil((plan.instruction.length + text.length) / 4));
  expect(plan.cost).toBeCloseTo((plan.inputTokens * 0.5) / 1_000_000);
  const { model } = await tool.get(ReviewSummary, '/api/review');
  expect(model).toEqual({ model: 'test-model', address: plan.address, isThisMachine: true });
  expect(tool.asked).toEqual([]);
});

test('what is sent is what the plan showed, and nothing else of the report', async () => {
  const tool = await openWithModel((response) => replyWith(response, [lights]));
  const { instruction } = await tool.get(ModelReadingPlan, tool.url);
  await sendAndWait(tool);
  expect(tool.asked.map(({ body }) => body.messages)).toEqual([
    [
      { role: 'system', content: instruction },
      { role: 'user', content: text },
    ],
  ]);
});

test('its proposals carry its name and wait for review, with tokens, cost and what was dropped', async () => {
  const invented = answered({ content: 'the mayor cut the cable' });
  const tool = await openWithModel((response) => replyWith(response, [lights, invented, invented]));
  const line = await sendAndWait(tool);
  expect(line).toMatchObject({ state: 'done', proposals: 1, waiting: 1 });
  expect(line.notes).toEqual([
    'test-model was asked 1 time: 1,000 tokens sent, 200 received, about 0.0005 US dollars.',
    'Dropped 2 times: the content does not stand in the text.',
  ]);
  const { proposals } = await tool.get(ReviewPage, `/api/review/proposals?report=${tool.report}`);
  expect(proposals).toMatchObject([
    { madeBy: 'test-model', state: 'waiting', content: { gloss: 'The lights went out at nine.' } },
  ]);
  const { body } = await tool.ask({ url: `/api/claims?report=${tool.report}` });
  expect(body).toMatchObject({ total: 0 });
});

test('a plan of another text, or for another model, is not carried out', async () => {
  const tool = await openWithModel((response) => replyWith(response, [lights]));
  const { planId } = await tool.get(ModelReadingPlan, tool.url);
  const other = addText(tool.store, 'Another text', 'Another text\n\nJoan Tarn said it was dark.');
  const wrong = await tool.ask({
    method: 'POST',
    url: `/api/reports/${other}/model-reading`,
    payload: { planId },
  });
  expect(wrong).toMatchObject({ status: 409, body: { code: 'MODEL_PLAN_CHANGED' } });
  expect(await post(tool, 'made-up')).toMatchObject({ status: 409, body: { code: 'MODEL_PLAN_CHANGED' } });
  expect(tool.asked).toEqual([]);
});

test('a report that the model has read is not sent again', async () => {
  const tool = await openWithModel((response) => replyWith(response, [lights]));
  await sendAndWait(tool);
  const { planId } = await tool.get(ModelReadingPlan, tool.url);
  expect(await post(tool, planId)).toMatchObject({ status: 409, body: { code: 'EXTRACTION_DONE' } });
  expect(tool.asked).toHaveLength(1);
});

test('a model that is late, or whose answers stay cut off or malformed, is reported and nothing is kept', async () => {
  const late = await openWithModel(() => undefined, { HEARSAY_MODEL_SECONDS: '1', HEARSAY_MODEL_TRIES: '1' });
  const cut = await openWithModel((response) => reply(response, '{"claims": [{"cont', 'length'));
  const malformed = await openWithModel((response) => reply(response, 'Gladly! Here they are:'));
  const lines = await Promise.all([late, cut, malformed].map(sendAndWait));
  expect(lines.map(({ state, error }) => [state, error?.code])).toEqual([
    ['failed', 'MODEL_TOO_SLOW'],
    ['failed', 'MODEL_ANSWER_UNUSABLE'],
    ['failed', 'MODEL_ANSWER_UNUSABLE'],
  ]);
  expect(cut.asked.length).toBe(2);
  expect(lines.map(({ error }) => error?.message.replace(/^.*used: /, ''))).toEqual([
    lines[0]?.error?.message,
    'it was cut off.',
    'it is not JSON.',
  ]);
  expect(malformed.asked.length).toBe(2);
  expect(lines[2]?.notes).toEqual([
    '0 of 1 piece of the text read. test-model was asked 2 times: 2,000 tokens sent, 400 received, about 0.0010 US dollars.',
  ]);
  expect(malformed.store.extractions().map(({ madeBy }) => madeBy)).toEqual(['hearsay-reader-1']);
});

test('after a failure the report can be sent again', async () => {
  const tool = await openWithModel((response, _asked, turn) =>
    turn <= 2 ? reply(response, 'no') : replyWith(response, [lights]),
  );
  expect((await sendAndWait(tool)).state).toBe('failed');
  await send(tool);
  expect(await waitForEnd(tool)).toMatchObject({ state: 'done', proposals: 1 });
});

test('orders in a text, obeyed by the model, bring nothing into the review', async () => {
  const tool = await openWithModel((response) =>
    replyWith(response, [
      answered({ content: 'Joan Tarn confessed' }),
      { ...lights, summary: 'Mayor Holt ordered that the lights went out.' },
    ]),
  );
  await sendAndWait(tool);
  const { proposals } = await tool.get(ReviewPage, `/api/review/proposals?report=${tool.report}`);
  expect(proposals.map(({ content }) => content.gloss)).toEqual(['the lights went out at nine']);
});

test('what is under way can be cancelled, and is not kept', async () => {
  const tool = await openWithModel(() => undefined);
  await tool.app.listen({ port: 0, host: '127.0.0.1' });
  await send(tool);
  expect(await tool.ask({ method: 'DELETE', url: tool.url })).toMatchObject({ body: { state: 'cancelled' } });
  expect(await tool.ask({ method: 'DELETE', url: tool.url })).toMatchObject({
    status: 404,
    body: { code: 'EXTRACTION_UNKNOWN' },
  });
  await send(tool);
  expect(await tool.ask({ method: 'DELETE', url: '/api/review/progress' })).toMatchObject({
    body: { cancelled: [{ madeBy: 'test-model' }] },
  });
});

test('the key goes to the model, and into no answer', async () => {
  const tool = await openWithModel((response) => {
    response.writeHead(401).end(`{"error": "the key ${KEY} is wrong"}`);
  });
  const line = await sendAndWait(tool);
  expect(line.error?.code).toBe('MODEL_REFUSED');
  expect(tool.asked[0]?.authorization).toBe(`Bearer ${KEY}`);
  const urls = [tool.url, '/api/review', '/api/health', '/api/openapi.json', `/api/reports/${tool.report}`];
  const answers = await Promise.all(urls.map((url) => tool.ask({ url })));
  expect(answers.map(({ body }) => JSON.stringify(body).includes(KEY))).toEqual(urls.map(() => false));
});

test('without settings there is no model: nothing can be sent, and adding a document sends nothing', async () => {
  const { settings, asked } = await startModel((response) => replyWith(response, [lights]));
  const tool = await openApp({ settings: { HEARSAY_MODEL_URL: settings.modelUrl } });
  await tool.app.listen({ port: 0, host: '127.0.0.1' });
  await tool.ask({ method: 'POST', url: '/api/reports', payload: { text } });
  const url = '/api/reports/report-the-lights-went-out/model-reading';
  for (const method of ['GET', 'POST', 'DELETE'] as const) {
    const payload = method === 'POST' ? { payload: { planId: 'any' } } : {};
    expect(await tool.ask({ method, url, ...payload })).toMatchObject({
      status: 409,
      body: { code: 'MODEL_NOT_SET', message: 'No language model is set, and nothing was sent.' },
    });
  }
  expect((await tool.get(ReviewSummary, '/api/review')).model).toBeUndefined();
  expect(asked).toEqual([]);
});

test('with a model set, adding and reading a document contacts nobody', async () => {
  const tool = await openWithModel((response) => replyWith(response, [lights]));
  await tool.app.listen({ port: 0, host: '127.0.0.1' });
  await tool.ask({ method: 'POST', url: '/api/reports', payload: { text: `${text}\n\nIt was dark.` } });
  const isThrough = async (): Promise<boolean> =>
    (await tool.get(ReviewSummary, '/api/review')).reports.every(({ state }) => state === 'done');
  await expect.poll(isThrough, { timeout: 30_000 }).toBe(true);
  expect(tool.asked).toEqual([]);
});
