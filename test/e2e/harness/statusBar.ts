import type { Locator, Page } from 'playwright-core';

export class StatusBar {
  constructor(private readonly page: Page) {}

  /** An entry by its accessible name, which extensions may make longer than the text shown. */
  item(name: string | RegExp): Locator {
    return this.page.getByRole('status').getByRole('button', { name });
  }
}
