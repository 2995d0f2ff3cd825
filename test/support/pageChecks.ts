import * as assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { patience, pause } from './patience';

/** What axe finds wrong with the page, a line each. */
export async function faults(page: Page): Promise<string[]> {
  // Playwright evaluates outside the page's policy, which forbids the script itself.
  await page.evaluate(axe.source);
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
