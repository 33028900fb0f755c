// Comparing figures, the checks across the collection, and the way of a claim on the picture.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './page-driver.ts';

const LOST = '/?drawer=compare&question=question-containers-lost';

/** The text of the file that this button saves. */
async function savedText(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  return readFile(await (await download).path(), 'utf8');
}

test('the questions say how many figures answer them, and one is opened by its name', async ({
  app,
  page,
}) => {
  await app.openHarbour('/?drawer=estimates');
  const row = app.row('How many containers are missing from the port of Marrow?');
  await expect(row).toContainText('4');
  await row.getByRole('link').click();
  await expect(page).toHaveURL(/drawer=compare&question=question-containers-lost/);
  await expect(app.tables.getByText('4 figures from 2 independent origins')).toBeVisible();
});

test('why origins count as one is said on demand', async ({ app }) => {
  await app.openHarbour(LOST);
  await app.tables.getByRole('button', { name: 'Which, and why' }).click();
  await expect(app.tables.getByText(/2 independent origins:/)).toBeVisible();
  await expect(app.tables.getByText('Origin unknown, so not counted:')).toBeVisible();
});

test('a reprint is folded under what it repeats, and unfolds', async ({ app }) => {
  await app.openHarbour(LOST);
  const rows = app.tables.getByRole('table', { name: 'Figures in container' }).locator('tbody tr');
  await expect(rows).toHaveCount(3);
  await app.tables.getByRole('button', { name: 'Show 1 claim that repeats it' }).click();
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(1)).toContainText('1a');
  await expect(rows.nth(1)).toContainText('The Marrow Gazette');
  await rows.nth(1).getByRole('link', { name: '40 to 50 containers' }).click();
  await expect(rows.nth(0)).toContainText('the same statement, repeated');
});

test('the chosen figure is compared with every other, and what cannot be compared is said', async ({
  app,
  page,
}) => {
  await app.openHarbour(LOST);
  await app.row('40 to 50 containers').getByRole('link', { name: '40 to 50 containers' }).click();
  await expect(page).toHaveURL(/select=claim:claim-coastal-wire-2031-01/);
  await expect(app.tables.getByText('Compared with 40 to 50 containers, number 1.')).toBeVisible();
  await expect(app.row('at most 12 containers')).toContainText('cannot both be right');
  await expect(app.row('about 30 containers')).toContainText(
    'not comparable, because who or what is meant and time differ',
  );
});

test('the timeline is in the link and draws the figures by their time', async ({ app, page }) => {
  await app.openHarbour(LOST);
  await app.tables.getByText('Timeline', { exact: true }).click();
  await expect(page).toHaveURL(/as=timeline/);
  await page.reload();
  const chart = app.tables.getByRole('img', { name: /Figures by the time they speak of/ });
  await expect(chart).toBeVisible();
  await expect(chart.getByText('1a', { exact: true })).toBeAttached();
});

test('the comparison leaves the page as a sheet and as a picture that explains itself', async ({
  app,
  page,
}) => {
  await app.openHarbour(LOST);
  await expect(app.row('about 30 containers')).toBeVisible();
  const lines = (await savedText(page, 'CSV')).trim().split('\r\n');
  expect(lines).toHaveLength(5);
  expect(lines[0]).toContain('number,figure,low,high,bound');
  expect(lines[2]).toMatch(/^1a,40 to 50 containers,40,50,between/);
  const svg = await savedText(page, 'SVG');
  expect(svg).toContain('<title>How many containers are missing from the port of Marrow?</title>');
  expect(svg).toContain('4 figures from 2 independent origins');
  expect(svg).toContain('Containers vanish from Marrow harbour');
  expect(svg).not.toContain('var(');
  const png = await savedText(page, 'PNG');
  expect(png.slice(1, 4)).toBe('PNG');
});

test('sums stand below their question, worked out', async ({ app }) => {
  await app.openSample('/?drawer=compare&question=question-deaths');
  const sums = app.tables.getByRole('region', { name: 'Sums and shares' });
  const sum = sums.getByRole('button', { name: /30 \+ 14 = 44/ });
  await expect(sum).toContainText('adds up');
  await sum.click();
  await expect(sums.getByRole('listitem').filter({ hasText: 'total' }).first()).toBeVisible();
});

test('the checks list what is found, by sort, and open their claims side by side', async ({ app, page }) => {
  await app.openHarbour('/?drawer=findings');
  const findings = app.tables.getByRole('list', { name: 'Findings' });
  await expect(findings.getByRole('button', { name: /No figure fits both/ })).toHaveCount(2);
  await app.tables.getByRole('button', { name: /^Fewer sources than it seems/ }).click();
  await expect(page).toHaveURL(/finding=circular/);
  await expect(findings.getByRole('button', { name: /No figure fits both/ })).toHaveCount(0);
  await findings.getByRole('button', { name: /2 reports trace to one source: Tidemen.s Union/ }).click();
  await expect(page).toHaveURL(/open=fan:report-coastal-wire-2031/);
  await page.reload();
  await expect(findings.getByText('From forty to fifty containers are gone')).toBeVisible();
  await expect(findings.getByText('The union counts forty to fifty lost containers.')).toBeVisible();
});

test('a sort without findings says so', async ({ app }) => {
  await app.openHarbour('/?drawer=findings&finding=share');
  await expect(app.tables.getByText('None in this collection: shares worked out.')).toBeVisible();
});

test('the way of a claim is shown on the picture, and a link brings it back', async ({ app, page }) => {
  await app.openHarbour('/?select=claim:claim-marrow-gazette-2031-01');
  const button = app.details.getByRole('button', { name: 'Show the way it came' });
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await button.click();
  await expect(page).toHaveURL(/way=1/);
  await expect(
    page.getByText('The way it came: Tidemen’s Union (origin) ▸ Coastal Wire ▸ The Marrow Gazette.'),
  ).toBeAttached();
  await page.reload();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText(/nodes, .* drawn/)).toBeVisible();
  await expect(page.locator('.picture')).toHaveScreenshot('way-of-a-claim.png');
  await button.click();
  await expect(page).not.toHaveURL(/way=1/);
});

test('the way of a report is shown on the picture', async ({ app, page }) => {
  await app.openHarbour('/?select=entity:report-marrow-gazette-2031');
  await app.details.getByRole('button', { name: 'Show the way it came' }).click();
  await expect(page).toHaveURL(/way=1/);
  await expect(page.getByText(/The way it came: .*Union and authority quarrel/)).toBeAttached();
});

test('the keyboard alone compares figures, opens a finding and shows a way', async ({ app, page }) => {
  await app.openHarbour(LOST);
  const first = app.row('40 to 50 containers').getByRole('link').first();
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/select=claim:claim-coastal-wire-2031-07/);
  await expect(app.row('40 to 50 containers')).toContainText('cannot both be right');
  await page.keyboard.press('w');
  await expect(page).toHaveURL(/way=1/);
  await page.keyboard.press('w');
  await expect(page).not.toHaveURL(/way=1/);
  await app.tab('Compare').focus();
  await page.keyboard.press('ArrowRight');
  await expect(app.tab('Checks')).toBeFocused();
  const finding = app.tables.getByRole('button', { name: /2 reports trace to one source/ });
  await finding.focus();
  await page.keyboard.press('Enter');
  await expect(finding).toHaveAttribute('aria-expanded', 'true');
});
