// How far a statement can be trusted: origin, the same elsewhere, contradictions, assessments and the sources of a report.
import { expect, test } from './page-driver.ts';

const PRINTED = '/?select=claim:claim-marrow-gazette-2031-01';
const DENIED = '/?select=claim:claim-coastal-wire-2031-07';

test('a claim says in one line where it comes from, through how many hands, and who else carries it', async ({
  app,
}) => {
  await app.openHarbour(PRINTED);
  await expect(app.details.locator('.verdict')).toHaveText(
    /One known origin, Tidemen.s Union; handed on twice; 1 other report carries it\. But 1 claim contradicts it; 3 things changed as it was handed on/,
  );
});

test('the way of a claim leads through the other report, each step a link to its passage', async ({
  app,
  page,
}) => {
  await app.openHarbour(PRINTED);
  const steps = app.details.getByRole('list', { name: /The whole way/ }).getByRole('listitem');
  await expect(steps).toHaveText([
    /^Tidemen.s Union.*origin, in Coastal Wire, 4 March 2031$/,
    /^▸“said”.*Coastal Wire.*in Coastal Wire, 4 March 2031$/,
    /^▸.*The Marrow Gazette.*in the open claim$/,
  ]);
  await steps.first().getByRole('link', { name: 'Coastal Wire, 4 March 2031' }).click();
  await expect(page).toHaveURL(/select=claim:claim-coastal-wire-2031-01/);
});

test('what changed on the way stands as before and after', async ({ app }) => {
  await app.openHarbour(PRINTED);
  const changes = app.details.locator('.section').filter({ hasText: 'What changed on the way' });
  await expect(changes.getByText('The place was lost')).toBeVisible();
  await expect(changes.locator('.change').filter({ hasText: 'The place was lost' })).toContainText(
    /port of Marrow.*→.*no place/i,
  );
});

test('what people decided and what is computed are told apart', async ({ app }) => {
  await app.openHarbour(PRINTED);
  const same = app.details.locator('.section').filter({ hasText: 'The same elsewhere' });
  await expect(same).toContainText('The source: the open claim says it in other words.');
  await expect(same).toContainText(/decided\s*by Hearsay, 6 March 2031/);
  await expect(app.details.locator('.verdict').getByText('computed')).toBeVisible();
});

test('a claim that seems the same is rejected with a reason, and the rejection is undone', async ({
  app,
}) => {
  await app.openSample('/?select=claim:claim-antiterrortoday-2024-002');
  const same = app.details.locator('.section').filter({ hasText: 'The same elsewhere' });
  const reject = same.getByRole('button', { name: /^Not the same/ }).first();
  const name = (await reject.getAttribute('aria-label')) ?? '';
  await reject.click();
  const form = same.getByRole('form', { name: 'These two do not say the same' });
  await form.getByRole('button', { name: 'Record' }).click();
  await expect(form.getByText('Write why, so that others can judge it.')).toBeVisible();
  await form.getByLabel('Why not').fill('One speaks of a wish, the other of a deed.');
  await form.getByLabel('Your name').fill('Ann Reader');
  await form.getByRole('button', { name: 'Record' }).click();
  await same.getByRole('button', { name: '1 claim was judged not to be the same' }).click();
  await expect(same).toContainText(/decided\s*by Ann Reader.*One speaks of a wish, the other of a deed\./);
  await expect(same.getByRole('button', { name, exact: true })).toHaveCount(0);
  await same.getByRole('button', { name: /^Undo: not the same/ }).click();
  await expect(same.getByRole('button', { name, exact: true })).toBeVisible();
});

test('a claim is recorded as the source of another, which the message undoes', async ({ app, page }) => {
  await app.openSample('/?select=claim:claim-antiterrortoday-2024-002');
  const same = app.details.locator('.section').filter({ hasText: 'The same elsewhere' });
  await same
    .getByRole('button', { name: /^Its source/ })
    .first()
    .click();
  const form = same.getByRole('form', { name: 'The open claim was taken from this one' });
  await form.getByLabel('The open claim …').selectOption('sums it up');
  await form.getByLabel('Your name').fill('Ann Reader');
  await form.getByRole('button', { name: 'Record' }).click();
  await expect(same).toContainText('The source: the open claim sums it up.');
  await page.getByRole('button', { name: 'Undo: Recorded: one was taken from the other.' }).click();
  await expect(same).not.toContainText('The source: the open claim sums it up.');
});

test('a contradiction stands with both sides, is dismissed with a reason, and restored', async ({ app }) => {
  await app.openHarbour(DENIED);
  const section = app.details.locator('.section').filter({ hasText: 'What contradicts it' });
  const row = section.locator('.finding').filter({ hasText: 'From forty to fifty containers are gone' });
  await expect(row.locator('.side')).toHaveCount(2);
  await expect(row).toContainText('No figure fits both');
  await row.getByRole('button', { name: 'No contradiction, because…' }).click();
  await row.getByLabel('Because').fill('They count from different days.');
  await row.getByLabel('Your name').fill('Ann Reader');
  await row.getByRole('button', { name: 'Record' }).click();
  await expect(row).toContainText('No contradiction, as a reader judged');
  await expect(row).toContainText(/decided\s*by Ann Reader.*They count from different days\./);
  await expect(app.details.locator('.verdict')).toContainText('But 1 claim contradicts it');
  await row.getByRole('button', { name: /^Undo/ }).click();
  await expect(row).toContainText('No figure fits both');
  await expect(app.details.locator('.verdict')).toContainText('But 2 claims contradict it');
});

test('figures beside a claim say how they compare, or why they do not', async ({ app }) => {
  await app.openHarbour(DENIED);
  const section = app.details.locator('.section').filter({ hasText: 'Figures beside it' });
  await section.getByRole('button', { name: /Figures beside it/ }).click();
  await expect(section.getByText('cannot both be right').first()).toBeVisible();
  await section.getByRole('button', { name: '1 figure is not comparable, with the reasons' }).click();
  await expect(section).toContainText('Not comparable, because they differ in');
  await expect(section.locator('.differences')).toContainText(/time.*here.*March 2031.*there.*2030/);
});

test('a speaker is assessed under a name that is asked once, and what is withdrawn stays to be read', async ({
  app,
}) => {
  await app.openHarbour('/?select=entity:zoe-varn');
  const section = app.details.locator('.section').filter({ hasText: 'What people think of it' });
  await section.getByRole('button', { name: /What people think/ }).click();
  await section.getByRole('button', { name: 'Add an assessment…' }).click();
  const form = section.getByRole('form', { name: 'Assess this speaker' });
  await form.getByLabel('Why').fill('Was right about the north quay.');
  await form.getByLabel('Your name').fill('Ann Reader');
  await form.getByRole('button', { name: 'Record' }).click();
  await expect(form.getByRole('alert')).toContainText('Judge at least one');
  await form.getByLabel('Reliability').selectOption('B: usually reliable');
  await form.getByLabel(/confidence/).fill('70');
  await form.getByRole('button', { name: 'Record' }).click();
  await expect(section).toContainText('B usually reliable; confidence 70 of 100');
  await expect(section).toContainText('Ann Reader');

  await section.getByRole('button', { name: 'Add an assessment…' }).click();
  await expect(form.getByText('In the name of Ann Reader.')).toBeVisible();
  await form.getByRole('button', { name: 'Cancel' }).click();

  await section.getByRole('button', { name: /^Withdraw: the assessment/ }).click();
  await section.getByRole('button', { name: '1 assessment was withdrawn' }).click();
  await expect(section.locator('del')).toContainText('B usually reliable');
  await expect(section).toContainText('withdrawn by Ann Reader');
});

test('a report says how much of it is its own, and each line opens its claims', async ({ app }) => {
  await app.openHarbour('/?select=entity:report-marrow-gazette-2031');
  const section = app.details.locator('.section').filter({ hasText: 'Sources of this report' });
  await expect(section.locator('.verdict')).toContainText(
    /5 claims: .*; nobody in this collection repeats it/,
  );
  await section.getByRole('button', { name: /Where its claims come from/ }).click();
  const union = section.locator('.profile-line').filter({ hasText: 'Tidemen’s Union' });
  await union.getByRole('button', { name: /claim/ }).click();
  await expect(
    union.getByRole('link', { name: 'The union counts forty to fifty lost containers.' }),
  ).toBeVisible();
});

test('a contradiction is dismissed and restored by keyboard alone', async ({ app, page }) => {
  await app.openHarbour(PRINTED);
  const section = app.details.locator('.section').filter({ hasText: 'What contradicts it' });
  await section.getByRole('button', { name: 'No contradiction, because…' }).focus();
  await page.keyboard.press('Enter');
  await expect(section.getByLabel('Because')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(section.getByRole('form')).toHaveCount(0);
  await expect(section.getByRole('button', { name: 'No contradiction, because…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('They count from different days.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ann Reader');
  await page.keyboard.press('Enter');
  await expect(section.getByRole('button', { name: /What contradicts it/ })).toBeFocused();
  await expect(section).toContainText('No contradiction, as a reader judged');
  await section.getByRole('button', { name: /^Undo/ }).focus();
  await page.keyboard.press('Enter');
  await expect(section).toContainText('No figure fits both');
  await expect(section.getByRole('button', { name: /What contradicts it/ })).toBeFocused();
});
