// The question box: questions of several kinds, what nobody says, what is not understood; links, back, keys, queries.
import { expect, type PageDriver, test } from './page-driver.ts';

const linkTo = (question: string): string => `/?select=answer:${encodeURIComponent(question)}`;

/** Types a question into the search box and asks it with Enter. */
async function ask({ page, search }: PageDriver, question: string): Promise<void> {
  await search.fill(question);
  await page.keyboard.press('Enter');
}

/** The line of an answer that begins with these words. */
const part = ({ details }: PageDriver, name: string | RegExp) =>
  details.getByRole('list', { name: 'Parts of the answer' }).getByRole('button', { name });

test('who said something is one click from the claim, and two from its passage', async ({ app }) => {
  await app.openHarbour();
  await ask(app, 'Who controls the north quay?');
  await expect(app.heading('Who controls the north quay?')).toBeVisible();
  await expect(app.details.getByText('I understood:')).toBeVisible();
  await expect(app.details.getByText('Grey Lantern, according to 2 claims.')).toBeVisible();
  await part(app, 'Grey Lantern').click();
  const opened = app.details.getByRole('list', { name: 'Parts of the answer' });
  await opened.getByRole('link', { name: 'Grey Lantern is master of the north quay.' }).click();
  await expect(app.details.getByRole('list', { name: /How it came here/ })).toBeVisible();
});

test('what a speaker said lists the claims as cards and the speaker as a link', async ({ app }) => {
  await app.openHarbour();
  await ask(app, 'what did tessari say');
  await expect(app.details.getByText('3 claims from Nadir al-Tessari.')).toBeVisible();
  await expect(app.details.getByRole('button', { name: /All claims of the answer/ })).toContainText('3');
  await app.details.getByRole('link', { name: 'Nadir al-Tessari', exact: true }).last().click();
  await expect(app.heading('Nadir al-Tessari')).toBeVisible();
});

test('what is said about a thing is drawn on the picture on demand', async ({ app, page }) => {
  await app.openHarbour('/?start=empty');
  await ask(app, 'What is said about Grey Lantern?');
  await app.details.getByRole('button', { name: 'Show on the picture' }).click();
  await expect(page).toHaveURL(/draw=/);
});

test('figures are answered with the sources that give them', async ({ app }) => {
  await app.openHarbour(linkTo('How many containers are missing?'));
  await expect(app.details.getByText(/^4 claims from /)).toBeVisible();
});

test('independent sources are counted, with the reason where two count once', async ({ app }) => {
  await app.openHarbour(linkTo('How many independent sources say that forty to fifty containers are gone?'));
  await expect(app.details.getByText(/^1 independent source, in 2 claims\./)).toBeVisible();
  await expect(part(app, /2 claims/)).toBeVisible();
});

test('what nobody says is said so, with the nearest things said', async ({ app }) => {
  await app.openHarbour(linkTo('What did Orsolya Quint say about the north quay?'));
  await expect(app.details.getByText(/^Nobody in this collection says so\./)).toBeVisible();
  await expect(app.details.getByRole('button', { name: /The nearest things said/ })).toBeVisible();
  await part(app, /1 claim/)
    .first()
    .click();
  await expect(app.details.locator('.claim-card').first()).toBeVisible();
});

test('a question that is not understood offers others, and a click asks one', async ({ app }) => {
  await app.openHarbour(linkTo('and so?'));
  await expect(app.details.getByText(/^Not understood:/)).toBeVisible();
  await app.details.getByRole('link', { name: 'What did Nadir al-Tessari say?' }).click();
  await expect(app.details.getByText('3 claims from Nadir al-Tessari.')).toBeVisible();
});

test('the first page offers questions that have an answer here', async ({ app }) => {
  await app.openHarbour();
  await app.details.getByRole('link', { name: 'What is said about Port of Marrow?' }).click();
  await expect(app.details.getByText('I understood:')).toBeVisible();
  await expect(app.search).toHaveValue('What is said about Port of Marrow?');
});

test('a link brings an answer back, and the browser goes back through the questions', async ({
  app,
  page,
}) => {
  await app.openHarbour();
  await ask(app, 'What did Tessari say?');
  await expect(page).toHaveURL(/select=answer:What\+did\+Tessari\+say/);
  await ask(app, 'Who controls the north quay?');
  await expect(app.heading('Who controls the north quay?')).toBeVisible();
  await page.reload();
  await expect(app.details.getByText('Grey Lantern, according to 2 claims.')).toBeVisible();
  await page.goBack();
  await expect(app.heading('What did Tessari say?')).toBeVisible();
  await expect(app.search).toHaveValue('What did Tessari say?');
  await page.goBack();
  await expect(app.heading('The harbour inquiry')).toBeVisible();
  await page.goForward();
  await expect(app.heading('What did Tessari say?')).toBeVisible();
});

test('whoever comes back from a claim finds the part unfolded and the claim in focus', async ({
  app,
  page,
}) => {
  await app.openHarbour(linkTo('Who controls the north quay?'));
  await part(app, 'Grey Lantern').click();
  await app.details.getByRole('link', { name: 'Grey Lantern is master of the north quay.' }).first().click();
  await expect(app.details.getByRole('list', { name: /How it came here/ })).toBeVisible();
  await page.goBack();
  await expect(part(app, 'Grey Lantern')).toHaveAttribute('aria-expanded', 'true');
  await expect(
    app.details.getByRole('link', { name: 'Grey Lantern is master of the north quay.' }).first(),
  ).toBeFocused();
});

test('a question is asked and its claim opened without the mouse, and the answer is read aloud', async ({
  app,
  page,
}) => {
  await app.openHarbour();
  await page.keyboard.press('/');
  await page.keyboard.type('who controls the north quay');
  await expect(page.getByRole('option').first()).toContainText('Ask: who controls the north quay');
  await page.keyboard.press('Enter');
  await expect(app.heading('who controls the north quay')).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'according to 2 claims. 1 part.' })).toBeAttached();
  await page.keyboard.press('Tab');
  await expect(part(app, 'Grey Lantern')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/select=claim:/);
});

test('words that name something find it first, and can be asked all the same', async ({ app, page }) => {
  await app.openHarbour();
  await app.search.fill('north quay');
  await expect(page.getByRole('option').first()).toContainText('North quay');
  await page.getByRole('option', { name: 'Ask: north quay' }).click();
  await expect(app.heading('north quay')).toBeVisible();
  await expect(app.details.getByText('I understood:')).toBeVisible();
});

test('the query that a question became opens in the query tab and gives the same claims', async ({ app }) => {
  await app.openHarbour(linkTo('Who controls the north quay?'));
  await app.details.getByRole('button', { name: 'The query it became' }).click();
  await expect(app.details.getByText('MATCH (from)-[relation:CONTROLS]->(to)')).toBeVisible();
  await app.details.getByRole('button', { name: 'Open in the query tab' }).click();
  await app.tables.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(app.row('claim-coastal-wire-2031-04')).toBeVisible();
  await expect(app.row('claim-marrow-gazette-2031-02')).toBeVisible();
});

test('a fault of the server is told with what to do, and asking again mends it', async ({ app, page }) => {
  await page.route('**/api/ask', (route) => route.abort(), { times: 1 });
  await app.openHarbour(linkTo('Who controls the north quay?'));
  await expect(app.details.getByRole('alert')).toContainText('The Hearsay server does not answer.');
  await app.details.getByRole('button', { name: 'Try again' }).click();
  await expect(app.details.getByText('Grey Lantern, according to 2 claims.')).toBeVisible();
});

test('a newer question ends the one that is still on its way', async ({ app, page }) => {
  let isAborted = false;
  page.on('requestfailed', (request) => {
    isAborted ||= request.url().endsWith('/api/ask');
  });
  await page.route('**/api/ask', async (route) => {
    // The first is never answered.
    if (!route.request().postData()?.includes('Tessari')) await route.continue();
  });
  await app.openHarbour();
  const first = page.waitForRequest('**/api/ask');
  await ask(app, 'What did Tessari say?');
  await first;
  await ask(app, 'Who controls the north quay?');
  await expect(app.details.getByText('Grey Lantern, according to 2 claims.')).toBeVisible();
  await expect.poll(() => isAborted).toBe(true);
});

test('a question longer than the box takes is refused in plain words', async ({ app }) => {
  await app.openHarbour(linkTo(`Who says ${'so and '.repeat(90)}so?`));
  await expect(app.details.getByRole('alert')).toContainText('no more than 500 are understood');
});

test('on a phone an answer fills the page, and the picture is a tap away', async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.openHarbour();
  await ask(app, 'Who controls the north quay?');
  await expect(app.heading('Who controls the north quay?')).toBeVisible();
  await app.details.getByRole('button', { name: 'Show on the picture' }).click();
  await expect(page.getByRole('main', { name: 'Picture' })).toBeVisible();
});
