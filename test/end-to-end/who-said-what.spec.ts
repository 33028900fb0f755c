// Who said what: estimates, speakers, unnamed sources, citations, and passages once a text is added.
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from './page-driver.ts';

const texts = resolve(import.meta.dirname, '../../graph-data/samples/harbour-inquiry/texts');

test('who says how many fighters there are, as of when, and how each knows, is one look', async ({ app }) => {
  await app.openSample();
  await app.details.getByRole('button', { name: 'How many fighters does Islamic State have?' }).click();
  const estimates = app.tables.getByRole('region', { name: /How many fighters/ });
  const first = estimates.getByRole('row').filter({ hasText: '13,000 to 15,000 fighters' });
  await expect(first).toContainText('Intelligence and foreign reports');
  await expect(first).toContainText('not named');
  await expect(first).toContainText('Majid Al-Qaisi ▸ Syrian Observatory for Human Rights');
  await expect(
    estimates.getByRole('row').filter({ hasText: '5,000 to 7,000 fighters' }).first(),
  ).toContainText('2023');
  await expect(app.tables).toHaveScreenshot('estimates-of-fighters.png');
});

test('what a person said, and about whom, stands in the person’s panel', async ({ app, page }) => {
  await app.openSample('/?select=entity:majid-al-qaisi');
  await expect(app.details.getByRole('button', { name: /^Says/ })).toBeVisible();
  await expect(app.details.getByRole('button', { name: /Whom it speaks of/ })).toBeVisible();
  await app.details.getByRole('button', { name: /in the table: Islamic State/ }).click();
  await expect(page).toHaveURL(/speaker=majid-al-qaisi/);
  await expect(page).toHaveURL(/speakerRole=origin/);
  await expect(page).toHaveURL(/about=islamic-state/);
});

test('the statements that rest on unnamed sources are one click away and marked', async ({ app }) => {
  await app.openSample();
  await app.details.getByRole('button', { name: 'What rests on unnamed sources?' }).click();
  const rows = app.tables.getByRole('table', { name: 'Claims' }).locator('tbody tr[data-index]');
  await expect(rows.first()).toContainText('not named');
  await expect(app.tables.getByText('origin unnamed source')).toBeVisible();
});

test('which text cites which is in the table of reports', async ({ app }) => {
  await app.openSample('/?drawer=reports');
  const row = app.row(/^The global jihadist groups are once again/);
  await expect(row).toContainText('ISIS regroups in Syria amid international chaos');
});

test('a facet narrows the claims and a chip takes it back', async ({ app, page }) => {
  await app.openHarbour('/?drawer=claims');
  await expect(app.tables).toContainText('15 claims');
  await app.tables.getByRole('checkbox', { name: /unnamed source/ }).check();
  await expect(page).toHaveURL(/unnamed=true/);
  await expect(app.tables).toContainText('claims');
  await expect(app.row('The union counts')).toHaveCount(0);
  await app.tables.getByRole('button', { name: 'Remove the filter origin' }).click();
  await expect(app.tables).toContainText('15 claims');
});

test('a claim says how it came here, word by word', async ({ app }) => {
  await app.openHarbour('/?select=claim:claim-marrow-gazette-2031-01');
  const steps = app.details.getByRole('list', { name: /How it came here/ }).getByRole('listitem');
  await expect(steps).toHaveText([
    /^Tidemen.s Union.*origin$/,
    /^▸“puts”Coastal Wire.*passes it on$/,
    /^▸“reported”.*Marrow Gazette.*publisher$/,
  ]);
  await expect(app.details).toContainText('40 to 50 containers');
  await expect(app.details).toContainText('containers missing from the port of Marrow');
});

test('a passage can be read in its place once the text is dropped on the page', async ({ app, page }) => {
  await app.openHarbour('/?select=claim:claim-marrow-gazette-2031-04');
  await expect(app.details.getByText('has not been added yet')).toBeVisible();
  await app.dropFile('gazette.txt', await readFile(join(texts, 'report-marrow-gazette-2031.txt'), 'utf8'));
  const passage = app.details.locator('blockquote');
  await expect(passage.locator('mark[data-kinds~="passage"]').first()).toBeVisible();
  await expect(passage.locator('mark[data-kinds~="cue"]')).toHaveText('warned');
  await expect(passage.locator('mark[data-kinds~="source"]')).toHaveText('He');
  await expect(passage).toContainText('Khor al-Waha could be next 🚢.');
  await expect(page.getByText('5 passages can be read now.', { exact: true })).toBeVisible();
  await expect(passage).toHaveScreenshot('passage.png');
});

test('an edge shows the passages it rests on, once the text is there', async ({ app, page }) => {
  await app.openHarbour('/?select=between:grey-lantern~north-quay');
  await app.dropFile('gazette.txt', await readFile(join(texts, 'report-marrow-gazette-2031.txt'), 'utf8'));
  const card = app.details
    .locator('.claim-card')
    .filter({ hasText: 'Grey Lantern is master of the north quay.' });
  await expect(card.locator('blockquote')).toContainText('Grey Lantern holds the north quay');
  await card.getByRole('link', { name: 'Grey Lantern is master of the north quay.' }).click();
  await expect(page).toHaveURL(/select=claim:claim-marrow-gazette-2031-02/);
});

test('the text of a report leads from every mark to its claim', async ({ app, page }) => {
  await app.openHarbour('/?select=entity:report-marrow-gazette-2031');
  const text = await readFile(join(texts, 'report-marrow-gazette-2031.txt'), 'utf8');
  await app.dropFile('gazette.txt', text);
  const mark = app.details
    .locator('.report-text')
    .getByRole('link', { name: /Grey Lantern holds the north quay/ });
  await mark.click();
  await expect(page).toHaveURL(/select=claim:claim-marrow-gazette-2031-02/);
  await expect(app.heading('Grey Lantern is master of the north quay.')).toBeVisible();
});

test('the exported file holds every claim found, and no cell that a spreadsheet would run', async ({
  app,
  page,
}) => {
  await app.openHarbour('/?report=report-marrow-gazette-2031');
  await expect(app.tables).toContainText('5 claims');
  const download = page.waitForEvent('download');
  await app.tables.getByRole('button', { name: 'CSV' }).click();
  const lines = (await readFile(await (await download).path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(6);
  expect(lines[0]).toContain('statement,figure,origin');
  expect(lines[1]).toContain('The union counts forty to fifty lost containers.,40 to 50 containers');
});
