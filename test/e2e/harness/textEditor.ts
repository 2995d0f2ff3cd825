import * as path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { CommandPalette } from './commandPalette';
import type { EditorTabs } from './editorTabs';
import { patiently } from './patiently';
import type { QuickInput } from './quickInput';

/** The editor in front that shows a text. */
export class TextEditor {
  constructor(
    private readonly page: Page,
    private readonly commands: CommandPalette,
    private readonly input: QuickInput,
    private readonly tabs: EditorTabs,
  ) {}

  /** Opens a file by its path, in the box that lists folders. */
  async open(file: string): Promise<void> {
    const name = new RegExp(`^${path.basename(file).replace(/[.]/g, '\\.')}`);
    await this.commands.run('File: Open File...');
    await this.input.openFile(path.dirname(file), name);
    await this.tabs.tab(name).waitFor();
    await this.lines.first().waitFor();
  }

  /** Puts the cursor into a text that is in sight. */
  async click(text: string): Promise<void> {
    await this.word(text).click();
  }

  /** A lens, by its title. */
  lens(title: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('button', { name: title }).first();
  }

  /** Opens the list of quick fixes for what is wrong with a text that is in sight. */
  async corrections(text: string): Promise<Locator> {
    await this.click(text);
    await this.page.keyboard.press('Control+.');
    const all = this.page.getByRole('option').filter({ visible: true });
    await all.first().waitFor();
    return all;
  }

  /** Chooses a quick fix for what is wrong with a text that is in sight. */
  async fix(text: string, title: string | RegExp): Promise<void> {
    const all = await this.corrections(text);
    const option = all.filter({ hasText: title }).first();
    // The list takes no click before the pointer has moved.
    await option.hover({ force: true });
    await option.click();
  }

  /** A line in sight of the editors in front, by a part of its text. */
  line(text: string): Locator {
    return this.lines.filter({ hasText: text }).first();
  }

  /** Opens the context menu on a text until it offers the item. */
  async menu(text: string, item: string): Promise<Locator> {
    await this.word(text).click({ button: 'right' });
    const entry = this.page.getByRole('menuitem', { name: item });
    await entry.waitFor();
    return entry;
  }

  /** Follows a link in a text as a person does: with the key held that makes links of the editor links. */
  async follow(text: string): Promise<void> {
    await this.page.keyboard.down('ControlOrMeta');
    // An editor that has not the focus, as in a notebook, hears of the key with the pointer alone.
    await this.page.mouse.move(4, 4);
    await this.word(text).hover();
    await this.page.locator('.detected-link-active').first().waitFor();
    await this.word(text).click();
    await this.page.keyboard.up('ControlOrMeta');
  }

  /** Rests the pointer on a text until what hovers above it says something. */
  async hover(text: string, saying: string | RegExp): Promise<Locator> {
    const bubble = this.bubble.filter({ hasText: saying });
    // An editor that draws its lines anew calls a hover off, as it does when it has just been opened.
    return patiently(async (timeout) => {
      // The pointer comes from elsewhere, or resting where it is already would be no news.
      await this.page.mouse.move(4, 4);
      await this.word(text).hover();
      await bubble.waitFor({ timeout });
      return bubble;
    });
  }

  /** The hover of the editor, while it shows. */
  get bubble(): Locator {
    return this.page
      .locator('.monaco-hover.monaco-resizable-hover, .monaco-resizable-hover .monaco-hover')
      .filter({ visible: true })
      .first();
  }

  private get lines(): Locator {
    // Cells of a notebook and panels lie beside the editors.
    return this.page
      .locator('.editor-instance .view-line, .notebookOverlay .view-line, .part.panel .view-line')
      .filter({ visible: true });
  }

  /** The part of a line that is drawn in one piece and holds the text. */
  private word(text: string): Locator {
    return this.lines.locator('span > span').filter({ hasText: text }).first();
  }
}
