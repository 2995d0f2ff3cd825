import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { Channel } from '../../src/protocol/channel';
import type {
  ConfigurationPage,
  ConfigurationPageHost,
  ConfigurationPageModel,
} from '../../src/protocol/configurationPage';
import type { PageSetting } from '../../src/protocol/page';
import { galleryNow } from './jobGallery';
import type { ThemeKind } from './themes';

interface OpenOptions extends BrowserContextOptions {
  theme?: ThemeKind;
  setting?: Partial<PageSetting>;
}

/** The host's end of one configuration page in a plain browser: answers through the real channel, notes what was asked. */
export class ConfigurationPageDriver {
  /** Questions of the page after `ready`, as `method argument`. */
  readonly asked: string[] = [];
  /** Errors, alerts, broken policies: a sound page leaves it empty. */
  readonly complaints: string[] = [];
  private channel: Channel<ConfigurationPageHost, ConfigurationPage> | undefined;

  private constructor(
    readonly page: Page,
    private model: ConfigurationPageModel,
  ) {}

  static async open(
    browser: Browser,
    url: string,
    model: ConfigurationPageModel,
    { theme = 'dark', setting, ...context }: OpenOptions = {},
  ): Promise<ConfigurationPageDriver> {
    const page = await browser.newPage({ viewport: { width: 1000, height: 900 }, ...context });
    const driver = new ConfigurationPageDriver(page, model);
    await page.clock.setFixedTime(galleryNow);
    page.on('pageerror', (error) => driver.complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') driver.complaints.push(message.text());
    });
    page.on('dialog', (dialog) => {
      driver.complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await driver.connect({ dates: { locale: 'en', timeZone: 'Asia/Shanghai' }, ...setting });
    await page.goto(`${url}?theme=${theme}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate(() => document.fonts.ready);
    return driver;
  }

  private async connect(setting: PageSetting): Promise<void> {
    let listener: (message: unknown) => void = () => {};
    const note =
      (method: string) =>
      (...parameters: unknown[]) => {
        this.asked.push([method, ...parameters].join(' '));
      };
    await this.page.exposeFunction('toHost', (message: unknown) => listener(message));
    this.channel = new Channel<ConfigurationPageHost, ConfigurationPage>(
      {
        post: (message) => {
          void this.page
            .evaluate((data) => window.postMessage(data), message)
            .catch((error: unknown) => this.complaints.push(String(error)));
        },
        listen: (listen) => {
          listener = listen;
          return () => {};
        },
      },
      {
        ready: () => ({ setting, model: this.model }),
        refresh: note('refresh'),
        assumeFamily: note('assumeFamily'),
        openRaw: note('openRaw'),
        copyAsMarkdown: note('copyAsMarkdown'),
        compare: note('compare'),
        copyText: note('copyText'),
      },
    );
  }

  /** Shows another model, as the host does after a read. */
  async show(model: ConfigurationPageModel): Promise<void> {
    this.model = model;
    await this.channel?.far.show(model);
    await this.settled();
  }

  /** Preact draws in a later task and runs effects after the next frame. */
  async settled(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))),
    );
  }

  async close(): Promise<void> {
    this.channel?.dispose();
    await this.page.close();
  }
}
