import * as assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import * as path from 'node:path';
import type { Browser } from 'playwright-core';
import { configurationGallery } from '../support/configurationGallery';
import { ConfigurationPageDriver } from '../support/configurationPageDriver';
import { faults, focusBecomes, focusedName } from '../support/pageChecks';
import { PageHost } from '../support/pageHost';
import { themeKinds } from '../support/themes';
import { openBrowser } from '../vscode/browser';
import { out } from '../vscode/repository';

const screenshots = path.join(out, 'screenshots/configuration-page');
const state = (name: string) => configurationGallery[name]!;

describe('the configuration page in a browser', () => {
  let browser: Browser;
  let host: PageHost;
  let opened: ConfigurationPageDriver | undefined;

  const open = async (
    name: string,
    options?: Parameters<typeof ConfigurationPageDriver.open>[3],
  ) => (opened = await ConfigurationPageDriver.open(browser, host.url, state(name), options));

  before(async () => {
    await mkdir(screenshots, { recursive: true });
    [host, browser] = await Promise.all([
      PageHost.start('configuration'),
      openBrowser({ fonts: true }),
    ]);
  });
  after(async () => {
    await browser.close();
    await host.stop();
  });
  afterEach(async () => {
    await opened?.close();
    assert.deepEqual(opened?.complaints, []);
  });

  for (const theme of themeKinds) {
    it(`is free of accessibility faults in every state: ${theme}`, async () => {
      const driver = await open('loading', { theme });
      const found: string[] = [];
      for (const [name, model] of Object.entries(configurationGallery)) {
        await driver.show(model);
        await driver.page.screenshot({
          path: path.join(screenshots, `${name}.${theme}.png`),
          fullPage: true,
          animations: 'disabled',
        });
        found.push(...(await faults(driver.page)).map((fault) => `${name}: ${fault}`));
      }
      assert.deepEqual(found, []);
    });
  }
});
