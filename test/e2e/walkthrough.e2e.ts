import path from 'node:path';
import { shoot } from '../vscode/screenshot';
import { Product } from './pages/product';

/** Four steps from the first look to the first answer; each is ticked by what it tells of having happened. */
describe('the walkthrough', () => {
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

  const titles = {
    sample: 'Look around in a made-up company',
    connect: 'Connect your own account',
    failure: 'Read why a job failed',
    id: 'Ask about an id in a file',
  };
  const open = async () => {
    await product.workbench.tabs.tab(/^(Walkthrough|Welcome|Get Started)/).click();
    // Newer releases go from there to the list of all walkthroughs.
    const entry = product.session.page.getByRole('button', {
      name: /^Get Started with IDaaS Sync/,
    });
    if ((await entry.count()) > 0 && (await entry.first().isEnabled())) await entry.first().click();
  };
  const step = (title: string, state: string) =>
    product.session.page.getByRole('checkbox', {
      // Newer releases say no more that it is the checkbox of a step.
      name: new RegExp(`^(Checkbox for Step )?${title}: ${state}$`),
    });
  const done = async (title: string) => {
    await open();
    await step(title, 'Completed').waitFor();
  };

  it('opens from the view, with nothing done yet', async () => {
    const { page } = product.session;
    await product.openView();
    // Links of the view have no address, and with it no role.
    await page.getByText('Take four steps', { exact: true }).click();
    for (const title of Object.values(titles)) await step(title, 'Not completed').waitFor();
    await page.getByRole('button', { name: 'Try with Sample Data', exact: true }).last().waitFor();
    await shoot(page, 'walkthrough');
  });

  it('ticks the first step once the rows of the sample data are there', async () => {
    const { page } = product.session;
    await page.getByRole('button', { name: 'Try with Sample Data', exact: true }).last().click();
    await product.tree.row('Corporate directory,').waitFor();
    await done(titles.sample);
  });

  it('ticks the second once the rows of an account are there', async () => {
    await product.signIn();
    await done(titles.connect);
  });

  it('ticks the third with the page of a job that failed', async () => {
    await product.tree.walk('Corporate directory,', 'Branch AD', /^Job of .*, Failed/);
    await product.tree.click(/^Job of .*, Failed/);
    await product.jobPage.heading.filter({ hasText: 'Branch AD' }).waitFor();
    await done(titles.failure);
  });

  it('ticks the fourth with a hover that knows an id in a file', async () => {
    const { editor } = product.workbench;
    const file = path.join(product.session.workspace, 'pipelines/verify-directory-sync.yml');
    await editor.open(file);
    await editor.hover(product.idOf('job:Branch AD:failed'), 'Synchronization job');
    await done(titles.id);
    await shoot(product.session.page, 'walkthrough-done');
  });
});
