import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import type { Locator } from 'playwright-core';
import { writeDemoWorkspace } from '../../demo/demoWorkspace';
import { readInventoryIds } from '../../demo/inventoryIds';
import type { InventoryIds } from '../../demo/placeholders';
import { start, type Emulator, type Identity } from '../../emulator/start';
import { shoot } from '../../vscode/screenshot';
import type { Settings } from '../../vscode/settings';
import { withoutFollowing } from '../../support/followCalls';
import { quietMoment } from '../../support/quietMoment';
import { launch, type Session } from '../harness/launch';
import type { Tree } from '../harness/tree';
import type { Workbench } from '../harness/workbench';
import { ConfigurationPage } from './configurationPage';
import { HealthPage } from './healthPage';
import { JobPage } from './jobPage';

export interface ProductOptions {
  readonly scenario?: 'company' | 'docs';
  readonly settings?: Settings;
  /** Open the files a team that works with IDaaS might have, with ids the service knows. */
  readonly demoWorkspace?: boolean;
  /** Of the window, in pixels. */
  readonly height?: number;
  /** Display language of the extension. */
  readonly locale?: string;
}

/** The extension in a window of its own, with the emulator as its service. */
export class Product {
  /** Dialogs of the browser and errors of the window: what hostile text would cause. */
  readonly alarms: string[] = [];

  private constructor(
    readonly emulator: Emulator,
    readonly session: Session,
    /** Ids by what people call them, with the files of the demo workspace only. */
    readonly ids: InventoryIds,
    private readonly temporary: string | undefined,
  ) {
    session.page.on('dialog', (dialog) => {
      this.alarms.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
  }

  static async start(options: ProductOptions = {}): Promise<Product> {
    const { scenario = 'company', settings, demoWorkspace, height, locale } = options;
    const began = Date.now();
    // The service's time stands unless a test moves it: what runs at the start runs for as long as a slow machine takes.
    const clock = { now: () => began };
    const emulator = await start({ scenario, clock, now: quietMoment(began) });
    try {
      const ids: InventoryIds = demoWorkspace
        ? await readInventoryIds(emulator.url, emulator)
        : new Map<string, string>();
      const workspace = demoWorkspace && (await mkdtemp(path.join(tmpdir(), 'idaas-workspace-')));
      if (workspace) await writeDemoWorkspace(workspace, ids);
      const session = await launch({
        ...(workspace && { workspace }),
        ...(height && { height }),
        ...(locale && { locale }),
        settings: { ...settings, 'idaasSync.endpoint': emulator.url },
      });
      return new Product(emulator, session, ids, workspace || undefined);
    } catch (error) {
      await emulator.dispose();
      throw error;
    }
  }

  get workbench(): Workbench {
    return this.session.workbench;
  }

  get tree(): Tree {
    return this.workbench.tree('IDaaS Sync');
  }

  /** A line of the view above its rows. */
  says(text: string): Locator {
    return this.session.page.getByText(text).filter({ visible: true }).first();
  }

  /** The page of a job in front. */
  get jobPage(): JobPage {
    return new JobPage(this.workbench.webview().frame);
  }

  /** The page of a configuration in front. */
  get configurationPage(): ConfigurationPage {
    return new ConfigurationPage(this.workbench.webview().frame);
  }

  /** The health page in front. */
  get healthPage(): HealthPage {
    return new HealthPage(this.workbench.webview().frame);
  }

  identity(note: Identity['note']): Identity {
    const found = this.emulator.identities.find((each) => each.note === note);
    if (!found) throw new Error(`The emulator knows no identity ${note}.`);
    return found;
  }

  /** Actions called since the record was last emptied, in order, but for those that follow running jobs. */
  asked(): string[] {
    return withoutFollowing(this.emulator.calls).map(({ action }) => action);
  }

  /** An id by what people call it, such as `job:Branch AD:failed`. */
  idOf(name: string): string {
    const id = this.ids.get(name);
    if (id === undefined) throw new Error(`The service knows no ${name}.`);
    return id;
  }

  openView(): Promise<void> {
    return this.workbench.activityBar.open('IDaaS Sync');
  }

  /** Types keys into the boxes that ask for them, from the choice of the source on. */
  async typeKeys(id: string, secret: string, token = ''): Promise<void> {
    const { quickInput } = this.workbench;
    await quickInput.pick(/^AccessKey/);
    for (const [prompt, text] of [
      [/AccessKey ID/, id],
      [/AccessKey secret/, secret],
      [/Security token/i, token],
    ] as const) {
      await quickInput.message.filter({ hasText: prompt }).waitFor();
      await quickInput.submit(text);
    }
  }

  /** Adds a connection as a person does, with the regions that are proposed. */
  async signIn(note: Identity['note'] = 'main'): Promise<void> {
    const { accessKeyId, accessKeySecret, securityToken } = this.identity(note);
    await this.openView();
    await this.workbench.commands.run('IDaaS Sync: Add Connection…');
    await this.typeKeys(accessKeyId, accessKeySecret, securityToken);
    await this.acceptRegions();
    await this.tree.row(/China \(Hangzhou\)/).waitFor();
  }

  /**
   * Types into *Go to* and waits until what was typed is looked up, which *Back* tells: the names that the box began with are
   * in front until then, and a press on one of their buttons is lost when they go.
   */
  async goTo(text: string): Promise<void> {
    const { commands, quickInput } = this.workbench;
    await commands.run('IDaaS Sync: Go to Job or Id…');
    await quickInput.type(text);
    await quickInput.button('Back').waitFor();
  }

  async acceptRegions(): Promise<void> {
    const { quickInput } = this.workbench;
    await quickInput.tickable(/^cn-hangzhou/).waitFor();
    await quickInput.button('OK').click();
    // It offers the health page, and would lie over what is pictured; by itself it goes after a while.
    await this.workbench.notifications.dismiss(/Connected: /);
    await quickInput.closed();
  }

  /** Takes the filter off the tree; its button is gone then, so that nobody takes it for that of another filter. */
  async clearFilter(): Promise<void> {
    const clear = this.tree.title(/^Clear Filter/);
    await clear.click();
    await clear.waitFor({ state: 'detached' });
  }

  /** Call it after each test: a picture, and what can be read in it, say more than the error of one that failed. */
  async pictureOf({ currentTest }: Mocha.Context): Promise<void> {
    if (currentTest?.state === 'failed') {
      const name = currentTest.fullTitle().replace(/\W+/g, '-').slice(0, 100);
      await shoot(this.session.page, `failed/${name}`);
      console.log(`The window then:\n${await this.workbench.text()}`);
    }
  }

  async dispose(): Promise<void> {
    await this.session.dispose();
    await this.emulator.dispose();
    if (this.temporary) await rm(this.temporary, { recursive: true, force: true });
  }
}
