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
      'Raw JSON',
      'Retry',
      'Copy failure and request id',
      'Copy error',
      'About this error',
      'All',
      'Failed',
      'Skipped',
      'Users, Created: 64 total, 48 succeeded, 12 failed, 4 skipped',
      'Show empty columns',
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
    await focusBecomes(page, 'Markdown');
    await page.keyboard.press('ArrowUp');
    await focusBecomes(page, 'JSON');
    await page.keyboard.press('Escape');
    await focusBecomes(page, 'Copy as…');
    assert.equal(await page.getByRole('menu').count(), 0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await focusBecomes(page, 'CSV');
    await page.screenshot({ path: path.join(screenshots, 'menu.dark.png') });
    assert.deepEqual(await faults(page), []);
    await page.keyboard.press('Enter');
    await focusBecomes(page, 'Copy as…');
    await page.getByRole('button', { name: 'Save as…' }).click();
    await page.getByRole('menuitem', { name: 'JSON' }).click();
    assert.deepEqual(driver.asked, ['copyAs csv', 'saveAs json']);
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
