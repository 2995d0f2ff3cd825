import type { Browser } from 'playwright-core';
import type { HistoryPageHost, HistoryPageModel } from '../../src/protocol/historyPage';
import { PageDriver, type OpenOptions } from './pageDriver';

export type HistoryPageDriver = PageDriver<HistoryPageModel, HistoryPageHost>;

export function openHistoryPage(
  browser: Browser,
  url: string,
  model: HistoryPageModel,
  options?: OpenOptions,
): Promise<HistoryPageDriver> {
  const methods = [
    'refresh',
    'loadMore',
    'loadUntil',
    'stopLoading',
    'openJob',
    'compare',
  ] as const;
  return PageDriver.open(browser, url, methods, model, options);
}
