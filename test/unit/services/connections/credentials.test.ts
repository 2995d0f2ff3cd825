import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { describeFailure } from '../../../../src/api/describeFailure';
import { Paces } from '../../../../src/api/paces';
import type { ServiceAccess } from '../../../../src/api/serviceAccess';
import { UserError } from '../../../../src/base/errors';
import type {
  AccessKey,
  Connection,
  CredentialSource,
} from '../../../../src/model/connections/connection';
import { AgreedAddresses } from '../../../../src/services/connections/agreedAddresses';
import { CliProfiles } from '../../../../src/services/connections/cliProfiles';
import { Credentials } from '../../../../src/services/connections/credentials';
import { SignInNeededError } from '../../../../src/model/connections/signInNeededError';
import { SampleService } from '../../../../src/services/connections/sampleService';
import { FakeClock } from '../../../support/fakeClock';
import { everythingOf, rejection } from '../../../support/rejection';
import { FakeSecrets, FakeState } from '../../../support/stores';
import { settle } from '../../../support/until';
import { withProfiles } from '../../../support/profileFile';

const key: AccessKey = {
  accessKeyId: 'id',
  accessKeySecret: 'theSecret',
  securityToken: 'theToken',
};
const connection = (source: CredentialSource = { kind: 'accessKey' }): Connection => ({
  ...{ id: 'one', label: 'Production', source, regions: [] },
});

const notKept =
  'The secret storage of this machine did not keep the keys. Unlock or install a keyring, or sign in with a profile of the Aliyun CLI.';

describe('credentials', () => {
  const clock = new FakeClock();
  let secrets: FakeSecrets;
  let credentials: Credentials;
  let agreed: AgreedAddresses;
  const none = () => Promise.reject(new Error('The library is not needed here.'));

  function make(profiles = '/nowhere', access: () => Promise<ServiceAccess> = none) {
    const sample = new SampleService(
      () => ({
        start: () => Promise.resolve({ url: 'u', accessKeyId: 's', accessKeySecret: 'ss' }),
      }),
      undefined,
    );
    const files = new CliProfiles(profiles, () => clock.now());
    credentials = new Credentials({
      secrets: secrets.window(),
      profiles: () => Promise.resolve(files),
      paces: new Paces({ clock }),
      settings: { endpoint: '' },
      onCall: () => undefined,
      ...{ sample, access, clock, agreed },
    });
    return credentials;
  }
  beforeEach(() => {
    secrets = new FakeSecrets();
    agreed = new AgreedAddresses(new FakeState());
    make();
  });
  afterEach(() => credentials.dispose());

  it('are stored as one value, read back, and handed out', async () => {
    await credentials.store({ connection: connection(), key });
    const get = 'get connection/one';
    assert.deepEqual(secrets.log, [get, 'store connection/one', get]);
    assert.deepEqual(await credentials.load('one'), { connection: connection(), key });
    assert.deepEqual(await credentials.keysOf(connection()).current(), key);
    assert.deepEqual(await credentials.keysOf(connection()).renew(key), key);
  });

  it('are said to be lost when the storage throws, without quoting them', async () => {
    secrets.failure = new Error('keyring is locked');
    const error = await rejection(credentials.store({ connection: connection(), key }));
    assert.ok(error instanceof UserError);
    assert.equal(error.message, notKept);
    assert.equal((error.cause as Error).message, 'keyring is locked');
    assert.ok(!everythingOf(error).includes('theSecret'));
  });

  it('are said to be lost when the storage accepts and forgets them', async () => {
    secrets.forgets = true;
    const error = await rejection(credentials.store({ connection: connection(), key }));
    assert.deepEqual([error instanceof UserError, String(error)], [true, `UserError: ${notKept}`]);
  });

  it('ask to sign in again when nothing, garbage or no key is stored', async () => {
    const bare = JSON.stringify({ connection: connection() });
    const half = JSON.stringify({ connection: connection(), key: { accessKeyId: 'id' } });
    for (const value of [undefined, '', '{', 'null', '5', '[]', '"text"', '{}', bare, half]) {
      if (value === undefined) secrets.values.clear();
      else secrets.values.set('connection/one', value);
      const error = await rejection(credentials.keysOf(connection()).current());
      assert.ok(error instanceof SignInNeededError, `${value}: ${String(error)}`);
      assert.deepEqual(describeFailure(error), {
        sentence: 'The keys of "Production" are not stored on this machine. Sign in again.',
        cause: 'Sign-in needed',
        of: 'keys',
        needsSignIn: true,
      });
    }
  });

  it('say that the storage cannot be read, when it cannot', async () => {
    await credentials.store({ connection: connection(), key });
    secrets.failure = new Error('keyring is locked');
    const error = await rejection(credentials.keysOf(connection()).current());
    assert.ok(error instanceof UserError);
    assert.equal(
      error.message,
      'The secret storage of this machine cannot be read. Unlock its keyring, then retry.',
    );
    assert.equal(error.cause, secrets.failure);
  });

  it('are gone once they were forgotten', async () => {
    await credentials.store({ connection: connection(), key });
    await credentials.forget('one');
    assert.deepEqual([secrets.values.size, await credentials.load('one')], [0, undefined]);
  });

  it('tell of changes in any window, and only of theirs', async () => {
    const told: string[] = [];
    credentials.onDidChange((id) => told.push(id));
    const other = secrets.window();
    await other.store('connection/two', 'x');
    await other.store('somethingElse', 'x');
    await other.delete('connection/two');
    await settle();
    assert.deepEqual(told, ['two', 'two']);
  });

  it('of sample data are those of the emulator', async () => {
    assert.deepEqual(await credentials.keysOf(connection({ kind: 'sample' })).current(), {
      ...{ accessKeyId: 's', accessKeySecret: 'ss' },
    });
  });

  it('that were typed in are what they are', async () => {
    const source = Credentials.keysOfTyped(key);
    assert.deepEqual([await source.current(), await source.renew(key)], [key, key]);
  });

  describe('of a role or the environment', () => {
    const profiles = [
      { name: 'plain', mode: 'AK', access_key_id: 'p', access_key_secret: 'ps' },
      { name: 'role', mode: 'EcsRamRole', ram_role_name: 'reader' },
    ];
    let asked: unknown[];
    const lease = () => Promise.resolve({ key: { ...key, accessKeyId: `id${asked.length}` } });
    class EnvironmentKeys {
      get = () => (asked.push('environment'), lease());
    }
    const roleKeys = (role: unknown) => ({ get: () => (asked.push(role), lease()) });
    const access = () => Promise.resolve({ EnvironmentKeys, roleKeys } as unknown as ServiceAccess);
    beforeEach(() => {
      asked = [];
    });

    it('come from the profile, looked up each time', async () => {
      await withProfiles({ profiles }, async (file) => {
        const source = make(file, access).keysOf(connection({ kind: 'profile', profile: 'plain' }));
        assert.deepEqual(await source.current(), { accessKeyId: 'p', accessKeySecret: 'ps' });
        assert.deepEqual(asked, []);
      });
    });

    it('are kept, and asked for once by calls at the same time', async () => {
      for (const source of [
        { kind: 'environment' },
        { kind: 'profile', profile: 'role' },
      ] as const) {
        await withProfiles({ profiles }, async (file) => {
          asked = [];
          const keys = make(file, access).keysOf(connection(source));
          const ids = await Promise.all([keys.current(), keys.current()]);
          ids.push(await keys.current());
          assert.deepEqual(
            ids.map(({ accessKeyId }) => accessKeyId),
            ['id1', 'id1', 'id1'],
          );
        });
      }
    });

    it('are taken anew when the profile names another role', async () => {
      await withProfiles({ profiles }, async (file) => {
        const source = make(file, access).keysOf(connection({ kind: 'profile', profile: 'role' }));
        await source.current();
        const changed = {
          profiles: [{ name: 'role', mode: 'EcsRamRole', ram_role_name: 'auditor' }],
        };
        await writeFile(file, JSON.stringify(changed));
        await source.current();
        assert.deepEqual(asked, [
          { mode: 'EcsRamRole', roleName: 'reader' },
          { mode: 'EcsRamRole', roleName: 'auditor' },
        ]);
      });
    });

    it('are taken anew once for all calls whose keys have run out', async () => {
      const source = make('/nowhere', access).keysOf(connection({ kind: 'environment' }));
      const old = await source.current();
      const ids = [await source.renew(old), await source.renew(old), await source.current()];
      assert.deepEqual(
        ids.map(({ accessKeyId }) => accessKeyId),
        ['id2', 'id2', 'id2'],
      );
    });

    it('are gone with the connection', async () => {
      const source = make('/nowhere', access).keysOf(connection({ kind: 'environment' }));
      await source.current();
      await credentials.forget('one');
      assert.equal((await source.current()).accessKeyId, 'id2');
    });

    describe('that an address gives', () => {
      const uri = 'https://me:pass@keys.example.com/token?secret=theSecret';
      const named = {
        profiles: [
          { name: 'uri', mode: 'CredentialsURI', credentials_uri: uri },
          {
            name: 'chain',
            mode: 'ChainableRamRoleArn',
            source_profile: 'uri',
            ram_role_arn: 'acs:ram::1:role/x',
          },
        ],
      };

      it('are fetched after the user has agreed to it, and never before', async () => {
        for (const profile of ['uri', 'chain']) {
          agreed = new AgreedAddresses(new FakeState());
          asked = [];
          await withProfiles(named, async (file) => {
            const of = connection({ kind: 'profile', profile });
            const source = make(file, access).keysOf(of);
            const error = await rejection(source.current());
            assert.deepEqual(describeFailure(error), {
              sentence: `The profile "${profile}" fetches its keys from https://keys.example.com/token?…, which you have not agreed to. Sign in again to be asked.`,
              cause: 'Sign-in needed',
              of: 'keys',
              needsSignIn: true,
            });
            assert.ok(!/theSecret|me:pass/.test(everythingOf(error)));
            assert.deepEqual([asked, await credentials.addressToAgree(of)], [[], uri]);
            await credentials.agree(uri);
            assert.equal(await credentials.addressToAgree(of), undefined);
            assert.equal((await source.current()).accessKeyId, 'id1');
            // Another address is another question.
            const changed = JSON.stringify(named).replace('theSecret', 'another');
            await writeFile(file, changed);
            await rejection(source.current());
            assert.equal(asked.length, 1);
          });
        }
      });

      it('leave nothing of it in what is stored', async () => {
        const state = new FakeState();
        await new AgreedAddresses(state).add(uri);
        assert.equal(new AgreedAddresses(state).has(uri), true);
        assert.equal(new AgreedAddresses(state).has(`${uri}2`), false);
        assert.ok(!/example|theSecret/.test(JSON.stringify([state.keys(), state.written])));
      });

      it('ask nothing of a profile without one, or that gives no keys', async () => {
        await withProfiles({ profiles }, async (file) => {
          make(file, access);
          for (const profile of ['plain', 'role', 'gone']) {
            assert.equal(
              await credentials.addressToAgree(connection({ kind: 'profile', profile })),
              undefined,
            );
          }
          assert.equal(await credentials.addressToAgree(connection()), undefined);
        });
      });
    });
  });
});
