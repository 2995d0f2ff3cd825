import * as assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import * as path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { comparisonGallery } from '../support/comparisonGallery';
import { openComparisonPage } from '../support/comparisonPageDriver';
import { historyGallery } from '../support/historyGallery';
import { openHistoryPage } from '../support/historyPageDriver';
import { longHistory } from '../support/longHistory';
import { faults, focusBecomes, focusedName, pictureOfAll } from '../support/pageChecks';
import { PageHost } from '../support/pageHost';
import { themeKinds } from '../support/themes';
import { openBrowser } from '../vscode/browser';
import { out } from '../vscode/repository';

/** The pages of a target's runs: over time, and two beside each other. */
describe('history and comparison in a browser', () => {
  let browser: Browser;
  let histories: PageHost;
  let comparisons: PageHost;
  let close: () => Promise<void> = () => Promise.resolve();
  let complaints: readonly string[] = [];

  /** Closes what was opened when the test is over, and holds its complaints against it. */
  const opened = <T extends { close(): Promise<void>; complaints: readonly string[] }>(
    driver: T,
  ): T => {
    close = () => driver.close();
    ({ complaints } = driver);
    return driver;
  };
  const folder = (page: string) => path.join(out, 'screenshots', `${page}-page`);
  const picture = (page: Page, kind: string, name: string) =>
    pictureOfAll(page, path.join(folder(kind), `${name}.png`));

  before(async () => {
    await mkdir(folder('history'), { recursive: true });
    await mkdir(folder('comparison'), { recursive: true });
    [histories, comparisons, browser] = await Promise.all([
      PageHost.start('history'),
      PageHost.start('comparison'),
      openBrowser({ fonts: true }),
    ]);
  });
  after(async () => {
    await browser.close();
    await histories.stop();
    await comparisons.stop();
  });
  afterEach(async () => {
    await close();
    assert.deepEqual(complaints, []);
  });

  for (const theme of themeKinds) {
    it(`are free of accessibility faults in every state: ${theme}`, async () => {
      const found: string[] = [];
      const history = opened(
        await openHistoryPage(browser, histories.url, historyGallery['loading']!, { theme }),
      );
      for (const [name, model] of Object.entries(historyGallery)) {
        await history.show(model);
        await picture(history.page, 'history', `${name}.${theme}`);
        found.push(...(await faults(history.page)).map((fault) => `history ${name}: ${fault}`));
      }
      await history.close();
      const comparison = opened(
        await openComparisonPage(browser, comparisons.url, comparisonGallery['loading']!, {
          theme,
        }),
      );
      for (const [name, model] of Object.entries(comparisonGallery)) {
        await comparison.show(model);
        await picture(comparison.page, 'comparison', `${name}.${theme}`);
        found.push(...(await faults(comparison.page)).map((fault) => `${name}: ${fault}`));
      }
      assert.deepEqual(found, []);
    });
  }

  it('says in place of differences why a run has counted nothing', async () => {
    const model = comparisonGallery['nothingCounted']!;
    const { page } = opened(await openComparisonPage(browser, comparisons.url, model));
    const result = page.getByRole('region', { name: 'Result' });
    await result
      .getByText(
        'After: The run failed before it compared anything. There are no counts to compare.',
      )
      .waitFor();
    assert.equal(await page.getByRole('table', { name: 'Both results' }).count(), 0);
    await page.getByRole('heading', { name: 'Times and errors' }).waitFor();
  });

  it('has two runs chosen and compared, a job opened and more loaded, by keyboard', async () => {
    const driver = opened(await openHistoryPage(browser, histories.url, historyGallery['many']!));
    const { page } = driver;
    await page.getByRole('button', { name: 'Nov 22, 2026, 09:33:05' }).focus();
    await page.keyboard.press('ArrowLeft');
    await focusBecomes(page, 'Choose the run of Nov 22, 2026, 09:33:05 for a comparison');
    await page.keyboard.press('Space');
    // With one run a day there are no lines of days between.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Compare two runs (2 of 2 chosen)' }).press('Enter');
    await page.getByRole('checkbox').nth(2).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Load more' }).press('Enter');
    await driver.settled();
    const id = (index: number) => `sync_000${index}mwpcwnhrimlr2horx7xgg7pp7y`;
    assert.deepEqual(driver.asked, [`compare ${id(0)},${id(1)}`, `openJob ${id(2)}`, 'loadMore']);
  });

  it('can be walked with the keyboard alone, charts as a table among its stops', async () => {
    const { page } = opened(await openHistoryPage(browser, histories.url, historyGallery['many']!));
    const stops: string[] = [];
    for (let nth = 0; nth < 20; nth++) {
      await page.keyboard.press('Tab');
      const name = await focusedName(page);
      if (name === '') break;
      if (stops.at(-1) !== name) stops.push(name);
    }
    assert.deepEqual(stops, [
      'Refresh',
      'Compare two runs (0 of 2 chosen)',
      'Charts as a table',
      'Filter by status, error, remark or id',
      'Go to date…',
      'Nov 22, 2026, 09:33:05',
      'Load more',
    ]);
    await page.getByText('Charts as a table').focus();
    await page.keyboard.press('Enter');
    const table = page.getByRole('table', { name: 'Charts as a table' });
    await table.getByRole('row', { name: /^Nov 21, 2026, 09:33:05 .*486/ }).waitFor();
    assert.deepEqual(await faults(page), []);
  });

  for (const width of [420, 700]) {
    it(`shows outcome, duration and failures of each run at ${width} pixels, and says that there is more`, async () => {
      const viewport = { width, height: 800 };
      const { page } = opened(
        await openHistoryPage(browser, histories.url, historyGallery['many']!, { viewport }),
      );
      const row = page.getByRole('row', { name: /Nov 13, 2026/ });
      // After those of the choice, the status and the duration.
      const failed = row.getByRole('gridcell').nth(3);
      assert.equal(await failed.innerText(), '2');
      for (const cell of [row.getByRole('rowheader'), row.getByText('1 min 37 s'), failed]) {
        const box = (await cell.boundingBox())!;
        assert.ok(box.x >= 0 && box.x + box.width <= width, JSON.stringify(box));
      }
      const hint = page.getByText('More columns: scroll the table sideways');
      await hint.waitFor();
      const top = async () => (await row.boundingBox())!.y;
      const before = await top();
      await page.getByRole('region', { name: 'Runs' }).evaluate((box) => box.scrollTo(999, 0));
      await hint.waitFor({ state: 'detached' });
      assert.equal(await top(), before, 'rows stay where they are');
    });
  }

  it('has no zeros for a run that failed before it compared anything', async () => {
    const [newest, ...others] = historyGallery['many']!.history!.runs;
    const early = {
      ...newest!,
      status: 'failed',
      counts: undefined,
      volume: { created: 0, same: 0 },
    };
    const model = {
      ...historyGallery['many']!,
      history: { ...historyGallery['many']!.history!, runs: [early, ...others] },
    };
    const { page } = opened(await openHistoryPage(browser, histories.url, model));
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('checkbox') })
      .first();
    const cells = await row.getByRole('gridcell').allInnerTexts();
    assert.deepEqual([...new Set(cells.slice(3, 7))], ['–']);
  });

  it('keeps room for what is not drawn, so that the oldest of many runs can be scrolled to', async () => {
    const { page } = opened(await openHistoryPage(browser, histories.url, longHistory(2000)));
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await height();
    assert.ok(before > 2000 * 20, `${before} pixels`);
    const oldest = page.getByRole('checkbox', { name: /Nov 1, 2026/ }).last();
    assert.equal(await oldest.count(), 0);
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await oldest.waitFor();
    assert.ok(Math.abs((await height()) - before) < before / 10, 'the bar does not jump');
  });

  it('marks what is remarkable in words as well', async () => {
    const { page } = opened(await openHistoryPage(browser, histories.url, historyGallery['many']!));
    for (const mark of [
      'unusual number of changes',
      'unusually long',
      'nothing seen where there used to be entries',
    ])
      assert.ok((await page.getByRole('gridcell', { name: mark }).count()) >= 1, mark);
  });

  it('has a comparison walked with the keyboard alone, its table among the stops', async () => {
    const model = comparisonGallery['differs']!;
    const driver = opened(await openComparisonPage(browser, comparisons.url, model));
    const { page } = driver;
    const stops: string[] = [];
    for (let nth = 0; nth < 20; nth++) {
      await page.keyboard.press('Tab');
      const name = await focusedName(page);
      if (name === '' || stops.includes(name)) break;
      stops.push(name);
    }
    assert.deepEqual(stops, [
      'Refresh',
      'Copy as Markdown',
      'Run before',
      'Last good run',
      'Another run…',
      'Open the job before',
      'Open the job after',
      'Differences',
      'All',
      'Users, Created: from 3 to 64, +61; +45 succeeded, +12 failed, +4 skipped',
    ]);
    const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter');
    await press('Another run…');
    await press('Open the job after');
    await press('All');
    await page.getByRole('columnheader', { name: 'Pushed' }).waitFor();
    await focusBecomes(page, 'All');
    assert.deepEqual(driver.asked, ['pickOther', `openJob ${model.ref.id}`]);
  });

  it('reads each cell of a comparison by its name, and both jobs are one step away', async () => {
    const driver = opened(
      await openComparisonPage(browser, comparisons.url, comparisonGallery['differs']!),
    );
    const { page } = driver;
    const created = 'Users, Created: from 3 to 64, +61; +45 succeeded, +12 failed, +4 skipped';
    await page.getByRole('cell', { name: created }).focus();
    await page.keyboard.press('ArrowDown');
    await focusBecomes(page, /^Organizational units, Created: /);
    await page.getByRole('button', { name: 'All', exact: true }).click();
    await page.getByRole('columnheader', { name: 'Pushed' }).waitFor();
    for (const name of ['Last good run', 'Another run…', 'Open the job before', 'Copy as Markdown'])
      await page.getByRole('button', { name, exact: true }).click();
    const { ref } = comparisonGallery['differs']!;
    assert.deepEqual(driver.asked, [
      'compareWith sync_0000good',
      'pickOther',
      `openJob ${ref.before}`,
      'copyAsMarkdown',
    ]);
  });

  it('says that a job does not differ from itself', async () => {
    const { page } = opened(
      await openComparisonPage(browser, comparisons.url, comparisonGallery['same']!),
    );
    await page.getByText('The two jobs do not differ.').waitFor();
    assert.equal(await page.getByRole('table').count(), 0);
  });

  it('shows hostile text as text', async () => {
    const history = opened(
      await openHistoryPage(browser, histories.url, historyGallery['hostile']!),
    );
    const strangers = 'main :is(img, iframe, script, a, b, i, u)';
    assert.equal(await history.page.locator(strangers).count(), 0);
    await history.close();
    const comparison = opened(
      await openComparisonPage(browser, comparisons.url, comparisonGallery['hostile']!),
    );
    assert.equal(await comparison.page.locator(strangers).count(), 0);
  });

  for (const [what, options] of [
    ['320 pixels', { viewport: { width: 320, height: 640 } }],
    ['200 % zoom', { viewport: { width: 500, height: 450 }, deviceScaleFactor: 2 }],
  ] as const) {
    it(`scroll in one direction only at ${what}`, async () => {
      const file = what.replace(/\W+/g, '-');
      const wide = (page: Page) =>
        page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      const history = opened(
        await openHistoryPage(browser, histories.url, historyGallery['many']!, options),
      );
      for (const name of ['many', 'hostile']) {
        await history.show(historyGallery[name]!);
        await picture(history.page, 'history', `${name}.${file}`);
        assert.ok((await wide(history.page)) <= 0, name);
      }
      await history.close();
      const comparison = opened(
        await openComparisonPage(browser, comparisons.url, comparisonGallery['differs']!, options),
      );
      for (const name of ['differs', 'hostile']) {
        await comparison.show(comparisonGallery[name]!);
        await picture(comparison.page, 'comparison', `${name}.${file}`);
        assert.ok((await wide(comparison.page)) <= 0, name);
      }
    });
  }
});
