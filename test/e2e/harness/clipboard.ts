import type { Page } from 'playwright-core';
import { patience, pause } from '../../support/patience';

/** The clipboard of the browser, which is the one extensions write to. */
export class Clipboard {
  constructor(private readonly page: Page) {}

  /** Gives the window the leave a person gives when the browser asks. */
  async allow(): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  }

  async read(): Promise<string> {
    await this.allow();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Waits until the clipboard holds the text. */
  async has(text: string | RegExp): Promise<string> {
    const fits = (found: string) => (typeof text === 'string' ? found === text : text.test(found));
    for (const end = performance.now() + patience; ;) {
      const found = await this.read();
      if (fits(found)) return found;
      if (performance.now() > end)
        throw new Error(`The clipboard holds ${found}, not ${String(text)}.`);
      await pause();
    }
  }

  async write(text: string): Promise<void> {
    await this.allow();
    await this.page.evaluate((value) => navigator.clipboard.writeText(value), text);
  }
}
