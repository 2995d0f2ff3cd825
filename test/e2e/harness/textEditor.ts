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

  /** Opens the context menu on a text until it offers the item. */
  async menu(text: string, item: string): Promise<Locator> {
    await this.word(text).click({ button: 'right' });
    const entry = this.page.getByRole('menuitem', { name: item });
    await entry.waitFor();
    return entry;
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
    return this.page.locator('.editor-instance .view-line').filter({ visible: true });
  }

  /** The part of a line that is drawn in one piece and holds the text. */
  private word(text: string): Locator {
    return this.lines.locator('span > span').filter({ hasText: text }).first();
  }
}
