import * as assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { patience, pause } from './patience';

/** What axe finds wrong with the page, a line each. */
export async function faults(page: Page): Promise<string[]> {
  // Once a page, because it is half a megabyte. Playwright evaluates outside the page's policy, which forbids the script itself.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const run = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await run.run(document);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
    );
  });
}

/** Accessible name of what has the focus; empty when nothing has. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return '';
    const label = (focused as Partial<HTMLInputElement>).labels?.[0]?.textContent;
    const text = focused.querySelector('.unseen')?.textContent ?? focused.textContent;
    return (focused.getAttribute('aria-label') ?? label ?? text).trim();
  });
}

export async function focusBecomes(page: Page, name: string | RegExp): Promise<void> {
  for (const end = performance.now() + patience; performance.now() < end;) {
    const focused = await focusedName(page);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    await pause();
  }
  assert.fail(`The focus is on "${await focusedName(page)}", not on ${String(name)}.`);
}

/** In pixels. Chromium draws 16,384 of the device at most, two of them for one where the zoom is 200 %. */
const tallest = 8_000;

/** A picture of all of the page, or its beginning; what is laid out on sight only has to be in sight for it. */
export async function pictureOfAll(page: Page, file: string): Promise<void> {
  const before = page.viewportSize()!;
  // Twice, because rows that are laid out may be taller than they were taken for.
  for (let time = 0; time < 2; time++) {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: before.width, height: Math.min(height, tallest) });
    await drawn(page);
  }
  await page.screenshot({ path: file, animations: 'disabled' });
  await page.setViewportSize(before);
}

/** Resolves once what was changed has been drawn: before, a busy browser has no picture to give. */
function drawn(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
}
