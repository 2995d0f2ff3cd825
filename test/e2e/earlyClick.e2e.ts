import assert from 'node:assert/strict';
import { Product } from './pages/product';

const reloads = 10;

/** How soon after a row appears it is clicked on, in milliseconds: sooner than anybody reads. */
const early = 150;

describe('an early click', () => {
  let product: Product;

  before(async () => {
    product = await Product.start();
    await product.openView();
    await product.workbench.commands.run('IDaaS Sync: Try with Sample Data');
    await product.tree.row('Corporate directory,').waitFor();
  });
  afterEach(function () {
    return product.pictureOf(this);
  });
  after(() => product.dispose());

  for (let n = 1; n <= reloads; n++)
    it(`unfolds a provider as soon as it appears, after reload ${n}`, async () => {
      const { session, tree, workbench } = product;
      await workbench.reload();
      await product.openView();
      await tree.expand('Corporate directory,');
      await tree.row('HQ OpenLDAP').waitFor();
      await session.page.waitForTimeout(early);
      await tree.expand('HQ OpenLDAP');
      await tree.row(/^Job of/).waitFor();
      assert.equal(await tree.rows(/^Loading/).count(), 0);
    });
});
