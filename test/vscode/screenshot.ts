import { mkdir } from 'node:fs/promises';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { out } from './repository';

/** Where pictures go unless told otherwise; git ignores it. */
export const screenshots = path.join(out, 'screenshots');

/** Takes a picture of the window as the user sees it and returns the file. */
export async function shoot(page: Page, name: string, folder = screenshots): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${name}.png`);
  // Fonts arrive late in a fresh window, and a picture taken before shows boxes for icons.
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  return file;
}
