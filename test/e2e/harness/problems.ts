import type { Locator, Page } from 'playwright-core';
import type { CommandPalette } from './commandPalette';

/** The panel that lists what is wrong in files. */
export class Problems {
  constructor(
    private readonly page: Page,
    private readonly commands: CommandPalette,
  ) {}

  /** Resolves once the panel has the focus: it comes late, and would take the keys meant for an editor. */
  async open(): Promise<void> {
    await this.commands.run('Problems: Focus on Problems View');
    await this.page.locator('.part.panel :focus').waitFor();
  }

  /** A problem by a part of what it says. */
  saying(text: string | RegExp): Locator {
    return this.page.getByRole('treeitem', { name: text });
  }
}
