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
