import type { Locator, Page } from 'playwright-core';
import { patiently } from './patiently';

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

  /** Clears a message away without answering it. In the centre, because a toast goes by itself after a while. */
  async dismiss(text: string | RegExp): Promise<void> {
    await this.page.getByRole('status').getByRole('button', { name: 'Notifications' }).click();
    const message = this.toast(text);
    await message.hover();
    await message.getByRole('button', { name: /^Clear Notification/ }).click();
    await message.waitFor({ state: 'detached' });
    // The centre closes with its last message; what is left would lie over the window.
    const hide = this.page.getByRole('button', { name: /^Hide Notifications/ });
    await patiently(async (timeout) => {
      if ((await this.all.count()) > 0 && (await hide.isVisible())) await hide.click({ timeout });
      await hide.waitFor({ state: 'hidden', timeout });
    });
  }

  /** Every message that shows at the moment, as a toast or in the centre. */
  get all(): Locator {
    return this.page.getByRole('list', { name: /notification/i }).getByRole('dialog');
  }
}
