import type { Page } from 'playwright-core';

/** The clipboard of the browser, which is the one extensions write to. */
export class Clipboard {
  constructor(private readonly page: Page) {}

  async read(): Promise<string> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  async write(text: string): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.evaluate((value) => navigator.clipboard.writeText(value), text);
  }
}
