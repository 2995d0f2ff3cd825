import type { Locator, Page } from 'playwright-core';

/** The toasts in the corner. */
export class Notifications {
  constructor(private readonly page: Page) {}

  /** The toast that says the text; a list of one dialog each. */
  toast(text: string | RegExp): Locator {
    return this.all.filter({ hasText: text }).first();
  }

  /** Presses a button of a toast. */
  async press(text: string | RegExp, button: string): Promise<void> {
    await this.toast(text).getByRole('button', { name: button }).click();
  }

  /** Every toast that shows at the moment. */
  get all(): Locator {
    return this.page.getByRole('list', { name: /notification/ }).getByRole('dialog');
  }
}
