// axe finds no violation on the main states of the page, in both themes.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './page-driver.ts';

const states = [
  ['the first page', '/'],
  ['an entity', '/?select=entity:grey-lantern'],
  ['an unnamed source', '/?select=entity:people-close-to-the-inquiry'],
  ['a claim', '/?select=claim:claim-marrow-gazette-2031-01'],
  ['a report', '/?select=entity:report-marrow-gazette-2031&drawer=reports'],
  ['what ties two things', '/?select=between:grey-lantern~north-quay&drawer=drawn'],
  ['a path', '/?select=path:grey-lantern~zoe-varn&drawer=estimates'],
  ['an empty query editor', '/?drawer=query'],
  [
    'a query with a parameter and a warning',
    `/?query=${encodeURIComponent('MATCH (n:Persn {name: $name}) RETURN n')}&$name=Zoe+Varn&drawer=query`,
  ],
] as const;

for (const scheme of ['light', 'dark'] as const) {
  for (const [name, path] of states) {
    test(`axe finds nothing to mend in ${name}, ${scheme}`, async ({ app, page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await app.openHarbour(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`,
      );
      expect(found).toEqual([]);
    });
  }
}

test('axe finds nothing to mend in the rows and the plan of a query', async ({ app, page }) => {
  await app.openHarbour(
    `/?query=${encodeURIComponent('MATCH p = (a)-[:CLAIMS]->(c) RETURN p, a, [1, null] AS list')}&drawer=query`,
  );
  await page.keyboard.press('Enter');
  await expect(app.row('CLAIMS').first()).toBeVisible();
  await page.getByRole('button', { name: 'Row 1 in full' }).click();
  const rows = await new AxeBuilder({ page }).analyze();
  expect(rows.violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole('button', { name: 'Profile' }).click();
  await expect(app.tables.getByRole('table', { name: 'Profile of the query' })).toBeVisible();
  const plan = await new AxeBuilder({ page }).analyze();
  expect(plan.violations.map(({ id }) => id)).toEqual([]);
});

test('axe finds nothing to mend in an open search and in the help', async ({ app, page }) => {
  await app.openHarbour();
  await app.search.fill('quay');
  await expect(page.getByRole('option').first()).toBeVisible();
  const search = await new AxeBuilder({ page }).analyze();
  expect(search.violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Help and shortcuts/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  const help = await new AxeBuilder({ page }).analyze();
  expect(help.violations.map(({ id }) => id)).toEqual([]);
});
