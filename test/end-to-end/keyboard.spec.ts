// The keyboard alone: search, select, expand, open a claim, tables and help.
import { expect, test } from './page-driver.ts';

test('a thing is found and opened without the mouse', async ({ app, page }) => {
  await app.openHarbour();
  await page.keyboard.press('/');
  await expect(app.search).toBeFocused();
  await page.keyboard.type('grey');
  await expect(page.getByRole('option').first()).toContainText('Grey Lantern');
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(app.heading('Grey Lantern')).toBeVisible();
});

test('the arrow keys go through what a search found, and Escape leaves it', async ({ app, page }) => {
  await app.openHarbour();
  await page.keyboard.press('/');
  await page.keyboard.type('harbour');
  await expect(page.getByRole('option').nth(1)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
});

test('a claim is opened from the table without the mouse', async ({ app, page }) => {
  await app.openHarbour('/?drawer=claims');
  const first = app.tables.locator('tr[data-index="0"] a').first();
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(app.tables.locator('tr[data-index="2"] a').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/select=claim:/);
  await expect(app.details.getByRole('list', { name: /How it came here/ })).toBeVisible();
});

test('neighbours are drawn and hidden without the mouse', async ({ app, page }) => {
  await app.openHarbour('/?start=empty&draw=grey-lantern&drawer=claims');
  await app.tab('Claims').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(app.tab('What is drawn')).toBeFocused();
  const expand = app.tables.getByRole('button', { name: 'Expand Grey Lantern' });
  await expand.focus();
  await page.keyboard.press('Enter');
  await expect(app.row('North quay')).toBeVisible();
});

test('the first Tab offers to skip to the parts of the page', async ({ app, page }) => {
  await app.openHarbour();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Search' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(app.tables).toBeFocused();
});

test('the question mark opens help, Escape closes it, and letters typed into a field stay letters', async ({
  app,
  page,
}) => {
  await app.openHarbour();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('How to read Hearsay');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await app.search.focus();
  await page.keyboard.type('g?');
  await expect(app.search).toHaveValue('g?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the parts of the page are made wider and higher with the arrow keys', async ({ app, page }) => {
  await app.openHarbour('/?drawer=claims');
  const line = page.getByRole('separator', { name: 'Height of the tables' });
  const before = Number(await line.getAttribute('aria-valuenow'));
  await line.focus();
  await page.keyboard.press('ArrowUp');
  await expect(line).toHaveAttribute('aria-valuenow', String(before + 24));
});
