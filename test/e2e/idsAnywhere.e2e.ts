import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Locator } from 'playwright-core';
import { shoot } from '../vscode/screenshot';
import { hostile } from '../emulator/scenarios/company/hostile';
import { Product } from './pages/product';

/** Everything the editor shows text in: hover and link lead to the job from each. */
describe('an id in whatever shows text', () => {
  let product: Product;

  before(async () => {
    product = await Product.start({
      demoWorkspace: true,
      // As a user finds it, who has not been asked yet.
      settings: { 'idaasSync.inlayHints': undefined, 'editor.minimap.enabled': false },
    });
    await product.signIn();
    await product.workbench.clipboard.allow();
  });
  afterEach(async function () {
    await product.pictureOf(this);
    await product.session.page.keyboard.press('Escape');
    await product.workbench.commands.run('View: Close All Editors');
  });
  after(() => product.dispose());

  const failedJob = () => product.idOf('job:Branch AD:failed');
  const file = (name: string) => path.join(product.session.workspace, name);
  /** Opens a new file of the workspace. */
  const write = async (name: string, content: string) => {
    await writeFile(file(name), content);
    await product.workbench.editor.open(file(name));
  };
  const tellsOfJob = (shown = failedJob()) =>
    product.workbench.editor.hover(shown, /Synchronization job · Failed · LdapException/);
  const leadsToJob = async (text = failedJob()) => {
    await product.workbench.editor.follow(text);
    const { frame } = product.jobPage;
    await frame.getByRole('heading', { level: 1, name: 'Branch AD' }).waitFor();
    await frame.getByText(failedJob()).first().waitFor();
  };

  it('has its name beside it once that is wanted, and a lens with the verdict', async () => {
    const { editor, notifications, settings } = product.workbench;
    const page = product.session.page;
    await product.tree.expand('Corporate directory,');
    await product.tree.row('HQ OpenLDAP,').waitFor();
    await editor.open(file('logs/portal-sync-watch.log'));
    const offer = notifications.toast(/Some ids in this file are known/);
    await offer.waitFor();
    await shoot(page, 'ids-anywhere-offer');
    await offer.getByRole('button', { name: 'Show Names' }).click();
    const named = (text: RegExp): Locator => page.locator('.view-line').filter({ hasText: text });
    await named(/provider=idp_\w+\s*HQ\sOpenLDAP\s·\s/)
      .first()
      .waitFor();
    await shoot(page, 'ids-anywhere-names');
    await settings.change({ 'idaasSync.codeLens': true });
    await page
      .getByRole('button', { name: /HQ OpenLDAP · / })
      .first()
      .waitFor();
    await shoot(page, 'ids-anywhere-lenses');
  });

  it('leads to the job from YAML', async () => {
    await product.workbench.editor.open(file('pipelines/verify-directory-sync.yml'));
    await tellsOfJob();
    await leadsToJob();
  });

  it('leads to the job from .env', async () => {
    await write('.env.nightly', `# failed\nIDAAS_JOB_ID=${failedJob()}\nRETRIES=3\n`);
    await tellsOfJob();
    await leadsToJob();
  });

  it('leads to the provider from Terraform', async () => {
    const { editor } = product.workbench;
    const provider = product.idOf('provider:Branch AD');
    await editor.open(file('terraform/idaas.tf'));
    await editor.hover(provider, /Branch AD.*Identity provider/s);
    await editor.follow(provider);
    await product.configurationPage.frame
      .getByRole('heading', { level: 1, name: 'Branch AD' })
      .waitFor();
  });

  it('is put together in a log with colours, and told as that', async () => {
    const id = failedJob();
    const [before, behind] = [id.slice(0, 20), id.slice(20)];
    await write(
      'coloured.log',
      `\u001b[31mERROR\u001b[0m job=\u001b[1m${before}\u001b[33m${behind}\u001b[0m status=failed\n`,
    );
    const hover = await tellsOfJob(before);
    assert.ok(
      ((await hover.textContent()) ?? '').includes(`Put together from what stands here: ${id}`),
    );
    await shoot(product.session.page, 'ids-anywhere-coloured-log');
  });

  it('leads to the job from a cell of a notebook', async () => {
    const source = [`job = "${failedJob()}"`];
    const cell = { cell_type: 'code', metadata: {}, outputs: [], execution_count: null, source };
    const notebook = { cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 };
    await write('night.ipynb', JSON.stringify(notebook));
    await tellsOfJob();
    await shoot(product.session.page, 'ids-anywhere-notebook');
    await leadsToJob();
  });

  it('leads to the job from both sides of a comparison', async () => {
    const { clipboard, commands, editor } = product.workbench;
    await write('compared.txt', `tonight: ${failedJob()}\n`);
    await clipboard.write(`last night: ${product.idOf('job:HQ OpenLDAP:success')}\n`);
    await commands.run('File: Compare Active File with Clipboard');
    await editor.hover(product.idOf('job:HQ OpenLDAP:success'), /Synchronization job · Succeeded/);
    await tellsOfJob();
    await shoot(product.session.page, 'ids-anywhere-comparison');
    await leadsToJob();
    await clipboard.write('');
  });

  it('is told of as text, whatever its thing is called', async () => {
    const { editor, quickInput, settings } = product.workbench;
    const { page } = product.session;
    const named = [hostile.html, hostile.markdown, hostile.bidirectional];
    await product.tree.expand('Corporate directory (staging)');
    await product.tree.row(hostile.markdown).waitFor();
    const ids = named.map((name) => product.idOf(`provider:${name}`));
    await write('staging.txt', `${ids.join('\n\n')}\n`);
    await settings.change({ 'idaasSync.codeLens': true, 'idaasSync.inlayHints': true });
    // What such a name would have made.
    const made = page.locator('img[src="x"], .codicon-trash, a[href*="workbench.action.quit"]');
    await editor.lens(/\[click\] \(command:workbench\.action\.quit\) · /).waitFor();
    await editor.lens(/<img src=x onerror=alert\(1\)> LDAP · no run/).waitFor();
    await editor.lens(/Sales gpj\.ofni AD · /).waitFor();
    await editor.line('[click](command:workben').waitFor();
    const hover = await editor.hover(ids[1] ?? '', '[click](command:workbench.action.quit)');
    assert.equal(await hover.getByRole('link', { name: 'click', exact: true }).count(), 0);
    assert.equal(await made.count(), 0);
    await shoot(page, 'ids-anywhere-hostile');
    await product.goTo(ids.join(' '));
    await quickInput.option(/^\[click\] \(command:workbench\.action\.quit\), /).waitFor();
    await quickInput.option(/^<img src=x onerror=alert\(1\)> LDAP, /).waitFor();
    await quickInput.option(/^Sales gpj\.ofni AD, /).waitFor();
    assert.equal(await made.count(), 0);
    await shoot(page, 'ids-anywhere-hostile-go-to');
    await quickInput.cancel();
    assert.deepEqual(product.alarms, []);
  });

  it('that was looked up leads Back to the list, which Escape closes', async () => {
    const { commands, quickInput } = product.workbench;
    const { page } = product.session;
    await commands.run('IDaaS Sync: Go to Job or Id…');
    await quickInput
      .option(/^Branch AD, /)
      .first()
      .waitFor();
    const names = await quickInput.options();
    await quickInput.type(failedJob());
    await quickInput.option(/^Branch AD, .*Failed/).waitFor();
    assert.equal((await quickInput.options()).length, 1);
    await quickInput.button('Back').waitFor();
    await shoot(page, 'ids-anywhere-looked-up');
    await quickInput.button('Back').click();
    await quickInput
      .option(names[0] ?? '')
      .first()
      .waitFor();
    assert.equal(await quickInput.box.inputValue(), '');
    assert.equal(await quickInput.button('Back').count(), 0);
    await shoot(page, 'ids-anywhere-back');
    await quickInput.cancel();
  });

  it('leads to the job from the output panel', async () => {
    const { commands, quickInput } = product.workbench;
    // The editor prints a type it does not know; what extensions print is not written in this host.
    const task = { label: 'nightly', type: failedJob() };
    await mkdir(file('.vscode'), { recursive: true });
    await writeFile(
      file('.vscode/tasks.json'),
      JSON.stringify({ version: '2.0.0', tasks: [task] }),
    );
    await commands.run('Tasks: Run Task');
    await quickInput.cancel();
    await commands.run('Output: Show Output Channels...');
    await quickInput.pick(/^Tasks/);
    await tellsOfJob();
    await shoot(product.session.page, 'ids-anywhere-output');
    await leadsToJob();
  });
});

describe('an id in a Chinese window', () => {
  let product: Product;

  before(async () => {
    product = await Product.start({ demoWorkspace: true, locale: 'zh-cn' });
  });
  afterEach(async function () {
    await product.pictureOf(this);
  });
  after(() => product.dispose());

  it('is told of in Chinese', async () => {
    const { editor } = product.workbench;
    await editor.open(path.join(product.session.workspace, 'tickets/INC-2041.md'));
    const hover = await editor.hover(product.idOf('job:Branch AD:failed'), '同步任务');
    await hover.getByText('添加连接').first().waitFor();
    await shoot(product.session.page, 'ids-anywhere-chinese');
  });
});
