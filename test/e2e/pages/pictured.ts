import type { Product } from './product';

/** Something worth a picture; each begins where the one before has ended. */
export interface Pictured {
  readonly name: string;
  /** What is shown goes away with the pointer. */
  readonly keepsPointer?: boolean;
  show(product: Product): Promise<void>;
}

const partial = /^Job of .*, Partially succeeded,/;
const failed = /^Job of .*, Failed,/;

async function openJob(
  product: Product,
  instance: string,
  provider: string,
  job: RegExp,
): Promise<void> {
  const { tree, jobPage } = product;
  await tree.collapseAll();
  await tree.walk(instance, provider, job);
  await tree.click(job);
  // The page of the job before has a result as well.
  await jobPage.heading.filter({ hasText: provider }).waitFor();
  await jobPage.frame.getByRole('heading', { name: 'Result' }).waitFor();
}

export const pictured: readonly Pictured[] = [
  {
    name: '01-welcome',
    async show(product) {
      await product.openView();
      await product.session.page.getByRole('button', { name: 'Add Connection' }).waitFor();
    },
  },
  {
    name: '02-source',
    async show({ session, workbench }) {
      await session.page.getByRole('button', { name: 'Add Connection' }).click();
      await workbench.quickInput.option(/^AccessKey/).waitFor();
    },
  },
  {
    name: '03-secret',
    async show(product) {
      const { quickInput } = product.workbench;
      await quickInput.pick(/^AccessKey/);
      await quickInput.message.filter({ hasText: 'AccessKey ID' }).waitFor();
      await quickInput.submit(product.identity('main').accessKeyId);
      await quickInput.message.filter({ hasText: 'AccessKey secret' }).waitFor();
      await quickInput.type('wrongSecret');
    },
  },
  {
    name: '04-wrong-secret',
    async show({ workbench }) {
      await workbench.quickInput.accept();
      await workbench.quickInput.message.filter({ hasText: 'Security token' }).waitFor();
      await workbench.quickInput.accept();
      await workbench.notifications.toast(/The AccessKey secret is wrong/).waitFor();
    },
  },
  {
    name: '05-regions',
    async show(product) {
      const { accessKeyId, accessKeySecret } = product.identity('main');
      await product.workbench.notifications.dismiss(/The AccessKey secret is wrong/);
      await product.session.page.getByRole('button', { name: 'Add Connection' }).click();
      await product.typeKeys(accessKeyId, accessKeySecret);
      await product.workbench.quickInput.tickable(/^cn-hangzhou/).waitFor();
    },
  },
  {
    name: '06-tree',
    async show(product) {
      await product.acceptRegions();
      await product.tree.walk('Corporate directory,', 'HQ OpenLDAP', partial);
    },
  },
  {
    name: '07-hover',
    keepsPointer: true,
    async show({ tree }) {
      await tree.stands();
      await tree.hover(partial, 'Direction');
    },
  },
  {
    name: '08-row-menu',
    async show({ tree, session }) {
      await tree.stands();
      await tree.row(partial).click({ button: 'right' });
      await session.page.getByRole('menuitem', { name: 'Copy ID' }).waitFor();
    },
  },
  {
    name: '09-filter',
    async show({ tree, session, workbench }) {
      await session.page.keyboard.press('Escape');
      await tree.title(/^Filter Jobs/).click();
      await workbench.quickInput.option(/^Status/).waitFor();
    },
  },
  {
    name: '10-filter-status',
    async show({ workbench }) {
      await workbench.quickInput.pick(/^Status/);
      await workbench.quickInput.option(/Failed/).waitFor();
    },
  },
  {
    name: '11-filtered-tree',
    async show(product) {
      await product.workbench.quickInput.pick(/Failed/);
      await product.says('Only: Failed').waitFor();
    },
  },
  {
    name: '12-job-partial',
    async show(product) {
      await product.clearFilter();
      await openJob(product, 'Corporate directory,', 'HQ OpenLDAP', partial);
    },
  },
  {
    name: '13-job-old-data',
    async show({ emulator, jobPage }) {
      emulator.faults.set([{ action: 'GetSynchronizationJob', kind: 'denied' }]);
      await jobPage.button('Refresh').click();
      await jobPage.note('Failure of the last read').waitFor();
      emulator.faults.clear();
    },
  },
  {
    name: '14-job-success',
    show: (product) =>
      openJob(product, 'Corporate directory,', 'HQ OpenLDAP', /^Job of .*, Succeeded,/),
  },
  {
    name: '15-job-failed',
    show: (product) => openJob(product, 'Corporate directory,', 'Branch AD', failed),
  },
  {
    name: '16-job-running',
    show: (product) =>
      openJob(product, 'Corporate directory,', '钉钉组织架构', /^Job of .*, Running/),
  },
  {
    name: '17-job-no-result',
    show: (product) =>
      openJob(
        product,
        'Corporate directory (staging)',
        'OpenLDAP rehearsal',
        /^Job of .*, Not started/,
      ),
  },
  {
    name: '18-job-hostile',
    show: (product) =>
      openJob(product, 'Corporate directory (staging)', 'OpenLDAP rehearsal', failed),
  },
  {
    name: '19-to-the-side',
    async show(product) {
      await product.tree.action(/^Job of .*, Succeeded,/, /^Open Job to the Side/);
      await product.workbench.tabs
        .tab(/^OpenLDAP rehearsal/)
        .nth(1)
        .waitFor();
      await product.jobPage.frame.getByRole('heading', { name: 'Result' }).waitFor();
    },
  },
  {
    name: '20-raw-json',
    async show(product) {
      await product.workbench.commands.run('View: Close All Editors');
      await product.tree.menu(/^Job of .*, Succeeded,/, 'Open Raw JSON');
      await product.workbench.tabs.tab(/^sync_\w+\.json/).waitFor();
    },
  },
  {
    name: '21-configuration',
    async show(product) {
      await product.workbench.commands.run('View: Close All Editors');
      await product.tree.collapseAll();
      await product.tree.walk('Corporate directory,', 'Corp AD (outbound)', /^Configuration/);
      await product.tree.click(/^Configuration/);
      await product.configurationPage.finding('OC-01').waitFor();
    },
  },
  {
    name: '22-configuration-compared',
    async show({ configurationPage, workbench }) {
      await configurationPage.button('Compare with…').click();
      await workbench.quickInput.pick(/^Partner OpenLDAP/);
      await workbench.tabs.tab(/^Partner OpenLDAP ↔/).waitFor();
    },
  },
  {
    name: '22a-health',
    async show({ workbench, healthPage }) {
      await workbench.commands.run('IDaaS Sync: Show Health');
      await healthPage.grid.getByRole('row').nth(4).waitFor();
      await healthPage.frame.getByRole('progressbar').waitFor({ state: 'detached' });
      // Its only run among the newest of the instance has failed; its own list has others.
      await healthPage.row('Feishu pilot 飞书试点').filter({ hasNotText: '100%' }).waitFor();
      await healthPage.awaited.first().waitFor({ state: 'detached' });
      await healthPage.unfold('Branch AD');
    },
  },
  {
    name: '22b-history',
    async show({ workbench, healthPage }) {
      await healthPage.button('History: Branch AD').click();
      const { frame } = workbench.webview();
      await frame.getByRole('heading', { name: 'History of Branch AD' }).waitFor();
      await frame.getByRole('checkbox').first().waitFor();
    },
  },
  {
    name: '22c-comparison',
    async show({ workbench }) {
      const { frame } = workbench.webview();
      await frame.getByRole('checkbox').first().check();
      await frame.getByRole('checkbox').nth(6).check();
      await frame.getByRole('button', { name: 'Compare two runs (2 of 2 chosen)' }).click();
      await workbench
        .webview()
        .frame.getByRole('heading', { name: 'Comparison: Branch AD' })
        .waitFor();
    },
  },
  {
    name: '23-failure-rows',
    async show({ emulator, tree, workbench }) {
      await tree.collapseAll();
      emulator.faults.set([
        { action: 'ListInstances', kind: 'denied', region: 'ap-southeast-1' },
        { action: 'ListIdentityProviders', kind: 'denied' },
      ]);
      await workbench.commands.run('IDaaS Sync: Refresh');
      await tree.row('Singapore, No permission: eiam:ListInstances').waitFor();
      await tree.expand('Corporate directory,');
      await tree.row('No permission: eiam:ListIdentityProviders').waitFor();
    },
  },
  {
    name: '24-connections',
    async show({ emulator, workbench }) {
      emulator.faults.clear();
      await workbench.commands.run('IDaaS Sync: Refresh');
      await workbench.statusBar.item(/^IDaaS connection/).click();
      await workbench.quickInput.option(/^Rename/).waitFor();
    },
  },
  {
    name: '25-sign-out',
    async show({ workbench }) {
      await workbench.quickInput.pick(/^Sign out/);
      await workbench
        .modal(/^Sign out of/)
        .or(workbench.modal('Sign out of'))
        .first()
        .waitFor();
    },
  },
  {
    name: '26-signed-out',
    async show({ session, workbench }) {
      const question = workbench.modal('Sign out of').first();
      await question.getByRole('button', { name: 'Sign Out' }).click();
      await session.page.getByRole('button', { name: 'Add Connection' }).waitFor();
      await workbench.commands.run('View: Close All Editors');
    },
  },
];
