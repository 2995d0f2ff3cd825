import assert from 'node:assert/strict';
import { shoot } from '../vscode/screenshot';
import { hostVersion, newest } from '../vscode/versions';
import type { Settings } from '../vscode/settings';
import { Product } from './pages/product';

const aboutRun = 'IDaaS Sync: Ask about This Run';
const aboutPage = 'IDaaS Sync: Ask about This Page';
const failed = /^Job of .*, Failed,/;

/** The window with the page of a failed job in front. */
async function withJob(settings: Settings): Promise<Product> {
  const product = await Product.start({ settings });
  await product.signIn();
  await product.tree.walk('Corporate directory,', 'Branch AD', failed);
  await product.tree.click(failed);
  await product.jobPage.heading.filter({ hasText: 'Branch AD' }).waitFor();
  return product;
}

/** Opens the health page and waits for its rows. */
async function openHealth({ workbench, healthPage }: Product): Promise<void> {
  await workbench.commands.run('IDaaS Sync: Show Health');
  await healthPage.frame.getByText('Branch AD').first().waitFor();
}

describe('agents, where the editor has no chat', () => {
  let product: Product;

  before(async () => {
    product = await withJob({ 'chat.disableAIFeatures': true });
  });
  afterEach(function () {
    return product.pictureOf(this);
  });
  after(() => product.dispose());

  it('are asked nothing: no page offers it', async () => {
    const { commands } = product.workbench;
    assert.equal(await commands.offers('IDaaS Sync: Open Raw JSON'), true);
    assert.equal(await commands.offers(aboutRun), false);
    await openHealth(product);
    assert.equal(await commands.offers('IDaaS Sync: Copy Link'), true);
    assert.equal(await commands.offers(aboutPage), false);
  });
});

// The older one, as it comes from the registry, knows the commands of a chat and has none.
const whereChatIs = hostVersion().vscode === newest.vscode ? describe : describe.skip;

whereChatIs('agents, where the editor has a chat', () => {
  let product: Product;

  before(async () => {
    product = await withJob({ 'chat.disableAIFeatures': false });
  });
  afterEach(function () {
    return product.pictureOf(this);
  });
  after(() => product.dispose());

  /** Asks with the command, and waits until the box holds the question; nothing is sent. */
  async function ask(command: string, question: RegExp): Promise<void> {
    const { page } = product.session;
    await product.workbench.commands.run(command);
    const box = page
      .getByRole('textbox', { name: /chat|agent/i })
      .or(page.locator('.interactive-input-editor'));
    await box.getByText(question).first().waitFor();
    // What is sent becomes a row of the talk.
    assert.equal(await page.locator('.interactive-request').count(), 0);
  }

  it('are asked about a run', async () => {
    await ask(aboutRun, /#idaasSyncJob/);
    await shoot(product.session.page, 'ask-about-run');
  });

  it('are asked about the pages of health and of settings', async () => {
    await openHealth(product);
    await ask(aboutPage, /#idaasSyncTargets/);
    await shoot(product.session.page, 'ask-about-health');
    await product.tree.click(/^Configuration/);
    await product.configurationPage.heading.waitFor();
    await ask(aboutPage, /#idaasSyncConfiguration/);
    await shoot(product.session.page, 'ask-about-configuration');
  });
});
