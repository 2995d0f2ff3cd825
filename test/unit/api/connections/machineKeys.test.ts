import assert from 'node:assert/strict';
import { MachineKeys, type MachineKeysOptions } from '../../../../src/api/connections/machineKeys';
import { startMetadata, type MetadataServer } from '../../../emulator/metadata/metadataServer';
import { patience } from '../../../support/patience';
import { everythingOf, rejection } from '../../../support/rejection';

const Expiration = '2026-05-04T10:15:00Z';
const answer = {
  Code: 'Success',
  AccessKeyId: 'STS.id',
  AccessKeySecret: 'theSecret',
  SecurityToken: 'theToken',
  Expiration,
  LastUpdated: '2026-05-04T04:15:00Z',
};
const lease = {
  key: { accessKeyId: 'STS.id', accessKeySecret: 'theSecret', securityToken: 'theToken' },
  expires: Date.parse(Expiration),
};
const roles = '/latest/meta-data/ram/security-credentials/';

describe('the keys of a machine', () => {
  let server: MetadataServer;
  beforeEach(async () => {
    server = await startMetadata({ roles: { reader: answer, auditor: answer } });
  });
  afterEach(() => server.dispose());

  const keys = (options: MachineKeysOptions = {}) =>
    new MachineKeys({ metadata: server.url, patience, ...options });
  const told = async (options: MachineKeysOptions = {}) => {
    const error = await rejection(keys(options).get());
    assert.ok(!/theSecret|theToken|metadata-token/.test(everythingOf(error)));
    return String(error);
  };

  it('are those of its role, which is asked for with a token', async () => {
    for (const mode of ['both', 'hardened'] as const) {
      server.metadata.mode = mode;
      server.asked.length = 0;
      assert.deepEqual(await keys().get(), lease);
      assert.deepEqual(server.asked, [
        'PUT /latest/api/token',
        `GET ${roles} with token`,
        `GET ${roles}reader with token`,
      ]);
    }
  });

  it('are those of the role that is named', async () => {
    assert.deepEqual(await keys({ roleName: 'auditor' }).get(), lease);
    assert.deepEqual(server.asked, ['PUT /latest/api/token', `GET ${roles}auditor with token`]);
  });

  it('are asked for without a token where the machine knows none', async () => {
    server.metadata.mode = 'old';
    assert.deepEqual(await keys({ roleName: 'reader' }).get(), lease);
    assert.deepEqual(server.asked, ['PUT /latest/api/token', `GET ${roles}reader`]);
  });

  it('are not asked for without a token where that is forbidden', async () => {
    server.metadata.mode = 'old';
    assert.equal(
      await told({ needsToken: true }),
      'UserError: The metadata server of this machine refuses to answer (HTTP 404). Check its access settings in the ECS console.',
    );
    assert.deepEqual(server.asked, ['PUT /latest/api/token']);
  });

  it('are none of a machine without a role', async () => {
    server.metadata.roles = {};
    assert.equal(
      await told(),
      'UserError: This machine has no RAM role. Attach one in the ECS console, then retry.',
    );
  });

  it('are none of a role that it does not have', async () => {
    assert.equal(
      await told({ roleName: 'a/b' }),
      'UserError: This machine has no RAM role "a/b". Attach it in the ECS console, or correct its name.',
    );
    assert.equal(server.asked.at(-1), `GET ${roles}a%2Fb with token`);
  });

  it('are none of an answer without them, which is not quoted', async () => {
    for (const spoiled of [
      { ...answer, Code: 'Failed' },
      { ...answer, AccessKeySecret: '' },
      'theSecret',
    ]) {
      server.metadata.roles = { reader: spoiled };
      assert.equal(
        await told(),
        'UserError: The metadata of this machine hold no keys for the RAM role "reader". Check the role in the ECS console.',
      );
    }
  });

  it('are none when the metadata are refused', async () => {
    server.metadata.status = 500;
    assert.equal(
      await told(),
      'UserError: The metadata server of this machine refuses to answer (HTTP 500). Check its access settings in the ECS console.',
    );
  });

  it('are not waited for where there is no such server', async () => {
    server.metadata.hangs = true;
    const { host } = new URL(server.url);
    assert.equal(
      await told({ patience: 20 }),
      `UserError: The metadata server ${host} does not answer (ETIMEDOUT). Only a machine of Alibaba Cloud (ECS) has one.`,
    );
    assert.deepEqual(server.asked.length <= 1, true);
  });
});
