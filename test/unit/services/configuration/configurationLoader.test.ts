import assert from 'node:assert/strict';
import type { Transport } from '../../../../src/api/transport';
import type { ResourceRef } from '../../../../src/model/resources/resourceRef';
import type { ConfigurationReading } from '../../../../src/model/configuration/configurationReading';
import { checks } from '../../../../src/services/configuration/checks';
import {
  ConfigurationLoader,
  familyOf,
} from '../../../../src/services/configuration/configurationLoader';
import { start, type Emulator } from '../../../emulator/start';
import { retryPauses } from '../../../support/fakeClock';
import { connectionTo, keyOf, pinned, serviceOn, type Service } from '../../../support/serviceOn';

describe('the loader over a configuration', () => {
  let emulator: Emulator;
  let service: Service;
  let loader: ConfigurationLoader;
  let ref: ResourceRef<'identityProvider'>;

  before(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
  });
  beforeEach(async () => {
    emulator.faults.clear();
    service = await serviceOn(emulator, { regions: ['cn-hangzhou'] });
    service.clock.skips = retryPauses;
    ref = await providerNamed('Corp AD (outbound)');
    loader = loaderOf();
    emulator.calls.length = 0;
  });
  afterEach(() => {
    loader.dispose();
    service.dispose();
  });
  after(() => emulator.dispose());

  async function providerNamed(name: string): Promise<ResourceRef<'identityProvider'>> {
    const region = 'cn-hangzhou';
    for (const { instanceId } of (await service.session.client.listInstances(region)).items) {
      const page = await service.session.client.listIdentityProviders({ region, instanceId });
      const found = page.items.find((each) => each.identityProviderName === name);
      if (found)
        return { region, instanceId, kind: 'identityProvider', id: found.identityProviderId };
    }
    throw new Error(`No provider ${name}`);
  }

  type Source = Pick<Service, 'zones' | 'clock' | 'session'>;
  function loaderOf({ zones, clock, session }: Source = service): ConfigurationLoader {
    const setting = { zones, locale: 'en', checks: () => Promise.resolve(checks), clock };
    return new ConfigurationLoader(session, ref, setting);
  }

  const called = () => emulator.calls.map(({ action }) => action).sort();
  const getters = [
    'GetIdentityProvider',
    'GetIdentityProviderUdPullConfiguration',
    'GetIdentityProviderUdPushConfiguration',
  ];

  it('costs one call a getter, one a level of the units and one for the runs', async () => {
    await loader.load();
    const units = called().filter((action) => !getters.includes(action));
    assert.deepEqual(
      called().filter((action) => getters.includes(action)),
      getters,
    );
    assert.deepEqual(units, [
      'ListOrganizationalUnits',
      'ListOrganizationalUnits',
      'ListSynchronizationJobs',
    ]);
    const { outbound, inbound, family, units: paths } = loader.current;
    assert.deepEqual([outbound?.configured, inbound?.configured, family], [true, false, 'ad']);
    const [engineering, headquarters] = outbound!.config!.udSyncScopeConfigs![0]!.sourceScopes!;
    assert.deepEqual(paths, {
      [engineering!]: { path: ['Example Manufacturing', 'Engineering'] },
      [headquarters!]: { path: ['Example Manufacturing', 'Headquarters'] },
    });
    const { configurations } = service.session;
    assert.deepEqual(
      [engineering!, 'ou_unknown'].map((id) => configurations.unitName(id)),
      ['Example Manufacturing / Engineering', undefined],
    );
  });

  it('finds the same, whatever has been read before', async () => {
    loader.dispose();
    const found = async (source: Source) => {
      loader = loaderOf(source);
      await loader.load();
      await loader.calibrate();
      const { findings, recentDeletions } = loader.current;
      loader.dispose();
      return { findings, recentDeletions };
    };
    let deletions = 0;
    const region = 'cn-hangzhou';
    for (const { instanceId } of (await service.session.client.listInstances(region)).items) {
      const instance = { region, instanceId };
      const page = await service.session.client.listIdentityProviders(instance);
      for (const { identityProviderId: id } of page.items) {
        ref = { ...instance, kind: 'identityProvider', id };
        const another = await serviceOn(emulator, { regions: [region] });
        another.clock.skips = retryPauses;
        const alone = await found(another);
        another.dispose();
        const { cache } = service.session;
        const jobs = cache.jobs({ instance, target: { type: 'identity_provider', id } }, {});
        await cache.newestJobs(instance).load();
        await jobs.load();
        await jobs.loadMore();
        assert.deepEqual(alone, await found(service), id);
        deletions += alone.recentDeletions?.inbound?.jobs ?? 0;
      }
    }
    assert.ok(deletions > 0, 'something rests on runs');
  });

  it('names the departments that the settings speak of, and the network access endpoint, without another call', async () => {
    loader.dispose();
    ref = await providerNamed('钉钉组织架构');
    loader = loaderOf();
    await loader.load();
    const { departments, networkAccessEndpointId } = loader.current;
    assert.deepEqual(
      [departments, networkAccessEndpointId],
      [{ 960: '华东生产基地', 961: '华东生产基地-质检' }, undefined],
    );

    loader.dispose();
    ref = await providerNamed('Corp AD (outbound)');
    loader = loaderOf();
    await loader.load();
    assert.deepEqual(
      [loader.current.departments, loader.current.networkAccessEndpointId],
      [{}, 'nae_public'],
    );
  });

  it('costs nothing when it is opened again within a minute, and asks again after it or when told', async () => {
    await loader.load();
    emulator.calls.length = 0;
    await service.clock.advance(60_000);
    await loaderOf().load();
    assert.deepEqual(called(), []);
    await service.clock.advance(1);
    await loaderOf().load();
    assert.equal(
      emulator.calls.length,
      2,
      'the type says by now that there is no inbound direction',
    );
    await loader.refresh();
    assert.equal(emulator.calls.length, 4);
  });

  for (const action of getters)
    it(`takes no failure of ${action} for an answer: opened again, it asks again`, async () => {
      const failures = ({ outbound, inbound, transportFailure }: ConfigurationReading) =>
        [outbound?.failure, inbound?.failure, transportFailure].filter(
          (each) => each !== undefined,
        );
      // Without the provider nothing says that it has no inbound direction.
      const denied = new Set([action, 'GetIdentityProvider']);
      emulator.faults.set([...denied].map((each) => ({ action: each, kind: 'denied' })));
      await loader.load();
      assert.deepEqual(
        failures(loader.current).map(({ code }) => code),
        [...denied].map(() => 'NoPermission'),
      );
      emulator.calls.length = 0;
      const again = loaderOf();
      await again.load();
      assert.ok(
        called().some((name) => getters.includes(name)),
        'within the same minute',
      );
      again.dispose();
    });

  it('asks once a reading for units that cannot be found', async () => {
    emulator.faults.set([{ action: 'ListOrganizationalUnits', kind: 'denied' }]);
    await loader.load();
    const denied = Object.values(loader.current.units);
    assert.ok(denied.length > 0 && denied.every((unit) => 'failure' in unit));
    emulator.faults.clear();
    emulator.calls.length = 0;
    const again = loaderOf();
    await again.load();
    assert.deepEqual([called(), Object.values(again.current.units)], [[], denied]);
    await service.clock.advance(1);
    await again.refresh();
    assert.ok(Object.values(again.current.units).every((unit) => 'path' in unit));
  });

  it('keeps one direction when the other fails', async () => {
    const denied = ['GetIdentityProviderUdPullConfiguration', 'GetIdentityProvider'];
    emulator.faults.set(denied.map((action) => ({ action, kind: 'denied' })));
    await loader.load();
    const { outbound, inbound } = loader.current;
    assert.deepEqual(
      [outbound?.configured, outbound?.failure, outbound?.loading],
      [true, undefined, false],
    );
    assert.deepEqual(
      [inbound?.config, inbound?.failure?.code, inbound?.loading],
      [undefined, 'NoPermission', false],
    );
  });

  it('drops the failure of a direction that the provider turns out not to have', async () => {
    emulator.faults.set([{ action: 'GetIdentityProviderUdPullConfiguration', kind: 'denied' }]);
    await loader.load();
    assert.deepEqual(
      [loader.current.outbound?.configured, loader.current.inbound],
      [true, undefined],
    );
    emulator.calls.length = 0;
    const again = loaderOf();
    await again.load();
    assert.deepEqual(called(), [], 'the reading counts as whole');
    again.dispose();
  });

  it('says of a connection that both directions share what is wrong once, and of one without outbound LDAP as well', async () => {
    const ldapOf = (...directions: string[]) => {
      const answers: Record<string, object> = {
        GetIdentityProvider: {
          IdentityProviderDetail: {
            IdentityProviderId: ref.id,
            IdentityProviderType: 'urn:alibaba:idaas:idp:unknown:ldap',
            LdapConfig: { LdapProtocol: 'ldaps', LdapServerPort: 636, StartTlsStatus: 'enabled' },
          },
        },
        GetIdentityProviderUdPushConfiguration: {
          UdPushConfiguration: directions.includes('push')
            ? { LdapUdPushConfig: { UserRdn: 'cn' } }
            : {},
        },
        GetIdentityProviderUdPullConfiguration: {
          UdPullConfiguration: { LdapUdPullConfig: { UserObjectClass: 'inetOrgPerson' } },
        },
      };
      const transport: Transport = {
        send: ({ action }) =>
          Promise.resolve({
            status: 200,
            headers: {},
            text: JSON.stringify(answers[action] ?? {}),
          }),
      };
      return serviceOn(emulator, { regions: ['cn-hangzhou'], transport });
    };
    for (const [directions, expected] of [
      [['push', 'pull'], ['outbound']],
      [['pull'], ['inbound']],
    ] as const) {
      const other = await ldapOf(...directions);
      const setting = {
        zones: other.zones,
        locale: 'en',
        checks: () => Promise.resolve(checks),
        clock: other.clock,
      };
      const both = new ConfigurationLoader(other.session, ref, setting);
      await both.load();
      assert.deepEqual(
        both.current.findings.filter(({ rule }) => rule === 'PWD-06').map((each) => each.direction),
        expected,
      );
      both.dispose();
      other.dispose();
    }
  });

  it('finds what is wrong with the sample, and says so to the tree', async () => {
    const told: string[] = [];
    service.session.configurations.onDidChange(({ id }) => told.push(id));
    await loader.load();
    const findings = service.session.configurations.findings(ref, ref.id);
    assert.deepEqual(
      findings?.map(({ rule, direction }) => [rule, direction]),
      [
        ['OC-01', 'outbound'],
        ['PWD-01', 'outbound'],
      ],
    );
    assert.equal(told.at(-1), ref.id);
  });

  it('remembers an earlier reading only when it differs', async () => {
    await loader.load();
    await loader.refresh();
    const { configurations } = service.session;
    assert.deepEqual(configurations.earlier(ref), [{ at: pinned, document: loader.document }]);
    await service.clock.advance(1000);
    configurations.remember(ref, 'other');
    assert.deepEqual(
      configurations.earlier(ref).map(({ at }) => at),
      [pinned + 1000, pinned],
    );
  });

  it('finds what changed since this window read the settings first', async () => {
    const rules = () => loader.current.findings.map(({ rule }) => rule);
    const ldapUdPushConfig = {
      userObjectClass: 'inetOrgPerson',
      organizationUnitObjectClass: 'ou,top',
      passwordSyncStatus: 'disabled',
    };
    const { configurations } = service.session;
    configurations.remember(ref, 'a document', { ldapUdPushConfig });
    await loader.load();
    assert.deepEqual(rules(), ['OC-01', 'PWD-01', 'OC-12', 'PWD-04']);
    await loader.refresh();
    assert.deepEqual(rules(), ['OC-01', 'PWD-01', 'OC-12', 'PWD-04']);
  });

  it('finds what the errors of loaded jobs tell', async () => {
    const { cache } = service.session;
    cache.knownJobs = () => [
      {
        ...{ synchronizationJobId: 'sync_1', status: 'failed', triggerType: 'auto' },
        ...{ direction: 'outbound', targetType: 'identity_provider', targetId: 'idp_1' },
        ...{ errorCode: 'LdapError', errorMessage: 'LDAP: error code 50 - no' },
      },
    ];
    await loader.load();
    assert.deepEqual(
      loader.current.findings.map(({ rule }) => rule),
      ['OC-01', 'PWD-01', 'PWD-05'],
    );
  });

  it('says nothing of one connection once the window uses another', async () => {
    let told = 0;
    loader.onDidChange(() => told++);
    const reading = loader.load();
    const first = service.session;
    await service.connections.add(await connectionTo(emulator, 'second'), keyOf(emulator));
    await service.connections.use('second');
    assert.notEqual(service.session, first);
    const before = told;
    await reading;
    assert.deepEqual([told, loader.current.outbound?.config], [before, undefined]);
    assert.deepEqual(service.session.configurations.earlier(ref), []);
    assert.deepEqual(service.session.configurations.reader(ref).current, { provider: undefined });
  });

  it('asks for 500 units in as many calls as pages and levels', async () => {
    const ids = Array.from({ length: 500 }, (_, n) => `ou_${n}`);
    const unitPaths = await service.session.configurations.unitPaths();
    const paths = await unitPaths.resolve(ref, ids);
    assert.equal(emulator.calls.length, 5);
    assert.equal(Object.keys(paths).length, 500);
    assert.deepEqual(paths['ou_499'], { failure: 'does not exist' });
  });

  it('holds no secret', async () => {
    await loader.load();
    assert.doesNotMatch(JSON.stringify(loader.current), /password"|AdministratorPassword/i);
  });

  it('takes the kind of directory from the type of the provider', () => {
    const of = (identityProviderType: string) =>
      familyOf({ identityProviderId: 'i', identityProviderName: 'n', identityProviderType });
    const urn = 'urn:alibaba:idaas:idp:';
    assert.deepEqual(
      [
        of(`${urn}microsoft:ad:push`),
        of(`${urn}unknown:ldap:pull`),
        of(`${urn}alibaba:dingtalk:push`),
        familyOf(undefined),
      ],
      ['ad', 'openldap', undefined, undefined],
    );
  });
});
