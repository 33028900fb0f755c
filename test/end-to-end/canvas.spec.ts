// The picture: what Sigma draws, pointer, menu, keys, legend, tidying, and how it looks.
import type { Page } from '@playwright/test';
import type { PictureElement } from '../../client/canvas/use-graph-view.ts';
import { expect, test } from './page-driver.ts';

interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly color: string;
}

/** Waits until the picture is drawn and gives the ids of its nodes. */
async function drawnIds(page: Page): Promise<readonly string[]> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => {
    const sheet = document.querySelector<PictureElement>('.picture-sheet');
    return (sheet?.sigma?.getGraph().order ?? 0) > 0 && (sheet?.drawnLabels?.length ?? 0) > 0;
  });
  return page.evaluate(
    () => document.querySelector<PictureElement>('.picture-sheet')?.sigma?.getGraph().nodes() ?? [],
  );
}

const readNode = (page: Page, id: string): Promise<Drawn> =>
  page.evaluate((node) => {
    const sheet = document.querySelector<PictureElement>('.picture-sheet');
    const data = sheet?.sigma?.getNodeDisplayData(node);
    if (!sheet?.sigma || !data) return { x: 0, y: 0, color: '' };
    const box = sheet.getBoundingClientRect();
    // Not where Sigma has it: between a change and the next frame that is in other units.
    const { x, y } = sheet.sigma.graphToViewport(sheet.sigma.getGraph().getNodeAttributes(node));
    return { x: x + box.left, y: y + box.top, color: data.color };
  }, id);

/** Where a node stands in the window, once it stands still, and the colour Sigma gives it. */
async function findNode(page: Page, id: string): Promise<Drawn> {
  let last = await readNode(page, id);
  await expect
    .poll(
      async () => {
        const former = last;
        last = await readNode(page, id);
        return last.color !== '' && former.x === last.x && former.y === last.y;
      },
      { intervals: [150, 150, 150] },
    )
    .toBe(true);
  return last;
}

/** Pairs of labels in the last frame that lie on each other. */
const overlappingLabels = (page: Page) =>
  page.evaluate(() => {
    const labels = document.querySelector<PictureElement>('.picture-sheet')?.drawnLabels ?? [];
    return labels.flatMap((a, index) =>
      labels
        .slice(index + 1)
        .filter(
          (b) =>
            a.rectangle.left < b.rectangle.right &&
            b.rectangle.left < a.rectangle.right &&
            a.rectangle.top < b.rectangle.bottom &&
            b.rectangle.top < a.rectangle.bottom,
        )
        .map((b) => `${a.text} / ${b.text}`),
    );
  });

test('the overview draws the sixty-four most important things, and no label lies on another at any zoom', async ({
  app,
  page,
}) => {
  await app.openSample();
  const ids = await drawnIds(page);
  expect(ids).toHaveLength(64);
  expect(ids).toContain('islamic-state');
  expect(await overlappingLabels(page)).toEqual([]);
  for (const name of ['Zoom in', 'Zoom in', 'Zoom in', 'Fit everything', 'Zoom out', 'Zoom out']) {
    await page.getByRole('button', { name, exact: true }).click();
    expect(await overlappingLabels(page)).toEqual([]);
  }
  await page.getByText('Claims', { exact: true }).first().click();
  await expect(page).toHaveURL(/view=claims/);
  await drawnIds(page);
  expect(await overlappingLabels(page)).toEqual([]);
});

test('the picture is the same at every start', async ({ app, page }) => {
  await app.openSample();
  await drawnIds(page);
  const first = await findNode(page, 'syria');
  await page.reload();
  await drawnIds(page);
  expect(await findNode(page, 'syria')).toEqual(first);
});

test('a click on a node selects it, and what is not near it turns grey', async ({ app, page }) => {
  await app.openSample();
  await drawnIds(page);
  const { x, y } = await findNode(page, 'majid-al-qaisi');
  await page.mouse.click(x, y);
  await expect(page).toHaveURL(/select=entity:majid-al-qaisi/);
  await expect(app.heading('Majid Al-Qaisi')).toBeVisible();
  await page.mouse.move(5, 300);
  await expect.poll(async () => (await findNode(page, 'smartencyclopedia')).color).toBe('#dde2e6');
  expect((await findNode(page, 'majid-al-qaisi')).color).toBe('#0072b2');
  expect((await findNode(page, 'islamic-state')).color).toBe('#b35a00');
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/select=/);
});

test('a click on an edge shows what ties its two ends', async ({ app, page }) => {
  await app.openHarbour('/?start=empty&draw=grey-lantern,north-quay');
  await drawnIds(page);
  const [one, other] = [await findNode(page, 'grey-lantern'), await findNode(page, 'north-quay')];
  await page.mouse.click(one.x * 0.5 + other.x * 0.5, one.y * 0.5 + other.y * 0.5);
  await expect(page).toHaveURL(/select=between:/);
});

test('a double click on a hub asks first, with counts, and undo takes back what was drawn', async ({
  app,
  page,
}) => {
  await app.openSample();
  const before = await drawnIds(page);
  const { x, y } = await findNode(page, 'islamic-state');
  await page.mouse.dblclick(x, y);
  const chooser = page.getByRole('dialog', { name: 'Neighbours of Islamic State' });
  await expect(chooser).toContainText(/operates in \d+ places/);
  await chooser.getByRole('button', { name: 'Draw 12' }).click();
  await expect.poll(async () => (await drawnIds(page)).length).toBe(before.length + 12);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await drawnIds(page)).length).toBe(before.length);
});

test('the menu of a node hides it, and Shift+H brings it back', async ({ app, page }) => {
  await app.openSample();
  await drawnIds(page);
  const { x, y } = await findNode(page, 'iraq');
  await page.mouse.click(x, y, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Hide' }).click();
  await expect(page).toHaveURL(/hide=iraq/);
  await expect.poll(async () => await drawnIds(page)).not.toContain('iraq');
  await page.keyboard.press('Shift+H');
  await expect.poll(async () => await drawnIds(page)).toContain('iraq');
});

test('a dragged node is pinned where it was dropped, nothing else moves, and undo unpins it', async ({
  app,
  page,
}) => {
  await app.openSample();
  await drawnIds(page);
  const start = await findNode(page, 'turkey');
  const other = await findNode(page, 'iraq');
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 30, start.y + 60, { steps: 5 });
  await page.mouse.up();
  await expect(page).toHaveURL(/pin=turkey:/);
  const dropped = await findNode(page, 'turkey');
  expect(dropped.x).toBeCloseTo(start.x + 30, -0.5);
  expect(dropped.y).toBeCloseTo(start.y + 60, -0.5);
  const still = await findNode(page, 'iraq');
  expect([still.x, still.y]).toEqual([other.x, other.y]);
  await page.keyboard.press('Control+z');
  await expect(page).not.toHaveURL(/pin=/);
});

test('the arrow keys walk the picture, Enter opens and Shift+F10 brings the menu', async ({ app, page }) => {
  await app.openSample();
  await drawnIds(page);
  const picture = page.getByRole('application', { name: 'Picture of the graph' });
  await picture.focus();
  await page.keyboard.press('Home');
  await expect(page.getByText(/^Islamic State, organization, 357 claims, \d+ neighbours/)).toBeAttached();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'Open' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(picture).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/select=entity:(?!islamic-state$)/);
});

test('two picked nodes and the key p ask for the paths between them', async ({ app, page }) => {
  await app.openSample();
  await drawnIds(page);
  const one = await findNode(page, 'north-press');
  await page.mouse.click(one.x, one.y);
  await expect(page).toHaveURL(/select=entity:north-press/);
  // Two clicks, not a double one: Sigma joins what comes within 300 ms
  await page.waitForTimeout(500);
  const other = await findNode(page, 'majid-al-qaisi');
  await page.keyboard.down('Shift');
  await page.mouse.click(other.x, other.y);
  await page.keyboard.up('Shift');
  await page.keyboard.press('p');
  await expect(page).toHaveURL(/select=path:north-press~majid-al-qaisi/);
});

test('the legend counts what is drawn and takes a kind off the picture', async ({ app, page }) => {
  await app.openSample();
  await drawnIds(page);
  const legend = page.getByRole('region', { name: 'Legend' });
  await expect(legend.getByRole('listitem').filter({ hasText: 'Places' })).toContainText(/\d+ \/ .*60/);
  await legend.getByRole('checkbox', { name: 'Places' }).uncheck();
  await expect(page).toHaveURL(/off=Place/);
  await expect.poll(async () => await drawnIds(page)).not.toContain('syria');
  await legend.getByRole('button', { name: 'Show all kinds' }).click();
  await expect.poll(async () => await drawnIds(page)).toContain('syria');
});

test('a thing that is selected elsewhere is drawn, and back leaves no trap', async ({ app, page }) => {
  await app.openSample();
  expect(await drawnIds(page)).not.toContain('cubs-of-the-caliphate');
  await app.search.fill('Cubs of the Caliphate');
  await page.getByRole('option').first().click();
  await expect.poll(async () => await drawnIds(page)).toContain('cubs-of-the-caliphate');
  await page.goBack();
  await expect(page).not.toHaveURL(/select=/);
  await expect.poll(async () => await drawnIds(page)).not.toContain('cubs-of-the-caliphate');
});

test('tidying moves the nodes, and an address that says so gives the same picture again', async ({
  app,
  page,
}) => {
  await app.openSample();
  await drawnIds(page);
  const before = await findNode(page, 'iraq');
  await page.getByRole('button', { name: 'Tidy the layout' }).click();
  await expect(page).toHaveURL(/tidy=1/);
  await expect.poll(async () => (await findNode(page, 'iraq')).x).not.toBe(before.x);
  await expect(page.getByRole('button', { name: 'Tidy the layout' })).toBeVisible();
  const tidied = await findNode(page, 'iraq');
  await page.reload();
  await drawnIds(page);
  await expect.poll(async () => (await findNode(page, 'iraq')).x).toBeCloseTo(tidied.x, 0);
});

test('an empty picture offers the search and the overview', async ({ app, page }) => {
  await app.openSample('/?start=empty');
  const picture = page.getByRole('application', { name: 'Picture of the graph' });
  await expect(picture).toContainText('Nothing is drawn.');
  await picture.getByRole('button', { name: 'Draw the overview' }).click();
  await expect.poll(async () => await drawnIds(page)).toHaveLength(64);
});

for (const view of ['entities', 'claims'] as const) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`the ${view} look as they should in the ${scheme} theme`, async ({ app, page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await app.openSample(`/?view=${view}`);
      await drawnIds(page);
      await expect(page.getByRole('main')).toHaveScreenshot(`picture-${view}-${scheme}.png`);
    });
  }
}
