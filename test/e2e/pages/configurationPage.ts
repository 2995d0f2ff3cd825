import type { FrameLocator, Locator } from 'playwright-core';

/** The page of a provider's configuration, by what its parts are called. */
export class ConfigurationPage {
  constructor(readonly frame: FrameLocator) {}

  get heading(): Locator {
    return this.frame.getByRole('heading', { level: 1 });
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name });
  }

  /** A finding by its rule. */
  finding(rule: string): Locator {
    return this.frame.getByRole('listitem').filter({ hasText: rule });
  }
}
