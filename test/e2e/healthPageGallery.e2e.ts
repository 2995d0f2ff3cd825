import * as assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import * as path from 'node:path';
import type { Browser } from 'playwright-core';
import type { HealthPageModel } from '../../src/protocol/healthPage';
import { rowKey } from '../../src/model/health/healthRow';
import { verdictWord } from '../../src/model/health/healthWords';
import { companyHealth, healthGallery, largeHealth } from '../support/healthGallery';
import { openHealthPage, type HealthPageDriver } from '../support/healthPageDriver';
import { faults, focusBecomes, focusedName, pictureOfAll } from '../support/pageChecks';
import type { OpenOptions } from '../support/pageDriver';
import { PageHost } from '../support/pageHost';
import { themeKinds } from '../support/themes';
import { openBrowser } from '../vscode/browser';
import { out } from '../vscode/repository';

const screenshots = path.join(out, 'screenshots/health-page');
const state = (name: string) => healthGallery[name]!;
/** Room for all targets of an instance at once. */
const tall: OpenOptions = { viewport: { width: 1280, height: 2000 } };

/** The same targets as those of one instance: without heads. */
function firstInstanceOnly({ rows }: HealthPageModel): Pick<HealthPageModel, 'rows'> {
  const [first] = rows;
  return { rows: rows.map((row) => ({ ...row, instanceId: first!.instanceId })) };
}

describe('the health page in a browser', () => {
  let browser: Browser;
  let host: PageHost;
  let opened: HealthPageDriver | undefined;

  const open = async (name: string, options?: OpenOptions) =>
    (opened = await openHealthPage(browser, host.url, state(name), options));
  const showAll = ({ page }: HealthPageDriver) =>
    page.getByRole('button', { name: 'All', exact: true }).click();
  const openAll = async (name: string, options?: OpenOptions) => {
    const driver = await open(name, options);
    await showAll(driver);
    return driver;
  };
  const unfold = ({ page }: HealthPageDriver, name: string) =>
    page.getByRole('button', { name, exact: true }).click();
  const targets = ({ page }: HealthPageDriver) => page.getByRole('rowheader').locator('.target');
  /** The page has told which rows rest in sight, and is asked and told nothing more. */
  const rested = async (driver: HealthPageDriver) => {
    for (let i = 0; i < 100 && !driver.asked.some((each) => each.startsWith('refine')); i++)
      await driver.settled();
    await driver.settled();
  };
  /** Where the rows of the targets are, in pixels from the top of the window. */
  const boxesOf = (driver: HealthPageDriver) =>
    targets(driver).evaluateAll((all) =>
      all.map((each) => {
        const { top, bottom } = each.closest('tr')!.getBoundingClientRect();
        return { top, bottom };
      }),
    );

  before(async () => {
    await mkdir(screenshots, { recursive: true });
    [host, browser] = await Promise.all([PageHost.start('health'), openBrowser({ fonts: true })]);
  });
  after(async () => {
    await browser.close();
    await host.stop();
  });
  afterEach(async () => {
    await opened?.close();
    assert.deepEqual(opened?.complaints, []);
  });

  for (const theme of themeKinds) {
    it(`is free of accessibility faults in every state: ${theme}`, async () => {
      const driver = await open('loading', { theme, viewport: { width: 1280, height: 900 } });
      const found: string[] = [];
      for (const [name, model] of Object.entries(healthGallery)) {
        await driver.show(model);
        await pictureOfAll(driver.page, path.join(screenshots, `${name}.${theme}.png`));
        found.push(...(await faults(driver.page)).map((fault) => `${name}: ${fault}`));
      }
      await driver.show(companyHealth());
      await showAll(driver);
      await unfold(driver, 'HQ OpenLDAP');
      await pictureOfAll(driver.page, path.join(screenshots, `unfolded.${theme}.png`));
      found.push(...(await faults(driver.page)).map((fault) => `unfolded: ${fault}`));
      assert.deepEqual(found, []);
    });
  }

  it('lets verdict, word and reason of every target be heard', async () => {
    const { page } = await openAll('instance', tall);
    for (const { name, verdict } of state('instance').rows) {
      const row = page
        .getByRole('row')
        .filter({ has: page.getByRole('button', { name, exact: true }) });
      const cell = row.getByRole('gridcell', {
        name: `${verdictWord(verdict.state)}: ${verdict.reason}`,
      });
      assert.equal(await cell.count(), 1, name);
    }
  });

  it('is worked with the keyboard alone: one stop for all targets', async () => {
    const { page } = await open('instance', tall);
    const stops: string[] = [];
    for (let i = 0; i < 20; i++) {
      await page.keyboard.press('Tab');
      const stop = await focusedName(page);
      if (stop === '' || stops.includes(stop)) break;
      stops.push(stop);
    }
    assert.deepEqual(stops, [
      'Refresh',
      'Copy as…',
      'Save as…',
      'Needs attention',
      'All',
      'Verdict',
      'Filter by name or verdict',
      'Franchise',
    ]);
  });

  it('goes from cell to cell with the arrow keys, and among the runs of a strip', async () => {
    const driver = await open('instance', { viewport: { width: 1280, height: 2000 } });
    const { page } = driver;
    await page.getByRole('button', { name: 'Franchise', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    await focusBecomes(page, /^Deletion limit tripped: /);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await focusBecomes(
      page,
      /^Last 30 runs, 27 succeeded, 2 partially succeeded, 1 failed\. Newest: .*Press Enter/,
    );
    await page.keyboard.press('Enter');
    await focusBecomes(page, /^Nov 22, 2026, 06:47: Failed, .*LdapOperationFailed/);
    await page.keyboard.press('ArrowLeft');
    await focusBecomes(page, /^Nov 21, 2026, 06:47: Partially succeeded/);
    await page.screenshot({ path: path.join(screenshots, 'strip.dark.png') });
    assert.deepEqual(await faults(page), []);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Home');
    await page.keyboard.press('Escape');
    await focusBecomes(page, /^Last 30 runs/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await focusBecomes(page, 'Last 30 runs');
    await page.keyboard.press('Control+End');
    await focusBecomes(page, '0 of 30');
    await driver.settled();
    assert.deepEqual(
      driver.asked
        .map((each) => each.split(' ')[0])
        .filter((each) => each !== 'refine' && each !== 'draw'),
      ['openJob'],
    );
    assert.ok(driver.asked.some((each) => each.endsWith('sync_0001mwpcwnhrimlr2horx7xgg7pp7y')));
  });

  it('unfolds a target with Enter, leads through its details with arrow keys, and folds it with Escape', async () => {
    const driver = await open('instance', tall);
    const { page } = driver;
    const target = page.getByRole('button', { name: 'HQ OpenLDAP', exact: true });
    await target.focus();
    await page.keyboard.press('Enter');
    await page.getByText('looking back to').waitFor();
    assert.equal(await target.getAttribute('aria-expanded'), 'true');
    await focusBecomes(page, 'HQ OpenLDAP');
    await page.keyboard.press('ArrowDown');
    await focusBecomes(page, 'Details of HQ OpenLDAP');
    const stops: string[] = [];
    for (let i = 0; i < 5; i++) {
      await page.keyboard.press('ArrowRight');
      stops.push(await focusedName(page));
    }
    assert.deepEqual(stops.slice(0, 4), [
      'Open last run: HQ OpenLDAP',
      'History: HQ OpenLDAP',
      'Configuration: HQ OpenLDAP',
      'Show in the tree: HQ OpenLDAP',
    ]);
    assert.match(stops[4]!, /^Nov 22, 2026, 06:47: Failed, .*LdapOperationFailed$/);
    for (let i = 0; i < 5; i++) {
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowLeft');
    }
    await driver.settled();
    assert.deepEqual(
      driver.asked
        .map((each) => each.split(' ')[0])
        .filter((each) => each !== 'refine' && each !== 'draw'),
      ['openJob', 'reveal', 'openConfiguration', 'openHistory', 'openJob'],
    );
    // What the service tells anew takes neither the details nor the focus away.
    await driver.show({ ...state('instance'), readAt: Date.UTC(2026, 10, 22, 2) });
    await focusBecomes(page, 'Details of HQ OpenLDAP');
    await page.keyboard.press('Escape');
    await focusBecomes(page, 'HQ OpenLDAP');
    assert.equal(await page.getByText('looking back to').count(), 0);
  });

  it('unfolds a target with a click anywhere but on what leads elsewhere, and remembers it', async () => {
    const driver = await open('instance', tall);
    const { page } = driver;
    await page.getByRole('gridcell', { name: /^Hollow success: / }).click();
    await page.getByText('looking back to').waitFor();
    await page
      .getByRole('button', { name: /^Last success: / })
      .first()
      .click();
    await driver.settled();
    assert.equal(await page.getByText('looking back to').count(), 1);
    await page.reload();
    await page.getByText('looking back to').waitFor();
    await unfold(driver, 'DingTalk');
    await driver.settled();
    assert.equal(await page.getByText('looking back to').count(), 0);
  });

  it('shows sixteen targets and more at once, a line each, in an editor of 950 by 800 pixels', async () => {
    for (const [name, model] of [
      ['company', companyHealth()],
      ['one', { ...companyHealth(), ...firstInstanceOnly(companyHealth()) }],
    ] as const) {
      const driver = await open('loading', { viewport: { width: 950, height: 800 } });
      await driver.show(model);
      await showAll(driver);
      await driver.settled();
      await driver.page.screenshot({ path: path.join(screenshots, `950x800.${name}.png`) });
      const seen = await boxesOf(driver);
      const inSight = seen.filter(({ top, bottom }) => top >= 0 && bottom <= 800);
      assert.ok(inSight.length >= 16, `${name}: ${inSight.length} targets in sight`);
      const odd = seen.filter(({ top, bottom }) => bottom - top < 28 || bottom - top > 36);
      assert.deepEqual(odd, []);
      await driver.close();
    }
  });

  it('drops columns by their importance as it becomes narrower, and takes two lines below 700 pixels', async () => {
    const driver = await open('instance');
    const { page } = driver;
    const heads = async (width: number) => {
      await page.setViewportSize({ width, height: 900 });
      await driver.settled();
      return page.getByRole('columnheader').allTextContents();
    };
    const all = ['Target', 'Verdict', 'Last 30 runs', 'Last success', 'Next due', 'Failed runs'];
    assert.deepEqual(await heads(1400), all);
    assert.deepEqual(await heads(950), all);
    assert.deepEqual(await heads(850), all.slice(0, 5));
    assert.deepEqual(await heads(750), all.slice(0, 4));
    assert.deepEqual(await heads(700), all.slice(0, 4));
    assert.deepEqual(await heads(690), ['Target', 'Verdict', 'Last success']);
    const lines = await boxesOf(driver);
    assert.ok(lines.every(({ top, bottom }) => bottom - top > 40 && bottom - top < 60));
  });

  it('keeps the widths that the user draws, by pointer or by key', async () => {
    const driver = await open('instance', tall);
    const { page } = driver;
    const head = page.getByRole('columnheader', { name: 'Target' });
    const widthOf = async () => Math.round((await head.boundingBox())!.width);
    const before = await widthOf();
    const edge = (await head.boundingBox())!;
    await page.mouse.move(edge.x + edge.width - 3, edge.y + 10);
    await page.mouse.down();
    await page.mouse.move(edge.x + edge.width + 57, edge.y + 10, { steps: 3 });
    await page.mouse.up();
    await driver.settled();
    assert.equal(await widthOf(), before + 60);
    await head.getByRole('button').focus();
    await page.keyboard.press('Shift+ArrowLeft');
    await rested(driver);
    assert.equal(await widthOf(), before + 44);
    await page.reload();
    await head.waitFor();
    await driver.settled();
    assert.equal(await widthOf(), before + 44);
    await page.mouse.dblclick(edge.x + before + 44 - 3, edge.y + 10);
    await driver.settled();
    assert.equal(await widthOf(), before);
  });

  it('puts the targets of several instances below heads, which say how each is', async () => {
    const driver = await open('loading', tall);
    await driver.show(companyHealth());
    const { page } = driver;
    await page.getByText('19 of 24 need attention', { exact: true }).waitFor();
    await page.getByText('read at 09:46 GMT+8', { exact: true }).waitFor();
    await page.getByText('2 of 3 instances', { exact: true }).waitFor();
    const heads = page.getByRole('gridcell', { name: /China \(Hangzhou\)/ });
    assert.deepEqual(await heads.allTextContents(), [
      'Branch offices China (Hangzhou) · 7 of 8 need attention',
      'Corporate directory China (Hangzhou) · 7 of 8 need attention',
      'Joint venture 合资企业 China (Hangzhou) · 5 of 8 need attention',
    ]);
    await driver.show(state('instance'));
    assert.equal(await heads.count(), 0);
  });

  it('stands still for those who asked for less motion', async () => {
    const driver = await open('partial', { reducedMotion: 'reduce' });
    const moving = await driver.page.evaluate(
      // The bar comes late, which moves nothing.
      () =>
        document
          .getAnimations()
          .map((each) => (each as CSSAnimation).animationName)
          .filter((name) => name !== 'appear'),
    );
    assert.deepEqual(moving, []);
  });

  it('keeps a place for the keyboard when the row that had it is gone', async () => {
    const driver = await open('instance', tall);
    const { page } = driver;
    await unfold(driver, 'WeCom');
    await page.getByRole('button', { name: 'History: WeCom' }).focus();
    const { rows, ...frame } = state('instance');
    const gone = rows.filter(({ name }) => name === 'WeCom').map(rowKey);
    await driver.update({ frame, rows: [], gone });
    await focusBecomes(page, 'Refresh');
  });

  it('sorts by any column, and back', async () => {
    const driver = await openAll('instance', { viewport: { width: 1280, height: 900 } });
    const { page } = driver;
    const sorted = (name: string, order: 'ascending' | 'descending') =>
      page.locator(`[aria-sort=${order}]`, { hasText: name }).waitFor();
    const sort = async (name: string, order: 'ascending' | 'descending') => {
      await page.getByRole('columnheader', { name }).getByRole('button').click();
      await sorted(name, order);
    };
    await sort('Target', 'ascending');
    const names = await targets(driver).allTextContents();
    assert.deepEqual(
      names,
      [...names].sort((a, b) => a.localeCompare(b)),
    );
    await sort('Target', 'descending');
    assert.deepEqual(await targets(driver).allTextContents(), names.reverse());
    await sort('Failed runs', 'descending');
    assert.equal(await targets(driver).first().textContent(), 'Seoul office');
    // What the page remembers is written down after it was drawn.
    await driver.settled();
    await page.reload();
    await sorted('Failed runs', 'descending');
  });

  it('filters by attention, verdict and name, exports what is left, and says when nothing is', async () => {
    const driver = await open('instance', tall);
    const { page } = driver;
    assert.equal(await targets(driver).count(), 10);
    await page.getByRole('combobox', { name: 'Verdict' }).selectOption({ label: 'Degraded (1)' });
    assert.deepEqual(await targets(driver).allTextContents(), ['WeCom']);
    await page.getByRole('button', { name: 'Copy as…' }).click();
    await page.getByRole('menuitem', { name: 'CSV' }).click();
    await page.getByRole('status').getByText('Copied').waitFor();
    await page.getByRole('searchbox').fill('nothing like it');
    await page.getByText('No target matches the filter.').waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    assert.equal(await targets(driver).count(), 13);
    assert.ok(driver.asked.some((each) => each.startsWith('copyAs csv')));
  });

  it('says what is not read yet instead of a value, and has it read by a click', async () => {
    const driver = await openAll('partial', { viewport: { width: 1280, height: 900 } });
    const { page } = driver;
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('button', { name: 'Franchise', exact: true }) });
    await row.getByRole('gridcell', { name: /^Not judged yet: Not read yet: / }).waitFor();
    await page.getByText('3 of 7 instances').waitFor();
    await row.getByRole('button', { name: 'not read yet' }).first().click();
    await driver.settled();
    assert.equal(driver.asked.filter((each) => each.startsWith('read ')).length, 1);
    await driver.show({ ...state('partial'), loading: false });
    await page.getByText('Not judged yet: 3.').waitFor();
    await page.getByRole('button', { name: 'Read all now' }).click();
    await driver.settled();
    assert.ok(driver.asked.some((each) => each.startsWith('readAll')));
  });

  it('tells the host which rows are in sight, and only those', async () => {
    const driver = await open('loading', { viewport: { width: 1280, height: 700 } });
    await driver.show(largeHealth());
    const asked = () => driver.asked.filter((each) => each.startsWith('refine'));
    await driver.page.getByRole('rowheader').first().waitFor();
    for (let i = 0; i < 100 && asked().length === 0; i++) await driver.settled();
    const first = asked()[0]!.split(',').length;
    assert.ok(first > 10 && first < 27, `${first} rows`);
    await driver.page.mouse.wheel(0, 3000);
    for (let i = 0; i < 100 && asked().length < 2; i++) await driver.settled();
    const later = asked().at(-1)!.split(',').length;
    assert.ok(later < 27, `${later} rows`);
  });

  it('draws of thousands of targets those in sight, and the last is one key away', async () => {
    const driver = await open('loading', { viewport: { width: 1280, height: 700 } });
    await driver.show(largeHealth());
    await showAll(driver);
    const { page } = driver;
    const grid = page.getByRole('grid', { name: 'Targets' });
    assert.equal(await grid.getAttribute('aria-rowcount'), '2001');
    const drawn = () => grid.getByRole('row').count();
    assert.ok((await drawn()) < 60, `${await drawn()} rows`);
    await targets(driver).first().focus();
    await page.keyboard.press('Control+End');
    await grid.locator('[aria-rowindex="2001"]').waitFor();
    await focusBecomes(page, '0 of 20');
    assert.ok((await drawn()) < 60, `${await drawn()} rows`);
    // Whoever scrolls away keeps the place of the keyboard.
    await page.evaluate(() => window.scrollTo(0, 0));
    await driver.settled();
    await focusBecomes(page, '0 of 20');
    await page.keyboard.press('Control+Home');
    await focusBecomes(page, 'Target');
  });

  it('takes over rows that changed, and the runs of those it draws', async () => {
    const driver = await openAll('instance', tall);
    const { rows, ...frame } = state('instance');
    const lark = rows.find(({ name }) => name === 'Lark')!;
    await driver.update({
      frame,
      rows: [{ ...lark, verdict: { ...lark.verdict, state: 'failing' } }],
      gone: [rowKey(rows.find(({ name }) => name === 'WeCom')!)],
    });
    const names = await targets(driver).allTextContents();
    assert.deepEqual([names.length, names.includes('WeCom')], [12, false]);
    const row = driver.page.getByRole('row').filter({ hasText: 'Lark' });
    await row.getByRole('gridcell', { name: /^Failing: / }).waitFor();
  });

  it('keeps rows where they are while the pointer is among them', async () => {
    const driver = await openAll('instance', { viewport: { width: 1280, height: 900 } });
    const { page } = driver;
    const before = await targets(driver).allTextContents();
    await page.getByRole('button', { name: 'Branch AD', exact: true }).hover();
    const rows = state('instance').rows.map((row) =>
      row.name === 'Lark'
        ? { ...row, verdict: { ...row.verdict, state: 'failing' as const } }
        : row,
    );
    await driver.show({ ...state('instance'), rows });
    assert.deepEqual(await targets(driver).allTextContents(), before);
    await page.getByRole('heading', { level: 1 }).hover();
    await driver.settled();
    assert.notDeepEqual(await targets(driver).allTextContents(), before);
  });

  it('says what came of a read', async () => {
    const driver = await open('loading');
    const status = driver.page.getByRole('status');
    await driver.show(state('instance'));
    await status.getByText('10 of 13 targets need attention.').waitFor();
    await driver.show({ ...state('instance'), slowedUntil: Date.UTC(2026, 10, 22, 1, 48) });
    await status.getByText('The service limits the rate of calls; the page goes on').waitFor();
    await driver.page.getByText('The page reads more slowly until').waitFor();
    await driver.show(state('failed'));
    await status.getByText('Wait a minute').waitFor();
  });

  it('shows hostile text as text', async () => {
    const { page } = await open('hostile');
    const strangers = page.locator(
      'main :is(img, iframe, script, a, b, i, u, svg:not(.strip-picture, .codicon))',
    );
    assert.equal(await strangers.count(), 0);
    assert.ok(await page.getByText('<img src=x onerror="alert(1)">').first().isVisible());
    assert.doesNotMatch(await page.locator('main').innerText(), /[\u202a-\u202e\u2066-\u2069]/);
  });

  for (const [what, options] of [
    ['320 pixels', { viewport: { width: 320, height: 640 } }],
    ['200 % zoom', { viewport: { width: 500, height: 450 }, deviceScaleFactor: 2 }],
    ['a narrow editor', { viewport: { width: 760, height: 900 } }],
  ] as const) {
    it(`scrolls in one direction only at ${what}`, async () => {
      const driver = await open('instance', options);
      for (const name of ['instance', 'hostile', 'partial']) {
        await driver.show(state(name));
        await pictureOfAll(
          driver.page,
          path.join(screenshots, `${name}.${what.replace(/\W+/g, '-')}.png`),
        );
        const wide = await driver.page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        assert.ok(wide <= 0, `${name} is ${wide} pixels too wide`);
      }
    });
  }
});
