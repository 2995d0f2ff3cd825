import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { Channel, type Handlers } from '../../src/protocol/channel';
import type { PageSetting } from '../../src/protocol/page';
import { galleryNow } from './jobGallery';
import { patience } from './patience';
import type { ThemeKind } from './themes';

export interface OpenOptions extends BrowserContextOptions {
  theme?: ThemeKind;
  setting?: Partial<PageSetting>;
}

/** A page that shows models and asks a host; both sides of the contract have these methods in common. */
interface Shows<Model> {
  show(model: Model): void;
  update(change: unknown): void;
}
interface Readies<Model> {
  ready(): { setting: PageSetting; model: Model };
}

/** The host's end of one page in a plain browser: answers through the real channel and writes down what was asked. */
export class PageDriver<Model, Host extends Readies<Model>> {
  /** Questions of the page after `ready`, as `method argument`. */
  readonly asked: string[] = [];
  /** Errors, alerts, broken policies: a sound page leaves it empty. */
  readonly complaints: string[] = [];
  private closed = false;
  private channel: Channel<Host, Shows<Model>> | undefined;

  private constructor(
    readonly page: Page,
    private model: Model,
  ) {}

  /** Opens a page; of its host every method but `ready` is only noted, so their names are enough. */
  static async open<Model, Host extends Readies<Model>>(
    browser: Browser,
    url: string,
    methods: readonly Exclude<keyof Host & string, 'ready'>[],
    model: Model,
    { theme = 'dark', setting, ...context }: OpenOptions = {},
  ): Promise<PageDriver<Model, Host>> {
    const page = await browser.newPage({ viewport: { width: 1000, height: 900 }, ...context });
    page.setDefaultTimeout(patience);
    const driver = new PageDriver<Model, Host>(page, model);
    await page.clock.setFixedTime(galleryNow);
    page.on('pageerror', (error) => driver.complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') driver.complaints.push(message.text());
    });
    page.on('dialog', (dialog) => {
      driver.complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await driver.connect(methods, {
      dates: { locale: 'en', timeZone: 'Asia/Shanghai' },
      ...setting,
    });
    await page.goto(`${url}?theme=${theme}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate(() => document.fonts.ready);
    return driver;
  }

  private async connect(methods: readonly string[], setting: PageSetting): Promise<void> {
    let listener: (message: unknown) => void = () => {};
    const note =
      (method: string) =>
      (...parameters: unknown[]) => {
        this.asked.push([method, ...parameters].join(' '));
      };
    await this.page.exposeFunction('toHost', (message: unknown) => listener(message));
    this.channel = new Channel<Host, Shows<Model>>(
      {
        post: (message) => {
          void this.page
            .evaluate((data) => window.postMessage(data), message)
            .catch((error: unknown) => {
              // What the host says to a page that is being closed or loaded anew reaches nobody, here as in VS Code.
              if (!this.closed && !String(error).includes('because of a navigation'))
                this.complaints.push(String(error));
            });
        },
        listen: (listen) => {
          listener = listen;
          return () => {};
        },
      },
      {
        ...Object.fromEntries(methods.map((method) => [method, note(method)])),
        ready: () => ({ setting, model: this.model }),
      } as unknown as Handlers<Host>,
    );
  }

  /** Shows another model, as the host does after a read. */
  async show(model: Model): Promise<void> {
    this.model = model;
    await this.channel?.far.show(model);
    await this.settled();
  }

  /** Tells the page what differs, as the host does of pages with many rows. */
  async update(change: unknown): Promise<void> {
    await this.channel?.far.update(change);
    await this.settled();
  }

  /** Preact draws in a later task, runs effects in a task after the next frame, and draws once more what they change. */
  async settled(): Promise<void> {
    await this.page.evaluate(async () => {
      for (let round = 0; round < 2; round++)
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    this.channel?.dispose();
    await this.page.close();
  }
}
