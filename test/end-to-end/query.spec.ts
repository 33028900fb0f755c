// The query panel: a query is written with help, run, understood, stopped, drawn, kept, shared and taken away.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './page-driver.ts';

const linkTo = (query: string, parameters: Readonly<Record<string, string>> = {}): string => {
  const entries = Object.entries(parameters).map(([name, value]) => `&$${name}=${encodeURIComponent(value)}`);
  return `/?query=${encodeURIComponent(query)}${entries.join('')}&drawer=query`;
};
const editor = (page: Page): Locator => page.getByRole('textbox', { name: 'Query in openCypher' });
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const rows = (page: Page): Locator => page.getByRole('table', { name: 'Rows of the result' });
const underlined = (page: Page): Locator => page.locator('.cm-lintRange-error');

/** Puts a text in place of what stands in the editor, with no list of completions left open. */
async function write(page: Page, text: string): Promise<void> {
  await editor(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Escape');
}

/** Takes what the open list offers. A list that has only just come up takes no key, and Tab then does nothing. */
async function takeOffered(page: Page, word: string): Promise<void> {
  await expect(page.getByRole('option', { name: word })).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(editor(page)).toContainText(word, { timeout: 500 });
  }).toPass();
  await page.keyboard.press('End');
}

const PEOPLE = 'MATCH (person:Person) RETURN person, person.name AS name ORDER BY name';
const ENDLESS = 'MATCH (a), (b), (c), (d), (e), (f), (g), (h) RETURN count(*)';

test('each example runs, and asks about what the collection is about', async ({ app, page }) => {
  await app.openHarbour('/?drawer=query');
  const names = [
    'Who speaks about Port of Marrow, and how often',
    'What is named together with Port of Marrow',
    'Relations of Port of Marrow, and on whose word',
    'Statements that were passed on, longest chain first',
    'Estimates, by what they measure and the time they are about',
    'Which reports are cited, and by whom',
    'Unnamed sources, and where they are printed',
  ];
  for (const name of names) {
    await page.getByText('Queries', { exact: true }).click();
    await button(page, name).click();
    await expect(button(page, 'Run')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(rows(page).getByRole('button', { name: 'Row 1 in full' })).toBeVisible();
  }
});

test('a misspelt name is underlined, and the line below says what was meant and leads there', async ({
  app,
  page,
}) => {
  await app.openHarbour('/?drawer=query');
  await write(page, 'MATCH (speaker:Person)-[:CLAIMS]->(c) RETURN speakr.name');
  await expect(underlined(page)).toHaveText('speakr');
  const note = app.tables.getByText('speakr is not defined. Did you mean speaker?');
  await expect(note).toBeVisible();
  await note.getByRole('button', { name: 'line 1, column 46' }).click();
  await page.keyboard.press('Shift+End');
  await page.keyboard.insertText('speaker.name');
  await expect(underlined(page)).toHaveCount(0);
  await expect(app.tables.getByText('Gives speaker.name.')).toBeVisible();
});

test('a query that is not finished yet is not underlined', async ({ app, page }) => {
  await app.openHarbour('/?drawer=query');
  await write(page, 'MATCH (n:Person)');
  await expect(app.tables.getByText(/^Not finished: A query cannot end with MATCH/)).toBeVisible();
  await expect(underlined(page)).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText('A query cannot end with MATCH');
  await expect(underlined(page)).toBeVisible();
});

test('labels, types, properties and names are completed as they are written', async ({ app, page }) => {
  await app.openHarbour('/?drawer=query');
  await editor(page).focus();
  await page.keyboard.type('MATCH (n:Pers');
  await takeOffered(page, 'Person');
  await page.keyboard.type('-[:CLA');
  await takeOffered(page, 'CLAIMS');
  await page.keyboard.type("->(c) WHERE n.name = 'zoe v");
  await takeOffered(page, 'Zoë Varn');
  await page.keyboard.type(' RETURN c.glo');
  await takeOffered(page, 'gloss');
  await expect(editor(page)).toHaveText(
    "MATCH (n:Person)-[:CLAIMS]->(c) WHERE n.name = 'Zoë Varn' RETURN c.gloss",
  );
});

test('a link brings a query and its parameters, and runs nothing by itself', async ({ app, page }) => {
  await app.openHarbour(
    linkTo('MATCH (n {name: $name})\nRETURN n, $most AS most', { name: 'Zoë Varn', most: '12' }),
  );
  await expect(app.tables.getByText('This query came with the link and has not run.')).toBeVisible();
  await expect(page.getByLabel('$name')).toHaveValue('Zoë Varn');
  await expect(rows(page)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(app.row('Zoë Varn').last()).toContainText('12');
});

test('the link to a query holds what was changed, and opens the same again', async ({ app, page }) => {
  await app.openHarbour(linkTo('MATCH (n {name: $name}) RETURN n.name AS found', { name: 'Zoë Varn' }));
  await page.getByLabel('$name').fill('Grey Lantern');
  await page.keyboard.press('Enter');
  await expect(app.row('Grey Lantern')).toBeVisible();
  await page.getByRole('button', { name: 'Copy a link to this view' }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto(link);
  await expect(editor(page)).toHaveText('MATCH (n {name: $name}) RETURN n.name AS found');
  await expect(page.getByLabel('$name')).toHaveValue('Grey Lantern');
});

test('a missing parameter is told by its name', async ({ app, page }) => {
  await app.openHarbour(linkTo('MATCH (n {name: $name}) RETURN n'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('name');
  await expect(app.tables.getByText('no value yet')).toBeVisible();
});

test('a result is drawn on the picture, alone or besides the rest, and undone', async ({ app, page }) => {
  await app.openHarbour(linkTo(PEOPLE));
  await expect(page.getByText('19 nodes, 38 links drawn')).toBeVisible();
  await page.keyboard.press('Enter');
  await button(page, 'Show on the picture').click();
  await expect(page.getByText(/^2 nodes, /)).toBeVisible();
  await editor(page).focus();
  await write(page, "MATCH (quay:Place {name: 'North quay of Marrow'}) RETURN quay");
  await page.keyboard.press('Control+Enter');
  await button(page, 'Add').click();
  await expect(page.getByText(/^3 nodes, /)).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByText('19 nodes, 38 links drawn')).toBeVisible();
});

test('rows without things say why they cannot be drawn', async ({ app, page }) => {
  await app.openHarbour(linkTo('MATCH (n:Person) RETURN n.name'));
  await page.keyboard.press('Enter');
  await expect(button(page, 'Show on the picture')).toBeDisabled();
  await expect(button(page, 'Show on the picture')).toHaveAttribute('title', /return the nodes themselves/);
});

test('a thing in a cell opens beside the picture', async ({ app, page }) => {
  await app.openHarbour(linkTo(PEOPLE));
  await page.keyboard.press('Enter');
  await rows(page).getByRole('link', { name: 'Zoë Varn' }).click();
  await expect(app.heading('Zoë Varn')).toBeVisible();
  await expect(rows(page)).toBeVisible();
});

test('the plan is shown without running, and a profile counts the rows', async ({ app, page }) => {
  await app.openHarbour(linkTo(PEOPLE));
  await button(page, 'Plan').click();
  const plan = page.getByRole('table', { name: 'Plan of the query' });
  await expect(plan).toContainText('Expected rows');
  await expect(plan.getByRole('row', { name: /Person/ }).first()).toBeVisible();
  await button(page, 'Profile').click();
  await expect(page.getByRole('table', { name: 'Profile of the query' })).toContainText('Milliseconds');
});

test('a long query is stopped, and the next one runs at once', async ({ app, page }) => {
  await app.openHarbour(linkTo(ENDLESS));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('timer')).toBeVisible();
  await button(page, 'Stop').click();
  await expect(app.tables.getByText('Stopped. Run it again, or narrow it first')).toBeVisible();
  await expect(button(page, 'Run')).toBeFocused();
  await write(page, 'RETURN 7 AS seven');
  await page.keyboard.press('Control+Enter');
  await expect(app.tables.getByText(/^1 row in/)).toBeVisible();
});

test('queries that ran and queries that were saved are there after the page is loaded anew', async ({
  app,
  page,
}) => {
  await app.openHarbour(linkTo(PEOPLE));
  await page.keyboard.press('Enter');
  await expect(app.tables.getByText(/^2 rows in/)).toBeVisible();
  await button(page, 'Save…').click();
  await page.getByRole('textbox', { name: 'Name' }).fill('All people');
  await page.keyboard.press('Enter');
  await app.openHarbour('/?drawer=query');
  await expect(page.getByRole('region', { name: 'Ran lately' })).toContainText('2 rows in');
  await button(page, 'All people').click();
  await expect(editor(page)).toHaveText(PEOPLE);
  await button(page, 'Rename All people').click();
  await page.keyboard.type('Everybody');
  await page.keyboard.press('Enter');
  await expect(button(page, 'Rename Everybody')).toBeFocused();
  await button(page, 'Delete Everybody').click();
  await expect(button(page, 'Undo')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Rename Everybody')).toBeFocused();
});

test('all rows are saved as CSV, and copied as Markdown', async ({ app, page }) => {
  await app.openHarbour(
    linkTo('MATCH (n:Person) RETURN n.name AS name, 9007199254740993 AS figure ORDER BY name'),
  );
  await page.keyboard.press('Enter');
  await button(page, 'Take').click();
  const saving = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Save as CSV' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe('hearsay-rows.csv');
  expect(await readFile(await file.path(), 'utf8')).toMatch(
    /name,figure\r\nNadir al-Tessari,9007199254740993\r\n/,
  );
  await button(page, 'Take').click();
  await page.getByRole('menuitem', { name: 'Copy as Markdown' }).click();
  await expect(page.getByText('2 rows copied as Markdown.').first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    '| Zoë Varn | 9007199254740993 |',
  );
});

test('the keyboard alone writes, runs, reads and leaves', async ({ app, page }) => {
  await app.openHarbour('/?drawer=query');
  await editor(page).focus();
  await page.keyboard.type('MATCH (n:Pers');
  await expect(page.getByRole('option', { name: 'Person' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press('Control+Space');
  await takeOffered(page, 'Person');
  await page.keyboard.type(' RETURN n');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await expect(app.tables.getByText(/^2 rows in/)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('separator', { name: 'Width of the result' })).toBeFocused();
  await rows(page).getByRole('button', { name: 'Row 1 in full' }).focus();
  await page.keyboard.press('Enter');
  await expect(rows(page).getByRole('button', { name: 'Row 1 in full' })).toHaveAttribute(
    'aria-expanded',
    'true',
  );
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/select=entity:/);
});

test('a phone shows the editor, and the rows under it', async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.openHarbour(linkTo('MATCH (n:Person)-[:CLAIMS]->(c) RETURN n, count(c) AS claims'));
  await button(page, 'Run').click();
  await expect(rows(page).getByRole('columnheader', { name: 'claims' })).toBeInViewport({ ratio: 1 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(390);
});
