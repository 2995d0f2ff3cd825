import assert from 'node:assert/strict';
import { Product } from './pages/product';

/** How long lists take, in milliseconds: long enough to walk onto the row that says so. */
const delay = 3_000;

/** With keyboard and screen reader alone, which both are where the tree says its active descendant is. */
describe('a row that says Loading…', () => {
  let product: Product;

  before(async () => {
    product = await Product.start({ demoWorkspace: true });
    await product.signIn();
  });
  // Each test unfolds what nobody has read before it.
  beforeEach(async () => {
    product.emulator.faults.set([{ action: '*', kind: 'slow', delay }]);
    await product.tree.collapseAll();
  });
  afterEach(function () {
    return product.pictureOf(this);
  });
  after(() => product.dispose());

  const press = (key: string) => product.session.page.keyboard.press(key);

  /** Waits until a screen reader would say the row, in a tree that has the focus. */
  async function heard(name: RegExp): Promise<void> {
    const { tree, session } = product;
    await tree.focused(name).waitFor();
    const said = await tree.root.evaluate((root) => ({
      hasFocus: root === document.activeElement,
      name: document
        .getElementById(root.getAttribute('aria-activedescendant') ?? '')
        ?.getAttribute('aria-label'),
    }));
    assert.equal(said.hasFocus, true, 'the tree has the focus');
    assert.match(said.name ?? '', name);
    assert.equal(await session.page.evaluate(() => document.hasFocus()), true);
  }

  it('leads the keyboard to the first real row, which takes its place and the focus', async () => {
    const { tree } = product;
    // A click unfolds as well.
    await tree.click('Corporate directory,');
    await tree.row('Loading…').waitFor();
    await press('ArrowDown');
    await heard(/^Loading…$/);
    await heard(/^HQ OpenLDAP,/);
    await press('ArrowRight');
    await tree.row('Loading…').waitFor();
    // Over what is there already.
    await press('ArrowDown');
    await heard(/^Configuration/);
    await press('ArrowDown');
    await heard(/^Loading…$/);
    await heard(/^Job of /);
    await press('ArrowUp');
    await heard(/^Configuration/);
  });

  it('leaves focus and selection where they are', async () => {
    const { tree } = product;
    const isHeard = async (row: string) => {
      await heard(new RegExp(`^${row},`));
      assert.equal(await tree.row(row).getAttribute('aria-selected'), 'true');
    };
    for (const [row, below] of [
      ['Example Manufacturing APAC', /^Singapore AD,/],
      ['Singapore AD', /^Job of /],
    ] as const) {
      await tree.click(row);
      await tree.row('Loading…').waitFor();
      await isHeard(row);
      await tree.row(below).waitFor();
      await isHeard(row);
    }
  });

  it('is passed on the way to a row that is revealed, which gets focus and selection', async () => {
    const { tree, workbench } = product;
    const { quickInput } = workbench;
    await product.goTo(product.idOf('job:Branch AD:failed'));
    const found = quickInput.option(/^Branch AD, .*Failed/);
    await found.hover();
    await found.getByRole('button', { name: 'Reveal in Tree' }).click();
    await heard(/^Job of .*, Failed/);
    assert.equal(await tree.focused(/^Job of .*, Failed/).getAttribute('aria-selected'), 'true');
    assert.equal(await tree.rows(/^Loading…$/).count(), 0);
  });
});
