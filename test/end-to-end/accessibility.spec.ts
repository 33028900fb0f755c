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
  ['an answer', `/?select=answer:${encodeURIComponent('What is said about Grey Lantern?')}`],
  ['an answer that is empty', `/?select=answer:${encodeURIComponent('Who says the quay is on fire?')}`],
  ['a question that is not understood', `/?select=answer:${encodeURIComponent('and so?')}`],
  ['the questions that figures answer', '/?drawer=compare'],
  [
    'a comparison with a chosen figure',
    '/?drawer=compare&question=question-containers-lost&select=claim:claim-coastal-wire-2031-01',
  ],
  ['a timeline', '/?drawer=compare&question=question-containers-lost&as=timeline'],
  ['the checks', '/?drawer=findings'],
  [
    'an open finding',
    '/?drawer=findings&open=fan:report-coastal-wire-2031~report-marrow-gazette-2031~tidemens-union',
  ],
  ['the way of a claim', '/?select=claim:claim-marrow-gazette-2031-01&way=1'],
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

test('axe finds nothing to mend in an unfolded answer and while a question is typed', async ({
  app,
  page,
}) => {
  await app.openHarbour(`/?select=answer:${encodeURIComponent('What is said about Grey Lantern?')}`);
  await app.details.getByRole('list', { name: 'Parts' }).getByRole('button').first().click();
  await app.details.getByRole('button', { name: 'The query it became' }).click();
  const answer = await new AxeBuilder({ page }).analyze();
  expect(answer.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await app.search.fill('who leads the Harbour Authority');
  await expect(page.getByRole('option').nth(1)).toBeVisible();
  const typing = await new AxeBuilder({ page }).analyze();
  expect(typing.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
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

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing to mend in findings, decisions and assessments, ${scheme}`, async ({
    app,
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await app.openHarbour('/?select=claim:claim-coastal-wire-2031-07');
    await app.details.getByRole('button', { name: /Figures beside it/ }).click();
    await app.details.getByRole('button', { name: /not comparable, with the reasons/ }).click();
    await app.details.getByRole('button', { name: 'No contradiction, because…' }).first().click();
    await app.details.getByRole('button', { name: /What people think of it/ }).click();
    await app.details.getByRole('button', { name: 'Add an assessment…' }).click();
    const form = app.details.getByRole('form', { name: 'Assess this claim' });
    await form.getByRole('button', { name: 'Record' }).click();
    await expect(form.getByRole('alert')).toBeVisible();
    const claim = await new AxeBuilder({ page }).analyze();
    expect(claim.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await app.openHarbour('/?select=entity:report-marrow-gazette-2031');
    for (const name of [/claims? in its own voice/, /Whom it hands on/, /What changed as it was handed on/]) {
      await app.details.getByRole('button', { name }).click();
    }
    await expect(app.details.getByText('by comparing what the two claims say')).toBeVisible();
    const report = await new AxeBuilder({ page }).analyze();
    expect(report.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}

const lamp = `Lamp fails on the outer mole

Keeper Runa Tolle said that the lamp on the outer mole had failed three times since March 2031.
`;

test('axe finds nothing to mend while reports are added, reviewed and shown as proposals', async ({
  app,
  page,
}) => {
  test.slow();
  const report = 'report-lamp-fails-on-the-outer-mole';
  const mend = async (state: string): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`)).toBeAttached();
      // Colours of the other theme fade out
      await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
      expect({ state, colorScheme, found }).toEqual({ state, colorScheme, found: [] });
    }
  };
  await app.openDesk();
  await app.dropFile('lamp.txt', lamp);
  await expect(app.adding.getByText(/claims? waits? for you/)).toBeVisible();
  await mend('files that were added');

  await app.openDesk(`/?drawer=review&of=${report}`);
  const card = page.getByRole('region', { name: 'Proposed claim' });
  await expect(card).toContainText('Runa Tolle');
  await mend('the review');
  await page.keyboard.press('c');
  await card
    .getByRole('button', { name: /^Add somebody else/ })
    .first()
    .click();
  await card.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(card.getByText('Write the name.')).toBeVisible();
  await mend('a claim that is corrected');
  for (const part of ['same', 'reading']) {
    await app.openDesk(`/?drawer=review&part=${part}`);
    await expect(page.getByRole('region', { name: 'Review', exact: true })).toBeVisible();
    await mend(`the part ${part} of the review`);
  }

  await app.openDesk(`/?show=proposals&drawer=claims&report=${report}`);
  await expect(app.row(/lamp/)).toContainText('proposed');
  await mend('proposals in the table');
  await app.row(/lamp/).getByRole('link').first().click();
  await expect(app.details).toContainText('Runa Tolle');
  await mend('a proposed claim');
});
