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

  /** Clears a toast away without answering it. */
  async dismiss(text: string | RegExp): Promise<void> {
    const toast = this.toast(text);
    await toast.hover();
    await toast.getByRole('button', { name: /^Clear Notification/ }).click();
    await toast.waitFor({ state: 'detached' });
  }

  /** Every toast that shows at the moment. */
  get all(): Locator {
    return this.page.getByRole('list', { name: /notification/ }).getByRole('dialog');
  }
}
