import type { Browser } from 'playwright-core';
import type {
  ConfigurationPageHost,
  ConfigurationPageModel,
} from '../../src/protocol/configurationPage';
import { PageDriver, type OpenOptions } from './pageDriver';

export type ConfigurationPageDriver = PageDriver<ConfigurationPageModel, ConfigurationPageHost>;

export function openConfigurationPage(
  browser: Browser,
  url: string,
  model: ConfigurationPageModel,
  options?: OpenOptions,
): Promise<ConfigurationPageDriver> {
  const methods = [
    'refresh',
    'assumeFamily',
    'adoptZone',
    'forgetZone',
    'openRaw',
    'copyAsMarkdown',
    'compare',
    'openJob',
    'wentTo',
    'copyText',
  ] as const;
  return PageDriver.open(browser, url, methods, model, options);
}
