import assert from 'node:assert/strict';
import { hostile } from '../emulator/scenarios/company/hostile';
import { Product } from './pages/product';

/** What someone types into the service to harm whoever looks at it. */
describe('hostile text of the service', () => {
  let product: Product;

  before(async () => {
    product = await Product.start();
    await product.signIn();
    await product.tree.walk('Corporate directory (staging)', 'OpenLDAP rehearsal');
  });
  afterEach(async function () {
    await product.pictureOf(this);
    assert.deepEqual(product.alarms, []);
    assert.equal(product.session.page.isClosed(), false, 'the window was quit');
  });
  after(() => product.dispose());

  /** Elements that the text would have made. */
  const made = 'img[src="x"], script:text("alert(1)"), b:text-is("Bold"), a:text-is("click")';

  it('is text in the rows of the tree', async () => {
    const { tree, session } = product;
    for (const name of [hostile.html, hostile.markdown]) await tree.row(name).waitFor();
    const names = await tree.names();
    assert.ok(names.some((name) => name.startsWith('Sales gpj.ofni AD')));
    assert.ok(names.every((name) => !/[\u200b-\u200f\u202a-\u202e\n]/.test(name)));
    assert.equal(await session.page.locator(made).count(), 0);
  });

  for (const name of [hostile.html, hostile.markdown])
    it(`is text in the hover of ${name}`, async () => {
      const { tree, session } = product;
      // By the name, since a row can move away under the pointer while verdicts are read.
      const hover = await tree.hover(name, name);
      assert.match(await hover.innerText(), /Identity provider/);
      assert.equal(await hover.getByRole('link').count(), 0);
      assert.equal(await session.page.locator(made).count(), 0);
    });

  it('is text on the page of a job', async () => {
    const { tree, jobPage, session } = product;
    const failed = /^Job of .*, Failed,/;
    await tree.walk('OpenLDAP rehearsal', failed);
    await tree.click(failed);
    const note = jobPage.note('Error of the job');
    await note.getByText('InternalError.<b>Bold</b>').waitFor();
    await note.getByText('<script>alert(1)</script>').waitFor();
    await note
      .getByRole('button', { name: 'Show all' })
      .first()
      .click()
      .catch(() => undefined);
    await jobPage.frame.getByText(/\[click\]\(command:workbench\.action\.quit\)/).waitFor();
    assert.equal(await jobPage.frame.locator(made).count(), 0);
    assert.equal(await session.page.locator(made).count(), 0);
  });

  it('is text in a notification, and a link in it leads nowhere', async () => {
    const { tree, workbench, session, emulator } = product;
    const says = {
      code: 'Operation.[quit](command:workbench.action.quit)',
      message: '[click](command:workbench.action.quit) <img src=x onerror=alert(1)> $(zap)\nsecond',
    };
    emulator.faults.set([{ action: 'GetSynchronizationJob', kind: 'refused', says }]);
    try {
      // Another job than the one of the page, which is not asked for again.
      await tree.menu(/^Job of .*, Partially succeeded/, /^Copy Job As/);
      await workbench.quickInput.pick(/^JSON/);
      const toast = workbench.notifications.toast(/command:workbench\.action\.quit/);
      await toast.waitFor();
      assert.match(await toast.innerText(), /<img src=x onerror=alert\(1\)> \$\(zap\)|\$ \(zap\)/);
      assert.equal(await toast.getByRole('link').count(), 0);
      assert.equal(await toast.locator('.codicon-zap').count(), 0);
      assert.equal(await session.page.locator(made).count(), 0);
      await workbench.notifications.dismiss(/command:workbench\.action\.quit/);
    } finally {
      emulator.faults.clear();
    }
  });

  it('is text in a list to choose from and in the status bar', async () => {
    const { tree, workbench, session } = product;
    await tree.collapse('OpenLDAP rehearsal');
    await tree.menu(hostile.markdown, 'Watch');
    await workbench.commands.run('IDaaS Sync: Show Watched');
    const option = workbench.quickInput
      .option(/^\[click\]\s?\(command:workbench\.action\.quit\)/)
      .first();
    await option.waitFor();
    assert.equal(await option.getByRole('link').count(), 0);
    assert.equal(await session.page.locator(made).count(), 0);
    await option.click();
    const told = session.page.locator('.statusbar-item', {
      hasText: 'command:workbench.action.quit',
    });
    await told.first().waitFor();
    assert.equal(await told.getByRole('link', { name: 'click' }).count(), 0);
  });

  it('is text in the title of a tab', async () => {
    const { tree, workbench, session } = product;
    await tree.collapse('OpenLDAP rehearsal');
    const job = /^Job of/;
    await tree.expand(hostile.markdown);
    await tree.click(job);
    await workbench.tabs.tab(/^\[click\]\(command:workbench\.action\.quit/).waitFor();
    await product.jobPage.heading.filter({ hasText: hostile.markdown }).waitFor();
    assert.equal(await session.page.locator(made).count(), 0);
  });
});
