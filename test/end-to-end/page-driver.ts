// The page as a person sees it: opening it on one of the two collections, its parts by name, and no silent faults.
import { test as base, expect, type Locator, type Page } from '@playwright/test';

export class PageDriver {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the sample collection at an address such as "/?select=entity:syria". */
  async openSample(path = '/'): Promise<void> {
    await this.open(process.env.HEARSAY_SAMPLE_URL, path);
  }

  /** Opens the invented story of the harbour, whose texts ship with the project. */
  async openHarbour(path = '/'): Promise<void> {
    await this.open(process.env.HEARSAY_HARBOUR_URL, path);
  }

  /** Opens the story of the harbour in a store that tests add documents to. */
  async openDesk(path = '/'): Promise<void> {
    await this.open(process.env.HEARSAY_DESK_URL, path);
  }

  private async open(url: string | undefined, path: string): Promise<void> {
    await this.page.goto(`${url}${path}`);
    await this.page.evaluate(() => document.fonts.ready);
    await expect(this.page.getByText('Reading…')).toHaveCount(0);
  }

  get search(): Locator {
    return this.page.getByRole('combobox', { name: 'Search for entities' });
  }
  get details(): Locator {
    return this.page.getByRole('complementary', { name: 'Selected thing' });
  }
  get tables(): Locator {
    return this.page.getByRole('region', { name: 'Tables' });
  }
  tab(name: string): Locator {
    return this.tables.getByRole('tab', { name });
  }
  /** The row of the table in the drawer that has this text. */
  row(text: string | RegExp): Locator {
    return this.tables.getByRole('row').filter({ hasText: text });
  }
  heading(name: string | RegExp): Locator {
    return this.details.getByRole('heading', { level: 2, name });
  }

  /** The files that are being added, and what came of each. */
  get adding(): Locator {
    return this.page.getByRole('region', { name: 'Files being added' });
  }

  /** Drops a text file somewhere on the page, as from a folder. */
  async dropFile(name: string, text: string): Promise<void> {
    await this.dropFiles([{ name, text, type: 'text/plain' }]);
  }

  /** Drops files somewhere on the page, all at once. */
  async dropFiles(files: readonly Readonly<Record<'name' | 'text' | 'type', string>>[]): Promise<void> {
    const dropped = await this.page.evaluateHandle((list) => {
      const transfer = new DataTransfer();
      for (const { name, text, type } of list) transfer.items.add(new File([text], name, { type }));
      return transfer;
    }, files);
    await this.page.dispatchEvent('main', 'dragover', { dataTransfer: dropped });
    await this.page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
  }
}

/** Fails a test when the page throws, or when its content policy refuses something. */
export const test = base.extend<{ app: PageDriver }>({
  app: async ({ page }, use) => {
    const faults: string[] = [];
    page.on('pageerror', (fault) => faults.push(fault.message));
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) faults.push(message.text());
    });
    await use(new PageDriver(page));
    expect(faults).toEqual([]);
  },
});

export { expect };
