import type { Locator, Page } from 'playwright-core';
import { patience, pause } from '../../support/patience';

/** The one box at the top in which VS Code asks: to pick, to type, to choose a command. */
export class QuickInput {
  /** The widget has no role of its own, so it is found by its class; all inside by role. */
  private readonly widget: Locator;

  constructor(private readonly page: Page) {
    this.widget = page.locator('.quick-input-widget');
  }

  /** The text box. */
  get box(): Locator {
    return this.widget.getByRole('textbox').or(this.widget.getByRole('combobox')).first();
  }

  get title(): Locator {
    return this.widget.locator('.quick-input-title');
  }

  /** What the box says below itself: the prompt, or why the text is not accepted. */
  get message(): Locator {
    return this.widget.locator('.quick-input-message');
  }

  option(name: string | RegExp): Locator {
    return this.widget.getByRole('option', { name });
  }

  /** A row of a box in which several can be ticked. */
  tickable(name: string | RegExp): Locator {
    // The box in the row has the role too.
    return this.widget.getByRole('checkbox', { name }).first();
  }

  /** The buttons of the title, such as *Back*. */
  button(name: string | RegExp): Locator {
    return this.widget.getByRole('button', { name });
  }

  /** @param timeout in ms; that of the page by default. */
  async opened(timeout?: number): Promise<void> {
    await this.box.waitFor({ timeout });
  }

  async closed(): Promise<void> {
    await this.widget.waitFor({ state: 'hidden' });
  }

  /**
   * Types into the box and leaves it open, so that what it says about the text can be read.
   *
   * @param timeout of each of the two, in ms; that of the page by default.
   */
  async type(text: string, timeout?: number): Promise<void> {
    await this.opened(timeout);
    await this.box.fill(text, { timeout });
  }

  async accept(): Promise<void> {
    await this.page.keyboard.press('Enter');
  }

  async submit(text: string): Promise<void> {
    await this.type(text);
    await this.accept();
  }

  /** Names a file in the box that asks where to save. It proposes a file once it has read the folder. */
  async saveAs(proposed: RegExp, file: string): Promise<void> {
    await this.proposes(proposed);
    await this.submit(file);
    await this.closed();
  }

  /** Picks a file in the box that asks which to open. It begins with a folder once it has read that. */
  async openFile(folder: string, name: RegExp): Promise<void> {
    await this.opened();
    await this.proposes(/\/$/);
    await this.type(`${folder}/`);
    await this.pick(name);
    await this.closed();
  }

  private async proposes(text: RegExp): Promise<void> {
    const end = performance.now() + patience;
    while (!text.test(await this.box.inputValue())) {
      if (performance.now() > end)
        throw new Error(`The box proposes nothing like ${String(text)}.`);
      await pause();
    }
    // What is typed while it still reads the folder it would put behind the folder.
    await this.option(/./).first().waitFor();
    await this.widget.locator('.monaco-progress-container.active').waitFor({ state: 'hidden' });
  }

  /** Picks the first row whose name matches. */
  async pick(name: string | RegExp): Promise<void> {
    await this.option(name).first().click();
  }

  /** The names of the rows offered at the moment. */
  async options(): Promise<string[]> {
    const rows = await this.widget.getByRole('option').all();
    return Promise.all(rows.map(async (row) => (await row.getAttribute('aria-label')) ?? ''));
  }

  async cancel(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.closed();
  }
}
