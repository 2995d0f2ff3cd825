import type { Direction } from '../../../src/model/resources/direction';
import assert from 'node:assert/strict';
import { EiamClient } from '../../../src/api/eiamClient';
import { checkEndpoint } from '../../../src/api/endpoint';
import { groupIdOf, userIdOf } from '../../emulator/scenarios/people';
import { start, type Emulator } from '../../emulator/start';
import { apiError, rejection } from '../../support/rejection';
import { keyOf, pinned, regionsOf } from '../../support/serviceOn';
import { callsWith } from '../../support/wire';

describe('the client', () => {
  let emulator: Emulator;
  let client: EiamClient;
  let instanceId: string;
  const region = 'cn-hangzhou';
  before(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
    const home = checkEndpoint(emulator.url);
    const regions = await regionsOf(emulator, [region, 'ap-southeast-1']);
    client = new EiamClient(callsWith(keyOf(emulator)).calls, () =>
      Promise.resolve({ home, regions }),
    );
    instanceId = (await client.listInstances(region)).items[0]!.instanceId;
  });
  beforeEach(() => {
    emulator.faults.clear();
    emulator.calls.length = 0;
  });
  after(() => emulator.dispose());

  const sent = () =>
    emulator.calls.map(({ region: at, action, version, parameters }) => [
      at,
      action,
      version,
      parameters,
    ]);

  it('asks STS who calls', async () => {
    assert.deepEqual(await client.callerIdentity(), {
      accountId: '1098765432109876',
      arn: 'acs:ram::1098765432109876:user/reader',
      userId: '2098765432109870',
    });
    assert.deepEqual(sent(), [[region, 'GetCallerIdentity', '2015-04-01', {}]]);
  });

  it('lists the regions with their endpoints and names', async () => {
    const ids = [
      'cn-hangzhou',
      'cn-beijing',
      'cn-hongkong',
      'ap-southeast-1',
      'ap-southeast-5',
      'ap-northeast-2',
      'eu-central-1',
    ];
    const regions = await client.listRegions();
    assert.deepEqual(
      regions.map(({ id, endpoint }) => ({ id, endpoint })),
      await regionsOf(emulator, ids),
    );
    assert.equal(regions[0]!.localName, '华东1（杭州）');
  });

  it('lists instances at the endpoint of their region', async () => {
    const { items, total, next } = await client.listInstances('ap-southeast-1');
    assert.deepEqual(
      items.map((row) => [row.region, row.description]),
      [['ap-southeast-1', 'Example Manufacturing APAC']],
    );
    assert.deepEqual([total, next], [1, undefined]);
    assert.deepEqual(sent(), [
      ['ap-southeast-1', 'ListInstances', '2021-12-01', { PageNumber: '1', PageSize: '100' }],
    ]);
  });

  it('asks for one thing of an instance by its id', async () => {
    const at = { region, instanceId };
    const [unit] = await client.listOrganizationalUnits(at, []);
    emulator.calls.length = 0;
    const user = await client.getUser(at, userIdOf(1, instanceId, 0));
    const group = await client.getGroup(at, groupIdOf(1, instanceId, 0));
    const itself = await client.getOrganizationalUnit(at, unit!.organizationalUnitId);
    const instance = await client.getInstance(at);
    assert.deepEqual(
      [
        user.username,
        group.value.groupName,
        itself.value,
        instance.value.region,
        instance.value.description,
      ],
      ['employee0001', 'Administrators', unit, region, 'Corporate directory'],
    );
    const asked = emulator.calls.map(({ action, parameters }) => [
      action,
      Object.keys(parameters).join(),
    ]);
    assert.deepEqual(asked, [
      ['GetUser', 'InstanceId,UserId'],
      ['GetGroup', 'InstanceId,GroupId'],
      ['GetOrganizationalUnit', 'InstanceId,OrganizationalUnitId'],
      ['GetInstance', 'InstanceId'],
    ]);
  });

  it('asks for applications of every kind, also those the service hides', async () => {
    const { items } = await client.listApplications({ region, instanceId });
    assert.equal(items.length, 5);
    assert.deepEqual(sent(), [
      [
        region,
        'ListApplications',
        '2021-12-01',
        {
          InstanceId: instanceId,
          ApplicationCreationType: 'all',
          ApplicationIdentityType: 'all',
          PageNumber: '1',
          PageSize: '100',
        },
      ],
    ]);
  });

  it('asks for jobs with every filter, and never for more than the largest page', async () => {
    const query = {
      ...{ targetType: 'identity_provider', targetIds: ['idp_a', 'idp_b'], status: 'failed' },
      ...{ direction: 'inbound', startTime: 1, endTime: 2, pageSize: 500 },
    };
    assert.deepEqual(await client.listJobs({ region, instanceId }, query), {
      ...{ items: [], next: undefined, total: 0 },
    });
    assert.deepEqual(sent(), [
      [
        region,
        'ListSynchronizationJobs',
        '2021-12-01',
        {
          InstanceId: instanceId,
          TargetType: 'identity_provider',
          'TargetIds.1': 'idp_a',
          'TargetIds.2': 'idp_b',
          Status: 'failed',
          Direction: 'ingress',
          StartTime: '1',
          EndTime: '2',
          MaxResults: '100',
        },
      ],
    ]);
  });

  it('walks from page to page of jobs by the cursor it was given', async () => {
    const first = await client.listJobs({ region, instanceId }, { pageSize: 3 });
    const second = await client.listJobs({ region, instanceId }, { pageSize: 3 }, first.next);
    const both = await client.listJobs({ region, instanceId }, { pageSize: 6 });
    assert.deepEqual([...first.items, ...second.items], both.items);
    assert.equal(sent()[1]![3] && emulator.calls[1]!.parameters['NextToken'], first.next);
  });

  it('gives a job with the answer it came in', async () => {
    const { items } = await client.listJobs(
      { region, instanceId },
      { pageSize: 5, status: 'partial_success' },
    );
    const [listed] = items;
    const { value, raw, requestId } = await client.getJob(
      { region, instanceId },
      listed!.synchronizationJobId,
    );
    assert.deepEqual(value, listed);
    const wire = raw['SynchronizationJob'] as Record<string, unknown>;
    assert.equal(wire['SynchronizationJobId'], listed!.synchronizationJobId);
    assert.equal(raw['RequestId'], requestId);
  });

  it('gives both directions of a configuration without secrets', async () => {
    const { items } = await client.listIdentityProviders({ region, instanceId });
    const pull = items.find(({ identityProviderName }) => identityProviderName === 'HQ OpenLDAP')!;
    const push = items.find(
      ({ identityProviderName }) => identityProviderName === 'Corp AD (outbound)',
    )!;
    const ask = (id: string, direction: Direction) =>
      client.getConfiguration({ region, instanceId }, id, direction);
    assert.ok('UdPullConfiguration' in (await ask(pull.identityProviderId, 'inbound')).raw);
    assert.ok('UdPushConfiguration' in (await ask(push.identityProviderId, 'outbound')).raw);
  });

  it('takes a 200 without the record it should hold for garbled', async () => {
    const calls = { read: () => Promise.resolve({ body: { RequestId: 'R' }, requestId: 'R' }) };
    const odd = new EiamClient(calls as never, () =>
      Promise.resolve({ home: checkEndpoint(emulator.url), regions: [] }),
    );
    const { kind, requestId, message } = await apiError(
      odd.getJob({ region, instanceId }, 'sync_x'),
    );
    assert.deepEqual(
      [kind, requestId, message],
      ['garbled', 'R', 'no SynchronizationJob in the answer'],
    );
  });

  it('sends nothing to an endpoint outside the service that was stored, or named by the service', async () => {
    const { calls } = callsWith(keyOf(emulator));
    const home = checkEndpoint(emulator.url);
    const evil = new EiamClient(calls, () =>
      Promise.resolve({ home, regions: [{ id: region, endpoint: 'eiam.evil.com' }] }),
    );
    assert.match(String(await rejection(evil.listInstances(region))), /is not an endpoint/);
    const body = {
      Regions: [
        { RegionId: 'cn-a', RegionEndpoint: 'eiam.evil.com' },
        { RegionId: 'cn-b', RegionEndpoint: 'http://eiam.cn-b.aliyuncs.com' },
        { RegionId: 'cn-c\n', RegionEndpoint: 'eiam.cn-c.aliyuncs.com\n' },
        { RegionId: 'cn-d' },
        { RegionEndpoint: 'eiam.cn-e.aliyuncs.com' },
        'cn-f',
      ],
    };
    const fake = { read: () => Promise.resolve({ body }) };
    const told = new EiamClient(fake as never, () => Promise.resolve({ home, regions: [] }));
    assert.deepEqual(await told.listRegions(), [
      { id: 'cn-c', endpoint: 'eiam.cn-c.aliyuncs.com', localName: undefined },
      { id: 'cn-d', endpoint: 'eiam.cn-d.aliyuncs.com', localName: undefined },
    ]);
    assert.equal(emulator.calls.length, 0);
  });

  it('asks the usual endpoint of a region nobody named', async () => {
    const asked: string[] = [];
    const fake = {
      read: (ask: { endpoint: { host: string } }) => (
        asked.push(ask.endpoint.host),
        Promise.resolve({ body: { Instances: [] } })
      ),
    };
    const odd = new EiamClient(fake as never, () =>
      Promise.resolve({ home: checkEndpoint(emulator.url), regions: [] }),
    );
    assert.deepEqual(await odd.listInstances('cn-beijing'), {
      items: [],
      total: undefined,
      next: undefined,
    });
    assert.deepEqual(asked, ['eiam.cn-beijing.aliyuncs.com']);
  });
});
