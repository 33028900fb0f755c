// How Playwright drives the built tool: real Chromium without a GPU, one worker, pictures compared with a tolerance.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumWords } from './chromium-words.ts';

const chromium = process.env.HEARSAY_CHROMIUM ?? '/usr/bin/chromium';
const results = join(import.meta.dirname, 'results');

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: join(results, 'files'),
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  globalSetup: join(import.meta.dirname, 'start-servers.ts'),
  workers: 1,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: join(results, 'report.json') }]],
  expect: {
    timeout: 15_000,
    // Graphics drivers and font rasterisers differ a little from machine to machine.
    toHaveScreenshot: { maxDiffPixelRatio: 0.03, threshold: 0.25, animations: 'disabled', scale: 'css' },
  },
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: {
      // Without the named file Playwright looks for its own Chromium.
      ...(existsSync(chromium) ? { executablePath: chromium } : {}),
      args: [...chromiumWords],
    },
  },
});
