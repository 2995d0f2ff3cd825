import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { repository } from '../vscode/repository';
import { Product } from './pages/product';

const jobId = 'sync_0000347vjovtcf41li0fgsd98gn24q9nj9xxxxx';
const kinds = {
  UserStatistics: 'Users',
  OrganizationalUnitStatistics: 'Organizational units',
  GroupStatistics: 'Groups',
  GroupMemberStatistics: 'Group members',
};
const operations = {
  Created: 'Created',
  Updated: 'Updated',
  Binded: 'Bound',
  Deleted: 'Deleted',
  Same: 'Unchanged',
  Pushed: 'Pushed',
};

type Counters = Record<'Total' | 'Success' | 'Failed' | 'Skipped', number>;
type Result = Record<keyof typeof kinds, Record<keyof typeof operations, Counters>>;

describe('the job that the documentation prints', () => {
  let product: Product;
  let result: Result;

  before(async () => {
    const example = await readFile(
      path.join(repository, 'test/fixtures/getSynchronizationJob.json'),
      'utf8',
    );
    ({ Result: result } = (
      JSON.parse(example) as { SynchronizationJob: { Result: Result } }
    ).SynchronizationJob);
    product = await Product.start({ scenario: 'docs' });
    await product.signIn();
    await product.tree.action(/^instance_for_test/, /^Refresh/);
    const running = /^Job of .*, Running/;
    await product.tree.walk(/^instance_for_test/, 'for poc test', running);
    await product.tree.click(running);
    await product.jobPage.table.waitFor();
  });
  afterEach(function () {
    return product.pictureOf(this);
  });
  after(() => product.dispose());

  it('shows each of its 96 counters, and marks those that do not add up', async () => {
    let counters = 0;
    for (const [kind, row] of Object.entries(kinds))
      for (const [operation, column] of Object.entries(operations)) {
        const { Total, Success, Failed, Skipped } =
          result[kind as keyof typeof kinds][operation as keyof typeof operations];
        const name = await product.jobPage.cellName(`${row}, ${column}`);
        const counts = `${row}, ${column}: ${Total} total, ${Success} succeeded, ${Failed} failed, ${Skipped} skipped`;
        const mark = `; does not add up: ${Total} ≠ ${Success} + ${Failed} + ${Skipped}`;
        assert.equal(name, Total === Success + Failed + Skipped ? counts : counts + mark);
        counters += 4;
      }
    assert.equal(counters, 96);
  });

  it('shows ids without the line break that the documentation has behind them', async () => {
    const { frame } = product.jobPage;
    await frame.getByText(jobId, { exact: true }).waitFor();
    await frame.getByText('idp_my664lwkhpicbyzirog3nxxxxx', { exact: true }).waitFor();
    await product.jobPage.button('Copy job id').click();
    await product.workbench.clipboard.has(jobId);
  });

  it('has the same counters in every export', async () => {
    const numbers = (text: string) => text.match(/\d+/g)?.map(Number) ?? [];
    const expected = Object.values(result)
      .filter((value) => typeof value === 'object')
      .flatMap((row) => Object.values(row).flatMap((each) => Object.values(each)));
    assert.equal(expected.length, 96);
    const { jobPage, workbench } = product;

    await jobPage.choose('Copy as…', 'CSV');
    const csv = (await workbench.clipboard.has(/^synchronizationJobId,/)).trim().split('\r\n');
    const fields = csv.slice(1).flatMap((line) => line.split(',').slice(10, 14).map(Number));
    assert.deepEqual(fields, expected);

    await jobPage.choose('Copy as…', 'Full table (Markdown)');
    const markdown = await workbench.clipboard.has(/^# for poc test/);
    const rows = markdown.split('\n').filter((line) => /^\| \*\*(Users|Org|Group)/.test(line));
    assert.deepEqual(
      rows.flatMap((row) => row.split(' | ').slice(1, 7).flatMap(numbers)),
      expected,
    );

    await jobPage.choose('Copy as…', 'JSON');
    const json = await workbench.clipboard.has(/^\{/);
    const { result: read } = JSON.parse(json) as { result: Record<string, object> };
    assert.deepEqual(
      Object.values(read)
        .filter((value) => typeof value === 'object')
        .flatMap((row) => Object.values(row).flatMap((each) => Object.values(each as Counters))),
      expected,
    );
  });
});
