import * as assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Browser, ElementHandle, Page } from 'playwright-core';
import { configurationGallery } from '../support/configurationGallery';
import {
  openConfigurationPage,
  type ConfigurationPageDriver,
} from '../support/configurationPageDriver';
import { faults, focusBecomes, focusedName, pictureOfAll } from '../support/pageChecks';
import type { OpenOptions } from '../support/pageDriver';
import { PageHost } from '../support/pageHost';
import { themeKinds } from '../support/themes';
import { openBrowser } from '../vscode/browser';
import { out } from '../vscode/repository';

const screenshots = path.join(out, 'screenshots/configuration-page');
const state = (name: string) => configurationGallery[name]!;

describe('the configuration page in a browser', () => {
  let browser: Browser;
  let host: PageHost;
  let opened: ConfigurationPageDriver | undefined;

  const open = async (name: string, options?: OpenOptions) =>
    (opened = await openConfigurationPage(browser, host.url, state(name), options));

  before(async () => {
    await mkdir(screenshots, { recursive: true });
    [host, browser] = await Promise.all([
      PageHost.start('configuration'),
      openBrowser({ fonts: true }),
    ]);
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
      const driver = await open('loading', { theme });
      const found: string[] = [];
      for (const [name, model] of Object.entries(configurationGallery)) {
        await driver.show(model);
        await picture(driver.page, `${name}.${theme}`);
        found.push(...(await faults(driver.page)).map((fault) => `${name}: ${fault}`));
      }
      assert.deepEqual(found, []);
    });
  }

  it('shows every member of the documented example', async () => {
    const { page } = await open('documented');
    const text = await page.locator('main').innerText();
    const file = path.join(__dirname, '../fixtures/getIdentityProviderUdPushConfiguration.json');
    for (const value of leaves(JSON.parse(await readFile(file, 'utf8')))) {
      for (const part of value === 'user,top' || value === 'ou,top' ? value.split(',') : [value])
        assert.ok(text.includes(part), `${part} is missing`);
    }
    const rules = await page.locator('.findings .where > :last-child').allInnerTexts();
    assert.deepEqual(rules, ['OC-01', 'SCP-01']);
  });

  it('shows every member of the inbound example', async () => {
    const { page } = await open('pull');
    const text = await page.locator('main').innerText();
    const ids = Object.values(state('pull').ref);
    for (const value of leaves(state('pull').inbound!.config))
      for (const part of value.startsWith('(') || ids.includes(value) ? [value] : value.split(','))
        assert.ok(text.includes(part), `${part} is missing`);
    assert.ok(text.includes('PeriodicSyncConfig.Jitter'));
    assert.ok(text.includes('at most 30') && text.includes('highest recent 26'));
  });

  it('says that nothing is wrong only when something was checked', async () => {
    const driver = await open('openLdapCorrect');
    const sound = driver.page.getByText('No problems found.');
    assert.equal(await sound.count(), 1);
    for (const name of ['documented', 'unreadableCron', 'loading', 'allFailed', 'neither']) {
      await driver.show(state(name));
      assert.equal(await sound.count(), 0, name);
    }
  });

  it('works with the keyboard alone', async () => {
    const { page } = await open('both');
    const stops: string[] = [];
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      const stop = await focusedName(page);
      if (stop === '') break;
      stops.push(stop);
    }
    assert.deepEqual(stops, [
      'Refresh',
      'Compare with…',
      'Raw JSON',
      'Copy as Markdown',
      'Active Directory',
      'OpenLDAP',
      ...[
        'inetOrgPerson',
        'organizationalUnit',
        'member',
        'inetOrgPerson',
        'organizationalUnit',
      ].flatMap((correction) => [
        `Copy correction: ${correction}`,
        `Copy command with this correction: ${correction}`,
      ]),
      'Copy ou_wovwffm62xifdziem7an7q4rpm',
      'Copy ou=people,dc=example,dc=com',
      'User',
      'in organization',
      'Copy name of the organization',
      'Copy name of the user',
      'Nov 22, 01:45',
      'Nov 20, 01:45',
      'Copy expression',
      'Copy 960',
      'Copy ou_asjdfhaskfhw213mnsj33sXXX',
      'Nov 22, within 05:00–06:00',
      'Nov 21, within 05:00–06:00',
      'Copy expression',
      'Copy identity provider id',
      'Copy instance id',
      'Copy connection id',
      'Copy request id, Outbound (push)',
      'Copy request id, Inbound (pull)',
    ]);
    await page.getByRole('button', { name: 'Raw JSON' }).focus();
    await page.keyboard.press('Enter');
    await focusBecomes(page, 'Outbound (push)');
    await page.keyboard.press('ArrowDown');
    await focusBecomes(page, 'Inbound (pull)');
    await page.keyboard.press('Enter');
    await focusBecomes(page, 'Raw JSON');
    assert.deepEqual(opened?.asked, ['openRaw inbound']);
  });

  it('asks the host for what the user wants', async () => {
    const driver = await open('adErrors');
    const { page } = driver;
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await press('Compare with…');
    await press('Raw JSON');
    await press('Copy as Markdown');
    await press('OpenLDAP');
    await press('Active Directory');
    await press('Copy correction: cn');
    await press('Copy expression');
    await page.getByRole('status').getByText('Copied').waitFor();
    await page.getByTitle('Open the run that met it').last().click();
    await press('Refresh');
    assert.deepEqual(driver.asked, [
      'compare',
      'openRaw outbound',
      'copyAsMarkdown',
      'assumeFamily openldap',
      'copyText cn',
      'copyText 0 45 1 ? * 2-6',
      'openJob sync_0000oldest',
      'refresh',
    ]);
  });

  it('puts names of the user into distinguished names, and keeps them', async () => {
    const driver = await open('openLdapCorrect');
    const { page } = driver;
    const names = page.locator('.example dd');
    const read = async () => (await names.allInnerTexts()).map((text) => text.trim());
    assert.deepEqual(await read(), [
      'ou=R&D\\, Hangzhou,ou=people,dc=example,dc=com',
      'uid=Zhang\\, Wei,ou=R&D\\, Hangzhou,ou=people,dc=example,dc=com',
    ]);
    await page.getByRole('textbox', { name: 'User' }).fill('#1 "Ω"');
    await driver.show(state('transportFailed'));
    assert.equal((await read())[1]?.slice(0, 13), 'uid=\\#1 \\"Ω\\"');
    await page.reload();
    await page.getByRole('textbox', { name: 'User' }).waitFor();
    assert.equal(await page.getByRole('textbox', { name: 'User' }).inputValue(), '#1 "Ω"');
    await driver.show(state('documented'));
    await page.getByText('No target is a distinguished name').waitFor();
  });

  it('folds long lists and stays usable with all of it', async () => {
    const driver = await open('many');
    const { page } = driver;
    assert.equal(await page.locator('.scope').count(), 10);
    assert.equal(await page.locator('.chip').count(), 22);
    const unfold = async (name: string) => {
      const button = (await page
        .getByRole('button', { name })
        .elementHandle()) as ElementHandle<HTMLElement>;
      // Measured in the page: from the press to the frame that shows the result.
      const took = await page.evaluate(async (pressed) => {
        const started = performance.now();
        pressed.click();
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        return performance.now() - started;
      }, button);
      assert.ok(took < 3000, `${name}: ${took} ms`);
    };
    await unfold('Show all 500 scopes');
    await unfold('Show all 200 classes');
    await page.locator('.scope').nth(499).waitFor();
    await page.locator('.chip').nth(200).waitFor();
    await driver.show({ ...state('many') });
    assert.equal(await page.locator('.scope').count(), 500);
  });

  it('tells of a failed direction beside the other one', async () => {
    const driver = await open('loadingOver');
    const { page } = driver;
    await driver.show(state('oneDirectionFailed'));
    await page.getByRole('status').getByText('Outbound (push): You are not allowed').waitFor();
    const note = page.getByRole('region', { name: 'Failure of the last read, Outbound (push)' });
    assert.match(await note.innerText(), /NoPermission · 7C9F3E5A/);
    assert.ok(await page.getByText('at most 30').isVisible());
    await note.getByRole('button', { name: 'Retry' }).click();
    await note.getByRole('button', { name: 'Copy failure and request id' }).click();
    assert.equal(driver.asked[0], 'refresh');
    assert.match(driver.asked[1] ?? '', /^copyText You are .*\nNoPermission\n7C9F3E5A/);
  });

  it('says aloud what another kind of directory changes, and the end of a refresh', async () => {
    const driver = await open('adErrors');
    const status = driver.page.getByRole('status');
    await driver.show({ ...state('adErrors'), family: 'openldap', findings: [] });
    await status.getByText('Checked as OpenLDAP. Findings: 0').waitFor();
    await driver.page.getByRole('button', { name: 'Refresh' }).click();
    await driver.show({
      ...state('adErrors'),
      family: 'openldap',
      outbound: { ...state('adErrors').outbound!, loading: true },
    });
    await driver.show({ ...state('adErrors'), family: 'openldap' });
    await status.getByText('Refreshed').waitFor();
  });

  it('goes to the setting that an error of a job is about, once, and marks it', async () => {
    const driver = await open('loading');
    const { page } = driver;
    for (const [wish, direction, field, term] of [
      [1, 'outbound', 'ldapUdPushConfig.userRdn', 'User RDN'],
      [2, 'inbound', 'ldapUdPullConfig.userObjectClass', 'User classes'],
      [3, 'inbound', 'pullProtectedRule.userDeletedThreshold', 'Users'],
      [4, 'outbound', 'udSyncScopeConfigs[0].targetScope', 'Corp'],
      [5, 'outbound', 'ldapConfig.ldapServerPort', 'Passwords'],
    ] as const) {
      await driver.show({ ...state('both'), goTo: { direction, field, wish } });
      const line = page.locator(':focus').filter({ hasText: term });
      await line.waitFor();
      assert.match((await line.getAttribute('class')) ?? '', /sought/);
      assert.ok(
        await line.evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return top >= 0 && bottom <= window.innerHeight;
        }),
        field,
      );
    }
    assert.deepEqual(driver.asked, ['wentTo 1', 'wentTo 2', 'wentTo 3', 'wentTo 4', 'wentTo 5']);
  });

  it('shows hostile text as text', async () => {
    const { page } = await open('hostile');
    const more = page.getByRole('button', { name: /^Show all$/ });
    while ((await more.count()) > 0) await more.first().click();
    const strangers = page.locator(
      'main :is(img, iframe, script, a, b, i, u, svg:not(.room, .codicon))',
    );
    assert.equal(await strangers.count(), 0);
    assert.ok(await page.getByText('<img src=x onerror="alert(1)">').first().isVisible());
    assert.doesNotMatch(await page.locator('main').innerText(), /[\u202a-\u202e\u2066-\u2069]/);
  });

  for (const [what, options] of [
    ['320 pixels', { viewport: { width: 320, height: 640 } }],
    ['200 % zoom', { viewport: { width: 500, height: 450 }, deviceScaleFactor: 2 }],
    ['1600 pixels', { viewport: { width: 1600, height: 900 } }],
  ] as const) {
    it(`scrolls in one direction only at ${what}`, async () => {
      const driver = await open('both', options);
      for (const name of ['both', 'adErrors', 'hourList', 'hostile', 'many']) {
        await driver.show(state(name));
        await picture(driver.page, `${name}.${what.replace(/\W+/g, '-')}`);
        const wide = await driver.page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        assert.ok(wide <= 0, `${name} is ${wide} pixels too wide`);
      }
    });
  }

  it('tells times of another zone in the zone of the user, too, and speaks Chinese', async () => {
    const bundle = path.join(__dirname, '../../l10n/bundle.l10n.zh-cn.json');
    const l10n = JSON.parse(await readFile(bundle, 'utf8')) as Record<string, string>;
    const dates = { locale: 'zh-cn', timeZone: 'Europe/Berlin' };
    const driver = await open('hourList', { setting: { dates, l10n } });
    const { page } = driver;
    assert.ok(await page.getByRole('button', { name: '刷新' }).isVisible());
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-cn');
    // As everywhere: the reader's zone first, that of the schedule second.
    const next = await page.locator('.due').first().locator('li').first().innerText();
    assert.match(next, /^11月\d+日.* Europe\/Berlin · [^]*（Asia\/Shanghai）$/);
    for (const name of ['hourList', 'both', 'adErrors']) {
      await driver.show(state(name));
      await picture(page, `${name}.zh-cn`);
    }
  });
});

function picture(page: Page, name: string): Promise<void> {
  return pictureOfAll(page, path.join(screenshots, `${name}.png`));
}

function leaves(value: unknown): string[] {
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(leaves)
    : [String(value)];
}
