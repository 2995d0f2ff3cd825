import type { Locator, Page } from 'playwright-core';

export class EditorTabs {
  constructor(private readonly page: Page) {}

  /** The tab of an editor in any group, by its title. */
  tab(title: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('tab', { name: title });
  }

  /** The tab in front. */
  get active(): Locator {
    return this.page.getByRole('main').getByRole('tab', { selected: true });
  }

  async titles(): Promise<string[]> {
    const tabs = await this.page.getByRole('main').getByRole('tab').all();
    return Promise.all(tabs.map(async (tab) => (await tab.getAttribute('aria-label')) ?? ''));
  }

  async close(title: string | RegExp): Promise<void> {
    const tab = this.tab(title);
    await tab.click();
    await tab.getByRole('button', { name: /^Close/ }).click();
    await tab.waitFor({ state: 'detached' });
  }
}
