// An app with a language model of the tests' own, and a report that the program's own reader has read.
import { Value } from 'typebox/value';
import { expect } from 'vitest';
import { ModelReadingPlan } from '../../server/api/contract/model-reading.ts';
import { ExtractionProgress, ReviewSummary } from '../../server/api/contract/review.ts';
import type { NewExtraction } from '../../server/store/store.ts';
import { type Answer, type Asked, answered, startModel } from '../ingest/language-model/model-server.ts';
import { addText } from '../ingest/review/harbour-review.ts';
import { openApp, type TestApp } from './harbour-app.ts';

/** Of the model's endpoint. */
export const KEY = 'a-key-that-nobody-sees';
export const text = `The lights went out

Ana Reyes, who keeps the lighthouse of Vell, said on Monday that the lights went out at nine.

“Nobody warned us,” said Joan Tarn.`;
/** What the model finds in it. */
export const lights = answered({
  content: 'the lights went out at nine',
  summary: 'The lights went out at nine.',
  speakers: [{ words: 'Ana Reyes', cue: 'said', name: 'Ana Reyes', kind: 'person', number: 'unknown' }],
  about: [{ name: 'Vell', kind: 'place', role: 'place' }],
});

export interface ModelApp extends TestApp {
  readonly report: string;
  readonly asked: readonly Asked[];
  readonly url: string;
}

/** A text, and what the program's own reader proposed of it. */
type OwnReading = { readonly text: string } & Pick<NewExtraction, 'entities' | 'claims'>;

/** The app with a model that answers so, and one report that the program's own reader has read. */
export async function openWithModel(
  answer: Answer,
  settings: Readonly<Record<string, string>> = {},
  own: OwnReading = { text, entities: [], claims: [] },
): Promise<ModelApp> {
  const model = await startModel(answer);
  const tool = await openApp({
    settings: {
      HEARSAY_MODEL_URL: model.settings.modelUrl,
      HEARSAY_MODEL_NAME: 'test-model',
      HEARSAY_MODEL_KEY: KEY,
      HEARSAY_MODEL_TRIES: '2',
      HEARSAY_MODEL_INPUT_PRICE: '500',
      ...settings,
    },
  });
  const report = addText(tool.store, 'The lights went out', own.text);
  const { entities, claims } = own;
  tool.store.addExtraction({ report, madeBy: 'hearsay-reader-1', entities, claims, notes: [] }, 'test');
  return { ...tool, report, asked: model.asked, url: `/api/reports/${report}/model-reading` };
}

/** Sends a plan. */
export const post = ({ ask, url }: ModelApp, planId: string) =>
  ask({ method: 'POST', url, payload: { planId } });

/** Sends what would be sent. */
export async function send(tool: ModelApp): Promise<ExtractionProgress> {
  const { planId } = await tool.get(ModelReadingPlan, tool.url);
  const { status, body } = await post(tool, planId);
  expect({ status, body }).toMatchObject({ status: 200 });
  if (!Value.Check(ExtractionProgress, body)) throw new Error('the answer does not match the contract');
  return body;
}

/** What is told of the model's reading once it is through. */
export async function waitForEnd({ get }: ModelApp): Promise<ReviewSummary['reports'][number]> {
  for (;;) {
    const { reports } = await get(ReviewSummary, '/api/review');
    const line = reports.find(
      ({ madeBy, state }) => madeBy === 'test-model' && !/queued|running/.test(state),
    );
    if (line) return line;
    await new Promise((later) => setTimeout(later, 10));
  }
}

/** Sends what would be sent from a server that listens, and waits until it is through. */
export async function sendAndWait(tool: ModelApp): Promise<ReviewSummary['reports'][number]> {
  await tool.app.listen({ port: 0, host: '127.0.0.1' });
  await send(tool);
  return waitForEnd(tool);
}
