import assert from 'node:assert/strict';
import type { TreeNode } from '../../../../src/model/resources/treeNode';
import { arrangeRoot } from '../../../../src/services/resources/arrangeRows';
import { start, type Emulator, type FaultKind } from '../../../emulator/start';
import { retryPauses } from '../../../support/fakeClock';
import { drawRead, rowsOfKind, rowText } from '../../../support/outline';
import { anInstance } from '../../../support/rows';
import { pinned, serviceOn, type Service } from '../../../support/serviceOn';

describe('the rows at the top', () => {
  const instance = (region: string, name: string): TreeNode => ({
    kind: 'instance',
    id: `main/${region}/${name}`,
    instance: anInstance({ region, instanceId: name, description: name }),
  });
  const texts = (found: TreeNode[]) => arrangeRoot(found, 'main').rows.map(rowText);

  it('are instances by name below the summary, and below their regions where there are several', () => {
    const hangzhou = ['b', 'C', 'a'].map((name) => instance('cn-hangzhou', name));
    const more: TreeNode = {
      ...{ kind: 'loadMore', id: 'more', parent: undefined, region: 'cn-hangzhou' },
      ...{ loaded: 3, loading: false },
    };
    assert.deepEqual(texts([...hangzhou, more]), [
      'Health | Not judged yet',
      'a | China (Hangzhou)',
      'b | China (Hangzhou)',
      'C | China (Hangzhou)',
      'Load more | 3 loaded',
    ]);
    assert.deepEqual(texts([...hangzhou, more, instance('eu-central-1', 'd')]), [
      'Health | Not judged yet',
      'China (Hangzhou)',
      'a',
      'b',
      'C',
      'Load more | 3 loaded',
      'Germany (Frankfurt)',
      'd',
    ]);
  });
});

describe('a failure of the connection', () => {
  let emulator: Emulator;
  let service: Service;
  before(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
  });
  beforeEach(async () => {
    emulator.faults.clear();
    service = await serviceOn(emulator, { regions: ['cn-hangzhou', 'ap-southeast-1'] });
    service.clock.skips = retryPauses;
  });
  afterEach(() => service.dispose());
  after(() => emulator.dispose());

  const isFailing = (row: TreeNode) =>
    row.kind === 'failure' || (row.kind === 'summary' && row.failure !== undefined);

  for (const [kind, action, cause] of [
    ['expiredToken', 'Sign In Again', 'Session token expired'],
    ['invalidKey', 'Sign In Again', 'Key refused'],
    ['clockSkew', 'Retry', 'Clock is wrong'],
  ] as const) {
    it(`by ${kind} is one row with what helps, and a retry that works clears all rows`, async () => {
      const { explorer } = service;
      const instances = rowsOfKind(await drawRead(explorer), 'instance');
      emulator.faults.set([{ action: '*', kind }]);
      const below = (await Promise.all(instances.map((row) => drawRead(explorer, row)))).flat();
      const top = await drawRead(explorer);
      assert.deepEqual([...top, ...below].filter(isFailing).map(rowText), [`${cause} | ${action}`]);
      assert.equal(top[0]!.kind, 'summary');
      assert.deepEqual(
        rowsOfKind(top, 'instance').map(({ id }) => id),
        instances.map(({ id }) => id),
        'and no row has moved',
      );

      emulator.faults.clear();
      explorer.refresh();
      const again = [await drawRead(explorer)];
      for (const row of instances) again.push(await drawRead(explorer, row));
      for (const row of again.flat()) explorer.look(row);
      assert.deepEqual(again.flat().filter(isFailing), []);
    });
  }

  for (const [kind, problem] of [
    ['expiredToken', 'keys'],
    ['denied', 'permission'],
    ['reset', 'network'],
  ] as const satisfies [FaultKind, string][]) {
    it(`by ${kind} from the start leaves the place of the rows to what helps`, async () => {
      const { explorer } = service;
      emulator.faults.set([{ action: 'ListInstances', kind }]);
      assert.deepEqual([await drawRead(explorer), explorer.problem], [[], problem]);
      emulator.faults.clear();
      explorer.refresh();
      assert.equal(rowsOfKind(await drawRead(explorer), 'instance').length, 3);
      assert.equal(explorer.problem, undefined);
    });
  }

  it('of the network is one of a region while another one answers', async () => {
    const { explorer } = service;
    const fault = { action: 'ListInstances', kind: 'reset', region: 'ap-southeast-1' } as const;
    emulator.faults.set([fault]);
    assert.deepEqual((await drawRead(explorer)).map(rowText), [
      'Health | Not judged yet',
      'China (Hangzhou)',
      'Corporate directory',
      'Corporate directory (staging)',
      'Singapore',
      'No connection | Retry · Singapore',
    ]);
  });
});
