import assert from 'node:assert/strict';
import { shoot } from '../vscode/screenshot';
import { Product } from './pages/product';

/** What the age of a result looks like at the end of what a row says first. */
const age = String.raw`(just now|\d+ (min|h|d))`;

describe('the rows of the tree', () => {
  let product: Product;
  before(async () => {
    product = await Product.start();
    await product.signIn();
  });
  afterEach(function () {
    return product.pictureOf(this);
  });
  after(() => product.dispose());

  it('show outcome and age of every provider in a side bar of the default width', async () => {
    const { tree, session } = product;
    await tree.expand('Corporate directory,');
    await tree.row('HQ OpenLDAP').waitFor();
    // The last verdict that has to be read for.
    await tree.row(/^DingTalk workspace, Hollow success/).waitFor();
    await shoot(session.page, 'tree-rows');
    const cut = await tree.root.evaluate((root, pattern) => {
      const ellipsis = 13;
      return [...root.querySelectorAll('[role="treeitem"]')].flatMap((row) => {
        const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
        for (let text = walker.nextNode(); text; text = walker.nextNode()) {
          const found = new RegExp(`^.*? · ${pattern}`).exec(text.textContent ?? '');
          if (!found) continue;
          const range = document.createRange();
          range.setStart(text, 0);
          range.setEnd(text, found[0].length);
          return [
            {
              text: found[0],
              // Room for the ellipsis of what follows, where something does.
              fits:
                range.getBoundingClientRect().right +
                  (found[0] === text.textContent ? 0 : ellipsis) <=
                (text.parentElement?.parentElement ?? row).getBoundingClientRect().right,
            },
          ];
        }
        return [];
      });
    }, age);
    assert.ok(cut.length >= 8, JSON.stringify(cut));
    assert.deepEqual(
      cut.filter(({ fits }) => !fits),
      [],
    );
  });

  it('stay where they are while verdicts are read: the editor loses a click whose row moves', async () => {
    const { tree, workbench } = product;
    await tree.collapseAll();
    await workbench.commands.run('IDaaS Sync: Refresh');
    await tree.stands();
    const top = () => tree.row(/^China/).evaluate((row) => row.getBoundingClientRect().top);
    const before = await top();
    // Of each frame, from before the reading begins until it is over.
    const seen = tree.root.evaluate(async (root) => {
      const tops = new Set<number>();
      for (let hasBegun = false, isOver = false; !isOver;) {
        const isReading = root.querySelector('[aria-label*=", Reading "]') !== null;
        isOver = hasBegun && !isReading;
        hasBegun ||= isReading;
        const region = root.querySelector('[aria-label^="China"]');
        if (region) tops.add(region.getBoundingClientRect().top);
        await new Promise(requestAnimationFrame);
      }
      return [...tops];
    });
    await tree.expand('Corporate directory,');
    assert.deepEqual(await seen, [before]);
  });

  it('stay where they are when the service slows reading, which is said above them', async () => {
    const { tree, emulator, workbench } = product;
    await tree.collapseAll();
    await workbench.commands.run('IDaaS Sync: Refresh');
    await tree.stands();
    const top = () => tree.row(/^China/).evaluate((row) => row.getBoundingClientRect().top);
    const before = await top();
    emulator.faults.set([
      { action: 'ListIdentityProviders', kind: 'throttleRetryAfter', retryAfter: 4_000, times: 1 },
    ]);
    await tree.expand('Corporate directory (staging)');
    await product.says('Slowed by the service for').waitFor();
    assert.equal(await top(), before);
    emulator.faults.clear();
    await product.says('Slowed by the service for').waitFor({ state: 'detached' });
    assert.equal(await top(), before);
  });

  it('begin with one that says what needs attention, and opens the health page', async () => {
    await product.tree.click(/^\d+ needs? attention/);
    await product.workbench.tabs.tab(/^Health/).waitFor();
    // A page takes the focus when it is there, from the palette as well.
    await product.healthPage.frame.getByRole('heading', { level: 1 }).waitFor();
  });

  it('say once that the keys are not accepted any more, with what helps', async () => {
    const { tree, emulator, workbench, session } = product;
    emulator.faults.set([{ action: '*', kind: 'expiredToken' }]);
    await workbench.commands.run('IDaaS Sync: Refresh');
    await tree.row('Session token expired, Sign In Again').waitFor();
    assert.equal(await tree.rows(/expired|Retry/).count(), 1);
    await shoot(session.page, 'tree-expired');
    emulator.faults.clear();
    await workbench.commands.run('IDaaS Sync: Refresh');
    await tree.row(/^\d+ needs? attention/).waitFor();
    assert.equal(await tree.rows(/expired|Retry/).count(), 0);
  });
});
