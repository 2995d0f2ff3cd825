import assert from 'node:assert/strict';
import { start, type Emulator } from '../../../emulator/start';
import { open, outline, rowsOfKind } from '../../../support/outline';
import { pinned, serviceOn, type Service } from '../../../support/serviceOn';

/** The instance as one reads it, two jobs a page. */
const corporateDirectory = [
  {
    'HQ OpenLDAP | 16 failed · OpenLDAP, inbound': [
      'Configuration | Inbound',
      'Nov 21, 2026, 17:45 | 16 failed, 63 changed',
      'Nov 20, 2026, 17:45 | 15 failed, 61 changed',
      'Load more | 2 of 421 loaded',
    ],
  },
  {
    '钉钉组织架构 | running · DingTalk, inbound': [
      'Configuration | Inbound',
      'Nov 22, 2026, 04:04 | Running',
      'Nov 21, 2026, 21:36 | 23 changed',
      'Load more | 2 of 763 loaded',
    ],
  },
  {
    'Branch AD | failed · Active Directory, inbound': [
      'Configuration | Inbound',
      'Nov 22, 2026, 04:00 | LdapException.InvalidCredentials',
      'Nov 22, 2026, 03:40 | LdapException.InvalidCredentials',
      'Load more | 2 of 3061 loaded',
    ],
  },
  {
    '企业微信（经销商） | WeCom, inbound': [
      'Configuration | Inbound',
      'Nov 18, 2026, 20:04 | 4 changed',
      'Nov 17, 2026, 20:26 | 6 changed',
      'Load more | 2 of 298 loaded',
    ],
  },
  {
    'Feishu pilot 飞书试点 | failed': [
      'Configuration | Inbound',
      'Nov 21, 2026, 18:00 | PullProtectedRule.UserDeletedThresholdE…',
      'Nov 20, 2026, 18:40 | 5 changed',
      'Load more | 2 of 211 loaded',
    ],
  },
  {
    'Corp AD (outbound) | 4 failed': [
      'Configuration | Outbound',
      'Nov 21, 2026, 18:00 | 4 failed, 5 changed',
      'Nov 20, 2026, 18:00 | 3 failed, 3 changed',
      'Load more | 2 of 281 loaded',
    ],
  },
  {
    'Partner OpenLDAP | 2 failed · OpenLDAP, outbound': [
      'Configuration | Outbound',
      'Nov 21, 2026, 21:51 | 2 failed, 3 changed',
      'Nov 21, 2026, 19:07 | 6 changed',
      'Load more | 2 of 802 loaded',
    ],
  },
  {
    'DingTalk workspace | ok · DingTalk, outbound': [
      'Configuration | Outbound',
      'Nov 21, 2026, 20:30 | nothing counted',
      'Nov 20, 2026, 20:30 | 10 changed',
      'Load more | 2 of 501 loaded',
    ],
  },
  { 'Okta workforce | OIDC': ['No jobs yet'] },
  { 'ADFS | SAML': ['No jobs yet'] },
  { 'SASE remote access | SASE': ['No jobs yet'] },
  {
    Applications: [
      {
        'GitLab (SCIM) | 6 failed': [
          'Nov 21, 2026, 22:00 | 6 failed, 2 changed, 4 delivered',
          'Nov 20, 2026, 22:00 | 6 changed, 6 delivered',
          'Load more | 2 of 321 loaded',
        ],
      },
      {
        '人事系统 | ok': [
          'Nov 22, 2026, 02:35 | 1 skipped, 2,334 changed, 2,335 delivered',
          'Nov 21, 2026, 16:20 | Callback.Timeout',
          'Load more | 2 of 502 loaded',
        ],
      },
      { ERP: ['No jobs yet'] },
      { 'Alibaba Cloud user SSO': ['No jobs yet'] },
      { 'ResourceCache agent': ['No jobs yet'] },
    ],
  },
  {
    'All jobs': [
      'Nov 22, 2026, 04:04 | Running · 钉钉组织架构',
      'Nov 22, 2026, 04:00 | LdapException.InvalidCredentials · Branch AD',
      'Load more | 2 of 7163 loaded',
    ],
  },
];

describe('the tree', () => {
  let emulator: Emulator;
  let service: Service;
  before(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
  });
  beforeEach(async () => {
    emulator.faults.clear();
    service = await serviceOn(emulator, { pageSize: 2 });
    emulator.calls.length = 0;
  });
  afterEach(() => service.dispose());
  after(() => emulator.dispose());

  const actions = () => emulator.calls.map(({ action }) => action);

  it('shows an instance from its providers down to its jobs', async () => {
    const [production] = await service.explorer.children();
    assert.deepEqual(await outline(service.explorer, production), corporateDirectory);
  });

  it('shows the instances of all regions, and nothing else, before anything is opened', async () => {
    assert.deepEqual(await outline(service.explorer, undefined, 1), [
      'Corporate directory | China (Hangzhou)',
      'Corporate directory (staging) | China (Hangzhou)',
      'Example Manufacturing APAC | Singapore',
    ]);
  });

  it('shows no rows without a connection', async () => {
    const signedOut = await serviceOn(emulator, { identity: null });
    assert.deepEqual(await signedOut.explorer.children(), []);
    signedOut.dispose();
  });

  it('knows the parent of every row, and no id twice', async () => {
    const ids = new Set<string>();
    const walk = async (node?: Parameters<typeof service.explorer.children>[0]) => {
      for (const row of await service.explorer.children(node)) {
        assert.equal(row.parent, node);
        assert.ok(!ids.has(row.id), row.id);
        ids.add(row.id);
        await walk(row);
      }
    };
    await walk();
    assert.ok(ids.size > 100);
  });

  it('keeps the ids of its rows over a refresh', async () => {
    const all = async () => {
      const node = await open(service.explorer, 'Corporate directory', 'All jobs');
      return (await service.explorer.children(node)).map(({ id }) => id);
    };
    const before = await all();
    service.explorer.refresh();
    assert.deepEqual(await all(), before);
  });

  it('costs one call per region, two per instance, one for everything else, and none again', async () => {
    const { explorer } = service;
    const [instance] = await explorer.children();
    assert.deepEqual(actions(), ['ListInstances', 'ListInstances']);
    assert.deepEqual(emulator.calls.map(({ region }) => region).sort(), [
      'ap-southeast-1',
      'cn-hangzhou',
    ]);
    const open = async (node: typeof instance) => {
      emulator.calls.length = 0;
      const rows = await explorer.children(node);
      return [actions().sort(), rows] as const;
    };
    const [ofInstance, rows] = await open(instance);
    assert.deepEqual(ofInstance, ['ListIdentityProviders', 'ListSynchronizationJobs']);
    assert.deepEqual(
      emulator.calls.find(({ action }) => action === 'ListSynchronizationJobs')!.parameters,
      {
        InstanceId: rowsOfKind([instance!], 'instance')[0]!.instance.instanceId,
        MaxResults: '100',
      },
    );
    const provider = rowsOfKind(rows, 'provider')[0]!;
    const applications = rowsOfKind(rows, 'applications')[0]!;
    const allJobs = rowsOfKind(rows, 'allJobs')[0]!;
    assert.deepEqual((await open(provider))[0], ['ListSynchronizationJobs']);
    const [ofApplications, listed] = await open(applications);
    assert.deepEqual(ofApplications, ['ListApplications']);
    assert.deepEqual((await open(listed[0]))[0], ['ListSynchronizationJobs']);
    assert.deepEqual((await open(allJobs))[0], ['ListSynchronizationJobs']);
    for (const node of [undefined, instance, provider, applications, listed[0], allJobs]) {
      assert.deepEqual((await open(node))[0], [], node?.id);
    }
  });

  it('reads only its own when one row is refreshed', async () => {
    const { explorer } = service;
    const instance = await open(explorer, 'Corporate directory');
    const provider = await open(explorer, 'Corporate directory', 'HQ OpenLDAP');
    const applications = await open(explorer, 'Corporate directory', 'Applications');
    const allJobs = await open(explorer, 'Corporate directory', 'All jobs');
    const staging = await open(explorer, 'Corporate directory (staging)');
    const shown = [undefined, instance, provider, applications, allJobs, staging];
    const drawAll = () => Promise.all(shown.map((node) => explorer.children(node)));
    await drawAll();
    const cost = async (node: (typeof shown)[number]) => {
      emulator.calls.length = 0;
      explorer.refresh(node);
      await drawAll();
      return actions().sort();
    };
    assert.deepEqual(await cost(provider), ['ListSynchronizationJobs']);
    assert.deepEqual(await cost(applications), ['ListApplications']);
    assert.deepEqual(await cost(allJobs), ['ListSynchronizationJobs']);
    assert.deepEqual(await cost(staging), ['ListIdentityProviders', 'ListSynchronizationJobs']);
    assert.deepEqual(await cost(instance), [
      'ListApplications',
      'ListIdentityProviders',
      'ListSynchronizationJobs',
      'ListSynchronizationJobs',
      'ListSynchronizationJobs',
    ]);
    assert.equal((await cost(undefined)).filter((action) => action === 'ListInstances').length, 2);
  });

  it('names the targets of all jobs it has seen, and shows the id of one it has not', async () => {
    await service.filters.set({ targetType: 'application' });
    const node = await open(service.explorer, 'Example Manufacturing APAC', 'All jobs');
    const [job] = rowsOfKind(await service.explorer.children(node), 'job');
    assert.equal(job!.targetName, job!.job.targetId);
    await service.explorer.children(
      await open(service.explorer, 'Example Manufacturing APAC', 'Applications'),
    );
    const [again] = rowsOfKind(await service.explorer.children(node), 'job');
    assert.equal(again!.targetName, 'Service desk (SCIM)');
  });
});
