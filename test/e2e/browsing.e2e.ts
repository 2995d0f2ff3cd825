import assert from 'node:assert/strict';
import { until } from '../support/until';
import { Product } from './pages/product';

/** In the tree of a tenant; each test begins with the tree collapsed and without a filter. */
describe('browsing', () => {
  let product: Product;

  before(async () => {
    product = await Product.start();
    await product.signIn();
  });
  beforeEach(async () => {
    if ((await action(/^Clear Filter/).count()) > 0) await product.clearFilter();
    await product.tree.collapseAll();
  });
  afterEach(async function () {
    await product.pictureOf(this);
    product.emulator.faults.clear();
  });
  after(() => product.dispose());

  const inInstance = (...names: (string | RegExp)[]) =>
    product.tree.walk('Corporate directory,', ...names);
  const action = (name: RegExp) => product.tree.title(name);

  it('leads from an instance to the jobs of a provider', async () => {
    await inInstance('HQ OpenLDAP', /^Job of .*Partially succeeded, \d+ failed/);
    await product.tree.row(/^HQ OpenLDAP, Degraded, \d+ failed/).waitFor();
  });

  it('loads more behind the rows that are there, once for a double click', async () => {
    await inInstance('Branch AD', /^Job of/);
    const { tree, emulator } = product;
    await tree.scrollTo('Load more');
    assert.match(
      (await tree.row('Load more').getAttribute('aria-label')) ?? '',
      /50 of \d+ loaded/,
    );
    const above = (await tree.names()).filter((name) => name.startsWith('Job of')).at(-1);
    emulator.calls.length = 0;
    await tree.row('Load more').dblclick();
    await tree.row(above!).waitFor();
    // By the hour the new rows are one day or several, so that the row moves a little or out of sight.
    await tree.scrollTo(/^Load more, 100 of \d+ loaded/);
    assert.deepEqual(product.asked(), ['ListSynchronizationJobs']);
  });

  it('filters on failed jobs, says so, and clears the filter with one click', async () => {
    const { workbench, tree } = product;
    await action(/^Filter Jobs/).click();
    await workbench.quickInput.pick(/^Status/);
    await workbench.quickInput.pick(/Failed/);
    await product.says('Only: Failed').waitFor();
    await inInstance('Branch AD', /^Job of .*Failed/);
    const jobs = (await tree.names()).filter((name) => name.startsWith('Job of'));
    assert.ok(jobs.length > 3);
    assert.deepEqual(
      jobs.filter((name) => !name.includes(', Failed,')),
      [],
    );
    await product.clearFilter();
    await product.says('Only: Failed').waitFor({ state: 'detached' });
  });

  it('finds a row by typing part of its name', async () => {
    await inInstance('HQ OpenLDAP');
    await product.workbench.commands.run('IDaaS Sync: Find in Tree');
    await product.tree.find.fill('钉钉');
    await product.tree.row('HQ OpenLDAP').waitFor();
    await product.tree.find.press('Enter');
    await product.tree.focused(/^钉钉组织架构/).waitFor();
    await product.session.page.keyboard.press('Escape');
  });

  it('copies id and name of a row', async () => {
    await inInstance('HQ OpenLDAP');
    await product.tree.menu('HQ OpenLDAP', 'Copy Name');
    await product.workbench.clipboard.has('HQ OpenLDAP');
    await product.tree.menu('HQ OpenLDAP', 'Copy ID');
    await product.workbench.clipboard.has(/^idp_\w+$/);
  });

  it('reads one row again by its own button, and nothing else', async () => {
    const { emulator, tree, workbench } = product;
    await inInstance('HQ OpenLDAP', /^Job of/);
    const costs = async (row: string, ...expected: string[]) => {
      emulator.calls.length = 0;
      await tree.action(row, /^Refresh/);
      // What verdicts rest on is read in the background.
      const plan = /^GetIdentityProviderUd|^ListApplications$/;
      const asked = () => product.asked().filter((action) => !plan.test(action));
      await until(() => asked().length >= expected.length, `${row} is read again`);
      await tree.row(/^Job of/).waitFor();
      assert.deepEqual(asked().sort(), expected);
    };
    await costs('HQ OpenLDAP', 'ListSynchronizationJobs');
    // The instance, its newest jobs, and the jobs on show.
    await costs(
      'Corporate directory,',
      'ListIdentityProviders',
      'ListSynchronizationJobs',
      'ListSynchronizationJobs',
    );
    assert.equal(await workbench.notifications.all.count(), 0);
  });

  it('takes a click on a row that is just being read again, once it is there', async () => {
    const { emulator, tree, workbench } = product;
    const job = await inInstance('Branch AD', /^Job of/);
    emulator.faults.set([{ action: 'ListSynchronizationJobs', kind: 'slow', times: 1 }]);
    emulator.calls.length = 0;
    await tree.action('Branch AD', /^Refresh/);
    await until(() => product.asked().length > 0, 'the jobs are being read');
    await job.click();
    emulator.faults.clear();
    await product.jobPage.heading.waitFor();
    assert.equal(await workbench.notifications.all.count(), 0);
    await workbench.commands.run('View: Close All Editors');
    await until(() => emulator.calls.every(({ status }) => status !== 0), 'all has been read');
  });

  it('never takes the selected row for the one whose menu was used', async () => {
    const { emulator, tree, workbench } = product;
    const { clipboard } = workbench;
    await (await inInstance('Branch AD', /^Job of/)).click();
    await product.jobPage.heading.waitFor();
    await tree.menu(/^Job of/, 'Copy ID');
    const selected = await clipboard.has(/^sync_\w+$/);
    await clipboard.write('nothing');
    emulator.faults.set([{ action: 'ListSynchronizationJobs', kind: 'slow', times: 1 }]);
    emulator.calls.length = 0;
    await tree.action('Branch AD', /^Refresh/);
    await until(() => product.asked().length > 0, 'the jobs are being read');
    await tree.menu(/^Job of .*Succeeded/, 'Copy ID');
    const copied = await clipboard.has(/^sync_\w+$/);
    assert.notEqual(copied, selected);
    await workbench.commands.run('View: Close All Editors');
  });

  it('shows a failure as a row, and the data again after Retry', async () => {
    const { tree, emulator, workbench } = product;
    emulator.faults.set([{ action: 'ListIdentityProviders', kind: 'denied' }]);
    await workbench.commands.run('IDaaS Sync: Refresh');
    await tree.expand('Corporate directory,');
    const failure = tree.row('No permission: eiam:ListIdentityProviders');
    await failure.waitFor();
    assert.equal(await workbench.notifications.all.count(), 0);
    emulator.faults.clear();
    await tree.action('No permission: eiam:ListIdentityProviders', /^Retry/);
    await tree.row('HQ OpenLDAP').waitFor();
    await failure.waitFor({ state: 'detached' });
  });
});
