// What waits for review is nowhere in the graph, until somebody asks for it; then it looks like a proposal everywhere.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type PageDriver, test } from './page-driver.ts';

test.describe.configure({ mode: 'serial' });

const talks = `<!doctype html><html lang="en"><head><title>Dredging talks stall at Marrow | The Lantern Post</title>
<meta property="og:site_name" content="The Lantern Post">
<meta property="article:published_time" content="2031-06-03T08:00:00Z"></head><body>
<article><h1>Dredging talks stall at Marrow</h1>
<p>Pilot Orla Fenn said on Tuesday that at least 70 barges were waiting outside the port of Marrow.</p>
<p>“The talks about the dredging have failed twice,” said Orla Fenn, who has steered ships here for years.</p>
<p>The shipping company Fenn Line warned that its barges would leave for another harbour in July.</p></article></body></html>`;

const REPORT = 'report-dredging-talks-stall-at-marrow';
const barges = 'At least 70 barges';
const onPicture = (page: Page) => page.getByText('With proposals not yet reviewed');
const theSwitch = (page: Page) => page.getByRole('switch', { name: /^Show proposals/ });

async function openClaims(app: PageDriver, show: string): Promise<void> {
  await app.openDesk(`/?${show}drawer=claims&report=${REPORT}`);
}

async function searchFor(app: PageDriver, page: Page, words: string): Promise<void> {
  await app.search.fill(words);
  await expect(page.getByRole('option').last()).toBeVisible();
}

test('off, proposals are in no table, count, picture, search or query', async ({ app, page }) => {
  await app.openDesk();
  await app.dropFiles([{ name: 'talks.html', text: talks, type: 'text/html' }]);
  await expect(app.adding.getByText('1 report added')).toBeVisible();
  await expect(app.adding.getByText(/claims? waits? for you/)).toBeVisible();

  await openClaims(app, '');
  await expect(app.tables).toContainText('No claim fits all of these filters.');
  await expect(onPicture(page)).toHaveCount(0);
  await expect(theSwitch(page)).not.toBeChecked();
  await app.tab('What is drawn').click();
  await expect(app.tables).not.toContainText('Orla Fenn');
  await searchFor(app, page, 'Orla Fenn');
  await expect(page.getByRole('option', { name: /^Orla Fenn/ })).toHaveCount(0);
  const counted = await page.request.post(new URL('/api/query', page.url()).href, {
    data: { query: `MATCH (c:Claim)-[:REPORTED_IN]->(:Report {id: '${REPORT}'}) RETURN count(c)` },
  });
  expect(await counted.json()).toMatchObject({ rows: [[0]] });
});

test('on, they are there, and each says that it is proposed', async ({ app, page }) => {
  await openClaims(app, '');
  await theSwitch(page).click();
  await expect(theSwitch(page)).toBeChecked();
  expect(page.url()).toContain('show=proposals');
  await expect(onPicture(page)).toBeVisible();
  await expect(app.row(barges)).toContainText('proposed');
  await expect(app.tables.getByText(/\d+ claims?, \d+ of them proposed/)).toBeVisible();

  await app
    .row(barges)
    .getByRole('link', { name: new RegExp(barges) })
    .click();
  await expect(app.details.getByRole('note')).toContainText('nobody has reviewed it');
  await expect(app.details.getByText('Independent')).toHaveCount(0);
  await app.details
    .getByRole('link', { name: /Orla Fenn/ })
    .first()
    .click();
  await expect(app.heading('Orla Fenn')).toBeVisible();
  await expect(app.details.getByRole('note')).toContainText('Only proposed claims name it');

  await searchFor(app, page, 'Orla Fenn');
  await expect(page.getByRole('option', { name: /^Orla Fenn proposed/ })).toBeVisible();
  for (const option of await page.getByRole('option', { name: /^Orla Fenn/ }).all()) {
    await expect(option).toContainText('proposed');
  }
  await page.keyboard.press('Escape');
  await app.tab('What is drawn').click();
  await expect(app.row('Orla Fenn')).toContainText('proposed');
  await expect(page.getByText('Hollow,')).toBeVisible();
  await expect(page.locator('.picture-said')).toContainText('only proposed');
  const { violations } = await new AxeBuilder({ page })
    .include('.frame-details')
    .include('.legend')
    .analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('hiding them takes away what is selected of them, and a link shows them again', async ({
  app,
  page,
}) => {
  await openClaims(app, 'show=proposals&');
  await app
    .row(barges)
    .getByRole('link', { name: new RegExp(barges) })
    .click();
  await expect(app.details.getByRole('note')).toBeVisible();
  const link = page.url();
  await page.getByRole('button', { name: 'Hide them' }).click();
  await expect(onPicture(page)).toHaveCount(0);
  await expect(app.tables).toContainText('No claim fits all of these filters.');
  await expect(app.details.getByRole('note')).toHaveCount(0);
  expect(page.url()).not.toContain('select=');
  await page.goto(link);
  await expect(app.details.getByRole('note')).toContainText('nobody has reviewed it');
});

test('one that is accepted is a claim without the mark', async ({ app, page }) => {
  await openClaims(app, 'show=proposals&');
  await app
    .row(barges)
    .getByRole('link', { name: new RegExp(barges) })
    .click();
  await app.details.getByRole('button', { name: 'Review it' }).click();
  const card = page.getByRole('region', { name: 'Proposed claim' });
  await expect(card).toContainText(barges);
  await page
    .getByRole('toolbar', { name: 'What to do with this claim' })
    .getByText('Accept', { exact: true })
    .click();
  await expect(page.locator('.act-line')).toContainText('Accepted');

  await openClaims(app, '');
  await expect(app.tables.getByText('1 claim', { exact: false }).first()).toBeVisible();
  await expect(app.row(barges)).not.toContainText('proposed');
  await theSwitch(page).click();
  await expect(app.tables.getByText(/of them proposed/)).toBeVisible();
  await expect(app.row(barges)).not.toContainText('proposed');
});
