import type { Browser } from 'playwright-core';
import type { ComparisonPageHost, ComparisonPageModel } from '../../src/protocol/comparisonPage';
import { PageDriver, type OpenOptions } from './pageDriver';

export type ComparisonPageDriver = PageDriver<ComparisonPageModel, ComparisonPageHost>;

export function openComparisonPage(
  browser: Browser,
  url: string,
  model: ComparisonPageModel,
  options?: OpenOptions,
): Promise<ComparisonPageDriver> {
  const methods = ['refresh', 'compareWith', 'pickOther', 'openJob', 'copyAsMarkdown'] as const;
  return PageDriver.open(browser, url, methods, model, options);
}
