import * as assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import * as path from 'node:path';
import type { Browser } from 'playwright-core';
import { entityKinds, operations } from '../../src/model/jobs/statistics';
import { entityKindWord, operationWord } from '../../src/model/text/words';
import { jobGallery } from '../support/jobGallery';
import { openJobPage, type JobPageDriver } from '../support/jobPageDriver';
import { faults, focusBecomes, focusedName, pictureOfAll } from '../support/pageChecks';
import type { OpenOptions } from '../support/pageDriver';
import { PageHost } from '../support/pageHost';
import { themeKinds } from '../support/themes';
import { openBrowser } from '../vscode/browser';
import { out } from '../vscode/repository';

const screenshots = path.join(out, 'screenshots/job-page');
const state = (name: string) => jobGallery[name]!;

describe('the job page in a browser', () => {
  let browser: Browser;
  let host: PageHost;
  let opened: JobPageDriver | undefined;

  const open = async (name: string, options?: OpenOptions) =>
    (opened = await openJobPage(browser, host.url, state(name), options));

  before(async () => {
    await mkdir(screenshots, { recursive: true });
    [host, browser] = await Promise.all([PageHost.start('job'), openBrowser({ fonts: true })]);
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
      const driver = await open('loadingUnknown', { theme });
      const found: string[] = [];
      for (const [name, model] of Object.entries(jobGallery)) {
        await driver.show(model);
        await pictureOfAll(driver.page, path.join(screenshots, `${name}.${theme}.png`));
        found.push(...(await faults(driver.page)).map((fault) => `${name}: ${fault}`));
      }
      assert.deepEqual(found, []);
    });
  }

  it('lets every counter of the documented example be heard', async () => {
    const { page } = await open('documented');
    for (const kind of entityKinds) {
      for (const operation of operations.filter((each) => each !== 'exported')) {
        const total = kind === 'user' ? 10 : 30;
        const counters = `${total} total, 10 succeeded, 10 failed, 10 skipped`;
        const wrong = kind === 'user' ? '; does not add up: 10 ≠ 10 + 10 + 10' : '';
        const name = `${entityKindWord(kind)}, ${operationWord(operation)}: ${counters}${wrong}`;
        assert.equal(await page.getByRole('cell', { name, exact: true }).count(), 1, name);
      }
    }
  });

  it('works with the keyboard alone', async () => {
    const driver = await open('failedOver');
    const { page } = driver;
    const stops: string[] = [];
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      const stop = await focusedName(page);
      if (stop === '' || stops.includes(stop)) break;
      stops.push(stop);
    }
    assert.deepEqual(stops, [
      'Corporate directory',
      'HQ OpenLDAP',
      'Previous run: Partially succeeded, Nov 22, 2026, 08:45:03',
      'Next run: this is the newest run',
      'Refresh',
      'Copy for Ticket',
      'Copy as…',
      'More actions',
      'Configuration',
      'History',
      'Compare with last good',
      'Watch',
      'What the service said',
      'Retry',
      'Copy failure and request id',
      'Open the configuration',
      'Copy error',
      'About this error',
      'All',
      'Failed',
      'Skipped',
      'Users, Created: 64 total, 48 succeeded, 12 failed, 4 skipped',
      'Show empty columns',
      'Open console',
      'Copy job id',
      'Copy target id',
      'Copy instance id',
      'Copy request id',
    ]);
  });

  it('opens its menus by keyboard, moves in them and gives the focus back', async () => {
    const driver = await open('partial');
    const { page } = driver;
    await page.getByRole('button', { name: 'Copy as…' }).focus();
    await page.keyboard.press('Enter');
    await focusBecomes(page, 'For a ticket');
    await page.keyboard.press('ArrowUp');
    await focusBecomes(page, 'JSON');
    await page.keyboard.press('Escape');
    await focusBecomes(page, 'Copy as…');
    assert.equal(await page.getByRole('menu').count(), 0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await focusBecomes(page, 'CSV');
    await page.screenshot({ path: path.join(screenshots, 'menu.dark.png') });
    assert.deepEqual(await faults(page), []);
    await page.keyboard.press('Enter');
    await focusBecomes(page, 'Copy as…');
    for (const item of ['Save as JSON…', 'Raw JSON', 'Reveal in Tree', 'Copy Link']) {
      await page.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: item }).click();
    }
    await page.getByRole('button', { name: 'Copy for Ticket' }).click();
    assert.deepEqual(driver.asked, [
      'copyAs csv',
      'saveAs json',
      'openRaw',
      'reveal',
      'copyLink',
      'copyAs ticket',
    ]);
  });

  it('leads on to target, neighbours, configuration, history and comparison in one click', async () => {
    const driver = await open('failed', { viewport: { width: 420, height: 700 } });
    const { page } = driver;
    await page
      .getByText('Failing: 4th failure in a row, last success Nov 22, 2026, 05:45')
      .waitFor();
    for (const name of [
      'Corporate directory',
      'HQ OpenLDAP',
      /^Previous run: /,
      /^Next run: /,
      'Configuration',
      'History',
      'Compare with last good',
      'Watch',
      'Open the configuration',
    ])
      await page.getByRole('button', { name, exact: true }).press('Enter');
    await driver.show(state('success'));
    await page.getByRole('button', { name: 'Stop Watching' }).click();
    assert.equal(await page.getByRole('button', { name: 'Configuration' }).count(), 0);
    assert.deepEqual(driver.asked, [
      'openInstance',
      'openHistory',
      'openJob sync_0000beforemwpcwnhrimlr2horx7xgg7',
      'openConfiguration',
      'openHistory',
      'compareWithLastGood',
      'watch',
      'openConfiguration',
      'stopWatching',
    ]);
  });

  it('leads from an error to the setting that it tells to check', async () => {
    const failed = state('failed');
    const driver = await open('failed');
    const { page } = driver;
    await driver.show({
      ...failed,
      job: {
        ...failed.job!,
        direction: 'outbound',
        result: { ...failed.job!.result, errorMessage: 'LDAP: error code 64 - naming violation' },
      },
    });
    await page.getByRole('button', { name: 'Open in the configuration: User RDN' }).click();
    assert.deepEqual(driver.asked, ['openConfiguration ldapUdPushConfig.userRdn']);
  });

  it('says that a run failed before it compared anything, and what of its target is not read', async () => {
    const driver = await open('failedEarly');
    const { page } = driver;
    await page.getByText('The run failed before it compared anything.').waitFor();
    assert.equal(await page.getByRole('table').count(), 0);
    assert.equal(await page.getByText('compared', { exact: true }).count(), 0);
    await page.getByRole('button', { name: 'Previous run: not read yet' }).press('Enter');
    await page.getByRole('button', { name: 'Read now' }).click();
    assert.deepEqual(driver.asked, ['readTarget']);
  });

  it('counts under a filter what the filter is about, so that the totals are those of what is shown', async () => {
    const { page } = await open('documented');
    for (const [filter, word] of [
      ['Failed', 'failed'],
      ['Skipped', 'skipped'],
    ] as const) {
      await page.getByRole('button', { name: filter, exact: true }).click();
      const rows = await page
        .getByRole('row')
        .filter({ has: page.getByRole('cell') })
        .all();
      const counts = await Promise.all(
        rows
          .slice(1)
          .map(async (row) =>
            (await row.getByRole('cell').allTextContents()).map((text) =>
              Number(new RegExp(`: (\\d+) ${word} of`).exec(text)?.[1]),
            ),
          ),
      );
      const totals = counts.pop();
      assert.ok(counts.length === 4 && totals);
      const sums = totals.map((_, column) =>
        counts.reduce((sum, row) => sum + (row[column] ?? NaN), 0),
      );
      assert.deepEqual(totals, sums);
      for (const row of [...counts, totals])
        assert.equal(
          row.at(-1),
          row.slice(0, -1).reduce((sum, each) => sum + each, 0),
        );
    }
  });

  it('marks counts that do not add up in their cells, and says both numbers in one place', async () => {
    const { page } = await open('documented');
    await page
      .getByText(/totals that are not the sum .*: Users, Created: 10 ≠ 10 \+ 10 \+ 10;/)
      .waitFor();
    await page.getByRole('cell', { name: /^Users, Created/ }).waitFor();
    assert.equal(await page.getByRole('paragraph').filter({ hasText: '≠' }).count(), 1);
  });

  it('breaks no line between an id and the button that copies it', async () => {
    for (const width of [475, 700]) {
      const { page } = await open('partial', { viewport: { width, height: 900 } });
      for (const name of ['target', 'instance']) {
        const button = page.getByRole('button', { name: `Copy ${name} id` });
        const row = page.locator('.detail-row').filter({ has: button });
        const [icon, id] = [await button.boundingBox(), await row.locator('.mono').boundingBox()];
        assert.ok(icon && id);
        assert.ok(icon.x >= id.x + id.width && icon.y < id.y + id.height, `${name} at ${width}`);
      }
      await opened?.close();
    }
  });

  it('keeps the names of the rows and the totals in sight at 420 pixels, and says that there is more', async () => {
    const { page } = await open('documented', { viewport: { width: 420, height: 700 } });
    await page.getByText('More columns').waitFor();
    const place = async (name: RegExp, role: 'cell' | 'rowheader') =>
      (await page.getByRole(role, { name }).boundingBox())!;
    const [name, total] = [
      await place(/^Users/, 'rowheader'),
      await place(/^Users, Total/, 'cell'),
    ];
    assert.ok(name.x >= 0 && total.x + total.width <= 420);
    await page.getByRole('cell', { name: /^Users, Pushed/ }).focus();
    assert.equal((await place(/^Users/, 'rowheader')).x, name.x);
    // The browser may round the place of what is pinned.
    assert.ok(Math.abs((await place(/^Users, Total/, 'cell')).x - total.x) <= 2);
    const pushed = await place(/^Users, Pushed/, 'cell');
    assert.ok(pushed.x >= name.x + name.width - 1 && pushed.x + pushed.width <= total.x + 1);
  });

  it('moves from cell to cell with the arrow keys and shows the detail', async () => {
    const { page } = await open('partial');
    await page.getByRole('cell', { name: /^Users, Created/ }).focus();
    await page.keyboard.press('ArrowDown');
    await focusBecomes(page, /^Organizational units, Created/);
    await page.keyboard.press('Control+End');
    await focusBecomes(page, /^Total: 3,412 total/);
    await page.keyboard.press('Control+Home');
    await page.locator('.detail', { hasText: '19%' }).waitFor();
    await page.screenshot({ path: path.join(screenshots, 'detail.dark.png') });
    await page.keyboard.press('Escape');
    await page.locator('.detail').waitFor({ state: 'detached' });
  });

  it('never leaves the focused cell under the names of the rows', async () => {
    const { page } = await open('documented', { viewport: { width: 320, height: 700 } });
    await page.getByRole('cell', { name: /^Users, Total/ }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    const cell = await page.getByRole('cell', { name: /^Users, Deleted/ }).boundingBox();
    const name = await page.getByRole('rowheader', { name: 'Users' }).boundingBox();
    assert.ok(cell!.x >= name!.x + name!.width - 1);
  });

  it('keeps filter, folding, focus and scrolling when another model comes', async () => {
    const driver = await open('running', { viewport: { width: 600, height: 300 } });
    const { page } = driver;
    await page.getByRole('button', { name: 'Show empty columns' }).click();
    await page.getByRole('cell', { name: /^Groups, Pushed/ }).focus();
    const place = async () =>
      Math.round((await page.getByRole('cell', { name: /^Groups, Pushed/ }).boundingBox())!.y);
    const before = await place();
    assert.ok((await page.evaluate(() => window.scrollY)) > 0);
    await driver.show(state('loadingOver'));
    await focusBecomes(page, /^Groups, Pushed/);
    assert.equal(await place(), before);
    await page.getByRole('button', { name: 'Failed', exact: true }).click();
    await driver.show(state('partial'));
    assert.deepEqual(await page.getByRole('columnheader').allTextContents(), ['Created', 'Total']);
    assert.deepEqual(await page.getByRole('rowheader').allTextContents(), ['Users', 'Total']);
    await pictureOfAll(page, path.join(screenshots, 'filtered.dark.png'));
    await page.reload();
    await page.getByRole('button', { name: 'Failed', exact: true, pressed: true }).waitFor();
  });

  it('says what happens to a job that it follows', async () => {
    const driver = await open('pending');
    const status = driver.page.getByRole('status');
    await driver.show(state('running'));
    await status.getByText('Status: Running').waitFor();
    await driver.show(state('partial'));
    await status
      .getByText('The job ended: Partially succeeded. 171 changed, 12 failed, 4 skipped.')
      .waitFor();
    await driver.show(state('failedOver'));
    await status.getByText('Wait a minute').waitFor();
  });

  it('moves the focus to Refresh when the button that had it goes', async () => {
    const driver = await open('failedOver');
    await driver.page.getByRole('button', { name: 'Retry' }).focus();
    await driver.page.keyboard.press('Enter');
    await driver.show({ ...state('failedOver'), loading: true });
    await focusBecomes(driver.page, 'Retry');
    await driver.show(state('partial'));
    await focusBecomes(driver.page, 'Refresh');
    await driver.page.getByRole('status').getByText('Refreshed').waitFor();
    assert.deepEqual(driver.asked, ['refresh']);
  });

  it('copies ids and says so', async () => {
    const driver = await open('failedOver');
    for (const name of ['Copy job id', 'Copy error', 'Copy failure and request id'])
      await driver.page.getByRole('button', { name }).click();
    await driver.page.getByRole('status').getByText('Copied').waitFor();
    await driver.page.getByRole('button', { name: 'About this error' }).click();
    assert.deepEqual(driver.asked, ['copy job', 'copy error', 'copy failure', 'openErrorHelp']);
  });

  it('shows hostile text as text', async () => {
    const { page } = await open('hostile');
    const more = page.getByRole('button', { name: 'Show all' });
    while ((await more.count()) > 0) await more.first().click();
    const strangers = page.locator(
      'main :is(img, iframe, script, a, b, i, u, svg:not(.bar, .codicon))',
    );
    assert.equal(await strangers.count(), 0);
    assert.ok(await page.getByText('<img src=x onerror="alert(1)">').first().isVisible());
    assert.doesNotMatch(await page.locator('main').innerText(), /[\u202a-\u202e\u2066-\u2069]/);
  });

  for (const [what, options] of [
    ['320 pixels', { viewport: { width: 320, height: 640 } }],
    ['200 % zoom', { viewport: { width: 500, height: 450 }, deviceScaleFactor: 2 }],
  ] as const) {
    it(`scrolls in one direction only at ${what}`, async () => {
      const driver = await open('partial', options);
      for (const name of ['partial', 'hostile', 'documented']) {
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

  it('shows the detail of a cell under the pointer until it leaves', async () => {
    const { page } = await open('partial');
    const detail = page.locator('.detail');
    await page.getByRole('cell', { name: /^Users, Created/ }).hover();
    await detail.waitFor();
    await detail.hover();
    await page.getByRole('heading', { level: 1 }).hover();
    await detail.waitFor({ state: 'detached' });
  });

  it('stands still for those who asked the system or VS Code for less motion', async () => {
    const { page } = await open('loadingOver', { reducedMotion: 'reduce' });
    const moving = () =>
      page.evaluate(
        () =>
          document
            .getAnimations()
            .filter(({ effect }) => effect?.getComputedTiming().activeDuration !== 0).length,
      );
    assert.equal(await moving(), 0);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    assert.equal(await moving(), 2);
    await page.evaluate(() => document.body.classList.add('vscode-reduce-motion'));
    assert.equal(await moving(), 0);
  });

  it('speaks the language of the editor', async () => {
    const { page } = await open('partial', {
      setting: {
        dates: { locale: 'zh-cn', timeZone: 'Asia/Shanghai' },
        l10n: { Refresh: '刷新', Users: '用户' },
      },
    });
    assert.ok(await page.getByRole('button', { name: '刷新' }).isVisible());
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-cn');
    await pictureOfAll(page, path.join(screenshots, 'partial.zh-cn.png'));
  });
});
