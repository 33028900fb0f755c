// Reading proposes claims and a person judges them, by keyboard alone: accept, correct, reject, split, join, same, batch,
// and undo. What is accepted is a claim like any other, at its passage.
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type PageDriver, test } from './page-driver.ts';

test.describe.configure({ mode: 'serial' });

const ships = `<!doctype html><html lang="en"><head><title>Forty ships wait off Marrow | The Quay Courier</title>
<meta property="og:site_name" content="The Quay Courier">
<meta property="article:published_time" content="2031-05-02T08:00:00Z"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Forty ships wait off Marrow</h1>
<p>Harbour master Edda Quill said on Thursday that at least 40 ships were waiting outside the port of Marrow.</p>
<p>“The channel is too shallow and nobody will pay for the dredging,” said Ines Ral, who owns two ferries.</p>
<p>The shipping company Coast Line warned that it could move its ferries to the port of Sellan. The islanders will
have to take the bus, and the bus company has raised its fares.</p></article></body></html>`;
const quay = `Grey Lantern and the north quay

Inspector Zoë Varn said that Grey Lantern controls the north quay of Marrow.

Nadir al-Tessari denied that the Tidemen's Union had lost 90 containers.
`;
const letter = `From: Joan Tarn <joan.tarn@council.example>
To: news@courier.example
Subject: What the island council heard
Date: Fri, 02 May 2031 10:00:00 +0000
Content-Type: text/plain; charset=utf-8

The clerk told the council that about 300 islanders had left since the storm.

The Harbour Authority promised that the ferry would sail again in June 2031.
`;
const SHIPS = 'report-forty-ships-wait-off-marrow';
const QUAY = 'report-grey-lantern-and-the-north-quay';
const LETTER = 'report-what-the-island-council-heard';

const reviewOf = (page: Page) => page.getByRole('region', { name: 'Review', exact: true });
const cardOf = (page: Page) => page.getByRole('region', { name: 'Proposed claim' });
const lineOf = (page: Page) => page.locator('.act-line');
const passageOf = (page: Page) => page.locator('.reviewed-text [data-kinds~="passage"]');

async function openReview(app: PageDriver, page: Page, report: string): Promise<void> {
  await app.openDesk(`/?drawer=review&of=${report}`);
  await expect(cardOf(page)).toBeVisible();
}

/** How many proposals the list has, as "1 of 5" says. */
async function countListed(page: Page): Promise<number> {
  const place = await cardOf(page).locator('.card-kind').innerText();
  return Number(/of (\d+)/.exec(place)?.[1]);
}

/** Goes through the list with the key n until the card says this. */
async function goTo(page: Page, words: RegExp): Promise<void> {
  for (let step = await countListed(page); step > 0; step -= 1) {
    if (words.test(await cardOf(page).locator('.card-gloss').innerText())) return;
    const place = await cardOf(page).locator('.card-kind').innerText();
    await page.keyboard.press('n');
    await expect(cardOf(page).locator('.card-kind')).not.toHaveText(place, { useInnerText: true });
  }
  await expect(cardOf(page).locator('.card-gloss')).toHaveText(words);
}

/** From a proposal to its report, and on to the claims of that report: without loading the page anew. */
async function showClaimsOf(app: PageDriver, page: Page): Promise<void> {
  await cardOf(page).locator('.card-source').getByRole('link').click();
  await app.details.getByRole('button', { name: 'Its claims in the table' }).click();
}

test('files of three kinds are read for claims, which wait for a person', async ({ app, page }) => {
  await app.openDesk();
  await app.dropFiles([
    { name: 'ships.html', text: ships, type: 'text/html' },
    { name: 'quay.txt', text: quay, type: 'text/plain' },
    { name: 'letter.eml', text: letter, type: 'message/rfc822' },
  ]);
  await expect(app.adding.getByText('3 reports added')).toBeVisible();
  await expect(app.adding.getByText(/being read for claims/)).toHaveCount(0);
  await expect(app.adding.getByText(/\d+ claims wait for you/)).toBeVisible();
  await app.adding.getByRole('button', { name: 'review' }).click();
  await expect(reviewOf(page)).toBeVisible();
  await expect(app.adding).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Review: \d+ claims wait$/ })).toBeVisible();

  await page.getByRole('tab', { name: 'Reading' }).click();
  for (const title of ['Forty ships wait off Marrow', 'What the island council heard']) {
    await expect(app.row(title)).toContainText(/read, \d+ claims? proposed/);
  }
});

test('an accepted claim is in the claims table, and its passage is its own', async ({ app, page }) => {
  await openReview(app, page, SHIPS);
  const many = await countListed(page);
  await goTo(page, /channel is too shallow/);
  await expect(passageOf(page).first()).toContainText('The channel is too shallow');
  await expect(cardOf(page).locator('.chain')).toContainText('Ines Ral');
  await page.keyboard.press('a');
  await expect(lineOf(page)).toContainText('Accepted: The channel is too shallow');
  await expect(cardOf(page).locator('.card-gloss')).not.toContainText('channel');
  await expect.poll(() => countListed(page)).toBe(many - 1);

  await showClaimsOf(app, page);
  await app
    .row(/channel is too shallow/)
    .getByRole('link')
    .first()
    .click();
  await expect(app.heading(/channel is too shallow/)).toBeVisible();
  await expect(app.details.locator('.chain')).toContainText('Ines Ral');
  await expect(app.details.locator('mark[data-kinds~="passage"]').first()).toContainText(
    'The channel is too shallow',
  );
});

test('a claim is corrected in a form that says what is wrong, and accepted with Enter', async ({
  app,
  page,
}) => {
  await openReview(app, page, SHIPS);
  await goTo(page, /40 ships/);
  const proposed = await cardOf(page).locator('.card-gloss').innerText();
  await page.keyboard.press('c');
  const form = page.getByRole('form', { name: 'Correct the claim' });
  await expect(form.getByLabel('What is said, in one sentence')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  await expect(cardOf(page).locator('.card-gloss')).toHaveText(proposed);

  await page.keyboard.press('c');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('At least forty ships wait off Marrow, says its harbour master.');
  await form.getByLabel('As of').fill('last week');
  await page.keyboard.press('Enter');
  await expect(form.getByRole('alert').first()).toContainText('Write a date such as 2024-02-15');
  await form.getByLabel('As of').fill('2031-05-01');
  const whole = (await passageOf(page).allInnerTexts()).join('');
  await form.getByRole('spinbutton', { name: /^Begins/ }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect
    .poll(async () => (await passageOf(page).allInnerTexts()).join(''))
    .toMatch(new RegExp(`\\w+ ${whole.slice(0, 12)}`));
  await page.keyboard.press('Enter');
  await expect(lineOf(page)).toContainText('Corrected and accepted: At least forty ships');

  await showClaimsOf(app, page);
  await expect(app.row(/At least forty ships wait off Marrow/)).toContainText('1 May 2031');
});

test('somebody whom the reading missed is added by keys alone, and can be named from then on', async ({
  app,
  page,
}) => {
  await openReview(app, page, SHIPS);
  await goTo(page, /Sellan/);
  await page.keyboard.press('c');
  const form = page.getByRole('form', { name: 'Correct the claim' });
  const addFor = (field: string) => form.getByRole('button', { name: `Add somebody else… (${field})` });
  await addFor('Origin: who').press('Enter');
  const part = form.getByRole('group', { name: 'Somebody else: Origin: who' });
  await expect(part.getByLabel('A known record')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(addFor('Origin: who')).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(part).toContainText('Write the name.');
  await page.keyboard.type('the islanders');
  await page.keyboard.press('Tab');
  await page.keyboard.type('unnamed');
  await page.keyboard.press('Enter');
  const origin = form.getByRole('combobox', { name: 'Origin: who' });
  await expect(origin).toBeFocused();
  await expect(origin.locator('option:checked')).toHaveText('the islanders (unnamed source)');
  await expect(page.locator('.reviewed-text [data-kinds~="source"]')).toHaveText('The islanders');

  await addFor('About 1: who or what').press('Enter');
  await page.keyboard.type('Grey Lantern');
  const found = page.getByRole('listbox', { name: 'A known record' }).getByRole('option');
  await expect(found.first()).toContainText('Grey Lantern');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(form.getByText('the same as Grey Lantern, known')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('.draft-form').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(lineOf(page)).toContainText('Corrected and accepted: ');

  await expect(cardOf(page).locator('.card-gloss')).not.toContainText('Sellan');
  await page.keyboard.press('c');
  const offered = form.getByRole('combobox', { name: 'About 1: who or what' }).locator('option');
  await expect(offered.filter({ hasText: 'the islanders' })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await showClaimsOf(app, page);
  await app
    .row(/Sellan/)
    .getByRole('link')
    .first()
    .click();
  await expect(app.details.locator('.chain')).toContainText('the islanders');

  await openReview(app, page, `${SHIPS}&state=accepted`);
  await goTo(page, /Sellan/);
  await page.getByRole('button', { name: 'Take that back' }).click();
  await expect(lineOf(page)).toContainText('Taken back: it waits again');
});

test('a rejected claim leaves the list, and comes back when that is undone', async ({ app, page }) => {
  await openReview(app, page, SHIPS);
  const many = await countListed(page);
  const gloss = await cardOf(page).locator('.card-gloss').innerText();
  await page.keyboard.press('r');
  await expect(lineOf(page)).toContainText('Rejected: ');
  await expect.poll(() => countListed(page)).toBe(many - 1);
  await page.keyboard.press('Control+z');
  await expect(lineOf(page)).toContainText('Taken back: Rejected: ');
  await expect(cardOf(page).locator('.card-gloss')).toHaveText(gloss);
  await expect.poll(() => countListed(page)).toBe(many);
});

test('a claim is split at a word, joined again, and both are undone', async ({ app, page }) => {
  await openReview(app, page, QUAY);
  await goTo(page, /north quay/);
  const many = await countListed(page);
  await page.keyboard.press('s');
  await expect(page.locator('.split-caret')).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(lineOf(page)).toContainText('Split in two');
  await expect.poll(() => countListed(page)).toBe(many + 1);
  await page.keyboard.press('j');
  await expect(lineOf(page)).toContainText('Joined with the next one');
  await expect.poll(() => countListed(page)).toBe(many);
  await page.keyboard.press('z');
  await expect(lineOf(page)).toContainText('Taken back: Joined');
  await page.keyboard.press('z');
  await expect(lineOf(page)).toContainText('Taken back: Split');
  await expect.poll(() => countListed(page)).toBe(many);
});

test('who is named is taken for a known record by one key, and pairs are judged by one', async ({
  app,
  page,
}) => {
  await openReview(app, page, QUAY);
  await goTo(page, /north quay/);
  const lantern = page.getByRole('list', { name: 'Who or what Grey Lantern is' });
  await expect(lantern.getByRole('button', { pressed: true })).toContainText('the same as Grey Lantern');
  await page.keyboard.press('0');
  await expect(lantern.getByRole('button', { pressed: true })).toContainText('new, none of these');
  await page.keyboard.press('a');
  await expect(lineOf(page)).toContainText('Accepted: ');

  await page.getByRole('tab', { name: /^Same or different/ }).click();
  await expect(page.locator('.same-sides')).toContainText('Grey Lantern');
  await page.keyboard.press('s');
  await expect(lineOf(page)).toContainText('The same: Grey Lantern and Grey Lantern');
  await expect(page.locator('.same-sides')).toHaveCount(0);
  await page.keyboard.press('z');
  await expect(page.locator('.same-sides')).toContainText('Grey Lantern');
  await page.keyboard.press('d');
  await expect(lineOf(page)).toContainText('Different: Grey Lantern and Grey Lantern');
});

test('all from a score on are accepted at once, and one undo takes all of them back', async ({
  app,
  page,
}) => {
  await openReview(app, page, LETTER);
  const many = await countListed(page);
  await page.keyboard.press('b');
  await page.getByRole('spinbutton', { name: 'Score, 0 to 1' }).fill('0.1');
  await expect(page.getByRole('button', { name: `Accept ${many}…` })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('become part of the graph');
  await page.keyboard.press('Enter');
  await expect(lineOf(page)).toContainText(`Accepted ${many} claim`);
  await expect(page.getByText('No proposal fits these filters.')).toBeVisible();
  await page.keyboard.press('z');
  await expect(lineOf(page)).toContainText('Taken back: Accepted');
  await expect.poll(() => countListed(page)).toBe(many);
});

test('keys are letters while a person writes, and every part can be read by all', async ({ app, page }) => {
  await openReview(app, page, LETTER);
  const many = await countListed(page);
  await page.getByLabel('Judged by').fill('Ann');
  await page.getByLabel('Judged by').pressSequentially('a r j');
  expect(await countListed(page)).toBe(many);
  await page.getByLabel('Judged by').fill('Ann');
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await expect(lineOf(page)).toContainText('Rejected');
  await app.openDesk(`/?drawer=review&of=${LETTER}&state=rejected`);
  await expect(cardOf(page)).toContainText('It is rejected, by Ann.');
  await page.getByRole('button', { name: 'Take that back' }).click();
  await expect(lineOf(page)).toContainText('Taken back: it waits again');

  for (const part of ['claims', 'same', 'reading']) {
    await app.openDesk(`/?drawer=review&part=${part}`);
    await expect(reviewOf(page)).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('.review').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  await openReview(app, page, LETTER);
  await page.keyboard.press('c');
  const { violations } = await new AxeBuilder({ page }).include('.draft-form').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test('the original of a report is downloaded as it was added', async ({ app, page }) => {
  await app.openDesk(`/?select=entity:${LETTER}`);
  const downloading = page.waitForEvent('download');
  await app.details.getByRole('button', { name: 'Download the original' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('letter.eml');
  expect(await readFile(await download.path(), 'utf8')).toBe(letter);
  await expect(app.details.getByRole('button', { name: /^Review \d+ claims?$/ })).toBeVisible();
});

test('a page is added by its address, which is fetched only when it is asked for', async ({ app, page }) => {
  const asked: string[] = [];
  await page.route('**/api/reports', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    asked.push(route.request().postData() ?? '');
    const error = { code: 'URL_FAILED', message: 'It could not be fetched.', fix: 'Save the page.' };
    return route.fulfill({ status: 502, json: error });
  });
  await app.openDesk('/?drawer=reports');
  await app.tables.getByRole('button', { name: 'Add a page by its address…' }).click();
  const field = app.tables.getByLabel('Address of a page');
  await field.fill('courier.example/ferry');
  await page.keyboard.press('Enter');
  await expect(app.tables.getByText('Write the whole address of a page')).toBeVisible();
  expect(asked).toEqual([]);
  await field.fill('https://courier.example/ferry');
  await page.keyboard.press('Enter');
  await expect(app.adding).toContainText(
    'https://courier.example/ferry was not added. It could not be fetched.',
  );
  await expect(app.adding).toContainText('Save the page.');
  expect(asked).toEqual(['{"url":"https://courier.example/ferry"}']);
});
