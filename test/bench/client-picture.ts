// What the page weighs, how soon it draws, and what a frame costs while a person pans: in Chromium, with pictures of growing size.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserServer, chromium, type Page } from '@playwright/test';
import { settings } from '../../server/config.ts';
import { chromiumWords } from '../end-to-end/chromium-words.ts';
import type { Benchmark } from './benchmark.ts';
import { figureOf, median, type Sheet } from './figures.ts';
import { generatePicture } from './generated-picture.ts';
import { weighFetched, weighPage } from './page-weight.ts';
import { cpuSeconds, descendants } from './process-cost.ts';
import { startHearsay } from './server-process.ts';

const SIZES = [1_000, 10_000, 50_000] as const;
const RUNS = 3;
const PAN_MS = 3_000;
const DRAWN_LIMIT_MS = 120_000;

interface PictureElement extends HTMLElement {
  readonly sigma?: { getGraph(): { readonly order: number } };
}

interface Pan {
  readonly frames: number;
  readonly rendererMs: number;
  readonly graphicsMs: number;
}

interface Drawn {
  readonly firstPictureMs: number;
  readonly firstPictureCpuMs: number;
  readonly pan: Pan;
  readonly fetched: readonly string[];
}

/** The two kinds of process that draw: the page's own, and the one that stands in for the graphics card. */
type Kind = 'renderer' | 'gpu-process';

/** Reads a clock of the CPU milliseconds that such processes take from now on; those that end meanwhile are left out. */
function startCpuClock(browserPid: number, kind: Kind): () => number {
  const read = (): ReadonlyMap<number, number> =>
    new Map(
      descendants(browserPid)
        .filter(({ command }) => command.includes(`--type=${kind}`))
        .map(({ pid }) => [pid, cpuSeconds(pid)]),
    );
  const before = read();
  return () => 1000 * [...read()].reduce((sum, [pid, seconds]) => sum + seconds - (before.get(pid) ?? 0), 0);
}

/** Waits until the picture holds these nodes and a frame with them has been shown; milliseconds since navigation. */
const waitUntilDrawn = (page: Page, nodeCount: number): Promise<number> =>
  page
    .waitForFunction(
      (wanted) => {
        const element = document.querySelector<PictureElement>('[data-attempt]');
        return element?.sigma?.getGraph().order === wanted;
      },
      nodeCount,
      { timeout: DRAWN_LIMIT_MS, polling: 'raf' },
    )
    .then(() =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
          }),
      ),
    );

/** Somewhere in the picture without a node: dragging from a node would move it. The pictures are square, the frame is wide. */
async function findGround(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator('[data-attempt]').boundingBox();
  if (!box) throw new Error('the picture has no place on the page');
  return { x: box.x + Math.min(24, box.width * 0.03), y: box.y + box.height * 0.55 };
}

const readFrames = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.documentElement.dataset.frames ?? 0));

const countFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    let frames = 0;
    const count = (): void => {
      document.documentElement.dataset.frames = String(++frames);
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });

/** Drags the picture to and fro with the mouse for three seconds. */
async function pan(page: Page, browserPid: number): Promise<Pan> {
  const ground = await findGround(page);
  await page.mouse.move(ground.x, ground.y);
  await page.mouse.down();
  await countFrames(page);
  const frames = await readFrames(page);
  const [renderer, graphics] = [
    startCpuClock(browserPid, 'renderer'),
    startCpuClock(browserPid, 'gpu-process'),
  ];
  const start = performance.now();
  for (let elapsed = 0; elapsed < PAN_MS; elapsed = performance.now() - start) {
    const turn = (elapsed / 1000) * 2 * Math.PI;
    await page.mouse.move(ground.x + 150 - 150 * Math.cos(turn), ground.y + 90 * Math.sin(turn));
  }
  const shown = (await readFrames(page)) - frames;
  const perFrame = (milliseconds: number): number => milliseconds / Math.max(1, shown);
  const spent = { frames: shown, rendererMs: perFrame(renderer()), graphicsMs: perFrame(graphics()) };
  await page.mouse.up();
  return spent;
}

async function drawOnce(
  server: BrowserServer,
  browser: Browser,
  url: string,
  nodeCount: number,
): Promise<Drawn> {
  const body = JSON.stringify(generatePicture(nodeCount));
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.route('**/api/picture*', (route) => route.fulfill({ contentType: 'application/json', body }));
    const browserPid = server.process().pid ?? 0;
    const clock = startCpuClock(browserPid, 'renderer');
    await page.goto(url, { waitUntil: 'commit' });
    const firstPictureMs = await waitUntilDrawn(page, nodeCount);
    const firstPictureCpuMs = clock();
    await page.waitForLoadState('networkidle');
    return { firstPictureMs, firstPictureCpuMs, fetched, pan: await pan(page, browserPid) };
  } finally {
    await context.close();
  }
}

function sheetOf(nodeCount: number, drawn: readonly Drawn[]): Sheet {
  const runs = (of: (one: Drawn) => number): readonly number[] => drawn.map(of);
  return {
    title: `${nodeCount.toLocaleString('en')} nodes, ${(nodeCount * 2.5).toLocaleString('en')} edges, 1440 × 900, software WebGL`,
    figures: [
      figureOf(
        'address to first picture',
        'ms',
        runs(({ firstPictureMs }) => firstPictureMs),
      ),
      figureOf(
        'page process, CPU to first picture',
        'ms',
        runs((one) => one.firstPictureCpuMs),
      ),
      figureOf(
        'page process, CPU per frame while panning',
        'ms',
        runs((one) => one.pan.rendererMs),
      ),
      figureOf(
        'graphics process, CPU per frame while panning',
        'ms',
        runs((one) => one.pan.graphicsMs),
      ),
      figureOf(
        'frames',
        '/s',
        runs((one) => one.pan.frames / (PAN_MS / 1000)),
      ),
    ],
  };
}

function weightSheet(drawn: readonly Drawn[]): Sheet {
  const { scripts, styles, files } = weighPage();
  const fetched = median(drawn.map((one) => weighFetched(one.fetched)));
  return {
    title: 'Weight of the first page (gzip -9)',
    figures: [
      figureOf('initial JavaScript', 'kB', [scripts], { below: 300, note: `${files} files, static imports` }),
      figureOf('all JavaScript fetched without a touch', 'kB', [fetched], { note: 'with what loads lazily' }),
      figureOf('initial CSS', 'kB', [styles]),
    ],
  };
}

async function measurePictures(url: string, say: (line: string) => void): Promise<readonly Sheet[]> {
  const executablePath = process.env.HEARSAY_CHROMIUM ?? process.env.CHROMIUM ?? '/usr/bin/chromium';
  const server = await chromium.launchServer({ executablePath, args: [...chromiumWords] });
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const sheets: Sheet[] = [];
    const all: Drawn[] = [];
    for (const size of SIZES) {
      say(`drawing ${size.toLocaleString('en')} nodes, ${RUNS} times …`);
      const drawn: Drawn[] = [];
      for (let run = 0; run < RUNS; run++) drawn.push(await drawOnce(server, browser, url, size));
      sheets.push(sheetOf(size, drawn));
      all.push(...drawn);
    }
    return [weightSheet(all), ...sheets];
  } finally {
    await server.close();
  }
}

export const clientPicture: Benchmark = {
  name: 'client',
  about: 'weight of the page, first picture, cost of a frame',
  run: async (say) => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-client-'));
    const hearsay = await startHearsay(folder, settings.collectionFolder.default);
    try {
      return await measurePictures(hearsay.url, say);
    } finally {
      await hearsay.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
