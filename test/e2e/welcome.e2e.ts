import assert from 'node:assert/strict';
import type { FaultKind } from '../emulator/start';
import { shoot } from '../vscode/screenshot';
import { Product } from './pages/product';

/** What the view says where it has no rows, and the way out of each state that it offers. */
describe('the view without rows', () => {
  let product: Product;
  before(async () => {
    product = await Product.start();
    await product.signIn();
  });
  afterEach(function () {
    return product.pictureOf(this);
  });
  after(() => product.dispose());

  const button = (name: string) => product.session.page.getByRole('button', { name, exact: true });
  const instance = () => product.tree.row('Corporate directory,');

  const states: readonly [FaultKind, said: string, button: string][] = [
    ['denied', 'This account may not list IDaaS instances.', 'Copy RAM Policy'],
    ['expiredToken', 'The service does not accept the keys of this connection', 'Sign In Again'],
    ['reset', 'Alibaba Cloud IDaaS cannot be reached in any region', 'Switch Connection'],
  ];
  for (const [kind, said, offered] of states) {
    it(`says what helps against ${kind}, and shows the rows once a retry succeeds`, async () => {
      const { emulator, workbench } = product;
      emulator.faults.set([{ action: 'ListInstances', kind }]);
      await workbench.reload();
      await product.openView();
      await product.says(said).waitFor();
      await button(offered).waitFor();
      await shoot(product.session.page, `welcome-${kind}`);
      emulator.faults.clear();
      await button('Retry').click();
      await instance().waitFor();
    });
  }

  it('says that there are no instances in the regions of the connection', async () => {
    const { quickInput, statusBar } = product.workbench;
    await statusBar.item(/^IDaaS connection/).click();
    await quickInput.pick(/^Edit regions…/);
    for (const region of [/^cn-hangzhou/, /^ap-southeast-1/, /^eu-central-1/]) {
      await quickInput.tickable(region).click();
    }
    await quickInput.button('OK').click();
    await product.says('There are no IDaaS instances in the regions of this connection.').waitFor();
    await shoot(product.session.page, 'welcome-noInstances');
    await button('Edit Regions').click();
    await quickInput.tickable(/^cn-hangzhou/).click();
    await quickInput.button('OK').click();
    await instance().waitFor();
  });

  it('says which filter hides all jobs, and clears it with a click', async () => {
    const { tree, workbench } = product;
    await tree.expand('Corporate directory,');
    await workbench.commands.run('IDaaS Sync: Filter Jobs…');
    await workbench.quickInput.pick(/^Status/);
    await workbench.quickInput.pick(/^Not started/);
    await tree.expand('HQ OpenLDAP');
    const nothing = tree.row('No jobs match the filter, Clear filter');
    await nothing.waitFor();
    await shoot(product.session.page, 'welcome-filter');
    await nothing.click();
    await tree.row(/^Job of/).waitFor();
    assert.equal(await nothing.count(), 0);
  });
});

describe('the view in Restricted Mode', () => {
  let product: Product;
  before(async () => {
    product = await Product.start({
      settings: {
        'security.workspace.trust.enabled': true,
        'security.workspace.trust.startupPrompt': 'never',
      },
    });
  });
  afterEach(function () {
    return product.pictureOf(this);
  });
  after(() => product.dispose());

  it('says what is left out, beside what the view proposes at first', async () => {
    const { page } = product.session;
    await product.openView();
    await product.says('In Restricted Mode, ids in the files').waitFor();
    await page.getByRole('button', { name: 'Add Connection', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Manage Workspace Trust', exact: true }).waitFor();
    await shoot(page, 'welcome-restricted');
  });
});
