import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { Product } from './pages/product';

const failed = /^Job of .*, Failed,/;
const partial = /^Job of .*, Partially succeeded,/;
const running = /^Job of .*, Running/;

/** The page of a job; each test opens what it needs and closes it afterwards. */
describe('the page of a job', () => {
  let product: Product;

  before(async () => {
    product = await Product.start();
    await product.signIn();
  });
  afterEach(async function () {
    await product.pictureOf(this);
    product.emulator.faults.clear();
    await product.workbench.commands.run('View: Close All Editors');
  });
  after(() => product.dispose());

  /** Brings a job into sight; with one provider open at a time no row is out of it. */
  async function find(provider: string, job: RegExp): Promise<void> {
    await product.tree.collapseAll();
    await product.tree.walk('Corporate directory,', provider, job);
  }

  async function openPartial(): Promise<void> {
    await find('HQ OpenLDAP', partial);
    await product.tree.click(partial);
    await product.jobPage.table.waitFor();
  }

  // First, because the job ends within two minutes of its own.
  it('follows a running job to its end', async () => {
    await find('钉钉组织架构', running);
    await product.tree.click(running);
    const { jobPage, emulator } = product;
    await jobPage.frame.getByText('follows the job until it ends').waitFor();
    emulator.clock.advance(120_000);
    await jobPage.frame.getByText('Succeeded', { exact: true }).first().waitFor();
    await jobPage.frame.getByText('follows the job until it ends').waitFor({ state: 'detached' });
  });

  it('explains why a job failed', async () => {
    await find('Branch AD', failed);
    await product.tree.click(failed);
    const { jobPage } = product;
    await jobPage.heading.filter({ hasText: 'Branch AD' }).waitFor();
    await jobPage.frame.getByText('Failed', { exact: true }).first().waitFor();
    const note = jobPage.note('Error of the job');
    await note.getByText('LdapException.InvalidCredentials').waitFor();
    await note.getByText(/AcceptSecurityContext error, data 52e/).waitFor();
    await note
      .getByText('RFC 4511: invalidCredentials (49), ERROR_LOGON_FAILURE (0x52e)')
      .waitFor();
  });

  it('has a cell that is read by its name', async () => {
    await openPartial();
    const name = await product.jobPage.cellName('Users, Created');
    assert.match(
      name,
      /^Users, Created: [\d,]+ total, [\d,]+ succeeded, [\d,]+ failed, [\d,]+ skipped/,
    );
  });

  it('is copied as Markdown with the same numbers', async () => {
    await openPartial();
    const { jobPage, workbench } = product;
    const name = await jobPage.cellName('Users, Created');
    await jobPage.choose('Copy as…', 'Full table (Markdown)');
    const text = await workbench.clipboard.has(/^# HQ OpenLDAP/);
    const [total, success] = name.match(/[\d,]+(?= (total|succeeded))/g) ?? [];
    const plain = (count = '') => count.replaceAll(',', '');
    assert.ok(text.includes(`| **Users** | ${plain(total)} (${plain(success)} succeeded,`), text);
  });

  it('is saved as CSV to the file that is named', async () => {
    await openPartial();
    const { jobPage, workbench, session } = product;
    await jobPage.choose('More actions', 'Save as CSV…');
    const file = path.join(session.workspace, 'result.csv');
    await workbench.quickInput.saveAs(/sync_\w+\.csv$/, file);
    await workbench.notifications.toast('Saved as result.csv.').waitFor();
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\r\n');
    assert.match(
      lines[0] ?? '',
      /^\ufeffsynchronizationJobId,status,.*,kind,operation,total,success/,
    );
    // Four kinds by six operations.
    assert.equal(lines.length, 1 + 24);
    assert.ok(lines.slice(1).every((line) => line.includes(',partial_success,ingress,')));
    await workbench.notifications.press('Saved as result.csv.', 'Open');
    await workbench.tabs.tab(/^result\.csv/).waitFor();
  });

  it('opens its answer as a read-only document', async () => {
    await find('Branch AD', failed);
    await product.tree.click(failed);
    const { jobPage, workbench } = product;
    await jobPage.heading.waitFor();
    await jobPage.choose('More actions', 'Raw JSON');
    await workbench.tabs.tab(/^sync_\w+\.json/).waitFor();
    const editor = product.session.page.getByRole('textbox', { name: /sync_\w+\.json/ });
    await editor.focus();
    await product.session.page.keyboard.type('x');
    await product.session.page
      .getByRole('alert')
      .filter({ hasText: 'Cannot edit' })
      .waitFor({ state: 'attached' });
  });

  it('stays when another job is opened to the side', async () => {
    const { tree, workbench } = product;
    await openPartial();
    await find('Branch AD', failed);
    await tree.action(failed, /^Open Job to the Side/);
    await workbench.tabs.tab(/^Branch AD, /).waitFor();
    await workbench.tabs.tab(/^HQ OpenLDAP, /).waitFor();
    assert.equal((await workbench.tabs.titles()).length, 2);
  });

  it('gives its place to the next job', async () => {
    const { tree, workbench } = product;
    await openPartial();
    await find('Branch AD', failed);
    await tree.click(failed);
    await product.jobPage.heading.filter({ hasText: 'Branch AD' }).waitFor();
    assert.equal((await workbench.tabs.titles()).length, 1);
  });

  it('keeps its data beside a failure, until Retry succeeds', async () => {
    await openPartial();
    const { jobPage, emulator, workbench } = product;
    emulator.faults.set([{ action: 'GetSynchronizationJob', kind: 'denied' }]);
    await jobPage.button('Refresh').click();
    const note = jobPage.note('Failure of the last read');
    await note.getByText(/Permission eiam:GetSynchronizationJob is missing/).waitFor();
    await note.getByText('The data below is what was read before.').waitFor();
    await jobPage.cell('Users, Created').waitFor();
    assert.equal(await workbench.notifications.all.count(), 0);
    emulator.faults.clear();
    await note.getByRole('button', { name: 'Retry' }).click();
    await note.waitFor({ state: 'detached' });
  });

  it('is there again with its data after the window was reloaded', async () => {
    await openPartial();
    const name = await product.jobPage.cellName('Users, Created');
    await product.workbench.reload();
    await product.jobPage.heading.filter({ hasText: 'HQ OpenLDAP' }).waitFor();
    assert.equal(await product.jobPage.cellName('Users, Created'), name);
    await product.openView();
  });
});
