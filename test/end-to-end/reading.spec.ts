// Documents dropped on the page become reports that can be read, each with what was found and what was left out.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './page-driver.ts';

const ferry = `<!doctype html><html lang="en"><head><title>Ferry stays in port | The Quay Courier</title>
<meta property="og:site_name" content="The Quay Courier">
<meta property="article:published_time" content="2031-03-05T08:00:00Z"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Ferry stays in port</h1>
<p>The ferry between Marrow and the islands will stay in port until the harbour is dredged, its owner said on Wednesday.</p>
<p>“Nobody can tell us how long that takes,” said Ines Ral, who runs the island shop and waits for flour and lamp oil.</p>
<p>The port authority did not answer questions about the date of the work, nor about who is going to pay for all of it.</p></article>
<div class="cookie-banner">We use cookies. Accept all cookies</div></body></html>`;
const minutes = 'Minutes of the island council\n\nThe council met on Tuesday and asked for a second boat.\n';

test('files of several kinds are added by one drop, and a broken one says what to do', async ({
  app,
  page,
}) => {
  await app.openDesk();
  await app.dropFiles([
    { name: 'ferry.html', text: ferry, type: 'text/html' },
    { name: 'torn.pdf', text: '%PDF-1.7 torn', type: 'application/pdf' },
    { name: 'minutes.txt', text: minutes, type: 'text/plain' },
  ]);
  await expect(app.adding.getByText('2 reports added, 1 not added')).toBeVisible();
  const lines = app.adding.getByRole('listitem');
  await expect(lines.nth(0)).toContainText(
    /^ferry\.html\s*Ferry stays in port New report: read, \d claims? proposed\./,
  );
  await expect(lines.nth(1)).toContainText('torn.pdf cannot be read as PDF');
  await expect(lines.nth(1)).toContainText('save it anew, and add it again');
  const { violations } = await new AxeBuilder({ page }).include('.adding').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await app.adding.getByRole('link', { name: 'Ferry stays in port' }).click();
  await expect(app.heading('Ferry stays in port')).toBeVisible();
  await expect(app.details).toContainText('The Quay Courier');
  await expect(app.details).toContainText('5 Mar');
  await expect(app.details.locator('.report-text')).toContainText(
    '“Nobody can tell us how long that takes,”',
  );
  await expect(app.details.locator('.report-text')).not.toContainText('Accept all cookies');
  await app.details.getByRole('button', { name: /^Left out of what is read/ }).click();
  await expect(app.details.getByText('We use cookies. Accept all cookies')).toBeVisible();
  await app.details.getByRole('button', { name: 'How it was read' }).click();
  await expect(app.details).toContainText('ferry.html: HTML');
  await app.adding.getByRole('button', { name: 'Close' }).click();
  await expect(app.adding).toHaveCount(0);
});

test('a document that is here already is named, and is not added again', async ({ app }) => {
  await app.openDesk('/?drawer=reports');
  const council = { name: 'council.txt', text: minutes.replace('Tuesday', 'Monday'), type: 'text/plain' };
  await app.dropFiles([council]);
  await expect(app.adding.getByText('1 report added')).toBeVisible();
  await app.dropFiles([{ ...council, name: 'the same again.txt' }]);
  await expect(app.adding.getByText('This text was here already.')).toBeVisible();
  await expect(app.tables).toContainText('without claims so far');
});

test('adding can be stopped, and what was not begun is named', async ({ app, page }) => {
  await app.openDesk();
  // The server never answers: the first file stays under way until somebody stops it
  await page.route('**/api/reports', () => undefined);
  await app.dropFiles([
    { name: 'one.txt', text: 'One boat is late.', type: 'text/plain' },
    { name: 'two.txt', text: 'Two boats are late.', type: 'text/plain' },
  ]);
  await expect(app.adding.getByText('File 1 of 2')).toBeVisible();
  await app.adding.getByRole('button', { name: 'Stop' }).click();
  await expect(app.adding.getByText('stopped, not added')).toHaveCount(2);
  await expect(app.adding.getByRole('button', { name: 'Close' })).toBeVisible();
});
