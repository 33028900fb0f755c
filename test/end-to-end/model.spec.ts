// A language model that is set: the page says what would go where, sends it only then, and tells what came of it.
import { createServer, type Server, type ServerResponse } from 'node:http';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './page-driver.ts';
import { type Served, serve } from './serve-tool.ts';

test.describe.configure({ mode: 'serial' });

const letter = `The ferry stays in port

Ines Ral, who owns the ferry, said on Friday that the ferry stays in port until May.
`;
const ral = { words: 'Ines Ral', cue: 'said', name: 'Ines Ral', kind: 'person', number: 'unknown' };
const ferry = {
  content: 'the ferry stays in port until May',
  summary: 'The ferry stays in port until May.',
  speakers: [ral],
  stance: 'asserts',
  polarity: 'affirmative',
  certainty: 'certain',
  about: [],
  figure: null,
};
const shorter = { ...ferry, content: 'the ferry stays in port', summary: 'It stays in port.' };
const invented = { ...ferry, content: 'the mayor sank the ferry' };

let model: Server;
let tool: Served;
/** The bodies that the model was sent, and the answers it has not given yet. */
const asked: string[] = [];
const held: ServerResponse[] = [];

function answer(content: string): void {
  const usage = { prompt_tokens: 1_200, completion_tokens: 90 };
  held.shift()?.end(JSON.stringify({ choices: [{ message: { content }, finish_reason: 'stop' }], usage }));
}

test.beforeAll(async () => {
  model = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    asked.push(Buffer.concat(parts).toString('utf8'));
    held.push(response);
  });
  await new Promise<void>((done) => model.listen(0, '127.0.0.1', done));
  const address = model.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  tool = await serve('graph-data/samples/harbour-inquiry', {
    HEARSAY_MODEL_URL: `http://127.0.0.1:${port}/v1`,
    HEARSAY_MODEL_NAME: 'quay-model',
    HEARSAY_MODEL_TRIES: '1',
    HEARSAY_MODEL_PIECE_CHARACTERS: '200',
    HEARSAY_MODEL_INPUT_PRICE: '500',
    HEARSAY_MODEL_OUTPUT_PRICE: '1500',
  });
});

test.afterAll(async () => {
  await tool.stop();
  model.closeAllConnections();
  model.close();
});

const dialogOf = (page: Page) => page.getByRole('dialog', { name: /quay-model/ });

async function openDialog(page: Page): Promise<void> {
  await page.goto(`${tool.url}/?select=entity:report-the-ferry-stays-in-port`);
  await page.getByRole('button', { name: 'Read with a language model…' }).click();
  await expect(dialogOf(page).getByText('Goes there')).toBeVisible();
}

test('the page says which text goes where, and sends nothing until it is told to', async ({ app, page }) => {
  await page.goto(tool.url);
  await app.dropFile('ferry.txt', letter);
  await expect(app.adding.getByText('1 report added')).toBeVisible();
  await openDialog(page);
  const dialog = dialogOf(page);
  await expect(dialog).toContainText(/http:\/\/127\.0\.0\.1:\d+\/v1\/chat\/completions/);
  await expect(dialog).toContainText('leaves it only if the program there passes it on');
  await expect(dialog).toContainText(/109 characters of this report, in 1 request,/);
  await expect(dialog).toContainText(/about [\d,]+ tokens, about 0\.\d{4} US dollars/);
  await dialog.getByText('The text that goes, word for word').click();
  await expect(dialog.getByText('who owns the ferry, said on Friday')).toBeVisible();
  await dialog.getByText('The instruction that goes with it').click();
  await expect(dialog.getByText(/Copy, do not mend/)).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await dialog.getByRole('button', { name: 'Do not send' }).click();
  await expect(dialog).toHaveCount(0);
  expect(asked).toEqual([]);
});

test('an answer that cannot be used is reported, and the text can be sent again', async ({
  app: _,
  page,
}) => {
  await openDialog(page);
  const dialog = dialogOf(page);
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(dialog.getByText('The text was sent; no answer is here yet.')).toBeVisible();
  await expect.poll(() => asked.length).toBe(1);
  expect(asked[0]).toContain('who owns the ferry');
  answer('Sure! Here are the claims');
  await expect(dialog.getByRole('alert')).toContainText('it is not JSON. Nothing was kept.');
  await expect(dialog.getByRole('button', { name: 'Send', exact: true })).toBeVisible();
});

test('what came of it is told, and what the program had found too stands once, with both named', async ({
  app: _,
  page,
}) => {
  await openDialog(page);
  const dialog = dialogOf(page);
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await expect.poll(() => asked.length).toBe(2);
  answer(JSON.stringify({ claims: [ferry, shorter, invented] }));
  await expect(dialog).toContainText('It proposed 2 claims. Found by another reader before: 1.');
  await expect(dialog).toContainText('1,200 tokens sent, 90 received, about 0.0007 US dollars');
  await expect(dialog).toContainText('Dropped 1 time: the content does not stand in the text.');
  await dialog.getByRole('button', { name: 'Review 1 claim' }).click();
  await expect(dialog).toHaveCount(0);
  const card = page.getByRole('region', { name: 'Proposed claim' });
  const rows = page.getByRole('table', { name: 'Proposed claims' }).getByRole('row');
  await rows.filter({ hasText: '2 readers' }).click();
  await expect(card).toContainText('proposed by hearsay-reader-1');
  await expect(card).toContainText('Also found by quay-model, score 0.50');
  const { violations } = await new AxeBuilder({ page }).include('.review').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('a');
  await expect(page.getByText(/^Accepted: /)).toBeVisible();
  await expect(rows.filter({ hasText: '2 readers' })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(rows.filter({ hasText: '2 readers' })).toHaveCount(1);
  await page.keyboard.press('n');
  await expect(card).toContainText('proposed by quay-model');
  await expect(card).toContainText('Another reading of the same words by hearsay-reader-1');
  await expect(card).toContainText('It differs: more or fewer of the words. It waits.');
  await page.getByRole('tab', { name: 'Reading' }).click();
  await expect(page.getByRole('button', { name: 'quay-model found 2 claims' }).first()).toBeVisible();
});

const boats = [
  'Boats wait for the tide\n\nInes Ral said on Monday that the boats wait for the tide. She wrote it down in the book of the pier, as she does every day.',
  'Two of the skippers, whom nobody had asked, said that the pilot was asleep at noon and that they had called for him in vain from the quay.',
];
const asleep = {
  ...ferry,
  content: 'the pilot was asleep at noon',
  summary: 'The pilot was asleep at noon.',
  speakers: [
    {
      words: 'Two of the skippers',
      cue: 'said',
      name: 'Two of the skippers',
      kind: 'unnamed',
      number: 'several',
    },
  ],
};

test('a piece that failed is named with the reason, and sent again alone once it is shown', async ({
  app,
  page,
}) => {
  await page.goto(tool.url);
  await app.dropFile('boats.txt', `${boats.join('\n\n')}\n`);
  await expect(app.adding.getByText('1 report added')).toBeVisible();
  await page.goto(`${tool.url}/?select=entity:report-boats-wait-for-the-tide`);
  await page.getByRole('button', { name: 'Read with a language model…' }).click();
  const dialog = dialogOf(page);
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await expect.poll(() => asked.length).toBe(3);
  answer(JSON.stringify({ claims: [] }));
  await expect.poll(() => asked.length).toBe(4);
  answer('Sure! Here are the claims');
  await expect(dialog).toContainText('1 piece failed. The others are read, and are not sent again.');
  await expect(dialog).toContainText(/Characters [\d]+ to [\d]+ were not read\. .*it is not JSON/);
  await dialog.getByRole('button', { name: 'Send the 1 piece that failed again…' }).click();
  await expect(dialog).toContainText('that the model could make nothing of, in 1 request');
  await dialog.getByText('The text that goes, word for word').click();
  await expect(dialog.locator('pre').first()).toHaveText(boats[1] ?? '');
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(asked).toHaveLength(4);
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await expect.poll(() => asked.length).toBe(5);
  expect(asked[4]).toContain('the pilot was asleep');
  expect(asked[4]).not.toContain('the boats wait for the tide');
  answer(JSON.stringify({ claims: [asleep] }));
  await expect(dialog).toContainText('It proposed 1 claim.');
  await expect(dialog.getByText('failed')).toHaveCount(0);
});
