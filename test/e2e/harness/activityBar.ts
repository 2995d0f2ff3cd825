import type { Locator, Page } from 'playwright-core';

export class ActivityBar {
  constructor(private readonly page: Page) {}

  /** The entry of a view container, by the title of the container. */
  entry(title: string): Locator {
    return this.page
      .getByRole('tablist', { name: 'Active View Switcher' })
      .getByRole('tab', { name: new RegExp(`^${title}( \\(|$| -)`) });
  }

  /** Opens a view container; leaves it open when it already is. */
  async open(title: string): Promise<void> {
    const entry = this.entry(title);
    await entry.waitFor();
    if ((await entry.getAttribute('aria-selected')) === 'true') return;
    await entry.click();
    await this.page.getByRole('heading', { name: title, level: 2 }).waitFor();
  }
}
