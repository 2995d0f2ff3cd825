import assert from 'node:assert/strict';
import { checkEndpoint } from '../../../src/api/endpoint';
import { EiamClient } from '../../../src/api/eiamClient';
import type { LearnedSchedule } from '../../../src/model/configuration/schedule/learnedSchedule';
import { learnSchedule } from '../../../src/model/configuration/schedule/learnSchedule';
import { start, type Emulator } from '../../emulator/start';
import { keyOf, pinned, regionsOf } from '../../support/serviceOn';
import { callsWith } from '../../support/wire';

const region = 'cn-hangzhou';

describe('a zone that the service does not state', () => {
  let emulator: Emulator;
  const learned = new Map<string, LearnedSchedule | undefined>();
  let stated: string | undefined;

  before(async () => {
    emulator = await start({ scenario: 'hiddenZone', now: pinned });
    const home = checkEndpoint(emulator.url);
    const regions = await regionsOf(emulator, [region]);
    const client = new EiamClient(callsWith(keyOf(emulator)).calls, () =>
      Promise.resolve({ home, regions }),
    );
    const [instance] = (await client.listInstances(region)).items;
    const at = { region, instanceId: instance!.instanceId };
    stated = (await client.getGlobalization(at)).value.timeZone;
    for (const { identityProviderId, identityProviderName } of (
      await client.listIdentityProviders(at)
    ).items) {
      const { value: config } = await client.getConfiguration(at, identityProviderId, 'inbound');
      const { items } = await client.listJobs(at, {
        targetIds: [identityProviderId],
        pageSize: 100,
      });
      const starts = items
        .filter(({ triggerType }) => triggerType === 'auto')
        .map(({ startTime = NaN }) => startTime);
      const options = { zone: 'Asia/Shanghai' };
      learned.set(identityProviderName, learnSchedule(config?.periodicSyncConfig, starts, options));
    }
  });
  after(() => emulator.dispose());

  it('is found from five runs', () => {
    const found = learned.get('Nightly');
    assert.deepEqual([found?.zone, found?.runs, found?.fitting], ['Asia/Tokyo', 5, 5]);
    assert.ok(found && found.delay < 60_000 && found.confidence >= 0.95);
  });

  it('is found together with the weekday numbers', () => {
    const found = learned.get('Working days');
    assert.deepEqual([found?.zone, found?.dialect], ['Asia/Tokyo', 'spring']);
  });

  it('is not claimed where runs fit many zones, or none', () => {
    assert.ok(learned.has('Every hour') && learned.has('Without a pattern'));
    assert.equal(learned.get('Every hour'), undefined);
    assert.equal(learned.get('Without a pattern'), undefined);
  });

  it('is what the instance states for itself, where that may be read', () => {
    assert.equal(stated, 'Asia/Tokyo');
  });
});
