import assert from 'node:assert/strict';
import type { EiamClient } from '../../../../src/api/eiamClient';
import { isCancelled } from '../../../../src/base/errors';
import type { Instance } from '../../../../src/model/resources/instance';
import { ResourceCache } from '../../../../src/services/resources/resourceCache';
import { InstanceDirectory } from '../../../../src/services/resources/instanceDirectory';
import { FakeClock } from '../../../support/fakeClock';
import { anInstance } from '../../../support/rows';

const region = { id: 'cn-hangzhou', endpoint: 'eiam.cn-hangzhou.aliyuncs.com' };

/** A directory over a region of three pages, and what is asked of it. */
function threePages() {
  const asked: string[] = [];
  let failure: Error | undefined;
  const client: Pick<EiamClient, 'listInstances'> = {
    listInstances: (_: string, cursor?: string) => {
      const page = cursor ?? '1';
      asked.push(page);
      if (failure) return Promise.reject(failure);
      const items = [anInstance({ instanceId: `idaas_${page}` })];
      return Promise.resolve({ items, ...(page !== '3' && { next: String(Number(page) + 1) }) });
    },
  };
  const signal = new AbortController().signal;
  const cache = new ResourceCache(client as EiamClient, new FakeClock(), 50, signal);
  return {
    asked,
    cache,
    directory: new InstanceDirectory(cache, [region]),
    fail: (error?: Error) => (failure = error),
  };
}

const idsOf = (instances: readonly Instance[]) => instances.map(({ instanceId }) => instanceId);

describe('the directory of instances', () => {
  it('lists a region to its last page, and not again', async () => {
    const { directory, asked } = threePages();
    const { signal } = new AbortController();
    assert.deepEqual(directory.unlisted, [region]);
    assert.deepEqual(idsOf(await directory.list(region.id, signal)), [
      'idaas_1',
      'idaas_2',
      'idaas_3',
    ]);
    assert.deepEqual(idsOf(await directory.list(region.id, signal)), [
      'idaas_1',
      'idaas_2',
      'idaas_3',
    ]);
    assert.deepEqual([directory.unlisted, asked], [[], ['1', '2', '3']]);
    assert.deepEqual(idsOf(directory.among(['idaas_9', 'idaas_3', 'idaas_1'])), [
      'idaas_3',
      'idaas_1',
    ]);
  });

  it('reads no further page once it is cancelled', async () => {
    const { directory, asked } = threePages();
    const leave = new AbortController();
    const listed = directory.list(region.id, leave.signal);
    leave.abort();
    await assert.rejects(listed, (error) => isCancelled(error));
    assert.deepEqual(asked, ['1']);
  });

  it('tells why a region could not be listed, and tries again when it is asked again', async () => {
    const { directory, fail } = threePages();
    const { signal } = new AbortController();
    const failure = new Error('no way');
    fail(failure);
    assert.deepEqual(await directory.list(region.id, signal), []);
    assert.deepEqual([directory.failures.get(region.id), directory.unlisted], [failure, [region]]);
    fail();
    assert.equal((await directory.list(region.id, signal)).length, 3);
    assert.deepEqual([directory.failures.size, directory.unlisted], [0, []]);
  });

  it('lists again what was asked to be read again', async () => {
    const { directory, cache, asked } = threePages();
    const { signal } = new AbortController();
    await directory.list(region.id, signal);
    cache.invalidate();
    assert.deepEqual(directory.unlisted, [region]);
    await directory.list(region.id, signal);
    assert.deepEqual(asked, ['1', '2', '3', '1', '2', '3']);
  });
});
