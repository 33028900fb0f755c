// The address: a link restores what it shows, back and forward work, and undo is for the picture alone.
import { expect, test } from './page-driver.ts';

test('a link restores the view, what is drawn, the selection, the table and its filter', async ({
  app,
  page,
}) => {
  const path =
    '/?view=claims&start=empty&select=entity:grey-lantern&draw=grey-lantern,claim-marrow-gazette-2031-02&drawer=drawn&stance=asserts';
  await app.openHarbour(path);
  await expect(app.heading('Grey Lantern')).toBeVisible();
  await expect(app.row('Grey Lantern is master of the north quay.')).toBeVisible();
  await app.tab('Claims').click();
  await expect(app.tables.getByText('stance says so')).toBeVisible();
  expect(new URL(page.url()).searchParams.get('view')).toBe('claims');
});

test('back and forward walk through what was selected', async ({ app, page }) => {
  await app.openHarbour('/?select=entity:grey-lantern&drawer=claims');
  await app.row('The union counts').first().click();
  await expect(app.heading('The union counts forty to fifty lost containers.')).toBeVisible();
  await page.goBack();
  await expect(app.heading('Grey Lantern')).toBeVisible();
  await page.goForward();
  await expect(app.heading('The union counts forty to fifty lost containers.')).toBeVisible();
});

test('the name in the corner starts over', async ({ app, page }) => {
  await app.openHarbour('/?select=entity:grey-lantern&hide=north-quay');
  await page.getByRole('link', { name: 'Hearsay' }).click();
  await expect(app.heading('The harbour inquiry')).toBeVisible();
  await expect(page).not.toHaveURL(/hide=/);
});

test('undo and redo change the picture and leave the selection alone', async ({ app, page }) => {
  await app.openHarbour('/?select=entity:grey-lantern&drawer=drawn');
  await app.tables.getByRole('button', { name: 'Hide North quay' }).click();
  await expect(page).toHaveURL(/hide=north-quay/);
  await page.keyboard.press('Control+z');
  await expect(page).not.toHaveURL(/hide=/);
  await page.keyboard.press('Control+Shift+z');
  await expect(page).toHaveURL(/hide=north-quay/);
  await expect(app.heading('Grey Lantern')).toBeVisible();
});

test('the link that is copied leads to the same page', async ({ app, page }) => {
  await app.openHarbour('/?select=entity:grey-lantern');
  await page.getByRole('button', { name: 'Copy a link to this view' }).click();
  await expect(page.getByText('The link to just this view is copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('select=entity:grey-lantern');
});

test('an address of something that is not there says so and what to do', async ({ app }) => {
  await app.openHarbour('/?select=entity:nobody-at-all');
  await expect(app.details.getByRole('alert')).toContainText('There is no entity nobody-at-all.');
});

test('the theme is remembered', async ({ app, page }) => {
  await app.openHarbour();
  await page.getByRole('button', { name: 'Use the dark theme' }).click();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});
