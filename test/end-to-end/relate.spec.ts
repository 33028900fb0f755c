// Relating: what ties two things, and the paths between them.
import { expect, test } from './page-driver.ts';

test('the relations of a thing lead to the claims they rest on', async ({ app, page }) => {
  await app.openHarbour('/?select=entity:grey-lantern');
  await expect(app.details.getByRole('heading', { name: 'controls' })).toBeVisible();
  await app.details.getByRole('link', { name: '2 claims' }).first().click();
  await expect(page).toHaveURL(/select=between:grey-lantern~north-quay/);
  await app.details.getByRole('button', { name: /Grey Lantern controls North quay/ }).click();
  await expect(
    app.details.getByRole('link', { name: 'Grey Lantern is master of the north quay.' }),
  ).toBeVisible();
});

test('where Islamic State operates is answered with who says so', async ({ app }) => {
  await app.openSample('/?select=entity:islamic-state');
  const places = app.details.locator('.relation-group').filter({ hasText: 'operates in' });
  await expect(places.getByRole('link', { name: 'Syria', exact: true })).toBeVisible();
  await places
    .getByRole('listitem')
    .filter({ hasText: 'Syria' })
    .first()
    .getByRole('link', { name: /claims/ })
    .click();
  const link = app.details.getByRole('button', { name: /Islamic State operates in Syria/ });
  await expect(link).toHaveAttribute('aria-pressed', 'true');
  await expect(app.details.getByText('28 claims of 90.')).toBeVisible();
  await expect(app.details.locator('.claim-card').first()).toContainText(/in /);
  await link.click();
  await expect(link).toHaveAttribute('aria-pressed', 'false');
  await expect(app.details.locator('p').getByText('90 claims', { exact: true })).toBeVisible();
});

test('a path between two reports’ worlds is shown as steps and put on the picture', async ({ app, page }) => {
  await app.openSample('/?select=path:north-press~un-security-council&drawer=drawn');
  await expect(app.details.getByRole('textbox', { name: 'From' })).toHaveValue('North Press');
  await expect(app.details.getByRole('textbox', { name: 'To' })).toHaveValue('UN Security Council');
  await app.details.getByText('All short ones').click();
  await expect(page).toHaveURL(/select=paths:north-press~un-security-council/);
  const ticks = app.details.getByRole('checkbox');
  await expect(ticks.nth(1)).toBeVisible();
  await ticks.nth(1).check();
  await app.details.getByRole('button', { name: 'Put 2 paths on the picture' }).click();
  await expect(page).toHaveURL(/draw=[^&]*un-security-council/);
});

test('the ends of a path are found by name', async ({ app, page }) => {
  await app.openHarbour('/?select=entity:grey-lantern');
  await app.details.getByRole('button', { name: 'Path from here' }).click();
  await app.details.getByRole('textbox', { name: 'To' }).fill('Zoë');
  await page.getByRole('option', { name: /Zoë Varn/ }).click();
  await expect(page).toHaveURL(/select=path:grey-lantern~zoe-varn/);
  await expect(app.details.getByText(/speaks of|is spoken of by/).first()).toBeVisible();
});
