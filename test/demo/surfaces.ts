import * as path from 'node:path';
import type { Workbench } from '../e2e/harness/workbench';
import type { Translation } from './translation';

/** Something worth a picture. Each begins where the one before has ended. */
export interface Surface {
  readonly name: string;
  /** What is shown goes away with the pointer. */
  readonly keepsPointer?: boolean;
  /** `workspace` is the folder that is open. */
  show(workbench: Workbench, words: Translation, workspace: string): Promise<void>;
}

const tree = (workbench: Workbench, words: Translation) => workbench.tree(words.viewTitle);

/** Not the staging one beside it; the comma is that of the language. */
const directory = /^Corporate directory[,，]/;

export const surfaces: readonly Surface[] = [
  {
    name: 'instances',
    async show(workbench, words) {
      await workbench.activityBar.open(words.viewTitle);
      await tree(workbench, words).row(directory).waitFor();
      await workbench.sideBar.resize(440);
    },
  },
  {
    name: 'providers',
    async show(workbench, words) {
      await tree(workbench, words).expand(directory);
      await tree(workbench, words).row(words.text('All jobs')).waitFor();
    },
  },
  {
    name: 'jobs',
    async show(workbench, words) {
      await tree(workbench, words).walk('HQ OpenLDAP', words.job());
    },
  },
  {
    name: 'job',
    async show(workbench, words) {
      await tree(workbench, words).click(words.job('Partially succeeded'));
      await workbench.webview().frame.getByRole('table').first().waitFor();
    },
  },
  {
    name: 'failed-job',
    async show(workbench, words) {
      await tree(workbench, words).collapse('HQ OpenLDAP');
      await tree(workbench, words).expand('Branch AD');
      await tree(workbench, words).click(words.job('Failed'));
      const page = workbench.webview().frame;
      await page.getByRole('heading', { level: 1 }).filter({ hasText: 'Branch AD' }).waitFor();
      await page.getByText(words.text('Failed')).first().waitFor();
    },
  },
  {
    name: 'configuration',
    async show(workbench, words) {
      await tree(workbench, words).collapse('Branch AD');
      await tree(workbench, words).expand('Corp AD (outbound)');
      await tree(workbench, words).click(words.text('Configuration'));
      const page = workbench.webview().frame;
      await page.getByRole('heading', { name: words.text('Findings') }).waitFor();
    },
  },
  {
    name: 'health',
    async show(workbench, words) {
      await workbench.commands.run(`${words.viewTitle}: ${words.command('showHealth')}`);
      const page = workbench.webview().frame;
      await page.getByRole('grid').getByRole('row').nth(12).waitFor();
      await page.getByRole('progressbar').waitFor({ state: 'detached' });
      // Its only run among the newest of the instance has failed; its own list has others.
      const refined = page.getByRole('row').filter({ hasText: 'Feishu pilot', hasNotText: '100%' });
      await refined.waitFor();
      // The runs of a row come once it is drawn; until then its cell says that it is busy.
      await page
        .locator('[role="gridcell"][aria-busy="true"]')
        .first()
        .waitFor({ state: 'detached' });
    },
  },
  {
    name: 'history',
    async show(workbench, words) {
      const page = workbench.webview().frame;
      await page.getByRole('button', { name: 'Branch AD', exact: true }).click();
      const history = new RegExp(`^${words.text('History')}.*Branch AD$`);
      await page.getByRole('button', { name: history }).click();
      await workbench
        .webview()
        .frame.getByRole('heading', { level: 1, name: /Branch AD/ })
        .waitFor();
      await workbench.webview().frame.getByRole('checkbox').first().waitFor();
    },
  },
  {
    name: 'comparison',
    async show(workbench, words) {
      const page = workbench.webview().frame;
      await page.getByRole('checkbox').nth(0).check();
      await page.getByRole('checkbox').nth(6).check();
      const compare = words.text('Compare two runs ({0} of 2 chosen)').replace('{0}', '2');
      await page.getByRole('button', { name: compare }).click();
      await workbench.webview().frame.getByRole('table').first().waitFor();
    },
  },
  {
    name: 'hover',
    keepsPointer: true,
    async show({ editor }, words, workspace) {
      await editor.open(path.join(workspace, 'pipelines/verify-directory-sync.yml'));
      await editor.hover('sync_', words.text('Synchronization job'));
    },
  },
  {
    name: 'files',
    keepsPointer: true,
    async show({ editor, problems }, words, workspace) {
      await editor.open(path.join(workspace, 'sync-settings/corp-ad.push.yaml'));
      await problems.open();
      await problems.saying('OrganizationalUnitObjectClass').waitFor();
      await editor.corrections('0 2 * * *');
    },
  },
  {
    name: 'go-to',
    async show({ page, clipboard, commands, quickInput }, words) {
      await page.keyboard.press('Escape');
      // With the leave to read it; a browser that refuses says so in a corner.
      await clipboard.allow();
      await commands.run(`${words.viewTitle}: ${words.command('goTo')}`);
      await quickInput
        .option(/^HQ OpenLDAP/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'commands',
    async show(workbench, words) {
      await workbench.quickInput.cancel();
      await workbench.commands.open();
      await workbench.quickInput.type(`>${words.viewTitle}`);
      await workbench.quickInput
        .option(new RegExp(`^${words.viewTitle}`))
        .first()
        .waitFor();
    },
  },
];
