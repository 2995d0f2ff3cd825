import assert from 'node:assert/strict';
import type { Resource } from '../../../../src/model/resources/resource';
import { checks } from '../../../../src/services/configuration/checks';
import { ConfigurationLoader } from '../../../../src/services/configuration/configurationLoader';
import { knownSchedules } from '../../../../src/services/configuration/knownSchedules';
import { verdictOf } from '../../../../src/services/health/verdictOf';
import { start, type Emulator } from '../../../emulator/start';
import { healthOn } from '../../../support/healthOn';
import { pinned, serviceOn, type Service } from '../../../support/serviceOn';

describe('what is told beside the service of a provider', () => {
  let emulator: Emulator;
  let service: Service;
  let resource: Resource & { kind: 'identityProvider' };

  before(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
  });
  beforeEach(async () => {
    service = await serviceOn(emulator, { regions: ['cn-hangzhou'] });
    const { cache } = service.session;
    await cache.instances('cn-hangzhou').load();
    for (const instance of cache.instances('cn-hangzhou').items) {
      const { items } = await service.session.client.listIdentityProviders(instance);
      const provider = items.find((each) => each.identityProviderName === 'Corp AD (outbound)');
      if (provider) resource = { kind: 'identityProvider', instance, provider };
    }
    emulator.calls.length = 0;
  });
  afterEach(() => service.dispose());
  after(() => emulator.dispose());

  const setting = () => ({
    ...{ zones: service.zones, locale: 'en', clock: service.clock },
    checks: () => Promise.resolve(checks),
  });
  const known = () => knownSchedules(service.session, resource, setting());

  it('has no schedule before somebody reads the configuration, then the words of its page, and makes no call', async () => {
    assert.deepEqual(await known(), []);
    assert.deepEqual(emulator.calls, []);
    const { instance, provider } = resource;
    const { region, instanceId } = instance;
    const ref = {
      region,
      instanceId,
      kind: 'identityProvider',
      id: provider.identityProviderId,
    } as const;
    const loader = new ConfigurationLoader(service.session, ref, setting());
    await loader.load();
    emulator.calls.length = 0;
    const { kind, words, zone, enabled } = loader.current.outbound!.schedule!;
    loader.dispose();
    assert.deepEqual(await known(), [{ direction: 'outbound', kind, words, zone, enabled }]);
    assert.deepEqual(emulator.calls, []);
  });

  it('has a verdict once lists were read, that of its row, and makes no call', async () => {
    const health = healthOn(service);
    assert.equal(verdictOf(health, resource), undefined);
    assert.deepEqual(emulator.calls, []);
    const { cache } = service.session;
    const { instance, provider } = resource;
    await Promise.all([cache.providers(instance).load(), cache.newestJobs(instance).load()]);
    emulator.calls.length = 0;
    const row = health
      .rows(instance)
      .find(({ targetId }) => targetId === provider.identityProviderId);
    assert.ok(row);
    assert.deepEqual(verdictOf(health, resource), row.verdict);
    assert.equal(verdictOf(health, { kind: 'instance', instance }), undefined);
    assert.deepEqual(emulator.calls, []);
    health.dispose();
  });
});
