import { EnvironmentKeys, type Variables } from '../../src/api/connections/environmentKeys';
import type { StsEnvironment } from '../../src/api/connections/sts';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { describeFailure } from '../../src/api/describeFailure';
import { checkEndpoint } from '../../src/api/endpoint';
import { Pace } from '../../src/api/pace';
import { ServiceCalls } from '../../src/api/serviceCalls';
import { serviceAccess } from '../../src/api/serviceAccess';
import type { Connection } from '../../src/model/connections/connection';
import type { Emulator } from '../emulator/start';
import { FakeClock } from './fakeClock';
import { rejection } from './rejection';
import { serviceOn, unpaced, type ServiceOptions } from './serviceOn';
import { FakeSecrets } from './stores';

/** A failure that is no call of the service: where the keys come from, and what the user has set. */
export interface OwnFailure {
  what: string;
  /** Lets it happen; what the user sees. */
  say: () => Promise<string>;
  /** The test of it, below `test`. */
  shownBy: string;
}

const nowhere = { url: 'http://127.0.0.1:1' } as Emulator;
const sentence = async (work: Promise<unknown>) => describeFailure(await rejection(work)).sentence;

const connection = (source: Connection['source']): Connection => ({
  id: 'production',
  label: 'Production',
  source,
  regions: [],
});

/** What a connection says when its keys are asked for. */
async function keys(source: Connection['source'], options: ServiceOptions = {}): Promise<string> {
  const service = await serviceOn(nowhere, { identity: null, ...options });
  try {
    return await sentence(service.credentials.keysOf(connection(source)).current());
  } finally {
    service.dispose();
  }
}

/** What a profile of the Aliyun CLI says; `text` is its file. */
async function profile(
  file: unknown,
  name = 'work',
  options: ServiceOptions = {},
): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'profiles-'));
  const profiles = path.join(folder, 'config.json');
  try {
    await writeFile(profiles, typeof file === 'string' ? file : JSON.stringify(file));
    const told = await keys({ kind: 'profile', profile: name }, { ...options, profiles });
    return told.replaceAll(profiles, '~/.aliyun/config.json');
  } finally {
    await rm(folder, { recursive: true });
  }
}

const ofMode = (mode: string, members: object = {}) =>
  profile({ current: 'work', profiles: [{ name: 'work', mode, ...members }] });

async function lockedKeyring(work: 'keep' | 'read' | 'forget'): Promise<string> {
  const secrets = new FakeSecrets();
  secrets.failure = new Error('the keyring is locked');
  if (work === 'read') return keys({ kind: 'accessKey' }, { secrets });
  const service = await serviceOn(nowhere, { identity: null, secrets });
  const { credentials } = service;
  const kept = { accessKeyId: 'LTAIexample', accessKeySecret: 'exampleSecret' };
  try {
    return await sentence(
      work === 'keep'
        ? service.connections.add(connection({ kind: 'accessKey' }), kept)
        : credentials.forget('production'),
    );
  } finally {
    service.dispose();
  }
}

/** An environment without any variable, on a machine without metadata. */
class BareEnvironment extends EnvironmentKeys {
  constructor(_: Variables, environment: StsEnvironment) {
    super({ ALIBABA_CLOUD_ECS_METADATA_DISABLED: 'true' }, environment);
  }
}

async function lateKeys(): Promise<string> {
  const clock = new FakeClock();
  clock.skips = (ms) => ms === 10_000;
  const pace = new Pace({ clock, rate: unpaced, random: () => 0 });
  const never = () => new Promise<never>(() => undefined);
  const calls = new ServiceCalls({
    pace: () => pace,
    transport: never,
    keys: { current: never, renew: never },
    clock,
  });
  const endpoint = checkEndpoint('eiam.cn-hangzhou.aliyuncs.com');
  return sentence(calls.read({ action: 'ListInstances', version: '2021-12-01', endpoint }));
}

const credentialsTest = 'unit/services/connections/credentials.test.ts';
const profilesTest = 'unit/services/connections/cliProfiles.test.ts';
const endpointTest = 'unit/api/endpoint.test.ts';
const role = { ram_role_arn: 'acs:ram::1:role/reader', ram_session_name: 'me' };

export const ownFailures: readonly OwnFailure[] = [
  {
    what: 'The keys of a connection are gone',
    say: () => keys({ kind: 'accessKey' }),
    shownBy: credentialsTest,
  },
  {
    what: 'The keyring does not keep what it is given',
    say: () => lockedKeyring('keep'),
    shownBy: credentialsTest,
  },
  {
    what: 'The keyring cannot be read',
    say: () => lockedKeyring('read'),
    shownBy: credentialsTest,
  },
  {
    what: 'The keyring cannot be changed',
    say: () => lockedKeyring('forget'),
    shownBy: credentialsTest,
  },
  {
    what: 'The keyring, or a role’s service, does not answer',
    say: lateKeys,
    shownBy: 'unit/api/serviceCallsKeys.test.ts',
  },
  {
    what: 'The environment holds no keys',
    say: () =>
      keys(
        { kind: 'environment' },
        { access: { ...serviceAccess, EnvironmentKeys: BareEnvironment } },
      ),
    shownBy: credentialsTest,
  },
  {
    what: 'The role of a profile cannot be assumed',
    say: () =>
      profile(
        {
          current: 'work',
          profiles: [
            {
              name: 'work',
              mode: 'RamRoleArn',
              access_key_id: 'LTAIexample',
              access_key_secret: 'exampleSecret',
              ...role,
            },
          ],
        },
        'work',
        {
          access: {
            ...serviceAccess,
            roleKeys: () => ({ get: () => Promise.reject(new Error('the role does not exist')) }),
          },
        },
      ),
    shownBy: credentialsTest,
  },
  {
    what: 'A profile fetches its keys from an address nobody has agreed to',
    say: () => ofMode('CredentialsURI', { credentials_uri: 'http://localhost:7001/keys' }),
    shownBy: 'unit/services/connections/signIn.test.ts',
  },
  {
    what: 'The file of the Aliyun CLI cannot be read',
    say: () => profile('{"profiles": ['),
    shownBy: profilesTest,
  },
  {
    what: 'The Aliyun CLI has no such profile',
    say: () => profile({ current: 'default', profiles: [] }),
    shownBy: profilesTest,
  },
  {
    what: 'A profile names a source that does not exist',
    say: () => ofMode('ChainableRamRoleArn', { source_profile: 'other', ...role }),
    shownBy: profilesTest,
  },
  {
    what: 'Profiles take their keys from each other',
    say: () => ofMode('ChainableRamRoleArn', { source_profile: 'work', ...role }),
    shownBy: profilesTest,
  },
  ...['External', 'RsaKeyPair', 'BearerToken', 'Anonymous', 'Tomorrow'].map((mode) => ({
    what: `A profile of mode ${mode}`,
    say: () => ofMode(mode),
    shownBy: profilesTest,
  })),
  {
    what: 'A profile lacks what its mode needs',
    say: () => ofMode('AK', { access_key_id: 'LTAIexample' }),
    shownBy: profilesTest,
  },
  {
    what: 'A profile’s address of keys is none',
    say: () => ofMode('CredentialsURI', { credentials_uri: 'localhost' }),
    shownBy: profilesTest,
  },
  { what: 'A profile that nobody has configured', say: () => ofMode(''), shownBy: profilesTest },
  {
    what: 'The keys of a signed-in profile have run out',
    say: () =>
      ofMode('OAuth', {
        access_key_id: 'STS.example',
        access_key_secret: 'exampleSecret',
        sts_token: 'CAISexample',
        sts_expiration: 1,
        oauth_refresh_token: 'example',
        oauth_refresh_token_expire: 9e9,
        oauth_access_token: 'example',
      }),
    shownBy: profilesTest,
  },
  {
    what: 'The setting idaasSync.endpoint names another host',
    say: () => sentence(Promise.resolve().then(() => checkEndpoint('example.com'))),
    shownBy: endpointTest,
  },
  {
    what: 'A mistake of the extension itself',
    say: () => sentence(Promise.reject(new TypeError('rows is not iterable'))),
    shownBy: 'unit/api/errorSentence.test.ts',
  },
];
