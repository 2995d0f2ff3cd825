import assert from 'node:assert/strict';
import * as path from 'node:path';
import type { Locator } from 'playwright-core';
import { Product } from './pages/product';

/** Ids in files, tickets and addresses, and the ways from them to the thing. */
describe('an id', () => {
  let product: Product;

  before(async () => {
    product = await Product.start({ demoWorkspace: true });
    await product.signIn();
    await product.workbench.clipboard.allow();
  });
  afterEach(async function () {
    await product.pictureOf(this);
    await product.session.page.keyboard.press('Escape');
    if ((await filtered().count()) > 0) await product.clearFilter();
    await product.workbench.commands.run('View: Close All Editors');
  });
  after(() => product.dispose());

  const filtered = () => product.tree.title(/^Clear Filter/);
  const failedJob = () => product.idOf('job:Branch AD:failed');
  const file = (name: string) => path.join(product.session.workspace, name);
  const jobPage = async (heading: string) => {
    const { frame } = product.jobPage;
    await frame.getByRole('heading', { level: 1, name: heading }).waitFor();
    await frame.getByText(failedJob()).first().waitFor();
  };

  it('in a pipeline tells under the pointer what it is, and Open leads to the job', async () => {
    const { editor } = product.workbench;
    await editor.open(file('pipelines/verify-directory-sync.yml'));
    const hover = await editor.hover(failedJob(), 'Synchronization job');
    const text = (await hover.textContent()) ?? '';
    assert.match(text, /^\s*Job of .*Synchronization job · Failed · LdapException/);
    assert.match(text, /Belongs to: Corporate directory · China \(Hangzhou\)/);
    await hover
      .getByRole('link', { name: 'Open', exact: true })
      .or(hover.getByText('Open', { exact: true }))
      .first()
      .click();
    await jobPage('Branch AD');
  });

  it('in the sentence of a ticket is found by Go to…', async () => {
    const { quickInput } = product.workbench;
    await product.goTo(`INC-2041: since this morning ${failedJob()} fails, can you look?`);
    const found = quickInput.option(/^Branch AD, .*Failed/);
    await found.waitFor();
    await quickInput.accept();
    await jobPage('Branch AD');
  });

  it('on the clipboard is in the box of Go to… already, and Enter opens it', async () => {
    const { clipboard, commands, quickInput } = product.workbench;
    await product.tree.click('Corporate directory,');
    await clipboard.write(`INC-2041: ${failedJob()} fails`);
    await commands.run('IDaaS Sync: Go to Job or Id…');
    await quickInput.option(/^Branch AD, .*Failed/).waitFor();
    assert.equal(await quickInput.box.inputValue(), `INC-2041: ${failedJob()} fails`);
    await quickInput.accept();
    await jobPage('Branch AD');
    await clipboard.write('');
  });

  it('is shown in the tree although the filter hides it, and the filter stays', async () => {
    const { quickInput } = product.workbench;
    const { tree } = product;
    await tree.title(/^Filter Jobs/).click();
    await quickInput.pick(/^Status/);
    await quickInput.pick(/Succeeded$/);
    await product.says('Only: ').waitFor();
    await product.goTo(failedJob());
    const found: Locator = quickInput.option(/^Branch AD, .*Failed/);
    await found.hover();
    await found.getByRole('button', { name: 'Reveal in Tree' }).click();
    const row = tree.row(/^Job of .*outside the filter/);
    await row.waitFor();
    assert.equal(await row.getAttribute('aria-selected'), 'true');
    await product.says('Only: ').waitFor();
  });

  it('in an address copied from a row is opened after the question of the editor', async () => {
    const { commands, quickInput, clipboard } = product.workbench;
    await product.goTo(failedJob());
    await quickInput.option(/^Branch AD, .*Failed/).waitFor();
    await quickInput.accept();
    await jobPage('Branch AD');
    await commands.run('IDaaS Sync: Copy Link');
    const link = await clipboard.has(/:\/\/idaas-sync\.idaas-sync-explorer\/open\?/);
    assert.match(link, new RegExp(`[?&]id=${failedJob()}(&|$)`));
    await commands.run('View: Close All Editors');

    await commands.run('Developer: Open URL');
    await quickInput.submit(link);
    const question = product.workbench.modal(/IDaaS Sync Explorer/);
    await question.getByRole('button', { name: 'Open' }).click();
    await jobPage('Branch AD');
  });
});
