import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { AddressKeys } from '../../src/api/connections/addressKeys';
import { EnvironmentKeys } from '../../src/api/connections/environmentKeys';
import { Sts, type StsEnvironment } from '../../src/api/connections/sts';
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
  /** Lets it happen; what is thrown. */
  happen: () => Promise<unknown>;
  /** The test of it, below `test`. */
  shownBy: string;
}

const nowhere = { url: 'http://127.0.0.1:1' } as Emulator;

const connection = (source: Connection['source']): Connection => ({
  id: 'production',
  label: 'Production',
  source,
  regions: [],
});

/** What a connection throws when its keys are asked for. */
async function keys(source: Connection['source'], options: ServiceOptions = {}): Promise<unknown> {
  const service = await serviceOn(nowhere, { identity: null, ...options });
  try {
    return await rejection(service.credentials.keysOf(connection(source)).current());
  } finally {
    service.dispose();
  }
}

/** The file of the profiles that {@link profile} makes, as it stands in sentences. */
export const ownFile = /\S*profiles-\w+[\\/]config\.json/g;

/** What a profile of the Aliyun CLI throws; `file` is its text, or what it holds. */
async function profile(
  file: unknown,
  name = 'work',
  options: ServiceOptions = {},
): Promise<unknown> {
  const folder = await mkdtemp(path.join(tmpdir(), 'profiles-'));
  const profiles = path.join(folder, 'config.json');
  try {
    await writeFile(profiles, typeof file === 'string' ? file : JSON.stringify(file));
    return await keys({ kind: 'profile', profile: name }, { ...options, profiles });
  } finally {
    await rm(folder, { recursive: true });
  }
}

const ofMode = (mode: string, members: object = {}) =>
  profile({ current: 'work', profiles: [{ name: 'work', mode, ...members }] });

async function lockedKeyring(work: 'keep' | 'read' | 'forget'): Promise<unknown> {
  const secrets = new FakeSecrets();
  secrets.failure = new Error('the keyring is locked');
  if (work === 'read') return keys({ kind: 'accessKey' }, { secrets });
  const service = await serviceOn(nowhere, { identity: null, secrets });
  const { credentials } = service;
  const kept = { accessKeyId: 'LTAIexample', accessKeySecret: 'exampleSecret' };
  try {
    return await rejection(
      work === 'keep'
        ? service.connections.add(connection({ kind: 'accessKey' }), kept)
        : credentials.forget('production'),
    );
  } finally {
    service.dispose();
  }
}

async function lateKeys(): Promise<unknown> {
  const clock = new FakeClock();
  clock.skips = (ms) => ms === 60_000;
  const pace = new Pace({ clock, rate: unpaced, random: () => 0 });
  const never = () => new Promise<never>(() => undefined);
  const calls = new ServiceCalls({
    pace: () => pace,
    transport: never,
    keys: { current: never, renew: never },
    clock,
  });
  const endpoint = checkEndpoint('eiam.cn-hangzhou.aliyuncs.com');
  return rejection(calls.read({ action: 'ListInstances', version: '2021-12-01', endpoint }));
}

async function silentKeyring(): Promise<unknown> {
  const secrets = new FakeSecrets();
  secrets.hangs = true;
  const clock = new FakeClock();
  clock.skips = (ms) => ms === 20_000;
  return keys({ kind: 'accessKey' }, { secrets, clock });
}

/** The environment of a process that sets nothing, on a machine that is none of Alibaba Cloud. */
class NoVariables extends EnvironmentKeys {
  constructor(_: unknown, environment: StsEnvironment) {
    super({ ALIBABA_CLOUD_ECS_METADATA_DISABLED: 'true' }, environment);
  }
}

/** STS refuses a call for keys, with this HTTP status, code and message. */
async function refusedRole(status: number, code: string, message: string): Promise<unknown> {
  const clock = new FakeClock();
  const pace = new Pace({ clock, rate: unpaced, random: () => 0 });
  const home = checkEndpoint('sts.cn-hangzhou.aliyuncs.com');
  const text = JSON.stringify({ Code: code, Message: message, RequestId: '7C0E' });
  const environment: StsEnvironment = {
    transport: () =>
      Promise.resolve({ send: () => Promise.resolve({ status, headers: {}, text }) }),
    clock,
    pace: () => pace,
    home: () => home,
  };
  const asked = { roleArn: role.ram_role_arn, sessionName: role.ram_session_name, duration: 3600 };
  return rejection(new Sts(environment, home).assumeRole(asked));
}

const roleFailures: readonly [string, number, string, string][] = [
  ['STS does not know the role', 404, 'EntityNotExist.Role', 'The role not exists.'],
  ['The keys may not take the role', 403, 'NoPermission', 'You are not authorized.'],
  [
    'The keys are those of the account itself',
    403,
    'NoPermission',
    'Roles may not be assumed by root accounts.',
  ],
  [
    'STS refuses what a profile says of the role',
    400,
    'InvalidParameter.DurationSeconds',
    'Specified parameter DurationSeconds is not valid.',
  ],
  [
    'An OIDC token has run out',
    400,
    'AuthenticationFail.OIDCToken.Expired',
    'This JsonWebToken is expired.',
  ],
  [
    'An OIDC token is none',
    400,
    'AuthenticationFail.OIDCToken.Invalid',
    'The OIDC token is invalid.',
  ],
];

const credentialsTest = 'unit/services/connections/credentials.test.ts';
const profilesTest = 'unit/services/connections/cliProfiles.test.ts';
const endpointTest = 'unit/api/endpoint.test.ts';
const role = { ram_role_arn: 'acs:ram::1:role/reader', ram_session_name: 'me' };

export const ownFailures: readonly OwnFailure[] = [
  {
    what: 'The keys of a connection are gone',
    happen: () => keys({ kind: 'accessKey' }),
    shownBy: credentialsTest,
  },
  {
    what: 'The keyring does not keep what it is given',
    happen: () => lockedKeyring('keep'),
    shownBy: credentialsTest,
  },
  {
    what: 'The keyring cannot be read',
    happen: () => lockedKeyring('read'),
    shownBy: credentialsTest,
  },
  {
    what: 'The keyring cannot be changed',
    happen: () => lockedKeyring('forget'),
    shownBy: credentialsTest,
  },
  {
    what: 'The keyring, or a role’s service, does not answer',
    happen: lateKeys,
    shownBy: 'unit/api/serviceCallsKeys.test.ts',
  },
  {
    what: 'The keyring does not answer',
    happen: silentKeyring,
    shownBy: 'unit/services/connections/keyring.test.ts',
  },
  {
    what: 'The environment gives no keys',
    happen: () =>
      keys({ kind: 'environment' }, { access: { ...serviceAccess, EnvironmentKeys: NoVariables } }),
    shownBy: 'unit/api/connections/environmentKeys.test.ts',
  },
  ...roleFailures.map(([what, status, code, message]) => ({
    what,
    happen: () => refusedRole(status, code, message),
    shownBy: 'unit/api/connections/roleKeys.test.ts',
  })),
  {
    what: 'A profile names an STS region that is none',
    happen: () =>
      ofMode('RamRoleArn', {
        ...{ access_key_id: 'LTAIexample', access_key_secret: 'exampleSecret' },
        ...{ ...role, sts_region: 'nowhere' },
      }),
    shownBy: 'unit/api/connections/roleKeys.test.ts',
  },
  {
    what: 'The file with an OIDC token is not there',
    happen: () =>
      ofMode('OIDC', {
        ...{ oidc_provider_arn: 'acs:ram::1:oidc-provider/x', oidc_token_file: '/nowhere/token' },
        ...role,
      }),
    shownBy: 'unit/api/connections/roleKeys.test.ts',
  },
  {
    what: 'An address gives no keys',
    happen: () => rejection(new AddressKeys('http://127.0.0.1:1/keys?for=me').get()),
    shownBy: 'unit/api/connections/addressKeys.test.ts',
  },
  {
    what: 'A profile fetches its keys from an address nobody has agreed to',
    happen: () => ofMode('CredentialsURI', { credentials_uri: 'http://localhost:7001/keys' }),
    shownBy: 'unit/services/connections/signIn.test.ts',
  },
  {
    what: 'The file of the Aliyun CLI cannot be read',
    happen: () => profile('{"profiles": ['),
    shownBy: profilesTest,
  },
  {
    what: 'The Aliyun CLI has no such profile',
    happen: () => profile({ current: 'default', profiles: [] }),
    shownBy: profilesTest,
  },
  {
    what: 'A profile names a source that does not exist',
    happen: () => ofMode('ChainableRamRoleArn', { source_profile: 'other', ...role }),
    shownBy: profilesTest,
  },
  {
    what: 'Profiles take their keys from each other',
    happen: () => ofMode('ChainableRamRoleArn', { source_profile: 'work', ...role }),
    shownBy: profilesTest,
  },
  ...['External', 'RsaKeyPair', 'BearerToken', 'Anonymous', 'Tomorrow'].map((mode) => ({
    what: `A profile of mode ${mode}`,
    happen: () => ofMode(mode),
    shownBy: profilesTest,
  })),
  {
    what: 'A profile lacks what its mode needs',
    happen: () => ofMode('AK', { access_key_id: 'LTAIexample' }),
    shownBy: profilesTest,
  },
  {
    what: 'A profile’s address of keys is none',
    happen: () => ofMode('CredentialsURI', { credentials_uri: 'localhost' }),
    shownBy: profilesTest,
  },
  { what: 'A profile that nobody has configured', happen: () => ofMode(''), shownBy: profilesTest },
  {
    what: 'The keys of a signed-in profile have run out',
    happen: () =>
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
    happen: () => rejection(Promise.resolve().then(() => checkEndpoint('example.com'))),
    shownBy: endpointTest,
  },
  {
    what: 'A mistake of the extension itself',
    happen: () => rejection(Promise.reject(new TypeError('rows is not iterable'))),
    shownBy: 'unit/api/errorSentence.test.ts',
  },
];
