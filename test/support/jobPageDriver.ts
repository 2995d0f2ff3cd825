import type { Browser } from 'playwright-core';
import type { JobPageHost, JobPageModel } from '../../src/protocol/jobPage';
import { PageDriver, type OpenOptions } from './pageDriver';

export type JobPageDriver = PageDriver<JobPageModel, JobPageHost>;

export function openJobPage(
  browser: Browser,
  url: string,
  model: JobPageModel,
  options?: OpenOptions,
): Promise<JobPageDriver> {
  const methods = [
    ...(['refresh', 'copyAs', 'saveAs', 'openRaw', 'copy', 'openErrorHelp'] as const),
    ...(['openInstance', 'openHistory', 'openConfiguration', 'openJob'] as const),
    ...(['compareWithLastGood', 'watch', 'stopWatching', 'readTarget'] as const),
    ...(['reveal', 'copyLink', 'openConsole'] as const),
  ];
  return PageDriver.open(browser, url, methods, model, options);
}
