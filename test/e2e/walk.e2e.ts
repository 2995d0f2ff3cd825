import { Product } from './pages/product';
import { walk } from './pages/walk';

/** Each surface once, as the newest VS Code has to show them too; each step begins where the one before ended. */
describe('a walk', () => {
  let product: Product;
  let lost = false;

  before(async () => {
    product = await Product.start({ demoWorkspace: true });
  });
  beforeEach(function () {
    if (lost) this.skip();
  });
  afterEach(function () {
    lost ||= this.currentTest?.state === 'failed';
    return product.pictureOf(this);
  });
  after(() => product.dispose());

  for (const surface of walk)
    it(`comes by ${surface.name.replaceAll('-', ' ')}`, async () => {
      await surface.show(product);
      // Away from everything that reacts to a pointer above it.
      if (!surface.keepsPointer) await product.session.page.mouse.move(900, 14);
    });
});
