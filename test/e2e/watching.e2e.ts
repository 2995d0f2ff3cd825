import assert from 'node:assert/strict';
import { Product } from './pages/product';

const running = /^Job of .*, Running/;

/** A job that ends while the window is open, in sight and watched. */
describe('a running job', () => {
  let product: Product;

  before(async () => {
    product = await Product.start();
    await product.signIn();
  });
  afterEach(function () {
    return product.pictureOf(this);
  });
  after(() => product.dispose());

  it('that is watched is told of once, also after a reload, and its row follows it', async () => {
    const { emulator, tree, workbench } = product;
    await tree.walk('Corporate directory,', '钉钉组织架构', running);
    // The editor closes a menu when the row above is drawn again, as it is while verdicts are read.
    await workbench.statusBar.item(/1 of 3 instances read/).waitFor();
    await tree.menu(running, 'Watch');
    await tree.row(/^Job of .*, Running.*watched/).waitFor();
    await workbench.reload();
    await product.openView();
    await tree.walk('Corporate directory,', '钉钉组织架构', /^Job of .*, Running.*watched/);
    assert.equal(await workbench.notifications.all.count(), 0);

    emulator.clock.advance(120_000);
    const toast = workbench.notifications.toast(/钉钉组织架构/);
    await toast.waitFor();
    assert.match(await toast.innerText(), /Succeeded|Healthy/);
    await tree.row(running).waitFor({ state: 'detached' });
    await workbench.notifications.press(/钉钉组织架构/, 'Open');
    await product.jobPage.heading.filter({ hasText: '钉钉组织架构' }).waitFor();
    assert.equal(await workbench.notifications.all.count(), 0);
    await workbench.commands.run('IDaaS Sync: Show Watched');
    await product.session.page.getByText('Nothing is watched').first().waitFor();
  });
});
