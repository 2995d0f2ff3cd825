import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EnvironmentKeys, type Variables } from '../../../../src/api/connections/environmentKeys';
import { startMetadata, type MetadataServer } from '../../../emulator/metadata/metadataServer';
import { start, type Emulator } from '../../../emulator/start';
import { answering } from '../../../support/answering';
import { rejection } from '../../../support/rejection';
import { oidcProvider, oidcToken, readerRole, stsOn } from '../../../support/stsOn';

const given = (id: string) => ({ Code: 'Success', AccessKeyId: id, AccessKeySecret: 'secret' });
const accessKey = { ALIBABA_CLOUD_ACCESS_KEY_ID: 'id', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'secret' };

describe('the keys of the environment', () => {
  let emulator: Emulator;
  let machine: MetadataServer;
  let folder: string;
  let oidc: Record<string, string>;
  before(async () => {
    emulator = await start({ scenario: 'docs' });
    folder = await mkdtemp(path.join(tmpdir(), 'environment-'));
    const file = path.join(folder, 'token');
    oidc = {
      ALIBABA_CLOUD_ROLE_ARN: readerRole,
      ALIBABA_CLOUD_OIDC_PROVIDER_ARN: oidcProvider,
      ALIBABA_CLOUD_OIDC_TOKEN_FILE: file,
    };
  });
  beforeEach(async () => {
    emulator.calls.length = 0;
    emulator.faults.clear();
    await writeFile(oidc['ALIBABA_CLOUD_OIDC_TOKEN_FILE']!, oidcToken(Date.now() + 3_600_000));
    machine = await startMetadata({ roles: { reader: given('machine') } });
  });
  afterEach(() => machine.dispose());
  after(async () => {
    await emulator.dispose();
    await rm(folder, { recursive: true });
  });

  const keys = (variables: Variables) =>
    new EnvironmentKeys(variables, stsOn(emulator).environment, machine.url);

  it('are those of its variables', async () => {
    assert.deepEqual(await keys(accessKey).get(), {
      key: { accessKeyId: 'id', accessKeySecret: 'secret' },
    });
    const withToken = { ...accessKey, ALIBABA_CLOUD_SECURITY_TOKEN: 'token' };
    assert.deepEqual(await keys(withToken).get(), {
      key: { accessKeyId: 'id', accessKeySecret: 'secret', securityToken: 'token' },
    });
    assert.deepEqual([machine.asked, emulator.calls], [[], []]);
  });

  it('come from the first that gives some, in the order of the public SDKs', async () => {
    await answering(200, given('address'), async (uri) => {
      const all = { ...accessKey, ...oidc, ALIBABA_CLOUD_CREDENTIALS_URI: uri };
      const idOf = async (variables: Variables) => (await keys(variables).get()).key.accessKeyId;
      assert.equal(await idOf(all), 'id');
      const withoutKey = { ...all, ALIBABA_CLOUD_ACCESS_KEY_SECRET: '' };
      assert.match(await idOf(withoutKey), /^STS\.example/);
      const withoutToken = { ...withoutKey, ALIBABA_CLOUD_OIDC_TOKEN_FILE: undefined };
      assert.equal(await idOf(withoutToken), 'machine');
      const off = { ...withoutToken, ALIBABA_CLOUD_ECS_METADATA_DISABLED: 'TRUE' };
      assert.equal(await idOf(off), 'address');
    });
  });

  it('are taken under the name and at the STS that the variables give', async () => {
    await keys({ ...oidc, ALIBABA_CLOUD_ROLE_SESSION_NAME: 'me' }).get();
    assert.equal(emulator.calls[0]!.parameters['RoleSessionName'], 'me');
    // A region that is none fails this link, before anything is asked of the host it seems to name.
    const { key } = await keys({ ...oidc, ALIBABA_CLOUD_STS_REGION: 'evil.com/' }).get();
    assert.deepEqual([key.accessKeyId, emulator.calls.length], ['machine', 1]);
  });

  it('are those of the role of the machine that is named', async () => {
    machine.metadata.roles = { reader: given('one'), auditor: given('two') };
    const { key } = await keys({ ALIBABA_CLOUD_ECS_METADATA: 'auditor' }).get();
    assert.equal(key.accessKeyId, 'two');
  });

  it('are asked of the machine with a token only, where the environment says so', async () => {
    machine.metadata.mode = 'old';
    await rejection(keys({ ALIBABA_CLOUD_IMDSV1_DISABLED: 'true' }).get());
    assert.deepEqual(machine.asked, ['PUT /latest/api/token']);
  });

  it('that are missing everywhere are told of with the reason of each', async () => {
    machine.metadata.roles = {};
    assert.equal(
      String(await rejection(keys({ ALIBABA_CLOUD_ACCESS_KEY_ID: 'id' }).get())),
      'UserError: The environment gives no keys. AccessKey: ALIBABA_CLOUD_ACCESS_KEY_SECRET is not set. ' +
        'OIDC token: ALIBABA_CLOUD_ROLE_ARN is not set. ' +
        'Role of the machine: This machine has no RAM role. Attach one in the ECS console, then retry. ' +
        'Address: ALIBABA_CLOUD_CREDENTIALS_URI is not set. ' +
        'Set up one of them before the editor starts, or choose another way to sign in.',
    );
  });

  it('that fail are told of with what went wrong', async () => {
    await writeFile(oidc['ALIBABA_CLOUD_OIDC_TOKEN_FILE']!, oidcToken(Date.now() - 60_000));
    const variables = {
      ...oidc,
      ALIBABA_CLOUD_ECS_METADATA_DISABLED: 'true',
      ALIBABA_CLOUD_CREDENTIALS_URI: 'file:///etc/passwd',
    };
    assert.equal(
      String(await rejection(keys(variables).get())),
      'UserError: The environment gives no keys. AccessKey: ALIBABA_CLOUD_ACCESS_KEY_ID is not set. ' +
        'OIDC token: The OIDC token has expired. Have whatever issues it write a new one into its file, then retry. ' +
        'Role of the machine: ALIBABA_CLOUD_ECS_METADATA_DISABLED turns it off. ' +
        'Address: ALIBABA_CLOUD_CREDENTIALS_URI is no http address. ' +
        'Set up one of them before the editor starts, or choose another way to sign in.',
    );
  });

  it('are renewed by whoever gave them, and by nobody else when that fails', async () => {
    const supply = keys(oidc);
    await supply.get();
    emulator.faults.set([{ action: '*', kind: 'invalidKey' }]);
    const error = await rejection(supply.get());
    assert.equal((error as { kind?: unknown }).kind, 'wrongKey');
    assert.deepEqual(machine.asked, []);
  });
});
