import type { Workbench } from '../e2e/harness/workbench';

/** Something worth a picture. Each begins where the one before has ended. */
export interface Surface {
  readonly name: string;
  show(workbench: Workbench): Promise<void>;
}

const view = 'IDaaS Sync';

export const surfaces: readonly Surface[] = [
  {
    name: 'instances',
    async show(workbench) {
      await workbench.activityBar.open('IDaaS Sync');
      await workbench.tree(view).row('Corporate directory,').waitFor();
      await workbench.sideBar.resize(440);
    },
  },
  {
    name: 'providers',
    async show(workbench) {
      await workbench.tree(view).expand('Corporate directory,');
      await workbench.tree(view).row('All jobs').waitFor();
    },
  },
  {
    name: 'jobs',
    async show(workbench) {
      await workbench.tree(view).walk('HQ OpenLDAP', /^Job of/);
    },
  },
  {
    name: 'job',
    async show(workbench) {
      await workbench.tree(view).click(/^Job of .*Partially succeeded/);
      await workbench.webview().frame.getByRole('table').first().waitFor();
    },
  },
  {
    name: 'failed-job',
    async show(workbench) {
      await workbench.tree(view).collapse('HQ OpenLDAP');
      await workbench.tree(view).expand('Branch AD');
      await workbench.tree(view).click(/^Job of .*Failed/);
      await workbench.webview().frame.getByText('Failed').first().waitFor();
    },
  },
  {
    name: 'configuration',
    async show(workbench) {
      await workbench.tree(view).collapse('Branch AD');
      await workbench.tree(view).expand('Corp AD (outbound)');
      await workbench.tree(view).click('Configuration');
      await workbench.webview().frame.getByRole('heading', { name: 'Findings' }).waitFor();
    },
  },
  {
    name: 'commands',
    async show(workbench) {
      await workbench.commands.open();
      await workbench.quickInput.type('>IDaaS Sync');
      await workbench.quickInput
        .option(/^IDaaS Sync/)
        .first()
        .waitFor();
    },
  },
];
