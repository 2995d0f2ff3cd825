import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { settingsFile } from '../../vscode/server';
import type { Settings } from '../../vscode/settings';
import type { Clipboard } from './clipboard';
import type { CommandPalette } from './commandPalette';
import type { EditorTabs } from './editorTabs';

/**
 * The user settings, changed the way a person does in the editor: this host has no file watcher, so
 * a change made on disk would show only after a reload.
 */
export class SettingsFile {
  constructor(
    private readonly page: Page,
    private readonly userDataDir: string,
    private readonly commands: CommandPalette,
    private readonly tabs: EditorTabs,
    private readonly clipboard: Clipboard,
  ) {}

  async read(): Promise<Settings> {
    return JSON.parse(await readFile(settingsFile(this.userDataDir), 'utf8')) as Settings;
  }

  /** Changes settings in the running window; `undefined` takes one away. */
  async change(changes: Settings): Promise<void> {
    const settings = { ...(await this.read()), ...changes };
    await this.commands.run('Preferences: Open User Settings (JSON)');
    await this.tabs.tab(/^settings\.json/).waitFor();
    const editor = this.page.getByRole('textbox', { name: /settings\.json/ });
    await editor.focus();
    await this.page.keyboard.press('ControlOrMeta+A');
    // Pasted, because the editor completes brackets and quotes in text that is typed.
    await this.clipboard.write(JSON.stringify(settings, undefined, 2));
    await this.page.keyboard.press('ControlOrMeta+V');
    await this.page.keyboard.press('ControlOrMeta+S');
    await this.tabs.close(/^settings\.json/);
  }
}
