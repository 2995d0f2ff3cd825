import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { Product } from './pages/product';

/** The page of a provider's configuration, opened from its row and compared from its button. */
describe('the page of a configuration', () => {
  let product: Product;

  before(async () => {
    product = await Product.start();
    await product.signIn();
  });
  beforeEach(async () => {
    await product.tree.collapseAll();
    await product.tree.walk('Corporate directory,', 'Corp AD (outbound)', /^Configuration/);
    await product.tree.click(/^Configuration/);
    await product.configurationPage.finding('OC-01').waitFor();
  });
  afterEach(async function () {
    await product.pictureOf(this);
    product.emulator.faults.clear();
    await product.workbench.commands.run('View: Close All Editors');
  });
  after(() => product.dispose());

  /** Presses the button of the page, and chooses from what VS Code then asks. */
  async function compareWith(choice: RegExp): Promise<void> {
    await product.configurationPage.button('Compare with…').click();
    await product.workbench.quickInput.pick(choice);
  }

  /** The lines of both sides of the diff editor in front that are drawn, as they read. */
  async function sides(): Promise<string[]> {
    const editors = product.session.page.locator('.monaco-diff-editor .editor .view-lines');
    await editors.nth(1).getByText('UdPushConfiguration').waitFor();
    return Promise.all(
      [0, 1].map(async (side) => (await editors.nth(side).innerText()).replaceAll('\u00a0', ' ')),
    );
  }

  it('says what is wrong, on its row too', async () => {
    await product.configurationPage.heading.filter({ hasText: 'Corp AD (outbound)' }).waitFor();
    await product.configurationPage.finding('PWD-01').waitFor();
    await product.tree.row(/^Configuration.*2 errors/).waitFor();
  });

  it('is compared with that of another provider', async () => {
    await compareWith(/^Partner OpenLDAP/);
    await product.workbench.tabs.tab('Partner OpenLDAP ↔ Corp AD (outbound)').waitFor();
    const [theirs, mine] = await sides();
    assert.match(theirs ?? '', /"UserObjectClass": "inetOrgPerson/);
    assert.match(mine ?? '', /"OrganizationUnitObjectClass": "ou,top"/);
  });

  it('is compared with an earlier reading of this window', async () => {
    product.emulator.faults.set([
      { action: 'GetIdentityProviderUdPushConfiguration', kind: 'oddShapes' },
    ]);
    await product.configurationPage.button('Refresh').click();
    await product.configurationPage.frame.getByText('unexpected here').waitFor();
    await compareWith(/^Read at /);
    await product.workbench.tabs.tab(/^Read at .* ↔ Corp AD \(outbound\)/).waitFor();
    const [earlier, newest] = await sides();
    assert.doesNotMatch(earlier ?? '', /unexpected here/);
    assert.match(newest ?? '', /"Description": "unexpected here"/);
  });

  it('is compared with a file of the workspace', async () => {
    const file = path.join(product.session.workspace, 'ours.yaml');
    await writeFile(file, 'UdPushConfiguration:\n  PeriodicSyncStatus: of our own\n');
    await compareWith(/^File…/);
    await product.workbench.quickInput.openFile(path.dirname(file), /^ours\.yaml/);
    await product.workbench.tabs.tab('ours.yaml ↔ Corp AD (outbound)').waitFor();
    const [ours] = await sides();
    assert.match(ours ?? '', /"PeriodicSyncStatus": "of our own"/);
  });
});
