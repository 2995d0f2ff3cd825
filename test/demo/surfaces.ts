import type { Workbench } from '../e2e/harness/workbench';

/** Something worth a picture. Each begins where the one before has ended. */
export interface Surface {
  readonly name: string;
  show(workbench: Workbench): Promise<void>;
}

export const surfaces: readonly Surface[] = [
  {
    name: 'tree',
    async show(workbench) {
      await workbench.activityBar.open('IDaaS Sync');
      await workbench
        .tree(/IDaaS Sync|Explorer|Instances/)
        .walk('Corporate directory', 'HQ OpenLDAP', /failed|partial|success/i);
    },
  },
  {
    name: 'job',
    async show(workbench) {
      await workbench.tree(/IDaaS Sync|Explorer|Instances/).click(/partial/i);
      await workbench.webview().frame.getByRole('table').first().waitFor();
    },
  },
  {
    name: 'commands',
    async show(workbench) {
      await workbench.page.keyboard.press('F1');
      await workbench.quickInput.type('>IDaaS Sync');
      await workbench.quickInput
        .option(/^IDaaS Sync/)
        .first()
        .waitFor();
    },
  },
];
