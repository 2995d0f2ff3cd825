import type { Page } from 'playwright-core';
import { patiently } from './patiently';
import type { QuickInput } from './quickInput';

export class CommandPalette {
  constructor(
    private readonly page: Page,
    private readonly input: QuickInput,
  ) {}

  /**
   * Runs a command by its full title, such as `IDaaS Sync: Add Connection…`. Begins again when VS Code has closed the palette
   * before a row was chosen: a page that was clicked a moment before may be handed the focus late
   * (microsoft/vscode#75209). Nothing has run by then.
   */
  async run(title: string): Promise<void> {
    const row = this.input.option(startingWith(title)).first();
    await patiently(async (timeout) => {
      await this.open();
      await this.input.type(`>${title}`, timeout);
      await row.waitFor({ timeout });
    });
    await row.click();
    // The next key would go to the palette as long as it has not closed.
    await row.waitFor({ state: 'hidden' });
  }

  /** Whether the palette offers the command here and now. */
  async offers(title: string): Promise<boolean> {
    await this.open();
    await this.input.type(`>${title}`);
    // The list is complete once it offers anything, if only that nothing matches.
    await this.input.option(/./).first().waitFor();
    const found = await this.input.option(startingWith(title)).count();
    await this.input.cancel();
    return found > 0;
  }

  /**
   * Opens the palette and leaves it open. Presses the key again when nothing came of it, as a user would: VS Code
   * drops a key while a page or a list that had the focus is being taken away.
   */
  async open(): Promise<void> {
    await patiently(async (timeout) => {
      await this.page.keyboard.press('F1');
      await this.input.opened(timeout);
    });
  }
}

/** A row is named by its title and, after a comma, its key binding and category. */
function startingWith(title: string): RegExp {
  return new RegExp(`^${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(,|$)`);
}
