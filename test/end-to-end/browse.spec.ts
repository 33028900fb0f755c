// Browsing: the first page, search, the list of what is drawn, expand, hide and undo.
import { expect, test } from './page-driver.ts';

test('the first page says what is here and offers ways to begin', async ({ app }) => {
  await app.openSample();
  await expect(app.heading('Islamic State in Syria: five articles')).toBeVisible();
  await expect(app.details).toContainText('claims');
  await expect(
    app.details.getByRole('button', { name: 'How many fighters does Islamic State have?' }),
  ).toBeVisible();
  await expect(app.details.getByRole('button', { name: 'What rests on unnamed sources?' })).toBeVisible();
  await app.tab('Claims').click();
  await expect(app.tables.getByRole('table', { name: 'Claims' })).toBeVisible();
});

test('the first page looks as it should in both themes', async ({ app, page }) => {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await app.openSample('/?drawer=claims');
    await expect(app.tables.locator('tr[data-index="0"]')).toBeVisible();
    await expect(page).toHaveScreenshot(`first-page-${scheme}.png`, {
      mask: [page.getByRole('main')],
      maskColor: '#808080',
    });
  }
});

test('a search finds a thing by another of its names and says which one', async ({ app, page }) => {
  await app.openSample();
  await app.search.fill('ISIS');
  const option = page.getByRole('option').filter({ hasText: 'Islamic State' }).first();
  await expect(option).toContainText('“ISIS”');
  await option.click();
  await expect(app.heading('Islamic State')).toBeVisible();
  await expect(page).toHaveURL(/select=entity:islamic-state/);
});

test('a search that finds nothing says what to try instead', async ({ app, page }) => {
  await app.openSample();
  await app.search.fill('zzqqxx');
  await expect(page.getByText('Nothing is called “zzqqxx”')).toBeVisible();
});

test('a command in the search box does what its name says', async ({ app, page }) => {
  await app.openSample();
  await app.search.fill('unnamed sour');
  await page.getByRole('option', { name: 'Show claims on unnamed sources' }).click();
  await expect(page).toHaveURL(/unnamed=true/);
});

test('the list of what is drawn expands, hides and undoes as the picture does', async ({ app, page }) => {
  await app.openHarbour('/?start=empty&draw=grey-lantern&drawer=drawn');
  const drawn = app.tables.getByRole('table', { name: 'What is drawn' }).locator('tbody tr');
  await expect(drawn).toHaveCount(1);
  await app.tables.getByRole('button', { name: 'Expand Grey Lantern' }).click();
  await expect(app.row('North quay')).toBeVisible();
  const before = await drawn.count();
  await app.tables.getByRole('button', { name: 'Hide North quay' }).click();
  await expect(drawn).toHaveCount(before - 1);
  await page.keyboard.press('Control+z');
  await expect(drawn).toHaveCount(before);
  await page.keyboard.press('Control+z');
  await expect(drawn).toHaveCount(1);
});

test('an empty picture says how to begin', async ({ app }) => {
  await app.openHarbour('/?start=empty&drawer=drawn');
  await app.tables.getByRole('button', { name: 'Draw what is said most' }).click();
  await expect(app.row('Grey Lantern')).toBeVisible();
});

test('on a phone the picture, the details and the tables take turns', async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.openHarbour();
  await page.getByRole('navigation', { name: 'Parts of the page' }).getByText('Tables').click();
  await expect(app.tables).toBeVisible();
  await app.row('The union counts').first().click();
  await expect(app.details).toBeVisible();
  await expect(app.tables).toBeHidden();
  await expect(page).toHaveScreenshot('phone-claim.png');
  await app.details.getByRole('button', { name: 'Show on the picture' }).click();
  await expect(page.getByRole('main')).toBeVisible();
  await expect(app.details).toBeHidden();
});

test('on a phone the legend comes down above the picture, and switches kinds off', async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.openHarbour();
  const legend = page.getByRole('region', { name: 'Legend' });
  const places = legend.getByRole('checkbox', { name: 'Places' });
  await expect(places).toBeHidden();
  await legend.getByRole('button', { name: 'Show the legend' }).click();
  await expect(page).toHaveScreenshot('phone-legend.png');
  await places.uncheck();
  await expect(page).toHaveURL(/off=Place/);
  await expect(page.getByRole('main')).toBeInViewport();
  await legend.getByRole('button', { name: 'Fold the legend away' }).click();
  await expect(places).toBeHidden();
  await page.getByRole('navigation', { name: 'Parts of the page' }).getByText('Tables').click();
  await expect(legend).toBeHidden();
});
