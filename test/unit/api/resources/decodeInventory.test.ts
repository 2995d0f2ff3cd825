import assert from 'node:assert/strict';
import {
  decodeAccount,
  decodeApplication,
  decodeIdentityProvider,
  decodeInstance,
} from '../../../../src/api/resources/decodeInventory';
import {
  decodeGroup,
  decodeOrganizationalUnit,
  decodeUser,
} from '../../../../src/api/resources/decodePeople';
import { Reader } from '../../../../src/api/reader';
import { documentedGroup, documentedUser } from '../../../emulator/scenarios/docs/documentedPeople';
import { start } from '../../../emulator/start';
import { pinned, serviceOn } from '../../../support/serviceOn';

const read = (value: object) => Reader.of(value)!;

describe('an instance', () => {
  it('is known by its documented members', () => {
    const record = {
      InstanceId: 'idaas_abc\n',
      Description: 'Production',
      Status: 'running',
      CreateTime: '1550115455000',
      ServiceManaged: 'true',
      ManagedServiceCode: 'sase',
      DefaultEndpoint: { Endpoint: 'x', Status: 'resolved' },
    };
    assert.deepEqual(decodeInstance(read(record), 'cn-hangzhou'), {
      instanceId: 'idaas_abc',
      region: 'cn-hangzhou',
      description: 'Production',
      status: 'running',
      createTime: 1550115455000,
      serviceManaged: true,
      managedServiceCode: 'sase',
    });
  });

  it('is known by its id alone', () => {
    const record = { InstanceId: 'idaas_abc', Description: null, ServiceManaged: 'perhaps' };
    assert.deepEqual(decodeInstance(read(record), 'r'), {
      instanceId: 'idaas_abc',
      region: 'r',
      status: '',
    });
  });
});

describe('the replication of an instance', () => {
  const ReplicationConfiguration = {
    PrimaryInstanceId: 'idaas_p\n',
    PrimaryInstanceRegionId: 'cn-hangzhou',
    BackupInstanceId: 'idaas_b',
    BackupInstanceRegionId: 'cn-beijing',
  };
  const of = (members: object) =>
    decodeInstance(read({ InstanceId: 'idaas_b', ...members }), 'r').replication;
  const on = { CrossRegionReplication: 'enabled', ReplicationConfiguration };

  it('names the other one', () => {
    assert.deepEqual(
      [
        of({ ...on, CrossRegionReplicationRole: 'backup' }),
        of({ ...on, CrossRegionReplicationRole: 'primary' }),
        of({ CrossRegionReplication: 'enabled', CrossRegionReplicationRole: 'backup' }),
      ],
      [
        { role: 'backup', other: { instanceId: 'idaas_p', region: 'cn-hangzhou' } },
        { role: 'primary', other: { instanceId: 'idaas_b', region: 'cn-beijing' } },
        { role: 'backup' },
      ],
    );
  });

  it('is none while it is off, or of a role that is not known', () => {
    assert.deepEqual(
      [
        of({ ...on, CrossRegionReplication: 'disabled', CrossRegionReplicationRole: 'backup' }),
        of({ ...on, CrossRegionReplicationRole: 'witness' }),
        of(on),
        of({ CrossRegionReplicationRole: 'backup', ReplicationConfiguration: [] }),
      ],
      [undefined, undefined, undefined, undefined],
    );
  });

  it('is read of both instances', async () => {
    const emulator = await start({ scenario: 'replicated', now: pinned });
    const service = await serviceOn(emulator, { regions: ['cn-hangzhou', 'cn-beijing'] });
    try {
      const { client } = service.session;
      const pages = ['cn-hangzhou', 'cn-beijing'].map((each) => client.listInstances(each));
      const roles = (await Promise.all(pages)).flatMap(({ items }) =>
        items.map(({ replication }) => replication?.role),
      );
      assert.deepEqual(roles, ['primary', 'backup']);
    } finally {
      service.dispose();
      await emulator.dispose();
    }
  });
});

describe('an identity provider', () => {
  const record = {
    IdentityProviderId: 'idp_abc\n',
    IdentityProviderName: 'HQ AD',
    IdentityProviderType: 'urn:alibaba:idaas:idp:microsoft:ad:pull\n',
    Description: 'Head quarters',
    UdPullStatus: 'enabled',
    UdPushStatus: 'disabled',
    UdPullTargetScope: 'ou_abc\n',
    IncrementalCallbackStatus: 'enabled',
    PeriodicSyncStatus: 'enabled',
    AuthnStatus: 'disabled',
    LastStatusCheckJobResult: 'success',
    LockReason: 'financial',
    CreateTime: 1,
    UpdateTime: 2,
  };

  it('is known by its documented members', () => {
    assert.deepEqual(decodeIdentityProvider(read(record)), {
      identityProviderId: 'idp_abc',
      identityProviderName: 'HQ AD',
      identityProviderType: 'urn:alibaba:idaas:idp:microsoft:ad:pull',
      description: 'Head quarters',
      udPullStatus: 'enabled',
      udPushStatus: 'disabled',
      udPullTargetScope: 'ou_abc',
      incrementalCallbackStatus: 'enabled',
      periodicSyncStatus: 'enabled',
      authnStatus: 'disabled',
      lastStatusCheckJobResult: 'success',
      lockReason: 'financial',
      createTime: 1,
      updateTime: 2,
    });
  });

  it('keeps values of next year as they are', () => {
    const { identityProviderType, authnStatus, lastStatusCheckJobResult } = decodeIdentityProvider(
      read({
        ...record,
        IdentityProviderType: 'urn:new:kind',
        AuthnStatus: 'unknown_state',
        LastStatusCheckJobResult: 'partly',
      }),
    );
    assert.deepEqual(
      [identityProviderType, authnStatus, lastStatusCheckJobResult],
      ['urn:new:kind', 'unknown_state', 'partly'],
    );
  });

  it('has no description where the service writes None, null or nothing', () => {
    for (const Description of ['None', null, '', undefined]) {
      assert.ok(!('description' in decodeIdentityProvider(read({ ...record, Description }))));
    }
  });

  it('is known by nothing when nothing is said', () => {
    assert.deepEqual(decodeIdentityProvider(read({ LockReason: '', UdPullStatus: null })), {
      identityProviderId: '',
      identityProviderName: '',
      identityProviderType: '',
    });
  });
});

describe('an application', () => {
  const features: [unknown, string[]][] = [
    ['["sso", "provision"]', ['sso', 'provision']],
    ['[]', []],
    ['["sso", 5, null, {"a": 1}]', ['sso']],
    ['sso,provision', []],
    ['["sso"', []],
    ['{"sso": true}', []],
    ['null', []],
    ['', []],
    [undefined, []],
    [null, []],
    [['sso'], []],
    [7, []],
  ];
  for (const [Features, expected] of features) {
    it(`has the features ${JSON.stringify(expected)} for ${JSON.stringify(Features)}`, () => {
      const record = {
        ApplicationId: 'app_abc\n',
        ApplicationName: 'GitLab',
        Status: 'enabled',
        Features,
      };
      assert.deepEqual(decodeApplication(read(record)), {
        applicationId: 'app_abc',
        applicationName: 'GitLab',
        status: 'enabled',
        features: expected,
      });
    });
  }
});

describe('an account', () => {
  it('is known by its id, with name and user where they are told', () => {
    const Arn = 'acs:ram::1:user/alice';
    assert.deepEqual(decodeAccount(read({ AccountId: 1098765432109876, Arn, UserId: '2' })), {
      accountId: '1098765432109876',
      arn: 'acs:ram::1:user/alice',
      userId: '2',
    });
    assert.deepEqual(decodeAccount(read({})), { accountId: '' });
  });
});

describe('an account of an instance', () => {
  it('is known by what tells it from others, without personal data', () => {
    const { UserId, Username, DisplayName, ...rest } = documentedUser;
    assert.deepEqual(decodeUser(read({ UserId: `${UserId}\n`, Username, DisplayName, ...rest })), {
      userId: 'user_d6sbsuumeta4h66ec3il7yxxxx',
      username: 'name001',
      displayName: 'display_name001',
      status: 'enabled',
      description: 'Test account',
      sourceType: 'build_in',
      createTime: 1652085686179,
    });
  });

  it('may have nothing but an id, or not even that', () => {
    assert.deepEqual(decodeUser(read({ UserId: 'user_1', Description: '', DisplayName: null })), {
      userId: 'user_1',
      username: '',
      status: '',
    });
    assert.deepEqual(decodeUser(read({ Username: ['x'] })), {
      userId: '',
      username: '',
      status: '',
    });
  });
});

describe('a group of an instance', () => {
  it('is known by its documented members', () => {
    assert.deepEqual(decodeGroup(read(documentedGroup)), {
      groupId: 'group_d6sbsuumeta4h66ec3il7yxxxx',
      groupName: 'group_name',
      description: 'test_group',
      sourceType: 'build_in',
      createTime: 1652085686179,
    });
    assert.deepEqual(decodeGroup(read({ GroupId: 7, CreateTime: 'soon' })), {
      groupId: '7',
      groupName: '',
    });
  });
});

describe('an organizational unit', () => {
  it('has a parent unless it is the root', () => {
    const record = {
      OrganizationalUnitId: 'ou_1\n',
      OrganizationalUnitName: 'Legal',
      ParentId: '',
    };
    const unit = { organizationalUnitId: 'ou_1', organizationalUnitName: 'Legal' };
    assert.deepEqual(decodeOrganizationalUnit(read(record)), unit);
    assert.deepEqual(decodeOrganizationalUnit(read({ ...record, ParentId: 'ou_2' })), {
      ...unit,
      parentId: 'ou_2',
    });
  });
});
