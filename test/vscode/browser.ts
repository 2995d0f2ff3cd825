import { chromium, type Browser } from 'playwright-core';
import { patience } from '../support/patience';
import { findChromium } from './chromium';
import { fontEnvironment } from './fonts';

/** Keeps the browser from doing anything but showing our pages. */
const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

export interface BrowserOptions {
  /** For pictures: makes sure that Chinese text shows, by a download where no font is installed. */
  readonly fonts?: boolean;
}

/** A headless browser; closing it, or the end of this process, ends it. */
export async function openBrowser(options: BrowserOptions = {}): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  const fonts = options.fonts ? await fontEnvironment() : {};
  return chromium
    .launch({
      executablePath,
      headless: true,
      timeout: 2 * patience,
      args: quietFlags,
      env: { ...env, ...fonts },
      // Whoever opened it decides what Ctrl-C means, and disposes in order.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    .catch((error: unknown) => {
      throw new Error(
        `The browser ${executablePath} could not be started. Install Chrome, Chromium or Edge, or name ` +
          `one in CHROME_PATH.\n${whatItSaid((error as Error).message)}`,
      );
    });
}

/** What the browser itself said before it went, out of a protocol of how it was started; all of that when it said nothing. */
export function whatItSaid(protocol: string): string {
  const said = [...protocol.matchAll(/^\[pid=\d+\]\[err\] (.+)$/gm)].map(([, line]) => line);
  return said.length > 0 ? said.join('\n') : protocol;
}
