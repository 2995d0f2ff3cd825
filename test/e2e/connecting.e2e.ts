import assert from 'node:assert/strict';
import { Product } from './pages/product';

/** One person's way from the first look to the last; each step begins where the one before ended. */
describe('connecting', () => {
  let product: Product;
  let lost = false;

  before(async () => {
    product = await Product.start();
  });
  beforeEach(function () {
    if (lost) this.skip();
  });
  afterEach(function () {
    lost ||= this.currentTest?.state === 'failed';
    return product.pictureOf(this);
  });
  after(() => product.dispose());

  const welcome = (name: string) => product.session.page.getByRole('button', { name, exact: true });
  const calls = () =>
    product.emulator.calls.map(({ action, region }) => `${action} ${region}`).sort();
  const account = () => product.workbench.statusBar.item(/^IDaaS connection/);

  it('is what the view proposes at first, without having called anything', async () => {
    await product.openView();
    await welcome('Add Connection').waitFor();
    await welcome('Try with Sample Data').waitFor();
    assert.equal(await account().count(), 0);
    assert.equal(await product.workbench.commands.offers('IDaaS Sync: Sign Out…'), false);
    assert.deepEqual(calls(), []);
  });

  it('has a sentence for a wrong secret, and keeps nothing', async () => {
    const { workbench } = product;
    await welcome('Add Connection').click();
    await product.typeKeys(product.identity('main').accessKeyId, 'wrongSecret');
    const toast = workbench.notifications.toast(/The AccessKey secret is wrong\. Enter it again\./);
    await toast.waitFor();
    assert.match((await toast.textContent()) ?? '', /SignatureDoesNotMatch, request [0-9A-F-]{36}/);
    await workbench.notifications.dismiss(/The AccessKey secret is wrong/);
    await welcome('Add Connection').waitFor();
    assert.equal(await account().count(), 0);
  });

  it('shows the instances and the account once the keys are right', async () => {
    const { accessKeyId, accessKeySecret, accountId } = product.identity('main');
    await welcome('Add Connection').click();
    await product.typeKeys(accessKeyId, accessKeySecret);
    await product.acceptRegions();
    await product.tree.row('Corporate directory,').waitFor();
    await product.tree.row('Corporate directory (staging)').waitFor();
    await product.tree.row('Example Manufacturing APAC').waitFor();
    await product.says(`reader · ${accountId}`).waitFor();
    await account().waitFor();
  });

  it('is remembered by a window that opens anew, which calls nothing by itself', async () => {
    const { workbench, emulator } = product;
    await workbench.activityBar.open('Explorer');
    emulator.calls.length = 0;
    await workbench.reload();
    await account().waitFor();
    assert.deepEqual(calls(), []);
    await product.openView();
    await product.tree.row('Corporate directory,').waitFor();
    await product.tree.row('Example Manufacturing APAC').waitFor();
    assert.deepEqual(calls(), ['ListInstances ap-southeast-1', 'ListInstances cn-hangzhou']);
  });

  it('gives the connection another name from the status bar', async () => {
    const { quickInput } = product.workbench;
    await account().click();
    await quickInput.pick(/^Rename…/);
    await quickInput.submit('Production');
    await product.workbench.statusBar.item(/^IDaaS connection Production/).waitFor();
  });

  it('takes a second account and switches back from the status bar', async () => {
    const { workbench } = product;
    const { accessKeyId, accessKeySecret } = product.identity('second-account');
    await account().click();
    await workbench.quickInput.pick(/^Add connection…/);
    await product.typeKeys(accessKeyId, accessKeySecret);
    await product.acceptRegions();
    await product.tree.row('Contoso Logistics').waitFor();
    assert.equal(await product.tree.rows(/Corporate directory/).count(), 0);
    await account().click();
    await workbench.quickInput.pick(/^Switch to Production/);
    await product.tree.row('Corporate directory,').waitFor();
    assert.equal(await product.tree.rows(/Contoso/).count(), 0);
  });

  it('shows fewer instances when a region is taken away', async () => {
    const { quickInput } = product.workbench;
    await account().click();
    await quickInput.pick(/^Edit regions…/);
    await quickInput.tickable(/^ap-southeast-1/).click();
    await quickInput.button('OK').click();
    await product.tree.row('Example Manufacturing APAC').waitFor({ state: 'detached' });
    await product.tree.row('Corporate directory,').waitFor();
  });

  it('ends with the sign-out of each, and the view as it was at first', async () => {
    const { workbench } = product;
    for (const name of ['Production', 'other']) {
      await workbench.statusBar.item(new RegExp(`^IDaaS connection ${name}`)).click();
      await workbench.quickInput.pick(/^Sign out/);
      const question = workbench.modal(`Sign out of "${name}"?`);
      await question.getByRole('button', { name: 'Sign Out' }).click();
      await question.waitFor({ state: 'detached' });
    }
    await welcome('Add Connection').waitFor();
    await account().waitFor({ state: 'detached' });
    await workbench.reload();
    await product.openView();
    await welcome('Add Connection').waitFor();
  });

  it('needs no account for sample data', async () => {
    const { emulator } = product;
    emulator.calls.length = 0;
    await welcome('Try with Sample Data').click();
    await product.tree.walk('Corporate directory,', 'HQ OpenLDAP', /^Job of/);
    await product.workbench.statusBar.item(/^IDaaS connection Sample data/).waitFor();
    assert.deepEqual(calls(), []);
  });
});
