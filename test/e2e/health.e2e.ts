import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { Product } from './pages/product';

/** One target for every verdict, as the page calls them. */
const verdicts: [word: string, target: string][] = [
  ['Deletion limit tripped', 'Feishu pilot 飞书试点'],
  ['Failing', 'Branch AD'],
  ['Stuck', 'Jakarta DingTalk'],
  ['Hollow success', 'DingTalk workspace'],
  ['Overdue', '企业微信（经销商）'],
  ['Stale', 'Penang Lark'],
  ['Degraded', 'HQ OpenLDAP'],
  ['Flapping', 'Manila WeCom'],
  ['Near the deletion limit', 'Hanoi DingTalk'],
  ['Unusual volume', 'Bangkok WeCom'],
  ['Unknown health', 'Plant WeCom 工厂'],
  ['Manual only', 'DingTalk (locked)'],
  ['Healthy', 'Singapore AD'],
];

describe('health', () => {
  let product: Product;

  before(async () => {
    product = await Product.start();
    await product.signIn();
  });
  afterEach(async function () {
    await product.pictureOf(this);
    product.emulator.faults.clear();
    await product.workbench.commands.run('View: Close All Editors');
  });
  after(() => product.dispose());

  async function openHealth(): Promise<void> {
    await product.workbench.commands.run('IDaaS Sync: Show Health');
    await product.healthPage.grid.waitFor();
  }

  it('judges all targets while nobody scrolls, and has each verdict by its name', async () => {
    await openHealth();
    const { healthPage, workbench } = product;
    await workbench.statusBar.item(/^\d+ of \d+ targets need attention$/).waitFor();
    for (const [word, target] of verdicts) {
      await healthPage.find(target);
      await healthPage.verdict(target, word).waitFor();
    }
  });

  it('begins with what needs attention, instance by instance, and names applications', async () => {
    await openHealth();
    const { frame, grid } = product.healthPage;
    await frame.getByRole('button', { name: 'Needs attention', pressed: true }).waitFor();
    await frame.getByText(/^\d+ of \d+ need attention$/).waitFor();
    await grid.getByRole('gridcell', { name: /^Corporate directory .* need attention$/ }).waitFor();
    await grid.getByRole('gridcell', { name: /^Healthy: / }).waitFor({ state: 'detached' });
    await frame.getByRole('progressbar').waitFor({ state: 'detached' });
    await product.healthPage.find('');
    await frame.getByRole('rowheader').first().waitFor();
    const names = await frame.getByRole('rowheader').allInnerTexts();
    assert.deepEqual(
      names.filter((name) => /^(app|idp)_/.test(name.trim())),
      [],
    );
  });

  it('stands in the row of a target, in the badge of the view and in the status bar', async () => {
    await product.tree.expand('Corporate directory,');
    await product.tree.row(/^Branch AD, Failing, LdapException/).waitFor();
    await product.workbench.statusBar
      .item(/^\d+ of \d+ targets need attention( · \d of 3 instances read)?$/)
      .waitFor();
    await product.session.page
      .getByRole('tab', { name: /^IDaaS Sync.*targets need attention/ })
      .waitFor();
  });

  it('opens the history of a target, and from there a comparison of two runs', async () => {
    await openHealth();
    await product.healthPage.find('Branch AD');
    await product.healthPage.unfold('Branch AD');
    await product.healthPage.button('History: Branch AD').click();
    const { frame } = product.workbench.webview();
    await frame.getByRole('heading', { name: 'History of Branch AD' }).waitFor();
    const runs = frame.getByRole('checkbox');
    await runs.first().check();
    await runs.nth(6).check();
    await frame.getByRole('button', { name: 'Compare two runs (2 of 2 chosen)' }).click();
    const compared = product.workbench.webview().frame;
    await compared.getByRole('heading', { name: 'Comparison: Branch AD' }).waitFor();
    // Its zeros are no loss of entries.
    await compared
      .getByRole('region', { name: 'Result' })
      .getByText('After: The run failed before it compared anything.')
      .waitFor();
    assert.equal(await compared.getByRole('cell', { name: /^Total: from / }).count(), 0);
    await compared.getByRole('button', { name: 'Copy as Markdown' }).click();
    const text = await product.workbench.clipboard.has(/^# Comparison: Branch AD/);
    assert.match(text, /\| \*\*Error code\*\* \| – \| LdapException/);
  });

  it('compares a job with the last good one from its row', async () => {
    const failed = /^Job of .*, Failed,/;
    await product.tree.walk('Corporate directory,', 'Branch AD', failed);
    await product.tree.menu(failed, 'Compare Jobs…');
    await product.workbench.quickInput.pick(/^Last good run/);
    const { frame } = product.workbench.webview();
    await frame.getByRole('heading', { name: 'Comparison: Branch AD' }).waitFor();
    await frame.getByRole('button', { name: 'Last good run', pressed: true }).waitFor();
    await product.tree.collapse('Branch AD');
  });

  it('is copied and saved with a verdict that machines read', async () => {
    await openHealth();
    const { healthPage, workbench, session } = product;
    await healthPage.find('Branch AD');
    await healthPage.verdict('Branch AD', 'Failing').waitFor();
    await healthPage.choose('Copy as…', 'JSON');
    const report = JSON.parse(await workbench.clipboard.has(/^\{/)) as {
      targets: { name: string; verdict: { state: string } }[];
    };
    assert.deepEqual(
      report.targets.map(({ name, verdict }) => [name, verdict.state]),
      [['Branch AD', 'failing']],
    );
    await healthPage.choose('Save as…', 'CSV');
    await workbench.quickInput.saveAs(/health-all\.csv$/, path.join(session.workspace, 'h.csv'));
    await workbench.notifications.toast('Saved as h.csv.').waitFor();
    const lines = (await readFile(path.join(session.workspace, 'h.csv'), 'utf8')).split('\r\n');
    assert.match(lines[1] ?? '', /,Branch AD,failing,/);
    await workbench.notifications.dismiss('Saved as h.csv.');
  });

  it('shows a target in the tree', async () => {
    await openHealth();
    await product.healthPage.find('HQ OpenLDAP');
    await product.healthPage.unfold('HQ OpenLDAP');
    await product.healthPage.button('Show in the tree: HQ OpenLDAP').click();
    await product.tree.focused(/^HQ OpenLDAP/).waitFor();
  });

  it('is there again after a reload of the window', async () => {
    await openHealth();
    await product.healthPage.find('Branch');
    await product.workbench.reload();
    await product.healthPage.verdict('Branch AD', 'Failing').waitFor();
    const { frame } = product.healthPage;
    assert.equal(await frame.getByRole('searchbox', { name: /^Filter/ }).inputValue(), 'Branch');
  });

  it('finishes reading before an export, and says what one covers that was cancelled', async () => {
    const { healthPage, workbench, emulator } = product;
    await openHealth();
    // After a reload nothing is known, and configurations do not come.
    emulator.faults.set([{ action: 'GetIdentityProviderUdPullConfiguration', kind: 'hang' }]);
    await workbench.reload();
    await healthPage.find('HQ OpenLDAP');
    await healthPage.verdict('HQ OpenLDAP', 'Not judged yet').waitFor();
    await healthPage.find('');
    await healthPage.choose('Copy as…', 'Markdown');
    await workbench.notifications.press('Reading what the export is to cover', 'Cancel');
    const part = await workbench.clipboard.has(/^- \*\*Covers:\*\* /m);
    assert.match(
      part,
      /Covers:\*\* \d of 3 instances read; not read, or only in part: .*Corporate/,
    );
    assert.match(part, /\| \*\*Not judged yet\*\* \| Not read yet: .*the schedule/);
    emulator.faults.clear();
    await healthPage.choose('Copy as…', 'CSV');
    const whole = await workbench.clipboard.has(/^region,/);
    assert.match(whole, /,failing,final,/);
    assert.doesNotMatch(whole, /unjudged|provisional/);
  });

  it('lists what is watched, and lets it go', async () => {
    await product.openView();
    await product.tree.expand('Corporate directory,');
    await product.tree.menu('HQ OpenLDAP', 'Watch');
    await product.tree.row(/^HQ OpenLDAP, .*watched/).waitFor();
    await product.workbench.commands.run('IDaaS Sync: Show Watched');
    await product.workbench.quickInput.pick(/^HQ OpenLDAP/);
    await product.tree.row(/^HQ OpenLDAP, (?!.*watched)/).waitFor();
    await product.tree.menu('HQ OpenLDAP', 'Watch');
    await product.tree.row(/^HQ OpenLDAP, .*watched/).waitFor();
    await product.tree.menu('HQ OpenLDAP', 'Stop Watching');
    await product.tree.row(/^HQ OpenLDAP, (?!.*watched)/).waitFor();
  });
});
