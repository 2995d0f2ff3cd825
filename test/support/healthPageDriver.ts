import type { Browser } from 'playwright-core';
import type { HealthPageHost, HealthPageModel } from '../../src/protocol/healthPage';
import { PageDriver, type OpenOptions } from './pageDriver';

export type HealthPageDriver = PageDriver<HealthPageModel, HealthPageHost>;

export function openHealthPage(
  browser: Browser,
  url: string,
  model: HealthPageModel,
  options?: OpenOptions,
): Promise<HealthPageDriver> {
  const methods = [
    'refresh',
    'draw',
    'refine',
    'read',
    'readAll',
    'openJob',
    'openHistory',
    'openConfiguration',
    'reveal',
    'copyAs',
    'saveAs',
  ] as const;
  return PageDriver.open(browser, url, methods, model, options);
}
