import { openHistoryPage } from '../support/historyPageDriver';
import { longHistory } from '../support/longHistory';
import { PageHost } from '../support/pageHost';
import { openBrowser } from '../vscode/browser';
import type { Figure } from './budget';
import { median } from './median';

const runs = 10_000;
const redraws = 15;

/** The history page with 10,000 runs in a browser: what it draws of them, and how long drawing them again takes. */
export async function history(): Promise<readonly Figure[]> {
  const [host, browser] = await Promise.all([PageHost.start('history'), openBrowser({})]);
  try {
    const driver = await openHistoryPage(browser, host.url, longHistory(runs));
    const { page } = driver;
    const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
    const times: number[] = [];
    for (let turn = 0; turn < redraws; turn++) {
      times.push(await page.evaluate(leap, (turn + 1) * 9000));
    }
    await driver.close();
    return [
      {
        name: `history of ${runs} runs, elements drawn`,
        value: nodes,
        limit: 3000,
        unit: '',
        detail: 'all of the page, rows out of sight left out',
      },
      {
        name: `history of ${runs} runs, drawn again`,
        value: median(times),
        limit: 30,
        unit: 'ms',
        detail: `median of ${redraws} leaps to other days`,
      },
    ];
  } finally {
    await browser.close();
    await host.stop();
  }
}

/** From a leap to the rows that came into sight being laid out, in milliseconds; in the page. */
function leap(to: number): Promise<number> {
  return new Promise((resolve) => {
    const begin = performance.now();
    new MutationObserver((_, observer) => {
      observer.disconnect();
      // Asked for its height, the page is laid out.
      document.body.getBoundingClientRect();
      resolve(performance.now() - begin);
    }).observe(document.body, { childList: true, subtree: true });
    window.scrollTo(0, to);
    // The browser would tell of it with the next frame only.
    window.dispatchEvent(new Event('scroll'));
  });
}
