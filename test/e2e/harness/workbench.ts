import type { Locator, Page } from 'playwright-core';
import { patience } from '../../support/patience';
import { ActivityBar } from './activityBar';
import { Clipboard } from './clipboard';
import { CommandPalette } from './commandPalette';
import { EditorTabs } from './editorTabs';
import { TextEditor } from './textEditor';
import { Notifications } from './notifications';
import { Problems } from './problems';
import { QuickInput } from './quickInput';
import { SettingsFile } from './settingsFile';
import { SideBar } from './sideBar';
import { StatusBar } from './statusBar';
import { Tree } from './tree';
import { Webview } from './webview';

/** How much is said of a window at most, in characters. */
const longestText = 12_000;

/** The window as a person knows it: one object per part. */
export class Workbench {
  readonly activityBar: ActivityBar;
  readonly clipboard: Clipboard;
  readonly commands: CommandPalette;
  readonly quickInput: QuickInput;
  readonly notifications: Notifications;
  readonly statusBar: StatusBar;
  readonly tabs: EditorTabs;
  readonly editor: TextEditor;
  readonly settings: SettingsFile;
  readonly problems: Problems;
  readonly sideBar: SideBar;

  constructor(
    readonly page: Page,
    userDataDir: string,
  ) {
    this.quickInput = new QuickInput(page);
    this.commands = new CommandPalette(page, this.quickInput);
    this.activityBar = new ActivityBar(page);
    this.clipboard = new Clipboard(page);
    this.notifications = new Notifications(page);
    this.statusBar = new StatusBar(page);
    this.tabs = new EditorTabs(page);
    this.editor = new TextEditor(page, this.commands, this.quickInput, this.tabs);
    this.problems = new Problems(page, this.commands);
    this.sideBar = new SideBar(page);
    this.settings = new SettingsFile(page, userDataDir, this.commands, this.tabs, this.clipboard);
  }

  /** Resolves once the window can be used: its side bar and its status bar stand. */
  async ready(): Promise<void> {
    await this.page.getByRole('tab', { name: /^Explorer/ }).waitFor({ timeout: 2 * patience });
    await this.statusBar.item(/Notifications/).waitFor();
  }

  /** The tree of a view, by the title of the view. */
  tree(view: string | RegExp): Tree {
    return new Tree(this.page, view);
  }

  /** The page an extension shows in the active editor. */
  webview(): Webview {
    return new Webview(this.page);
  }

  /** The modal dialog that asks the question. */
  modal(question: string | RegExp): Locator {
    return this.page.getByRole('dialog').filter({ hasText: question });
  }

  /** What can be read in the window, pages of extensions included: for whoever has no picture of it. */
  async text(): Promise<string> {
    const window = await this.page.locator('body').ariaSnapshot();
    const shown = this.page.frames().filter((frame) => frame.url().includes('/fake.html'));
    const pages = await Promise.all(
      shown.map((frame) => frame.locator('body').innerText({ timeout: 1_000 }).catch(String)),
    );
    return [window, ...pages].filter(Boolean).join('\n---\n').slice(0, longestText);
  }

  /**
   * Reloads by the command, as a person does: a bare reload of the browser's page can be quicker
   * than VS Code is with writing down what extensions have just asked it to keep.
   */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('domcontentloaded');
    await this.commands.run('Developer: Reload Window');
    await loaded;
    await this.ready();
  }
}
