import assert from 'node:assert/strict';
import type { ConfigurationReading } from '../../../../src/model/configuration/configurationReading';
import type { Instance } from '../../../../src/model/resources/instance';
import type { IdentityProvider } from '../../../../src/model/resources/identityProvider';
import { checks } from '../../../../src/services/configuration/checks';
import { ConfigurationLoader } from '../../../../src/services/configuration/configurationLoader';
import { start, type Emulator } from '../../../emulator/start';
import { retryPauses } from '../../../support/fakeClock';
import { healthOn } from '../../../support/healthOn';
import { pinned, serviceOn, type Service } from '../../../support/serviceOn';

const region = 'cn-hangzhou';

describe('what runs tell of the clock of a schedule', () => {
  let emulator: Emulator;
  let service: Service;
  let instance: Instance;
  let providers: readonly IdentityProvider[];
  const loaders: ConfigurationLoader[] = [];

  before(async () => {
    emulator = await start({ scenario: 'hiddenZone', now: pinned });
  });
  beforeEach(async () => {
    emulator.faults.clear();
    service = await serviceOn(emulator, { regions: [region] });
    service.clock.skips = retryPauses;
    const { client } = service.session;
    instance = (await client.listInstances(region)).items[0]!;
    providers = (await client.listIdentityProviders(instance)).items;
  });
  afterEach(() => {
    loaders.splice(0).forEach((loader) => loader.dispose());
    service.dispose();
  });
  after(() => emulator.dispose());

  const refOf = (name: string) => {
    const { identityProviderId: id } = providers.find(
      ({ identityProviderName }) => identityProviderName === name,
    )!;
    return { region, instanceId: instance.instanceId, kind: 'identityProvider' as const, id };
  };

  function loaderOf(name: string): ConfigurationLoader {
    const loader = new ConfigurationLoader(service.session, refOf(name), {
      zones: service.zones,
      locale: 'en',
      checks: () => Promise.resolve(checks),
      clock: service.clock,
    });
    loaders.push(loader);
    return loader;
  }

  async function shown(name: string): Promise<ConfigurationLoader> {
    const loader = loaderOf(name);
    await loader.load();
    emulator.calls.length = 0;
    await loader.calibrate();
    return loader;
  }

  const called = () => emulator.calls.map(({ action }) => action).sort();
  const learnedOf = ({ inbound }: ConfigurationReading) => {
    const { zone, runs, fitting, dialect } = inbound?.schedule?.learned ?? {};
    return zone === undefined ? undefined : { zone, runs, fitting, dialect };
  };

  it('is worked out from five runs for who looks at the page, once a reading, with the zone of the instance beside it', async () => {
    const loader = await shown('Nightly');
    assert.deepEqual(learnedOf(loader.current), {
      zone: 'Asia/Tokyo',
      runs: 5,
      fitting: 5,
      dialect: 'quartz',
    });
    const { inbound, instanceZone } = loader.current;
    assert.deepEqual(
      [inbound?.schedule?.zone, inbound?.schedule?.isZoneLearned, instanceZone],
      ['Asia/Shanghai', false, 'Asia/Tokyo'],
      'nothing is taken over by itself',
    );
    // The runs have been read with the settings.
    assert.deepEqual(called(), ['GetInstanceGlobalizationConfig']);
    emulator.calls.length = 0;
    await loader.calibrate();
    assert.deepEqual(called(), []);
  });

  it('tells which run met each of the last due times, and that some was missed', async () => {
    const loader = loaderOf('Every hour');
    await loader.load();
    const { previous, previousRuns } = loader.current.inbound!.schedule!;
    const jobs = service.session.cache.knownJobs(instance, refOf('Every hour').id);
    const starts = previousRuns?.map(
      (id) => jobs.find((job) => job.synchronizationJobId === id)?.startTime,
    );
    assert.equal(starts?.length, 3);
    starts.forEach((start, index) => {
      const late = (start ?? NaN) - previous[index]!;
      assert.ok(late >= 0 && late < 3_600_000, `${index}: ${late}`);
    });
  });

  for (const name of ['Every hour', 'Without a pattern'])
    it(`is not claimed and cannot be adopted: ${name}`, async () => {
      const loader = await shown(name);
      assert.equal(learnedOf(loader.current), undefined);
      await loader.adoptZone('inbound');
      assert.deepEqual(service.zones.of('main', instance), {
        zone: 'Asia/Shanghai',
        isLearned: false,
      });
    });

  it('is taken over for the instance when the user says so, with weekday numbers where runs tell them, and given back', async () => {
    const loader = await shown('Working days');
    const before = loader.current.inbound!.schedule!;
    await loader.adoptZone('inbound');
    const choice = { zone: 'Asia/Tokyo', dialect: 'spring', isLearned: true };
    assert.deepEqual(service.zones.of('main', instance), choice);
    const after = loader.current.inbound!.schedule!;
    assert.deepEqual(
      [after.zone, after.isZoneLearned, after.dialect],
      ['Asia/Tokyo', true, 'spring'],
    );
    assert.notDeepEqual(after.next, before.next);
    assert.deepEqual(
      service.zones.of('main', { region, instanceId: 'idaas_other' }),
      { zone: 'Asia/Shanghai', isLearned: false },
      'another instance',
    );
    const nightly = await shown('Nightly');
    await nightly.adoptZone('inbound');
    assert.deepEqual(service.zones.of('main', instance), choice, 'weekday numbers stay');
    await loader.forgetZone();
    assert.equal(loader.current.inbound?.schedule?.isZoneLearned, false);
    assert.deepEqual(loader.current.inbound.schedule.next, before.next);
  });

  it('goes with its connection, and what was edited by hand counts for nothing', async () => {
    await (await shown('Nightly')).adoptZone('inbound');
    const stored = service.global.get('scheduleZones/main') as Record<string, unknown>;
    assert.deepEqual(Object.values(stored), [{ zone: 'Asia/Tokyo' }]);
    for (const odd of [7, 'Asia/Tokyo', null, { [Object.keys(stored)[0]!]: { zone: 'Mars' } }]) {
      await service.global.update('scheduleZones/main', odd);
      assert.equal(service.zones.of('main', instance).isLearned, false);
    }
    await service.connections.remove('main');
    assert.equal(service.global.get('scheduleZones/main'), undefined);
  });

  it('does without the zone of the instance where that may not be read, and asks once', async () => {
    emulator.faults.set([{ action: 'GetInstanceGlobalizationConfig', kind: 'denied' }]);
    const loader = await shown('Nightly');
    assert.deepEqual(
      [learnedOf(loader.current)?.zone, loader.current.instanceZone],
      ['Asia/Tokyo', undefined],
    );
    assert.equal(loader.current.inbound?.failure, undefined, 'nobody is told');
    const next = await shown('Working days');
    assert.deepEqual(called(), []);
    assert.equal(next.current.instanceZone, undefined);
  });

  it('is asked for again after a failure that passes', async () => {
    emulator.faults.set([{ action: 'GetInstanceGlobalizationConfig', kind: 'reset' }]);
    await shown('Nightly');
    emulator.faults.clear();
    assert.equal((await shown('Every hour')).current.instanceZone, 'Asia/Tokyo');
  });

  it('is said by verdicts that use it', async () => {
    const { cache } = service.session;
    await cache.providers(instance).load();
    const loader = await shown('Nightly');
    const health = healthOn(service);
    const target = () => health.targets(instance).find(({ id }) => id === refOf('Nightly').id)!;
    health.verdict(instance, target());
    await new Promise((done) => setImmediate(done));
    const before = health.verdict(instance, target())!;
    assert.equal(before.evidence.zoneLearnedFromRuns, undefined);
    let told = 0;
    health.onDidChange(() => told++);
    await loader.adoptZone('inbound');
    const after = health.verdict(instance, target())!;
    assert.equal(told, 1);
    assert.equal(after.evidence.zoneLearnedFromRuns, 'Asia/Tokyo');
    assert.equal(after.evidence.nextDue, before.evidence.nextDue! - 3_600_000);
    health.dispose();
  });
});
