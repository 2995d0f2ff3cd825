import * as path from 'node:path';
import type { Pictured } from './pictured';
import type { Product } from './product';

const failedJob = (product: Product) => product.idOf('job:Branch AD:failed');
const file = ({ session }: Product, name: string) => path.join(session.workspace, name);

/** Ids in files and in *Go to…*, in a window with the demo workspace and without a connection. */
export const picturedIds: readonly Pictured[] = [
  {
    name: '30-hover-signed-out',
    keepsPointer: true,
    async show(product) {
      const { editor } = product.workbench;
      await editor.open(file(product, 'tickets/INC-2041.md'));
      await editor.hover(failedJob(product), 'Add a connection to look it up');
    },
  },
  {
    name: '31-hover-job',
    keepsPointer: true,
    async show(product) {
      await product.signIn();
      await product.tree.expand('Corporate directory,');
      await product.tree.row('All jobs').waitFor();
      const { editor } = product.workbench;
      await editor.open(file(product, 'pipelines/verify-directory-sync.yml'));
      await editor.hover(failedJob(product), 'Synchronization job');
    },
  },
  {
    name: '32-hover-provider',
    keepsPointer: true,
    async show(product) {
      const { editor } = product.workbench;
      await editor.open(file(product, 'config/portal-client.json'));
      await editor.hover(product.idOf('provider:HQ OpenLDAP'), 'Last run');
    },
  },
  {
    name: '33-hover-missing',
    keepsPointer: true,
    async show(product) {
      const { editor } = product.workbench;
      await product.workbench.commands.run('File: New Untitled Text File');
      await product.session.page.keyboard.type(
        'gone: sync_0000347vjovtcf41li0fgsd98gn24q9nj9abcde ',
      );
      await editor.hover('sync_0000347vjovtcf41li0fgsd98gn24q9nj9abcde', 'Not in any');
    },
  },
  {
    name: '34-go-to',
    async show({ workbench, session }) {
      await session.page.keyboard.press('Escape');
      // With the leave to read it; a browser that refuses says so in a corner.
      await workbench.clipboard.allow();
      await workbench.commands.run('IDaaS Sync: Go to Job or Id…');
      await workbench.quickInput
        .option(/HQ OpenLDAP/)
        .first()
        .waitFor();
    },
  },
  {
    name: '35-go-to-found',
    async show(product) {
      const { quickInput } = product.workbench;
      await quickInput.type(
        `INC-2041: ${failedJob(product)} and sync_0000347vjovtcf41li0fgsd98gn24q9nj9abcde`,
      );
      await quickInput.option(/Not in any/).waitFor();
      await quickInput.option(/^Branch AD, .*Failed/).waitFor();
    },
  },
  {
    name: '36-look-up-selection',
    async show(product) {
      const { editor, commands, quickInput } = product.workbench;
      await quickInput.cancel();
      await editor.open(file(product, 'logs/portal-sync-watch.log'));
      await editor.click('watch started');
      await product.session.page.keyboard.press('ControlOrMeta+A');
      await commands.run('IDaaS Sync: Look Up Id Under Cursor');
      await quickInput
        .option(/^Branch AD, /)
        .first()
        .waitFor();
      await quickInput
        .option(/^GitLab \(SCIM\), /)
        .first()
        .waitFor();
    },
  },
  {
    name: '37-editor-menu',
    async show(product) {
      const { editor, quickInput } = product.workbench;
      await quickInput.cancel();
      await product.session.page.keyboard.press('ArrowUp');
      await editor.menu('watch started', 'Look Up Id Under Cursor');
    },
  },
  {
    name: '38-revealed',
    async show(product) {
      const { tree, workbench, session } = product;
      await session.page.keyboard.press('Escape');
      await tree.title(/^Filter Jobs/).click();
      await workbench.quickInput.pick(/^Status/);
      await workbench.quickInput.pick(/Succeeded$/);
      await product.goTo(failedJob(product));
      const found = workbench.quickInput.option(/^Branch AD, .*Failed/);
      await found.hover();
      await found.getByRole('button', { name: 'Reveal in Tree' }).click();
      await tree.row(/^Job of .*outside the filter/).waitFor();
    },
  },
];
